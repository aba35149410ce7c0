import type { List } from 'mdast';
import { platteTekst, type Sectie } from '../../model/index.ts';

/** One item of a list of bijlagen. */
export interface Titel {
  readonly nummer: number;
  /** What it calls itself where that is a letter or a Roman number: `B`, `II`. */
  readonly letter?: string;
  readonly tekst: string;
  readonly range: Sectie['range'];
}

/** The name that an item gives itself: `Bijlage 3`, `Bijlage B`, `Bijlage II`. */
const EIGEN = /^[Bb]ijlage\s+(?:(?:nr|no)\.?\s*|nummer\s+)?(?:(\d{1,2})(?!\d)|([A-Z]{1,5})(?![\p{L}\d]))/u;

/** The items of the list of bijlagen; one that names its own number keeps it, the others count on from where their list begins. */
export function bijlagelijst(sectie: Sectie): readonly Titel[] {
  let nummer = 0;
  const lijsten = sectie.nodes.filter((node): node is List => node.type === 'list');
  return lijsten.flatMap((list) => {
    if (list.ordered) nummer = (list.start ?? 1) - 1;
    return list.children.flatMap((item): Titel[] => {
      const tekst = platteTekst(item);
      const [, cijfers, letters = ''] = EIGEN.exec(tekst) ?? [];
      const letter = letters.length === 1 || romeins(letters) ? letters : '';
      nummer = cijfers ? Number(cijfers) : (romeins(letter) ?? nummer + 1);
      if (tekst === '' || !item.position) return [];
      return [{ nummer, ...(letter === '' ? {} : { letter }), tekst, range: item.position }];
    });
  });
}

/** `IV` is 4; undefined for what is no Roman number up to 39. */
export function romeins(letters: string): number | undefined {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/u.exec(letters);
  if (!match || letters === '') return undefined;
  const [, tien = '', een = ''] = match;
  const eenheid = een === 'IX' ? 9 : een === 'IV' ? 4 : (een.startsWith('V') ? 5 : 0) + een.replace('V', '').length;
  return tien.length * 10 + eenheid;
}

/**
 * Whether the list has a bijlage by the name that a text gives it: `3`, `B`, `II`. Where no item calls itself by a letter, the letters
 * count the items.
 */
export function staatErin(titels: readonly Titel[], naam: string): boolean {
  if (/^\d+$/u.test(naam)) return titels.some(({ nummer }) => nummer === Number(naam));
  const alsNummer = romeins(naam);
  if (alsNummer !== undefined && titels.some(({ nummer }) => nummer === alsNummer)) return true;
  return titels.some(({ letter }) => letter !== undefined)
    ? titels.some(({ letter }) => letter === naam)
    : naam.length === 1 && naam.charCodeAt(0) - 64 <= titels.length;
}
