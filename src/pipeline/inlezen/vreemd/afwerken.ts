import type { FootnoteDefinition, List, Nodes, Paragraph, RootContent } from 'mdast';
import type { Soort } from '../../../model/index.ts';
import { tekstVan } from './getypt.ts';

/**
 * What Word shows and Markdown does not know, as a stuk has it: a caption, a list that has letters of its own, a description that
 * stands below its picture once more.
 */
export function naarHuis(nodes: readonly RootContent[], soort: Soort, gezegd: Set<string>): RootContent[] {
  return nodes.flatMap((node, i): RootContent[] => {
    const before = nodes[i - 1];
    if (node.type === 'paragraph' && node.data?.alinea?.rol === 'bijschrift' && isBeeld(before)) {
      const image = before.children.find((one) => one.type === 'image');
      if (image?.alt?.trim() === tekstVan(node).trim()) return [];
      // Directly below a picture griffie reads a line in italics as its caption.
      return [
        {
          ...node,
          children: [
            {
              type: 'emphasis',
              children: node.children.flatMap((one) => (one.type === 'emphasis' ? one.children : [one])),
            },
          ],
        },
      ];
    }
    return node.type === 'list' ? metLetters(node, soort, gezegd) : [node];
  });
}

const isBeeld = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every((one) => one.type === 'image' || one.type === 'break');

/** Letters that are no part of a numbered list: a regeling keeps them, as typed; in all else they are numbers. */
function metLetters(list: List, soort: Soort, gezegd: Set<string>): RootContent[] {
  const vorm = list.data?.vorm;
  if (vorm !== 'lowerLetter' && vorm !== 'upperLetter' && vorm !== 'lowerRoman' && vorm !== 'upperRoman') return [list];
  if (soort.rol === 'regeling') {
    return list.children.flatMap((item): RootContent[] => {
      const [first, ...rest] = item.children;
      if (first?.type !== 'paragraph') return [...item.children];
      const mark = { type: 'text' as const, value: `${item.data?.merk ?? ''} ` };
      return [{ ...first, children: [mark, ...first.children] }, ...rest];
    });
  }
  const [first] = list.children;
  gezegd.add(
    `De punten ${first?.data?.merk ?? 'a.'} en verder, vanaf "${tekstVan(first).slice(0, 40).trim()}", hebben nu cijfers; verwijst de tekst naar een letter, pas dat dan aan.`,
  );
  return [list];
}

/** The notes that the text refers to, in its order, and those that it does not: what they stood at is in no text. */
export function noten(nodes: readonly Nodes[], all: readonly FootnoteDefinition[]) {
  const called = new Set<string>();
  const walk = (node: Nodes): void => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if ('children' in node) for (const child of node.children as Nodes[]) walk(child);
  };
  for (const node of nodes) walk(node);
  for (let size = -1; size !== called.size; ) {
    size = called.size;
    for (const note of all) if (called.has(note.identifier)) for (const child of note.children) walk(child);
  }
  return {
    bij: all.filter(({ identifier }) => called.has(identifier)),
    los: all.filter(({ identifier }) => !called.has(identifier)),
  };
}
