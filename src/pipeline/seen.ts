import { digestOf } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import type { Templates } from '../render/index.ts';
import { asRecord, soundOnes } from './manifest.ts';

/** Of what a view shows: the digest of its text, and that of the images in it. */
export interface ViewDigests {
  readonly view: string;
  readonly assets: string;
}

/** What the views of a round came to. Making them all takes longer than anything else in a round in which nothing changed. */
export interface Seen {
  /** Digest of everything that they are made of. */
  readonly of: string;
  /** By path of the stuk. */
  readonly views: Readonly<Record<string, ViewDigests>>;
}

export const NOTHING_SEEN: Seen = { of: '', views: {} };

/** The digest of everything that a view can depend on: any stuk may show something of any other. */
export function worldOf(
  { stukken, gemeente, huis, assets, uitgaven, verzending }: Register,
  templates: Templates,
): string {
  return digestOf([
    stukken.map(({ pad, digest }) => [pad, digest]),
    gemeente,
    huis,
    uitgaven,
    verzending ?? null,
    Object.values(assets).map(({ path, digest }) => [path, digest]),
    templates.namen.map((naam) => [naam, templates.digest(naam)]),
  ]);
}

/** Of a value that was read, what can be such a memory. */
export function soundSeen(value: unknown): Seen {
  const { of, views } = asRecord(value) ?? {};
  return typeof of === 'string' ? { of, views: soundOnes(views, isDigests) } : NOTHING_SEEN;
}

function isDigests(value: unknown): value is ViewDigests {
  const { view, assets } = asRecord(value) ?? {};
  return typeof view === 'string' && typeof assets === 'string';
}
