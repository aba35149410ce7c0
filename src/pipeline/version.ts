import { fileURLToPath } from 'node:url';
import { digest, type Host } from '../core/index.ts';
import { readJson } from './manifest.ts';

/** What we are: enters every key, so that nothing made by other code is reused. */
export interface Version {
  /** As in package.json. */
  readonly version: string;
  /** Digest of the code itself and of the versions of its libraries: a clone is updated without a new version number. */
  readonly code: string;
}

/** Where the code stands that runs: `src/pipeline`, `dist/pipeline` as it was compiled, or `dist/bundle` where all of it is. */
const HERE = fileURLToPath(new URL('.', import.meta.url))
  .replaceAll('\\', '/')
  .replace(/\/$/u, '');
const ROOM = HERE.replace(/\/[^/]*$/u, '');

/** The folder that griffie is installed in, absolute: the one with package.json. */
export function packageRoot(): string {
  return ROOM.replace(/\/[^/]*$/u, '');
}

/** Reads the version and the digest of the code that runs. Where they cannot be read (a Host in memory) both are fixed words. */
export async function readVersion(host: Host): Promise<Version> {
  const about = await readJson(host, `${packageRoot()}/package.json`);
  const digests = await (HERE === `${ROOM}${BUNDLE}` ? bundleNames(host) : codeDigests(host, '')).catch(() => []);
  return {
    version: typeof about?.version === 'string' ? about.version : 'onbekend',
    code: digest(JSON.stringify([about?.dependencies ?? {}, digests.sort()])),
  };
}

/** The built client of the werkplek: it makes no documents. */
const CLIENT = '/client';
/** What scripts/bundle.mjs makes: it stands below what it was made of, and the names in it carry the digests of the files. */
const BUNDLE = '/bundle';

async function bundleNames(host: Host): Promise<string[]> {
  return (await host.files.list(HERE)).map(({ name }) => name);
}

async function codeDigests(host: Host, folder: string): Promise<string[]> {
  const entries = await host.files.list(`${ROOM}${folder}`);
  const lists = await Promise.all(
    entries.map(async ({ name, kind }) => {
      const path = `${folder}/${name}`;
      if (path === CLIENT || path === BUNDLE) return [];
      if (kind === 'folder') return codeDigests(host, path);
      return /\.[jt]s$/u.test(name) ? [`${path} ${digest(await host.files.read(`${ROOM}${path}`))}`] : [];
    }),
  );
  return lists.flat();
}
