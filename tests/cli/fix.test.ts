import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/index.ts';
import { installed } from '../support/building.ts';
import { GEMEENTE } from '../support/content.ts';
import { memoryHost } from '../support/memory-host.ts';

const PATH = '/werk/content/2026-03-11/zaak/raadsbesluit.md';

/** Runs `check --fix` on one stuk in memory; gives what stands there after it, and what was written. */
async function fixed(text: string): Promise<{ text: string; writes: string[] }> {
  const host = memoryHost({ ...installed(), '/werk/content/gemeente.yaml': GEMEENTE, [PATH]: text }, { cwd: '/werk' });
  await main(['check', '--fix'], host);
  // What griffie keeps for itself, in a folder of its own, is not what a reader calls writing.
  const writes = host.log.filter((line) => /^(write|rename|remove|create) (?!\/werk\/out\/\.griffie\/)/.test(line));
  return { text: host.text(PATH), writes };
}

/** Lines with what can be mended, with what only looks like it, and with what nobody understands. */
const line = fc.constantFrom(
  '1.Kennisnemen van het plan',
  '2. Het krediet van €1.090.000 vast te stellen',
  '3.€ 24.000,- te besteden',
  '   1. vrĳ en bĳzonder, €1.000',
  'a. een losse letter',
  '## Besluit',
  '## Publieksvriendelijke samenvatting',
  '`€1.000` in code, <b>€1</b>',
  '| Bedrag | €1.000 |',
  '| --- | --- |',
  '[€1.000](bedrag.pdf) en ![€1](x.png)',
  '  1.5 procent van 2.Kamer',
  'e\u0301\u200f \u{1f642}\tx  ',
  '',
);
const stuk = fc
  .record({
    bom: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    name: fc.constantFrom('josé wever', 'Jose Wever', 'J.P. Wever', 'Wever', 'Niemand'),
    lines: fc.array(line, { maxLength: 12 }),
    last: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ bom, eol, name, lines, last }) => {
    const front = ['---', 'soort: raadsbesluit', 'zaaknummer: 4000002', `portefeuillehouder: ${name}`, '---', ''];
    return `${bom ? '\ufeff' : ''}${[...front, ...lines].join('\n')}${last}`.replaceAll('\n', eol);
  });

describe('check --fix', () => {
  it('has something to mend here', async () => {
    const text = '---\nsoort: raadsbesluit\nzaaknummer: 4000002\n---\n\n## Besluit\n\n1.Kennisnemen\n';
    const { text: after, writes } = await fixed(text);
    expect(after).toBe(text.replace('1.K', '1. K'));
    expect(writes).toEqual([
      expect.stringMatching(/^write .*\/zaak\/\.raadsbesluit\.md\.griffie$/),
      expect.stringMatching(/^rename .*\.griffie$/),
    ]);
  });

  it('mends once and for all, and nothing but forms', async () => {
    /** What no mending may change: letters, digits and signs, without space, case, accents and the `,-` of an amount. */
    const bare = (text: string): string =>
      text
        .replaceAll('ĳ', 'ij')
        .normalize('NFD')
        .replace(/\p{M}|[ \u00a0\u200f]|(?<=\d),-/gu, '')
        .toLowerCase();
    /** A table that lacks its line of dashes gets one. */
    const untabled = (text: string): string => text.replace(/^(?:\| --- )+\|\r?\n?/gmu, '');
    await fc.assert(
      fc.asyncProperty(stuk, async (text) => {
        const first = await fixed(text);
        expect(await fixed(first.text)).toEqual({ text: first.text, writes: [] });
        expect(bare(untabled(first.text))).toBe(bare(untabled(text)));
        expect(untabled(first.text).match(/\r?\n/g)).toEqual(untabled(text).match(/\r?\n/g));
        expect(first.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      }),
      { numRuns: 30 },
    );
  });
});
