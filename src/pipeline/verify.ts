import { compareText, digest, type Host } from '../core/index.ts';
import { type BuildOptions, type Run, UsageError, type VerifyResult } from './api.ts';
import { isKeptAside } from './aside.ts';
import { build } from './build.ts';
import { isBundle, stillHolds } from './bundel/holds.ts';
import { DEELBESTAND, readDeel } from './deel/deelbestand.ts';
import { type Entries, MANIFEST, type ManifestEntry } from './manifest.ts';
import { filesBelow } from './outfolder.ts';
import { readEarlier, readState } from './state.ts';
import { inTemporaryFolder } from './temporary.ts';
import { refuseOldOrder } from './verhuis.ts';

/**
 * Compares the files below the out folder with what was built, or with a build of today in a folder of its own (`fresh`).
 * Changes nothing. Rejects with UsageError where nothing was built yet, and with the reason of the signal when it stops a build.
 */
export async function verify(
  host: Host,
  options: BuildOptions & { readonly fresh: boolean },
  run: Run = {},
): Promise<VerifyResult> {
  await refuseOldOrder(host, options.out);
  const built = await readBuilt(host, options.out);
  if (!built) {
    throw new UsageError(`In ${options.out} staat geen ${MANIFEST}: bouw eerst, of wijs met --out een andere map aan.`);
  }
  const there = (await filesBelow(host, options.out)).filter((path) => path !== MANIFEST && path !== DEELBESTAND);
  if (!options.fresh) {
    return { ...(await compare(host, options.out, there, built, 'is gewijzigd sinds de bouw')), environment: [] };
  }
  return inTemporaryFolder(host, async (folder) => {
    const part = await readDeel(host, options.out);
    const narrow = part && part !== 'broken' ? { deel: part.deel } : {};
    const { environment } = await build(host, { ...options, ...narrow, out: `${folder}/out` }, run);
    const today = (await readBuilt(host, `${folder}/out`)) ?? {};
    const found = await compare(host, options.out, there, today, 'is anders dan wat er nu zou worden gebouwd');
    const stale = found.foreign.flatMap((file) => {
      const entry = built[file];
      // A build makes no bundle: it is looked at whether one would still be made of the same files.
      if (!entry || (isBundle(entry) && stillHolds(entry, today))) return [];
      return [{ file, reason: staleReason(entry) }];
    });
    const differs = [...found.differs, ...stale].sort((a, b) => compareText(a.file, b.file));
    const foreign = found.foreign.filter((path) => !built[path]);
    return { ...found, differs, foreign, environment };
  });
}

function staleReason(entry: ManifestEntry): string {
  if (isBundle(entry)) return 'is verouderd: wat erin zit, is veranderd';
  return entry.outdated ? 'is verouderd: het stuk wordt nu niet geschreven' : 'heeft geen bron meer';
}

/** The files that were built, whole, with what is known of them; undefined where nothing was built. */
export async function readBuilt(host: Host, out: string): Promise<Entries | undefined> {
  // Which files are ours does not depend on the code that wrote them.
  const { memory } = await readState(host, out, '');
  const { manifest, files } = await readEarlier(host, out, memory);
  return manifest && Object.fromEntries(Object.entries(files).filter(([, { sha256 }]) => sha256 !== ''));
}

async function compare(
  host: Host,
  out: string,
  there: readonly string[],
  files: Entries,
  reason: string,
): Promise<Required<Omit<VerifyResult, 'environment'>>> {
  const differs: { file: string; reason: string }[] = [];
  const unknown = there.filter((path) => !files[path]);
  for (const file of there) {
    const entry = files[file];
    if (entry && digest(await host.files.read(`${out}/${file}`)) !== entry.sha256) differs.push({ file, reason });
  }
  const present = new Set(there);
  return {
    differs,
    missing: Object.keys(files).filter((path) => !present.has(path)),
    foreign: unknown.filter((path) => !isKeptAside(path)),
    kept: unknown.filter(isKeptAside),
  };
}
