import { posix } from 'node:path';
import type { FileError, Host } from '../../core/index.ts';
import { faultLine } from '../faults.ts';

/** A file to write below the content folder. */
export interface Teschrijven {
  readonly pad: string;
  readonly inhoud: string | Uint8Array;
  /** The text that it was made from; undefined for a file that may not be there yet. */
  readonly van?: string;
}

/**
 * Writes the files of one Word file, all or none: each aside, then renamed. A source that is not what it was read as any more, and a
 * new file where something stands by now, stop it. Gives what went wrong, in Dutch.
 */
export async function schrijf(host: Host, content: string, alle: readonly Teschrijven[]): Promise<string | undefined> {
  const { files } = host;
  const gedaan: (() => Promise<void>)[] = [];
  const mappen: string[] = [];
  let bezig = '';
  try {
    for (const { pad, inhoud, van } of alle) {
      bezig = pad;
      const heel = posix.join(content, pad);
      if (van === undefined) {
        if (await files.stat(heel)) return await terug(gedaan, `${pad} is er al en blijft zoals het is.`);
        const map = posix.dirname(heel);
        for (let hier = map; !(await files.stat(hier)); hier = posix.dirname(hier)) mappen.push(hier);
        await files.makeFolder(map);
        await plaats(host, heel, inhoud);
        gedaan.push(() => files.remove(heel));
        continue;
      }
      const doel = await files.realPath(heel);
      const eerst = await files.read(doel);
      const tekst = new TextDecoder('utf-8', { ignoreBOM: true }).decode(eerst);
      const merk = tekst.startsWith('\ufeff') ? '\ufeff' : '';
      if (tekst !== merk + van) {
        return await terug(gedaan, `${pad} is intussen gewijzigd en is niet aangeraakt: lees het bestand opnieuw in.`);
      }
      await plaats(host, doel, typeof inhoud === 'string' ? merk + inhoud : inhoud);
      gedaan.push(() => plaats(host, doel, eerst));
    }
    return undefined;
  } catch (error) {
    const fout = await terug(gedaan, faultLine(`${bezig} is niet te schrijven`, error));
    // The deepest first; one with something in it is not ours.
    for (const map of mappen.sort((a, b) => b.length - a.length)) await files.removeFolder(map).catch(() => undefined);
    return fout;
  }
}

async function plaats({ files }: Host, pad: string, inhoud: string | Uint8Array): Promise<void> {
  const terzijde = posix.join(posix.dirname(pad), `.${posix.basename(pad)}.griffie`);
  try {
    await files.write(terzijde, inhoud);
    await files.rename(terzijde, pad);
  } catch (error) {
    await files.remove(terzijde).catch(() => undefined);
    throw error as FileError;
  }
}

/** Takes back what was written. */
async function terug(gedaan: readonly (() => Promise<void>)[], fout: string): Promise<string> {
  for (const maakOngedaan of [...gedaan].reverse()) await maakOngedaan().catch(() => undefined);
  return fout;
}
