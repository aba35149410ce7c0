import { toString as toText } from 'hast-util-to-string';
import { type Document, eachElement } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { copyTree } from './copy-tree.ts';
import { destinations } from './finish/index.ts';
import type { Numbering } from './printing.ts';

/** How often the numbers of a contents list are filled in: once is enough unless a number makes a line longer. */
const MOST = 3;

/**
 * Prints a document, and again with the page numbers in its contents list that the first print shows. A document without one is
 * printed once.
 *
 * @param print gives the pages of a document; one that asks for the numbers by a draft saves a print, for estimates are seldom all right
 */
export async function printNumbered(
  document: Document,
  print: (document: Document, numbering?: Numbering) => Promise<Uint8Array>,
): Promise<{ document: Document; printed: Uint8Array }> {
  if (!hasContents(document)) return { document, printed: await print(document) };
  let numbered = document;
  let times = 0;
  // A browser that dies makes another draft.
  let printed = await print(document, (draft) => {
    numbered = withNumbers(document, destinations(draft)) ?? document;
    times = numbered === document ? 0 : 1;
    return times === 0 ? undefined : numbersIn(numbered);
  });
  for (; times < MOST; times++) {
    const next = withNumbers(numbered, destinations(printed));
    if (next === undefined) break;
    numbered = next;
    printed = await print(numbered);
  }
  return { document: numbered, printed };
}

function hasContents({ tree }: Document): boolean {
  let found = false;
  eachElement(tree, (element) => {
    found ||= element.tagName === 'section' && hasClass(element, 'inhoudsopgave');
  });
  return found;
}

/** What stands at each place for a page number, in order. */
function numbersIn({ tree }: Document): string[] {
  const numbers: string[] = [];
  eachElement(tree, (element) => {
    if (hasClass(element, 'bladnummer')) numbers.push(toText(element));
  });
  return numbers;
}

/** The document with these page numbers in its contents list; undefined where it has them already. */
function withNumbers(document: Document, pages: ReadonlyMap<string, number>): Document | undefined {
  const { tree } = copyTree(document.tree);
  let changed = false;
  eachElement(tree, (link) => {
    if (link.tagName !== 'a') return;
    const place = link.children.find((node) => node.type === 'element' && hasClass(node, 'bladnummer'));
    const page = pages.get(String(link.properties.href ?? '').slice(1));
    if (place?.type !== 'element' || page === undefined) return;
    const [shown] = place.children;
    if (shown?.type === 'text' && shown.value === String(page)) return;
    place.children = [{ type: 'text', value: String(page) }];
    changed = true;
  });
  return changed ? { ...document, tree } : undefined;
}
