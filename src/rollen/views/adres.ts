import { posix } from 'node:path';
import { documentPad, koppelingPad, type Register, type Stuk } from '../../model/index.ts';

/**
 * The address of a stuk or a file that goes along, as a link in the document of another names it: relative, for both lie below one
 * folder wherever that is. Empty for what has none, and for what fewer people may see.
 *
 * @param voor the stuk in whose document the link stands
 */
export function adresVan(pad: string | undefined, register: Register, voor: Stuk): string {
  const doel = koppelingPad(pad, register, voor);
  if (doel === undefined) return '';
  return encodeURI(posix.relative(posix.dirname(documentPad(voor)), doel)).replace(/[?#]/gu, encodeURIComponent);
}
