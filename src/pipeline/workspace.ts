import type { Host } from '../core/index.ts';
import type { NoBrowser } from '../write/index.ts';
import { type BuildCache, joinBuildCaches, type KnownBrowser, readBuildCache } from './artifact-cache.ts';
import { INNER_TOOL_FOLDER, TOOL_FOLDER } from './outfolder.ts';
import { openParseCaches, type StoredParseCaches } from './parse-cache.ts';
import type { Parts } from './parts.ts';
import { openPrinting, type Printing } from './printing.ts';
import { readVersion, type Version } from './version.ts';

/** What outlives one build: a watch keeps it from round to round, so that its browser stays warm and nothing is parsed twice. */
export interface Workspace {
  readonly parts: Parts;
  readonly version: Version;
  /** Reads the caches once: under the lock, for an earlier build may still be writing them. */
  readonly caches: () => Promise<Caches>;
  readonly browser: () => Promise<FoundPrinting | NoBrowser>;
  /** Asks once, in a watch: whether the browser and the libraries are still to be warmed for the first change to come. */
  readonly mustWarm: () => boolean;
  close(): Promise<void>;
}

export interface Caches {
  readonly parses: StoredParseCaches;
  /** What the cache files hold; replaced as a whole after a build. */
  build: BuildCache;
}

export interface FoundPrinting {
  readonly version: string;
  readonly printing: Printing;
  /** To remember until the next build. */
  readonly known?: KnownBrowser;
}

export interface WorkspaceOptions {
  readonly out: string;
  readonly browser?: string;
  readonly pages: number;
  /** For a watch: be quick at the first change. */
  readonly warm?: boolean;
}

/** The caches, below the out folder; what they hold of stukken that are not openbaar stands apart. */
export const CACHE_FILES = {
  artifacts: `${TOOL_FOLDER}/bestanden.json`,
  innerArtifacts: `${INNER_TOOL_FOLDER}/bestanden.json`,
  parses: `${TOOL_FOLDER}/stukken.cache`,
  innerParses: `${INNER_TOOL_FOLDER}/stukken.cache`,
} as const;

/** Opens what outlives a build. Nothing is read or started yet: the caches and the browser come when they are asked for. */
export async function openWorkspace(host: Host, parts: Parts, options: WorkspaceOptions): Promise<Workspace> {
  const version = await readVersion(host);
  let cold = options.warm === true;
  let caches: Promise<Caches> | undefined;
  let browser: Promise<FoundPrinting | NoBrowser> | undefined;
  const workspace: Workspace = {
    parts,
    version,
    caches: () => {
      caches ??= readCaches(host, options.out, version.code);
      return caches;
    },
    browser: () => {
      browser ??= workspace.caches().then(({ build }) => find(host, parts, options, build.browser));
      return browser;
    },
    mustWarm: () => {
      const must = cold;
      cold = false;
      return must;
    },
    close: async () => {
      const found = await browser?.catch(() => undefined);
      if (found && 'printing' in found) await found.printing.close();
    },
  };
  return workspace;
}

async function readCaches(host: Host, out: string, code: string): Promise<Caches> {
  const [parses, build, inner] = await Promise.all([
    openParseCaches(host, out, [CACHE_FILES.parses, CACHE_FILES.innerParses], code),
    readBuildCache(host, `${out}/${CACHE_FILES.artifacts}`, code),
    readBuildCache(host, `${out}/${CACHE_FILES.innerArtifacts}`, code),
  ]);
  return { parses, build: joinBuildCaches(build, inner) };
}

/** Looks for the browser; one that is the same file as before is not asked for its version again. */
async function find(
  host: Host,
  parts: Parts,
  options: WorkspaceOptions,
  known: KnownBrowser | undefined,
): Promise<FoundPrinting | NoBrowser> {
  let seen: KnownBrowser | undefined;
  const remembering: Host = {
    ...host,
    processes: {
      ...host.processes,
      run: async (command, args, settings) => {
        const file = await host.files.stat(command).catch(() => undefined);
        const stamp = `${file?.size}:${file?.mtimeMs}`;
        if (known?.path === command && known.stamp === stamp) {
          seen = known;
          return { code: 0, stdout: known.version, stderr: '' };
        }
        const result = await host.processes.run(command, args, settings);
        if (file && result.code === 0) seen = { path: command, stamp, version: result.stdout };
        return result;
      },
    },
  };
  const found = await parts.findBrowser(remembering, options.browser);
  if ('searched' in found) return found;
  return {
    version: found.version,
    printing: openPrinting((pages) => parts.launch(host, found.path, pages), options.pages),
    ...(seen ? { known: seen } : {}),
  };
}
