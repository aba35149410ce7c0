import { posix } from 'node:path';
import { digest, type Host } from '../../core/index.ts';

/** What stands in a file. */
export interface OnDisk {
  /** Without a byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** Of the bytes; '' where there is no file. */
  readonly digest: string;
}

/** Larger texts are read and judged, but not written in the browser. */
export const MAX_TEXT = 2_000_000;

const NOT_THERE: OnDisk = { text: '', bom: false, digest: '' };

/** Reads a text; a Dutch line for one that is no text. Rejects with a FileError. */
export async function readText({ files }: Host, path: string): Promise<OnDisk | string> {
  if (!(await files.stat(path))) return NOT_THERE;
  const bytes = await files.read(path);
  if (bytes.length > 2 * MAX_TEXT) {
    return `Dit bestand is ${Math.ceil(bytes.length / 1_000_000)} MB groot; in de werkplek past hooguit ${MAX_TEXT / 1_000_000} MB. Splits het stuk.`;
  }
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const bom = whole.startsWith('\ufeff');
    return { text: bom ? whole.slice(1) : whole, bom, digest: digest(bytes) };
  } catch {
    return 'Dit bestand is niet opgeslagen als UTF-8. Kies in uw teksteditor "Opslaan als", met de codering UTF-8.';
  }
}

/**
 * Writes a text aside and gives it its name, when the file still is what it was when the change began: right before the rename it is
 * looked at once more. Gives the digest of what stands there now; undefined where it is another file. Rejects with a FileError and
 * leaves nothing behind.
 */
export async function saveText(
  host: Host,
  path: string,
  { text, bom, from }: { readonly text: string; readonly bom: boolean; readonly from: string },
): Promise<string | undefined> {
  const { files } = host;
  const target = from === '' ? path : await files.realPath(path);
  const stands = async (): Promise<string> => {
    const bytes = await files.read(target).catch((error) => {
      if (error?.code === 'ENOENT') return undefined;
      throw error;
    });
    return bytes ? digest(bytes) : '';
  };
  const bytes = new TextEncoder().encode(bom ? `\ufeff${text}` : text);
  if ((await stands()) !== from) return undefined;
  const aside = posix.join(posix.dirname(target), `.${posix.basename(target)}.griffie`);
  await files.remove(aside).catch(() => undefined);
  try {
    await files.write(aside, bytes);
    if (from !== '') await files.copyMode(target, aside);
    if ((await stands()) !== from) {
      await files.remove(aside);
      return undefined;
    }
    await files.rename(aside, target);
  } catch (error) {
    await files.remove(aside).catch(() => undefined);
    throw error;
  }
  return digest(bytes);
}
