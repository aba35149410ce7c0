import type { TekstEdit } from './api.ts';

/** Edits of one text are sound: in order, inside it, and none reaches into the next. */
export function zijnZuiver(edits: readonly TekstEdit[], lengte: number): boolean {
  let tot = 0;
  return edits.every(({ begin, eind }) => {
    const goed = Number.isInteger(begin) && Number.isInteger(eind) && begin >= tot && eind >= begin && eind <= lengte;
    tot = eind;
    return goed;
  });
}

/** The text with edits applied, all places being those before any of them. */
export function pasToe(tekst: string, edits: readonly TekstEdit[]): string {
  let gemaakt = '';
  let tot = 0;
  for (const { begin, eind, tekst: nieuw } of edits) {
    gemaakt += tekst.slice(tot, begin) + nieuw;
    tot = eind;
  }
  return gemaakt + tekst.slice(tot);
}

/** The edits that take edits back, in the text after them. */
export function omgekeerd(tekst: string, edits: readonly TekstEdit[]): TekstEdit[] {
  let verschil = 0;
  return edits.map(({ begin, eind, tekst: nieuw }) => {
    const van = begin + verschil;
    verschil += nieuw.length - (eind - begin);
    return { begin: van, eind: van + nieuw.length, tekst: tekst.slice(begin, eind) };
  });
}

/**
 * Edits that were made in the same text as `eerder`, for the text after it. Undefined where the two touch the same characters: then
 * somebody must choose. Of two that only add at one place, that of `eerder` comes first.
 */
export function verschuif(edits: readonly TekstEdit[], eerder: readonly TekstEdit[]): TekstEdit[] | undefined {
  const verschoven: TekstEdit[] = [];
  for (const { begin, eind, tekst } of edits) {
    let verschil = 0;
    for (const ander of eerder) {
      if (raakt({ begin, eind }, ander)) return undefined;
      if (ander.eind <= begin) verschil += ander.tekst.length - (ander.eind - ander.begin);
    }
    verschoven.push({ begin: begin + verschil, eind: eind + verschil, tekst });
  }
  return verschoven;
}

/** Whether two edits are about the same characters: one reaches into the other, or adds inside it. */
function raakt(een: Pick<TekstEdit, 'begin' | 'eind'>, ander: Pick<TekstEdit, 'begin' | 'eind'>): boolean {
  return een.begin < ander.eind && ander.begin < een.eind;
}

/** The one edit that makes one text of another, as small as it can be; none where they are equal. */
export function kleinsteEdit(van: string, naar: string): TekstEdit[] {
  if (van === naar) return [];
  const kort = Math.min(van.length, naar.length);
  let voor = 0;
  while (voor < kort && van[voor] === naar[voor]) voor++;
  if (isHalf(van, voor) || isHalf(naar, voor)) voor--;
  let na = 0;
  while (na < kort - voor && van[van.length - 1 - na] === naar[naar.length - 1 - na]) na++;
  if (isHalf(van, van.length - na) || isHalf(naar, naar.length - na)) na--;
  return [{ begin: voor, eind: van.length - na, tekst: naar.slice(voor, naar.length - na) }];
}

/** Whether a place lies inside a character of two units. */
function isHalf(tekst: string, plek: number): boolean {
  const code = tekst.charCodeAt(plek);
  return plek > 0 && code >= 0xdc00 && code <= 0xdfff;
}
