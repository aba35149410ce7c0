import { type Host, shown } from '../core/index.ts';
import { isBesloten, NIET_OPENBAAR, OPENBAAR, vouwPad } from '../model/index.ts';
import type { Onleesbaar } from '../read/index.ts';
import { keepAside } from './aside.ts';
import { isBundle, stillHolds } from './bundel/holds.ts';
import { faultLine } from './faults.ts';
import type { Gate } from './gate.ts';
import {
  type Entries,
  MANIFEST,
  type Manifest,
  type ManifestEntry,
  manifestText,
  sameManifest,
  unknownFile,
} from './manifest.ts';
import type { Artifact, Plan } from './plan.ts';
import { settle } from './settle.ts';
import type { Memory } from './state.ts';
import type { Work } from './work.ts';

/** Remembers which files are about to be placed that nobody knows of: a build that is killed then leaves nothing unknown. */
export async function announce(work: Work, artifacts: readonly Pick<Artifact, 'path' | 'source'>[]): Promise<void> {
  const { files, memory } = work.earlier;
  const fresh = artifacts.filter(({ path }) => !files[path]);
  const begun = fresh.map(({ path, source }) => [path, unknownFile(source)] as const);
  if (fresh.length > 0) await remember(work, { ...memory, files: { ...memory.files, ...Object.fromEntries(begun) } });
}

/**
 * Settles the files of earlier builds, then keeps the manifest and what is to be remembered. Nothing is written that has not
 * changed. Resolves to what is now in the out folder, also what is not openbaar.
 *
 * @param unreadable the stukken of which it is not known what belongs in the out folder: the files of one that may be
 * openbaar stay
 * @param gate what stands before the public side; where it is not there, all that stays was looked at before
 */
export async function keep(work: Work, plan: Plan, unreadable: readonly Onleesbaar[], gate?: Gate): Promise<Manifest> {
  const { out, earlier, narrow, writers, ledger, signal } = work;
  // A build that was interrupted removes nothing.
  const complete = signal?.aborted !== true;
  const artifacts = [...plan.documents.flatMap((document) => document.artifacts), ...plan.copies];
  const planned = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  const isAsked = ({ source, formaat }: Artifact): boolean =>
    complete && narrow.has(source) && (formaat === undefined || writers.has(formaat));
  const left = Object.keys(earlier.files).filter((path) => !ledger.files.has(path));
  const found = await Promise.all(left.map((path) => out.stat(path)));
  const there = new Set(left.filter((_, i) => found[i]));
  const asked = new Set(artifacts.filter(isAsked).map(({ path }) => path));
  const bundles = Object.entries(earlier.files).filter(([path, entry]) => isBundle(entry) && !ledger.files.has(path));
  const others = Object.entries(earlier.files).filter(([, entry]) => !isBundle(entry));
  const settled = settle({
    earlier: Object.fromEntries(others),
    fresh: ledger.files,
    planned,
    unknown: new Set(
      [...unreadable.filter(({ besloten }) => !besloten), ...plan.failed.map(({ stuk }) => stuk)].map(({ pad }) => pad),
    ),
    asked: (path) => asked.has(path),
    exists: (path) => there.has(path),
    mayRemove: complete && narrow.all,
  });
  const leaking = complete ? await leakingOnes(work, settled.files, gate) : [];
  const twins = complete ? await closedTwins(work, artifacts, settled.files) : [];
  const stay = Object.fromEntries(Object.entries(settled.files).filter(([path]) => !leaking.includes(path)));
  const right = bundles.filter(([path, entry]) => there.has(path) && stillHolds(entry, stay));
  const stale = bundles
    .filter(([path]) => there.has(path) && !right.some(([one]) => one === path))
    .map(([path]) => path);
  const gone = [...new Set([...settled.orphans, ...leaking, ...twins, ...stale])];
  const isOurs = (path: string): boolean => narrow.has(earlier.files[path]?.source ?? '') && !leaking.includes(path);
  ledger.outdated.push(...settled.outdated.filter(isOurs));
  const files = { ...stay, ...Object.fromEntries(right), ...(await removeOrphans(work, gone)) };
  const isPublic = ([path, { sha256 }]: readonly [string, ManifestEntry]): boolean =>
    !isBesloten(path) && sha256 !== '';
  const entries = Object.entries(files);
  const manifest = await list(work, Object.fromEntries(entries.filter(isPublic)));

  const told = [...writers].flatMap(([formaat, writer]) =>
    writer.remember === undefined ? [] : [[formaat, writer.remember] as const],
  );
  // What another, narrower build did not look at is still known.
  const cached = [...Object.entries(earlier.memory.artifacts), ...ledger.cached].filter(([path]) => files[path]);
  await remember(work, {
    files: Object.fromEntries(entries.filter((entry) => !isPublic(entry))),
    artifacts: Object.fromEntries(cached),
    remembered: { ...earlier.memory.remembered, ...Object.fromEntries(told) },
    seen: plan.seen,
    // Without a gate nothing public was made, or nothing is closed.
    proven: gate ? gate.proven : earlier.memory.proven,
  });
  return { ...manifest, files: Object.fromEntries(entries.filter(([, { sha256 }]) => sha256 !== '')) };
}

/** Of the public files that stay from earlier builds, those with something closed in them. */
async function leakingOnes({ ledger }: Work, files: Entries, gate: Gate | undefined): Promise<string[]> {
  const leaking: string[] = [];
  for (const [path, { source }] of Object.entries(files)) {
    if (gate && !isBesloten(path) && !ledger.files.has(path) && (await gate.mustGo(path, source))) leaking.push(path);
  }
  return leaking;
}

/** Public files that nobody remembers, by the name of one that is closed: what was remembered may be gone. */
export async function closedTwins(
  { out }: Pick<Work, 'out'>,
  artifacts: readonly Pick<Artifact, 'path'>[],
  files: Entries,
): Promise<string[]> {
  const closed = artifacts.map(({ path }) => path).filter(isBesloten);
  const twins = closed
    .map((path) => `${OPENBAAR}/${path.slice(NIET_OPENBAAR.length + 1)}`)
    .filter((path) => !files[path]);
  const found = await Promise.all(twins.map((path) => out.stat(path)));
  return twins.filter((_, i) => found[i]);
}

/** What is needed to take away what stands at a place. */
export type Settling = Parameters<typeof keepAside>[0];

/** Removes the files without a source; gives back the entries of those that could not be removed. */
export async function removeOrphans(work: Settling, orphans: readonly string[]): Promise<Entries> {
  const { session, out, earlier, ledger } = work;
  const left: Record<string, ManifestEntry> = {};
  const written = new Map([...ledger.files.keys()].map((path) => [vouwPad(path), path]));
  for (const path of orphans) {
    try {
      const twin = written.get(vouwPad(path));
      if (twin !== undefined && (await isOneFile(session.host, `${out.path}/${path}`, `${out.path}/${twin}`))) continue;
      await keepAside(work, path);
      await out.remove(path);
      ledger.removed.push(path);
    } catch (error) {
      const file = shown(session.host, `${out.path}/${path}`);
      ledger.environment.push(faultLine(`${file} heeft geen bron meer, maar kon niet worden verwijderd`, error));
      left[path] = { ...(earlier.files[path] ?? unknownFile('')), outdated: true };
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

async function list({ session, out, earlier, writers, ledger }: Work, files: Entries): Promise<Manifest> {
  const printed = [...writers.values()].map(({ inputs }) => inputs.browser).find((version) => version !== undefined);
  const browser = printed ?? earlier.manifest?.browser;
  const next = { griffie: session.version.version, ...(browser === undefined ? {} : { browser }), files };
  if (earlier.manifest && sameManifest(next, earlier.manifest)) return next;
  try {
    await out.place(MANIFEST, manifestText(next));
  } catch (error) {
    ledger.environment.push(
      faultLine(`${shown(session.host, `${out.path}/${MANIFEST}`)} kon niet worden geschreven`, error),
    );
  }
  return next;
}

async function remember({ session, ledger }: Work, memory: Memory): Promise<void> {
  try {
    await session.save(memory);
  } catch (error) {
    ledger.environment.push(faultLine('Wat griffie onthoudt kon niet worden geschreven', error));
  }
}
