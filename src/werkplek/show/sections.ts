import { lineIndex } from '../../core/index.ts';
import { type Register, type Stuk, soortVan } from '../../model/index.ts';
import type { Sectieinvoer } from '../api.ts';

/** The sections of a stuk as they stand, with those of the house that are not there at their place in its order. */
export function secties(register: Register, stuk: Stuk): readonly Sectieinvoer[] {
  const lines = lineIndex(stuk.tekst);
  const vast = soortVan(register, stuk).secties;
  const er: Sectieinvoer[] = stuk.secties.map(({ id, titel = '', kop, range }) => ({
    ...(id === undefined ? {} : { id }),
    titel,
    vast: id !== undefined,
    verplicht: vast.some((een) => een.id === id && een.verplicht),
    aanwezig: true,
    begin: naRegel(stuk.tekst, lines.offsetAt(kop?.end ?? range.start), kop !== undefined),
    eind: lines.offsetAt(range.end),
  }));
  vast.forEach((een, i) => {
    if (er.some(({ id }) => id === een.id)) return;
    const eerder = new Set(vast.slice(0, i).map(({ id }) => id));
    const na = er.findLastIndex(({ id }) => id !== undefined && eerder.has(id));
    const plek = er[na]?.eind ?? stuk.tekst.length;
    const { id, titel, verplicht } = een;
    er.splice(na + 1, 0, { id, titel, vast: true, verplicht, aanwezig: false, begin: plek, eind: plek });
  });
  return er;
}

/** Behind the end of the line of a heading. */
function naRegel(tekst: string, plek: number, isKop: boolean): number {
  if (!isKop) return plek;
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)?/u.exec(tekst.slice(plek))?.[0] ?? '';
  return plek + rest.length;
}
