import { type Painting, type Scanned, type Splice, scanContent, spliceText } from './content.ts';
import { type Element, elements, type Kid, setKids } from './structure.ts';
import { type Dict, isDict, refNumber } from './values.ts';
import { toArtifact, type Werk } from './work.ts';

const OPEN = '/Artifact BMC\n';
const CLOSE = '\nEMC';
const NOTHING: ReadonlySet<number> = new Set();

/** Marked content that shows no text and no image is a rule or a background: nothing to read aloud. A figure is drawn as it likes. */
export function drawingToArtifacts(werk: Werk): void {
  const shown = new Map<number, Set<number>>();
  for (const { page, scanned } of werk.contents) {
    const marks = new Set<number>();
    for (const { mcid, what } of scanned.paintings) if (mcid !== undefined && what !== 'path') marks.add(mcid);
    shown.set(page, marks);
  }
  toArtifact(werk, (mark, element) => {
    if (element.role === 'Figure' || (isDict(mark.value) && mark.value.has('Stm'))) return false;
    return !shown.get(mark.page)?.has(mark.mcid);
  });
  for (const element of elements(werk.structure.top)) {
    const empty = element.kids.filter(isEmptyWrapper);
    if (empty.length === 0) continue;
    setKids(
      werk.pdf,
      element,
      element.kids.filter((kid) => !isEmptyWrapper(kid)),
    );
    for (const { number } of empty) werk.pdf.set(number, 'null');
  }
}

/** A wrapper without meaning that has lost what it held. */
function isEmptyWrapper(kid: Kid): kid is Element {
  return kid.kind === 'element' && kid.role === 'NonStruct' && kid.kids.length === 0;
}

/**
 * Writes the content streams: whatever paints outside the structure is an artifact (PDF/UA 7.1-3), such as the header and
 * footer in the margins, and so is what the steps before took out of it. Forms that hold marked content are done likewise.
 */
export function writeArtifacts({ pdf, contents }: Werk): void {
  const done = new Set<number>();
  const write = (
    stream: number,
    resources: Dict,
    text: string,
    scanned: Scanned,
    artifacts: ReadonlySet<number>,
  ): void => {
    const untagged = scanned.paintings.filter((painting) => {
      if (painting.mcid !== undefined) return false;
      const form = painting.name === undefined ? undefined : formOf(resources, painting.name);
      if (form === undefined) return true;
      const inner = pdf.stream(form).toString('latin1');
      const found = scanContent(inner);
      if (found.openings.length === 0) return true;
      const members = pdf.dict(`${form} 0 R`);
      const own = pdf.resolve(members.get('Resources'));
      if (!done.has(form)) {
        done.add(form);
        write(form, isDict(own) ? own : resources, inner, found, NOTHING);
      }
      return false;
    });
    const openings = scanned.openings.filter(({ mcid }) => artifacts.has(mcid));
    if (untagged.length === 0 && openings.length === 0) return;
    const splices = [
      ...openings.map(({ start, end }): Splice => ({ start, end, text: OPEN.trimEnd() })),
      ...wrap(text, untagged),
    ];
    pdf.setStream(stream, pdf.dict(`${stream} 0 R`), Buffer.from(spliceText(text, splices), 'latin1'));
  };
  const formOf = (resources: Dict, name: string): number | undefined => {
    const objects = pdf.resolve(resources.get('XObject'));
    const number = isDict(objects) ? refNumber(objects.get(name)) : undefined;
    if (number === undefined || pdf.dict(`${number} 0 R`).get('Subtype') !== '/Form') return undefined;
    return number;
  };
  for (const { stream, resources, text, scanned, artifacts } of contents)
    write(stream, resources, text, scanned, artifacts);
}

/** Neighbours with nothing but white space between them go into one artifact. */
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
