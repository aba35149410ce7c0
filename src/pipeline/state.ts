import { type Diagnostic, digest, type Host, stableJson } from '../core/index.ts';
import type { PageFault } from '../document/index.ts';
import {
  asRecord,
  type Entries,
  type Manifest,
  parseRecord,
  readManifest,
  soundEntries,
  soundOnes,
} from './manifest.ts';
import { NIETS_GEZEGD, type Oordelen, openOordelen } from './oordelen.ts';
import { toolFolder } from './outfolder.ts';
import { openParses, type Parses } from './parses.ts';
import { NOTHING_SEEN, type Seen, soundSeen } from './seen.ts';

/** What is remembered of one file that was written: enough to leave it as it is, and to say again what was said of it. */
export interface CachedArtifact {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
  /** Of the file as we left it: a file that was touched since is looked at again. */
  readonly mtimeMs: number;
  /** What rendering and writing said. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is not as it should be on its pages. Where that is in the source is looked up when it is said: lines move. */
  readonly pageFaults?: readonly PageFault[];
}

/** What is remembered of earlier builds, besides the parsed stukken. */
export interface Memory {
  /**
   * Our files that the public manifest does not list: what is not openbaar, and with an empty digest what a build began to
   * place, for a build that was killed may have left it.
   */
  readonly files: Entries;
  /** By path below the out folder. */
  readonly artifacts: Readonly<Record<string, CachedArtifact>>;
  /** By format: what its writer asked to remember. */
  readonly remembered: Readonly<Record<string, string>>;
  readonly seen: Seen;
  /** The digest of what was last looked at for leaks, and had none; empty where that is not known. */
  readonly proven: string;
}

/** The one file that griffie keeps for an out folder, as it was read. */
export interface State {
  readonly memory: Memory;
  readonly parses: Parses;
  readonly oordelen: Oordelen;
  /** The file with this memory and what is known now of stukken, in pieces; undefined when that is what it holds already. */
  toKeep(memory: Memory): readonly Uint8Array[] | undefined;
}

/** What earlier builds left in the out folder. */
export interface Earlier {
  readonly memory: Memory;
  /** Undefined where nothing was built. */
  readonly manifest: Manifest | undefined;
  /** Every file of ours, also those that are not openbaar. */
  readonly files: Entries;
}

/** Tells one state of an out folder from the next, without reading it; the same word as long as there is none. */
export async function stateStamp(host: Host, out: string): Promise<string> {
  const found = await host.files.stat(stateFile(out)).catch(() => undefined);
  return `${found?.size} ${found?.mtimeMs}`;
}

/**
 * Reads the state of an out folder. The first line is JSON, with what was said behind it; below it is a line for each parsed
 * stuk. All but the JSON is under a digest in that. What other code remembered, or is broken, counts as nothing; only the list of our files is taken from any version.
 *
 * @param code digest of the code that runs
 * @param los parsed stukken are kept as lines, and read again when they are asked for: see `openParses`
 */
export async function readState(host: Host, out: string, code: string, los = false): Promise<State> {
  const read = (await host.files.read(stateFile(out)).catch(() => undefined)) ?? new Uint8Array();
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const end = bytes.indexOf('\n');
  const first = bytes.subarray(0, end + 1);
  // Other code may have written no more than the JSON.
  const tab = first.includes('\t') ? first.indexOf('\t') : end;
  let head = first.toString('utf8', 0, Math.max(0, tab));
  const value = parseRecord(head) ?? {};
  const isOurs = value.code === code;
  const said = first.subarray(tab + 1);
  const lines = bytes.subarray(end + 1);
  const isSound = isOurs && value.below === digest([said, lines]);
  const parses = openParses(isSound ? lines : Buffer.alloc(0), los);
  const oordelen = openOordelen(isSound ? said : NIETS_GEZEGD);
  let kept = { said: oordelen.bytes(), lines: parses.bytes(), digest: isSound ? value.below : undefined };
  return {
    memory: {
      files: soundEntries(value.files),
      artifacts: isOurs ? soundOnes(value.artifacts, isArtifact) : {},
      remembered: isOurs ? soundOnes(value.remembered, (text) => typeof text === 'string') : {},
      seen: isOurs ? soundSeen(value.seen) : NOTHING_SEEN,
      proven: isOurs && typeof value.proven === 'string' ? value.proven : '',
    },
    parses,
    oordelen,
    toKeep: (memory) => {
      const [said, lines] = [oordelen.bytes(), parses.bytes()];
      if (kept.digest === undefined || said !== kept.said || lines !== kept.lines)
        kept = { said, lines, digest: digest([said, ...lines]) };
      const text = stableJson({ code, below: kept.digest, ...memory });
      if (text === head) return undefined;
      head = text;
      return [Buffer.from(`${text}\t`), said, ...lines];
    },
  };
}

/** Writes the state whole, aside first. Only for who has the lock. Rejects with a FileError. */
export async function saveState(host: Host, out: string, pieces: readonly Uint8Array[]): Promise<void> {
  const aside = `${toolFolder(out)}/tmp/state`;
  try {
    await host.files.write(aside, '');
    for (const some of inPortions(pieces)) await host.files.append(aside, [Buffer.concat(some)]);
    await host.files.rename(aside, stateFile(out));
  } catch (error) {
    await host.files.remove(aside).catch(() => undefined);
    throw error;
  }
}

/** How much is written at a time: whole it would stand in memory twice, and piece by piece it would take long. */
const PORTION = 4 * 1024 * 1024;

function* inPortions(pieces: readonly Uint8Array[]): Generator<readonly Uint8Array[]> {
  let some: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    some.push(piece);
    size += piece.length;
    if (size < PORTION) continue;
    yield some;
    some = [];
    size = 0;
  }
  yield some;
}

/** Adds to what is remembered what the out folder itself tells. */
export async function readEarlier(host: Host, out: string, memory: Memory): Promise<Earlier> {
  const manifest = await readManifest(host, out);
  return { memory, manifest, files: { ...memory.files, ...manifest?.files } };
}

export function stateFile(out: string): string {
  return `${toolFolder(out)}/state`;
}

function isArtifact(value: unknown): value is CachedArtifact {
  const { key, sha256, size, mtimeMs, diagnostics } = asRecord(value) ?? {};
  const isFile = typeof sha256 === 'string' && typeof size === 'number' && typeof mtimeMs === 'number';
  return isFile && typeof key === 'string' && Array.isArray(diagnostics);
}
