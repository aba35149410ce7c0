import { lettersOf } from './glyphs.ts';
import { type Element, elementsOf } from './structure.ts';
import { gridOf } from './tables.ts';
import { type Dict, isDict, list, refNumber } from './values.ts';
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
  const tables = elementsOf(structure.top, /^Table$/);
  if (!tables.every(isEven)) object('een tabel rijen van ongelijke lengte heeft', 'ua');
  const bare = tables.filter(
    (table) =>
      !gridOf(table)
        .flat()
        .some((cell) => cell?.isHeader),
  ).length;
  if (bare > 0) object(bare === 1 ? 'een tabel geen kopcellen heeft' : `${bare} tabellen geen kopcellen hebben`, 'ua');
  if (contents.some(({ scanned }) => scanned.missingGlyph))
    object('het lettertype een teken mist dat in het stuk staat', 'ua', 'a');
  const fonts = fontsOf(work);
  if (fonts.some((font) => !isReadable(work, font))) {
    object('het lettertype een teken tekent dat uit de PDF niet terug te lezen is', 'ua', 'a');
  }
  const foreign = foreignFonts(work, fonts);
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

/** The fonts of the pages, each once. */
function fontsOf({ pdf, contents }: Work): Dict[] {
  const values = contents.flatMap(({ resources }) => {
    const found = pdf.resolve(resources.get('Font'));
    return isDict(found) ? [...found.values()] : [];
  });
  return [...new Set(values.map((value) => pdf.dict(value)))];
}

/** What a character may not be said to be (ISO 14289-1 7.21.7, ISO 19005-2 6.2.11.7.2): nothing, or a mark of byte order. */
const NOTHING = ['\u0000', '\ufeff', '\ufffe'];

/**
 * Whether the file says of every glyph of a font which character it is. Of a letter that the font puts together itself, from a letter
 * and an accent, the browser only knows that it is drawn, and says 0.
 */
function isReadable({ pdf }: Work, font: Dict): boolean {
  if (refNumber(font.get('ToUnicode')) === undefined) return false;
  return [...lettersOf(pdf, font).values()].every((text) => !NOTHING.some((nothing) => text.includes(nothing)));
}

/** The fonts that are not embedded or not of the huisstijl, by name; `onbekend` where the file does not say. */
function foreignFonts({ pdf, assignment }: Work, fonts: readonly Dict[]): string[] {
  const foreign = fonts.flatMap((font) => {
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
