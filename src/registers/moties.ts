import {
  agendaregelVan,
  type Onderuitslag,
  type Register,
  type Stuk,
  type Vergadering,
  vergaderingVan,
} from '../model/index.ts';
import { indienerVan, opNummer, stuknummer } from '../rollen/index.ts';
import {
  AGENDAPUNT,
  type Kijk,
  laatsteEerst,
  maatVan,
  onderwerpVan,
  type Registertabel,
  type Rij,
  VERGADERING,
  verwijs,
  zaakmaat,
  ziet,
} from './tabel.ts';
import { puntnaam, uitslagzin, type Verslagregel, vergaderkop, verslagregels, waarover } from './verslag.ts';

const KOLOMMEN = [
  { sleutel: 'nummer', titel: 'Nummer' },
  VERGADERING,
  AGENDAPUNT,
  { sleutel: 'onderwerp', titel: 'Onderwerp' },
  { sleutel: 'indieners', titel: 'Ingediend door' },
  { sleutel: 'uitslag', titel: 'Uitslag', inKop: true as const },
  { sleutel: 'stemming', titel: 'Uitslag en stemming' },
];
const ROL = { moties: 'motie', amendementen: 'amendement' } as const;

/** The moties or the amendementen of all meetings, with what came of each: those that are written, and those that only a record names. */
export function ingediend(register: Register, kijk: Kijk, naam: 'moties' | 'amendementen'): Registertabel {
  return {
    naam,
    titel: `Register van ${naam}`,
    inleiding: `De ${naam} van alle vergaderingen, die van de laatste vergadering vooraan.`,
    leeg: `Er zijn geen ${naam}.`,
    kolommen: KOLOMMEN,
    rijen: [...laatsteEerst(register), undefined].flatMap((vergadering) => rijenVan(register, kijk, naam, vergadering)),
  };
}

function rijenVan(
  register: Register,
  kijk: Kijk,
  naam: 'moties' | 'amendementen',
  /** Undefined for what lies in the folder of none. */
  vergadering: Vergadering | undefined,
): readonly Rij[] {
  const hier = register.stukken.filter(
    (stuk) => stuk.rol === ROL[naam] && vergaderingVan(register, stuk)?.map === vergadering?.map,
  );
  const genoemd = (vergadering ? verslagregels(register, vergadering, kijk) : []).flatMap((regel) =>
    regel.uitslag[naam].map((onder) => ({ onder, regel })),
  );
  const geschreven = hier.map((stuk) => {
    const nummer = stuknummer(stuk);
    const bij = nummer === '' ? undefined : genoemd.find(({ onder }) => onder.nummer === nummer);
    return rij(register, kijk, vergadering, { nummer, stuk, ...bij });
  });
  const nummers = new Set(hier.map(stuknummer));
  const los = genoemd
    .filter(({ onder }) => !nummers.has(onder.nummer))
    .map((bij) => rij(register, kijk, vergadering, { nummer: bij.onder.nummer, ...bij }));
  return [...geschreven, ...los]
    .filter(({ openbaarheid }) => ziet(kijk, openbaarheid))
    .sort((a, b) => opNummer(a.waarden.nummer ?? '', b.waarden.nummer ?? ''));
}

function rij(
  register: Register,
  kijk: Kijk,
  vergadering: Vergadering | undefined,
  een: {
    readonly nummer: string;
    readonly stuk?: Stuk;
    readonly onder?: Onderuitslag;
    readonly regel?: Verslagregel;
  },
): Rij {
  const { nummer, stuk, onder, regel } = een;
  const plek = stuk && agendaregelVan(register, stuk);
  const leden = stuk ? indienerVan(stuk, register) : undefined;
  return {
    groep: vergadering ? vergaderkop(vergadering) : 'Zonder vergadering',
    waarden: {
      nummer,
      vergadering: vergadering?.datum ?? vergadering?.map ?? '',
      agendapunt: plek ? puntnaam(plek, register) : regel ? waarover(regel, register) : '',
      onderwerp: onderwerpVan(register, stuk),
      // Where a motie does not say who brings it, it was not the college.
      indieners: leden && !leden.gewoon ? leden.naam : '',
      uitslag: onder?.uitslag ?? '',
      stemming: onder && regel ? uitslagzin(register, regel.lijst, onder, regel.uitslag) : '',
    },
    naar: verwijs(kijk, 'onderwerp', stuk),
    bronnen: [...(stuk ? [stuk] : []), ...(plek?.regel.stuk ? [plek.regel.stuk] : []), ...(regel?.bronnen ?? [])],
    openbaarheid: maatVan(
      vergadering?.oproeping,
      stuk,
      plek?.regel,
      plek?.regel.stuk,
      regel,
      zaakmaat(register, stuk?.zaaknummer),
    ),
  };
}
