import type { ElementContent, Root } from 'hast';
import { realHost } from '../../src/cli/host.ts';
import type { Document, View } from '../../src/document/index.ts';
import type { Register } from '../../src/model/index.ts';
import { loadTemplates, type Templates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { maakView } from '../../src/rollen/index.ts';
import { registerOf } from './content.ts';
import { HUISMAP } from './huis.ts';

/** The templates that are shipped. */
async function huisTemplates(): Promise<Templates> {
  const { value, diagnostics } = await loadTemplates(realHost(), HUISMAP);
  if (!value || diagnostics.length > 0) throw new Error(`templates: ${diagnostics.map((d) => d.message).join(' ')}`);
  return value;
}

/** The view of one stuk of a content folder in memory. */
export function viewVan(register: Register, pad: string): View {
  const stuk = register.stukken.find((kandidaat) => kandidaat.pad === pad);
  const view = stuk && maakView(stuk, register);
  if (!view) throw new Error(`${pad} gives no document`);
  return view;
}

/** The document of one stuk of a content folder in memory, with the templates that are shipped. */
export async function documentVan(
  files: Readonly<Record<string, string | Uint8Array>>,
  pad: string,
): Promise<{ view: View; document: Document; schets: string }> {
  const { register } = await registerOf(files);
  const view = viewVan(register, pad);
  const { value } = render(view, await huisTemplates());
  if (!value) throw new Error(`${pad} was not rendered`);
  return { view, document: value, schets: schets(value.tree) };
}

const REGEL = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'td', 'th']);
const INLINE = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'span', 'img', 'br']);

/**
 * A document for the eye: one line per block with its style and its text, rows of a table on one line with headers in square
 * brackets and spans as ×n. Of the spaces that bind only that of an amount is shown as one: of the others `bind.test.ts` is about.
 */
export function schets(tree: Root): string {
  const regels: string[] = [];
  const blok = (node: ElementContent, diepte: number): void => {
    if (node.type === 'text') regels.push(`${'  '.repeat(diepte)}${node.value}`);
    if (node.type !== 'element') return;
    const inspringing = '  '.repeat(diepte);
    if (node.tagName === 'tr') {
      const cellen = node.children.map((cel) => (cel.type === 'element' ? celtekst(cel) : ''));
      regels.push(`${inspringing}${naam(node)}: ${cellen.join(' | ')}`.trimEnd());
      return;
    }
    const eigen = node.children.filter((child) => child.type === 'text' || isInline(child));
    regels.push(`${inspringing}${naam(node)} ${eigen.map(inline).join('')}`.trimEnd());
    for (const child of node.children) if (!eigen.includes(child)) blok(child, diepte + 1);
  };
  for (const child of tree.children) blok(child as ElementContent, 0);
  return regels.join('\n').replace(/(?<!€)\u00a0/gu, ' ');
}

function isInline(node: ElementContent): boolean {
  return node.type === 'element' && INLINE.has(node.tagName);
}

function naam(node: ElementContent & { type: 'element' }): string {
  const { className, id, start, type, href, src, alt } = node.properties;
  const extra = Object.entries({ id, start, type, href, src, alt }).filter(([, waarde]) => waarde !== undefined);
  const stijlen = ((className as string[] | undefined) ?? []).map((stijl) => `.${stijl}`).join('');
  return `${node.tagName}${stijlen}${extra.map(([sleutel, waarde]) => `[${sleutel}=${waarde}]`).join('')}`;
}

function celtekst(cel: ElementContent & { type: 'element' }): string {
  const delen = cel.children.some((child) => child.type === 'element' && !isInline(child))
    ? cel.children.map(plat)
    : [cel.children.map(inline).join('')];
  const tekst = delen.join(' / ');
  const stijl = ((cel.properties.className as string[] | undefined) ?? []).filter(
    (s) => s === 'rechts' || s === 'midden',
  );
  const span = cel.properties.colSpan ? ` ×${cel.properties.colSpan}` : '';
  return `${cel.tagName === 'th' ? `[${tekst}]` : tekst}${stijl.map((s) => ` .${s}`).join('')}${span}`.trim();
}

/** The text of blocks in a cell: items of a list apart. */
function plat(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (isInline(node)) return inline(node);
  const tekst = node.children.map(plat).join(node.tagName === 'ul' || node.tagName === 'ol' ? '; ' : '');
  return REGEL.has(node.tagName) ? tekst : `(${tekst})`;
}

function inline(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '⏎' : `<${naam(node)}>${node.children.map(inline).join('')}</${node.tagName}>`;
}
