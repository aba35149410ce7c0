import { type Host, stableJson } from '../core/index.ts';
import { NIET_OPENBAAR } from '../model/index.ts';
import { readJson } from './json.ts';

/** Everything that enters a file, by name, as digests or versions. Equal inputs give equal bytes. */
export type Inputs = Readonly<Record<string, string>>;

/** What the manifest says of one file below the out folder. */
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

/** `out/manifest.json`: what is ours in the out folder. Holds no clock and no path of this machine. */
export interface Manifest {
  readonly griffie: string;
  /** The browser that printed, where one was needed. */
  readonly browser?: string;
  /** By path below the out folder. */
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

export const MANIFEST = 'manifest.json';

/** Of the files that are not openbaar: their names may say what must stay inside, so their list stands with them. */
export const INNER_MANIFEST = `${NIET_OPENBAAR}/${MANIFEST}`;

/** The manifest of an out folder, both lists as one; one that is missing, broken or not ours counts as empty. */
export async function readManifest(host: Host, out: string): Promise<Manifest | undefined> {
  const [open, inner] = await Promise.all([
    readList(host, `${out}/${MANIFEST}`),
    readList(host, `${out}/${INNER_MANIFEST}`),
  ]);
  return open && inner ? { ...open, files: { ...inner.files, ...open.files } } : (open ?? inner);
}

/** The two lists of a manifest, as texts by path. Undefined: nothing is not openbaar, and there is no such list. */
export function manifestTexts(manifest: Manifest): readonly (readonly [path: string, text: string | undefined])[] {
  const inner = Object.entries(manifest.files).filter(([path]) => isInner(path));
  const open = Object.entries(manifest.files).filter(([path]) => !isInner(path));
  const text = (files: typeof open): string => manifestText({ ...manifest, files: Object.fromEntries(files) });
  return [
    [MANIFEST, text(open)],
    [INNER_MANIFEST, inner.length > 0 ? text(inner) : undefined],
  ];
}

/** Whether a path below the out folder is that of what is not openbaar. */
export function isInner(path: string): boolean {
  return path.startsWith(`${NIET_OPENBAAR}/`);
}

async function readList(host: Host, path: string): Promise<Manifest | undefined> {
  const value = await readJson(host, path);
  if (!isRecord(value) || typeof value.griffie !== 'string' || !isRecord(value.files)) return undefined;
  const files: Record<string, ManifestEntry> = {};
  for (const [path, entry] of Object.entries(value.files)) {
    if (mayBeOurs(path) && isEntry(entry)) files[path] = entry;
  }
  return {
    griffie: value.griffie,
    ...(typeof value.browser === 'string' ? { browser: value.browser } : {}),
    files,
  };
}

/** The text of a manifest: keys sorted, one file per few lines, so that a difference between two builds reads well. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(stableJson(manifest)), undefined, 2)}\n`;
}

/** Whether two manifests say the same; much cheaper than their texts. */
export function sameManifest(a: Manifest, b: Manifest): boolean {
  const paths = Object.keys(a.files);
  return (
    a.griffie === b.griffie &&
    a.browser === b.browser &&
    paths.length === Object.keys(b.files).length &&
    paths.every((path) => sameEntry(a.files[path], b.files[path]))
  );
}

function sameEntry(a: ManifestEntry | undefined, b: ManifestEntry | undefined): boolean {
  if (!a || !b) return false;
  const names = Object.keys(a.inputs);
  return (
    a.sha256 === b.sha256 &&
    a.size === b.size &&
    a.source === b.source &&
    a.outdated === b.outdated &&
    names.length === Object.keys(b.inputs).length &&
    names.every((name) => a.inputs[name] === b.inputs[name])
  );
}

/**
 * Whether a path below the out folder can be that of a written file: it does not lead out of the folder or to our own files.
 * A manifest may have been edited by hand, and a stuk may name any file.
 */
export function mayBeOurs(path: string): boolean {
  const parts = path.split('/');
  return (
    !/[\\:\0]/u.test(path) &&
    parts[0] !== '.griffie' &&
    !(parts[0] === NIET_OPENBAAR && parts[1] === '.griffie') &&
    path !== MANIFEST &&
    path !== INNER_MANIFEST &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isRecord(value) &&
    typeof value.sha256 === 'string' &&
    typeof value.size === 'number' &&
    typeof value.source === 'string' &&
    isRecord(value.inputs)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
