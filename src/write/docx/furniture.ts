import type { Header, ISectionOptions, Paragraph, ParagraphChild, Table } from 'docx';
import { type Huisstijl, isNumbered, type Kopwaarde, type Lopend, paginamerk } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { given } from './looks.ts';
import { STYLE, styleId } from './style-names.ts';
import { titledTable } from './tables.ts';
import type { DocxLibrary } from './work.ts';
import { A4, twips, twipsOfMm } from './xml.ts';

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

/** What the parts of the furniture are made with. */
interface Making {
  readonly docx: DocxLibrary;
  readonly huisstijl: Huisstijl;
  readonly page: ReturnType<typeof measures>;
}

/**
 * Header, footer and page of a section: the whole document, or what stands between two pages that lie on their side.
 *
 * @param logo   stands in the header of the pages after the first
 * @param isLater it does not begin the document, and has no first page of its own kind
 */
export function sectionOf(
  making: Making,
  lopend: Lopend,
  logo: readonly Paragraph[],
  isLater: boolean,
): Omit<ISectionOptions, 'children'> {
  const { docx, page } = making;
  const mark = cleanText(paginamerk(lopend));
  const concept = mark
    ? [
        new docx.Paragraph({
          style: styleId('Conceptmerk'),
          children: [new docx.TextRun(mark)],
        }),
      ]
    : [];
  const follow = [...concept, ...(lopend.vervolgkop ? labelled(making, lopend.vervolgkop) : []), ...logo];
  const differs = follow.length > 0 && !isLater;
  const side = (bold: boolean) => (lopend.zijblok ? sideBlock(making, lopend.zijblok, bold) : []);
  // The frame of a side block is anchored to the paragraph below it, so a header always has one.
  const header = (lines: readonly (Paragraph | Table)[], isFirst = false): Header =>
    new docx.Header({
      children: [...side(isFirst), ...(lines.length > 0 ? lines : [new docx.Paragraph({ style: STYLE.header })])],
    });
  const footer = () => new docx.Footer({ children: [footLine(making, lopend)] });
  const { top, right, bottom, left, header: head } = page;
  const edges = { header: head, footer: Math.round(bottom * 0.45) };
  return {
    properties: {
      ...(differs ? { titlePage: true } : {}),
      page: {
        size: { ...A4, ...(page.landscape ? { orientation: 'landscape' } : {}) },
        margin: { top, right, bottom, left, ...edges },
      },
    },
    headers: given({
      default: follow.length > 0 || lopend.zijblok ? header(follow, !differs && !isLater) : undefined,
      first: differs ? header([], true) : undefined,
    }),
    footers: { default: footer(), ...(differs ? { first: footer() } : {}) },
  };
}

/** On the left what the document says, on the right `pagina x van y` where the header does not say it. */
function footLine({ docx, page }: Making, lopend: Lopend): Paragraph {
  const { PageNumber, Paragraph, Tab, TextRun } = docx;
  // The header of a letter numbers its pages already.
  const pages = isNumbered(lopend) ? [] : [new Tab(), 'pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES];
  const children = [cleanText(lopend.voet), ...pages];
  const tabStops = [{ type: 'right' as const, position: page.text }];
  return new Paragraph({ style: STYLE.footer, tabStops, children: [new TextRun({ children })] });
}

/**
 * Labels above their values over the width of the page, the side block included, as the PDF has them: the first at the left, the last
 * at the right, one between them in the middle; further ones share the last place. Columns hold them, for a tab stop beyond the text
 * is not one in every program.
 */
function labelled({ docx, huisstijl, page }: Making, values: readonly Kopwaarde[]): (Paragraph | Table)[] {
  const { Paragraph, TableCell, TableRow, TextRun } = docx;
  const columns = Math.min(values.length, PLACES);
  if (columns === 0) return [];
  const width = Math.floor((page.text + page.beside) / columns);
  const cells = Array.from({ length: columns }, (_, index) => {
    const alignment = index === 0 ? 'left' : index === columns - 1 ? 'right' : 'center';
    const line = (text: string) =>
      new Paragraph({ style: STYLE.header, alignment, children: [new TextRun({ children: [text] })] });
    const shared = values.slice(index, index === columns - 1 ? undefined : index + 1);
    const children = shared.flatMap(({ label, waarde }) => [
      line(cleanText(label)),
      line(waarde === 'bladnummer' ? docx.PageNumber.CURRENT : cleanText(waarde.tekst)),
    ]);
    return new TableCell({ width: { size: width, type: 'dxa' }, children });
  });
  const rows = [new TableRow({ children: cells })];
  const columnWidths = Array<number>(columns).fill(width);
  const below = { line: 20, lineRule: 'exact' as const, after: twips(huisstijl.tekst.onder * 2) };
  return [
    titledTable(docx, '', width * columns, { rows, style: STYLE.layoutTable, columnWidths }),
    new Paragraph({ style: STYLE.header, spacing: below }),
  ];
}

/**
 * The block at the side of every page: paragraphs in one frame, which Word keeps in place beside the text.
 *
 * @param bold whether its labels are: the margin of a PDF, which has it from the second page on, sets text in one way
 */
function sideBlock({ docx, page }: Making, blok: NonNullable<Lopend['zijblok']>, bold: boolean): Paragraph[] {
  const { tekst, waarden } = blok;
  const { Paragraph, TextRun } = docx;
  const frame = {
    type: 'absolute' as const,
    position: { x: page.sideLeft, y: page.top },
    width: page.side,
    height: 200,
    anchor: { horizontal: 'page' as const, vertical: 'page' as const },
    wrap: 'around' as const,
  };
  const part = (...children: ParagraphChild[]) => new Paragraph({ style: STYLE.sideBlock, frame, children });
  return [
    part(new TextRun(cleanText(tekst))),
    ...waarden.map(({ label, waarde }) => {
      const lines = cleanText(waarde).split('\n');
      const name = new TextRun({ text: cleanText(label), bold });
      return part(name, ...lines.map((text) => new TextRun({ text, break: 1 })));
    }),
  ];
}

/** The text of every header and footer of a package: words of one line stand together, others apart. */
export function furnitureTexts(parts: ReadonlyMap<string, string | Uint8Array>): string[] {
  return [...parts].flatMap(([path, data]) => {
    if (typeof data !== 'string' || !/^word\/(?:header|footer)\d+\.xml$/u.test(path)) return [];
    const pieces = data.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:(?:p|tab|br)[ />]/gu);
    return [[...pieces].map(([, text]) => text ?? ' ').join('')];
  });
}
