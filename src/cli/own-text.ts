import { digest } from '../core/index.ts';

/** Digits of the digest by which griffie knows its own text again. */
const MERK = 16;

/** The mark of a text. */
export function merkVan(tekst: string): string {
  return digest(tekst).slice(0, MERK);
}

/**
 * The text of a stuk that griffie wrote, with its own mark in the front matter, and those of the files that go beside it.
 *
 * @param rest the stuk without the `---` that it begins with
 */
export function metMerk(rest: string, ernaast: Readonly<Record<string, string>>): string {
  const merken = Object.entries(ernaast).map(([naam, tekst]) => ` ${naam}:${merkVan(tekst)}`);
  return `---\n# griffie ${merkVan(rest)}${merken.join('')}\n${rest}`;
}

/** What the mark of a stuk says; undefined for one that griffie did not write, or that somebody changed since. */
export function merkenIn(tekst: string): Readonly<Record<string, string>> | undefined {
  const [, merk, ernaast = '', rest = ''] =
    /^---\n# griffie ([0-9a-f]+)((?: [a-z]+:[0-9a-f]+)*)\n([\s\S]*)$/u.exec(tekst) ?? [];
  if (merk === undefined || merkVan(rest) !== merk) return undefined;
  return Object.fromEntries(
    ernaast
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((een) => een.split(':') as [string, string]),
  );
}
