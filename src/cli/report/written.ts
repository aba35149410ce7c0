import { posix } from 'node:path';

/** More lines than this are not read: the rest is counted. */
const MOST_LINES = 20;
/** Of one folder no more names than this. */
const MOST_NAMES = 12;

/**
 * What was written, a line per folder, so that a griffier can say what is new.
 *
 * @param files    below the out folder, sorted
 * @param shownOut a path below the out folder as one reads it from where one stands
 */
export function writtenLines(files: readonly string[], shownOut: (path: string) => string): string[] {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = posix.dirname(file);
    const names = folders.get(folder) ?? [];
    names.push(posix.basename(file));
    folders.set(folder, names);
  }
  const all = [...folders];
  const shown = all.length > MOST_LINES ? all.slice(0, MOST_LINES - 1) : all;
  const rest = all.slice(shown.length);
  const lines = shown.map(([folder, names]) => `${shownOut(folder === '.' ? '' : `${folder}/`)}: ${listed(names)}`);
  const left = rest.reduce((sum, [, names]) => sum + names.length, 0);
  return rest.length === 0 ? lines : [...lines, `… en ${left} bestanden in ${rest.length} andere mappen`];
}

/** Names with commas between them, no more than are read. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` … en ${more} andere` : ''}`;
}
