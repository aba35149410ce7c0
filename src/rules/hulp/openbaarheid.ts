import { kaal, meestNabij } from '../../model/index.ts';

/** What people write for a stuk that everyone may read. */
const VOOR_ALLEN = /^(?:ja|true|waar|publiek|publiekelijk|public|iedereen|allen)$/u;

const STRENG =
  '"openbaarheid: besloten" (op de oproeping staat "besloten") of "openbaarheid: geheim" (er geldt geheimhouding)';
const WAAR =
  'Besloten en geheime stukken komen in out/niet-openbaar/; zolang dit niet klopt, geldt het stuk als geheim.';

/**
 * What to write for openbaarheid. Who wrote something else meant to keep the stuk inside, unless the word says the opposite:
 * "openbaar" is only advised for a slip in that word itself, and named where nothing was written.
 */
export function openbaarheidHint(geschreven: string): string {
  const woord = kaal(geschreven);
  const bedoeld = meestNabij(geschreven, ['besloten', 'geheim', 'openbaar']);
  if (bedoeld !== undefined && (bedoeld !== 'openbaar' || /^(?:o?p|ope?n|oop)/u.test(woord)))
    return `Bedoelt u "${bedoeld}"?`;
  if (woord === '' || VOOR_ALLEN.test(woord)) return `Schrijf "openbaarheid: openbaar", ${STRENG}. ${WAAR}`;
  return `Schrijf ${STRENG}. ${WAAR}`;
}
