import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { build, UsageError, type WatchEvent } from '../../src/pipeline/index.ts';
import { watch } from '../../src/pipeline/watch.ts';
import { BESTANDEN, buildHost, edit, fakeWriters, INHOUD, OPTIES } from '../support/building.ts';

/** Watches; gives the rounds as they come. */
function watching(host: ReturnType<typeof buildHost>, parts = fakeWriters()) {
  const controller = new AbortController();
  const rounds: WatchEvent[] = [];
  let told: (() => void) | undefined;
  const ended = watch(
    host,
    OPTIES,
    (event) => {
      rounds.push(event);
      told?.();
    },
    controller.signal,
    parts.writers,
  );
  const round = async (count: number): Promise<WatchEvent> => {
    while (rounds.length < count) {
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
    return rounds[count - 1] as WatchEvent;
  };
  return { round, rounds, parts, stop: () => controller.abort(), ended };
}

describe('watch', () => {
  it('builds at once, then what changed, with one browser', async () => {
    const host = buildHost();
    const { round, parts, stop, ended } = watching(host);
    expect((await round(1)).result.written).toEqual(BESTANDEN);
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    const second = await round(2);
    expect(second.changed).toEqual(['brieven/brief.md']);
    expect(second.result.written).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(parts.browsers).toEqual({ started: 1, open: 1 });
    stop();
    await ended;
    expect(parts.browsers.open).toBe(0);
  });

  it('takes all of a stuk away from the public side when it is closed, and what it is in comes back when it opens', async () => {
    const host = buildHost();
    const { round, stop, ended } = watching(host);
    await round(1);
    await edit(host, '/content/brieven/brief.md', 'soort:', 'openbaarheid: geheim\nsoort:');
    const { removed, environment } = (await round(2)).result;
    expect({ removed, environment }).toEqual({
      removed: ['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf'],
      environment: [],
    });
    expect(host.paths('/out/openbaar').filter((path) => /brief|Voortgang/u.test(path))).toEqual([]);
    await edit(host, '/content/brieven/brief.md', 'openbaarheid: geheim\n', '');
    expect((await round(3)).result.written).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    stop();
    await ended;
  });

  it('starts the browser before the first change where nothing is to be built', async () => {
    const host = buildHost();
    const first = watching(host);
    await first.round(1);
    first.stop();
    await first.ended;
    const { round, parts, stop, ended } = watching(host);
    expect((await round(1)).result.written).toEqual([]);
    await expect.poll(() => parts.browsers.started).toBe(1);
    stop();
    await ended;
    expect(parts.browsers.open).toBe(0);
  });

  it('goes on after a round that could not be done, and after a faulty stuk', async () => {
    const host = buildHost();
    const { round, stop, ended } = watching(host);
    await round(1);
    const house = host.text('/content/gemeente.yaml');
    await host.files.remove('/content/gemeente.yaml');
    await new Promise((resolve) => setTimeout(resolve, 120));
    await host.files.write('/content/gemeente.yaml', house);
    expect((await round(2)).result.unchanged).toEqual(BESTANDEN);
    await edit(host, '/content/brieven/brief.md', 'soort: raadsbrief', 'soort: [');
    expect((await round(3)).result.skipped.map(({ file }) => file)).toEqual(['brieven/brief.md']);
    stop();
    await ended;
  });

  it('listens to the signal no more when it has ended, also by a fault', async () => {
    const { signal } = new AbortController();
    const { writers } = fakeWriters();
    await expect(watch(buildHost({}), OPTIES, () => undefined, signal, writers)).rejects.toThrow(UsageError);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('reads what another build remembered in between', async () => {
    const host = buildHost();
    const { round, stop, ended } = watching(host);
    await round(1);
    for (const [path, text] of Object.entries(INHOUD)) {
      await host.files.makeFolder(`/elders/${path}`.replace(/\/[^/]*$/u, ''));
      await host.files.write(`/elders/${path}`, text.replace('soort: raadsbrief', 'openbaarheid: geheim\n$&'));
    }
    const { written } = await build(host, { ...OPTIES, content: '/elders' }, fakeWriters());
    expect(written).toContain('niet-openbaar/brieven/brief.pdf');
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    await round(2);
    expect(host.paths('/out/niet-openbaar')).toEqual([]);
    stop();
    await ended;
  });

  it('does not take what it writes itself for a change', async () => {
    const host = buildHost();
    const controller = new AbortController();
    const rounds: WatchEvent[] = [];
    const options = { ...OPTIES, out: '/content/uit' };
    const ended = watch(host, options, (event) => rounds.push(event), controller.signal, fakeWriters().writers);
    await new Promise((resolve) => setTimeout(resolve, 300));
    controller.abort();
    await ended;
    expect(rounds).toHaveLength(1);
  });
});
