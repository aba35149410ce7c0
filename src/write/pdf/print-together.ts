import type { Element, Root } from 'hast';
import { eachElement } from '../../document/index.ts';
import type { Together } from '../together/index.ts';
import type { TreeCopy } from './copy-tree.ts';
import { type Closing, isClosed } from './finish/index.ts';

const FROM_HERE = 'data-nieuwe-bladzijde';

/** Says in a copy of a tree where no page may end. */
export function setTogether(copyOf: TreeCopy['copyOf'], { withPrevious, whole, closed }: Together): void {
  const say = (element: Element | undefined, name: string): void => {
    const copy = element && copyOf.get(element);
    if (copy) copy.properties[name] = '';
  };
  for (const element of withPrevious) say(element, 'dataBijVorige');
  for (const element of whole) say(element, 'dataHeel');
  say(closed?.rows[0], 'dataNieuweBladzijde');
}

/**
 * Prints a document, and again where what closes a table went to a page without it: in a table that began on the page before the
 * browser finds no earlier place to end one, so that it is told to do so above the last two rows.
 */
export async function printClosed(
  html: string,
  tree: Root,
  { closed }: Together,
  print: (html: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const printed = await print(html);
  if (!closed) return printed;
  const rows = elementsOf(tree).filter(({ tagName }) => tagName === 'tr');
  const closing: Closing = {
    row: rows.indexOf(closed.rows[1]),
    rows: rows.length,
    paragraphs: closed.closing.reduce((sum, element) => sum + paragraphsIn(element), 0),
  };
  if (isClosed(printed, closing)) return printed;
  return print(html.replace('</style></head>', `[${FROM_HERE}]{break-before:page}</style></head>`));
}

const paragraphsIn = (element: Element): number =>
  element.tagName === 'p' ? 1 : elementsOf(element).filter(({ tagName }) => tagName === 'p').length;

function elementsOf(tree: Root | Element): Element[] {
  const found: Element[] = [];
  eachElement(tree, (element) => {
    found.push(element);
  });
  return found;
}
