/** Numbers are kept in ten-thousandths, so that cents and tariffs add up exactly. */
const FIJN = 10_000;

/**
 * A number as it stands in a table: `€ 2.084.000`, `-€ 972.750`, `1.389`, `€ 300,-`, `(100)`, in ten-thousandths. `leeg` for an
 * empty cell or a dash, `geen` for anything else, percentages and years of a period too.
 */
export function leesGetal(tekst: string): number | 'leeg' | 'geen' {
  const kaal = tekst
    .normalize('NFC')
    .replace(/[−–—]/gu, '-')
    .replace(/[\s\u00a0\u202f]/gu, '');
  if (/^[-]?(?:€)?-?$/u.test(kaal)) return 'leeg';
  const match = /^(\()?(-\/-|[-+])?€?([-+])?(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,4})|,-{1,2}|,=)?(\))?$/u.exec(kaal);
  if (!match || (match[1] === undefined) !== (match[6] === undefined)) return 'geen';
  const heel = Number((match[4] as string).replaceAll('.', ''));
  const breuk = Number((match[5] ?? '').padEnd(4, '0'));
  const min = match[1] !== undefined || match[2]?.startsWith('-') === true || match[3] === '-';
  return (min ? -1 : 1) * (heel * FIJN + breuk);
}

/** A number of ten-thousandths as the house writes it: `2.084.000`, `-12,50`. */
export function schrijfGetal(getal: number): string {
  const heel = Math.trunc(Math.abs(getal) / FIJN);
  const breuk = String(Math.abs(getal) % FIJN)
    .padStart(4, '0')
    .replace(/00$/u, '');
  return `${getal < 0 ? '-' : ''}${String(heel).replace(/\B(?=(?:\d{3})+$)/gu, '.')}${Number(breuk) === 0 ? '' : `,${breuk}`}`;
}
