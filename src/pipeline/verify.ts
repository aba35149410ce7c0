import { compareText, digest, type Host } from '../core/index.ts';
import { type BuildOptions, UsageError, type VerifyResult } from './api.ts';
import { build } from './build.ts';
import { INNER_MANIFEST, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { filesBelow } from './outfolder.ts';
import { PARTS, type Parts } from './parts.ts';

/**
 * Compares the files below the out folder with its manifest, or with a build of today in a folder of its own (`fresh`).
 * Changes nothing. Rejects with UsageError where nothing was built yet, and with the reason of the signal when it stops a build.
 */
export async function verify(
  host: Host,
  options: BuildOptions & { readonly fresh: boolean },
  signal?: AbortSignal,
  parts: Parts = PARTS,
): Promise<VerifyResult> {
  const manifest = await readManifest(host, options.out);
  if (!manifest) {
    throw new UsageError(
      `In ${options.out} staat geen manifest.json: bouw eerst, of wijs met --out een andere map aan.`,
    );
  }
  const there = (await filesBelow(host, options.out)).filter((path) => path !== MANIFEST && path !== INNER_MANIFEST);
  if (!options.fresh) {
    return { ...(await compare(host, options.out, there, manifest, 'is gewijzigd sinds de bouw')), environment: [] };
  }
  const folder = await temporaryFolder(host);
  try {
    const { environment } = await build(host, { ...options, out: folder }, undefined, signal, parts);
    const today = (await readManifest(host, folder)) ?? { griffie: '', files: {} };
    const found = await compare(host, options.out, there, today, 'is anders dan wat er nu zou worden gebouwd');
    const foreign = found.foreign.filter((path) => !manifest.files[path]);
    const stale = found.foreign
      .filter((path) => manifest.files[path])
      .map((file) => ({
        file,
        reason: manifest.files[file]?.outdated
          ? 'is verouderd: het stuk wordt nu niet geschreven'
          : 'heeft geen bron meer',
      }));
    const differs = [...found.differs, ...stale].sort((a, b) => compareText(a.file, b.file));
    return { ...found, differs, foreign, environment };
  } finally {
    await removeTree(host, folder);
  }
}

async function compare(
  host: Host,
  out: string,
  there: readonly string[],
  { files }: Manifest,
  reason: string,
): Promise<{ differs: { file: string; reason: string }[]; missing: string[]; foreign: string[] }> {
  const differs: { file: string; reason: string }[] = [];
  for (const file of there) {
    const entry = files[file];
    if (entry && digest(await host.files.read(`${out}/${file}`)) !== entry.sha256) differs.push({ file, reason });
  }
  const present = new Set(there);
  return {
    differs,
    missing: Object.keys(files).filter((path) => !present.has(path)),
    foreign: there.filter((path) => !files[path]),
  };
}

async function temporaryFolder(host: Host): Promise<string> {
  const { TMPDIR, TEMP } = host.env;
  const root = (TMPDIR ?? TEMP ?? '/tmp').replaceAll('\\', '/').replace(/\/$/u, '');
  const folder = `${root}/griffie-${host.processes.pid}-${Math.floor(host.now() * 1000)}`;
  await host.files.makeFolder(folder);
  return folder;
}

async function removeTree(host: Host, folder: string): Promise<void> {
  for (const { name, kind } of await host.files.list(folder).catch(() => [])) {
    const path = `${folder}/${name}`;
    if (kind === 'folder') await removeTree(host, path);
    else await host.files.remove(path).catch(() => undefined);
  }
  await host.files.removeFolder(folder).catch(() => undefined);
}
