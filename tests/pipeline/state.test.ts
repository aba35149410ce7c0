import { describe, expect, it } from 'vitest';
import type { Stuk } from '../../src/model/index.ts';
import { readState, type State } from '../../src/pipeline/state.ts';
import { memoryHost } from '../support/memory-host.ts';

const FILE = '/out/.griffie/state';
const stuk = (pad: string): Stuk => ({ pad, tekst: 'é\n€\t', secties: [] }) as unknown as Stuk;
const entry = { sha256: 'ab', size: 2, source: 'a.md', inputs: { view: 'cd' } };
const artifact = { key: 'k', sha256: 'ab', size: 2, mtimeMs: 1, diagnostics: [] };
const MEMORY = {
  files: { 'niet-openbaar/a.pdf': entry },
  artifacts: { 'openbaar/a.pdf': artifact },
  seen: { of: 'w', views: { 'a.md': { view: 'v', assets: 'x' } } },
  remembered: { pdf: 'Browser 1' },
  proven: 'p',
};
const NOTHING = { files: {}, artifacts: {}, remembered: {}, seen: { of: '', views: {} }, proven: '' };

const open = (bytes: Uint8Array | string | undefined, code = 'code'): Promise<State> =>
  readState(memoryHost(bytes === undefined ? {} : { [FILE]: bytes }), '/out', code);

async function filled(): Promise<Uint8Array> {
  const state = await open(undefined);
  state.parses.set('k1', stuk('a.md'));
  state.parses.set('k2', stuk('b.md'));
  return Buffer.concat(state.toKeep(MEMORY) ?? []);
}

describe('the state', () => {
  it('gives back what was kept', async () => {
    const { parses, memory } = await open(await filled());
    expect(parses.get('k1')).toEqual(stuk('a.md'));
    expect(parses.get('k2')).toEqual(stuk('b.md'));
    expect(parses.get('k3')).toBeUndefined();
    expect(memory).toEqual(MEMORY);
  });

  it('has nothing to keep when all was asked for and nothing added', async () => {
    const { parses, memory, toKeep } = await open(await filled());
    parses.get('k1');
    parses.get('k2');
    parses.forgetUnused();
    expect(parses.hasNew()).toBe(false);
    expect(toKeep(memory)).toBeUndefined();
    expect(toKeep({ ...memory, artifacts: {} })).toBeDefined();
  });

  it('forgets what was not asked for, and keeps the rest', async () => {
    const { parses, memory, toKeep } = await open(await filled());
    parses.get('k2');
    parses.set('k3', stuk('c.md'));
    expect(parses.hasNew()).toBe(true);
    parses.forgetUnused();
    const again = (await open(Buffer.concat(toKeep(memory) ?? []))).parses;
    expect(again.get('k1')).toBeUndefined();
    expect(again.get('k2')).toEqual(stuk('b.md'));
    expect(again.get('k3')).toEqual(stuk('c.md'));
  });

  it('has no parsed stukken when it is of other code, cut short, damaged, foreign or missing', async () => {
    const good = await filled();
    const damaged = Uint8Array.from(good);
    damaged[good.length - 9] = 65;
    const cases: [Uint8Array | string | undefined, string][] = [
      [good, 'andere code'],
      [good.subarray(0, good.length - 12), 'code'],
      [damaged, 'code'],
      ['iets anders\nk1\t{}\n', 'code'],
      ['', 'code'],
      [undefined, 'code'],
    ];
    for (const [bytes, code] of cases) {
      const { parses } = await open(bytes, code);
      expect(parses.get('k1')).toBeUndefined();
    }
  });

  it('knows our files whatever code wrote it, and nothing else of other code', async () => {
    expect((await open(await filled(), 'andere code')).memory).toEqual({ ...NOTHING, files: MEMORY.files });
  });

  it.each([
    '{\n',
    '[]\n',
    'null\n',
    '{"code":"code","files":[],"artifacts":{"a":1},"remembered":{"pdf":1},"seen":{"of":1,"views":{"a":{}}}}\n',
  ])('counts %j as nothing', async (text) => {
    expect((await open(text)).memory).toEqual(NOTHING);
  });

  it('does not own what lies outside the out folder, whatever it says', async () => {
    const files = { '../x.pdf': entry, 'a/.griffie/b': entry, 'niet-openbaar/a.pdf': entry };
    expect((await open(`${JSON.stringify({ files })}\n`)).memory.files).toEqual(MEMORY.files);
  });
});
