import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Stuk } from '../../src/model/index.ts';
import { openParses } from '../../src/pipeline/parses.ts';

/** With a part that is short and one that is long. */
const aStuk = (): Stuk =>
  ({ pad: 'a.md', velden: { titel: 'é' }, tekst: 'é\n€\t'.repeat(2000), secties: [{ nodes: [] }] }) as unknown as Stuk;

it('gives a stuk whose parts may be let go as it was, and the same parts while nothing waits', () => {
  const parses = openParses(Buffer.alloc(0), true);
  const stuk = aStuk();
  parses.set('een', stuk);
  const kept = parses.get('een');
  expect({ ...kept }).toEqual({ ...stuk });
  expect(kept?.secties).toBe(kept?.secties);
  const again = openParses(Buffer.concat(parses.bytes()), true).get('een');
  expect({ ...again }).toEqual({ ...stuk });
  expect(again?.secties).toBe(again?.secties);
});

it('lets the parts go when nobody has them', async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const parses = openParses(Buffer.alloc(0), true);
  const ref = ((): WeakRef<Stuk['secties']> => {
    const stuk = aStuk();
    parses.set('een', stuk);
    return new WeakRef(stuk.secties);
  })();
  await new Promise((resolve) => setImmediate(resolve));
  gc();
  expect(ref.deref()).toBeUndefined();
  expect(parses.get('een')?.secties).toEqual(aStuk().secties);
});
