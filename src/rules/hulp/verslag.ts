import type { Range } from '../../core/index.ts';
import {
  besluitenlijstenVan,
  type Onderuitslag,
  type Register,
  type Stuk,
  type Uitslag,
  uitslagenVan,
  type Vergadering,
  veldplek,
} from '../../model/index.ts';
import type { Proefhuis, Proefstuk } from './voorbeelden.ts';

/** One record of a vergadering. */
export interface Verslag {
  readonly vergadering: Vergadering;
  readonly lijst: Stuk;
  readonly uitslagen: readonly Uitslag[];
}

/** Every record there is, with its vergadering. */
export function verslagen(register: Register): readonly Verslag[] {
  return register.vergaderingen.flatMap((vergadering) =>
    besluitenlijstenVan(register, vergadering).map((lijst) => ({ vergadering, lijst, uitslagen: uitslagenVan(lijst) })),
  );
}

/** Where something of a record is written: a key of a line, else the line itself. */
export function plekIn(lijst: Stuk, index: number, sleutel = ''): Range {
  const pad = `uitslagen.${index}`;
  const binnen = sleutel === '' ? pad : `${pad}.${sleutel}`;
  if (lijst.velden[binnen]) return veldplek(lijst, binnen);
  return lijst.velden[pad] ? veldplek(lijst, pad) : veldplek(lijst, 'uitslagen');
}

/** Everything of a line that may have been voted on, with where it stands and what it is called. */
export function stembaar(
  { punten, rubriek, tekst, ...een }: Uitslag,
  index: number,
): readonly { readonly wat: string; readonly sleutel: string; readonly onder: Omit<Onderuitslag, 'nummer'> }[] {
  const naam =
    punten.length > 0 ? `agendapunt ${punten.join(', ')}` : rubriek ? `rubriek ${rubriek}` : `"${tekst ?? index}"`;
  return [
    { wat: naam, sleutel: '', onder: een },
    ...een.amendementen.map((onder, i) => ({ wat: `amendement ${onder.nummer}`, sleutel: `amendementen.${i}`, onder })),
    ...een.moties.map((onder, i) => ({ wat: `motie ${onder.nummer}`, sleutel: `moties.${i}`, onder })),
  ];
}

/** A besluitenlijst in the folder of the vergadering of the examples; undefined where the house has none. */
export function lijstMet(
  { stuk }: Proefhuis,
  uitslagen: string,
  velden: Record<string, string> = {},
): Proefstuk | undefined {
  const gemaakt = stuk('besluitenlijst', { velden: { ...velden, uitslagen: `\n${uitslagen}` } });
  return gemaakt && { ...gemaakt, pad: gemaakt.pad.replace('/speelplein/', '/') };
}
