import { kaal } from './tekst.ts';

/** Words that people write as a field or a status when they mean openbaarheid; without spaces and signs. */
const BEDOELD = /^(?:niet)?openbaar$|^(?:geheim|besloten|vertrouwelijk|intern|embargo)(?:e|heid|houding)?$/u;

/** Whether the name of a field, or a value of another one, can only be meant as openbaarheid. */
export function bedoeltOpenbaarheid(geschreven: string): boolean {
  return BEDOELD.test(kaal(geschreven).replaceAll(' ', ''));
}
