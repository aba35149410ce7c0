import { posix } from 'node:path';
import type { Bundelgegevens, Getoonddeel } from '../../rollen/index.ts';
import type { ReadyPart, ReadyPoint } from './parts.ts';

/** In front of the names of the pages that griffie makes for a bundle: they are in no file but the bundle. */
const FRONT = '.bundel-';

/** Something that takes pages in a bundle. */
export interface Placed {
  readonly titel: string;
  /** Below the out folder; of a page of the bundle itself a name that no file has. */
  readonly pad: string;
  readonly diepte: 0 | 1;
  readonly eigen: boolean;
  readonly pages: number;
}

/** An item in a bundle, with the page before it. */
export interface PlacedPoint {
  readonly point: ReadyPoint;
  readonly blad: Placed;
  readonly delen: readonly Placed[];
}

/** A name for a page of the bundle itself, beside the bundle. */
export function frontPath(bundle: string, name: string): string {
  return posix.join(posix.dirname(bundle), `${FRONT}${name}.pdf`);
}

/** A part of an item, with its place among the bookmarks. */
export function asPlaced({ titel, pad, eigen, pages }: ReadyPart): Placed {
  return { titel, pad, diepte: 1, eigen, pages };
}

/** On which page each part of a bundle begins, by its path. */
export function firstPages(parts: readonly Placed[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  let page = 1;
  for (const { pad, pages } of parts) {
    first.set(pad, page);
    page += pages;
  }
  return first;
}

/** The address of a link from the bundle to a part of it. */
export function addressIn(bundle: string, pad: string): string {
  const path = posix.relative(posix.dirname(bundle), pad);
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What the contents list shows. */
export function contentsOf(
  bundle: string,
  oproeping: Placed | undefined,
  points: readonly PlacedPoint[],
  first: ReadonlyMap<string, number>,
): Bundelgegevens['bundel-inhoud'] {
  const shown = ({ titel, pad }: { readonly titel: string; readonly pad: string }): Getoonddeel => ({
    titel,
    adres: addressIn(bundle, pad),
    blad: first.get(pad) ?? 0,
  });
  const foreign = (tagged: boolean) =>
    points.flatMap(({ point: { nummer, delen } }) =>
      delen.filter((deel) => !deel.eigen && deel.tagged === tagged).map((deel) => ({ nummer, ...shown(deel) })),
    );
  return {
    oproeping: oproeping ? shown(oproeping) : null,
    punten: points.map(({ point: { nummer, titel }, blad, delen }) => ({
      ...shown(blad),
      nummer,
      titel,
      delen: delen.map(shown),
    })),
    ontoegankelijk: foreign(false),
    onbekend: foreign(true),
    ontbrekend: points.flatMap(({ point: { nummer, ontbrekend } }) => ontbrekend.map((one) => ({ nummer, ...one }))),
  };
}
