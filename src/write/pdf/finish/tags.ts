import { type Element, elements, elementsOf, marksOf, newElement, setKids, setMember, setRole } from './structure.ts';
import { dict, refNumber, textString } from './values.ts';
import type { Drawn, Work } from './work.ts';

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export const STANDARD: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);
const INLINE = new Set(['Strong', 'Em', 'Sub']);
const HEADING = /^H[1-6]$/;

/** A figure around a figure is only a wrapper: the inner one has the text (PDF/UA 7.3-1). */
export function flattenFigures({ pdf, structure }: Work): void {
  for (const figure of elementsOf(structure.top, /^Figure$/)) {
    if (!figure.dict.has('Alt') && elementsOf(figure, /^Figure$/).length > 1) setRole(pdf, figure, 'Div');
  }
}

/**
 * The levels of headings begin at 1 and skip none (PDF/UA 7.4.2-1). A heading keeps its place below the one that it was
 * under: what was too deep moves up, and what was equal stays equal.
 */
export function closeHeadingGaps({ pdf, structure }: Work): void {
  const above: number[] = [];
  for (const heading of elementsOf(structure.top, HEADING)) {
    const level = Number(heading.role.slice(1));
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    if (above.length !== level) setRole(pdf, heading, `H${above.length}`);
  }
}

/** What follows the number or bullet of a list item is its body (PDF/UA 7.2-20). */
export function wrapListBodies({ pdf, structure }: Work): void {
  for (const item of elementsOf(structure.top, /^LI$/)) {
    const done = item.kids.filter((kid) => kid.kind === 'element' && (kid.role === 'Lbl' || kid.role === 'LBody'));
    const body = item.kids.filter((kid) => !done.includes(kid));
    if (body.length > 0) setKids(pdf, item, [...done, newElement(pdf, 'LBody', item, body)]);
  }
}

/**
 * What is drawn in other letters than it is written in, spaced out or in capitals, is its own words to anyone who searches or
 * listens.
 */
export function spellDrawnText(work: Work): void {
  const { structure, assignment } = work;
  spell(work, elementsOf(structure.top, HEADING), assignment.headings);
  spell(work, elementsOf(structure.top, /^P$/), assignment.paragraphs);
  spell(work, elementsOf(structure.top, /^TH$/), assignment.headCells);
}

function spell({ pdf, contents }: Work, found: readonly Element[], drawn: readonly Drawn[]): void {
  // Where the browser made more or fewer of them it is not known which is which.
  if (found.length !== drawn.length) return;
  found.forEach((element, index) => {
    const { text, otherwise } = drawn[index] as Drawn;
    if (!otherwise || text === '' || elementsOf(element, /^Link$/).length > 0) return;
    setMember(pdf, element, 'ActualText', textString(text));
    const [mark, ...others] = marksOf(element);
    if (mark && others.length === 0) contents.find(({ page }) => page === mark.page)?.spelled.set(mark.mcid, text);
  });
}

/** Maps every structure type that PDF 1.7 does not know to one that it does (PDF/UA 7.1-5, PDF/A 6.7.3.4-1). */
export function mapRoles({ pdf, structure }: Work): void {
  const roles = new Set(elements(structure.top).map(({ role }) => role));
  const unknown = [...roles].filter((role) => !STANDARD.has(role)).sort();
  if (unknown.length === 0) return;
  const map = unknown.map((role) => [role, INLINE.has(role) ? '/Span' : '/Div'] as const);
  structure.root.set('RoleMap', dict(Object.fromEntries(map)));
  pdf.touch(refNumber(pdf.catalog.get('StructTreeRoot')) as number);
}
