import { datumVoluit, type IsoDate } from '../core/index.ts';
import {
  datumveld,
  lijstveld,
  type Register,
  type Stuk,
  soortVan,
  type Toezegging,
  tekstveld,
  vergaderingVan,
  volleNaam,
} from '../model/index.ts';
import { naamVan, opNummer, stuknummer, tekendag } from '../rollen/index.ts';
import {
  AGENDAPUNT,
  type Kijk,
  laatsteEerst,
  maatVan,
  onderwerpVan,
  type Registertabel,
  type Rij,
  verwijs,
  ziet,
} from './tabel.ts';
import { type Verslagregel, verslagregels, waarover } from './verslag.ts';

const TE_LAAT = 'te laat';
const OPEN = 'open';
const GEDAAN = 'gedaan';
const KOPPEN: Readonly<Record<string, string>> = { [TE_LAAT]: 'Te laat', [OPEN]: 'Open', [GEDAAN]: 'Gedaan' };

/** What was promised to the raad in all meetings, what is late first. A stuk that names its number closes it. */
export function toezeggingen(register: Register, kijk: Kijk): Registertabel {
  const { op } = kijk;
  return {
    naam: 'toezeggingen',
    titel: 'Register van toezeggingen',
    inleiding: op
      ? `De toezeggingen aan de raad van alle vergaderingen, zoals zij stonden op ${datumVoluit(op)}.`
      : 'De toezeggingen aan de raad van alle vergaderingen.',
    leeg: 'Er zijn geen toezeggingen.',
    kolommen: [
      { sleutel: 'nummer', titel: 'Nummer' },
      { sleutel: 'wie', titel: 'Wie' },
      { sleutel: 'wat', titel: 'Toezegging' },
      { sleutel: 'voor', titel: 'Uiterlijk', datum: true },
      { sleutel: 'vergadering', titel: 'Vergadering', datum: true },
      AGENDAPUNT,
      { sleutel: 'stand', titel: 'Stand', inKop: true },
      { sleutel: 'gedaan', titel: 'Gedaan met' },
      { sleutel: 'gedaan_op', titel: 'Gedaan op', datum: true, inKop: true },
    ],
    rijen: rijenVan(register, kijk),
  };
}

/** One promise, by the record that has it, the stuk that is kept of it, or both. */
interface Gevonden {
  readonly nummer: string;
  readonly toezegging?: Toezegging;
  readonly regel?: Verslagregel;
  readonly stuk?: Stuk;
}

function rijenVan(register: Register, kijk: Kijk): readonly Rij[] {
  const eigen = register.stukken.filter((stuk) => stuk.rol === 'toezegging' && ziet(kijk, stuk.openbaarheid));
  const uitVerslag = laatsteEerst(register).flatMap((vergadering) =>
    verslagregels(register, vergadering, kijk).flatMap((regel) =>
      regel.uitslag.toezeggingen.map((toezegging): Gevonden => {
        const stuk = eigen.find((een) => stuknummer(een) === toezegging.nummer);
        return { nummer: toezegging.nummer, toezegging, regel, ...(stuk ? { stuk } : {}) };
      }),
    ),
  );
  const genoemd = new Set(uitVerslag.map(({ stuk }) => stuk));
  const los = eigen.filter((stuk) => !genoemd.has(stuk)).map((stuk): Gevonden => ({ nummer: stuknummer(stuk), stuk }));
  return [...uitVerslag, ...los]
    .map((een) => rij(register, kijk, een))
    .filter(({ openbaarheid }) => ziet(kijk, openbaarheid))
    .sort(opStand);
}

function rij(register: Register, kijk: Kijk, { nummer, toezegging, regel, stuk }: Gevonden): Rij {
  const vergadering = regel?.vergadering ?? (stuk && vergaderingVan(register, stuk));
  const sluiters = nummer === '' ? [] : register.stukken.filter((een) => lijstveld(een, 'toezegging').includes(nummer));
  const [brief] = sluiters.filter(({ openbaarheid }) => ziet(kijk, openbaarheid));
  const gedaanOp = (brief && dagVan(register, brief)) ?? (stuk && datumveld(stuk, 'gedaan_op'));
  const voor = (stuk && datumveld(stuk, 'voor')) ?? toezegging?.voor;
  // That it was done is told of what was done behind closed doors too; with what is not.
  const stand = sluiters.length > 0 || gedaanOp ? GEDAAN : voor && kijk.op && voor < kijk.op ? TE_LAAT : OPEN;
  const wie = toezegging ? [toezegging.wie] : stuk ? lijstveld(stuk, 'wie') : [];
  return {
    groep: KOPPEN[stand] ?? '',
    waarden: {
      nummer,
      wie: wie.map((naam) => volleNaam(register.gemeente, naam, vergadering?.datum)).join(', '),
      wat: toezegging?.wat ?? onderwerpVan(register, stuk),
      voor: voor ?? '',
      vergadering: vergadering?.datum ?? vergadering?.map ?? '',
      agendapunt: regel ? waarover(regel, register) : '',
      stand,
      gedaan: brief ? briefnaam(register, brief) : '',
      gedaan_op: gedaanOp ?? '',
    },
    naar: { ...verwijs(kijk, 'wat', stuk), ...verwijs(kijk, 'gedaan', brief) },
    bronnen: [...(regel?.bronnen ?? []), ...(stuk ? [stuk] : []), ...(brief ? [brief] : [])],
    openbaarheid: maatVan(vergadering?.oproeping, regel, stuk, brief),
  };
}

/** `Raadsbrief van 24 februari 2026, Voortgang wijkteams`. */
function briefnaam(register: Register, brief: Stuk): string {
  const dag = dagVan(register, brief);
  const concept = brief.status === 'concept' ? ' (concept)' : '';
  const naam = `${naamVan(register, brief)}${dag ? ` van ${datumVoluit(dag)}` : ''}${concept}`;
  return [naam, onderwerpVan(register, brief) || tekstveld(brief, 'zaaknummer')].filter(Boolean).join(', ');
}

function dagVan(register: Register, stuk: Stuk): IsoDate | undefined {
  return tekendag(stuk, soortVan(register, stuk), register) ?? datumveld(stuk, 'datum');
}

/** What is late first, what has the nearest day before what has none; what is done last, the latest first. */
function opStand(a: Rij, b: Rij): number {
  const stand = ({ waarden }: Rij): number => [TE_LAAT, OPEN, GEDAAN].indexOf(waarden.stand ?? '');
  const dag = ({ waarden }: Rij): string => waarden.voor || '9999';
  const gedaan = ({ waarden }: Rij): string => waarden.gedaan_op ?? '';
  const opTekst = (een: string, ander: string): number => (een < ander ? -1 : een > ander ? 1 : 0);
  return (
    stand(a) - stand(b) ||
    (a.waarden.stand === GEDAAN ? opTekst(gedaan(b), gedaan(a)) : opTekst(dag(a), dag(b))) ||
    opNummer(a.waarden.nummer ?? '', b.waarden.nummer ?? '')
  );
}
