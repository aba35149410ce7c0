import { compareDiagnostics, type Diagnostic, type Host } from '../../core/index.ts';
import type { Register } from '../../model/index.ts';
import { type HuisBundel, leesgeheugen, type ParseCache, parseKey } from '../../read/index.ts';
import { oordeelgeheugen } from '../../rules/index.ts';
import type { CheckOptions } from '../api.ts';
import { type Gathered, gather } from '../gather.ts';
import { openKnown } from '../known.ts';
import { readNarrow, reporter } from '../narrow.ts';
import { tryHouse } from '../try-house.ts';
import type { Sessie, Stand } from './api.ts';
import { bladmaker } from './blad.ts';
import { geraakt } from './geraakt.ts';
import { metOverlay } from './overlay.ts';

/** The file on which everything depends: what changes in it is read anew with the house. */
const GEMEENTE = 'gemeente.yaml';

/** Judging a large folder takes a second in which nothing else is done: who was told what was read gets this long to pass it on. */
const DOORGEEFTIJD_MS = 20;

/**
 * Opens a content folder and keeps it open: nothing is read before its first state is asked for. Rejects with UsageError where there
 * is no content folder, or for a path that is not there.
 */
export async function openSessie(host: Host, options: CheckOptions): Promise<Sessie> {
  const { content } = options;
  const narrow = await readNarrow(host, options);
  const overlay = new Map<string, string>();
  /** What the overlay has and the list of files did not. */
  const erbij = new Set<string>();
  const geheugen = leesgeheugen();
  const oordelen = oordeelgeheugen();
  const onder = metOverlay(host, content, overlay);
  const huis = huisproef(onder, content);
  const bladen = bladmaker(onder, content);
  const known = await openKnown(host, options.out);
  /** What was parsed before: by an earlier run, and when everything is read anew by this one. */
  let ontleed: ParseCache | undefined = known?.parseCache;
  let bewaard: Promise<void> | undefined;
  let verzameld: Gathered | undefined;
  let laatste: Stand | undefined;
  let bezig: Promise<Stand> | undefined;
  /** Who waits for what was read, before it is judged for the first time. */
  const lezers: ((register: Register) => void)[] = [];
  const gelinkt = async (register: Register): Promise<void> => {
    if (lezers.length === 0) return;
    for (const hoor of lezers.splice(0)) hoor(register);
    await new Promise((resolve) => setTimeout(resolve, DOORGEEFTIJD_MS));
  };
  /** What is to be done before the next state: while one is made, nothing that it reads changes under it. */
  const straks: (() => void)[] = [];

  const ronde = async (): Promise<Stand> => {
    for (const doe of straks.splice(0)) doe();
    const parseCache = ontleed;
    // After this its own memory knows more.
    const bewaring = laatste ? undefined : known?.bewaring;
    const gathered = await gather(onder, options, { geheugen, oordelen, parseCache, bewaring, gelinkt });
    const { register, bundel, sources } = gathered;
    const overHuis = register && bundel ? await huis(bundel, gathered) : [];
    const gezegd = [...gathered.diagnostics, ...overHuis].sort(compareDiagnostics);
    const diagnostics = gezegd.filter(reporter(narrow, gathered));
    ontleed = undefined;
    bewaard ??= known?.keep();
    verzameld = gathered;
    laatste = {
      ronde: (laatste?.ronde ?? 0) + 1,
      ...(register ? { register } : {}),
      diagnostics,
      sources,
      geraakt: geraakt(laatste?.diagnostics ?? [], diagnostics),
    };
    return laatste;
  };
  const stand = async (): Promise<Stand> => {
    while (bezig) await bezig.catch(() => undefined);
    if (laatste && straks.length === 0) return laatste;
    bezig = ronde();
    try {
      return await bezig;
    } catch (error) {
      straks.push(() => undefined);
      throw error;
    } finally {
      bezig = undefined;
    }
  };
  const allesAnders = (): void => {
    const { register, bundel } = verzameld ?? {};
    if (register && bundel) ontleed = herinnerd(register.stukken, bundel);
    geheugen.vergeetAlles();
    huis.vergeet();
  };
  return {
    content,
    stand,
    gelezen: () =>
      new Promise((resolve, reject) => {
        if (!laatste) lezers.push(resolve);
        stand().then(({ register }) => resolve(register), reject);
      }),
    leg: (pad, tekst) => {
      if (pad.startsWith('/') || pad.split('/').includes('..'))
        throw new Error(`${pad} is not below the content folder.`);
      straks.push(() => {
        if (overlay.get(pad) === tekst) return;
        if (tekst === undefined) overlay.delete(pad);
        else overlay.set(pad, tekst);
        if (pad === GEMEENTE) allesAnders();
        else {
          const isNieuw = tekst !== undefined && !geheugen.kent(pad);
          if (isNieuw) erbij.add(pad);
          geheugen.vergeet([pad], isNieuw || (tekst === undefined && erbij.delete(pad)));
        }
      });
    },
    veranderd: (paden) => {
      if (paden.length === 0) return;
      straks.push(() => {
        if (paden.some((pad) => pad === '*' || pad === GEMEENTE)) allesAnders();
        else geheugen.vergeet(paden, true);
      });
    },
    blad: async (pad) => {
      await stand();
      return bladen.blad(verzameld, pad);
    },
    lettertype: (digest) => {
      const { code, ...tekst } = verzameld?.bundel?.stijl.lettertypen ?? {};
      const letters = [...Object.values(tekst), ...Object.values(code ?? {})];
      return letters.find((letter) => letter.digest === digest)?.bytes;
    },
    sluit: async () => {
      await bezig?.catch(() => undefined);
      await bewaard;
    },
  };
}

/** The faults of the templates of a house: tried once for each house and gemeente. */
function huisproef(host: Host, content: string) {
  let bekend: { readonly bundel: HuisBundel; readonly gezegd: Promise<readonly Diagnostic[]> } | undefined;
  const proef = (bundel: HuisBundel, { register }: Gathered): Promise<readonly Diagnostic[]> => {
    if (!register) return Promise.resolve([]);
    if (bekend?.bundel !== bundel) bekend = { bundel, gezegd: tryHouse(host, content, bundel, register.gemeente) };
    return bekend.gezegd;
  };
  return Object.assign(proef, { vergeet: () => (bekend = undefined) });
}

function herinnerd(stukken: NonNullable<Gathered['register']>['stukken'], bundel: HuisBundel): ParseCache {
  const perSleutel = new Map(stukken.map((stuk) => [parseKey(bundel, stuk.pad, stuk.digest), stuk]));
  return { get: (key) => perSleutel.get(key), set: () => undefined };
}
