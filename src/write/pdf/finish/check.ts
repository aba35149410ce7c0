import { usedFonts } from './fonts.ts';
import { type Element, elements } from './structure.ts';
import { gridOf } from './table-grid.ts';
import type { Bezwaar, Werk } from './work.ts';

/**
 * Looks at the finished file with the eyes of the standards, as far as these can be seen without a validator, and notes
 * why a claim would not be true. What a step repairs is not looked at again: its test does that.
 */
export function checkClaims(werk: Werk): void {
  const { pdf, contents, structure, opdracht } = werk;
  const both = (reden: string): Bezwaar[] => [
    { standaard: 'ua', reden },
    { standaard: 'a', reden },
  ];
  const ua = (reden: string): Bezwaar[] => [{ standaard: 'ua', reden }];

  if (opdracht.titel.trim() === '') werk.bezwaren.push(...ua('het stuk geen titel heeft'));
  const figures = [...elements(structure.top)].filter(({ role }) => role === 'Figure');
  const silent = Math.max(opdracht.beeldenZonderTekst, figures.filter((figure) => !hasAlt(figure)).length);
  if (silent > 0) {
    werk.bezwaren.push(
      ...ua(silent === 1 ? 'een afbeelding geen tekst heeft' : `${silent} afbeeldingen geen tekst hebben`),
    );
  }
  const uneven = [...elements(structure.top)].filter((element) => element.role === 'Table' && !isEven(element)).length;
  if (uneven > 0) werk.bezwaren.push(...ua('een tabel rijen van ongelijke lengte heeft'));
  if (contents.some(({ scanned }) => scanned.missingGlyph)) {
    werk.bezwaren.push(...both('het lettertype een teken mist dat in het stuk staat'));
  }
  const foreign = usedFonts(pdf, contents).filter(
    ({ name, embedded }) => !embedded || !opdracht.lettertypen.includes(name),
  );
  if (foreign.length > 0) {
    const names = [...new Set(foreign.map(({ name }) => name))].sort().join(', ');
    werk.bezwaren.push(...both(`een teken in een ander lettertype dan dat van de huisstijl staat (${names})`));
  }
}

function hasAlt(figure: Element): boolean {
  const alt = figure.dict.get('Alt');
  return typeof alt === 'string' && alt !== '()' && alt !== '<>';
}

/** Whether every row of a table is as long as the others, cells over several columns and rows counted as such. */
function isEven(table: Element): boolean {
  return new Set(gridOf(table).map((row) => row.filter((cell) => cell !== undefined).length)).size <= 1;
}
