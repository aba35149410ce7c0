import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/model/index.ts';
import { openSessie, type Sessie, type Stand } from '../../src/pipeline/index.ts';
import { openEngine } from '../../src/werkplek/engine.ts';
import { buildHost, edit, OPTIES } from '../support/building.ts';

/** A Sessie that was read and whose judgement is held up until it is let go. */
async function opgehouden(anders: Partial<Stand> = {}) {
  const host = buildHost();
  await edit(host, '/content/brieven/brief.md', 'goed', 'TODO');
  const echt = await openSessie(host, OPTIES);
  const stand = { ...(await echt.stand()), ...anders };
  let verder = (): void => undefined;
  const straks = new Promise<void>((resolve) => {
    verder = resolve;
  });
  const sessie: Sessie = {
    ...echt,
    stand: () => straks.then(() => stand),
    gelezen: async () => stand.register as Register,
  };
  return { sessie, stand, verder: () => verder() };
}

describe('the engine of the werkplek', () => {
  it('begins with what was read, without a message, and has them all once it was judged', async () => {
    const { sessie, stand, verder } = await opgehouden();
    expect(stand.diagnostics.length).toBeGreaterThan(0);
    const told: number[] = [];
    const { begun } = openEngine(sessie, ({ ronde }) => told.push(ronde));
    const eerst = await begun();
    expect(eerst).toMatchObject({ isJudged: false, register: stand.register, diagnostics: [] });
    expect(told).toEqual([]);
    verder();
    await expect.poll(() => told).toEqual([1]);
    expect(await begun()).toEqual({ ...stand, isJudged: true });
  });

  it('says why a folder cannot be read, where there is nothing to begin with', async () => {
    const { sessie, verder } = await opgehouden({ register: undefined as never });
    verder();
    await expect(openEngine(sessie, () => undefined).begun()).rejects.toThrow('niet te lezen');
  });
});
