import { compareText, digest, type Host } from '../core/index.ts';
import { agendastukken, type Register, type Uitgave, type Vergadering } from '../model/index.ts';
import { type BuildOptions, type Run, UsageError } from './api.ts';
import { bewaarplaats } from './bewaard.ts';
import { build } from './build.ts';
import { gather } from './gather.ts';
import { inTemporaryFolder } from './temporary.ts';
import { readBuilt } from './verify.ts';
import { readVersion } from './version.ts';

/** What is left of an uitgave. Files are named by their path below the out folder, as they were sent. */
export interface UitgaveBewijs {
  readonly uitgave: Uitgave;
  /** Kept, byte for byte. */
  readonly heel: readonly string[];
  /** No longer kept, or no longer what was sent. */
  readonly kwijt: readonly string[];
  /** What a build of today made of it; undefined where the sources or griffie are not those of then. */
  readonly opnieuw?: { readonly gelijk: readonly string[]; readonly anders: readonly string[] };
  /** Dutch: why it was not built again; undefined when it was. */
  readonly waarom?: string;
  /** Dutch lines: faults of the machine. */
  readonly environment: readonly string[];
}

/**
 * Proves an uitgave: every kept file by its digest; and where the sources and griffie are still those of then, by building it again.
 * Changes nothing. Rejects with UsageError where there is no such uitgave.
 */
export async function verifyUitgave(
  host: Host,
  options: BuildOptions & { readonly map: string; readonly nummer: number },
  run: Run = {},
): Promise<UitgaveBewijs> {
  const { map, nummer, ...rest } = options;
  const { register } = await gather(host, options);
  const uitgave = register?.uitgaven.find((een) => een.map === map && een.nummer === nummer);
  if (!register || !uitgave) throw new UsageError(`Er is geen uitgave ${nummer} van ${map}, of zij is niet te lezen.`);
  const bestanden = uitgave.stukken.flatMap((stuk) => stuk.bestanden);
  const plaats = bewaarplaats(host, options.out);
  const heel: string[] = [];
  const kwijt: string[] = [];
  for (const { pad, sha256 } of bestanden) ((await plaats.haal(sha256)) ? heel : kwijt).push(pad);
  const waarom = await verschil(host, register, uitgave);
  if (waarom !== undefined) return { uitgave, heel, kwijt, waarom, environment: [] };
  const verzending = { map, nummer, op: uitgave.op };
  return inTemporaryFolder(host, async (folder) => {
    const out = `${folder}/out`;
    const { environment } = await build(host, { ...rest, out, paths: [], verzending }, run);
    const vandaag = (await readBuilt(host, out)) ?? {};
    const gelijk = bestanden.filter(({ pad, sha256 }) => vandaag[pad]?.sha256 === sha256).map(({ pad }) => pad);
    const anders = bestanden.map(({ pad }) => pad).filter((pad) => !gelijk.includes(pad));
    return { uitgave, heel, kwijt, opnieuw: { gelijk, anders: anders.sort(compareText) }, environment };
  });
}

/** Dutch: why an uitgave cannot be made again; undefined where nothing that it was made of has changed. */
async function verschil(host: Host, register: Register, uitgave: Uitgave): Promise<string | undefined> {
  const { version } = await readVersion(host);
  if (version !== uitgave.griffie) return `zij is gemaakt met griffie ${uitgave.griffie}, en dit is ${version}`;
  const vergadering = register.vergaderingen.find(({ map }) => map === uitgave.map);
  const nu = bronnen(register, vergadering);
  const toen = uitgave.stukken.map(({ bron, tekst }) => [bron, tekst] as const);
  const anders = toen.find(([bron, tekst]) => nu.get(bron) !== tekst)?.[0];
  if (anders !== undefined) return `${anders} is sindsdien veranderd`;
  return undefined;
}

/** The digest of the text of every stuk of a vergadering, and of the bytes of what goes along. */
function bronnen(register: Register, vergadering: Vergadering | undefined): ReadonlyMap<string, string> {
  const stukken = vergadering ? [vergadering.oproeping, ...agendastukken(register, vergadering)] : [];
  return new Map([
    ...stukken.map(({ pad, tekst }) => [pad, digest(tekst)] as const),
    ...Object.values(register.assets).map(({ path, digest: bytes }) => [path, bytes] as const),
  ]);
}
