import pLimit from 'p-limit';
import {
  type Asset,
  type Checked,
  compareText,
  type Diagnostic,
  digest,
  type Host,
  type SourceFile,
} from '../core/index.ts';
import type { Gemeente, Huis, Stuk, Uitgave } from '../model/index.ts';
import { readAsset } from './asset.ts';
import { decodeSource, unreadableFile } from './bron.ts';
import { GEEN_GEHEUGEN, type Leesgeheugen, LIJST, type Tekstgeheugen } from './geheugen.ts';
import { readGemeente } from './gemeente.ts';
import { genoemdHuis, type HuisBundel } from './huis/index.ts';
import { alsUitgave, readUitgave } from './uitgave.ts';

export { type Leesgeheugen, leesgeheugen, type Tekstgeheugen } from './geheugen.ts';
export {
  type HuisBundel,
  huismap,
  huisnamen,
  huizenmap,
  kiesHuis,
  readHuis,
  STANDAARD_HUIS,
} from './huis/index.ts';
export { type HuisstijlBundel, readHuisstijl } from './huisstijl.ts';
export { alsUitgave, UITGAVEN } from './uitgave.ts';
export { heeftVoorwerk, type Voorwerkdeel, voorwerkDeel } from './voorwerkdeel.ts';
export { readYaml, type YamlInhoud } from './yaml.ts';

/** Remembers parsed stukken from one run to the next, of one version of griffie. Keys hold the path and the text. */
export interface ParseCache {
  get(key: string): Stuk | undefined;
  set(key: string, stuk: Stuk): void;
  /** What else was read, where that is kept too. */
  readonly teksten?: Tekstgeheugen;
}

/** Everything of the content folder, not yet linked. */
export interface Content {
  /** Absolute path of the content folder. */
  readonly root: string;
  readonly huis: Huis;
  /** The house with its looks and folders. */
  readonly bundel: HuisBundel;
  readonly gemeente: Gemeente;
  /** By path. */
  readonly stukken: readonly Stuk[];
  /** The images and files that stukken name and that are there, by path. */
  readonly assets: Readonly<Record<string, Asset>>;
  /** The stukken that could not be read, by path; each has a fout among the diagnostics. */
  readonly unreadable: readonly Onleesbaar[];
  /** The files that are no Markdown and not gemeente.yaml, by path: nothing in them is read. */
  readonly andere: readonly string[];
  /** What was sent, by vergadering and number. */
  readonly uitgaven: readonly Uitgave[];
}

/** A stuk that could not be read. */
export interface Onleesbaar {
  /** Path below the content folder. */
  readonly pad: string;
  /** Whether what is left of it says that it is to stay inside: no public file of it may stay then. */
  readonly besloten: boolean;
}

/** What was read and said, and the words that it is about: also where there is no value. */
export interface CheckedContent extends Checked<Content> {
  /** The text of every file that could be decoded, by path: for the frames of messages. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A line for openbaarheid with another value than openbaar: it can be found even where the front matter cannot be read. */
const BESLOTEN = /^[ \t]*["']?openbaarheid["']?[ \t]*:[ \t]*(?!["']?openbaar\b)\S/imu;

export const GEMEENTE = 'gemeente.yaml';

/** Finds and reads the house that gemeente.yaml names, if it names one. */
export type Huiskeuze = (
  genoemd: { readonly naam: string; readonly plek: Diagnostic['range'] } | undefined,
) => Promise<Checked<HuisBundel>>;

/** The function that reads one stuk. Its libraries take a tenth of a second to load: ask for it when there is something to parse. */
export async function loadReadStuk(): Promise<typeof import('./stuk.ts').readStuk> {
  return (await import('./stuk.ts')).readStuk;
}

/** How many files are open at a time. */
const OPEN_FILES = 32;

/**
 * Reads a content folder: gemeente.yaml, every stuk, and what they name. Files that cannot be read are complaints, not exceptions.
 * No gemeente.yaml or house, or one with faults: no value. Whether the folder is there at all is the caller's to see.
 */
export async function readContent(
  host: Host,
  root: string,
  options: {
    readonly huis: Huiskeuze;
    readonly parseCache?: ParseCache;
    readonly geheugen?: Pick<Leesgeheugen, 'onthoud'>;
  },
): Promise<CheckedContent> {
  const { parseCache, geheugen: { onthoud } = GEEN_GEHEUGEN } = options;
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  /** What is said of something stands in its place, whoever made it and when. */
  const zeg = <T extends Checked<unknown>>(checked: T): T['value'] => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const load = async (path: string): Promise<SourceFile | undefined> => {
    const source = zeg(await onthoud('bron', path, () => readSource(host, root, path)));
    if (source) sources.set(path, source.text);
    return source;
  };
  const house = await load(GEMEENTE);
  if (!house) return { diagnostics, sources };
  const bundel = zeg(await onthoud('huis', GEMEENTE, () => options.huis(genoemdHuis(house))));
  if (!bundel) return { diagnostics, sources };
  const { huis } = bundel;
  const gemeente = zeg(await onthoud('gemeente', GEMEENTE, async () => readGemeente(house, huis)));
  if (!gemeente) return { diagnostics, sources };

  const unreadable: Onleesbaar[] = [];
  const files = pLimit(OPEN_FILES);
  const found = await onthoud(LIJST, '', () => findFiles(host, root));
  const read = await files.map(found.stukken, async (path) => {
    const source = await load(path);
    const stuk = source && zeg(await onthoud('stuk', path, () => parse(source, bundel, parseCache)));
    if (!stuk) unreadable.push({ pad: path, besloten: source !== undefined && BESLOTEN.test(source.text) });
    return stuk;
  });
  const stukken = read.filter((stuk) => stuk !== undefined);
  const named = new Set(
    stukken.flatMap(({ verwijzingen, geleverd }) =>
      [...verwijzingen, ...(geleverd ? [geleverd] : [])].flatMap(({ pad }) => (pad ? [pad] : [])),
    ),
  );
  const assets = await files.map(
    [...named].filter((path) => !path.toLowerCase().endsWith('.md')).sort(compareText),
    (path) => onthoud('bestand', path, () => readAsset(host, root, path)),
  );
  const verzonden = await files.map(found.uitgaven, async (path) =>
    zeg(
      await onthoud('uitgave', path, async () =>
        readUitgave(path, await host.files.read(`${root}/${path}`).catch(() => undefined)),
      ),
    ),
  );
  return {
    value: {
      root,
      huis,
      bundel,
      gemeente,
      stukken,
      assets: Object.fromEntries(assets.filter((asset) => asset !== undefined).map((asset) => [asset.path, asset])),
      unreadable: unreadable.sort((a, b) => compareText(a.pad, b.pad)),
      andere: found.andere,
      uitgaven: verzonden
        .filter((uitgave) => uitgave !== undefined)
        .sort((a, b) => compareText(a.map, b.map) || a.nummer - b.nummer),
    },
    diagnostics,
    sources,
  };
}

async function readSource(host: Host, root: string, path: string): Promise<Checked<SourceFile>> {
  const bytes = await host.files.read(`${root}/${path}`).catch(() => undefined);
  return bytes ? decodeSource(path, bytes) : unreadableFile(path);
}

/** Under what a parsed stuk is remembered: its path, its text, and the house that it was read by. */
export function parseKey(bundel: Pick<HuisBundel, 'digest'>, path: string, textDigest: string): string {
  return digest(`${bundel.digest}\0${path}\0${textDigest}`);
}

async function parse(
  source: SourceFile,
  bundel: HuisBundel,
  parseCache: ParseCache | undefined,
): Promise<Checked<Stuk>> {
  const key = parseKey(bundel, source.path, source.digest);
  const known = parseCache?.get(key);
  if (known) return { value: known, diagnostics: [] };
  const checked = (await loadReadStuk())(source, bundel.huis);
  if (!checked.value || !parseCache) return checked;
  parseCache.set(key, checked.value);
  // As it is kept: what was parsed may take much more memory than what the cache holds of it.
  return { ...checked, value: parseCache.get(key) ?? checked.value };
}

interface Found {
  /** Every Markdown file. */
  readonly stukken: readonly string[];
  /** What lies beside them, without gemeente.yaml. */
  readonly andere: readonly string[];
  /** What says what was sent. */
  readonly uitgaven: readonly string[];
}

/** Every file below a folder, by path; hidden files and the lock files of Word are left alone. */
async function findFiles(host: Host, root: string): Promise<Found> {
  const stukken: string[] = [];
  const andere: string[] = [];
  const uitgaven: string[] = [];
  const seen = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    // A link to a folder above itself would never end.
    const real = await host.files.realPath(folder === '' ? root : `${root}/${folder}`);
    if (seen.has(real)) return;
    seen.add(real);
    for (const { name, kind } of await host.files.list(folder === '' ? root : `${root}/${folder}`)) {
      if (name.startsWith('.') || name.startsWith('~$')) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') await walk(path);
      else if (kind === 'file' && name.toLowerCase().endsWith('.md')) stukken.push(path);
      else if (kind === 'file' && alsUitgave(path)) uitgaven.push(path);
      else if (kind === 'file' && path !== GEMEENTE) andere.push(path);
    }
  };
  await walk('');
  return { stukken: stukken.sort(compareText), andere: andere.sort(compareText), uitgaven };
}
