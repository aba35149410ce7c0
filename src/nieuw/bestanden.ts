import { posix } from 'node:path';
import type { FileError, Host } from '../core/index.ts';

/** A file to make: its absolute path, and what is in it. */
export interface NieuwBestand {
  readonly pad: string;
  readonly inhoud: string | Uint8Array;
}

/** Something stands where a new file would come. */
export class BestaatAl extends Error {
  readonly pad: string;

  constructor(pad: string) {
    super(`${pad} is there already.`);
    this.pad = pad;
  }
}

/**
 * Makes files, all or none: rejects with BestaatAl before anything is written when one is there, and takes back what was written
 * when one fails, with the FileError of that.
 */
export async function maakBestanden({ files }: Host, bestanden: readonly NieuwBestand[]): Promise<void> {
  for (const { pad } of bestanden) if (await files.stat(pad)) throw new BestaatAl(pad);
  const gemaakt: string[] = [];
  const mappen: string[] = [];
  try {
    for (const { pad, inhoud } of bestanden) {
      const map = posix.dirname(pad);
      for (let hier = map; !(await files.stat(hier)); hier = posix.dirname(hier)) mappen.push(hier);
      await files.makeFolder(map);
      const maken = typeof inhoud === 'string' ? files.create(pad, inhoud) : files.write(pad, inhoud);
      await maken.catch((error: FileError) => {
        // What came there meanwhile is not ours to take back.
        if (error.code === 'EEXIST') throw new BestaatAl(pad);
        gemaakt.push(pad);
        throw error;
      });
      gemaakt.push(pad);
    }
  } catch (error) {
    for (const pad of gemaakt) await files.remove(pad).catch(() => undefined);
    const diepste = mappen.sort((a, b) => b.length - a.length);
    for (const map of diepste) await files.removeFolder(map).catch(() => undefined);
    throw error;
  }
}
