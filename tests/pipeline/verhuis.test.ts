import { describe, expect, it } from 'vitest';
import type { Files, Host } from '../../src/core/index.ts';
import { build, check, UsageError, verhuis, verify } from '../../src/pipeline/index.ts';
import { buildHost, edit, fakeWriters, INHOUD, OPTIES, uitvoer } from '../support/building.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const bouw = (host: Host) => build(host, OPTIES, fakeWriters());

/** A machine with an out folder of the new order, and the same moved back to the old one, as an earlier griffie left it. */
async function oud(content: Readonly<Record<string, string>> = GEHEIM): Promise<{ host: MemoryHost; nieuw: string[] }> {
  const host = buildHost(content);
  await bouw(host);
  const nieuw = uitvoer(host);
  const { files } = JSON.parse(host.text('/out/.griffie/state').split(/[\t\n]/, 1)[0] ?? '');
  const name = (path: string): string => path.replace(/^openbaar\//u, '');
  const old = Object.fromEntries(Object.entries(files).map(([path, entry]) => [name(path), entry]));
  for (const path of host.paths('/out/openbaar')) put(host, `/out/${path}`, host.text(`/out/openbaar/${path}`));
  for (const path of ['openbaar', '.griffie'].flatMap((side) =>
    host.paths(`/out/${side}`).map((one) => `${side}/${one}`),
  ))
    host.tree.delete(`/out/${path}`);
  put(host, '/.griffie/.gitignore', '*\n');
  put(host, '/.griffie/out/state', `${JSON.stringify({ code: 'oud', files: old })}\nregel\n`);
  return { host, nieuw };
}

function put(host: MemoryHost, path: string, text: string): void {
  host.tree.set(path, new TextEncoder().encode(text));
}

const GEHEIM = {
  ...INHOUD,
  'brieven/brief.md': String(INHOUD['brieven/brief.md']).replace('soort:', 'openbaarheid: geheim\nsoort:'),
};

describe('an out folder of the old order', () => {
  it('is not built in, not changed and not verified; the message names the one command', async () => {
    const { host } = await oud();
    const before = [...host.tree];
    for (const work of [bouw(host), verify(host, { ...OPTIES, fresh: false }, fakeWriters())]) {
      await expect(work).rejects.toThrow(UsageError);
      await work.catch(({ message }) => expect(message).toMatch(/oude indeling[\s\S]*\n {2}griffie verhuizen$/u));
    }
    await check(host, OPTIES);
    expect([...host.tree]).toEqual(before);
  });

  it('is moved whole: what is ours is known, what is not goes along, nothing is left of the old', async () => {
    const { host, nieuw } = await oud();
    put(host, '/out/eigen.txt', 'van een ander');
    put(host, '/out/openbaar/oud.txt', 'een map die toevallig zo heet');
    expect(await verhuis(host, '/out')).toBe(true);
    expect(uitvoer(host)).toEqual([...nieuw, 'openbaar/eigen.txt', 'openbaar/openbaar/oud.txt'].sort());
    expect(host.paths('/.griffie')).toEqual([]);
    const found = await verify(host, { ...OPTIES, fresh: false }, fakeWriters());
    expect(found).toMatchObject({
      differs: [],
      missing: [],
      foreign: ['openbaar/eigen.txt', 'openbaar/openbaar/oud.txt'],
    });
    await edit(host, '/content/brieven/brief.md', 'openbaarheid: geheim\n', '');
    expect((await bouw(host)).removed).toEqual(['niet-openbaar/brieven/brief.docx', 'niet-openbaar/brieven/brief.pdf']);
  });

  it('may be older still, with its caches inside and a second manifest', async () => {
    const { host, nieuw } = await oud();
    const { files } = JSON.parse(host.text('/.griffie/out/state').split('\n', 1)[0] ?? '');
    for (const path of host.paths('/.griffie')) host.tree.delete(`/.griffie/${path}`);
    put(host, '/out/niet-openbaar/manifest.json', JSON.stringify({ griffie: '0', files }));
    put(host, '/out/niet-openbaar/.griffie/bestanden.json', 'x');
    put(host, '/out/.griffie/stukken.cache', 'x');
    await verhuis(host, '/out');
    expect(uitvoer(host)).toEqual(nieuw);
    expect(host.paths('/out/.griffie')).toEqual(['.gitignore', 'state']);
    expect(await verify(host, { ...OPTIES, fresh: false }, fakeWriters())).toMatchObject({ missing: [], foreign: [] });
  });

  it('leaves alone what another out folder remembers beside it', async () => {
    const { host } = await oud();
    put(host, '/.griffie/elders/state', '{}');
    await verhuis(host, '/out');
    expect(host.paths('/.griffie')).toEqual(['.gitignore', 'elders/state']);
  });

  it('is nothing to move where nothing was built, nothing is old, or it was moved', async () => {
    const host = buildHost();
    put(host, '/.griffie/out/state', '{"files":{}}\n');
    expect(await verhuis(host, '/out')).toBe(false);
    await bouw(host);
    host.tree.delete('/.griffie/out/state');
    const before = uitvoer(host);
    expect(await verhuis(host, '/out')).toBe(false);
    expect(uitvoer(host)).toEqual(before);
  });

  it('is whole after a kill at any moment: refused still, and moved by the next call', async () => {
    let kills = 0;
    for (let after = 0; ; after++) {
      const { host, nieuw } = await oud();
      if (!(await killed(host, after))) break;
      kills++;
      for (const lock of ['/out/.griffie/lock', '/.griffie/out/lock']) host.tree.delete(lock);
      const isMoved = uitvoer(host).join() === nieuw.join();
      if (!isMoved) await expect(bouw(host)).rejects.toThrow(UsageError);
      await verhuis(host, '/out');
      expect(uitvoer(host)).toEqual(nieuw);
      expect(await verify(host, { ...OPTIES, fresh: false }, fakeWriters())).toMatchObject({
        missing: [],
        foreign: [],
      });
      expect(host.paths('/.griffie')).toEqual([]);
    }
    expect(kills).toBeGreaterThan(10);
  });
});

/** Moves until so many changes were made on disk; nothing comes after that, as after SIGKILL. */
async function killed(host: MemoryHost, after: number): Promise<boolean> {
  let left = after;
  let fall: (() => void) | undefined;
  const dead = new Promise<boolean>((resolve) => {
    fall = () => resolve(true);
  });
  const names = ['write', 'create', 'rename', 'remove', 'removeFolder', 'makeFolder'] as const;
  const dying = names.map((name) => {
    const work = host.files[name] as (...args: unknown[]) => Promise<void>;
    return [
      name,
      (...args: unknown[]): Promise<void> => {
        if (left-- > 0) return work(...args);
        fall?.();
        return new Promise(() => undefined);
      },
    ];
  });
  const files = { ...host.files, ...(Object.fromEntries(dying) as Pick<Files, (typeof names)[number]>) };
  const ended = verhuis({ ...host, files }, '/out').then(() => false);
  return Promise.race([dead, ended]);
}
