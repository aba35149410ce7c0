import type { Element } from 'hast';
import type { AlignType } from 'mdast';
import { element, tekstVan } from './hast.ts';

/** A number, an amount of money or a percentage: `1.090.000`, `€ 24.000,-`, `−3,5 %`. */
const GETAL = /^[-+–−]?\s*(?:€\s*)?[-+–−]?\s*\d+(?:[.]\d{3})*(?:,(?:\d+|-|–|—|=))?\s*%?$/u;
const KLASSE = { right: 'rechts', center: 'midden', left: undefined } as const;

/**
 * A table of the author. Columns keep the alignment that was asked for; a column of nothing but numbers stands right where none
 * was. A head without any text is left out: it would be read aloud as empty headers. Undefined for a table with nothing in it.
 *
 * @param cellen rows of cell contents, the head first; shorter rows are filled up, so that every row has as many cells
 */
export function tabel(
  cellen: readonly (readonly Element['children'][])[],
  uitlijning: readonly AlignType[],
): Element | undefined {
  const breedte = Math.max(uitlijning.length, ...cellen.map((rij) => rij.length));
  const [kop = [], ...rijen] = cellen;
  const tekst = (rij: readonly Element['children'][], kolom: number): string =>
    (rij[kolom] ?? []).map(tekstVan).join('').trim();
  const klassen = Array.from({ length: breedte }, (_, kolom) => {
    const gevraagd = uitlijning[kolom];
    if (gevraagd) return KLASSE[gevraagd];
    const waarden = rijen.map((rij) => tekst(rij, kolom)).filter((waarde) => waarde !== '');
    return waarden.length > 0 && waarden.every((waarde) => GETAL.test(waarde)) ? 'rechts' : undefined;
  });
  const rij = (naam: 'th' | 'td', inhoud: readonly Element['children'][]): Element =>
    element(
      'tr',
      {},
      klassen.map((klasse, kolom) =>
        element(
          naam,
          { ...(klasse ? { className: [klasse] } : {}), ...(naam === 'th' ? { scope: 'col' } : {}) },
          inhoud[kolom] ?? [],
        ),
      ),
    );
  const heeftKop = kop.some((_, kolom) => tekst(kop, kolom) !== '');
  if (!heeftKop && rijen.length === 0) return undefined;
  return element('table', {}, [
    ...(heeftKop ? [element('thead', {}, [rij('th', kop)])] : []),
    ...(rijen.length > 0
      ? [
          element(
            'tbody',
            {},
            rijen.map((inhoud) => rij('td', inhoud)),
          ),
        ]
      : []),
  ]);
}
