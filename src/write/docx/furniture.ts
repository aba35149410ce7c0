import type { Header, ISectionOptions, Paragraph, ParagraphChild } from 'docx';
import { type Huisstijl, isNumbered, type Kopwaarde, type Lopend, paginamerk } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { given } from './looks.ts';
import { STYLE, styleId } from './style-names.ts';
import type { DocxLibrary } from './work.ts';
import { A4, twips, twipsOfMm } from './xml.ts';

/** The page of a document in twips: A4, on its side or not, and narrower text where a side block stands beside it. */
export function measures({ pagina }: Huisstijl, { zijblok }: Lopend, landscape = false) {
  const paper = landscape ? A4.height : A4.width;
  const [left, edge] = [twipsOfMm(pagina.links), twipsOfMm(pagina.rechts)];
  const side = twipsOfMm(pagina.zijblok);
  const beside = zijblok ? side + twipsOfMm(pagina['zijblok-afstand']) : 0;
  const right = edge + beside;
  const [top, bottom] = [twipsOfMm(pagina.boven), twipsOfMm(pagina.onder)];
  const header = Math.round(top * 0.45);
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
  const side = lopend.zijblok ? sideBlock(making, lopend.zijblok) : [];
  const follow = [...concept, ...(lopend.vervolgkop ? labelled(making, lopend.vervolgkop) : []), ...logo];
  const differs = follow.length > 0 && !isLater;
  // The frame of a side block is anchored to the paragraph below it, so a header always has one.
  const header = (lines: readonly Paragraph[]): Header =>
    new docx.Header({
      children: [...side, ...(lines.length > 0 ? lines : [new docx.Paragraph({ style: STYLE.header })])],
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
      default: follow.length + side.length > 0 ? header(follow) : undefined,
      first: differs ? header([]) : undefined,
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

/** A line of labels and a line of their values over the width of the page, the side block included, as the PDF has them. */
function labelled({ docx, huisstijl, page }: Making, values: readonly Kopwaarde[]): Paragraph[] {
  const width = page.text + page.beside;
  // The first stands at the left, the last at the right, one between them in the middle; further ones share the last place.
  const [left, ...others] = values;
  const last = { type: 'right' as const, position: width };
  const tabStops = others.length < 2 ? [last] : [{ type: 'center' as const, position: Math.round(width / 2) }, last];
  const line = (after: number, textOf: (value: Kopwaarde) => string): Paragraph => {
    const children = [left, ...others].flatMap((value, index) => {
      if (!value) return [];
      const before = index === 0 ? [] : index < 3 ? [new docx.Tab()] : ['  '];
      return [new docx.TextRun({ children: [...before, textOf(value)] })];
    });
    return new docx.Paragraph({
      style: STYLE.header,
      tabStops,
      indent: { right: -page.beside },
      spacing: { after },
      children,
    });
  };
  return [
    line(0, ({ label }) => cleanText(label)),
    line(twips(huisstijl.tekst.onder * 2), ({ waarde }) =>
      waarde === 'bladnummer' ? docx.PageNumber.CURRENT : cleanText(waarde.tekst),
    ),
  ];
}

/** The block at the side of every page: paragraphs in one frame, which Word keeps in place beside the text. */
function sideBlock({ docx, page }: Making, { tekst, waarden }: NonNullable<Lopend['zijblok']>): Paragraph[] {
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
      const name = new TextRun({ text: cleanText(label), bold: true });
      return part(name, ...lines.map((text) => new TextRun({ text, break: 1 })));
    }),
  ];
}
