import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { type Checked, diagnostic, FILE_START } from '../../core/index.ts';
import { type Document, postScriptName, SNEDEN } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { linkKind } from './file-links.ts';
import { type Assignment, type Drawn, finish } from './finish/index.ts';
import { printHtml } from './print-html.ts';
import type { PdfContext } from './printing.ts';

const NAMES = { ua: 'PDF/UA-1 (toegankelijk)', a: 'PDF/A-2a (archief)' } as const;

/** Writes a PDF: prints the document, then makes the file fit to be read aloud and to be kept. */
export async function writePdf(document: Document, context: PdfContext): Promise<Checked<Uint8Array>> {
  const { html, bronnen } = await printHtml(document, context);
  const printed = await context.printer.print(html, bronnen);
  const { bytes, objections } = finish(printed, assignmentOf(document, context));
  const wanted = objections.filter(({ standaard }) => ['beide', standaard].includes(context.pdfStandaard));
  const diagnostics = wanted.map(({ standaard, reason }) =>
    diagnostic({
      rule: 'pdf-standaard',
      severity: 'waarschuwing',
      file: document.bron,
      range: FILE_START,
      message: `De PDF is geen ${NAMES[standaard]}, omdat ${reason}.`,
      hint: 'Het bestand is wel gemaakt; het zegt alleen niet dat het aan de standaard voldoet.',
    }),
  );
  return { value: bytes, diagnostics };
}

/** What the finisher must know of a document. */
export function assignmentOf(document: Document, context: PdfContext): Assignment {
  const links: string[] = [];
  const headings: Drawn[] = [];
  const paragraphs: Drawn[] = [];
  const headCells: Drawn[] = [];
  let imagesWithoutText = 0;
  visit(document.tree, 'element', (node, _index, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'img' && !String(properties.alt ?? '').trim()) imagesWithoutText++;
    if (tagName === 'a' && linkKind(String(properties.href ?? ''))) links.push(spoken(node, parent));
    if (/^h[1-6]$/.test(tagName)) headings.push(drawn(node));
    if (tagName === 'p') paragraphs.push(drawn(node));
    if (tagName === 'th') headCells.push(drawn(node));
  });
  return {
    ...document.meta,
    standaard: context.pdfStandaard,
    links,
    headings,
    paragraphs,
    headCells,
    imagesWithoutText,
    fontNames: SNEDEN.flatMap((snede) => postScriptName(context.lettertypen[snede].bytes) ?? []),
  };
}

/** The words of an element, and whether it is drawn in other letters than these. */
function drawn(node: Element): Drawn {
  let otherwise = hasClass(node, 'titel-gespatieerd') || hasClass(node, 'concept');
  visit(node, 'element', (inner) => {
    otherwise ||= hasClass(inner, 'hoofdletters');
  });
  return { text: textOf(node).replace(/\s+/g, ' ').trim(), otherwise };
}

/** What is heard of a link: its text, and for the mark of a note that it is one. Empty where it has no text. */
function spoken(link: Element, parent: Nodes | undefined): string {
  if (hasClass(link, 'noot-terug')) return 'Terug naar de tekst';
  const text = textOf(link).replace(/\s+/g, ' ').trim();
  return parent?.type === 'element' && hasClass(parent, 'noot') ? `Noot ${text}` : text;
}

/** The text in a node, alternative text of images included; a line break is a space. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
