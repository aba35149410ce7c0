import { describe, expect, it } from 'vitest';
import { build, check } from '../../src/pipeline/index.ts';
import { BESTANDEN, buildHost, edit, fakeWriters, INHOUD, OPTIES } from '../support/building.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const STATE = '/out/.griffie/state';

/** How many parsed stukken are remembered. */
const lines = (host: MemoryHost): number =>
  host
    .text(STATE)
    .split('\n')
    .filter((line) => !line.startsWith('soorten ')).length - 2;
const saved = (host: MemoryHost): boolean => host.log.some((line) => line === `rename /out/.griffie/tmp/state`);

describe('check', () => {
  it('remembers what it parsed for the next check, and makes nothing else in the out folder', async () => {
    const host = buildHost();
    const first = await check(host, OPTIES);
    expect(lines(host)).toBe(5);
    expect(host.paths('/out')).toEqual(['.griffie/.gitignore', '.griffie/state']);
    host.log.length = 0;
    const second = await check(host, OPTIES);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(saved(host)).toBe(false);
  });

  it('takes what a build parsed, and leaves all that the build remembers', async () => {
    const host = buildHost();
    await build(host, OPTIES, fakeWriters());
    host.log.length = 0;
    await check(host, OPTIES);
    expect(saved(host)).toBe(false);
    const before = host.text('/content/brieven/brief.md');
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    await check(host, OPTIES);
    expect(lines(host)).toBe(6);
    await host.files.write('/content/brieven/brief.md', before);
    const again = await build(host, OPTIES, fakeWriters());
    expect(again).toMatchObject({ written: [], unchanged: BESTANDEN });
  });

  it('leaves it to a build to forget what is not used any more', async () => {
    const host = buildHost();
    await build(host, OPTIES, fakeWriters());
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    await check(host, OPTIES);
    expect(lines(host)).toBe(6);
    await build(host, OPTIES, fakeWriters());
    expect(lines(host)).toBe(5);
  });

  it('forgets what is not used any more where nothing is ever built', async () => {
    const host = buildHost();
    await check(host, OPTIES);
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    await check(host, OPTIES);
    expect(lines(host)).toBe(5);
  });

  it('keeps nothing while a build has the lock, and waits for none', async () => {
    const lock = JSON.stringify({ pid: 8, beat: 0 });
    const host = buildHost(INHOUD, { alive: [8] });
    await host.files.makeFolder('/out/.griffie');
    await host.files.write('/out/.griffie/lock', lock);
    await check(host, OPTIES);
    expect(host.tree.has(STATE)).toBe(false);
    expect(host.text('/out/.griffie/lock')).toBe(lock);
  });

  it('keeps nothing when a build came in between', async () => {
    const host = buildHost();
    const { create } = host.files;
    host.files.create = async (path, text) => {
      if (path.endsWith('/lock')) {
        host.files.create = create;
        await build(host, OPTIES, fakeWriters());
      }
      return create(path, text);
    };
    await check(host, OPTIES);
    expect(await build(host, OPTIES, fakeWriters())).toMatchObject({ written: [], unchanged: BESTANDEN });
  });

  it('keeps nothing where it is not told of an out folder', async () => {
    const host = buildHost();
    const { out: _, ...options } = OPTIES;
    const { register } = await check(host, options);
    expect(register).toBeDefined();
    expect(host.paths('/out')).toEqual([]);
  });

  it('says nothing of a folder that it cannot write', async () => {
    const refuse = (operation: string): string | undefined =>
      /^(?:write|create|makeFolder)$/u.test(operation) ? 'EROFS' : undefined;
    const { environment, register } = await check(buildHost(INHOUD, { refuse }), OPTIES);
    expect(environment).toEqual([]);
    expect(register).toBeDefined();
  });
});
