import type { Entries, ManifestEntry } from '../manifest.ts';

/** Among what enters a file: that it is a bundle of the files that are named beside this. */
export const BUNDEL = 'bundel';

/** Whether a file is a bundle of others. */
export function isBundle({ inputs }: ManifestEntry): boolean {
  return Object.hasOwn(inputs, BUNDEL);
}

/**
 * Whether a bundle still holds what it says: every file in it is there and is the same. One that does not hold goes: what is in it may
 * be openbaar no more.
 */
export function stillHolds({ inputs }: ManifestEntry, files: Entries): boolean {
  return Object.entries(inputs).every(([path, sha256]) => {
    const entry = Object.hasOwn(files, path) ? files[path] : undefined;
    return path === BUNDEL || (entry?.sha256 === sha256 && entry.outdated !== true);
  });
}
