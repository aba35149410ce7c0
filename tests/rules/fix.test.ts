import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, type Edit, lineIndex } from '../../src/core/index.ts';
import { applyFixes } from '../../src/rules/index.ts';
import { controleer } from './stukken.ts';

const PAD = 'brieven/tekst.md';
const edits = (said: readonly Diagnostic[]) => said.flatMap(({ file, fix }) => (file === PAD ? (fix ?? []) : []));
const mend = async (text: string): Promise<string> => applyFixes(text, edits(await controleer({ [PAD]: text })));
const stuk = (body: string, fields = ''): string =>
  `---\nsoort: raadsbesluit\nzaaknummer: 4100001 # zo\n${fields}---\n\n## Besluit\n\n${body}\n\n## Publieksvriendelijke samenvatting\n\nKlaar.\n`;

describe('applyFixes', () => {
  const at = (text: string, start: number, end: number, by: string) => ({
    range: lineIndex(text).rangeOf(start, end),
    text: by,
  });

  it('replaces, inserts and removes, and leaves the rest as it is', () => {
    const text = 'een\r\ntwee\rdrie\n';
    const mended = applyFixes(text, [at(text, 10, 14, 'DRIE'), at(text, 0, 0, '> '), at(text, 5, 9, '')]);
    expect(mended).toBe('> een\r\n\rDRIE\n');
  });

  it('of two that overlap keeps the one that begins first', () => {
    expect(applyFixes('abcdef', [at('abcdef', 2, 5, 'X'), at('abcdef', 0, 3, 'Y')])).toBe('Ydef');
  });

  it('without edits gives the text itself', () => {
    fc.assert(fc.property(fc.string(), (text) => applyFixes(text, []) === text));
  });

  it('changes only what lies in the edits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), fc.string(), (text, a, b, by) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        // A place between CR and LF has no line and column of its own.
        fc.pre(!/\r\n/.test(text));
        expect(applyFixes(text, [at(text, start, end, by)])).toBe(text.slice(0, start) + by + text.slice(end));
      }),
    );
  });
});

describe('the fixes of the rules', () => {
  it('takes a greeting that is printed already out of a letter, with its line', async () => {
    const brief = (tekst: string): string =>
      `---\nsoort: raadsbrief\nzaaknummer: 4100001\nonderwerp: Plein\ndatum: 2026-02-24\naanhef: Geachte raadsleden,\n---\n\n${tekst}`;
    expect(await mend(brief('Geachte raad,\n\nHet plein is klaar.\\\nMet vriendelijke groet,\n\nNamens ons.\n'))).toBe(
      brief('Het plein is klaar.\n\nNamens ons.\n'),
    );
    expect(await mend(brief('Beste leden van de raad,\nhet plein is klaar.\n\n*Hoogachtend,*\n'))).toBe(
      brief('het plein is klaar.\n\n'),
    );
    const goed = brief('Beste mensen wonen hier\nen daar.\n\n> Met vriendelijke groet,\n');
    expect(await mend(goed)).toBe(goed);
  });

  it.each([
    ['money', '1. Het kost €1.090.000.', '1. Het kost € 1.090.000.'],
    ['money with a dash', '1. Het kost € 24.000,- per jaar.', '1. Het kost € 24.000 per jaar.'],
    ['money without dots', '1. Het kost €1234567,50.', '1. Het kost € 1.234.567,50.'],
    ['a point without a space', '1.Kennisnemen van het plan.', '1. Kennisnemen van het plan.'],
    ['a path with spaces', '1. Zie [x](a b (1).pdf "c").', '1. Zie [x](<a b (1).pdf> "c").'],
    ['a space before the address', '1. Zie [x] (https://example.nl/).', '1. Zie [x](https://example.nl/).'],
    ['a heading without its space', '1. Goed.\n\n##Kop', '1. Goed.\n\n## Kop'],
    ['a heading with the space of Word', '1. Goed.\n\n##\u00a0Kop', '1. Goed.\n\n## Kop'],
    [
      'a table without dashes',
      '1. Goed:\n\n   | a | b |\n   | c | d |',
      '1. Goed:\n\n   | a | b |\n   | --- | --- |\n   | c | d |',
    ],
    [
      'too few dashes',
      '1. Goed:\n\n   | a | b |\n   | --- |\n   | c | d |',
      '1. Goed:\n\n   | a | b |\n   | --- | --- |\n   | c | d |',
    ],
    ['a definition below a question', '1. Wat is het?\n   : uitleg', '1. Wat is het?: uitleg'],
    ['a space in bold', '1. **Let op: **dit.', '1. **Let op:** dit.'],
    ['a square', '1. Er is 20 m^2 en CO~2~.', '1. Er is 20 m² en CO₂.'],
    ['a word spaced out', '1. De raad b e s l u i t.', '1. De raad besluit.'],
    ['an indent too many', '1. Goed:\n\n       zo.', '1. Goed:\n\n   zo.'],
    [
      'lines with decimals',
      '1. Goed.\n\n## Publieksvriendelijke samenvatting\n\n1.1 Een\n1.2 Twee',
      '1. Goed.\n\n## Publieksvriendelijke samenvatting\n\n1.1 Een\n\n1.2 Twee',
    ],
    ['letters below a point', '1. Goed:\na. een;\nb. twee.', '1. Goed:\n   1. een;\n   2. twee.'],
    ['letters of UTF-8 read one by one', '1. De financiÃ«le Ã¢â‚¬Å“nota van â‚¬ 5.', '1. De financiële “nota van € 5.'],
    ['a hyphen from a PDF', '1. Wij voor¬zien de nood¬\n   zaak.', '1. Wij voorzien de noodzaak.'],
    [
      'a date in figures',
      '1. Op 5-7-2022, 01-02-24, 1-2-’98 en 2026-03-11.',
      '1. Op 5 juli 2022, 1 februari 2024, 1 februari 1998 en 11 maart 2026.',
    ],
    ['a shortened month', '1. Op 3 okt. 2024 en 3 sept ‘24.', '1. Op 3 oktober 2024 en 3 september 2024.'],
    [
      'not a date of two readings, nor one without a year',
      '1. Op 3/4/2024, 3 okt en geboren 12-03-35.',
      '1. Op 3/4/2024, 3 okt en geboren 12-03-35.',
    ],
    [
      'money without a sign',
      '1. Het kost 150.000,- of 500,- euro, 1000 € of EUR 1.000.',
      '1. Het kost € 150.000 of 500 euro, € 1.000 of € 1.000.',
    ],
    ['a joined letter', '1. Het plein is vr\u0133.', '1. Het plein is vrij.'],
  ])('%s', async (_naam, fout, goed) => {
    expect(await mend(stuk(fout))).toBe(stuk(goed));
  });

  it.each([
    ['portefeuillehouder: jose nunez # naam', 'portefeuillehouder: José Núñez # naam'],
    ["portefeuillehouder: ['noor verbeek', N. VERBEEK]", "portefeuillehouder: ['Noor Verbeek', N. Verbeek]"],
    ['portefeuillehouder: n. verbeek', 'portefeuillehouder: N. Verbeek'],
    // Never another form of the name, nor another name.
    ['portefeuillehouder: verbeek', 'portefeuillehouder: Verbeek'],
    ['portefeuillehouder: Verbeck', 'portefeuillehouder: Verbeck'],
    ['portefeuillehouder: "verbeek, noor"', 'portefeuillehouder: "verbeek, noor"'],
  ])('%s', async (fout, goed) => {
    expect(await mend(stuk('1. Goed.', `${fout}\n`))).toBe(stuk('1. Goed.', `${goed}\n`));
  });

  it('touches nothing that no message points at', async () => {
    const goed = stuk(
      '1. `€1.000` in code.\n2. Zie [hier](https://example.nl/€5) en 1.1.2026.',
      'portefeuillehouder: Noor  Verbeek\n',
    );
    expect(await mend(goed)).toBe(goed);
  });

  const woord = fc.oneof(
    fc.constantFrom(
      '€1.000',
      '€ 5,-',
      '€12345',
      '€ 1,090,000',
      '€1,3 mln',
      '-€50',
      '€',
      '€ 10.00',
      '1.Punt',
      '2. Punt',
      'vr\u0133heid',
      '\u00ad',
      'o\ufb03cieel',
      '“',
      '(',
      '\n',
      '\r\n',
      '\n\n',
      '`€1`',
      '**€1**',
      'a',
      '- ',
      'José',
      '|',
    ),
    fc.string({ maxLength: 6 }),
  );
  const tekst = fc.array(woord, { maxLength: 25 }).map((delen) => delen.join(' '));

  it('come to an end, and only the mended places change', async () => {
    await fc.assert(
      fc.asyncProperty(tekst, async (body) => {
        let bron = stuk(body, 'portefeuillehouder: noor VERBEEK\n');
        // Mending one thing may uncover another (`--fix` goes on until nothing is left), but never what was mended before.
        for (let ronde = 0; ; ronde++) {
          const gevonden = edits(await controleer({ [PAD]: bron }));
          if (gevonden.length === 0) break;
          expect(ronde).toBeLessThan(4);
          const beter = applyFixes(bron, gevonden);
          expect(isDeelVan(zonder(bron, gevonden), beter)).toBe(true);
          bron = beter;
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** A text without the places of the edits. */
function zonder(text: string, all: readonly Edit[]): string {
  const lines = lineIndex(text);
  return all
    .map(({ range }) => [lines.offsetAt(range.start), lines.offsetAt(range.end)] as const)
    .sort((a, b) => b[0] - a[0])
    .reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}

/** Whether every sign of the one stands in the other, in that order. */
function isDeelVan(deel: string, geheel: string): boolean {
  let plaats = 0;
  return [...deel].every((teken) => {
    plaats = geheel.indexOf(teken, plaats) + 1;
    return plaats > 0;
  });
}
