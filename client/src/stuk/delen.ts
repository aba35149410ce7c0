import type { Sectieinvoer, StukLang } from '../../../src/werkplek/api.ts';

/** A stretch of the source that is there to type in, or a section of the house that is not there yet. */
export type Deel =
  | {
      readonly soort: 'tekst';
      readonly sleutel: string;
      readonly titel: string;
      readonly kop?: Kop;
      readonly gebied: Gebied;
      readonly kern: Gebied;
    }
  | {
      readonly soort: 'mist';
      readonly sleutel: string;
      readonly titel: string;
      readonly id: string;
      readonly verplicht: boolean;
    };
export interface Gebied {
  readonly van: number;
  readonly tot: number;
}
/** The words of a heading that its author may change. */
export interface Kop extends Gebied {
  readonly tekst: string;
}
type Stretch = Pick<StukLang, 'secties' | 'bodyBegin'>;

/**
 * The body of a source divided into its sections, in the order of the text; what is missing comes after what it follows in the house.
 * All of the body is in one of them: also what stands above the first heading, or in no section that the house knows.
 */
export function verdeel(tekst: string, { secties, bodyBegin }: Stretch): Deel[] {
  const aanwezig = secties.filter((een) => een.aanwezig).sort((een, ander) => een.begin - ander.begin);
  const delen: Deel[] = [];
  let tot = bodyBegin;
  let los = 0;
  const ertussen = (einde: number, ookLeeg: boolean): void => {
    const kern = kernVan(tekst, tot, einde);
    if (ookLeeg || kern.tot > kern.van)
      delen.push({ soort: 'tekst', sleutel: `los-${los++}`, titel: '', gebied: { van: tot, tot: einde }, kern });
  };
  const mist = (naar: Sectieinvoer | undefined): void => {
    const na = naar ? secties.indexOf(naar) + 1 : 0;
    for (const sectie of secties.slice(na)) {
      if (sectie.aanwezig) break;
      const { id, titel, verplicht } = sectie;
      if (id) delen.push({ soort: 'mist', sleutel: `mist-${id}`, titel, id, verplicht });
    }
  };
  mist(undefined);
  let eigen = 0;
  for (const sectie of aanwezig) {
    ertussen(Math.max(tot, lijnVoor(tekst, sectie.begin).van), false);
    const kop = sectie.vast ? undefined : kopVan(tekst, sectie.begin);
    delen.push({
      soort: 'tekst',
      sleutel: sectie.id ?? `eigen-${eigen++}`,
      titel: sectie.titel,
      ...(kop ? { kop } : {}),
      gebied: { van: sectie.begin, tot: sectie.eind },
      kern: kernVan(tekst, sectie.begin, sectie.eind),
    });
    tot = sectie.eind;
    mist(sectie);
  }
  ertussen(tekst.length, secties.length === 0);
  return delen;
}

/** The stretch without the blank lines around its text; where there is no text, the place below one blank line. */
export function kernVan(tekst: string, van: number, tot: number): Gebied {
  const stuk = tekst.slice(van, tot);
  const voor = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(stuk)?.[0].length ?? 0;
  if (stuk.slice(voor).trim() === '') {
    const regel = /^[ \t]*(?:\r\n|\r|\n)?(?:[ \t]*(?:\r\n|\r|\n))?/.exec(stuk)?.[0].length ?? 0;
    return { van: van + regel, tot: van + regel };
  }
  return { van: van + voor, tot: van + stuk.trimEnd().length };
}

/** The line that ends before a place: that of the heading above a text. */
function lijnVoor(tekst: string, plek: number): Gebied {
  let tot = plek;
  while (tot > 0 && '\r\n'.includes(tekst[tot - 1] as string)) tot -= 1;
  const van = Math.max(tekst.lastIndexOf('\n', tot - 1), tekst.lastIndexOf('\r', tot - 1)) + 1;
  // A heading that is underlined has its words on the line above.
  if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(tekst.slice(van, tot)) && van > 0) return { van: lijnVoor(tekst, van).van, tot };
  return { van, tot };
}

function kopVan(tekst: string, plek: number): Kop | undefined {
  const { van, tot } = lijnVoor(tekst, plek);
  const delen = /^( {0,3}#{1,6}[ \t]+)(.*?)([ \t]+#+)?[ \t]*$/.exec(tekst.slice(van, tot));
  if (!delen) return undefined;
  const begin = van + (delen[1]?.length ?? 0);
  const woorden = delen[2] ?? '';
  return { van: begin, tot: begin + woorden.length, tekst: woorden };
}
