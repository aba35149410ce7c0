import type { Beslispunt } from '../../model/index.ts';
import { paren } from './paren.ts';
import { eersteVerschil, type Mate, sleutel, type Verschil, vergelijk } from './verschil.ts';

/** One difference between the beslispunten of two stukken, from top to bottom. */
export type Puntverschil = { readonly naam: string } & (
  | {
      readonly aard: 'anders';
      readonly mate: Exclude<Mate, 'gelijk'>;
      readonly hier: Beslispunt;
      readonly daar: Beslispunt;
      /** The first words that differ. */
      readonly woorden: Verschil;
    }
  | { readonly aard: 'nieuw'; readonly hier: Beslispunt; readonly boven: Boven; readonly laatste?: Beslispunt }
  | { readonly aard: 'weg'; readonly daar: Beslispunt; readonly boven: Boven }
);

/** The point above those that are compared. */
export interface Boven {
  /** `5`; empty at the top. */
  readonly naam: string;
  readonly hier?: Beslispunt;
  readonly daar?: Beslispunt;
}

/**
 * Compares the beslispunten of two stukken, with their subpunten.
 *
 * @param letters the points at the top have letters
 */
export function puntverschillen(
  hier: readonly Beslispunt[],
  daar: readonly Beslispunt[],
  letters: boolean,
  boven: Boven = { naam: '' },
): readonly Puntverschil[] {
  const naamVan = (i: number): string => puntnaam(boven.naam, letters, i);
  return paren(hier.map(tekstsleutel), daar.map(tekstsleutel)).flatMap(([i, j]): readonly Puntverschil[] => {
    const punt = i === undefined ? undefined : hier[i];
    const ander = j === undefined ? undefined : daar[j];
    const naam = naamVan((i ?? j) as number);
    if (punt && ander) {
      const mate = vergelijk(punt.tekst, ander.tekst);
      const zelf: readonly Puntverschil[] =
        mate === 'gelijk'
          ? []
          : [{ aard: 'anders', naam, mate, hier: punt, daar: ander, woorden: eersteVerschil(punt.tekst, ander.tekst) }];
      return [...zelf, ...puntverschillen(punt.subpunten, ander.subpunten, letters, { naam, hier: punt, daar: ander })];
    }
    const laatste = daar.at(-1);
    if (punt) return [{ aard: 'nieuw', naam, hier: punt, boven, ...(laatste ? { laatste } : {}) }];
    return ander ? [{ aard: 'weg', naam, daar: ander, boven }] : [];
  });
}

function tekstsleutel(punt: Beslispunt): string {
  return sleutel(punt.tekst);
}

/** `5`, `5a`, `5a.2`, or `a`, `a.2`: as the points are printed. */
function puntnaam(boven: string, letters: boolean, i: number): string {
  const letter = i < 26 ? String.fromCharCode(97 + i) : undefined;
  if (boven === '') return (letters ? letter : undefined) ?? String(i + 1);
  return /\d$/u.test(boven) && letter ? `${boven}${letter}` : `${boven}.${i + 1}`;
}
