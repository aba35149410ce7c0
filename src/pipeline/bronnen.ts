import { digest, type Host } from '../core/index.ts';
import type { Stuk } from '../model/index.ts';
import { bewaarplaats } from './bewaard.ts';
import { toolFolder } from './outfolder.ts';

/** So many versions of the source of one stuk are kept: who gives a file back has it from one of the last. */
const MOST = 20;
/** The mark of the order of bytes that may begin a file: it is no part of its text, and one of its bytes. */
const BOM = '\ufeff';

/**
 * The sources that files were made from, by their digest: what comes back from Word is compared with the one it was made from. They
 * stand in the folder of the tool, which is never published.
 */
export interface Bronnen {
  /** Keeps the source of a stuk as it is now, where it is not kept yet, and drops the oldest of too many. Rejects with a FileError. */
  bewaar(stuk: Pick<Stuk, 'pad' | 'tekst' | 'digest'>): Promise<void>;
  /** The source with a digest, also of what was sent; undefined when it is not kept, or no longer is what it was. */
  haal(pad: string, bron: string): Promise<Uint8Array | undefined>;
}

/** The kept sources of an out folder. */
export function bronnen(host: Host, out: string): Bronnen {
  const { files } = host;
  const tool = toolFolder(out);
  // A folder for each stuk, under a name that holds on every disk whatever its path has in it.
  const mapVan = (pad: string): string => `${tool}/bronnen/${digest(pad).slice(0, 16)}`;
  const dropOldest = async (map: string): Promise<void> => {
    const namen = (await files.list(map)).map(({ name }) => name);
    if (namen.length <= MOST) return;
    const tijden = await Promise.all(namen.map(async (name) => (await files.stat(`${map}/${name}`))?.mtimeMs ?? 0));
    const oudste = namen.map((name, i) => ({ name, tijd: tijden[i] ?? 0 })).sort((a, b) => a.tijd - b.tijd);
    for (const { name } of oudste.slice(0, namen.length - MOST)) await files.remove(`${map}/${name}`);
  };
  return {
    bewaar: async (stuk) => {
      const map = mapVan(stuk.pad);
      const pad = `${map}/${stuk.digest}.md`;
      if (await files.stat(pad)) return;
      const tekst = [stuk.tekst, BOM + stuk.tekst].find((een) => digest(een) === stuk.digest);
      if (tekst === undefined) return;
      await files.makeFolder(map);
      const aside = `${tool}/tmp/bron-${stuk.digest}`;
      await files.write(aside, tekst);
      await files.rename(aside, pad);
      await dropOldest(map);
    },
    haal: async (pad, bron) => {
      const bytes = await files.read(`${mapVan(pad)}/${bron}.md`).catch(() => undefined);
      return bytes && digest(bytes) === bron ? bytes : bewaarplaats(host, out).haal(bron);
    },
  };
}
