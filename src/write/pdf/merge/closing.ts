import type { Metadata } from '../../../document/index.ts';
import { srgbProfile } from '../finish/icc.ts';
import { infoOf, outputIntent, xmp } from '../finish/metadata.ts';
import { ref, serialise, textString } from '../finish/values.ts';
import type { Objection } from '../finish/work.ts';
import { writeBookmarks } from './bookmarks.ts';
import type { Bookmark, BundleState } from './state.ts';
import { writeTree } from './trees.ts';

/** What a bundle says of itself as a whole. */
export interface Closing {
  readonly meta: Metadata;
  readonly bookmarks: readonly Bookmark[];
  readonly claims: readonly Objection['standaard'][];
  /** Whether every part has tags. */
  readonly tagged: boolean;
}

/** Writes what a bundle has once: the list of pages, the structure, names, bookmarks, metadata; and ends the file. */
export function closeBundle(state: BundleState, { meta, bookmarks, claims, tagged }: Closing): void {
  const { out } = state;
  out.put(`<</Type /Pages\n/Count ${state.pages.length}\n/Kids [${state.pages.map(ref).join(' ')}]>>`, state.pageRoot);
  const structure = writeStructure(state, meta.taal);
  const names = writeTree(out, 'Names', state.names.sort(byKey));
  const outline = writeBookmarks(out, bookmarks);
  const profile = out.compress('/N 3\n', srgbProfile());
  const packet = out.putStream('/Type /Metadata\n/Subtype /XML\n', Buffer.from(xmp(meta, claims), 'utf8'));
  const info = out.put(serialise(infoOf(meta)));
  const catalog = out.put(
    [
      `<</Type /Catalog\n/Pages ${ref(state.pageRoot)}\n/StructTreeRoot ${ref(structure)}\n`,
      `/MarkInfo <</Marked true${tagged ? '' : ' /Suspects true'}>>\n`,
      `/Names <</Dests ${ref(names)}>>\n/PageLabels <</Nums [0 <</S /D>>]>>\n`,
      outline === undefined ? '' : `/Outlines ${ref(outline)}\n/PageMode /UseOutlines\n`,
      `/ViewerPreferences <</DisplayDocTitle true>>\n/Lang ${textString(meta.taal)}\n`,
      `/OutputIntents [${serialise(outputIntent(profile))}]\n/Metadata ${ref(packet)}>>`,
    ].join(''),
  );
  out.finish(catalog, info);
}

/** One document above all parts, with the index from content back to elements and that of the ids; gives the number of its root. */
function writeStructure({ out, document, tops, parents, ids, roles }: BundleState, taal: string): number {
  const root = out.reserve();
  const kids = `/K [${tops.map(ref).join(' ')}]\n`;
  out.put(`<</Type /StructElem\n/S /Document\n/P ${ref(root)}\n/Lang ${textString(taal)}\n${kids}>>`, document);
  const parentTree = writeTree(
    out,
    'Nums',
    parents.map((value, key) => [String(key), value]),
  );
  const idTree = writeTree(
    out,
    'Names',
    ids.sort(byKey).map(([id, element]) => [`<${id}>`, ref(element)]),
  );
  const map = [...roles].sort(byKey).map(([name, meant]) => `/${name} /${meant}\n`);
  return out.put(
    [
      `<</Type /StructTreeRoot\n/K ${ref(document)}\n/ParentTree ${ref(parentTree)}\n`,
      `/ParentTreeNextKey ${parents.length}\n/IDTree ${ref(idTree)}\n`,
      map.length === 0 ? '' : `/RoleMap <<${map.join('')}>>\n`,
      '>>',
    ].join(''),
    root,
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
