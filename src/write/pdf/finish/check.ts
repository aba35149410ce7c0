import type { PdfFile } from './pdf-file.ts';
import { type Element, elementsOf } from './structure.ts';
import { gridOf } from './tables.ts';
import { isDict, list } from './values.ts';
import type { Objection, PageContent, Work } from './work.ts';

/**
 * Checks the finished file against the standards, as far as that can be done without a validator, and notes why a claim would
 * not be true. What a step repairs is not checked again: its test does that.
 */
export function checkClaims(work: Work): void {
  const { pdf, contents, structure, assignment } = work;
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
  const foreign = usedFonts(pdf, contents).flatMap(({ name, embedded }) =>
    embedded && assignment.fontNames.includes(name) ? [] : [name],
  );
  if (foreign.length > 0) {
    const names = [...new Set(foreign)].sort().join(', ');
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

/** The fonts that the pages name: the PostScript name without the mark of a subset, `onbekend` where the file does not say. */
function usedFonts(pdf: PdfFile, contents: readonly PageContent[]): { name: string; embedded: boolean }[] {
  const fonts = contents.flatMap(({ resources }) => {
    const found = pdf.resolve(resources.get('Font'));
    return isDict(found) ? [...found.values()] : [];
  });
  return [...new Set(fonts)].map((value) => {
    const font = pdf.dict(value);
    const base = font.get('BaseFont');
    const name = typeof base === 'string' ? base.slice(1).replace(/^[A-Z]{6}\+/, '') : 'onbekend';
    const [descendant] = list(pdf.resolve(font.get('DescendantFonts')));
    const descriptor = pdf.resolve(pdf.dict(descendant ?? font).get('FontDescriptor'));
    const embedded = isDict(descriptor) && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
    return { name, embedded };
  });
}
