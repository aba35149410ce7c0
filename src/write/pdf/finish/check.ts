import { type Element, elementsOf } from './structure.ts';
import { gridOf } from './tables.ts';
import { isDict, list } from './values.ts';
import type { Objection, Work } from './work.ts';

/**
 * Checks the finished file against the standards, as far as that can be done without a validator, and notes why a claim would
 * not be true. What a step repairs is not checked again: its test does that.
 */
export function checkClaims(work: Work): void {
  const { contents, structure, assignment } = work;
  const object = (reason: string, ...claims: Objection['standaard'][]): void => {
    work.objections.push(...claims.map((standaard) => ({ standaard, reason })));
  };

  if (assignment.titel.trim() === '') object('het stuk geen titel heeft', 'ua');
  const figures = elementsOf(structure.top, /^Figure$/).filter((figure) => !hasAlt(figure));
  const silent = Math.max(assignment.imagesWithoutText, figures.length);
  if (silent > 0)
    object(silent === 1 ? 'een afbeelding geen tekst heeft' : `${silent} afbeeldingen geen tekst hebben`, 'ua');
  if (!elementsOf(structure.top, /^Table$/).every(isEven)) object('een tabel rijen van ongelijke lengte heeft', 'ua');
  if (contents.some(({ scanned }) => scanned.missingGlyph))
    object('het lettertype een teken mist dat in het stuk staat', 'ua', 'a');
  const foreign = foreignFonts(work);
  if (foreign.length > 0) {
    object(`een teken in een ander lettertype dan dat van de huisstijl staat (${foreign.join(', ')})`, 'ua', 'a');
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

/** The fonts of the pages that are not embedded or not of the huisstijl, by name; `onbekend` where the file does not say. */
function foreignFonts({ pdf, contents, assignment }: Work): string[] {
  const fonts = contents.flatMap(({ resources }) => {
    const found = pdf.resolve(resources.get('Font'));
    return isDict(found) ? [...found.values()] : [];
  });
  const foreign = [...new Set(fonts)].flatMap((value) => {
    const font = pdf.dict(value);
    const base = font.get('BaseFont');
    // Without the mark of a subset.
    const name = typeof base === 'string' ? base.slice(1).replace(/^[A-Z]{6}\+/, '') : 'onbekend';
    const [descendant] = list(pdf.resolve(font.get('DescendantFonts')));
    const descriptor = pdf.resolve(pdf.dict(descendant ?? font).get('FontDescriptor'));
    const embedded = isDict(descriptor) && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
    return embedded && assignment.fontNames.includes(name) ? [] : [name];
  });
  return [...new Set(foreign)].sort();
}
