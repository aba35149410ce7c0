import { WordFault } from './fault.ts';

/** What a file is, by its bytes; its name says nothing. */
export type Bestandssoort = 'zip' | 'doc' | 'odt' | 'rtf' | 'versleuteld' | 'pdf' | 'leeg' | 'vergrendeling' | 'anders';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Word notes the user of an open file in one of this size: `~$advies.docx`. */
const LOCK_FILE = 162;
const ODF = /^mimetypeapplication\/vnd\.oasis\.opendocument\.text(?:-template|-master)?/u;

/** What a file is. */
export function kindOf(bytes: Uint8Array): Bestandssoort {
  if (bytes.length === 0) return 'leeg';
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    return has(bytes, utf16('EncryptedPackage')) ? 'versleuteld' : has(bytes, utf16('WordDocument')) ? 'doc' : 'anders';
  }
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return ODF.test(start.slice(30)) ? 'odt' : 'zip';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('%PDF-')) return 'pdf';
  return bytes.length === LOCK_FILE && (bytes[0] as number) < 55 ? 'vergrendeling' : 'anders';
}

const BEWAAR = 'Open het in Word of LibreOffice en bewaar het als Word-document (.docx).';

/** Refuses what is no DOCX, and says what it is. */
export function refuseOthers(soort: Bestandssoort): void {
  const [what, hint] = MESSAGES[soort] ?? [];
  if (what !== undefined) throw new WordFault(what, hint ?? BEWAAR, hint === undefined && soort !== 'anders');
}

const MESSAGES: Readonly<Partial<Record<Bestandssoort, readonly [what: string, hint?: string]>>> = {
  leeg: ['Het bestand is leeg.', 'Vraag het opnieuw op: er is bij het bewaren of versturen iets misgegaan.'],
  versleuteld: [
    'Het bestand is met een wachtwoord beveiligd.',
    'Open het in Word met het wachtwoord, haal dat weg (Bestand, Info, Document beveiligen) en bewaar het opnieuw.',
  ],
  doc: ['Dit is een Word-bestand van voor 2007 (.doc).'],
  odt: ['Dit is een bestand van LibreOffice of OpenOffice (.odt).'],
  rtf: ['Dit is een RTF-bestand.'],
  pdf: [
    'Dit is een PDF, geen Word-bestand.',
    'Vraag het Word-bestand waar de PDF van gemaakt is. Een PDF kan wel als bijlage bij een stuk.',
  ],
  vergrendeling: [
    'Dit is geen document, maar het merkteken dat Word maakt zolang het document ergens open staat (~$).',
    'Geef het document zelf: hetzelfde bestand zonder ~$ in de naam.',
  ],
  anders: ['Dit is geen Word-bestand (.docx), ook al heet het misschien zo.'],
};

function has(bytes: Uint8Array, part: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
