import type { Element, Nodes } from 'hast';
import { type Document, SNEDEN } from '../../document/index.ts';
import { linkKind } from './file-links.ts';
import type { Opdracht } from './finish/index.ts';
import { postScriptName } from './font-name.ts';
import type { PdfContext } from './printer.ts';

const BACK_TO_TEXT = 'Terug naar de tekst';

/** What the finisher must know of a document. */
export function opdrachtVan(document: Document, context: Pick<PdfContext, 'lettertypen' | 'pdfStandaard'>): Opdracht {
  const { meta } = document;
  const koppelingen: string[] = [];
  const koppen: string[] = [];
  let beeldenZonderTekst = 0;
  const visit = (node: Nodes, parent?: Nodes): void => {
    if (node.type === 'element') {
      if (node.tagName === 'img' && !String(node.properties.alt ?? '').trim()) beeldenZonderTekst++;
      if (node.tagName === 'a' && linkKind(String(node.properties.href ?? '')) !== undefined)
        koppelingen.push(spoken(node, parent));
    }
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) {
      koppen.push(hasClass(node, 'titel-gespatieerd') ? textOf(node).trim() : '');
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(document.tree());
  return {
    titel: meta.titel,
    auteur: meta.auteur,
    onderwerp: meta.onderwerp,
    taal: meta.taal,
    datum: meta.datum,
    standaard: context.pdfStandaard,
    koppelingen,
    koppen,
    beeldenZonderTekst,
    lettertypen: SNEDEN.flatMap((snede) => postScriptName(context.lettertypen[snede].bytes) ?? []),
  };
}

/** What is heard of a link: its text, and of a mark of a note that it is one. Empty where it has no text. */
function spoken(link: Element, parent: Nodes | undefined): string {
  if (hasClass(link, 'noot-terug')) return BACK_TO_TEXT;
  const text = textOf(link).replace(/\s+/g, ' ').trim();
  return parent?.type === 'element' && hasClass(parent, 'noot') ? `Noot ${text}` : text;
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
