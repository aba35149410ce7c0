import { randomUUID } from 'node:crypto';
import { posix } from 'node:path';
import { type Inleesresultaat, inlezen, makeToolFolder, UsageError } from '../pipeline/index.ts';
import type { Keuze } from '../word/index.ts';
import type { InleesBesluit, InleesVoorstel } from './api.ts';
import { Fault } from './fault.ts';
import { knownPath, openStuk } from './open.ts';
import { folderPath, sourcePath } from './paths.ts';
import type { Place } from './place.ts';

/** A Word file that waits for a choice: it lies with the files of the tool until then. */
interface Waiting {
  readonly id: string;
  readonly file: string;
  readonly naam: string;
  readonly map?: string;
}

/** Word files that were dropped in a window. */
export interface WordIn {
  /** Reads a file and says what would change; nothing is written. Rejects with a Fault where nothing can become of it. */
  propose(form: FormData): Promise<InleesVoorstel>;
  /** Does what was proposed, with the choices that were made. */
  accept(besluit: InleesBesluit): Promise<{ readonly pad: string }>;
  close(): Promise<void>;
}

/** Files that wait; the oldest goes when there are more. */
const MOST_WAITING = 10;

/** Opens the reading of Word. */
export function openWordIn(place: () => Place): WordIn {
  const waiting: Waiting[] = [];
  const drop = async (one: Waiting): Promise<void> => {
    waiting.splice(waiting.indexOf(one), 1);
    await place()
      .host.files.remove(one.file)
      .catch(() => undefined);
  };
  return {
    propose: async (form) => {
      const bestand = form.get('bestand');
      if (!(bestand instanceof File)) throw new Fault(400, 'Er is geen bestand meegestuurd.');
      const { host, options } = place();
      const id = randomUUID();
      // What the file is called by its sender is shown, never used as a path.
      const naam = posix.basename(bestand.name.replaceAll('\\', '/')) || 'bestand';
      const folder = `${await makeToolFolder(host, options.out)}/inlezen`;
      await host.files.makeFolder(folder);
      const map = await targetOf(place(), form);
      const one: Waiting = { id, file: `${folder}/${id}`, naam, ...(map === undefined ? {} : { map }) };
      await host.files.write(one.file, new Uint8Array(await bestand.arrayBuffer()));
      waiting.push(one);
      if (waiting.length > MOST_WAITING && waiting[0]) await drop(waiting[0]);
      try {
        return await proposal(place(), one);
      } catch (error) {
        await drop(one);
        throw error;
      }
    },
    accept: async (besluit) => {
      const one = waiting.find(({ id }) => id === besluit.id);
      if (!one) throw new Fault(404, 'Dit bestand is er niet meer: lees het opnieuw in.');
      const done = await takeOver(place(), one, besluit);
      await drop(one);
      return done;
    },
    close: async () => {
      for (const one of [...waiting]) await drop(one);
    },
  };
}

/** The folder that a new stuk comes in: the one that is named, or that of the stuk on which the file was dropped. */
async function targetOf(place: Place, form: FormData): Promise<string | undefined> {
  const { host, options } = place;
  const [map, naar] = [form.get('map'), form.get('naar')];
  if (typeof naar === 'string' && naar !== '') {
    await knownPath(place, naar);
    const folder = posix.dirname(naar);
    return folder === '.' ? undefined : folder;
  }
  if (typeof map !== 'string' || map === '') return undefined;
  await folderPath(host, options.content, map);
  return map;
}

interface Choices {
  readonly dry: boolean;
  readonly keuzes: ReadonlyMap<string, Keuze>;
  /** About the tracked changes that are not named. */
  readonly rest?: Keuze;
  readonly soort?: string;
  readonly map?: string;
  readonly vraagSoort?: (mogelijk: readonly string[]) => string | undefined;
}

async function read(place: Place, one: Waiting, choices: Choices): Promise<Inleesresultaat> {
  const { host, options } = place;
  const { dry, keuzes, rest, soort, vraagSoort } = choices;
  const naar = choices.map ?? one.map;
  try {
    const { resultaten, environment } = await inlezen(host, options, {
      bestanden: [one.file],
      dry,
      keuzes: new Map([[one.file, keuzes]]),
      ...(naar === undefined ? {} : { naar }),
      ...(rest === undefined ? {} : { wijzigingen: rest }),
      ...(soort === undefined ? {} : { soort }),
      ...(vraagSoort ? { vraagSoort: async (_bestand, mogelijk) => vraagSoort(mogelijk) } : {}),
    });
    const [result] = resultaten;
    if (environment[0] !== undefined) throw new Fault(503, environment[0].replaceAll(one.file, one.naam));
    if (!result) throw new Fault(400, `Van ${one.naam} is niets te maken.`);
    const { weigering } = result;
    // The window asks what the command line would be told by an option.
    if (weigering) throw new Fault(400, `${weigering.fout} ${weigering.hint.replace(/:? --\w+/gu, '')}`.trim());
    return result;
  } catch (error) {
    if (error instanceof UsageError) throw new Fault(400, error.message);
    throw error;
  }
}

async function proposal(place: Place, one: Waiting): Promise<InleesVoorstel> {
  await place.texts.saveAll();
  const { register } = await place.engine.known();
  let soorten: readonly string[] = [];
  const vraagSoort = (mogelijk: readonly string[]): string | undefined => {
    soorten = mogelijk;
    return mogelijk[0];
  };
  const open = await read(place, one, { dry: true, keuzes: new Map(), vraagSoort });
  // What would come of it when nothing of the tracked changes is taken over.
  const result =
    open.wijzigingen.length > 0
      ? await read(place, one, { dry: true, keuzes: new Map(), rest: 'verwerp', vraagSoort })
      : open;
  const { pad, tekst = '', nieuw } = result;
  const voor = pad === undefined || nieuw ? '' : await textOf(place, pad);
  const soort = /^soort:[ \t]*["']?([\w-]+)/mu.exec(tekst)?.[1];
  const rest = register.huis.soorten.map(({ naam }) => naam).filter((naam) => !soorten.includes(naam));
  return {
    id: one.id,
    bestand: one.naam,
    ...(pad === undefined || nieuw ? {} : { pad }),
    ...(nieuw && soort !== undefined ? { soort } : {}),
    soorten: nieuw ? [...soorten, ...rest] : [],
    wijzigingen: open.wijzigingen,
    conflicten: result.conflicten.map(({ waar, hier, word }) => ({ waar, hier, word })),
    opmerkingen: result.opmerkingen.map(({ door, tekst: words, bij }) => ({ door, tekst: words, bij })),
    gezegd: [
      ...result.gezegd,
      ...result.nietOvergenomen.map((een) => `Niet overgenomen, ${een.waar}: ${een.tekst} ${een.reden}`),
      ...result.bijzaken.map(({ aard, tekst: words }) => `Niet overgenomen, ${aard}: ${words}`),
    ],
    voor,
    na: tekst,
  };
}

async function takeOver(place: Place, one: Waiting, besluit: InleesBesluit): Promise<{ readonly pad: string }> {
  const { texts, engine, host, options } = place;
  const { venster, conflicten = [], soort, map } = besluit;
  if (map !== undefined) await folderPath(host, options.content, map);
  const keuzes = new Map(
    Object.entries(besluit.keuzes ?? {}).filter(([, keuze]) => keuze === 'aanvaard' || keuze === 'verwerp'),
  );
  const choices: Choices = {
    dry: false,
    keuzes,
    rest: 'verwerp',
    ...(soort === undefined ? {} : { soort }),
    ...(map === undefined ? {} : { map }),
    vraagSoort: (mogelijk) => mogelijk[0],
  };
  await texts.saveAll();
  const first = await read(place, one, { ...choices, dry: true });
  const { pad } = first;
  if (pad === undefined) throw new Fault(400, `Van ${one.naam} is niets te maken.`);
  await sourcePath(host, options.content, pad);
  if (texts.unsaved().includes(pad)) throw new Fault(409, `${pad} is nog niet opgeslagen. Los dat eerst op.`);
  const made = await read(place, one, choices);
  engine.sessie.veranderd(made.geschreven);
  for (const path of made.geschreven) await texts.look(path);
  await engine.stand();
  const word = made.conflicten.filter((_, i) => conflicten[i] === 'word');
  for (const conflict of word) await takeWord(place, pad, venster, conflict);
  return { pad };
}

/** Puts the words of Word in the place of ours, where it is certain which those are. */
async function takeWord(
  place: Place,
  pad: string,
  venster: string,
  { waar, hier, word }: Inleesresultaat['conflicten'][number],
): Promise<void> {
  const { text } = await openStuk(place, pad);
  const begin = hier === '' ? -1 : text.text.indexOf(hier);
  if (begin < 0 || text.text.indexOf(hier, begin + 1) >= 0) {
    throw new Fault(
      409,
      `${waar}: de woorden uit Word zijn niet met zekerheid op hun plaats te zetten. De rest is overgenomen; neem dit met de hand over.`,
    );
  }
  const edits = [{ begin, eind: begin + hier.length, tekst: word }];
  await place.texts.change(pad, { venster, basis: text.digest, make: () => edits });
}

async function textOf(place: Place, pad: string): Promise<string> {
  return (await openStuk(place, pad)).text.text;
}
