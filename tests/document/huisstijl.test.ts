import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { huisstijlSchema, STIJLEN } from '../../src/document/index.ts';

const huisstijl = huisstijlSchema.parse(
  parse(readFileSync(new URL('../../templates/politieke-markt/huisstijl.yaml', import.meta.url), 'utf8')),
);
const { kleuren } = huisstijl;

/** Contrast of two colours (WCAG 2.1, 1.4.3). */
function contrast(a: string, b: string): number {
  const [licht, donker] = [helderheid(a), helderheid(b)].sort((x, y) => y - x) as [number, number];
  return (licht + 0.05) / (donker + 0.05);
}

function helderheid(kleur: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const deel = Number.parseInt(kleur.slice(at, at + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Every entry of the huisstijl that is about text, with its place in the file. */
const opmaak = [
  ...Object.entries(huisstijl.koppen).map(([naam, waarde]) => [`koppen.${naam}`, waarde] as const),
  ...Object.entries(huisstijl.stijlen).map(([naam, waarde]) => [`stijlen.${naam}`, waarde] as const),
  ['citaat', huisstijl.citaat] as const,
];

test('the measure itself: black on white is 21, equal colours 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

describe('everyone can read it', () => {
  const teksten = [
    ...(['tekst', 'accent', 'gedempt', 'concept', 'koppeling'] as const).map((naam) => [naam, kleuren[naam]] as const),
    ...opmaak.flatMap(([naam, { kleur }]) => (kleur ? [[naam, kleur] as const] : [])),
  ];

  test.each(teksten)('%s %s stands out from the paper and from a coloured ground', (_, kleur) => {
    expect(contrast(kleur, kleuren.papier)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(kleur, kleuren.vlak)).toBeGreaterThanOrEqual(4.5);
  });

  const groottes = [
    ...opmaak.flatMap(([naam, { grootte }]) => (grootte ? [[naam, grootte] as const] : [])),
    ...(['tekst', 'tabel', 'voet', 'noten'] as const).map((naam) => [naam, huisstijl[naam].grootte] as const),
  ];

  test.each(groottes)('%s is not smaller than 9 pt: %d', (_, grootte) => {
    expect(grootte).toBeGreaterThanOrEqual(9);
  });

  test('the body is 10 to 11 pt', () => {
    expect(huisstijl.tekst.grootte).toBeGreaterThanOrEqual(10);
    expect(huisstijl.tekst.grootte).toBeLessThanOrEqual(11);
  });
});

test('looks are given to style names of the vocabulary only', () => {
  const { stijlen } = huisstijl;
  expect(huisstijlSchema.safeParse({ ...huisstijl, stijlen: { ...stijlen, onbekend: {} } }).success).toBe(false);
  expect(Object.keys(stijlen).every((naam) => naam in STIJLEN)).toBe(true);
});
