import type { PageFault } from '../../../document/index.ts';
import type { Layout } from '../finish/index.ts';
import { lastPage } from './last-page.ts';
import { aloneLines, brokenValues } from './lines.ts';
import { parted } from './parted.ts';
import { beginLook, type Margins } from './text.ts';

/**
 * Looks at the printed pages as a typographer would: values that are broken over two lines, lines of a paragraph that stand alone, a
 * heading or a line with a colon that is parted from what it opens, and a last page with next to nothing on it.
 *
 * @param written the words of the document, a line end between blocks and at every break that was asked for
 */
export function lookAtPages(layout: Layout, margins: Margins, written: () => string): PageFault[] {
  const look = beginLook(layout, margins);
  return [
    ...layout.blocks.flatMap((block, index) => [
      ...brokenValues(block, look, written),
      ...aloneLines(block, look),
      ...parted(block, layout.blocks[index + 1], look),
    ]),
    ...lastPage(look),
  ];
}
