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
import { readGemeente } from './gemeente.ts';
import { genoemdHuis, type HuisBundel } from './huis/index.ts';
import { alsUitgave, readUitgave } from './uitgave.ts';

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

/** Remembers parsed stukken from one run to the next, of one version of griffie. Keys hold the path and the text. */
export interface ParseCache {
  get(key: string): Stuk | undefined;
  set(key: string, stuk: Stuk): void;
}

/** The key of a source in such a cache: how it is read depends on its house. */
export function leessleutel({ digest: huis }: HuisBundel, { path, digest: bron }: SourceFile): string {
  return digest(`${huis}\0${path}\0${bron}`);
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
  options: { readonly huis: Huiskeuze; readonly parseCache?: ParseCache },
): Promise<CheckedContent> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const load = async (path: string) => {
    const bytes = await host.files.read(`${root}/${path}`).catch(() => undefined);
    const { value, diagnostics: said } = bytes ? decodeSource(path, bytes) : unreadableFile(path);
    diagnostics.push(...said);
    if (value) sources.set(path, value.text);
    return value;
  };
  const house = await load(GEMEENTE);
  if (!house) return { diagnostics, sources };
  const { value: bundel, diagnostics: overHuis } = await options.huis(genoemdHuis(house));
  diagnostics.push(...overHuis);
  if (!bundel) return { diagnostics, sources };
  const { huis } = bundel;
  const gemeente = readGemeente(house, huis);
  diagnostics.push(...gemeente.diagnostics);
  if (!gemeente.value) return { diagnostics, sources };

  const unreadable: Onleesbaar[] = [];
  const files = pLimit(OPEN_FILES);
  const found = await findFiles(host, root);
  const read = await files.map(found.stukken, async (path) => {
    const source = await load(path);
    if (!source) {
      unreadable.push({ pad: path, besloten: false });
      return undefined;
    }
    const key = leessleutel(bundel, source);
    const known = options.parseCache?.get(key);
    if (known) return known;
    const readStuk = await loadReadStuk();
    const { value, diagnostics: said } = readStuk(source, huis);
    diagnostics.push(...said);
    if (value) options.parseCache?.set(key, value);
    else unreadable.push({ pad: path, besloten: BESLOTEN.test(source.text) });
    return value;
  });
  const stukken = read.filter((stuk) => stuk !== undefined);
  const named = new Set(
    stukken.flatMap(({ verwijzingen, geleverd }) =>
      [...verwijzingen, ...(geleverd ? [geleverd] : [])].flatMap(({ pad }) => (pad ? [pad] : [])),
    ),
  );
  const assets = await files.map(
    [...named].filter((path) => !path.toLowerCase().endsWith('.md')).sort(compareText),
    (path) => readAsset(host, root, path),
  );
  const verzonden = await files.map(found.uitgaven, async (path) => {
    const { value, diagnostics: said } = readUitgave(
      path,
      await host.files.read(`${root}/${path}`).catch(() => undefined),
    );
    diagnostics.push(...said);
    return value;
  });
  return {
    value: {
      root,
      huis,
      bundel,
      gemeente: gemeente.value,
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
