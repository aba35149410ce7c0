import type { Nodes } from 'mdast';
import type { Range } from '../../core/index.ts';
import { SEEN_LENGTH, type Seen } from '../../document/index.ts';
import { kaal, platteTekst, type Stuk } from '../../model/index.ts';
import { bereik, grenzen } from './lezing.ts';

/** A text in a source that is printed as one block, by its letters and digits alone. */
interface Bron {
  readonly sleutel: string;
  readonly range: Range;
}

/** Shorter than this, the beginning of a text says too little to know it by. */
const HERKENBAAR = 24;
const BLOKKEN: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);
const bronnen = new WeakMap<Stuk['secties'], readonly Bron[]>();

/**
 * Where a printed text stands in a stuk: the block or the field that says the same, else the one that it is the beginning or a part of.
 *
 * @param deel the part of the text that is meant, where it is not all of it
 */
export function vindplaats(stuk: Stuk, { text, nth }: Seen, deel?: string): Range | undefined {
  const sleutel = sleutelVan(text);
  if (sleutel === '') return undefined;
  const { secties } = stuk;
  const alle = bronnen.get(secties) ?? bronnenVan(stuk);
  bronnen.set(secties, alle);
  const isHeel = text.length < SEEN_LENGTH;
  const gelijk = alle.filter((bron) => (isHeel ? bron.sleutel === sleutel : bron.sleutel.startsWith(sleutel)));
  const gevonden =
    gelijk[Math.min(nth, gelijk.length - 1)] ??
    (sleutel.length >= HERKENBAAR ? alle.find((bron) => bron.sleutel.includes(sleutel)) : undefined);
  return gevonden && (deelVan(stuk, gevonden.range, deel) ?? gevonden.range);
}

/** What may differ between a source and its print is left out: white space, hyphens, quotes, capitals, accents. */
const sleutelVan = (tekst: string): string => kaal(tekst).replaceAll(' ', '');

function bronnenVan(stuk: Stuk): Bron[] {
  const alle: Bron[] = [];
  const voegToe = (tekst: string, range: Range): number => alle.push({ sleutel: sleutelVan(tekst), range });
  for (const { aard, geschreven, plek } of Object.values(stuk.velden)) if (aard === 'waarde') voegToe(geschreven, plek);
  const visit = (node: Nodes): void => {
    if (BLOKKEN.has(node.type) && node.position) voegToe(platteTekst(node), plekVan(node.position));
    else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  for (const { titel, kop, nodes } of stuk.secties) {
    if (titel !== undefined && kop) voegToe(titel, kop);
    for (const node of nodes) visit(node);
  }
  for (const noot of stuk.voetnoten) visit(noot);
  return alle;
}

/** A position of the tree without its offsets. */
const plekVan = ({ start, end }: Range): Range => ({
  start: { line: start.line, column: start.column },
  end: { line: end.line, column: end.column },
});

/** Where a part of a block stands in its source, whatever white space or emphasis it is written with. */
function deelVan(stuk: Stuk, range: Range, deel: string | undefined): Range | undefined {
  if (deel === undefined) return undefined;
  const { begin, eind } = grenzen(stuk, range);
  const delen = deel.split(' ').map((woord) => woord.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const found = new RegExp(delen.join('(?:[\\s*_]|&nbsp;){1,20}'), 'u').exec(stuk.tekst.slice(begin, eind));
  return found ? bereik(stuk, begin + found.index, begin + found.index + found[0].length) : undefined;
}
