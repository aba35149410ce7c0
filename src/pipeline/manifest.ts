import { isDeepStrictEqual } from 'node:util';
import { type Host, stableJson } from '../core/index.ts';
import { NIET_OPENBAAR, OPENBAAR } from '../model/index.ts';

/** Everything that enters a file, by name, as digests or versions. Equal inputs give equal bytes. */
export type Inputs = Readonly<Record<string, string>>;

/** What is known of one file below the out folder. */
export interface ManifestEntry {
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Path of the source below the content folder. */
  readonly source: string;
  readonly inputs: Inputs;
  /** The file stayed from an earlier build: its source has changed since, and could not be built. */
  readonly outdated?: true;
}

/** The entry of a file of ours of which it is not known what is in it. */
export function unknownFile(source: string): ManifestEntry {
  return { sha256: '', size: 0, source, inputs: {} };
}

/** Files by their path below the out folder. */
export type Entries = Readonly<Record<string, ManifestEntry>>;

/**
 * `out/openbaar/manifest.json`: what is ours in the folder that may be published, by its path in that folder. Names of what is
 * not openbaar may say what must stay inside, so they do not stand in it. Holds no clock and no path of this machine.
 */
export interface Manifest {
  readonly griffie: string;
  /** The browser that printed, where one was needed. */
  readonly browser?: string;
  /** By path below the out folder; in the file itself by path below the folder it stands in. */
  readonly files: Entries;
}

/** The name of a manifest, and where it stands below the out folder. */
export const MANIFEST_NAAM = 'manifest.json';
export const MANIFEST = `${OPENBAAR}/${MANIFEST_NAAM}`;

/** The manifest of an out folder; one that is missing, broken or not ours counts as none. */
export async function readManifest(host: Host, out: string): Promise<Manifest | undefined> {
  const value = await readJson(host, `${out}/${MANIFEST}`);
  const files = asRecord(value?.files);
  if (typeof value?.griffie !== 'string' || !files) return undefined;
  const browser = typeof value.browser === 'string' ? { browser: value.browser } : {};
  return { griffie: value.griffie, ...browser, files: soundEntries(mapKeys(files, (path) => `${OPENBAAR}/${path}`)) };
}

/** The text of a manifest: keys sorted, one file per few lines, so that a difference between two builds reads well. */
export function manifestText(manifest: Manifest): string {
  const files = mapKeys(manifest.files, (path) => path.slice(OPENBAAR.length + 1));
  return `${JSON.stringify(JSON.parse(stableJson({ ...manifest, files })), undefined, 2)}\n`;
}

function mapKeys<T>(record: Readonly<Record<string, T>>, key: (old: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([old, value]) => [key(old), value]));
}

/** Whether two manifests say the same; much cheaper than their texts. */
export function sameManifest(a: Manifest, b: Manifest): boolean {
  return isDeepStrictEqual(a, b);
}

/**
 * Whether a path below the out folder can be that of a written file: on one of its two sides, and not to our own files.
 * A manifest may have been edited by hand, and a stuk may name any file.
 */
export function mayBeOurs(path: string): boolean {
  const parts = path.split('/');
  return (
    !/[\\:\0]/u.test(path) &&
    path !== MANIFEST &&
    parts.length > 1 &&
    (parts[0] === OPENBAAR || parts[0] === NIET_OPENBAAR) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.griffie')
  );
}

/** Of a value that was read, the entries that can be those of our files. */
export function soundEntries(value: unknown): Entries {
  return soundOnes(value, (entry, path): entry is ManifestEntry => mayBeOurs(path) && isEntry(entry));
}

function isEntry(value: unknown): value is ManifestEntry {
  const { sha256, size, source, inputs } = asRecord(value) ?? {};
  return typeof sha256 === 'string' && typeof size === 'number' && typeof source === 'string' && !!asRecord(inputs);
}

/** Of a value that was read, the members that are sound; none when it is no object. */
export function soundOnes<T>(value: unknown, isSound: (one: unknown, key: string) => one is T): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [key, one] of Object.entries(asRecord(value) ?? {})) if (isSound(one, key)) found[key] = one;
  return found;
}

/** The object in a JSON file; undefined when the file is missing or broken, or holds anything else. */
export async function readJson(host: Host, path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const bytes = await host.files.read(path).catch(() => undefined);
  return bytes && parseRecord(new TextDecoder().decode(bytes));
}

/** The object in a JSON text; undefined when it is broken or holds anything else. */
export function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A value when it is an object with keys; undefined for everything else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : undefined;
}
