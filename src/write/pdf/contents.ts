import { type Document, eachElement } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { copyTree } from './copy-tree.ts';
import { destinations } from './finish/index.ts';

/** How often the numbers of a contents list are filled in: once is enough unless a number makes a line longer. */
const MOST = 3;

/**
 * Prints a document, and again with the page numbers in its contents list that the first print shows. A document without one is
 * printed once.
 *
 * @param print gives the pages of a document
 */
export async function printNumbered(
  document: Document,
  print: (document: Document) => Promise<Uint8Array>,
): Promise<{ document: Document; printed: Uint8Array }> {
  let [numbered, printed] = [document, await print(document)];
  if (!hasContents(document)) return { document, printed };
  for (let times = 0; times < MOST; times++) {
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
