/**
 * What was read of a content folder and still stands. Who keeps a folder open gives it to every reading and says what changed in
 * between; without one everything is read anew.
 */
export interface Leesgeheugen {
  /** What was made of a path before; else it is made now, and kept. */
  onthoud<T>(wat: string, pad: string, maak: () => Promise<T>): Promise<T>;
  /** Forgets what was read of these paths and of everything below them; the list of files too, where `lijst` says so. */
  vergeet(paden: readonly string[], lijst: boolean): void;
  /** Whether the list of files that was read has this path. */
  kent(pad: string): boolean;
  vergeetAlles(): void;
}

/** What takes long to read again, as JSON, from one run to the next. */
export interface Tekstgeheugen {
  haal(sleutel: string): string | undefined;
  bewaar(sleutel: string, json: string): void;
}

/** Under this name the list of files is kept; it has no path of its own. */
export const LIJST = 'lijst';

/** A memory with nothing in it yet. */
export function leesgeheugen(): Leesgeheugen {
  const perPad = new Map<string, Map<string, Promise<unknown>>>();
  return {
    onthoud: <T>(wat: string, pad: string, maak: () => Promise<T>): Promise<T> => {
      const bij = perPad.get(pad) ?? new Map<string, Promise<unknown>>();
      perPad.set(pad, bij);
      const bekend = bij.get(wat) as Promise<T> | undefined;
      if (bekend) return bekend;
      const nieuw = maak();
      bij.set(wat, nieuw);
      // What could not be done is tried again the next time.
      nieuw.catch(() => bij.delete(wat));
      return nieuw;
    },
    vergeet: (paden, lijst) => {
      if (lijst) perPad.get('')?.delete(LIJST);
      for (const pad of paden) {
        if (perPad.delete(pad)) continue;
        for (const bekend of [...perPad.keys()]) if (bekend.startsWith(`${pad}/`)) perPad.delete(bekend);
      }
    },
    kent: (pad) => perPad.get(pad)?.has('bron') ?? false,
    vergeetAlles: () => perPad.clear(),
  };
}

/** For one reading: nothing is kept. */
export const GEEN_GEHEUGEN: Pick<Leesgeheugen, 'onthoud'> = { onthoud: (_wat, _pad, maak) => maak() };
