import type { ListItem, Paragraph } from 'mdast';
import type { Beslispunt, Beslispunten, Stuk } from '../../model/index.ts';

/** Tells of a node which beslispunt it is, by its places in `Beslispunten.punten`. */
type Punten = (node: ListItem | Paragraph) => readonly number[] | undefined;

const bekend = new WeakMap<Beslispunten, Punten>();

/** The beslispunten of a stuk by their nodes: items of a list, and paragraphs that are one point and no more. */
export function puntenVan(stuk: Stuk): Punten | undefined {
  const { beslispunten } = stuk;
  if (!beslispunten) return undefined;
  const known = bekend.get(beslispunten);
  if (known) return known;
  const places = new Map<string, { readonly punt: Beslispunt; readonly plaats: readonly number[] }>();
  const add = (punten: readonly Beslispunt[], boven: readonly number[]): void => {
    for (const [index, punt] of punten.entries()) {
      const plaats = [...boven, index];
      places.set(plek(punt.range.start), { punt, plaats });
      add(punt.subpunten, plaats);
    }
  };
  add(beslispunten.punten, []);
  const made: Punten = (node) => {
    const { punt, plaats } = (node.position && places.get(plek(node.position.start))) ?? {};
    if (!punt || node.type === 'listItem') return plaats;
    // A paragraph in which another point begins is none, nor is the first one of an item.
    return punt.vorm === 'alinea' && node.position && plek(punt.range.end) === plek(node.position.end)
      ? plaats
      : undefined;
  };
  bekend.set(beslispunten, made);
  return made;
}

const plek = ({ line, column }: { readonly line: number; readonly column: number }): string => `${line}:${column}`;
