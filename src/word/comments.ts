import type { Opmerking } from './api.ts';
import type { Story } from './changes/scan.ts';
import { around, textOf } from './changes/tokens.ts';
import type { WordPackage } from './package.ts';
import { toldText } from './text.ts';
import { childrenOf, findAll, type XmlElement } from './xml.ts';

/** The comments in the margin, in the order of the text that they are about; those that stand nowhere come last. */
export function readComments(pkg: WordPackage, stories: readonly Pick<Story, 'tokens' | 'comments'>[]): Opmerking[] {
  const all = childrenOf(pkg.xml(pkg.related('comments')), 'w:comment');
  const answers = readThreads(pkg);
  const byParagraph = new Map(all.flatMap((one) => paragraphsOf(one).map((id) => [id, one] as const)));
  const places = new Map<string, Place>();
  stories.forEach((story, at) => {
    for (const [id, { first, end }] of story.comments) {
      if (!places.has(id)) places.set(id, { order: at * 1e9 + first, ...wordsAt(story, first, end) });
    }
  });
  const placeOf = (one: XmlElement): Place => places.get(one.attributes['w:id'] ?? '') ?? NOWHERE;
  return [...all]
    .sort((a, b) => placeOf(a).order - placeOf(b).order)
    .map((one) => {
      const thread = paragraphsOf(one).flatMap((id) => answers.get(id) ?? [])[0];
      const parent = thread?.parent === undefined ? undefined : byParagraph.get(thread.parent);
      const { bij, voor, na } = placeOf(one);
      return {
        door: one.attributes['w:author'] ?? '',
        op: one.attributes['w:date'] ?? '',
        tekst: toldText(one),
        bij,
        voor,
        na,
        ...(parent ? { antwoordOp: toldText(parent) } : {}),
        afgehandeld: thread?.done ?? false,
      };
    });
}

interface Place {
  readonly order: number;
  readonly bij: string;
  readonly voor: string;
  readonly na: string;
}
const NOWHERE: Place = { order: Number.POSITIVE_INFINITY, bij: '', voor: '', na: '' };

function wordsAt({ tokens }: Pick<Story, 'tokens'>, first: number, end: number): Omit<Place, 'order'> {
  const own = tokens.slice(first, end).filter(({ gone }) => !gone);
  const bij = own.length > 0 ? textOf(own) : '';
  return { bij: bij === '¶' ? '' : bij, ...around(tokens, first, end - 1, () => false) };
}

interface Thread {
  readonly parent: string | undefined;
  readonly done: boolean;
}

/** What newer Words keep beside the comments: which answers which, and what is done; by the id of their last paragraph. */
function readThreads(pkg: WordPackage): ReadonlyMap<string, Thread> {
  const rows = childrenOf(pkg.xml(pkg.related('commentsExtended')), 'w15:commentEx');
  return new Map(
    rows.map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      { parent: attributes['w15:paraIdParent'], done: ['1', 'true'].includes(attributes['w15:done'] ?? '') },
    ]),
  );
}

function paragraphsOf(comment: XmlElement): string[] {
  return findAll(comment, 'w:p').flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);
}
