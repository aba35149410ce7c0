import { datumMetWeekdag } from '../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  besluitenlijstenVan,
  isStukregel,
  type Onderuitslag,
  type Openbaarheid,
  type Register,
  type Stuk,
  type Uitslag,
  uitslagenVan,
  uitslagVan,
  type Vergadering,
} from '../model/index.ts';
import { regelTitel, zinVan } from '../rollen/index.ts';
import { hoofdletter, type Kijk, maatVan, onderwerpVan, ziet } from './tabel.ts';

/** An item of an agenda with its rubriek. */
export interface Punt {
  readonly regel: Agendaregel;
  readonly rubriek: Agendarubriek;
}

/** One line of the record of a meeting, with the items that it is of. */
export interface Verslagregel {
  readonly vergadering: Vergadering;
  readonly lijst: Stuk;
  readonly uitslag: Uitslag;
  readonly punten: readonly Punt[];
  readonly bronnen: readonly Stuk[];
  readonly openbaarheid: Openbaarheid;
}

/** All items of an agenda, in its order. */
export function puntenVan({ agenda }: Vergadering): readonly Punt[] {
  return agenda.flatMap((rubriek) => rubriek.regels.map((regel) => ({ regel, rubriek })));
}

/** The lines of the records of a meeting that who looks may see: none that is of an item which is not openbaar. */
export function verslagregels(register: Register, vergadering: Vergadering, kijk: Kijk): readonly Verslagregel[] {
  return besluitenlijstenVan(register, vergadering).flatMap((lijst) => {
    const uitslagen = uitslagenVan(lijst);
    return uitslagen
      .map((uitslag) => regelVan(uitslag, uitslagen, lijst, vergadering))
      .filter(({ openbaarheid }) => ziet(kijk, openbaarheid));
  });
}

function regelVan(
  uitslag: Uitslag,
  uitslagen: readonly Uitslag[],
  lijst: Stuk,
  vergadering: Vergadering,
): Verslagregel {
  const punten = puntenVan(vergadering).filter(
    ({ regel, rubriek }) => uitslagVan(uitslagen, regel, rubriek) === uitslag,
  );
  const nummers = new Set(punten.map(({ regel }) => regel.nummer));
  // A number that is on no agenda may be that of a closed item, typed wrong.
  const isOnbekend = uitslag.punten.some((nummer) => !nummers.has(nummer));
  const stukken = punten.flatMap(({ regel }) => (isStukregel(regel) && regel.stuk ? [regel.stuk] : []));
  // Words over a whole rubriek are of all its items, also of one with a line of its own.
  const rubriek = vergadering.agenda.find(({ letter }) => letter === uitslag.rubriek);
  const regels = rubriek?.regels ?? punten.map(({ regel }) => regel);
  return {
    vergadering,
    lijst,
    uitslag,
    punten,
    bronnen: [lijst, ...stukken],
    openbaarheid: maatVan(
      vergadering.oproeping,
      lijst,
      ...regels,
      ...stukken,
      isOnbekend ? { openbaarheid: 'besloten' } : undefined,
    ),
  };
}

/**
 * What the records that who looks may see say of an item; undefined where they say nothing, or who looks may not see it. Of an item that
 * is not openbaar the closed record knows more than that for all.
 */
export function uitslagOver(
  register: Register,
  vergadering: Vergadering,
  { regel, rubriek }: Punt,
  kijk: Kijk,
): { readonly lijst: Stuk; readonly uitslag: Uitslag } | undefined {
  if (!ziet(kijk, maatVan(vergadering.oproeping, regel))) return undefined;
  const gezegd = besluitenlijstenVan(register, vergadering).flatMap((lijst) => {
    const uitslagen = ziet(kijk, lijst.openbaarheid) ? uitslagenVan(lijst) : [];
    const uitslag = uitslagVan(uitslagen, regel, rubriek);
    return uitslag?.uitslag ? [{ lijst, uitslag: zonderVreemdeZin(uitslag, uitslagen, lijst, vergadering, kijk) }] : [];
  });
  return regel.openbaarheid === 'openbaar' ? gezegd[0] : gezegd.at(-1);
}

/** One line of a record may be of several items: where one of them may not be seen, the words of the griffier over all of them are left out. */
function zonderVreemdeZin(
  uitslag: Uitslag,
  uitslagen: readonly Uitslag[],
  lijst: Stuk,
  vergadering: Vergadering,
  kijk: Kijk,
): Uitslag {
  const { stemming } = uitslag;
  if (stemming?.zin === undefined || ziet(kijk, regelVan(uitslag, uitslagen, lijst, vergadering).openbaarheid)) {
    return uitslag;
  }
  const { zin, ...rest } = stemming;
  return { ...uitslag, stemming: rest };
}

/** What an item is called for who looks: `C01 Herinrichting Stationsplein`. */
export function puntnaam({ regel }: Punt, register: Register): string {
  return [regel.nummer, punttitel(regel, register)].filter(Boolean).join(' ');
}

/** The title of an item in its own words: who may not see the item does not see the line that this stands in. */
export function punttitel(regel: Agendaregel, register: Register): string {
  if (regel.openbaarheid === 'openbaar') return regelTitel(regel, register);
  return isStukregel(regel) ? onderwerpVan(register, regel.stuk) : regel.tekst;
}

/** What a line of a record was about: its items, its rubriek, or what came up in the meeting. */
export function waarover({ punten, uitslag, vergadering }: Verslagregel, register: Register): string {
  if (uitslag.tekst !== undefined) return uitslag.tekst;
  const rubriek = vergadering.agenda.find(({ letter }) => letter === uitslag.rubriek);
  if (uitslag.rubriek !== undefined) return rubriek?.titel || `Rubriek ${uitslag.rubriek}`;
  return punten.length === 0 ? uitslag.punten.join(', ') : punten.map((punt) => puntnaam(punt, register)).join('; ');
}

/** The word and the sentence of an outcome in one: the sentence says the word too. */
export function uitslagzin(
  register: Register,
  lijst: Stuk,
  een: Pick<Uitslag | Onderuitslag, 'stemming' | 'uitslag'>,
  bij: Pick<Uitslag, 'tijd'>,
): string {
  const woord = hoofdletter(een.uitslag ?? '');
  const zin = zinVan(register, lijst, een, bij);
  if (zin === '' || woord === '') return woord || zin;
  // Nothing is adopted where persons were voted for: the sentence says who was chosen.
  if (een.stemming?.invoer.wijze === 'schriftelijk') return zin;
  return zin.toLowerCase().includes(woord.toLowerCase()) ? zin : `${woord}. ${zin}`;
}

/** The heading of a meeting. */
export function vergaderkop({ datum, map }: Vergadering): string {
  return datum === undefined ? map : hoofdletter(datumMetWeekdag(datum));
}
