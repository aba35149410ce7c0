import { SEEN_LENGTH, type Seen } from '../../../document/index.ts';
import type { Block, Layout } from '../finish/index.ts';

/** The margins around the text area of a page, in points. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
}

/** What every check looks at. */
export interface Look {
  readonly layout: Layout;
  readonly margins: Margins;
  /** The place of a block in the source. */
  place(block: Block): Seen;
}

/** Begins to look at the pages of a document. */
export function beginLook(layout: Layout, margins: Margins): Look {
  const place = (block: Block): Seen => {
    const text = shortened(block);
    const before = layout.blocks.slice(0, layout.blocks.indexOf(block));
    const same = before.filter((one) => one.lines.length === block.lines.length && shortened(one) === text);
    return { text, nth: same.length };
  };
  return { layout, margins, place };
}

/** The words of a block. */
export function textOf({ lines }: Block): string {
  return folded(lines.map((line) => line.text()).join(''));
}

/** As much of a text as a message cites. */
export function cited(block: Block, most = 50): string {
  const text = textOf(block);
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/u, '')}…`;
}

/** White space is one space. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function shortened(block: Block): string {
  return textOf(block).slice(0, SEEN_LENGTH);
}
