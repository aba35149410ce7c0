import type { Element, Nodes } from 'hast';
import { type Diagnostic, diagnostic, FILE_START } from '../../core/index.ts';
import { type Document, eachElement, postScriptName, SNEDEN } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { tableMessages } from '../table/index.ts';
import type { Written } from '../writer.ts';
import { printNumbered } from './contents.ts';
import { linkKind } from './file-links.ts';
import { type Assignment, type Drawn, finish, type LinkMeaning } from './finish/index.ts';
import { lookAtPages } from './look/index.ts';
import { writtenText } from './look/written.ts';
import { printHtml } from './print-html.ts';
import { printClosed } from './print-together.ts';
import type { PdfContext } from './printing.ts';

const POINTS_PER_MM = 72 / 25.4;
const HEADING = /^h[1-6]$/;
/** What the standards are called that a PDF may claim. */
export const PDF_NORMEN = { ua: 'PDF/UA-1 (toegankelijk)', a: 'PDF/A-2a (archief)' } as const;

/** Writes a PDF: prints the document, then makes the file fit to be read aloud and to be kept. */
export async function writePdf(asked: Document, context: PdfContext): Promise<Written> {
  let saidOfTables: readonly Diagnostic[] = [];
  const { document, printed } = await printNumbered(asked, async (one, numbering) => {
    const { html, bronnen, tables, bonds } = await printHtml(one, context);
    saidOfTables = tableMessages(tables, one.bron);
    // What closes a table is looked for on the pages that are drawn, and may move the places.
    const asks = bonds.closed ? undefined : numbering;
    return printClosed(html, one.tree, bonds, (page) => context.printer.print(page, bronnen, asks));
  });
  const { bytes, objections, layout } = finish(printed, assignmentOf(document, context));
  const wanted = objections.filter(({ standaard }) => ['beide', standaard].includes(context.pdfStandaard));
  const diagnostics = wanted.map(({ standaard, reason }) =>
    diagnostic({
      rule: 'pdf-standaard',
      severity: 'waarschuwing',
      file: document.bron,
      range: FILE_START,
      message: `De PDF is geen ${PDF_NORMEN[standaard]}, omdat ${reason}.`,
      hint: 'Het bestand is wel gemaakt; het zegt alleen niet dat het aan de standaard voldoet.',
    }),
  );
  const { boven, onder } = context.huisstijl.pagina;
  const margins = { top: boven * POINTS_PER_MM, bottom: onder * POINTS_PER_MM };
  const pageFaults = lookAtPages(layout, margins, () => writtenText(document.tree));
  return { value: bytes, diagnostics: [...saidOfTables, ...diagnostics], pageFaults };
}

/** What the finisher must know of a document. */
export function assignmentOf(document: Document, context: PdfContext): Assignment {
  const links: LinkMeaning[] = [];
  let note = 0;
  const headings: Drawn[] = [];
  const paragraphs: Drawn[] = [];
  const headCells: Drawn[] = [];
  let imagesWithoutText = 0;
  eachElement(document.tree, (node, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'img' && !String(properties.alt ?? '').trim()) imagesWithoutText++;
    if (properties.id) note = Number(/^noot-(\d+)$/.exec(String(properties.id))?.[1] ?? note);
    if (tagName === 'a' && linkKind(String(properties.href ?? ''))) links.push(meaningOf(node, parent, note));
    if (HEADING.test(tagName)) headings.push(drawn(node, true));
    else if (tagName === 'p') paragraphs.push(drawn(node));
    else if (tagName === 'th') headCells.push(drawn(node));
  });
  return {
    ...document.meta,
    standaard: context.pdfStandaard,
    links,
    headings,
    paragraphs,
    headCells,
    imagesWithoutText,
    fontNames: [context.lettertypen, context.lettertypen.code].flatMap((letters) =>
      SNEDEN.flatMap((snede) => postScriptName(letters[snede].bytes) ?? []),
    ),
  };
}

/** Whether an element is drawn in other letters than its words, and those words; of a heading always. */
function drawn(node: Element, isHeading = false): Drawn {
  let otherwise = ['titel-gespatieerd', 'concept', 'hoofdletters'].some((name) => hasClass(node, name));
  eachElement(node, (inner) => {
    otherwise ||= hasClass(inner, 'hoofdletters');
  });
  return { text: otherwise || isHeading ? textOf(node).replace(/\s+/g, ' ').trim() : '', otherwise };
}

/** What a link means: the call of a note, the way back from one, an entry of the contents list, or what its text says. */
function meaningOf(link: Element, parent: Nodes, note: number): LinkMeaning {
  const text = textOf(link).replace(/\s+/g, ' ').trim();
  if (hasClass(link, 'noot-terug')) {
    const which = /^\d+$/.test(text) ? '' : `, verwijzing ${text}`;
    return { heard: `Terug naar noot ${note} in de tekst${which}`, is: 'terug' };
  }
  const page = link.children.find((node) => node.type === 'element' && hasClass(node, 'bladnummer'));
  if (page) return { heard: text.replace(/ (\d+)$/, ', bladzijde $1'), is: 'inhoud' };
  const isCall = parent.type === 'element' && hasClass(parent, 'noot');
  return isCall ? { heard: `Noot ${text}`, is: 'noot' } : { heard: text };
}

/** The text in a node, alternative text of images included; a line break is a space. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
