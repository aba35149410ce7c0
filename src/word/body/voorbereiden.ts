import { type Alinea, isKoprij, leesAlinea } from './alinea.ts';
import { formuleTekst } from './formule.ts';
import type { Telling } from './nummering.ts';
import type { Relatie } from './pakket.ts';
import { type Lopend, run } from './run.ts';
import type { Stijlen } from './stijlen.ts';
import { child, descendants, type El, elements, make, onOff, textIn, waardeVan } from './xml.ts';

/** What is known of a table besides its cells. */
export interface Tabel {
  readonly stijl: string | undefined;
  /** Whether its first row looks like a header, by its style: rows that say so themselves are in the HTML. */
  readonly kop: boolean;
}

/** A picture in the text, with the path of its part. */
export interface Beeld {
  readonly pad: string;
  readonly alt: string;
  /** As it stands on the page, in mm; 0 where that is not said. */
  readonly breedte: number;
  readonly hoogte: number;
}

/** What is gathered on the way, for the whole document. */
export interface Vondst {
  readonly alineas: Alinea[];
  readonly tabellen: Tabel[];
  readonly beelden: Beeld[];
  readonly gezegd: Set<string>;
  readonly stijlen: Stijlen;
  readonly telling: Telling;
  /** The note that a bookmark stands around. */
  readonly noten: ReadonlyMap<string, El>;
}

/** Beginnings of the bookmarks by which a paragraph and a table are found again in what mammoth makes. */
export const ALINEA = 'griffie.p.';
export const TABEL = 'griffie.t.';

/** Of these only what stands in them counts. */
const OMSLAGEN: ReadonlySet<string> = new Set([
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
]);
const WEG: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:tblPr',
  'w:tblGrid',
  'w:sectPr',
  'w:proofErr',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
  'w:bookmarkEnd',
]);

/**
 * Makes a part of the text ready for mammoth: a paragraph says no more than its number, under which its properties are kept, and
 * of letters stays what Markdown knows, with that of their styles. Changes the tree.
 *
 * @param relaties those of the part
 * @param map      the folder of the part
 */
export function bereidVoor(root: El, vondst: Vondst, relaties: readonly Relatie[], pad: string): void {
  const lopend: Lopend = { vondst, relaties: new Map(relaties.map((one) => [one.id, one])), pad, velden: [] };
  root.children = root.children.flatMap((one) => (typeof one === 'string' ? [] : schoon(one, lopend)));
}

/** The element as mammoth gets it: none, itself, or what stood in it. */
function schoon(el: El, lopend: Lopend): El[] {
  const { vondst } = lopend;
  if (WEG.has(el.name)) return [];
  if (OMSLAGEN.has(el.name)) return binnen(el, lopend);
  switch (el.name) {
    case 'w:p':
      return [alinea(el, lopend)];
    case 'w:r':
      return run(el, lopend, alineaVan(lopend));
    case 'w:sdt':
      return besturing(el, lopend);
    case 'mc:AlternateContent': {
      const chosen = child(el, 'mc:Choice') ?? child(el, 'mc:Fallback');
      return chosen ? binnen(chosen, lopend) : [];
    }
    case 'm:oMath':
    case 'm:oMathPara':
      vondst.gezegd.add('Een formule is gewone tekst geworden: controleer haar.');
      return [make('w:r', {}, [make('w:t', {}, [formuleTekst(el)])])];
    case 'w:hyperlink':
      // An address that the package does not have is no link.
      if (el.attrs['r:id'] && !lopend.relaties.has(el.attrs['r:id'])) return binnen(el, lopend);
      el.children = binnen(el, lopend);
      return [el];
    case 'w:tbl':
      return [tabel(el, lopend)];
    case 'w:tr':
      return [rij(el, lopend)];
    case 'w:tc':
      return [cel(el, lopend)];
    case 'w:bookmarkStart':
      return el.attrs['w:name'] === '_GoBack' ? [] : [el];
    case 'w:altChunk':
      vondst.gezegd.add('Een ander bestand dat in het document is ingevoegd, is niet gelezen.');
      return [];
    default:
      el.children = binnen(el, lopend);
      return [el];
  }
}

function binnen(el: El, lopend: Lopend): El[] {
  return elements(el).flatMap((one) => schoon(one, lopend));
}

const alineaVan = ({ vondst }: Lopend): Alinea | undefined => vondst.alineas.at(-1);

function alinea(el: El, lopend: Lopend): El {
  const { vondst } = lopend;
  const number = vondst.alineas.length;
  vondst.alineas.push(leesAlinea(el, vondst.stijlen, vondst.telling));
  const inside = binnen(el, lopend);
  return make('w:p', {}, [make('w:bookmarkStart', { 'w:name': `${ALINEA}${number}` }), ...inside]);
}

/** A content control: what stands in it, but for the words by which it asks to be filled in. */
function besturing(el: El, lopend: Lopend): El[] {
  const content = child(el, 'w:sdtContent');
  if (!content) return [];
  if (onOff(child(el, 'w:sdtPr'), 'w:showingPlcHdr')) {
    lopend.vondst.gezegd.add(`Een invulveld is leeg gelaten; er staat: "${textIn(content).trim()}".`);
    for (const text of descendants(content, 'w:t')) text.children = [];
  }
  return binnen(content, lopend);
}

function tabel(el: El, lopend: Lopend): El {
  const { vondst } = lopend;
  const tblPr = child(el, 'w:tblPr');
  const look = child(tblPr, 'w:tblLook')?.attrs;
  const stijl = waardeVan(tblPr, 'w:tblStyle');
  const first = look?.['w:firstRow'] ?? String((Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20) > 0);
  const styled = vondst.stijlen
    .tabel(stijl)
    .some(({ naam }) => !/^(?:table grid|tabelraster|table normal|normal table|standaardtabel)$/i.test(naam));
  const number = vondst.tabellen.length;
  vondst.tabellen.push({ stijl, kop: stijl !== undefined && styled && ['1', 'true', 'on'].includes(first) });
  el.children = binnen(el, lopend);
  const cell = descendants(el, 'w:tc')[0];
  cell?.children.unshift(make('w:p', {}, [make('w:bookmarkStart', { 'w:name': `${TABEL}${number}` })]));
  return el;
}

function rij(el: El, lopend: Lopend): El {
  const trPr = child(el, 'w:trPr');
  const [before, after] = ['w:gridBefore', 'w:gridAfter'].map((name) =>
    Math.min(60, Number(waardeVan(trPr, name) ?? 0)),
  );
  const cells = elements(el)
    .filter(({ name }) => name !== 'w:trPr' && name !== 'w:tblPrEx')
    .flatMap((one) => schoon(one, lopend));
  const empty = (count = 0): El[] => Array.from({ length: count }, () => make('w:tc', {}, [make('w:p')]));
  const head = isKoprij(el) ? [make('w:trPr', {}, [make('w:tblHeader')])] : [];
  return make('w:tr', {}, [...head, ...empty(before), ...cells, ...empty(after)]);
}

function cel(el: El, lopend: Lopend): El {
  const tcPr = child(el, 'w:tcPr');
  const span = waardeVan(tcPr, 'w:gridSpan');
  const merge = child(tcPr, 'w:vMerge');
  const goesOn = merge !== undefined && (merge.attrs['w:val'] ?? 'continue') === 'continue';
  // Text in a cell that is merged away would be lost: it keeps its cell.
  const kept = merge && !(goesOn && descendants(el, 'w:t').some((text) => textIn(text).trim() !== ''));
  const properties = make('w:tcPr', {}, [
    ...(span ? [make('w:gridSpan', { 'w:val': span })] : []),
    ...(kept ? [make('w:vMerge', merge.attrs)] : []),
  ]);
  const content = elements(el)
    .filter(({ name }) => name !== 'w:tcPr')
    .flatMap((one) => schoon(one, lopend));
  return make('w:tc', {}, [properties, ...content]);
}
