import { expect, test } from 'vitest';
import { vindplaats } from '../../src/rules/hulp/vindplaats.ts';
import { bijlage, lees } from './stukken.ts';

const LANG = Array.from({ length: 40 }, (_, i) => `woord${i}`).join(' ');
const TEKST = `## Kosten **en** baten

Het *plan* kost € **24.000** per jaar[^1],
en op 11
maart 2026 is het af.

- nvt.
- Eerst \`code\` en een [link](https://voorbeeld.nl).

| Wat | Bedrag |
| --- | ---: |
| nvt. | € 5 |

${LANG}

[^1]: Zie de Ra\u0133ming.
`;

/** Where a text is found, as the source that it covers. */
async function plek(text: string, nth = 0, deel?: string): Promise<string | undefined> {
  const [stuk] = (await lees(bijlage(TEKST))).register.stukken;
  if (!stuk) throw new Error('No stuk');
  const range = vindplaats(stuk, { text, nth }, deel);
  if (!range) return undefined;
  const lines = stuk.tekst.split('\n').slice(range.start.line - 1, range.end.line);
  return lines
    .map((line, i) =>
      line.slice(i === 0 ? range.start.column - 1 : 0, i === lines.length - 1 ? range.end.column - 1 : undefined),
    )
    .join('\n');
}

test.each([
  ['Kosten en baten', '## Kosten **en** baten'],
  ['KOSTEN EN BATEN', '## Kosten **en** baten'],
  ['Eerst code en een link.', 'Eerst `code` en een [link](https://voorbeeld.nl).'],
  ['Zie de Raijming.', 'Zie de Ra\u0133ming.'],
  ['€ 5', '| € 5 |'],
  [LANG.slice(0, 200), LANG],
  [LANG.slice(50, 120), LANG],
])('%s', async (text, expected) => {
  expect(await plek(text)).toBe(expected);
});

test('the same words twice are told apart by their order', async () => {
  const [stuk] = (await lees(bijlage(TEKST))).register.stukken;
  const lines = [0, 1, 2].map((nth) => stuk && vindplaats(stuk, { text: 'nvt.', nth })?.start.line);
  expect(lines[1]).toBeGreaterThan(lines[0] as number);
  expect(lines[2]).toBe(lines[1]);
});

test('a part of a block has its own place, over emphasis and line ends', async () => {
  const alinea = 'Het plan kost € 24.000 per jaar, en op 11 maart 2026 is het af.';
  expect(await plek(alinea, 0, '€ 24.000')).toBe('€ **24.000');
  expect(await plek(alinea, 0, '11 maart 2026')).toBe('11\nmaart 2026');
  expect(await plek(alinea, 0, '7 mei')).toContain('Het *plan*');
});

test('words that no one wrote here have no place', async () => {
  expect(await plek('De raad van Voorbeeldstad besluit')).toBeUndefined();
  expect(await plek('Het plan')).toBeUndefined();
  expect(await plek('–')).toBeUndefined();
});
