import type { Metadata } from '../../../document/index.ts';
import type { Objection } from '../finish/work.ts';
import { closeBundle } from './closing.ts';
import { lineFont } from './font.ts';
import { partName } from './names.ts';
import { PdfOutput } from './output.ts';
import { addPart, type BundlePart } from './part.ts';
import { type Bookmark, newState } from './state.ts';

export type { BundlePart } from './part.ts';

/** What a bundle is made with. */
export interface BundleSettings {
  readonly meta: Metadata;
  /** Path of the bundle itself, and of every part that is to come, below the same folder. */
  readonly pad: string;
  readonly delen: readonly string[];
  /** The line at the foot of a page, by its number. */
  readonly voet: (page: number) => string;
  readonly lettertype: Uint8Array;
  /** Points. */
  readonly grootte: number;
  /** `#rrggbb` */
  readonly kleur: string;
}

/** A bundle that grows part by part. */
export interface Bundle {
  /** Adds a part; gives the number of its first page. Throws on a file that cannot be read. */
  add(part: BundlePart): number;
  /** What was written since it was last asked for. */
  take(): Uint8Array[];
  /** Ends the file; gives its digest, its size, and what it claims. */
  finish(): { readonly sha256: string; readonly size: number; readonly claims: readonly Objection['standaard'][] };
}

/**
 * Begins one PDF of many, from front to back: tags of all parts kept, ids that are there once, one list of pages, links between
 * the parts inside the file. It claims no more than each of its parts. Equal parts give equal bytes.
 */
export function openBundle({ meta, pad, delen, voet, lettertype, grootte, kleur }: BundleSettings): Bundle {
  const out = new PdfOutput();
  const state = newState(out);
  const font = lineFont(out, lettertype);
  const looks = { font, size: grootte, colour: rgb(kleur) };
  const before = out.putStream('', Buffer.from('q\n'));
  const indexes = new Map(delen.map((one, index) => [one, index]));
  const part = (path: string): string | undefined => {
    const index = indexes.get(path);
    return index === undefined ? undefined : partName(index);
  };
  const tops: { readonly own: Bookmark; readonly kids: Bookmark[] }[] = [];
  let claims: readonly Objection['standaard'][] = ['ua', 'a'];
  let tagged = true;
  return {
    add: (one) => {
      const index = indexes.get(one.pad);
      if (index === undefined) throw new Error(`${one.pad} was not announced`);
      const added = addPart(one, { state, looks, before, index, pad, voet, part });
      claims = claims.filter((claim) => added.claims.includes(claim));
      tagged &&= added.tagged;
      const above = tops.at(-1);
      if (one.diepte === 1 && above) above.kids.push(added.bookmark);
      else tops.push({ own: added.bookmark, kids: [...added.bookmark.kids] });
      return added.first;
    },
    take: () => out.take(),
    finish: () => {
      font.write();
      closeBundle(state, { meta, bookmarks: tops.map(({ own, kids }) => ({ ...own, kids })), claims, tagged });
      return { sha256: out.digest(), size: out.length, claims };
    },
  };
}

function rgb(colour: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}
