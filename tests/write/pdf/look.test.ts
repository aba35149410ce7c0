import { describe, expect, it } from 'vitest';
import type { Block, Layout, Line } from '../../../src/write/pdf/finish/layout.ts';
import { lookAtPages } from '../../../src/write/pdf/look/index.ts';
import { brokenValue } from '../../../src/write/pdf/look/value.ts';

const PAGE = { width: 595, height: 842 };
const MARGINS = { top: 60, bottom: 60 };

/** A block of lines, each with the page it stands on; below each other from the head of a page. */
function block(role: string, lines: readonly (readonly [page: number, text: string])[], within: string[] = []): Block {
  const seen = new Map<number, number>();
  return {
    role,
    within: ['Document', ...within],
    pages: [...new Set(lines.map(([page]) => page))],
    lines: lines.map(([page, text]): Line => {
      const nth = seen.get(page) ?? 0;
      seen.set(page, nth + 1);
      return { page, y: 75 + nth * 15, text: () => text, first: () => text.slice(0, 2), last: () => text.slice(-2) };
    }),
  };
}
const full = (page: number): Block =>
  block(
    'P',
    Array.from({ length: 40 }, () => [page, 'Een regel van een volle pagina ']),
  );

/** The messages over some blocks; `written` is by default the text as it runs on. */
function said(blocks: readonly Block[], written?: string, pages: Layout['pages'] = [PAGE, PAGE]): string[] {
  const text = written ?? blocks.map(({ lines }) => lines.map((line) => line.text()).join('')).join('\n');
  return lookAtPages({ pages, blocks }, MARGINS, () => text).map(({ message }) => message);
}

describe('a value over two lines', () => {
  it.each([
    ['kost € ', '24.000 per jaar', 'bedrag', '€ 24.000'],
    ['kost € 24.', '000 per jaar', 'bedrag', '€ 24.000'],
    ['een tekort van -€ ', '5 in 2026', 'bedrag', '-€ 5'],
    ['voor € 3 ', 'miljoen aan steen', 'bedrag', '€ 3 miljoen'],
    ['voor 3,5 ', 'miljoen aan steen', 'bedrag', '3,5 miljoen'],
    ['Kosten: (€ ', '12.500)', 'bedrag', '€ 12.500'],
    ['ruim 25 ', 'euro per inwoner', 'bedrag', '25 euro'],
    ['op 11 ', 'maart 2026 besluit', 'datum', '11 maart 2026'],
    ['op 11 maart ', '2026 besluit', 'datum', '11 maart 2026'],
    ['van (1 ', 'mei)', 'datum', '1 mei'],
    ['op 11-', '03-2026 besluit', 'datum', '11-03-2026'],
    ['groei van -', '5 punten', 'getal', '-5'],
    ['een saldo 1.234.', '567 in totaal', 'getal', '1.234.567'],
    ['het is 25 ', '% minder', 'getal', '25 %'],
    ['een nummer 123456', '789.', 'getal', '123456789'],
  ])('%s|%s', (before, after, kind, text) => {
    expect(brokenValue(before, after)).toEqual({ kind, text });
    const lines = [[0, before] as const, [0, after] as const];
    expect(said([block('P', lines)])).toEqual([expect.stringContaining(`"${text}" staat op pagina 1 van de PDF`)]);
    // In code and in a list of headings a line ends where it must.
    expect(said([block('Code', lines), block('P', lines, ['Code']), block('Link', lines, ['TOC'])])).toEqual([]);
  });

  it.each([
    ['in de jaren 2024-', '2025 en later'],
    ['in 2024. ', '2025 was beter'],
    ['de jaren 2023, 2024, ', '2025 en 2026'],
    ['bel 0611-', '234567 overdag'],
    ['zaak 2026-', '045 is af'],
    ['zie www.voorbeeld.nl/2026/03', '11/stuk'],
    ['op pagina 12 ', 'van het plan'],
    ['van maart ', '2026 tot mei'],
    ['zoals artikel 3 ', 'zegt'],
    ['kost € 24.000 ', '2026 was duurder'],
    ['dat is 5 - ', '3 punten'],
    ['een woord-', 'deel 3'],
    ['tussen 1 en 3 ', 'maartse buien'],
    ['versie 2.0-', '3b'],
  ])('is none: %s|%s', (before, after) => {
    expect(brokenValue(before, after)).toBeUndefined();
  });

  it('is none where the author ended the line', () => {
    const lines = block('P', [
      [0, 'Raming 2024'],
      [0, '2025 volgt'],
    ]);
    expect(said([lines])).toHaveLength(1);
    expect(said([lines], 'Raming 2024\n2025 volgt')).toEqual([]);
  });
});

describe('a line of a paragraph alone', () => {
  const spread = (first: number, second: number, role = 'P'): Block =>
    block(role, [
      ...Array.from({ length: first }, () => [0, 'woorden op een regel '] as const),
      ...Array.from({ length: second }, () => [1, 'woorden op een regel '] as const),
    ]);

  it.each([
    [1, 3, ['staat alleen de eerste regel onder aan pagina 1']],
    [3, 1, ['staat alleen de laatste regel boven aan pagina 2']],
    [2, 2, []],
    [0, 1, []],
    [1, 0, []],
  ])('%i before and %i behind the turn of the page', (first, second, expected) => {
    for (const role of ['P', 'LBody', 'TD']) {
      const messages = said([full(0), spread(first, second, role), full(1)]);
      expect(messages).toEqual(expected.map((part) => expect.stringContaining(part)));
    }
  });

  it('is no line without words', () => {
    const blocks = [
      block('P', [
        [0, 'a '],
        [0, 'b '],
        [1, 'c '],
        [1, ' '],
      ]),
      full(1),
    ];
    expect(said(blocks)).toEqual([expect.stringContaining('de laatste regel boven aan pagina 2')]);
  });
});

describe('what is parted from what it opens', () => {
  const line = (role: string, text: string, within: string[] = []): Block => block(role, [[0, text]], within);
  const below = (role: string, within: string[] = []): Block => block(role, [[1, 'Wat volgt']], within);

  it.each([
    ['a heading from its text', line('H2', 'Kosten'), below('P'), 'De kop "Kosten" staat onder aan pagina 1'],
    ['a heading from its table', line('H3', 'Kosten'), below('TH', ['Table', 'TR']), 'De kop "Kosten"'],
    ['a caption', line('Caption', 'Tabel 1. Kosten', ['Table']), below('TH', ['Table', 'TR']), 'Het bijschrift'],
    ['a line from its list', line('P', 'Wij stellen voor:'), below('Lbl', ['L', 'LI']), 'los van de lijst op pagina 2'],
    ['a line from its table', line('P', 'De kosten: '), below('TH', ['Table', 'TR']), 'los van de tabel op pagina 2'],
    ['a line in a list', line('P', 'Te weten:', ['L', 'LI']), below('Lbl', ['L', 'LI', 'L', 'LI']), 'los van de lijst'],
  ])('%s', (_name, before, next, message) => {
    expect(said([full(0), before, next, full(1)])).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['text after text', line('P', 'Een alinea.'), below('P')],
    ['a line with a colon and text', line('P', 'De raad besluit:'), below('P')],
    ['a list that goes on', line('P', 'Te weten:', ['L', 'LI']), below('Lbl', ['L', 'LI'])],
    ['a list after a full stop', line('P', 'Wij stellen voor.'), below('Lbl', ['L', 'LI'])],
    ['a cell', line('TD', 'Kosten:', ['Table', 'TR']), below('TD', ['Table', 'TR'])],
  ])('is not %s', (_name, before, next) => {
    expect(said([full(0), before, next, full(1)])).toEqual([]);
  });

  it('is nothing on one page', () => {
    expect(said([line('H2', 'Kosten'), block('P', [[0, 'Tekst']])], '', [PAGE])).toEqual([]);
  });
});

describe('the last page', () => {
  const lines = (count: number, page = 1): Block =>
    block(
      'P',
      Array.from({ length: count }, () => [page, 'woorden op een regel ']),
    );

  it.each([
    [1, ['Op de laatste pagina van de PDF (pagina 2) staat maar één regel.']],
    [3, ['Op de laatste pagina van de PDF (pagina 2) staan maar 3 regels.']],
    [5, []],
  ])('with %i lines', (count, expected) => {
    expect(said([full(0), lines(count)])).toEqual(expected);
  });

  it('with a closing line and its note below a heading, but not with more', () => {
    const at = (role: string, y: number, within: string[] = []): Block => ({
      ...block(role, [[1, 'woorden']], within),
      lines: [{ page: 1, y, text: () => 'woorden', first: () => 'w', last: () => 'n' }],
    });
    const notes = [at('P', 75), at('H2', 110), at('Lbl', 126), at('P', 130)];
    expect(said([full(0), ...notes])).toEqual(['Op de laatste pagina van de PDF (pagina 2) staan maar 3 regels.']);
    expect(said([full(0), ...notes, at('P', 145)])).toEqual([]);
    expect(said([full(0), at('P', 75), at('P', 400)])).toEqual([]);
    const term = [at('Lbl', 75, ['L', 'LI']), at('P', 90, ['L', 'LI', 'LBody'])];
    expect(said([full(0), ...term])).toEqual([expect.stringContaining('maar 2 regels')]);
    const bullet = [at('Lbl', 75, ['L', 'LI']), at('LBody', 75, ['L', 'LI'])];
    expect(said([full(0), ...bullet])).toEqual([expect.stringContaining('maar één regel')]);
  });

  it('may be the only one, hold a picture, or be turned for a table', () => {
    expect(said([lines(1, 0)], '', [PAGE])).toEqual([]);
    expect(said([full(0), lines(1), { role: 'P', within: [], pages: [1], lines: [] }])).toEqual([]);
    expect(said([full(0), lines(1)], '', [PAGE, { width: 842, height: 595 }])).toEqual([]);
  });

  it('is placed at what stands on it, else at what comes before', () => {
    const [fault] = lookAtPages({ pages: [PAGE, PAGE], blocks: [full(0), lines(1)] }, MARGINS, () => '');
    expect(fault?.places.map(({ text }) => text.slice(0, 12))).toEqual(['woorden op e', 'Een regel va']);
  });
});

it('tells blocks with the same words apart', () => {
  const alone = [block('P', [[0, 'nvt.']]), block('H2', [[0, 'nvt.']]), full(1)];
  const [fault] = lookAtPages({ pages: [PAGE, PAGE], blocks: alone }, MARGINS, () => '');
  expect(fault?.places).toEqual([{ text: 'nvt.', nth: 1 }]);
});
