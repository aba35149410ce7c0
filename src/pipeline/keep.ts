import type { Host } from '../core/index.ts';
import { NIET_OPENBAAR, vouwPad } from '../model/index.ts';
import type { Formaat, Prepared } from '../write/index.ts';
import { faultLine } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { isInner, MANIFEST, type Manifest, manifestText, readManifest, sameManifest } from './manifest.ts';
import type { Narrow } from './narrow.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact, Plan } from './plan.ts';
import type { Session } from './session.ts';
import { settle } from './settle.ts';
import type { Memory } from './state.ts';

/** What earlier builds left. */
export interface Earlier {
  /** What can be read by all. */
  readonly manifest?: Manifest;
  /** Every file of ours, also those that are not openbaar. */
  readonly files: Manifest['files'];
  /** Whether the list of what is not openbaar still stands below the out folder, as an earlier griffie had it. */
  readonly hasInnerManifest: boolean;
}

export interface KeepInput {
  readonly session: Session;
  readonly out: OutFolder;
  readonly memory: Memory;
  readonly earlier: Earlier;
  readonly plan: Plan;
  readonly narrow: Narrow;
  readonly writers: ReadonlyMap<Formaat, Prepared>;
  /** Sources of which it is not known what belongs in the out folder, and whose files stay. */
  readonly unknown: readonly string[];
  /** Whether a format is asked for and can be written. */
  readonly writes: (formaat: Formaat) => boolean;
  /** Whether the build ran to its end: one that was interrupted removes nothing. */
  readonly complete: boolean;
}

const INNER = `${NIET_OPENBAAR}/${MANIFEST}`;

/** Reads what earlier builds left, from the manifest and from what is remembered. */
export async function readEarlier(host: Host, out: string, memory: Memory): Promise<Earlier> {
  const manifest = await readManifest(host, out);
  const inner = await readManifest(host, `${out}/${NIET_OPENBAAR}`);
  return {
    ...(manifest ? { manifest } : {}),
    files: { ...inner?.files, ...memory.files, ...manifest?.files },
    hasInnerManifest: inner !== undefined,
  };
}

/** Remembers which files are about to be placed that nobody knows of: a build that is killed then leaves nothing unknown. */
export async function announce(
  { session, memory, earlier }: Pick<KeepInput, 'session' | 'memory' | 'earlier'>,
  coming: readonly Artifact[],
  ledger: Ledger,
): Promise<void> {
  const fresh = coming.filter(({ path }) => !earlier.files[path]);
  if (fresh.length === 0) return;
  const begun = fresh.map(({ path, source }) => [path, { sha256: '', size: 0, source, inputs: {} }] as const);
  await remember(session, { ...memory, files: { ...memory.files, ...Object.fromEntries(begun) } }, ledger);
}

/** Settles the files of earlier builds, then keeps the manifest and what is to be remembered. Nothing is written that has not changed. */
export async function keep(input: KeepInput, ledger: Ledger): Promise<void> {
  const { session, out, memory, earlier, plan, narrow, writers, writes, complete } = input;
  const planned = new Map(
    [...plan.documents.flatMap(({ artifacts }) => artifacts), ...plan.copies].map((artifact) => [
      artifact.path,
      artifact,
    ]),
  );
  const asked = (one: Artifact | undefined): boolean =>
    one !== undefined && complete && narrow.has(one.source) && (one.formaat === undefined || writes(one.formaat));
  const left = Object.keys(earlier.files).filter((path) => !ledger.files.has(path));
  const found = await Promise.all(left.map((path) => out.stat(path)));
  const there = new Set(left.filter((_, i) => found[i]));
  const settled = settle({
    earlier: earlier.files,
    fresh: ledger.files,
    planned,
    unknown: new Set(input.unknown),
    asked: (path) => asked(planned.get(path)),
    exists: (path) => there.has(path),
    mayRemove: complete && narrow.all,
  });
  ledger.outdated.push(...settled.outdated.filter((path) => narrow.has(earlier.files[path]?.source ?? '')));
  const stuck = await removeOrphans(session.host, out, settled.orphans, earlier.files, ledger);
  const files = Object.entries({ ...settled.files, ...stuck });
  const isPublic = ([path, { sha256 }]: (typeof files)[number]): boolean => !isInner(path) && sha256 !== '';

  const browser = [...writers.values()].map(({ inputs }) => inputs.browser).find((version) => version !== undefined);
  const printed = browser ?? earlier.manifest?.browser;
  await list(out, earlier, ledger, {
    griffie: session.version.version,
    ...(printed === undefined ? {} : { browser: printed }),
    files: Object.fromEntries(files.filter(isPublic)),
  });
  const known = new Set(files.map(([path]) => path));
  const told = [...writers].flatMap(([formaat, { remember: text }]) => (text === undefined ? [] : [[formaat, text]]));
  await remember(
    session,
    {
      files: Object.fromEntries(files.filter((entry) => !isPublic(entry))),
      // What another, narrower build did not look at is still known.
      artifacts: Object.fromEntries(
        [...Object.entries(memory.artifacts), ...ledger.cached].filter(([path]) => known.has(path)),
      ),
      remembered: { ...memory.remembered, ...Object.fromEntries(told) },
    },
    ledger,
  );
  if (earlier.hasInnerManifest) await out.remove(INNER).catch(() => undefined);
}

/** Removes the files without a source; gives back the entries of those that could not be removed. */
async function removeOrphans(
  host: Host,
  out: OutFolder,
  orphans: readonly string[],
  before: Manifest['files'],
  ledger: Ledger,
): Promise<Manifest['files']> {
  const left: Record<string, Manifest['files'][string]> = {};
  const written = new Map([...ledger.files.keys()].map((path) => [vouwPad(path), path]));
  for (const path of orphans) {
    try {
      const twin = written.get(vouwPad(path));
      if (twin !== undefined && (await isOneFile(host, `${out.path}/${path}`, `${out.path}/${twin}`))) continue;
      await out.remove(path);
      ledger.removed.push(path);
    } catch (error) {
      ledger.environment.push(faultLine(`${path} heeft geen bron meer, maar kon niet worden verwijderd`, error));
      const entry = before[path];
      if (entry) left[path] = { ...entry, outdated: true };
      ledger.outdated.push(path);
    }
  }
  return left;
}

/** On Windows and macOS `Advies.pdf` is the file `advies.pdf` by another name: what was just written must not be removed. */
async function isOneFile(host: Host, a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => host.files.realPath(path).catch(() => path)));
  return one === other;
}

async function list(out: OutFolder, { manifest }: Earlier, ledger: Ledger, next: Manifest): Promise<void> {
  if (manifest && sameManifest(next, manifest)) return;
  try {
    await out.place(MANIFEST, manifestText(next));
  } catch (error) {
    ledger.environment.push(faultLine(`${MANIFEST} kon niet worden geschreven`, error));
  }
}

async function remember(session: Session, memory: Memory, ledger: Ledger): Promise<void> {
  try {
    await session.save(memory);
  } catch (error) {
    ledger.environment.push(faultLine('Wat griffie onthoudt kon niet worden geschreven', error));
  }
}
