import type { Range } from '../../core/index.ts';
import {
  type Aard,
  besluitenlijstenVan,
  isStukregel,
  type Onderuitslag,
  type Register,
  type Rolnaam,
  type Stuk,
  type Stukregel,
  soortMetRol,
  type Uitslag,
  uitslagenVan,
  uitslagVan,
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

/** Where something of a record is written: a key of a line, else what it stands in. */
export function plekIn(lijst: Stuk, index: number, sleutel = ''): Range {
  return plekVan(lijst, ['uitslagen', String(index), ...sleutel.split('.')].filter(Boolean).join('.'));
}

/** Where a field of a list is written by its dotted path, else the nearest that it stands in. */
export function plekVan(lijst: Stuk, pad: string): Range {
  let binnen = pad;
  while (!lijst.velden[binnen] && binnen.includes('.')) binnen = binnen.slice(0, binnen.lastIndexOf('.'));
  return veldplek(lijst, binnen);
}

/** An item of an agenda with stukken behind it, of which a record says what came of it. */
export interface Besproken {
  readonly regel: Stukregel;
  readonly uitslag: Uitslag;
  /** Which line of the record that is. */
  readonly index: number;
}

/** Every item of the agenda of which a record says what came of it. */
export function besproken({ vergadering, uitslagen }: Verslag): readonly Besproken[] {
  return vergadering.agenda.flatMap((rubriek) =>
    rubriek.regels.filter(isStukregel).flatMap((regel) => {
      const uitslag = uitslagVan(uitslagen, regel, rubriek);
      return uitslag ? [{ regel, uitslag, index: uitslagen.indexOf(uitslag) }] : [];
    }),
  );
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

/** A number of a motie, an amendement or a toezegging as the house writes it, of the first item in a rubriek. */
export function proefnummer({ huis }: Proefhuis, rol: Rolnaam, letter = 'D'): string {
  const vorm = soortMetRol(huis, rol)?.nummervorm ?? 'A1';
  return vorm.replace(/^.+-(?=[A-Za-z]+\d+$)/u, `${letter}01-`);
}

/** The letter of the first rubriek with an aard. */
export function proefletter({ huis }: Proefhuis, aard: Aard, anders: string): string {
  return huis.rubrieken.find((rubriek) => rubriek.aard === aard)?.letter ?? anders;
}
