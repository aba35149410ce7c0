import { type Painting, type Splice, scanContent, spliceText } from './content.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Element, elements, elementsOf, isInForm, type Kid, type Mark, marksOf, setKids } from './structure.ts';
import { type Dict, isDict, ref, refNumber, textString } from './values.ts';
import type { PageContent, Work } from './work.ts';

const OPEN = '/Artifact BMC\n';
const CLOSE = '\nEMC';

/** Takes marks out of the structure: their content becomes an artifact when the content streams are written. */
function toArtifact({ pdf, structure, contents }: Work, chosen: (mark: Mark, element: Element) => boolean): void {
  const pages = new Map(contents.map((content) => [content.page, content]));
  for (const element of elements(structure.top)) {
    const gone = element.kids.filter((kid) => kid.kind === 'mark' && chosen(kid, element)) as Mark[];
    for (const { page, mcid } of gone) pages.get(page)?.artifacts.add(mcid);
    removeKids(pdf, element, gone);
  }
}

function removeKids(pdf: PdfFile, element: Element, gone: readonly Kid[]): void {
  if (gone.length === 0) return;
  const leaving = new Set(gone);
  const left = element.kids.filter((kid) => !leaving.has(kid));
  setKids(pdf, element, left);
}

/** Marked content that shows no text and no image is a rule or a background: nothing to read aloud. Figures may be drawn with anything. */
export function drawingToArtifacts(work: Work): void {
  const { pdf, structure, contents } = work;
  const shown = new Map<number, Set<number | undefined>>();
  for (const { page, scanned } of contents) {
    shown.set(page, new Set(scanned.paintings.filter(({ what }) => what !== 'path').map(({ mcid }) => mcid)));
  }
  toArtifact(
    work,
    (mark, { role }) => role !== 'Figure' && !isInForm(mark) && shown.get(mark.page)?.has(mark.mcid) !== true,
  );
  for (const element of elements(structure.top)) {
    // A wrapper without meaning of its own whose content has gone.
    const empty = element.kids.filter(
      (kid) => kid.kind === 'element' && kid.role === 'NonStruct' && kid.kids.length === 0,
    ) as Element[];
    removeKids(pdf, element, empty);
    for (const { number } of empty) pdf.set(number, 'null');
  }
}

/**
 * The head of a table that runs over several pages is printed on each, and the browser puts every copy into the same
 * cell: it would be read aloud each time. The first stays, and a copy with the same glyphs becomes an artifact.
 */
export function keepFirstHeads(work: Work): void {
  const pages = new Map(work.contents.map((content) => [content.page, content]));
  const copies = new Set<Mark>();
  for (const head of elementsOf(work.structure.top, /^TH$/)) {
    const byPage = new Map<number, Mark[]>();
    for (const mark of marksOf(head)) byPage.set(mark.page, [...(byPage.get(mark.page) ?? []), mark]);
    if (byPage.size < 2) continue;
    const [first, ...later] = [...byPage].map(([page, marks]) => ({ marks, shown: glyphs(pages.get(page), marks) }));
    for (const { marks, shown } of later) if (shown === first?.shown) for (const mark of marks) copies.add(mark);
  }
  if (copies.size > 0) toArtifact(work, (mark) => copies.has(mark));
}

/** What a page shows of some marks, as the strings of glyphs in the content. */
function glyphs(content: PageContent | undefined, marks: readonly Mark[]): string {
  const wanted = new Set<number | undefined>(marks.map(({ mcid }) => mcid));
  const shown = content?.scanned.paintings.filter(({ mcid, what }) => what === 'text' && wanted.has(mcid)) ?? [];
  return shown
    .flatMap(({ start, end }) => content?.text.slice(start, end).match(/<[0-9A-F]+>|\([^)]*\)/g) ?? [])
    .join('');
}

/**
 * Writes the content streams: whatever paints outside the structure is an artifact (PDF/UA 7.1-3), such as the header and
 * footer in the margins, and so is what the steps before took out of it. Forms that hold marked content are treated the same way.
 */
export function writeContents({ pdf, contents }: Work): void {
  const done = new Set<number>();
  const write = ({ stream, resources, text, scanned, artifacts, spelled }: Omit<PageContent, 'page'>): void => {
    const untagged = scanned.paintings.filter(({ mcid, name }) => {
      if (mcid !== undefined) return false;
      const form = formOf(resources, name);
      if (form === undefined) return true;
      const inner = pdf.stream(form).toString('latin1');
      const found = scanContent(inner);
      if (found.openings.length === 0) return true;
      if (done.has(form)) return false;
      done.add(form);
      const own = pdf.resolve(pdf.dict(ref(form)).get('Resources'));
      const members = isDict(own) ? own : resources;
      const nothing = { artifacts: new Set<number>(), spelled: new Map<number, string>() };
      write({ stream: form, resources: members, text: inner, scanned: found, ...nothing });
      return false;
    });
    const openings = scanned.openings.flatMap(({ start, end, mcid, close }): Splice[] => {
      if (artifacts.has(mcid)) return [{ start, end, text: OPEN.trimEnd() }];
      const word = spelled.get(mcid);
      if (word === undefined) return [];
      return [
        { start: end, end, text: `\n/Span <</ActualText ${textString(word)}>>BDC` },
        { start: close, end: close, text: 'EMC\n' },
      ];
    });
    if (untagged.length === 0 && openings.length === 0) return;
    const result = spliceText(text, [...openings, ...wrap(text, untagged)]);
    pdf.setStream(stream, pdf.dict(ref(stream)), Buffer.from(result, 'latin1'));
  };
  const formOf = (resources: Dict, name = ''): number | undefined => {
    const objects = pdf.resolve(resources.get('XObject'));
    const number = isDict(objects) ? refNumber(objects.get(name)) : undefined;
    return number !== undefined && pdf.dict(ref(number)).get('Subtype') === '/Form' ? number : undefined;
  };
  for (const content of contents) write(content);
}

/** Paintings with nothing but white space between them go into one artifact. */
function wrap(text: string, paintings: readonly Painting[]): Splice[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of paintings) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs.flatMap(({ start, end }) => [
    { start, end: start, text: OPEN },
    { start: end, end, text: CLOSE },
  ]);
}
