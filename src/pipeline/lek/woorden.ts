import { BREUK } from './normaal.ts';
import { pdfObjecten } from './pdf-objecten.ts';
import { paginatekst } from './pdf-tekst.ts';
import { namenIn, stringsIn } from './pdf-woorden.ts';
import { xmlTekst } from './xml-tekst.ts';
import { inZip } from './zip.ts';

/** The words in one place of a file. */
export interface Woorden {
  /** Dutch, after "in": `de tekst`, `de eigenschappen`. */
  readonly plaats: string;
  readonly tekst: string;
  /** The lines in it are those of a page: what stands on the next one may belong to something else. */
  readonly regels?: true;
}

/** How deep files in files are looked into. */
const DIEPTE = 3;

/** The name of a font file: it has no words. */
const LETTERTYPE = /\.(?:odttf|ttf|otf)$/iu;

/** Everything that can be read in a file, of whatever kind it is, by its bytes. */
export function woordenIn(bytes: Uint8Array, diep = 0): Woorden[] {
  const inhoud = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (inhoud.subarray(0, 1024).includes('%PDF')) return inPdf(inhoud, diep);
  const bestanden =
    inhoud.toString('latin1', 0, 2) === 'PK' ? inZip(inhoud, (naam) => !LETTERTYPE.test(naam)) : undefined;
  if (bestanden) return bestanden.flatMap(({ naam, bytes: deel }) => inDeel(naam, deel, diep));
  return inTekst(inhoud);
}

function inDeel(naam: string, deel: Buffer, diep: number): Woorden[] {
  const over: Woorden[] = [{ plaats: 'de naam van een deel', tekst: naam }];
  if (LETTERTYPE.test(naam) || diep >= DIEPTE) return over;
  const plaats = /docProps\//u.test(naam)
    ? 'de eigenschappen'
    : /header|footer/u.test(naam)
      ? 'kop of voet'
      : undefined;
  return [...over, ...woordenIn(deel, diep + 1).map((een) => (plaats ? { ...een, plaats } : een))];
}

function inPdf(bytes: Buffer, diep: number): Woorden[] {
  const objecten = pdfObjecten(bytes);
  const gevonden: Woorden[] = paginatekst(new Map(objecten)).map((tekst) => ({
    plaats: 'de tekst',
    tekst,
    regels: true,
  }));
  const eigen: string[] = [];
  for (const [, { opschrift, inhoud }] of objecten) {
    eigen.push(...stringsIn(opschrift), ...namenIn(opschrift));
    if (inhoud === undefined) continue;
    if (/\/Subtype\s*\/XML\b/u.test(opschrift)) {
      const { tekst, attributen } = xmlTekst(Buffer.from(inhoud, 'latin1').toString('utf8'));
      gevonden.push({ plaats: 'de eigenschappen (XMP)', tekst: tekst + BREUK + attributen });
    } else if (/\/Type\s*\/EmbeddedFile\b/u.test(opschrift) && diep < DIEPTE) {
      gevonden.push(...woordenIn(Buffer.from(inhoud, 'latin1'), diep + 1));
    } else if (heeftEigen(opschrift, inhoud)) eigen.push(...stringsIn(inhoud), ...namenIn(inhoud));
  }
  const plaats = 'eigenschappen, bladwijzers, koppelingen of alternatieve teksten';
  return [...gevonden, { plaats, tekst: eigen.join(BREUK) }];
}

/** Whether a stream has words besides those that are drawn: not the tables of fonts, nor what was taken out of it as objects. */
function heeftEigen(opschrift: string, inhoud: string): boolean {
  if (/\/Type\s*\/ObjStm\b/u.test(opschrift) || /\bbeginbf(?:char|range)\b/u.test(inhoud)) return false;
  return !/\bBT\s/u.test(inhoud) || /\/(?:ActualText|Alt|E)\b/u.test(inhoud);
}

/** Text, XML among it; of what is no text the words that can be read in it. */
function inTekst(bytes: Buffer): Woorden[] {
  const tekst = bytes.toString('utf8');
  if (/^\s*(?:\ufeff)?<[?!\w]/u.test(tekst)) {
    const { tekst: lopend, attributen } = xmlTekst(tekst);
    return [
      { plaats: 'de tekst', tekst: lopend },
      { plaats: 'koppelingen, namen of alternatieve teksten', tekst: attributen },
    ];
  }
  if (!tekst.slice(0, 4000).includes('\ufffd')) return [{ plaats: 'de tekst', tekst }];
  const leesbaar = bytes.toString('latin1').match(/[\x20-\x7e\xa0-\xff]{12,}/gu) ?? [];
  return [{ plaats: 'de bytes', tekst: leesbaar.join(BREUK) }];
}

/** The keys behind which a person wrote something. */
const GESCHREVEN = new Set(['Title', 'Subject', 'Keywords', 'Alt', 'ActualText', 'Contents', 'TU', 'V']);

/** What a PDF says to its readers, without what the program that made it wrote. */
export function lezenswaardig(bytes: Uint8Array): string {
  const inhoud = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!inhoud.subarray(0, 1024).includes('%PDF'))
    return woordenIn(bytes)
      .map(({ tekst }) => tekst)
      .join(BREUK);
  const objecten = pdfObjecten(inhoud);
  const strings = objecten.flatMap(([, { opschrift }]) => stringsIn(opschrift, GESCHREVEN));
  return [...paginatekst(new Map(objecten)), ...strings].join(BREUK);
}
