import { digestOf, shown } from '../core/index.ts';
import { link } from '../link/index.ts';
import { bestandsmaat, isBesloten, type Register } from '../model/index.ts';
import { loadRender } from '../render/index.ts';
import { maakView } from '../rollen/index.ts';
import { placeOver } from './aside.ts';
import type { Todo } from './choose.ts';
import { faultLine } from './faults.ts';
import type { Gathered } from './gather.ts';
import {
  aaneen,
  bronnenVan,
  genormaliseerd,
  geslotenPaden,
  geslotenStukken,
  getoond,
  gezegd,
  type Inhoud,
  type Lek,
  maakLektest,
  type Woorden,
  woordenIn,
} from './lek/index.ts';
import type { Staged } from './outfolder.ts';
import type { Artifact, Plan } from './plan.ts';
import type { CachedArtifact } from './state.ts';
import { NIET_GEPUBLICEERD, noteFault, noteFile, type Work } from './work.ts';

/** Stands before the public side of an out folder: what is made for it waits aside until all of it was looked at. */
export interface Gate {
  /** Keeps a public file aside, and looks whether anything closed is in it. Rejects with a FileError. */
  hold(artifact: Artifact, bytes: Uint8Array, said: Said): Promise<void>;
  /** Looks at what belongs there and was not made; then places all that waits, or nothing. */
  close(): Promise<void>;
  /** Whether a file that stays from an earlier build may not: what is closed was found in it. */
  mustGo(path: string, source: string): Promise<boolean>;
  /** Looks at pages that are made for a public bundle of this source; Dutch lines where something closed is in them, else none. */
  bars(path: string, source: string, pages: Iterable<Uint8Array>): Promise<readonly string[]>;
  /** What was looked at and found to be without leaks; empty where there was one. */
  readonly proven: string;
}

/** What was said in the making of a file. */
type Said = Pick<CachedArtifact, 'diagnostics' | 'pageFaults'>;

/** A file that waits aside. */
interface Held {
  readonly artifact: Artifact;
  readonly staged: Staged;
  readonly said: Said;
}

/** More leaks than this are not named one by one. */
const MOST_NAMED = 12;

/**
 * Opens the gate of a round; undefined where nothing is closed, or where this very set was looked at before and nothing public is made.
 */
export async function openGate(
  work: Work,
  plan: Plan,
  todo: Todo,
  { unreadable, sources }: Pick<Gathered, 'unreadable' | 'sources'>,
  makesBundle: boolean,
): Promise<Gate | undefined> {
  const { register, bundel, options, session, earlier } = work;
  const inhoud: Inhoud = { content: options.content, register, bundel, unreadable, sources };
  if (geslotenPaden(inhoud).length === 0) return undefined;
  const hidden = unreadable.map(({ pad }) => [pad, sources.get(pad) ?? '']);
  const key = digestOf([plan.seen.of, session.version.code, hidden]);
  if (earlier.memory.proven === key && !makesBundle && todo.files.every(({ path }) => isBesloten(path)))
    return undefined;
  const { gesloten, openbaar } = await bronnenVan(session.host, inhoud);
  return gateOf(work, plan, key, testOf(work, plan, maakLektest(gesloten, openbaar)));
}

/** What of some words is a leak: `of` is the source of the file that they stand in. */
type Test = (words: readonly Woorden[], of?: string, vreemd?: 'vreemd') => Promise<readonly Lek[]>;

/**
 * What a document says that can be made of public sources alone is no leak: the name of a month beside a number, a title that is put
 * together. Only where a string is found is the document made once more, from those.
 */
function testOf(
  { register, templates, bundel }: Work,
  { documents }: Plan,
  test: ReturnType<typeof maakLektest>,
): Test {
  const known = new Map<string, Promise<string>>();
  const withoutClosed = async (source: string): Promise<string> => {
    const stuk = documents.find((one) => one.stuk.pad === source)?.stuk;
    const open = stuk && openRegister(register);
    const view = open && maakView(stuk, open);
    if (!view) return '';
    const document = (await loadRender())(view, templates, bundel).value;
    return aaneen(genormaliseerd(`${document ? gezegd(document) : ''} ${getoond(view)}`));
  };
  return async (words, of, vreemd) => {
    const found = test.zoek(words, vreemd);
    if (found.length === 0 || of === undefined) return found;
    const open = known.get(of) ?? withoutClosed(of).catch(() => '');
    known.set(of, open);
    const own = await open;
    return found.filter(({ reeks }) => !own.includes(aaneen(reeks)));
  };
}

/** The register as it would be if nothing closed had been written. */
function openRegister(register: Register): Register | undefined {
  const { huis, gemeente, andere, onleesbaar, assets, tekens, codetekens, uitgaven, verzending } = register;
  const closed = geslotenStukken(register);
  const stukken = register.stukken.filter((stuk) => !closed.has(stuk));
  const open = Object.entries(assets).filter(([pad]) => bestandsmaat(pad, register.stukken) === 'openbaar');
  const unreadable = onleesbaar.map((pad) => ({ pad }));
  return link(
    { huis, gemeente, stukken, assets: Object.fromEntries(open), unreadable, andere, uitgaven },
    tekens,
    codetekens,
    verzending,
  ).value;
}

function gateOf(work: Work, plan: Plan, key: string, test: Test): Gate {
  const { out, ledger, signal, session } = work;
  const held: Held[] = [];
  const leaks: { readonly artifact: Artifact; readonly lek: Lek }[] = [];
  let proven = '';
  const note = (artifact: Artifact, found: readonly Lek[]): void => {
    const [lek] = found;
    if (lek) leaks.push({ artifact, lek });
  };
  const read = (path: string): Promise<Uint8Array | undefined> =>
    session.host.files.read(`${out.path}/${path}`).catch(() => undefined);

  const drop = async (): Promise<void> => {
    await Promise.all(held.map(({ staged }) => staged.drop()));
  };
  const place = async ({ artifact, staged, said }: Held): Promise<void> => {
    try {
      const placed = await placeOver(work, artifact, staged);
      noteFile(work, artifact, { key: artifact.key, ...placed, ...said }, 'written');
    } catch (error) {
      const where = shown(session.host, `${out.path}/${artifact.path}`);
      noteFault(ledger, artifact.source, faultLine(`${where} kon niet worden geschreven`, error));
      ledger.said.push(...said.diagnostics);
    }
  };
  /** What belongs on the public side and is there as it was: a document by its view, a copy by its bytes. */
  const lookAtRest = async (): Promise<void> => {
    const waits = new Set(held.map(({ artifact }) => artifact.path));
    const stays = ({ path }: Artifact): boolean => !isBesloten(path) && !waits.has(path);
    for (const { stuk, view, artifacts } of plan.documents) {
      const there = artifacts.filter(stays).filter(({ path }) => ledger.files.has(path) || work.earlier.files[path]);
      if (there.length === 0) continue;
      const found = await test([{ plaats: 'de tekst', tekst: getoond(view()) }], stuk.pad);
      for (const artifact of there) note(artifact, found);
    }
    for (const artifact of plan.copies.filter(stays)) {
      const bytes = await read(artifact.path);
      if (bytes) note(artifact, await test(woordenIn(bytes), undefined, 'vreemd'));
    }
  };
  return {
    hold: async (artifact, bytes, said) => {
      const staged = await out.stage(artifact.path, bytes);
      held.push({ artifact, staged, said });
      const isMade = artifact.formaat !== undefined;
      note(artifact, await test(woordenIn(bytes), isMade ? artifact.source : undefined, isMade ? undefined : 'vreemd'));
    },
    close: async () => {
      if (signal?.aborted) return drop();
      await lookAtRest();
      if (leaks.length === 0) {
        for (const one of held) await place(one);
        proven = key;
        return;
      }
      await drop();
      for (const { artifact, said } of held) {
        ledger.skipped.push({ file: artifact.source, reason: NIET_GEPUBLICEERD });
        ledger.said.push(...said.diagnostics);
      }
      for (const { artifact } of leaks) forget(work, artifact.path);
      ledger.environment.push(...leakLines(leaks, (path) => shown(session.host, `${out.path}/${path}`)));
    },
    mustGo: async (path, source) => {
      if (leaks.some(({ artifact }) => artifact.path === path)) return true;
      const bytes = await read(path);
      // What it was made of may be gone: its words are those of a stranger, and its name is not.
      const names = await test([{ plaats: 'de naam', tekst: `${path}\0${source}` }]);
      return (
        names.length > 0 || (bytes !== undefined && (await test(woordenIn(bytes), undefined, 'vreemd')).length > 0)
      );
    },
    bars: async (path, source, pages) => {
      for (const bytes of pages) {
        const [lek] = await test(woordenIn(bytes), source);
        const where = `${out.path}/${path}`;
        if (lek) return [GEEN_BUNDEL, leakLine(shown(session.host, where), lek)];
      }
      return [];
    },
    get proven() {
      return proven;
    },
  };
}

/** A file that was as it must be, and is not. */
function forget({ ledger }: Work, path: string): void {
  const at = ledger.unchanged.indexOf(path);
  if (at >= 0) ledger.unchanged.splice(at, 1);
  ledger.files.delete(path);
  ledger.cached.delete(path);
}

const GEEN_BUNDEL = 'Er is geen openbare bundel gemaakt: er zou iets in staan wat niet openbaar is.';

function leakLine(file: string, { plaats, bron }: Lek): string {
  return `${file}: in ${plaats} staat iets wat alleen in ${bron} staat, en dat is niet openbaar.`;
}

/** What the user reads of leaks: where, and from which source. Never the words themselves, for what is printed may be kept. */
function leakLines(
  leaks: readonly { readonly artifact: Artifact; readonly lek: Lek }[],
  named: (path: string) => string,
): string[] {
  const lines = leaks.map(({ artifact, lek }) => {
    const raad =
      artifact.formaat === undefined
        ? ' Mag iedereen dit bestand lezen, schrijf dan in het stuk dat het noemt bij "bijlagen" ook "openbaarheid: openbaar".'
        : '';
    return `${leakLine(named(artifact.path), lek)}${raad}`;
  });
  const more = lines.length - MOST_NAMED;
  return [
    'Er is niets bij de openbare stukken gezet: er zou iets in staan wat niet openbaar is. Wat er al stond en dat heeft, is verwijderd.',
    ...lines.slice(0, MOST_NAMED),
    ...(more > 0 ? [`… en nog ${more} bestanden.`] : []),
  ];
}
