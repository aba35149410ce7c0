import { type Painting, type Splice, scanContent, spliceText } from './content.ts';
import { type Element, elements, type Kid, setKids } from './structure.ts';
import { type Dict, isDict, ref, refNumber, textString } from './values.ts';
import { type PageContent, toArtifact, type Work } from './work.ts';

const OPEN = '/Artifact BMC\n';
const CLOSE = '\nEMC';
type Content = Omit<PageContent, 'page'>;
const NOTHING = { artifacts: new Set<number>(), spelled: new Map<number, string>() } as const;

/** Marked content that shows no text and no image is a rule or a background: nothing to read aloud. Figures may be drawn with anything. */
export function drawingToArtifacts(work: Work): void {
  const shown = new Map<number, Set<number>>();
  for (const { page, scanned } of work.contents) {
    const marks = new Set<number>();
    for (const { mcid, what } of scanned.paintings) if (mcid !== undefined && what !== 'path') marks.add(mcid);
    shown.set(page, marks);
  }
  toArtifact(work, (mark, element) => {
    if (element.role === 'Figure' || (isDict(mark.value) && mark.value.has('Stm'))) return false;
    return !shown.get(mark.page)?.has(mark.mcid);
  });
  for (const element of elements(work.structure.top)) {
    const empty = element.kids.filter(isEmptyWrapper);
    if (empty.length === 0) continue;
    setKids(
      work.pdf,
      element,
      element.kids.filter((kid) => !isEmptyWrapper(kid)),
    );
    for (const { number } of empty) work.pdf.set(number, 'null');
  }
}

/** A wrapper without meaning of its own whose content has gone. */
function isEmptyWrapper(kid: Kid): kid is Element {
  return kid.kind === 'element' && kid.role === 'NonStruct' && kid.kids.length === 0;
}

/**
 * Writes the content streams: whatever paints outside the structure is an artifact (PDF/UA 7.1-3), such as the header and
 * footer in the margins, and so is what the steps before took out of it. Forms that hold marked content are treated the same way.
 */
export function writeContents({ pdf, contents }: Work): void {
  const done = new Set<number>();
  const write = ({ stream, resources, text, scanned, artifacts, spelled }: Content): void => {
    const untagged = scanned.paintings.filter((painting) => {
      if (painting.mcid !== undefined) return false;
      const form = formOf(resources, painting.name);
      if (form === undefined) return true;
      const inner = pdf.stream(form).toString('latin1');
      const found = scanContent(inner);
      if (found.openings.length === 0) return true;
      if (!done.has(form)) {
        done.add(form);
        const own = pdf.resolve(pdf.dict(ref(form)).get('Resources'));
        const members = isDict(own) ? own : resources;
        write({ ...NOTHING, stream: form, resources: members, text: inner, scanned: found });
      }
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
  const formOf = (resources: Dict, name: string | undefined): number | undefined => {
    const objects = name === undefined ? undefined : pdf.resolve(resources.get('XObject'));
    const number = isDict(objects) && name !== undefined ? refNumber(objects.get(name)) : undefined;
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
