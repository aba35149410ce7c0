import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { HANDLERS } from './handlers.ts';

const schrijver = remark()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .data('settings', {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    handlers: HANDLERS,
  } as never)
  .freeze();

/**
 * Markdown as one writes a stuk by hand: `-` and `1.`, a paragraph on one line, and no sign escaped that would be read as itself.
 * What it gives reads as the nodes that it was made of. Ends without a line end; `''` for nothing.
 */
export function schrijfMarkdown(nodes: readonly (RootContent | FootnoteDefinition)[]): string {
  const root: Root = { type: 'root', children: nodes.map((node) => vlak(node) as RootContent) };
  return schrijver.stringify(root).trimEnd();
}

/** Tabs in text are spaces here, and a bullet of one kind stands below another as a list of its own. */
function vlak(node: Nodes): Nodes {
  if (node.type === 'text') return { ...node, value: node.value.replace(/[ \t]*\t[ \t]*/g, ' ') };
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as Nodes[]).map(vlak) } as Nodes;
}
