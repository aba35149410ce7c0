import { drawingToArtifacts, keepFirstHeads, writeContents } from './artifacts.ts';
import { tagBoxes } from './boxes.ts';
import { checkClaims } from './check.ts';
import { tagContents } from './contents-list.ts';
import { type Layout, layoutOf } from './layout.ts';
import { describeLinks, pointAtFiles } from './links.ts';
import { addOutputIntent, writeMetadata } from './metadata.ts';
import { tagNotes } from './notes.ts';
import { nameBookmarks } from './outline.ts';
import { PdfFile } from './pdf-file.ts';
import { writeParentTree } from './structure.ts';
import { assignHeaders, renumberIds } from './tables.ts';
import { closeHeadingGaps, flattenFigures, mapRoles, spellDrawnText, wrapListBodies } from './tags.ts';
import { tagTerms } from './terms.ts';
import { type Assignment, type Objection, startWork, type Work } from './work.ts';

export { VAKJE_HEARD } from './boxes.ts';
export { type Closing, isClosed } from './closing.ts';
export { destinations } from './destinations.ts';
export type { Block, Layout, Line } from './layout.ts';
export type { Assignment, Drawn, LinkMeaning, Objection } from './work.ts';

/** What is done to a PDF, in this order. Each step is independent: without it the file is still valid, but breaks one rule. */
export const STEPS = {
  drawingToArtifacts,
  keepFirstHeads,
  flattenFigures,
  closeHeadingGaps,
  tagNotes,
  tagContents,
  tagBoxes,
  tagTerms,
  wrapListBodies,
  spellDrawnText,
  nameBookmarks,
  pointAtFiles,
  describeLinks,
  renumberIds,
  assignHeaders,
  mapRoles,
  writeParentTree,
  writeContents,
  addOutputIntent,
  checkClaims,
  writeMetadata,
  identify: ({ pdf }: Work) => {
    pdf.identified = true;
  },
} as const satisfies Record<string, (work: Work) => void>;
export type StepName = keyof typeof STEPS;

/**
 * Makes a PDF of the browser fit to be read aloud (PDF/UA-1) and to be kept (PDF/A-2a), with the same pages and the same
 * text, and says why a claim that was asked for is not made, and where everything stands. Equal input gives equal bytes. Throws on a file that is not of the
 * form that the browser is known to write.
 */
export function finish(
  bytes: Uint8Array,
  assignment: Assignment,
  without: readonly StepName[] = [],
): { bytes: Uint8Array; objections: readonly Objection[]; layout: Layout } {
  const pdf = new PdfFile(bytes);
  const work = startWork(pdf, assignment);
  for (const [name, step] of Object.entries(STEPS)) if (!without.includes(name as StepName)) step(work);
  return { bytes: pdf.write(), objections: work.objections, layout: layoutOf(work) };
}
