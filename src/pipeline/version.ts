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

/** The folder that griffie is installed in, absolute: the one with package.json. The code stands in it as `src` or as `dist`. */
export function packageRoot(): string {
  return codeRoom().replace(/\/[^/]*$/u, '');
}

function codeRoom(): string {
  return fileURLToPath(new URL('..', import.meta.url))
    .replaceAll('\\', '/')
    .replace(/\/$/u, '');
}

/** Reads the version and the digest of the code that runs. Where they cannot be read (a Host in memory) both are fixed words. */
export async function readVersion(host: Host): Promise<Version> {
  const about = await readJson(host, `${packageRoot()}/package.json`);
  const digests = await codeDigests(host, codeRoom(), '').catch(() => []);
  return {
    version: typeof about?.version === 'string' ? about.version : 'onbekend',
    code: digest(JSON.stringify([about?.dependencies ?? {}, digests.sort()])),
  };
}

/** The built client of the werkplek: it makes no documents. */
const CLIENT = '/client';

async function codeDigests(host: Host, room: string, folder: string): Promise<string[]> {
  const entries = await host.files.list(`${room}${folder}`);
  const lists = await Promise.all(
    entries.map(async ({ name, kind }) => {
      const path = `${folder}/${name}`;
      if (path === CLIENT) return [];
      if (kind === 'folder') return codeDigests(host, room, path);
      return /\.[jt]s$/u.test(name) ? [`${path} ${digest(await host.files.read(`${room}${path}`))}`] : [];
    }),
  );
  return lists.flat();
}
