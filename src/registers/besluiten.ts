import {
  isStukregel,
  isVastgesteld,
  type Register,
  type Rolnaam,
  regelstukken,
  type Stuk,
  type Uitslag,
  type Vergadering,
} from '../model/index.ts';
import { vastgesteldOp } from '../rollen/index.ts';
import {
  eersteMet,
  type Kijk,
  laatsteEerst,
  maatVan,
  type Registertabel,
  type Rij,
  VERGADERING,
  verwijs,
} from './tabel.ts';
import { type Punt, puntenVan, punttitel, uitslagOver, uitslagzin, vergaderkop, verslagregels } from './verslag.ts';

/** What the raad decided in all meetings: per meeting the items of its agenda, then what came up in it. */
export function besluiten(register: Register, kijk: Kijk): Registertabel {
  return {
    naam: 'besluiten',
    titel: 'Register van besluiten',
    inleiding: 'Wat de raad in alle vergaderingen heeft besloten, de laatste vergadering vooraan.',
    leeg: 'Er zijn geen besluiten.',
    kolommen: [
      { sleutel: 'nummer', titel: 'Nummer' },
      VERGADERING,
      { sleutel: 'zaaknummer', titel: 'Zaaknummer' },
      { sleutel: 'onderwerp', titel: 'Onderwerp' },
      { sleutel: 'uitslag', titel: 'Uitslag', inKop: true },
      { sleutel: 'besluit', titel: 'Besluit' },
      { sleutel: 'vastgesteld', titel: 'Vastgesteld', datum: true },
    ],
    rijen: laatsteEerst(register).flatMap((vergadering) => [
      ...puntenVan(vergadering).flatMap((punt) => puntrij(register, kijk, vergadering, punt)),
      ...verslagregels(register, vergadering, kijk)
        .filter(({ uitslag }) => uitslag.tekst !== undefined && uitslag.uitslag !== undefined)
        .map(({ lijst, uitslag }) =>
          rij(register, kijk, vergadering, { lijst, uitslag, onderwerp: uitslag.tekst ?? '' }),
        ),
    ]),
  };
}

/** The line of an item: what the record says of it. */
function puntrij(register: Register, kijk: Kijk, vergadering: Vergadering, punt: Punt): readonly Rij[] {
  const gezegd = uitslagOver(register, vergadering, punt, kijk);
  if (!gezegd) return [];
  return [rij(register, kijk, vergadering, { ...gezegd, punt, onderwerp: punttitel(punt.regel, register) })];
}

/** What one reads of an item first: what was decided, else what was proposed. */
const LEESVOLGORDE: readonly Rolnaam[] = ['besluit', 'regeling', 'voorstel', 'brief'];

function rij(
  register: Register,
  kijk: Kijk,
  vergadering: Vergadering,
  een: { readonly lijst: Stuk; readonly uitslag: Uitslag; readonly punt?: Punt; readonly onderwerp: string },
): Rij {
  const { lijst, uitslag, punt, onderwerp } = een;
  const regel = punt?.regel;
  const stukken = regel ? regelstukken(register, vergadering, regel) : [];
  const eerste = eersteMet(stukken, LEESVOLGORDE, kijk);
  const vastgesteld = isVastgesteld(uitslag.uitslag)
    ? ((eerste?.rol === 'besluit' ? vastgesteldOp(register, eerste) : undefined) ?? vergadering.datum)
    : undefined;
  return {
    groep: vergaderkop(vergadering),
    waarden: {
      nummer: regel?.nummer ?? '',
      vergadering: vergadering.datum ?? vergadering.map,
      zaaknummer: regel && isStukregel(regel) ? regel.zaaknummer : '',
      onderwerp,
      uitslag: uitslag.uitslag ?? '',
      besluit: uitslagzin(register, lijst, uitslag, uitslag),
      vastgesteld: vastgesteld ?? '',
    },
    naar: verwijs(kijk, 'onderwerp', eerste),
    bronnen: [lijst, ...(regel && isStukregel(regel) && regel.stuk ? [regel.stuk] : []), ...(eerste ? [eerste] : [])],
    openbaarheid: maatVan(vergadering.oproeping, lijst, regel, eerste),
  };
}
