import { datumVoluit, tijdVoluit } from '../../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  afwezigenVan,
  besluitenlijstVan,
  type Onderuitslag,
  type Register,
  type Stuk,
  samenstellingOp,
  soortVan,
  type Uitslag,
  uitslagenVan,
  uitslagVan,
  type Vergadering,
  veldMet,
  vergaderingVan,
  volleNaam,
} from '../../model/index.ts';
import type { Lid } from '../../raad/index.ts';
import { stuknummer } from '../verslag/gewijzigd.ts';
import { zinVan } from '../verslag/vastgesteld.ts';
import { tekstIn } from './gegevens.ts';
import { indienerVan } from './indiener.ts';
import { regelTitel } from './oproeping.ts';

/** What came of a motie or an amendement, as a template prints it. */
interface GetoondeOnder {
  readonly nummer: string;
  readonly titel: string;
  readonly indiener: string;
  readonly uitslag: string;
  readonly zin: string;
}

/** What came of an item, as a template prints it. */
interface GetoondPunt {
  readonly nummer: string;
  readonly titel: string;
  readonly zaaknummer: string;
  /** `Aangenomen`; empty where there is no outcome, or none that the reader may see. */
  readonly uitslag: string;
  readonly zin: string;
  readonly toelichting: string;
  readonly onthouden: string;
  readonly moties: readonly GetoondeOnder[];
  readonly amendementen: readonly GetoondeOnder[];
  readonly toezeggingen: readonly { nummer: string; wie: string; wat: string; voor: string }[];
  /** It was decided of with all of its rubriek, on one line of the record. */
  readonly ineens: boolean;
}

const LEEG = {
  zaaknummer: '',
  uitslag: '',
  zin: '',
  toelichting: '',
  onthouden: '',
  moties: [],
  amendementen: [],
  toezeggingen: [],
  ineens: false,
};

/**
 * What a besluitenlijst shows besides its fields: who was there, and per item what came of it. In the list for all to read an item that
 * is not openbaar has its number and the title for all to read, and nothing else; in a list of its own stands what was decided of it.
 */
export function besluitenlijstGegevens(lijst: Stuk, register: Register) {
  const vergadering = vergaderingVan(register, lijst);
  if (!vergadering)
    return { aanwezigheid: { aanwezig: [], fracties: [], afwezig: [], deels: [] }, rubrieken: [], verder: [] };
  const uitslagen = uitslagenVan(lijst);
  const rubrieken = vergadering.agenda.map((rubriek) => {
    const punten = rubriek.regels.flatMap((regel) => puntVan(regel, rubriek, uitslagen, lijst, vergadering, register));
    const ineens = punten.filter(({ ineens: is }) => is);
    const samen = ineens.length > 1 ? ineens : [];
    return {
      letter: rubriek.letter,
      titel: rubriek.titel,
      // What was decided of several items at once is said once.
      samen: samen[0] ? { ...samen[0], nummer: '', titel: '', zaaknummer: '', punten: samen } : null,
      punten: punten.filter((punt) => !samen.includes(punt)),
    };
  });
  return {
    aanwezigheid: aanwezigheid(register, vergadering, besluitenlijstVan(register, vergadering)),
    rubrieken: rubrieken.filter(({ samen, punten }) => samen !== null || punten.length > 0),
    // What came up in the meeting and was on no agenda.
    verder: uitslagen
      .filter(({ tekst }) => tekst !== undefined)
      .map((een) =>
        ingevuld(een, { nummer: '', titel: een.tekst ?? '', zaaknummer: '' }, lijst, vergadering, register),
      ),
  };
}

/** Whether an item belongs in a list: in that for all to read all of them, in another those that are not openbaar. */
function puntVan(
  regel: Agendaregel,
  rubriek: Agendarubriek,
  uitslagen: readonly Uitslag[],
  lijst: Stuk,
  vergadering: Vergadering,
  register: Register,
): GetoondPunt[] {
  const isOpen = regel.openbaarheid === 'openbaar';
  if (lijst.openbaarheid !== 'openbaar' && isOpen) return [];
  const { nummer } = regel;
  if (lijst.openbaarheid === 'openbaar' && !isOpen) return [{ ...LEEG, nummer, titel: regelTitel(regel, register) }];
  const uitslag = uitslagVan(uitslagen, regel, rubriek);
  // An item of mere words of which nothing is said has nothing to be told of.
  if (!uitslag && regel.van === 'tekst') return [];
  const kop = { nummer, titel: eigenTitel(regel, register), zaaknummer: 'zaaknummer' in regel ? regel.zaaknummer : '' };
  return [uitslag ? ingevuld(uitslag, kop, lijst, vergadering, register) : { ...LEEG, ...kop }];
}

/** The title of an item for who may read it: its own words, also where the agenda for all has others. */
function eigenTitel(regel: Agendaregel, register: Register): string {
  if (regel.van === 'tekst' || regel.van === 'vervallen') return regel.tekst;
  return regel.stuk ? tekstIn(regel.stuk, veldMet(soortVan(register, regel.stuk), 'onderwerp')) : '';
}

function ingevuld(
  een: Uitslag,
  kop: Pick<GetoondPunt, 'nummer' | 'titel' | 'zaaknummer'>,
  lijst: Stuk,
  vergadering: Vergadering,
  register: Register,
): GetoondPunt {
  const { gemeente } = register;
  const vol = (naam: string): string => volleNaam(gemeente, naam, vergadering.datum);
  const onder = (wat: 'moties' | 'amendementen') =>
    een[wat].map((stuk) =>
      onderVan(stuk, een, wat === 'moties' ? 'motie' : 'amendement', lijst, vergadering, register),
    );
  return {
    ...kop,
    ineens: een.rubriek !== undefined,
    uitslag: hoofdletter(een.uitslag ?? ''),
    zin: zinVan(register, lijst, een, een),
    toelichting: een.toelichting ?? '',
    onthouden: (een.stemming?.onthouden ?? []).map(vol).join(', '),
    moties: onder('moties'),
    amendementen: onder('amendementen'),
    toezeggingen: een.toezeggingen.map(({ nummer, wie, wat, voor }) => ({
      nummer,
      wie: vol(wie),
      wat,
      voor: voor === undefined ? '' : datumVoluit(voor),
    })),
  };
}

function onderVan(
  een: Onderuitslag,
  bij: Uitslag,
  rol: 'motie' | 'amendement',
  lijst: Stuk,
  vergadering: Vergadering,
  register: Register,
): GetoondeOnder {
  const stuk = register.stukken.find(
    (ander) =>
      ander.rol === rol && stuknummer(ander) === een.nummer && vergaderingVan(register, ander)?.map === vergadering.map,
  );
  // Of what fewer people may read its number is told, and what came of it.
  const zichtbaar =
    stuk?.openbaarheid === 'openbaar' || (stuk && stuk.openbaarheid === lijst.openbaarheid) ? stuk : undefined;
  return {
    nummer: een.nummer,
    titel: zichtbaar ? tekstIn(zichtbaar, veldMet(soortVan(register, zichtbaar), 'onderwerp')) : '',
    indiener: zichtbaar ? indieners(zichtbaar, register) : '',
    uitslag: hoofdletter(een.uitslag ?? ''),
    zin: zinVan(register, lijst, een, bij),
  };
}

/** The members who propose; nobody where it does not say, for then the college did not. */
function indieners(stuk: Stuk, register: Register): string {
  const { leden, naam } = indienerVan(stuk, register);
  return leden.length > 0 ? naam : '';
}

/** Who was there, who was not, and who was not the whole time, with the words for it. */
function aanwezigheid(register: Register, vergadering: Vergadering, lijst: Stuk | undefined) {
  const { gemeente } = register;
  const { aanwezig, zitting } = samenstellingOp(register, vergadering, lijst);
  const vol = (naam: string): string => volleNaam(gemeente, naam, vergadering.datum);
  const afwezigen = afwezigenVan(lijst);
  const fractie = new Map(zitting.map((lid) => [lid.naam, lid]));
  const toon = (naam: string): string => metFractie(fractie.get(naam) ?? { naam });
  return {
    aanwezig: aanwezig.map(metFractie),
    fracties: [...new Set(aanwezig.map((lid) => lid.fractie))].map((naam) => ({
      naam: naam ?? '',
      leden: aanwezig.filter((lid) => lid.fractie === naam).map((lid) => lid.naam),
    })),
    afwezig: afwezigen
      .filter(({ van, tot }) => van === undefined && tot === undefined)
      .map(({ naam, metBericht }) => `${toon(vol(naam))}${metBericht ? ' (met bericht)' : ''}`),
    deels: afwezigen
      .filter(({ van, tot }) => van !== undefined || tot !== undefined)
      .map(({ naam, van, tot }) => {
        const wanneer = [...(tot ? [`vanaf ${tijdVoluit(tot)}`] : []), ...(van ? [`tot ${tijdVoluit(van)}`] : [])];
        return `${toon(vol(naam))}: ${wanneer.join(' ')}`;
      }),
  };
}

function metFractie({ naam, fractie }: Lid): string {
  return fractie === undefined ? naam : `${naam} (${fractie})`;
}

function hoofdletter(woord: string): string {
  return `${woord.charAt(0).toUpperCase()}${woord.slice(1)}`;
}
