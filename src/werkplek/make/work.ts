import { randomUUID } from 'node:crypto';
import { parseDatum } from '../../core/index.ts';
import {
  type BuildResult,
  bundel,
  faultLine,
  isFileError,
  type Run,
  UsageError,
  uitgeven,
  vergelijk,
} from '../../pipeline/index.ts';
import { wijzigingentekst } from '../../vergelijk/index.ts';
import type { Gebeurtenis, KlaarOpdracht } from '../api.ts';
import { Fault } from '../fault.ts';
import type { Place } from '../place.ts';
import { pathsOf } from './bench.ts';

/** Work on a whole vergadering: one at a time, told as it goes, ended when one wants. */
export interface Works {
  /** Starts it; rejects with a Fault where it cannot begin. */
  start(order: KlaarOpdracht): Promise<string>;
  stop(id: string): void;
  close(): void;
}

type Told = Omit<Extract<Gebeurtenis, { soort: 'werk' }>, 'soort' | 'id'>;

/** Progress is not told more often. */
const INTERVAL_MS = 100;

/** Opens the works of a place. */
export function openWorks(place: () => Place): Works {
  let running: { readonly id: string; readonly ending: AbortController } | undefined;
  const start = async (order: KlaarOpdracht): Promise<string> => {
    if (running) throw new Fault(409, 'Er wordt al iets klaargemaakt. Wacht tot het klaar is, of stop het.');
    const { texts, events, host } = place();
    const id = randomUUID();
    const ending = new AbortController();
    running = { id, ending };
    try {
      checked(order);
      await texts.saveAll();
      const unsaved = texts.unsaved();
      if (unsaved.length > 0) throw new Fault(409, `Nog niet opgeslagen: ${unsaved.join(', ')}. Los dat eerst op.`);
      await vergaderingVan(place(), order.map);
    } catch (error) {
      running = undefined;
      throw error;
    }
    const tell = (told: Told): void => events.tell({ soort: 'werk', id, ...told });
    let last = Number.NEGATIVE_INFINITY;
    const run: Run = {
      signal: ending.signal,
      progress: ({ done, total, file, note }) => {
        const now = host.now();
        if (note === undefined && now - last < INTERVAL_MS) return;
        last = now;
        tell({ klaar: false, gedaan: done, totaal: total, regel: note ?? file ?? '' });
      },
    };
    void place()
      .bench.inTurn(() => doWork(place(), order, run))
      .catch((error: unknown) => failed(error, ending.signal.aborted))
      .then((told) => {
        running = undefined;
        tell({ klaar: true, gedaan: 0, totaal: 0, ...told });
      });
    return id;
  };
  return {
    start,
    stop: (id) => {
      if (running?.id === id) running.ending.abort(new Error('Stopped.'));
    },
    close: () => running?.ending.abort(new Error('Stopped.')),
  };
}

type Outcome = Pick<Told, 'regel' | 'goed' | 'bestanden' | 'tekst'>;

async function doWork(place: Place, order: KlaarOpdracht, run: Run): Promise<Outcome> {
  run.signal?.throwIfAborted();
  const { host, options } = place;
  const vergadering = await vergaderingVan(place, order.map);
  const { register } = await place.engine.known();
  const paths = pathsOf(options.content, register, vergadering);
  const { map } = order;
  if (order.doe === 'wijzigingen') {
    const lijst = await vergelijk(host, { ...options, map, ookBesloten: false });
    return { regel: 'De wijzigingen staan hieronder.', goed: true, tekst: wijzigingentekst(lijst) };
  }
  if (order.doe === 'uitgeven') {
    const op = parseDatum(order.op);
    if (op === undefined) throw new Fault(400, 'Op welke dag verstuurt u?');
    const { ondanks, door } = order;
    const because = ondanks?.trim() ? { ondanks: ondanks.trim() } : {};
    const result = await uitgeven(host, { ...options, map, op, door: door.trim(), ...because }, run);
    const { uitgave, bezwaren } = result;
    const tekst = bezwaren.map((een) => `${een}\n`).join('');
    if (!uitgave) {
      const waarom =
        result.build.environment[0] ?? 'Er is niets verstuurd: herstel wat hieronder staat, of geef een reden.';
      return { regel: waarom, goed: false, tekst };
    }
    const bestanden = uitgave.stukken.flatMap((stuk) => stuk.bestanden.map(({ pad }) => pad));
    return {
      regel: `Uitgave ${uitgave.nummer} is vastgelegd.`,
      goed: true,
      bestanden,
      ...(tekst === '' ? {} : { tekst }),
    };
  }
  if (order.doe === 'bundel') {
    const wish = { map, ookNietOpenbaar: order.ookNietOpenbaar === true };
    return outcome(await bundel(host, { ...options, paths }, wish, run), true);
  }
  const { build } = await import('../../pipeline/index.ts');
  return outcome(await build(host, { ...options, paths }, run), false);
}

/** What a build came to, in a line. */
function outcome({ written, unchanged, skipped, environment }: BuildResult, isBundle: boolean): Outcome {
  const bundles = [...written, ...unchanged].filter((pad) => /\/(?:stukken|bundel)\.pdf$/u.test(pad));
  const bestanden = isBundle ? bundles : [...written, ...unchanged].filter((pad) => /\.(?:pdf|docx)$/u.test(pad));
  const [fault] = environment;
  const niet = skipped.map(({ file, reason }) => `${file}: ${reason}\n`).join('');
  const regel =
    fault ??
    `Klaar: ${written.length} gemaakt, ${unchanged.length} was al goed${niet === '' ? '' : `, ${skipped.length} niet gemaakt`}.`;
  return { regel, goed: fault === undefined && niet === '', bestanden, ...(niet === '' ? {} : { tekst: niet }) };
}

function failed(error: unknown, wasStopped: boolean): Outcome {
  if (wasStopped) return { regel: 'Gestopt. Wat al geschreven was, is heel.', goed: false };
  if (error instanceof Fault || error instanceof UsageError) return { regel: error.message, goed: false };
  if (isFileError(error)) return { regel: faultLine('Er kon niet worden geschreven', error), goed: false };
  return { regel: 'Er is een fout in griffie zelf; probeer het met griffie build.', goed: false };
}

/** The vergadering in a folder. Rejects with a Fault. */
async function vergaderingVan({ engine }: Place, map: string) {
  const { register } = await engine.known();
  const vergadering = register.vergaderingen.find((een) => een.map === map);
  if (!vergadering) throw new Fault(404, `Er is geen vergadering in de map ${JSON.stringify(map)}.`);
  return vergadering;
}

function checked(order: KlaarOpdracht): void {
  if (typeof order.map !== 'string') throw new Fault(400, 'In de opdracht ontbreekt map.');
  if (!['bouw', 'uitgeven', 'bundel', 'wijzigingen'].includes(order.doe))
    throw new Fault(400, 'Wat wilt u klaarmaken?');
  if (order.doe !== 'uitgeven') return;
  if (typeof order.op !== 'string' || parseDatum(order.op) === undefined) {
    throw new Fault(400, 'Kies de dag waarop u verstuurt.');
  }
  if (typeof order.door !== 'string' || order.door.trim() === '') throw new Fault(400, 'Vul in wie er verstuurt.');
}
