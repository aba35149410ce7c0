import { type Diagnostic, type Host, stableJson } from '../core/index.ts';
import { readJson } from './json.ts';
import { isInner } from './manifest.ts';
import type { Shown } from './plan.ts';

/** What is remembered of one file that was written: enough to leave it as it is, and to say again what was said of it. */
export interface CachedArtifact {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
  /** Of the file as we left it: a file that was touched since is looked at again. */
  readonly mtimeMs: number;
  /** What rendering and writing said. */
  readonly diagnostics: readonly Diagnostic[];
}

/** By path below the out folder. */
export type ArtifactCache = Readonly<Record<string, CachedArtifact>>;

/** Where the browser was, and which version it told: asking it again costs a tenth of a second. */
export interface KnownBrowser {
  readonly path: string;
  readonly stamp: string;
  readonly version: string;
}

/** What the views of one register show: as long as nothing changed they need not be made. */
export interface KnownViews {
  /** Digest of the register. */
  readonly register: string;
  /** By path of the stuk. */
  readonly shown: Readonly<Record<string, Shown>>;
}

export interface BuildCache {
  readonly artifacts: ArtifactCache;
  readonly views?: KnownViews;
  readonly browser?: KnownBrowser;
}

/** The cache of an earlier build; one of other code, broken or foreign is empty. */
export async function readBuildCache(host: Host, path: string, code: string): Promise<BuildCache> {
  const value = (await readJson(host, path)) as (BuildCache & { readonly code?: unknown }) | null | undefined;
  if (value?.code !== code || typeof value.artifacts !== 'object' || value.artifacts === null) return { artifacts: {} };
  const sound = Object.entries(value.artifacts).filter(([, entry]) => isSound(entry));
  return {
    artifacts: Object.fromEntries(sound),
    ...(typeof value.views?.register === 'string' && typeof value.views.shown === 'object' && value.views.shown
      ? { views: value.views }
      : {}),
    ...(typeof value.browser?.stamp === 'string' && typeof value.browser.version === 'string'
      ? { browser: value.browser }
      : {}),
  };
}

/** The two parts of a cache as one. Views are known only when both parts are of one build. */
export function joinBuildCaches(open: BuildCache, inner: BuildCache): BuildCache {
  const { views, ...rest } = open;
  const shown = { ...inner.views?.shown, ...views?.shown };
  const known = views && (!inner.views || inner.views.register === views.register);
  return {
    ...rest,
    artifacts: { ...inner.artifacts, ...open.artifacts },
    ...(known ? { views: { register: views.register, shown } } : {}),
  };
}

/**
 * Parts a cache in what may be read by all and the rest; no rest: undefined.
 *
 * @param isInnerSource whether a stuk is not openbaar
 */
export function partBuildCache(
  cache: BuildCache,
  isInnerSource: (pad: string) => boolean,
): { readonly open: BuildCache; readonly inner?: BuildCache } {
  const part = (inner: boolean): Pick<BuildCache, 'artifacts' | 'views'> => ({
    artifacts: Object.fromEntries(Object.entries(cache.artifacts).filter(([path]) => isInner(path) === inner)),
    ...(cache.views
      ? {
          views: {
            register: cache.views.register,
            shown: Object.fromEntries(
              Object.entries(cache.views.shown).filter(([pad]) => isInnerSource(pad) === inner),
            ),
          },
        }
      : {}),
  });
  const inner = part(true);
  const some = Object.keys(inner.artifacts).length + Object.keys(inner.views?.shown ?? {}).length > 0;
  return { open: { ...cache, ...part(false) }, ...(some ? { inner } : {}) };
}

/** The text of a cache, to be written below the out folder. */
export function buildCacheText(cache: BuildCache, code: string): string {
  return stableJson({ code, ...cache });
}

function isSound(entry: Partial<CachedArtifact> | null): boolean {
  return (
    typeof entry?.key === 'string' &&
    typeof entry.sha256 === 'string' &&
    typeof entry.size === 'number' &&
    typeof entry.mtimeMs === 'number' &&
    Array.isArray(entry.diagnostics)
  );
}
