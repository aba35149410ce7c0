import { describe, expect, it } from 'vitest';
import type { Stuk } from '../../src/model/index.ts';
import { openParseCache } from '../../src/pipeline/parse-cache.ts';
import { memoryHost } from '../support/memory-host.ts';

const FILE = '/out/stukken.cache';
const stuk = (pad: string): Stuk => ({ pad, tekst: 'é\n€\t', secties: [] }) as unknown as Stuk;

async function filled(): Promise<Uint8Array> {
  const cache = await openParseCache(memoryHost(), FILE, 'code');
  cache.set('k1', stuk('a.md'));
  cache.set('k2', stuk('b.md'));
  return cache.toKeep() as Uint8Array;
}

describe('openParseCache', () => {
  it('gives back what was kept', async () => {
    const host = memoryHost({ [FILE]: await filled() });
    const cache = await openParseCache(host, FILE, 'code');
    expect(cache.get('k1')).toEqual(stuk('a.md'));
    expect(cache.get('k2')).toEqual(stuk('b.md'));
    expect(cache.get('k3')).toBeUndefined();
  });

  it('has nothing to keep when all was asked for and nothing added', async () => {
    const cache = await openParseCache(memoryHost({ [FILE]: await filled() }), FILE, 'code');
    cache.get('k1');
    cache.get('k2');
    expect(cache.toKeep()).toBeUndefined();
  });

  it('forgets what was not asked for, and keeps the rest', async () => {
    const cache = await openParseCache(memoryHost({ [FILE]: await filled() }), FILE, 'code');
    cache.get('k2');
    cache.set('k3', stuk('c.md'));
    const again = await openParseCache(memoryHost({ [FILE]: cache.toKeep() as Uint8Array }), FILE, 'code');
    expect(again.get('k1')).toBeUndefined();
    expect(again.get('k2')).toEqual(stuk('b.md'));
    expect(again.get('k3')).toEqual(stuk('c.md'));
  });

  it('is empty when it is of other code, cut short, damaged, foreign or missing', async () => {
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
      const cache = await openParseCache(memoryHost(bytes === undefined ? {} : { [FILE]: bytes }), FILE, code);
      expect(cache.get('k1')).toBeUndefined();
    }
  });
});
