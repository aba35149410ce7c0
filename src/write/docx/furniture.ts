import type { Footer, Header, ISectionOptions, Paragraph, ParagraphChild } from 'docx';
import type { Huisstijl, Kopwaarde, Lopend } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { looksOf, runLooks } from './looks.ts';
import { STYLE } from './style-names.ts';
import { A4, hex, twips, twipsOfMm } from './units.ts';
import type { DocxLibrary } from './work.ts';

/** Widths on the page, in twips. */
interface PageMeasures {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From the edge of the page to the header. */
  readonly header: number;
  /** Width of running text. */
  readonly text: number;
  /** Width between the margins, the side block counted in. */
  readonly full: number;
  readonly sideBlock: number;
}

/** The page of a document: A4, and narrower text where a side block stands beside it. */
export function measures({ pagina }: Huisstijl, lopend: Lopend): PageMeasures {
  const left = twipsOfMm(pagina.links);
  const edge = twipsOfMm(pagina.rechts);
  const sideBlock = twipsOfMm(pagina.zijblok);
  const right = lopend.zijblok ? edge + sideBlock + twipsOfMm(pagina['zijblok-afstand']) : edge;
  return {
    left,
    right,
    top: twipsOfMm(pagina.boven),
    bottom: twipsOfMm(pagina.onder),
    header: Math.round(twipsOfMm(pagina.boven) * 0.45),
    text: A4.width - left - right,
    full: A4.width - left - edge,
    sideBlock,
  };
}

/**
 * Header, footer and page of the one section that a document is.
 *
 * @param logo stands in the header of the pages after the first
 */
export function sectionOf(
  docx: DocxLibrary,
  huisstijl: Huisstijl,
  lopend: Lopend,
  page: PageMeasures,
  logo: readonly Paragraph[],
): Omit<ISectionOptions, 'children'> {
  const { Footer, Header } = docx;
  const concept = lopend.concept ? [conceptMark(docx)] : [];
  const side = lopend.zijblok ? sideBlock(docx, huisstijl, lopend.zijblok, page) : [];
  const labels = lopend.vervolgkop ? labelled(docx, huisstijl, lopend.vervolgkop, page) : [];
  const follow = [...labels, ...logo];
  const differs = follow.length > 0;
  // The frame of a side block is anchored to the paragraph below it, so a header always has one.
  const header = (lines: readonly Paragraph[]): Header =>
    new Header({ children: [...side, ...(lines.length > 0 ? lines : [new docx.Paragraph({ style: STYLE.header })])] });
  const headers: { default?: Header; first?: Header } = {};
  if (differs || side.length + concept.length > 0) headers.default = header([...concept, ...follow]);
  if (differs) headers.first = header(concept);
  const footer = (): Footer => new Footer({ children: [footLine(docx, lopend.voet, page)] });
  return {
    properties: {
      ...(differs ? { titlePage: true } : {}),
      page: {
        size: A4,
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: page.header,
          footer: Math.round(page.bottom * 0.45),
        },
      },
    },
    headers,
    footers: differs ? { default: footer(), first: footer() } : { default: footer() },
  };
}

function conceptMark({ Paragraph }: DocxLibrary): Paragraph {
  return new Paragraph({ style: STYLE.concept, text: 'CONCEPT' });
}

/** On the left what the document says, on the right `pagina x van y`. */
function footLine(docx: DocxLibrary, voet: string, page: PageMeasures): Paragraph {
  const { PageNumber, Paragraph, Tab, TextRun } = docx;
  return new Paragraph({
    style: STYLE.footer,
    tabStops: [{ type: 'right', position: page.text }],
    children: [
      new TextRun({
        children: [cleanText(voet), new Tab(), 'pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

/** A line of labels and a line of their values, on evenly spaced tab stops. */
function labelled(
  docx: DocxLibrary,
  huisstijl: Huisstijl,
  values: readonly Kopwaarde[],
  page: PageMeasures,
): Paragraph[] {
  const { PageNumber, Paragraph, Tab, TextRun } = docx;
  const step = Math.floor(page.text / Math.max(1, values.length));
  const tabStops = values.slice(1).map((_, index) => ({ type: 'left' as const, position: step * (index + 1) }));
  const line = (children: ParagraphChild[], after: number) =>
    new Paragraph({ style: STYLE.header, tabStops, spacing: { after }, children });
  const tab = (index: number) => (index > 0 ? [new Tab()] : []);
  const { grootte, kleur, vet } = looksOf(huisstijl, 'label');
  const label = runLooks({ ...(grootte ? { grootte } : {}), ...(kleur ? { kleur } : {}), ...(vet ? { vet } : {}) });
  return [
    line(
      values.map(({ label: text }, index) => new TextRun({ ...label, children: [...tab(index), cleanText(text)] })),
      0,
    ),
    line(
      values.map(({ waarde }, index) => {
        const value = waarde === 'bladnummer' ? PageNumber.CURRENT : cleanText(waarde.tekst);
        return new TextRun({ color: hex(huisstijl.kleuren.tekst), children: [...tab(index), value] });
      }),
      twips(huisstijl.tekst.onder * 2),
    ),
  ];
}

/** The block at the side of every page: paragraphs in one frame, which Word keeps in place beside the text. */
function sideBlock(
  docx: DocxLibrary,
  huisstijl: Huisstijl,
  { tekst, waarden }: NonNullable<Lopend['zijblok']>,
  page: PageMeasures,
): Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const frame = {
    type: 'absolute' as const,
    position: { x: page.left + page.full - page.sideBlock, y: page.top },
    width: page.sideBlock,
    height: 200,
    anchor: { horizontal: 'page' as const, vertical: 'page' as const },
    wrap: 'around' as const,
  };
  const part = (children: ParagraphChild[]) =>
    new Paragraph({ style: STYLE.sideBlock, frame, spacing: { after: twips(huisstijl.tekst.onder) }, children });
  return [
    part([new TextRun(cleanText(tekst))]),
    ...waarden.map(({ label, waarde }) =>
      part([
        new TextRun({ text: cleanText(label), bold: true }),
        ...cleanText(waarde)
          .split('\n')
          .map((text) => new TextRun({ text, break: 1 })),
      ]),
    ),
  ];
}
