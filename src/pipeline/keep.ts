import type { Host } from '../core/index.ts';
import { type BuildCache, buildCacheText, partBuildCache } from './artifact-cache.ts';
import { faultLine } from './faults.ts';
import type { Formats } from './format-inputs.ts';
import { type Manifest, type ManifestEntry, manifestTexts, sameManifest } from './manifest.ts';
import type { Narrow } from './narrow.ts';
import type { Outcome } from './outcome.ts';
import type { OutFolder } from './outfolder.ts';
import { type Artifact, foldPath, type Plan, type Shown } from './plan.ts';
import { settle } from './settle.ts';
import { CACHE_FILES, type Caches, type Workspace } from './workspace.ts';

export interface KeepInput {
  readonly host: Host;
  readonly out: OutFolder;
  readonly workspace: Workspace;
  readonly caches: Caches;
  readonly views: { readonly register: string; readonly shown: ReadonlyMap<string, Shown> };
  readonly earlier: Manifest | undefined;
  readonly plan: Plan;
  readonly narrow: Narrow;
  readonly formats: Formats;
  /** Paths of the stukken that could not be read. */
  readonly unreadable: readonly string[];
  /** Whether the build ran to its end: one that was interrupted removes nothing. */
  readonly complete: boolean;
}

/** Settles the files of the earlier build, then keeps the manifest and the caches. Nothing is written that has not changed. */
export async function keep(input: KeepInput, outcome: Outcome): Promise<void> {
  const { out, workspace, earlier, narrow, formats, complete } = input;
  const planned = plannedFiles(input.plan);
  const before = earlier?.files ?? {};
  const there = await existing(
    out,
    Object.keys(before).filter((path) => !outcome.files.has(path)),
  );
  const settled = settle({
    earlier: before,
    fresh: outcome.files,
    planned,
    unknown: new Set([...input.unreadable, ...input.plan.failed.map(({ stuk }) => stuk.pad)]),
    asked: (path) => complete && isAsked(planned.get(path), narrow, formats),
    exists: (path) => there.has(path),
    mayRemove: complete && narrow.all,
  });
  outcome.outdated.push(...settled.outdated.filter((path) => narrow.has(before[path]?.source ?? '')));
  const files = { ...settled.files, ...(await removeOrphans(input.host, out, settled.orphans, before, outcome)) };
  const manifest = manifestOf(workspace, formats, earlier, files);
  if (!earlier || !sameManifest(manifest, earlier)) {
    for (const [path, text] of manifestTexts(manifest)) await write(input.host, out, path, text, outcome);
  }
  await keepCaches(input, files, outcome);
}

function plannedFiles(plan: Plan): ReadonlyMap<string, Artifact> {
  const all = [...plan.documents.flatMap(({ artifacts }) => artifacts), ...plan.copies];
  return new Map(all.map((artifact) => [artifact.path, artifact]));
}

function isAsked(artifact: Artifact | undefined, narrow: Narrow, formats: Formats): boolean {
  if (!artifact || !narrow.has(artifact.source)) return false;
  return artifact.formaat === undefined || formats.possible.includes(artifact.formaat);
}

async function existing(out: OutFolder, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(paths.map(async (path) => ((await out.stat(path)) ? [path] : [])));
  return new Set(found.flat());
}

/** Removes the files without a source; gives back the entries of those that could not be removed. */
async function removeOrphans(
  host: Host,
  out: OutFolder,
  orphans: readonly string[],
  before: Readonly<Record<string, ManifestEntry>>,
  outcome: Outcome,
): Promise<Record<string, ManifestEntry>> {
  const left: Record<string, ManifestEntry> = {};
  const written = new Map([...outcome.files.keys()].map((path) => [foldPath(path), path]));
  for (const path of orphans) {
    try {
      const twin = written.get(foldPath(path));
      if (twin !== undefined && (await isOneFile(host, `${out.path}/${path}`, `${out.path}/${twin}`))) continue;
      await out.remove(path);
      outcome.removed.push(path);
    } catch (error) {
      outcome.environment.push(faultLine(`${path} heeft geen bron meer, maar kon niet worden verwijderd`, error));
      left[path] = { ...(before[path] as ManifestEntry), outdated: true };
      outcome.outdated.push(path);
    }
  }
  return left;
}

/** On Windows and macOS `Advies.pdf` is the file `advies.pdf` by another name: what was just written must not be removed. */
async function isOneFile(host: Host, a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => host.files.realPath(path).catch(() => path)));
  return one === other;
}

function manifestOf(
  workspace: Workspace,
  formats: Formats,
  earlier: Manifest | undefined,
  files: Manifest['files'],
): Manifest {
  const browser = formats.browser ?? earlier?.browser;
  return { griffie: workspace.version.version, ...(browser === undefined ? {} : { browser }), files };
}

async function keepCaches(
  { host, out, workspace, caches, formats, views, plan }: KeepInput,
  files: Manifest['files'],
  outcome: Outcome,
): Promise<void> {
  // What another, narrower build did not look at is still known.
  const earlier = Object.entries(caches.build.artifacts).filter(([path]) => files[path]);
  const browser = formats.known ?? caches.build.browser;
  const cache: BuildCache = {
    artifacts: { ...Object.fromEntries(earlier), ...Object.fromEntries(outcome.cached) },
    views: { register: views.register, shown: Object.fromEntries(views.shown) },
    ...(browser ? { browser } : {}),
  };
  if (!isSame(cache, caches.build)) {
    const apart = new Set(plan.documents.flatMap(({ stuk }) => (stuk.openbaarheid === 'openbaar' ? [] : [stuk.pad])));
    const { open, inner } = partBuildCache(cache, (pad) => apart.has(pad));
    const text = (part: BuildCache): string => buildCacheText(part, workspace.version.code);
    await write(host, out, CACHE_FILES.artifacts, text(open), outcome);
    await write(host, out, CACHE_FILES.innerArtifacts, inner && text(inner), outcome);
    caches.build = cache;
  }
  for (const [path, bytes] of caches.parses.toKeep()) await write(host, out, path, bytes, outcome);
}

/** Whether a cache holds what it held: entries that did not change are the very same ones. */
function isSame(now: BuildCache, before: BuildCache): boolean {
  const paths = Object.keys(now.artifacts);
  return (
    paths.length === Object.keys(before.artifacts).length &&
    paths.every((path) => now.artifacts[path] === before.artifacts[path]) &&
    now.views?.register === before.views?.register &&
    now.browser?.stamp === before.browser?.stamp &&
    now.browser?.path === before.browser?.path
  );
}

/** Writes a file of our own; no content: there must be none. */
async function write(
  host: Host,
  out: OutFolder,
  path: string,
  content: string | Uint8Array | undefined,
  outcome: Outcome,
): Promise<void> {
  try {
    if (content === undefined) {
      if (await out.stat(path)) await out.remove(path);
      return;
    }
    if (typeof content === 'string' && content === (await textOf(host, `${out.path}/${path}`))) return;
    await out.place(path, content);
  } catch (error) {
    outcome.environment.push(faultLine(`${path} kon niet worden geschreven`, error));
  }
}

async function textOf(host: Host, path: string): Promise<string | undefined> {
  return host.files.read(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
