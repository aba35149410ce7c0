import type { PageFault } from '../../../document/index.ts';
import type { Block } from '../finish/index.ts';
import { cited, type Look, textOf } from './text.ts';

const HEADING = /^H[1-6]?$/;
/** What a line that ends in a colon announces, by the structure types of it. */
const ANNOUNCED: readonly (readonly [role: string, name: string])[] = [
  ['Table', 'de tabel'],
  ['L', 'de lijst'],
  ['BlockQuote', 'het citaat'],
];
const HINT = 'Maak de tekst ervoor een paar regels langer of korter.';

/** A heading or the caption of a table, or a line that ends in a colon, at the foot of a page while what it opens begins on the next. */
export function parted(block: Block, next: Block | undefined, { place }: Look): PageFault[] {
  const page = block.pages.at(-1);
  const begins = next?.pages[0];
  if (!next || page === undefined || begins === undefined || begins <= page || block.lines.length === 0) return [];
  const opens = opened(block, next);
  if (!opens) return [];
  const [what, follows] = opens;
  return [
    {
      message: `${what} onder aan pagina ${page + 1} van de PDF, los van ${follows} op pagina ${begins + 1}.`,
      hint: HINT,
      places: [place(block)],
    },
  ];
}

/** What a block is and what it opens, in words; undefined for one that opens nothing. */
function opened(block: Block, next: Block): readonly [what: string, follows: string] | undefined {
  const said = `"${cited(block)}"`;
  if (HEADING.test(block.role)) return [`De kop ${said} staat`, 'de tekst'];
  if (block.role === 'Caption') return [`Het bijschrift ${said} staat`, 'de tabel'];
  const announced = ANNOUNCED.find(([role]) => count(next, role) > count(block, role));
  if (!announced || block.role !== 'P' || !textOf(block).endsWith(':')) return undefined;
  return [`De alinea ${said} eindigt met een dubbele punt`, announced[1]];
}

/** How deep a block stands in something. */
function count({ role, within }: Block, wanted: string): number {
  return [...within, role].filter((one) => one === wanted).length;
}
