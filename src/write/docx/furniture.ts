import { type Huisstijl, isNumbered, type Kopwaarde, type Lopend, paginamerk } from '../../document/index.ts';
import { pageNumber } from './fields.ts';
import { STYLE, styleId } from './style-names.ts';
import { tableXml } from './table-xml.ts';
import { BREAK, paragraph, run, TAB, text } from './wml.ts';
import { A4, setting, twips, twipsOfMm } from './xml.ts';

/** The most places in the header of a letter, side by side. */
const PLACES = 3;
/** CONCEPT stands above whatever else a header says, this far from the edge of the paper, in millimetres. */
const CONCEPT_TOP = 6;

/** The page of a document in twips: A4, on its side or not, and narrower text where a side block stands beside it. */
export function measures({ pagina }: Huisstijl, { concept, zijblok }: Lopend, landscape = false) {
  const paper = landscape ? A4.height : A4.width;
  const [left, edge] = [twipsOfMm(pagina.links), twipsOfMm(pagina.rechts)];
  const side = twipsOfMm(pagina.zijblok);
  const beside = zijblok ? side + twipsOfMm(pagina['zijblok-afstand']) : 0;
  const right = edge + beside;
  const [top, bottom] = [twipsOfMm(pagina.boven), twipsOfMm(pagina.onder)];
  const header = concept ? Math.min(twipsOfMm(CONCEPT_TOP), Math.round(top / 4)) : Math.round(top * 0.45);
  return {
    left,
    right,
    top,
    bottom,
    header,
    text: paper - left - right,
    beside,
    side,
    sideLeft: paper - edge - side,
    landscape,
  };
}

/** The page of a section. */
export type Page = ReturnType<typeof measures>;

/** The headers and footers of a section: what stands in them as XML, those of a first page only where that differs. */
export interface Furniture {
  readonly headers: Partial<Record<'default' | 'first', string>>;
  readonly footers: Partial<Record<'default' | 'first', string>>;
}

/**
 * Headers and footers of a section: the whole document, or what stands between two pages that lie on their side.
 *
 * @param logo   stands in the header of the pages after the first
 * @param isLater it does not begin the document, and has no first page of its own kind
 */
export function furnitureOf(
  huisstijl: Huisstijl,
  page: Page,
  lopend: Lopend,
  logo: string,
  isLater: boolean,
): Furniture {
  const mark = paginamerk(lopend);
  const concept = mark ? paragraph({ style: styleId('Conceptmerk') }, run({}, text(mark))) : '';
  const follow = concept + (lopend.vervolgkop ? labelled(huisstijl, page, lopend.vervolgkop) : '') + logo;
  const differs = follow !== '' && !isLater;
  const side = (bold: boolean) => (lopend.zijblok ? sideBlock(page, lopend.zijblok, bold) : '');
  // The frame of a side block is anchored to the paragraph below it, so a header always has one.
  const header = (lines: string, isFirst = false) => side(isFirst) + (lines || paragraph({ style: STYLE.header }));
  const footer = footLine(page, lopend);
  return {
    headers: {
      ...(follow !== '' || lopend.zijblok ? { default: header(follow, !differs && !isLater) } : {}),
      ...(differs ? { first: header('', true) } : {}),
    },
    footers: { default: footer, ...(differs ? { first: footer } : {}) },
  };
}

/** The properties of a section: its headers and footers by their relationships, and its page. */
export function sectionXml(
  { top, right, bottom, left, header, landscape }: Page,
  references: string,
  differs: boolean,
) {
  const [width, height] = landscape ? [A4.height, A4.width] : [A4.width, A4.height];
  const size = { 'w:w': width, 'w:h': height, 'w:orient': landscape ? 'landscape' : 'portrait' };
  const edges = { 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left };
  const furniture = { 'w:header': header, 'w:footer': Math.round(bottom * 0.45), 'w:gutter': 0 };
  const paper = setting('w:pgSz', size) + setting('w:pgMar', { ...edges, ...furniture });
  const rest = `<w:pgNumType/>${differs ? '<w:titlePg/>' : ''}<w:docGrid w:linePitch="360"/>`;
  return `<w:sectPr>${references}${paper}${rest}</w:sectPr>`;
}

/** On the left what the document says, on the right `pagina x van y` where the header does not say it. */
function footLine(page: Page, lopend: Lopend): string {
  // The header of a letter numbers its pages already.
  const pages = [TAB, text('pagina ')].join('');
  const line = isNumbered(lopend)
    ? run({}, text(lopend.voet))
    : run({}, text(lopend.voet) + pages) + pageNumber('PAGE') + run({}, text(' van ')) + pageNumber('NUMPAGES');
  return paragraph({ style: STYLE.footer, tabStops: [{ type: 'right', position: page.text }] }, line);
}

/**
 * Labels above their values over the width of the page, the side block included, as the PDF has them: the first at the left, the last
 * at the right, one between them in the middle; further ones share the last place. Columns hold them, for a tab stop beyond the text
 * is not one in every program.
 */
function labelled(huisstijl: Huisstijl, page: Page, values: readonly Kopwaarde[]): string {
  const columns = Math.min(values.length, PLACES);
  if (columns === 0) return '';
  const width = Math.floor((page.text + page.beside) / columns);
  const cells = Array.from({ length: columns }, (_, index) => {
    const alignment = index === 0 ? 'left' : index === columns - 1 ? 'right' : 'center';
    const line = (content: string) => paragraph({ style: STYLE.header, alignment }, content);
    const shared = values.slice(index, index === columns - 1 ? undefined : index + 1);
    const content = shared.flatMap(({ label, waarde }) => [
      line(run({}, text(label))),
      line(waarde === 'bladnummer' ? pageNumber('PAGE') : run({}, text(waarde.tekst))),
    ]);
    return { width, content: () => content };
  });
  const columnWidths = Array<number>(columns).fill(width);
  const below = { line: 20, lineRule: 'exact', after: twips(huisstijl.tekst.onder * 2) } as const;
  const table = tableXml({ title: '', style: STYLE.layoutTable, columnWidths }, [{ cells }]);
  return table + paragraph({ style: STYLE.header, spacing: below });
}

/**
 * The block at the side of every page: paragraphs in one frame, which Word keeps in place beside the text.
 *
 * @param bold whether its labels are: the margin of a PDF, which has it from the second page on, sets text in one way
 */
function sideBlock(page: Page, { tekst, waarden }: NonNullable<Lopend['zijblok']>, bold: boolean): string {
  const frame = { width: page.side, height: 200, x: page.sideLeft, y: page.top };
  const part = (content: string) => paragraph({ style: STYLE.sideBlock, frame }, content);
  const values = waarden.map(({ label, waarde }) => {
    const lines = waarde.split('\n').map((line) => run({}, BREAK + text(line)));
    return part(run({ bold }, text(label)) + lines.join(''));
  });
  return part(run({}, text(tekst))) + values.join('');
}

/** The text of headers and footers: words of one line stand together, others apart. */
export function furnitureTexts(parts: readonly string[]): string[] {
  return parts.map((data) => {
    const pieces = data.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:(?:p|tab|br)[ />]/gu);
    return [...pieces].map(([, shown]) => shown ?? ' ').join('');
  });
}
