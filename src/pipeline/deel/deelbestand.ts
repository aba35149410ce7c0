import { digestOf, type Host, shown } from '../../core/index.ts';
import type { HuisBundel } from '../../read/index.ts';
import { type Deel, UsageError } from '../api.ts';
import type { Gathered } from '../gather.ts';
import { asRecord, MANIFEST, type Manifest, parseRecord, soundEntries } from '../manifest.ts';
import { toolFolder } from '../outfolder.ts';
import type { Plan } from '../plan.ts';
import type { Work } from '../work.ts';

/** The name of the file that says of an out folder which part of a build it holds. Beside the two sides: it names what is not openbaar. */
export const DEELBESTAND = 'deel.json';

/** What a part says of itself, so that it can be put together with the others on any machine. */
export interface Deelbestand extends Manifest {
  readonly deel: Deel;
  /** False while it is being built; of a build that was stopped or that failed it stays so. */
  readonly af: boolean;
  /** Digest of everything that was read: parts of one whole have the same. */
  readonly bron: string;
  /** Digest of the code of griffie. */
  readonly code: string;
  /** Digest of the formats, the options and the browser that it was made with. */
  readonly met: string;
}

/** What the out folder of a part says; `broken` where it cannot be read, undefined where the folder is that of no part. */
export async function readDeel(host: Host, out: string): Promise<Deelbestand | 'broken' | undefined> {
  const path = `${out}/${DEELBESTAND}`;
  if ((await host.files.stat(path))?.kind !== 'file') return undefined;
  const value = parseRecord(new TextDecoder().decode(await host.files.read(path)));
  const { nummer, van } = asRecord(value?.deel) ?? {};
  const { griffie, bron, code, met, browser } = value ?? {};
  const isWhole = isCount(nummer) && isCount(van) && nummer <= van && isText(griffie, bron, code, met);
  if (!value || !isWhole || !asRecord(value.files)) return 'broken';
  return {
    deel: { nummer, van },
    af: value.af === true,
    ...({ griffie, bron, code, met } as Pick<Deelbestand, 'griffie' | 'bron' | 'code' | 'met'>),
    ...(typeof browser === 'string' ? { browser } : {}),
    files: soundEntries(value.files),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

function isText(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

/**
 * Rejects with UsageError where a build would go into the out folder of another: a part into that of the whole or of another part, or the
 * whole into that of a part. The one would remove what the other made.
 */
export async function refuseOtherPart(host: Host, out: string, deel: Deel | undefined): Promise<void> {
  const there = await readDeel(host, out);
  const name = shown(host, out);
  if (there === undefined) {
    if (deel && (await host.files.stat(`${out}/${MANIFEST}`)))
      throw new UsageError(`In ${name} staat een hele bouw, en geen deel. Wijs met --out een andere map aan.`);
    return;
  }
  if (there === 'broken') {
    if (!deel) throw new UsageError(`In ${name} staat een deel van een bouw. Wijs met --out een andere map aan.`);
    return;
  }
  const { nummer, van } = there.deel;
  if (nummer === deel?.nummer && van === deel.van) return;
  throw new UsageError(`In ${name} staat deel ${nummer} van ${van}. Wijs met --out een andere map aan.`);
}

/** What is known of a part before it is built: it says that it is not done. */
export function begonnen(
  work: Work,
  deel: Deel,
  { seen }: Plan,
  { unreadable, sources }: Pick<Gathered, 'unreadable' | 'sources'>,
): Deelbestand {
  const { version } = work.session;
  const broken = unreadable.map(({ pad }) => [pad, sources.get(pad) ?? '']);
  return {
    deel,
    af: false,
    griffie: version.version,
    bron: digestOf([seen.of, stijlVan(work.bundel), broken]),
    code: version.code,
    met: digestOf([...work.writers].map(([formaat, { inputs }]) => [formaat, inputs])),
    files: {},
  };
}

function stijlVan({ stijl, beelden }: HuisBundel): unknown {
  return [stijl.digest, Object.entries(beelden).map(([naam, { digest }]) => [naam, digest])];
}

/** Writes what a part says of itself, whole. Only for who has the lock. Rejects with a FileError. */
export async function writeDeel({ files }: Host, out: string, value: Deelbestand): Promise<void> {
  const aside = `${toolFolder(out)}/tmp/${DEELBESTAND}`;
  await files.write(aside, `${JSON.stringify(value)}\n`);
  await files.rename(aside, `${out}/${DEELBESTAND}`);
}
