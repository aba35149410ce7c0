import type { Header, ISectionOptions, Paragraph, ParagraphChild } from 'docx';
import type { Huisstijl, Kopwaarde, Lopend } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { given, looksOf, runLooks } from './looks.ts';
import { STYLE } from './style-names.ts';
import type { DocxLibrary } from './work.ts';
import { A4, hex, twips, twipsOfMm } from './xml.ts';

/** The page of a document in twips: A4, on its side or not, and narrower text where a side block stands beside it. */
export function measures({ pagina }: Huisstijl, { zijblok }: Lopend, landscape = false) {
  const paper = landscape ? A4.height : A4.width;
  const [left, edge] = [twipsOfMm(pagina.links), twipsOfMm(pagina.rechts)];
  const side = twipsOfMm(pagina.zijblok);
  const right = zijblok ? edge + side + twipsOfMm(pagina['zijblok-afstand']) : edge;
  const [top, bottom] = [twipsOfMm(pagina.boven), twipsOfMm(pagina.onder)];
  const header = Math.round(top * 0.45);
  return {
    left,
    right,
    top,
    bottom,
    header,
    text: paper - left - right,
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
  const concept = lopend.concept ? [new docx.Paragraph({ style: STYLE.concept, text: 'CONCEPT' })] : [];
  const side = lopend.zijblok ? sideBlock(making, lopend.zijblok) : [];
  const follow = [...(lopend.vervolgkop ? labelled(making, lopend.vervolgkop) : []), ...logo];
  const differs = follow.length > 0 && !isLater;
  // The frame of a side block is anchored to the paragraph below it, so a header always has one.
  const header = (lines: readonly Paragraph[]): Header =>
    new docx.Header({
      children: [...side, ...(lines.length > 0 ? lines : [new docx.Paragraph({ style: STYLE.header })])],
    });
  const footer = () => new docx.Footer({ children: [footLine(making, lopend.voet)] });
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
      default: follow.length + side.length + concept.length > 0 ? header([...concept, ...follow]) : undefined,
      first: differs ? header(concept) : undefined,
    }),
    footers: { default: footer(), ...(differs ? { first: footer() } : {}) },
  };
}

/** On the left what the document says, on the right `pagina x van y`. */
function footLine({ docx, page }: Making, voet: string): Paragraph {
  const { PageNumber, Paragraph, Tab, TextRun } = docx;
  const children = [cleanText(voet), new Tab(), 'pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES];
  const tabStops = [{ type: 'right' as const, position: page.text }];
  return new Paragraph({ style: STYLE.footer, tabStops, children: [new TextRun({ children })] });
}

/** A line of labels and a line of their values, on evenly spaced tab stops. */
function labelled({ docx, huisstijl, page }: Making, values: readonly Kopwaarde[]): Paragraph[] {
  const step = Math.floor(page.text / Math.max(1, values.length));
  const tabStops = values.slice(1).map((_, index) => ({ type: 'left' as const, position: step * (index + 1) }));
  const line = (after: number, looks: ReturnType<typeof runLooks>, textOf: (value: Kopwaarde) => string) => {
    const children = values.map(
      (value, index) =>
        new docx.TextRun({ ...looks, children: [...(index > 0 ? [new docx.Tab()] : []), textOf(value)] }),
    );
    return new docx.Paragraph({ style: STYLE.header, tabStops, spacing: { after }, children });
  };
  const { cursief: _cursief, spatiering: _spatiering, ...label } = looksOf(huisstijl, 'label');
  return [
    line(0, runLooks({ ...label, vet: label.vet || undefined }), (value) => cleanText(value.label)),
    line(twips(huisstijl.tekst.onder * 2), { color: hex(huisstijl.kleuren.tekst) }, ({ waarde }) =>
      waarde === 'bladnummer' ? docx.PageNumber.CURRENT : cleanText(waarde.tekst),
    ),
  ];
}

/** The block at the side of every page: paragraphs in one frame, which Word keeps in place beside the text. */
function sideBlock({ docx, huisstijl, page }: Making, { tekst, waarden }: NonNullable<Lopend['zijblok']>): Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const frame = {
    type: 'absolute' as const,
    position: { x: page.sideLeft, y: page.top },
    width: page.side,
    height: 200,
    anchor: { horizontal: 'page' as const, vertical: 'page' as const },
    wrap: 'around' as const,
  };
  const part = (...children: ParagraphChild[]) =>
    new Paragraph({ style: STYLE.sideBlock, frame, spacing: { after: twips(huisstijl.tekst.onder) }, children });
  return [
    part(new TextRun(cleanText(tekst))),
    ...waarden.map(({ label, waarde }) => {
      const lines = cleanText(waarde).split('\n');
      const name = new TextRun({ text: cleanText(label), bold: true });
      return part(name, ...lines.map((text) => new TextRun({ text, break: 1 })));
    }),
  ];
}
