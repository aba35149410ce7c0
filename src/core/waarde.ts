import { MAANDEN } from './datum.ts';
import { NBSP } from './geld.ts';

const DATE = new RegExp(`\\b(\\d{1,2}) (${MAANDEN.join('|')})(?: (?=(?:19|20)\\d{2}\\b))?`, 'gu');

/**
 * Binds what is read as one value in a cell of a table, so that no line ends inside it: a date, a number with its sign or its
 * percent sign. Spaces become no-break spaces; where there is none, none is added.
 */
export function bindValue(text: string): string {
  return text
    .replace(DATE, (date) => date.replaceAll(' ', NBSP))
    .replace(/^([-+–−]) (?=€|\d)/u, `$1${NBSP}`)
    .replace(/(?<=\d) (?=[%‰])/gu, NBSP);
}
