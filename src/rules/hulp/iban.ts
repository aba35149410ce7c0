/** Signs of an IBAN, by country: those of which money goes to and from a gemeente. */
const LENGTE: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  LU: 20,
  GB: 22,
  IE: 22,
  AT: 20,
  CH: 21,
  ES: 24,
  IT: 27,
  PT: 25,
  PL: 28,
  RO: 24,
  BG: 22,
  HU: 28,
  CZ: 24,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
  LT: 20,
  LV: 21,
  EE: 20,
};
/** A number and what may stand between two signs of it, however they are grouped: `NL56 BNGH 028 50 00 187`. */
const BEGIN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.keys(LENGTE).join('|')})[ .-]?\\d{2}(?=[ .\\u00a0\\0-]{0,2}[A-Z0-9])`,
  'giu',
);
/** `NL91 ABNA …` in any case; of other lands in capitals and mostly figures, for `de 12 leden` begins so too. */
const NEDERLANDS = /^NL\d\d[A-Z]{4}\d{10}$/u;
const BUITENLANDS = /^[A-Z]{2}\d\d[A-Z]{0,4}\d{10,}[A-Z0-9]*$/u;
const TUSSEN = /[ .\u00a0\0-]/u;

/** The numbers of bank accounts in a text, by the check that such a number carries within itself. */
export function* ibans(
  tekst: string,
): Generator<{ readonly begin: number; readonly eind: number; readonly nummer: string }> {
  for (const { index } of tekst.matchAll(BEGIN)) {
    const lengte = LENGTE[tekst.slice(index, index + 2).toUpperCase()] as number;
    let nummer = '';
    let wit = 0;
    let eind = index;
    for (; nummer.length < lengte && wit < 3 && eind < tekst.length; eind++) {
      const teken = tekst.charAt(eind);
      if (TUSSEN.test(teken)) wit++;
      else if (/[A-Z0-9]/iu.test(teken)) {
        nummer += teken.toUpperCase();
        wit = 0;
      } else break;
    }
    const verder = /^[\p{L}\p{N}]/u.test(tekst.slice(eind, eind + 2));
    const vorm = NEDERLANDS.test(nummer) || (BUITENLANDS.test(nummer) && tekst.startsWith(nummer.slice(0, 2), index));
    if (nummer.length === lengte && !verder && vorm && klopt(nummer)) yield { begin: index, eind, nummer };
  }
}

/** With its first four signs behind it, and letters as 10 to 35, an IBAN is 1 modulo 97. */
function klopt(nummer: string): boolean {
  let rest = 0;
  for (const teken of nummer.slice(4) + nummer.slice(0, 4)) {
    const waarde = Number.parseInt(teken, 36);
    rest = (rest * (waarde > 9 ? 100 : 10) + waarde) % 97;
  }
  return rest === 1;
}
