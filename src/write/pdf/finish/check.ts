import { usedFonts } from './fonts.ts';
import { type Element, elements } from './structure.ts';
import { gridOf } from './table-grid.ts';
import type { Objection, Work } from './work.ts';

/**
 * Checks the finished file against the standards, as far as that can be done without a validator, and notes why a claim would
 * not be true. What a step repairs is not checked again: its test does that.
 */
export function checkClaims(work: Work): void {
  const { pdf, contents, structure, assignment } = work;
  const object = (reason: string, ...claims: Objection['standaard'][]): void => {
    work.objections.push(...claims.map((standaard) => ({ standaard, reason })));
  };
  const all = [...elements(structure.top)];

  if (assignment.titel.trim() === '') object('het stuk geen titel heeft', 'ua');
  const figures = all.filter(({ role }) => role === 'Figure');
  const silent = Math.max(assignment.imagesWithoutText, figures.filter((figure) => !hasAlt(figure)).length);
  if (silent > 0)
    object(silent === 1 ? 'een afbeelding geen tekst heeft' : `${silent} afbeeldingen geen tekst hebben`, 'ua');
  if (all.some((element) => element.role === 'Table' && !isEven(element)))
    object('een tabel rijen van ongelijke lengte heeft', 'ua');
  if (contents.some(({ scanned }) => scanned.missingGlyph))
    object('het lettertype een teken mist dat in het stuk staat', 'ua', 'a');
  const foreign = usedFonts(pdf, contents).filter(
    ({ name, embedded }) => !embedded || !assignment.fontNames.includes(name),
  );
  if (foreign.length > 0) {
    const names = [...new Set(foreign.map(({ name }) => name))].sort().join(', ');
    object(`een teken in een ander lettertype dan dat van de huisstijl staat (${names})`, 'ua', 'a');
  }
}

function hasAlt(figure: Element): boolean {
  const alt = figure.dict.get('Alt');
  return typeof alt === 'string' && alt !== '()' && alt !== '<>';
}

/** Whether all rows of a table are equally long, with cells that span columns and rows counted in full. */
function isEven(table: Element): boolean {
  return new Set(gridOf(table).map((row) => row.filter((cell) => cell !== undefined).length)).size <= 1;
}
