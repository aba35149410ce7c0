import { posix } from 'node:path';
import { digest, type Host } from '../core/index.ts';

/** The folder, beside the out folder, in which the files that were sent are kept. */
const BEWAARD = 'uitgaven';

/**
 * The files that were sent, under the digest of what is in them: the same file of two uitgaven is kept once, and what is there is
 * never written again. What is not openbaar is kept apart, as in the out folder.
 */
export interface Bewaarplaats {
  /** Absolute path of the folder. */
  readonly map: string;
  /** Keeps bytes and gives their digest. Rejects with a FileError. */
  bewaar(bytes: Uint8Array, openbaar: boolean, soort: string): Promise<string>;
  /** What was kept under a digest, whole: undefined when it is not there, or is no longer what it was. */
  haal(sha256: string): Promise<Uint8Array | undefined>;
}

/** The kept files of an out folder. Makes nothing before something is kept. */
export function bewaarplaats({ files }: Host, out: string): Bewaarplaats {
  const map = posix.join(posix.dirname(out), BEWAARD);
  const delen = ['openbaar', 'niet-openbaar'];
  const zoek = async (sha256: string): Promise<Uint8Array | undefined> => {
    for (const deel of delen) {
      const vak = `${map}/${deel}/${sha256.slice(0, 2)}`;
      const namen = await files.list(vak).catch(() => []);
      for (const { name } of namen) {
        if (!name.startsWith(sha256)) continue;
        const bytes = await files.read(`${vak}/${name}`).catch(() => undefined);
        if (bytes && digest(bytes) === sha256) return bytes;
      }
    }
    return undefined;
  };
  return {
    map,
    bewaar: async (bytes, openbaar, soort) => {
      const sha256 = digest(bytes);
      const vak = `${map}/${openbaar ? delen[0] : delen[1]}/${sha256.slice(0, 2)}`;
      const pad = `${vak}/${sha256}.${soort}`;
      const er = await files.read(pad).catch(() => undefined);
      if (er && digest(er) === sha256) return sha256;
      await files.makeFolder(vak);
      await files.write(`${vak}/.${sha256}`, bytes);
      await files.rename(`${vak}/.${sha256}`, pad);
      return sha256;
    },
    haal: zoek,
  };
}
