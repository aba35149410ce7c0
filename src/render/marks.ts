import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { type Veldtekst, type View, walk } from '../document/index.ts';
import { isBlock } from './clean.ts';
import { note } from './hast.ts';
import { charactersOf, inkIn } from './ink.ts';

/**
 * Around a value while the template is filled in: code points that are no characters, which no text has. A value is told by where it
 * comes from, so that it is known wherever a template of any house prints it.
 */
const OPEN = '\ufdd0';
const OPEN_NUMBER = '\ufdd1';
const TEXT = '\ufdd2';
const CLOSE = '\ufdd3';
const MARKED = new RegExp(`([${OPEN}${OPEN_NUMBER}])(\\d+)${TEXT}([^${OPEN}${OPEN_NUMBER}${CLOSE}]*)${CLOSE}`, 'gu');
const ONE_MARKED = new RegExp(MARKED.source, 'u');
const SIGNS = new RegExp(`[${OPEN}${OPEN_NUMBER}]\\d+${TEXT}|${CLOSE}`, 'gu');

/** What a marked value is: that of a field, or the title of a section. */
type Meaning = Pick<Veldtekst, 'pad' | 'label' | 'nummer'> | { readonly sectie: number };

/** Where a template took a value from. */
export interface Source {
  /** The names that lead to it, with dots between them; an item of a list has the path of the list. */
  readonly path: string;
  readonly name: string;
  readonly of: object;
}

/** Finds in a document what its template took from fields and titles. */
export interface Marks {
  /** A value with its mark, where it has a meaning; else as it is. */
  shown(value: unknown, source: Source): unknown;
  /** Takes the marks out of a tree as it was filled in, and notes where they stood. */
  take(tree: Root): void;
  /** Notes that an element has the title of a section in it. */
  title(element: Element, sectie: number): void;
  /** Settles what was noted, when the tree is as it will be. */
  settle(tree: Root): void;
}

/** The marks of one document. */
export function createMarks({ velden = {} }: Pick<View, 'velden'>): Marks {
  const meanings: Meaning[] = [];
  const titles = new Map<Element, number>();
  const noteTitle = (element: Element, sectie: number): void => void titles.set(element, sectie);
  return {
    shown(value, source) {
      const isNumber = typeof value === 'number';
      const text = isNumber || typeof value === 'string' ? String(value) : '';
      const meaning = text.trim() === '' || value === 0 ? undefined : meaningOf(source, velden);
      if (!meaning || /[\ufdd0-\ufdd3]/u.test(text)) return value;
      return `${isNumber ? OPEN_NUMBER : OPEN}${meanings.push(meaning) - 1}${TEXT}${text}${CLOSE}`;
    },
    take(tree) {
      walk(tree, (node, parent) => {
        if (node.type === 'element') bareProperties(node);
        if (node.type === 'comment') node.value = node.value.replace(SIGNS, '');
        if (node.type !== 'text' || !node.value.includes(TEXT)) return undefined;
        const block = parent && parent.type === 'element' ? parent : undefined;
        takeFrom(node, meanings, (sectie) => block && noteTitle(blockAround(tree, block), sectie));
        return undefined;
      });
    },
    title: noteTitle,
    settle(tree) {
      settleTitles(tree, titles);
      walk(tree, (node) => {
        const inked = node.type === 'text' ? node.data?.velden : undefined;
        if (node.type === 'text' && inked)
          node.data = { velden: inked.map((one) => ({ ...one, ...charactersOf(node.value, one) })) };
        return undefined;
      });
    },
  };
}

/** A value of which one only wants to know what it is. */
export function unmarked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [whole, sign, , text] = ONE_MARKED.exec(value) ?? [];
  return sign === OPEN_NUMBER && whole === value ? Number(text) : value.replace(SIGNS, '');
}

function meaningOf({ path, name, of }: Source, velden: NonNullable<View['velden']>): Meaning | undefined {
  const label = Object.hasOwn(velden, path) ? velden[path] : undefined;
  if (label !== undefined) return { pad: path, label, nummer: Array.isArray(of) ? Number(name) : 0 };
  const sectie = name === 'titel' && 'inhoud' in of ? sectieOf(of.inhoud) : undefined;
  return sectie === undefined ? undefined : { sectie };
}

function sectieOf(inhoud: unknown): number | undefined {
  return typeof inhoud === 'object' && inhoud !== null && 'sectie' in inhoud ? (inhoud.sectie as number) : undefined;
}

/** A value in an attribute is that of the attribute: it stands nowhere on the page. */
function bareProperties({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') properties[name] = value.replace(SIGNS, '');
    else if (Array.isArray(value)) properties[name] = value.map((one) => String(one).replace(SIGNS, ''));
  }
}

function takeFrom(node: Text, meanings: readonly Meaning[], title: (sectie: number) => void): void {
  const velden: Veldtekst[] = [];
  let bare = '';
  let from = 0;
  for (const match of node.value.matchAll(MARKED)) {
    const meaning = meanings[Number(match[2])];
    bare += node.value.slice(from, match.index).replace(SIGNS, '');
    const van = inkIn(bare);
    bare += match[3] ?? '';
    from = match.index + match[0].length;
    if (meaning && 'sectie' in meaning) title(meaning.sectie);
    else if (meaning) velden.push({ ...meaning, van, tot: inkIn(bare) });
  }
  node.value = bare + node.value.slice(from).replace(SIGNS, '');
  if (velden.length > 0) node.data = { velden };
}

/** The nearest element around a line of text that is a block. */
function blockAround(tree: Root, element: Element): Element {
  if (isBlock(element)) return element;
  let found = element;
  const look = (node: Nodes, block: Element | undefined): void => {
    if (node === element) found = block ?? element;
    if (!('children' in node)) return;
    for (const child of node.children) look(child as Nodes, node.type === 'element' && isBlock(node) ? node : block);
  };
  look(tree, undefined);
  return found;
}

/** Of the places where the title of a section is printed, that nearest above its text is its heading. */
function settleTitles(tree: Root, titles: ReadonlyMap<Element, number>): void {
  const begun = new Set<number>();
  const nearest = new Map<number, Element>();
  walk(tree, (node) => {
    if (node.type !== 'element') return undefined;
    const title = titles.get(node);
    if (title !== undefined && !begun.has(title)) nearest.set(title, node);
    const sectie = node.data?.sectie;
    if (sectie === undefined) return undefined;
    begun.add(sectie);
    return false;
  });
  for (const [sectie, node] of nearest) note(node, { sectie });
}

/** Blocks that are those of a section, as far as they are elements. */
export function ofSection(blocks: ElementContent[], sectie: number | undefined): ElementContent[] {
  if (sectie === undefined) return blocks;
  for (const block of blocks) if (block.type === 'element') note(block, { sectie });
  return blocks;
}
