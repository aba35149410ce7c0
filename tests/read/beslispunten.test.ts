import { expect, test } from 'vitest';
import type { Beslispunten } from '../../src/model/index.ts';
import { readFiles } from '../support/content.ts';

async function lees(body: string): Promise<Beslispunten> {
  const { value } = await readFiles({ 'x.md': `---\nsoort: raadsbesluit\n---\n\n## Besluit\n\n${body}` });
  return value?.stukken[0]?.beslispunten as Beslispunten;
}

const kort = (gelezen: Beslispunten) =>
  gelezen.punten.map(({ nummer, tekst, subpunten }) => [
    nummer,
    tekst,
    subpunten.map((sub) => [sub.nummer, sub.tekst]),
  ]);

test('a numbered list with sub-points, and the line before it', async () => {
  const gelezen = await lees(
    'De raad besluit:\n\n1. De nota *vast* te stellen.\n2. Geld uit:\n   1. de reserve;\n   2. de voorziening.\n',
  );
  expect(gelezen.inleiding.map(({ tekst }) => tekst)).toEqual(['De raad besluit:']);
  expect(kort(gelezen)).toEqual([
    ['1', 'De nota vast te stellen.', []],
    [
      '2',
      'Geld uit:',
      [
        ['1', 'de reserve;'],
        ['2', 'de voorziening.'],
      ],
    ],
  ]);
  expect(gelezen.punten[1]?.range).toEqual({ start: { line: 10, column: 1 }, end: { line: 10, column: 13 } });
});

test('numbers without a space and loose letters read as the same points', async () => {
  const gelezen = await lees('1.Kennisnemen\n\n2. Vaststellen\n3.Instemmen met:\n\na. dit\n\nb. dat\n');
  expect(kort(gelezen)).toEqual([
    ['1', 'Kennisnemen', []],
    ['2', 'Vaststellen', []],
    [
      '3',
      'Instemmen met:',
      [
        ['a', 'dit'],
        ['b', 'dat'],
      ],
    ],
  ]);
  expect(gelezen.punten.map(({ vorm, spatie }) => [vorm, spatie])).toEqual([
    ['alinea', false],
    ['lijst', true],
    ['alinea', false],
  ]);
  expect(gelezen.punten[2]?.range.start).toEqual({ line: 10, column: 1 });
});

test('letters below a point that is a loose paragraph are its sub-points', async () => {
  expect(kort(await lees('4. Vier\n\n5.Instemmen met:\n\na. dit\n\nb. dat\n'))).toEqual([
    ['4', 'Vier', []],
    [
      '5',
      'Instemmen met:',
      [
        ['a', 'dit'],
        ['b', 'dat'],
      ],
    ],
  ]);
});

test('a list that does not begin at 1 keeps its numbers; bullets have none', async () => {
  expect(kort(await lees('3. Drie\n4. Vier\n'))).toEqual([
    ['3', 'Drie', []],
    ['4', 'Vier', []],
  ]);
  expect(kort(await lees('- Een\n- Twee\n'))).toEqual([
    [undefined, 'Een', []],
    [undefined, 'Twee', []],
  ]);
});

test('numbers that were skipped stay skipped; 1. 1. 1. counts on', async () => {
  expect(kort(await lees('1. Een\n3. Drie\n4. Vier\n')).map(([nummer]) => nummer)).toEqual(['1', '3', '4']);
  expect(kort(await lees('1. Een\n1. Twee\n1. Drie\n')).map(([nummer]) => nummer)).toEqual(['1', '2', '3']);
});

test('a year or an article at the head of a line is no point', async () => {
  expect((await lees('2022.Foto en 3.14 zijn geen punten.\n')).punten).toEqual([]);
});

test('what stands after the points is neither point nor introduction', async () => {
  const gelezen = await lees('1. Een\n\nDit staat los.\n');
  expect(gelezen.overig.map(({ tekst }) => tekst)).toEqual(['Dit staat los.']);
});

test('points that were typed with letters or as 1.1 are points', async () => {
  expect(kort(await lees('De raad besluit:\n\na. De nota vast te stellen;\nb. Het krediet te verlenen.\n'))).toEqual([
    ['1', 'De nota vast te stellen;', []],
    ['2', 'Het krediet te verlenen.', []],
  ]);
  expect(
    kort(await lees('1.1 De nota vast te stellen.\n\n1.2. Een krediet te verlenen van\n2.5 miljoen euro.\n')),
  ).toEqual([
    ['1', 'De nota vast te stellen.', []],
    ['2', 'Een krediet te verlenen van 2.5 miljoen euro.', []],
  ]);
  expect(
    kort(await lees('1. Geld uit:\n\n1.1 de reserve;\n\n1.2 de voorziening.\n\n2. De nota vast te stellen.\n')),
  ).toEqual([
    [
      '1',
      'Geld uit:',
      [
        ['1.1', 'de reserve;'],
        ['1.2', 'de voorziening.'],
      ],
    ],
    ['2', 'De nota vast te stellen.', []],
  ]);
});
