import type { PdfObject } from './pdf-objecten.ts';
import { PDF_WOORD, stringBytes, textOfString } from './pdf-woorden.ts';

/** What the codes of a font mean. */
interface Letters {
  readonly lengte: 1 | 2;
  readonly tekens: ReadonlyMap<number, string>;
}

type Objecten = ReadonlyMap<number, PdfObject>;

/** A move of this many thousandths of the type size to the right is a space that is not written. */
const SPATIE = -170;

/** The text on the pages of a PDF and in its forms, in the order in which it is written. */
export function paginatekst(alle: Objecten): string[] {
  const letters = new Map<number, Letters | undefined>();
  const lettersVan = (font: number): Letters | undefined => {
    if (!letters.has(font)) letters.set(font, leesLetters(alle, font));
    return letters.get(font);
  };
  const bronnen = resourcesVan(alle);
  const gevonden: string[] = [];
  for (const [nummer, { opschrift, inhoud }] of alle) {
    if (inhoud === undefined || !/\bT[jJ]\b|['"]\s/u.test(inhoud)) continue;
    const fonts = fontsIn(`${bronnen.get(nummer) ?? ''} ${opschrift}`, alle);
    gevonden.push(stroomtekst(inhoud, (naam) => lettersVan(fonts.get(naam) ?? -1)));
  }
  return gevonden;
}

/** Per stream that is the content of a page, where its fonts are named. */
function resourcesVan(alle: Objecten): ReadonlyMap<number, string> {
  const gevonden = new Map<number, string>();
  for (const { opschrift } of alle.values()) {
    const inhoud = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/u.exec(opschrift)?.[1];
    if (inhoud === undefined || !/\/Type\s*\/Page\b/u.test(opschrift)) continue;
    let hier = opschrift;
    for (let diep = 0; !hier.includes('/Resources') && diep < 20; diep++) {
      const ouder = /\/Parent\s+(\d+)/u.exec(hier)?.[1];
      const boven = ouder && alle.get(Number(ouder))?.opschrift;
      if (!boven) break;
      hier = boven;
    }
    for (const [, nummer] of inhoud.matchAll(/(\d+)\s+\d+\s+R/gu)) gevonden.set(Number(nummer), hier);
  }
  return gevonden;
}

/** The fonts that a dictionary names, by the name that content calls them. */
function fontsIn(opschrift: string, alle: Objecten): ReadonlyMap<string, number> {
  const bron = /\/Resources\s+(\d+)\s+\d+\s+R/u.exec(opschrift)?.[1];
  const hier = bron === undefined ? opschrift : `${opschrift} ${alle.get(Number(bron))?.opschrift ?? ''}`;
  const elders = /\/Font\s+(\d+)\s+\d+\s+R/u.exec(hier)?.[1];
  const lijst =
    elders === undefined ? (/\/Font\s*<<([\s\S]*?)>>/u.exec(hier)?.[1] ?? '') : alle.get(Number(elders))?.opschrift;
  const namen = [...(lijst ?? '').matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/gu)];
  return new Map(namen.map(([, naam = '', nummer]) => [naam, Number(nummer)]));
}

function leesLetters(alle: Objecten, font: number): Letters | undefined {
  const tabel = /\/ToUnicode\s+(\d+)/u.exec(alle.get(font)?.opschrift ?? '')?.[1];
  const cmap = tabel === undefined ? undefined : alle.get(Number(tabel))?.inhoud;
  if (cmap === undefined) return undefined;
  const tekens = new Map<number, string>();
  const utf16 = (hex: string): string => new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'));
  for (const [, deel = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, van = '', naar = ''] of deel.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/giu))
      tekens.set(Number.parseInt(van, 16), utf16(naar.replace(/\s/gu, '')));
  }
  for (const [, deel = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, a = '', b = '', naar, lijst] of deel.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]+)>|\[([^\]]*)\])/giu,
    )) {
      const [eerste, laatste] = [Number.parseInt(a, 16), Number.parseInt(b, 16)];
      const los = [...(lijst ?? '').matchAll(/<([\da-f]+)>/giu)].map(([, hex = '']) => utf16(hex));
      for (let code = eerste; code <= Math.min(laatste, eerste + 0xffff); code++) {
        const teken = naar === undefined ? los[code - eerste] : opgehoogd(utf16(naar), code - eerste);
        if (teken !== undefined) tekens.set(code, teken);
      }
    }
  }
  const breed = /begincodespacerange\s*<([\da-f]+)>/iu.exec(cmap)?.[1] ?? '0000';
  return { lengte: breed.length > 2 ? 2 : 1, tekens };
}

function opgehoogd(tekst: string, meer: number): string {
  const laatste = tekst.length - 1;
  return tekst.slice(0, laatste) + String.fromCharCode(tekst.charCodeAt(laatste) + meer);
}

/** Operators that begin a line. */
const REGELS = new Set(['T*', 'Tm', 'ET', "'", '"']);

/** Whether a word that begins with this code can be a number: a digit, a sign or a point. */
function isGetalbegin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
}

function stroomtekst(inhoud: string, lettersVan: (font: string) => Letters | undefined): string {
  let letters: Letters | undefined;
  let naam = '';
  let tekst = '';
  let inLijst = false;
  // The number before this word; a move has its second one there.
  let getal: number | undefined;
  for (const [woord] of inhoud.matchAll(PDF_WOORD)) {
    const eerste = woord.charCodeAt(0);
    const vorig = getal;
    getal = undefined;
    if (isGetalbegin(eerste)) {
      const waarde = Number(woord);
      if (Number.isNaN(waarde)) continue;
      getal = waarde;
      if (inLijst && waarde < SPATIE) tekst += ' ';
    } else if (eerste === 0x2f) naam = woord.slice(1);
    else if (eerste === 0x28 || (eerste === 0x3c && woord !== '<<')) tekst += gelezen(stringBytes(woord), letters);
    else if (eerste === 0x5b) inLijst = true;
    else if (eerste === 0x5d) inLijst = false;
    else if (woord === 'Tf') letters = lettersVan(naam);
    else if (REGELS.has(woord)) tekst += '\n';
    // Many programs move after every letter; only a move to another line parts words.
    else if ((woord === 'Td' || woord === 'TD') && vorig !== 0) tekst += '\n';
  }
  return tekst;
}

function gelezen(bytes: string, letters: Letters | undefined): string {
  if (!letters) return textOfString(bytes);
  let tekst = '';
  for (let i = 0; i < bytes.length; i += letters.lengte) {
    const code = letters.lengte === 1 ? bytes.charCodeAt(i) : bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1);
    tekst += letters.tekens.get(code) ?? '';
  }
  return tekst;
}
