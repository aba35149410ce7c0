import type { PhrasingContent } from 'mdast';
import { TAB } from './tekens.ts';

type Nadruk = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

const isNadruk = (node: PhrasingContent | undefined): node is Nadruk =>
  node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete' || node?.type === 'link';

/**
 * Running text as one would write it: what Word cut into runs is joined, spaces stand outside emphasis, and nothing is emphasised
 * that has no text. A line break at the end of a paragraph breaks nothing.
 */
export function nette(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined = voeg(nodes);
  while (joined.at(-1)?.type === 'break' || isLeeg(joined.at(-1))) joined.pop();
  while (joined[0]?.type === 'break' || isLeeg(joined[0])) joined.shift();
  return joined.map((node, i): PhrasingContent => {
    if (node.type !== 'text') return node;
    const [before, after] = [joined[i - 1], joined[i + 1]];
    const left = before === undefined || before.type === 'break' ? node.value.replace(/^[ \t]+/, '') : node.value;
    return { ...node, value: after === undefined || after.type === 'break' ? left.replace(/[ \t]+$/, '') : left };
  });
}

const isLeeg = (node: PhrasingContent | undefined): boolean => node?.type === 'text' && /^[ \t]*$/.test(node.value);

function voeg(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes.flatMap(buiten)) {
    const last = found.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { ...last, value: vouwen(last.value + node.value) };
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
    else if (isNadruk(node) && isNadruk(last) && gelijk(node, last)) {
      last.children = voeg([...last.children, ...node.children]) as never[];
    } else if (zelfdeMetWit(found, node)) {
      // `**een** **twee**` is one emphasis: the space between belongs to it.
      const space = found.pop() as PhrasingContent;
      const before = found.at(-1) as Nadruk;
      before.children = voeg([...before.children, space, ...(node as Nadruk).children]) as never[];
    } else found.push(node.type === 'text' ? { ...node, value: vouwen(node.value) } : node);
  }
  return found;
}

/** A tab swallows the spaces around it. The spaces of code stay as they are: `code` puts them back. */
const vouwen = (text: string): string =>
  text
    .replaceAll(TAB, '\t')
    .replace(/ *\t[ \t]*/g, '\t')
    .replace(/ {2,}/g, ' ');

function gelijk(one: Nadruk, other: Nadruk): boolean {
  return one.type === other.type && (one.type !== 'link' || other.type !== 'link' || one.url === other.url);
}

function zelfdeMetWit(found: readonly PhrasingContent[], node: PhrasingContent): boolean {
  const before = found.at(-2);
  return isNadruk(node) && isNadruk(before) && gelijk(before, node) && isLeeg(found.at(-1));
}

/** Emphasis with the space at its edges put outside it; of no text only that space stays. */
function buiten(node: PhrasingContent): PhrasingContent[] {
  if (!isNadruk(node)) return [node];
  const children = voeg(node.children);
  const [first, last] = [children[0], children.at(-1)];
  if (children.length === 0) return [];
  const before = first?.type === 'text' ? (/^[ \t]+/.exec(first.value)?.[0] ?? '') : '';
  if (children.length === 1 && first?.type === 'text' && before === first.value)
    return [{ type: 'text', value: before }];
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? (/[ \t]+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  const kept = children.filter((one) => one.type !== 'text' || one.value !== '');
  const breaks: PhrasingContent[] = [];
  while (kept.at(-1)?.type === 'break') breaks.push(kept.pop() as PhrasingContent);
  const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  if (kept.length === 0) return [...space(before + after), ...breaks];
  return [...space(before), { ...node, children: kept } as PhrasingContent, ...breaks, ...space(after)];
}
