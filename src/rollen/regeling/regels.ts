import type { Paragraph, PhrasingContent } from 'mdast';

/** A line of a paragraph, with what ends the line before it. */
export interface Tekstregel {
  readonly nodes: PhrasingContent[];
  readonly eind?: PhrasingContent;
}

/** The lines of a paragraph as it was typed. */
export function regelsIn({ children }: Paragraph): readonly Tekstregel[] {
  const regels: Tekstregel[] = [{ nodes: [] }];
  for (const node of children) {
    if (node.type === 'break') regels.push({ nodes: [], eind: node });
    else if (node.type === 'text') {
      node.value.split('\n').forEach((value, i) => {
        if (i > 0) regels.push({ nodes: [], eind: { type: 'text', value: '\n' } });
        if (value !== '') regels.at(-1)?.nodes.push({ type: 'text', value });
      });
    } else regels.at(-1)?.nodes.push(node);
  }
  return regels;
}
