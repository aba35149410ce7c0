import { type Diagnostic, diagnostic } from './diagnostic.ts';
import { FILE_START } from './source.ts';

/** The rule that a fault of griffie itself is reported by. */
export const INTERNE_FOUT = 'interne-fout';

/** A message of a library may hold the whole stuk: no more characters of it than this. */
const MOST = 200;
const MELD =
  'Dit is een fout van griffie, niet van uw stuk; de andere stukken gaan door. Meld haar met dit stuk erbij.';

/**
 * The message about a fault of griffie itself, at the stuk that it was met at. Always a fout: what was not looked at or not made
 * is not to pass for what is right.
 *
 * @param message Dutch: what failed, and what that means for this file
 * @param error   what was thrown; stands behind the hint for whoever mends it
 * @param hint    Dutch: what to do, where that is more than to report it
 */
export function interneFout(file: string, message: string, error: unknown, hint: string = MELD): Diagnostic {
  return diagnostic({
    rule: INTERNE_FOUT,
    severity: 'fout',
    file,
    range: FILE_START,
    message,
    hint: `${hint} Technisch: ${technisch(error)}`,
  });
}

/** What was thrown, on one line and without its stack. */
export function technisch(error: unknown): string {
  const [line = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
