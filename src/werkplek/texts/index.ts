import { digest, type Host } from '../../core/index.ts';
import { faultLine } from '../../pipeline/index.ts';
import type { Botsing, TekstEdit } from '../api.ts';
import { type OnDisk, readText, saveText } from './disk.ts';
import type { Draft, Drafts } from './drafts.ts';
import { type Change, openText, type Refused, type Text } from './text.ts';

export { MAX_TEXT } from './disk.ts';
export { openDrafts } from './drafts.ts';
export type { Change, Refused } from './text.ts';

/** A stuk as the windows have it. */
export interface Opened {
  readonly pad: string;
  readonly text: Text;
  /** Digest of the bytes on the disk that it started from; '' where there is no file. */
  readonly schijf: string;
  readonly isUnsaved: boolean;
  readonly botsing?: Botsing['botsing'];
  /** Dutch: why it could not be saved. */
  readonly fout?: string;
}

/** What the store tells as it happens. */
export interface Listener {
  /** A text became another; `venster` is '' where that came from the disk. */
  changed(pad: string, text: string, change: Change & { readonly venster: string }): void;
  /** What stands on the disk is the text again. */
  saved(pad: string, digest: string): void;
  conflict(pad: string, botsing: Botsing['botsing']): void;
  failed(pad: string, fout: string): void;
  /** The file is not there any more, and nothing of it waited to be saved. */
  gone(pad: string): void;
}

/** The texts that windows have open. Every change is kept as a draft before it is answered, and saved after a pause. */
export interface Texts {
  /** The stuk at a path that was found safe; a Dutch line for one that is no text. Rejects with a FileError. */
  open(pad: string): Promise<Opened | string>;
  /** Whether a text is open already. */
  has(pad: string): boolean;
  change(
    pad: string,
    ask: { venster: string; basis: string; make: (text: string) => readonly TekstEdit[] },
  ): Promise<Change | Refused>;
  undo(pad: string, venster: string, richting: 'terug' | 'vooruit'): Promise<Change | 'later' | undefined>;
  /** Ends a conflict; undefined where yet another text stands there. */
  solve(pad: string, ask: { venster: string; digest: string; text: string }): Promise<Change | undefined>;
  /** A file changed on the disk, or may have. True where a window has it: what it says then was told, if it was new. */
  look(pad: string): Promise<boolean>;
  /** Lays the drafts of an earlier run over their files. */
  recover(): Promise<readonly string[]>;
  /** Saves a text, where it is not. */
  save(pad: string): Promise<void>;
  saveAll(): Promise<void>;
  /** The texts that are not saved: of a conflict, or on a disk that takes nothing. */
  unsaved(): readonly string[];
}

interface Entry extends Opened {
  text: Text;
  schijf: string;
  bom: boolean;
  isUnsaved: boolean;
  botsing?: Botsing['botsing'];
  fout?: string;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Saved when nobody typed for this long. */
const PAUSE_MS = 800;

/** Opens the store. `where` gives the path of a file, and rejects for one that must not be touched; `isOpen` tells whether a window is there. */
export function openTexts(
  host: Host,
  drafts: Drafts,
  {
    where,
    isOpen,
    tell,
  }: { where: (pad: string) => Promise<string>; isOpen: (venster: string) => boolean; tell: Listener },
): Texts {
  const entries = new Map<string, Entry>();
  const queues = new Map<string, Promise<unknown>>();
  /** One thing at a time for each text. */
  const inTurn = <T>(pad: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(pad) ?? Promise.resolve()).catch(() => undefined).then(work);
    queues.set(pad, turn);
    return turn;
  };
  const draftOf = ({ pad, text, schijf, bom, isUnsaved }: Entry): Draft => ({
    pad,
    na: text.digest,
    schijf,
    bom,
    batches: text.batches,
    ...(isUnsaved ? { tekst: text.text } : {}),
  });
  const keep = async (entry: Entry): Promise<void> => {
    await drafts.keep(draftOf(entry)).catch((error) => fail(entry, error));
  };
  const fail = (entry: Entry, error: unknown): void => {
    entry.fout = `${faultLine(`${entry.pad} is niet op te slaan`, error)} Wat u schreef, staat nog in dit venster.`;
    tell.failed(entry.pad, entry.fout);
  };
  const later = (entry: Entry): void => {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void inTurn(entry.pad, () => save(entry)), PAUSE_MS);
  };
  const changed = async (entry: Entry, venster: string, change: Change): Promise<Change> => {
    if (change.vorige !== change.basis) tell.changed(entry.pad, entry.text.text, { ...change, venster });
    await keep(entry);
    return change;
  };
  const settle = async (entry: Entry, disk: Pick<OnDisk, 'digest' | 'bom'>): Promise<void> => {
    entry.schijf = disk.digest;
    entry.bom = disk.bom;
    entry.isUnsaved = false;
    delete entry.botsing;
    delete entry.fout;
    await keep(entry);
    tell.saved(entry.pad, disk.digest);
  };
  const clash = (entry: Entry, disk: OnDisk): void => {
    const digestOf = digest(disk.text);
    const isNew = entry.botsing?.digest !== digestOf;
    entry.botsing = { opSchijf: disk.text, digest: digestOf, hier: entry.text.text };
    if (isNew) tell.conflict(entry.pad, entry.botsing);
  };
  /** Takes over what stands on the disk, or sees that it is another text than that which is not saved. */
  const compare = async (entry: Entry, disk: OnDisk): Promise<void> => {
    const isSame = disk.digest === entry.schijf;
    if (disk.digest !== '' && disk.text === entry.text.text) {
      if (entry.isUnsaved || !isSame) await settle(entry, disk);
    } else if (isSame) {
      if (!entry.botsing) return;
      // What was changed elsewhere was taken back there.
      delete entry.botsing;
      later(entry);
    } else if (entry.isUnsaved) clash(entry, disk);
    else if (disk.digest === '') {
      entries.delete(entry.pad);
      tell.gone(entry.pad);
    } else {
      entry.schijf = disk.digest;
      entry.bom = disk.bom;
      await changed(entry, '', entry.text.become({ venster: '', now: host.now() }, disk.text));
      tell.saved(entry.pad, disk.digest);
    }
  };
  const save = async (entry: Entry): Promise<void> => {
    clearTimeout(entry.timer);
    if (!entry.isUnsaved) return;
    const { text } = entry.text;
    try {
      const path = await where(entry.pad);
      const disk = await readText(host, path);
      if (typeof disk === 'string') return clash(entry, { text: disk, bom: false, digest: '' });
      if (disk.digest !== entry.schijf || entry.botsing) return await compare(entry, disk);
      const written = await saveText(host, path, { text, bom: entry.bom, from: entry.schijf });
      if (written === undefined) {
        const now = await readText(host, path);
        if (typeof now !== 'string') await compare(entry, now);
      } else await settle(entry, { digest: written, bom: entry.bom });
    } catch (error) {
      fail(entry, error);
    }
  };
  const load = async (pad: string): Promise<Entry | string> => {
    const known = entries.get(pad);
    const disk = await readText(host, await where(pad));
    if (typeof disk === 'string') return disk;
    if (known) {
      await compare(known, disk);
      if (entries.has(pad)) return known;
    }
    const draft = await drafts.read(pad);
    const unsaved = draft?.tekst !== undefined && draft.tekst !== disk.text;
    const text = openText(unsaved ? (draft.tekst as string) : disk.text, draft);
    const entry: Entry = { pad, text, schijf: disk.digest, bom: disk.bom, isUnsaved: unsaved };
    entries.set(pad, entry);
    if (!unsaved) return entry;
    entry.schijf = draft.schijf;
    if (draft.schijf === disk.digest) later(entry);
    else clash(entry, disk);
    return entry;
  };
  const need = async (pad: string): Promise<Entry> => {
    const entry = entries.get(pad) ?? (await load(pad));
    if (typeof entry === 'string') throw new Error(entry);
    return entry;
  };
  const byUs = (venster: string) => (other: string) => other !== '' && (other === venster || !isOpen(other));
  const made = async (entry: Entry, venster: string, change: Change): Promise<Change> => {
    entry.isUnsaved = true;
    delete entry.fout;
    if (entry.botsing) entry.botsing = { ...entry.botsing, hier: entry.text.text };
    else later(entry);
    return changed(entry, venster, change);
  };
  return {
    open: (pad) => inTurn(pad, () => load(pad)),
    has: (pad) => entries.has(pad),
    change: (pad, { venster, basis, make }) =>
      inTurn(pad, async () => {
        const entry = await need(pad);
        const change = entry.text.change({ venster, now: host.now() }, basis, make);
        return 'refused' in change ? change : made(entry, venster, change);
      }),
    undo: (pad, venster, richting) =>
      inTurn(pad, async () => {
        const entry = await need(pad);
        const change = entry.text.undo({ venster, now: host.now() }, richting, byUs(venster));
        return change === undefined || change === 'later' ? change : made(entry, venster, change);
      }),
    solve: (pad, { venster, digest: seen, text }) =>
      inTurn(pad, async () => {
        const entry = await need(pad);
        const disk = await readText(host, await where(pad));
        const stands = entry.botsing && typeof disk !== 'string' ? digest(disk.text) : entry.text.digest;
        if (typeof disk !== 'string' && entry.botsing) clash(entry, disk);
        if (seen !== stands) return undefined;
        const wasConflict = entry.botsing !== undefined;
        delete entry.botsing;
        const change = entry.text.become({ venster, now: host.now() }, text);
        if (wasConflict && typeof disk !== 'string') {
          entry.schijf = disk.digest;
          entry.bom = disk.bom;
          if (disk.text === text && disk.digest !== '') {
            await changed(entry, venster, change);
            await settle(entry, disk);
            return change;
          }
        }
        await made(entry, venster, change);
        await save(entry);
        return change;
      }),
    look: (pad) =>
      inTurn(pad, async () => {
        const entry = entries.get(pad);
        const disk =
          entry &&
          (await where(pad)
            .then((path) => readText(host, path))
            .catch(() => undefined));
        if (entry && disk && typeof disk !== 'string') await compare(entry, disk);
        return entries.has(pad);
      }),
    recover: async () => {
      const left = (await drafts.all()).filter(({ tekst }) => tekst !== undefined);
      const opened = await Promise.all(left.map(({ pad }) => inTurn(pad, () => load(pad).catch(String))));
      return opened.flatMap((entry) => (typeof entry !== 'string' && entry.isUnsaved ? [entry.pad] : []));
    },
    save: (pad) =>
      inTurn(pad, async () => {
        const entry = entries.get(pad);
        if (entry) await save(entry);
      }),
    unsaved: () => [...entries.values()].flatMap(({ pad, isUnsaved }) => (isUnsaved ? [pad] : [])),
    saveAll: async () => {
      await Promise.all([...entries.values()].map((entry) => inTurn(entry.pad, () => save(entry))));
    },
  };
}
