import { posix } from 'node:path';
import type { Host } from '../core/index.ts';
import { makeToolFolder, openSessie, UsageError } from '../pipeline/index.ts';
import { makeToken } from './access.ts';
import { makeApp } from './app.ts';
import { openEngine } from './engine.ts';
import { openEvents } from './events.ts';
import { openBench } from './make/bench.ts';
import { openWorks } from './make/work.ts';
import { sourcePath } from './paths.ts';
import type { Place, PlaceOptions } from './place.ts';
import { addressOf, findRunning, noteRunning } from './running.ts';
import { openDrafts, openTexts } from './texts/index.ts';
import { watchFolders } from './watch.ts';
import { openWordIn } from './word-in.ts';

export type { PlaceOptions } from './place.ts';

/** A werkplek that runs. */
export interface Werkplek {
  /** The address with the key in it. */
  readonly address: string;
  /** Drafts of an earlier run that were laid over their files again. */
  readonly recovered: readonly string[];
  /** Resolves when it was ended by its own button. */
  readonly ended: Promise<void>;
  /** Saves what is not saved, and ends it. */
  close(): Promise<void>;
}

/** What there is to know besides the folders. */
export interface Setup {
  readonly versie: string;
  /** Folder of the built client. */
  readonly client: string;
  readonly port?: number;
}

/**
 * Starts the server of a content folder, or finds the one that runs for it already. Rejects with a FileError where the out folder cannot be
 * written: there would be no place for drafts.
 */
export async function startWerkplek(
  host: Host,
  options: PlaceOptions,
  setup: Setup,
  tries = 3,
): Promise<Werkplek | { readonly address: string; readonly already: true }> {
  const tool = await makeToolFolder(host, options.out);
  const noted = `${tool}/werkplek.json`;
  const { running: other, killed } = await findRunning(host, noted);
  if (other) return { address: addressOf(other), already: true };
  if (!host.serve) throw new Error('This machine cannot serve.');

  const { content } = options;
  const events = openEvents();
  const sessie = await openSessie(host, { ...options, paths: [] });
  const engine = openEngine(sessie, ({ ronde, geraakt }) => events.tell({ soort: 'stand', ronde, geraakt }));
  const drafts = await openDrafts(host, posix.join(tool, 'concepten'));
  const texts = openTexts(host, drafts, {
    where: (pad) => sourcePath(host, content, pad),
    isOpen: events.isOpen,
    tell: {
      changed: (pad, text, change) => {
        sessie.leg(pad, text);
        events.tell({ soort: 'stuk', pad, ...change });
        engine.stir();
      },
      saved: (pad, digest) => {
        // What lies over the file stays: it says the same, and nothing is to be judged anew.
        events.tell({ soort: 'opgeslagen', pad, digest });
      },
      conflict: (pad, botsing) => events.tell({ soort: 'botsing', pad, botsing }),
      gone: (pad) => {
        sessie.leg(pad, undefined);
        sessie.veranderd([pad]);
        engine.stir();
      },
      failed: (pad, fout) => events.tell({ soort: 'niet-opgeslagen', pad, fout }),
    },
  });
  const recovered = await texts.recover();
  for (const pad of recovered) {
    const opened = await texts.open(pad);
    if (typeof opened !== 'string') sessie.leg(pad, opened.text.text);
  }

  let stop = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const bench = openBench(host, options);
  const works = openWorks(() => place);
  const wordIn = openWordIn(() => place);
  const place: Place = {
    host,
    options,
    versie: setup.versie,
    engine,
    texts,
    events,
    bench,
    works,
    wordIn,
    stop: () => stop(),
  };
  const token = killed?.token ?? makeToken();
  let port = 0;
  const app = makeApp(place, { token, client: setup.client, port: () => port });
  const serve = host.serve;
  const at = (asked?: number) => serve(async (request) => app.fetch(request), asked);
  const served = await (setup.port === undefined && killed ? at(killed.port).catch(() => at()) : at(setup.port));
  port = served.port;
  const unwatch = await watchFolders(host, options, { sessie, texts, stir: engine.stir });
  const running = { pid: host.processes.pid, port, token };
  const close = async (): Promise<void> => {
    await unwatch();
    works.close();
    await texts.saveAll();
    events.tell({ soort: 'einde' });
    events.close();
    await served.close();
    await bench.close();
    await wordIn.close();
    await host.files.remove(noted).catch(() => undefined);
    await sessie.sluit();
  };
  if (!(await noteRunning(host, noted, running))) {
    // Two were started at one moment: the other one was first.
    await unwatch();
    events.close();
    await served.close();
    await sessie.sluit();
    if (tries === 0) throw new UsageError(`${noted} is van een werkplek die er niet meer is, en is niet weg te halen.`);
    return startWerkplek(host, options, setup, tries - 1);
  }
  engine.stir();
  return { address: addressOf(running), recovered, ended, close };
}
