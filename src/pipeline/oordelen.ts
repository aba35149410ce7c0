import type { Diagnostic } from '../core/index.ts';
import type { Oordeelbewaring } from '../rules/index.ts';

/** What rules said in earlier runs, as it is kept in one line: what was said of all, a tab, and what was said of each stuk. */
export interface Oordelen extends Oordeelbewaring {
  /** Whether something was said since the line was last asked for. */
  hasNew(): boolean;
  /** The line; the very same bytes as before when nothing changed. */
  bytes(): Buffer;
}

type Kept = readonly [sleutel: string, meldingen: readonly Diagnostic[]];

/** The line of who never judged. */
export const NIETS_GEZEGD = Buffer.from('[]\t{}\n');

/** Opens a line that `bytes` gave. What was said of each stuk is parsed when it is first asked for: when something changed. */
export function openOordelen(stored: Buffer): Oordelen {
  let line = stored;
  const [together = '', apart = ''] = stored.toString('utf8').split('\t');
  let alles: Partial<Kept> | undefined;
  let perNaam: Map<string, Kept> | undefined;
  let changed = false;
  const vanAlles = (): Partial<Kept> => {
    alles ??= JSON.parse(together) as Partial<Kept>;
    return alles;
  };
  const opNaam = (): Map<string, Kept> => {
    perNaam ??= new Map(Object.entries(JSON.parse(apart) as Record<string, Kept>));
    return perNaam;
  };
  return {
    haalAlles: (sleutel) => {
      const [bekend, meldingen] = vanAlles();
      return bekend === sleutel ? meldingen : undefined;
    },
    bewaarAlles: (sleutel, meldingen, namen) => {
      alles = [sleutel, meldingen];
      for (const naam of opNaam().keys()) if (!namen.has(naam)) opNaam().delete(naam);
      changed = true;
    },
    haal: (naam, sleutel) => {
      const [bekend, meldingen] = opNaam().get(naam) ?? [];
      return bekend === sleutel ? meldingen : undefined;
    },
    bewaar: (naam, sleutel, meldingen) => {
      opNaam().set(naam, [sleutel, meldingen]);
      changed = true;
    },
    hasNew: () => changed,
    bytes: () => {
      if (!changed) return line;
      line = Buffer.from(`${JSON.stringify(vanAlles())}\t${JSON.stringify(Object.fromEntries(opNaam()))}\n`);
      changed = false;
      return line;
    },
  };
}
