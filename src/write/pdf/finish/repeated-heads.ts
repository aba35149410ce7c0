import { elements, type Mark, marksOf } from './structure.ts';
import { type PageContent, toArtifact, type Work } from './work.ts';

/**
 * The head of a table that runs over several pages is printed on each, and the browser puts every copy into the same
 * cell: it would be read aloud each time. The first stays, and a copy with the same glyphs becomes an artifact.
 */
export function keepFirstHeads(work: Work): void {
  const pages = new Map(work.contents.map((content) => [content.page, content]));
  const copies = new Set<Mark>();
  for (const element of elements(work.structure.top)) {
    if (element.role !== 'TH') continue;
    const byPage = groupByPage(marksOf(element));
    if (byPage.size < 2) continue;
    const [first, ...later] = [...byPage];
    const original = glyphs(pages, first as [number, Mark[]]);
    for (const copy of later) if (glyphs(pages, copy) === original) for (const mark of copy[1]) copies.add(mark);
  }
  if (copies.size > 0) toArtifact(work, (mark) => copies.has(mark));
}

/** What a page shows of some marks, as the strings of glyphs in the content. */
function glyphs(pages: ReadonlyMap<number, PageContent>, [page, marks]: readonly [number, readonly Mark[]]): string {
  const content = pages.get(page);
  if (!content) return '';
  const wanted = new Set(marks.map((mark) => mark.mcid));
  return content.scanned.paintings
    .filter(({ mcid, what }) => what === 'text' && mcid !== undefined && wanted.has(mcid))
    .flatMap(({ start, end }) => content.text.slice(start, end).match(/<[0-9A-F]+>|\([^)]*\)/g) ?? [])
    .join('');
}

function groupByPage(marks: readonly Mark[]): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) groups.set(mark.page, [...(groups.get(mark.page) ?? []), mark]);
  return groups;
}
