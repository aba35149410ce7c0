import { digest, type Host } from '../../core/index.ts';
import type { TekstEdit } from '../api.ts';
import { zijnZuiver } from '../edits.ts';
import type { Batch } from './history.ts';

/** What is kept of a text beside the tool files: its changes, and the text itself where it is not saved. */
export interface Draft {
  readonly pad: string;
  /** Digest of the text that the changes lead to. */
  readonly na: string;
  /** Only of a text that is not saved. */
  readonly tekst?: string;
  /** Digest of the bytes that it started from; '' where the file was not there. */
  readonly schijf: string;
  readonly bom: boolean;
  readonly batches: readonly Batch[];
}

/** The drafts of one content folder. */
export interface Drafts {
  /** Keeps a draft; the latest of several that wait is the one that is written. Rejects with a FileError. */
  keep(draft: Draft): Promise<void>;
  read(pad: string): Promise<Draft | undefined>;
  all(): Promise<readonly Draft[]>;
  drop(pad: string): Promise<void>;
}

/** Opens the folder of the drafts. A draft is written aside and renamed, so that a crash leaves the one before it. */
export async function openDrafts(host: Host, folder: string): Promise<Drafts> {
  const { files } = host;
  await files.makeFolder(folder);
  const fileOf = (pad: string): string => `${folder}/${digest(pad).slice(0, 40)}.json`;
  const waiting = new Map<string, { draft: Draft; written: Promise<void> }>();
  const busy = new Map<string, Promise<void>>();
  const write = async (draft: Draft): Promise<void> => {
    const file = fileOf(draft.pad);
    await files.write(`${file}.tmp`, JSON.stringify(draft));
    await files.rename(`${file}.tmp`, file);
  };
  const keep = (draft: Draft): Promise<void> => {
    const { pad } = draft;
    const next = waiting.get(pad);
    if (next) {
      next.draft = draft;
      return next.written;
    }
    const entry = { draft, written: Promise.resolve() };
    entry.written = (busy.get(pad) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        waiting.delete(pad);
        const work = write(entry.draft);
        busy.set(pad, work);
        return work;
      });
    waiting.set(pad, entry);
    return entry.written;
  };
  const load = async (file: string): Promise<Draft | undefined> => {
    const bytes = await files.read(file).catch(() => undefined);
    return bytes && soundDraft(new TextDecoder().decode(bytes));
  };
  return {
    keep,
    read: async (pad) => {
      const draft = await load(fileOf(pad));
      return draft?.pad === pad ? draft : undefined;
    },
    all: async () => {
      const names = (await files.list(folder)).filter(({ name }) => name.endsWith('.json'));
      const drafts = await Promise.all(names.map(({ name }) => load(`${folder}/${name}`)));
      return drafts.filter((draft) => draft !== undefined);
    },
    drop: async (pad) => {
      await busy.get(pad)?.catch(() => undefined);
      await files.remove(fileOf(pad)).catch(() => undefined);
    },
  };
}

/** The draft in a text, where it is one: the file may have been written by an older griffie, or by anybody. */
function soundDraft(json: string): Draft | undefined {
  try {
    const { pad, na, tekst, schijf, bom, batches } = JSON.parse(json) as Partial<Draft>;
    if (typeof pad !== 'string' || typeof na !== 'string' || typeof schijf !== 'string') return undefined;
    if (tekst !== undefined && (typeof tekst !== 'string' || digest(tekst) !== na)) return undefined;
    const sound = Array.isArray(batches) && batches.every(isBatch) ? batches : [];
    return { pad, na, schijf, bom: bom === true, batches: sound, ...(tekst === undefined ? {} : { tekst }) };
  } catch {
    return undefined;
  }
}

function isBatch(value: unknown): value is Batch {
  const { venster, groep, voor, na, edits, terug, aard } = (value ?? {}) as Partial<Batch>;
  const texts = [venster, voor, na, aard].every((one) => typeof one === 'string');
  return texts && typeof groep === 'number' && isEdits(edits) && isEdits(terug);
}

function isEdits(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every((one) => typeof one?.tekst === 'string')) return false;
  return zijnZuiver(value as TekstEdit[], Number.POSITIVE_INFINITY);
}
