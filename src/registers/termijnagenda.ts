import { datumVoluit, parseDatum } from '../core/index.ts';
import {
  isStukregel,
  opSoort,
  type Register,
  type Rolnaam,
  regelstukken,
  type Stuk,
  tekstveld,
  type Vergadering,
} from '../model/index.ts';
import { maandenTussen, maandVan, maandVoluit } from './maand.ts';
import {
  eersteMet,
  hoofdletter,
  type Kijk,
  maatVan,
  onderwerpVan,
  type Registertabel,
  type Rij,
  verwijs,
  zaakmaat,
  ziet,
} from './tabel.ts';
import { puntenVan, punttitel, uitslagOver } from './verslag.ts';

const EERDER = 'Eerder gepland';
const NOG_TE_PLANNEN = 'Nog te plannen';
/** What one reads first of what is still to come. */
const LEESVOLGORDE: readonly Rolnaam[] = ['voorstel', 'brief', 'besluit', 'regeling', 'behandeling'];

/**
 * What comes when: the items of the meetings that are still to be, and the zaken that `planning:` says it of. Where a zaak stands on an
 * agenda, that counts, unless it is planned for later than that. First comes what was planned for a month that is over and came on no agenda,
 * and what the raad put off without a day.
 */
export function termijnagenda(register: Register, kijk: Kijk): Registertabel {
  const { op = '' } = kijk;
  const rijen = [...geagendeerd(register, kijk), ...gepland(register, kijk), ...aangehouden(register, kijk)]
    .filter(({ openbaarheid }) => ziet(kijk, openbaarheid))
    .sort((a, b) => opTekst(sleutel(a), sleutel(b)));
  const komend = rijen.flatMap(({ groep, waarden }) => (groep === EERDER ? [] : waarden.maand || []));
  const maanden = maandenTussen(komend.length > 0 && op !== '' ? [maandVan(op), ...komend] : komend);
  const dag = parseDatum(op);
  return {
    naam: 'termijnagenda',
    titel: 'Termijnagenda',
    inleiding: `Wat er komt, per maand${dag ? `, vanaf ${datumVoluit(dag)}` : ''}: wat op een agenda staat en wat gepland is.`,
    leeg: 'Er is niets gepland.',
    kolommen: [
      { sleutel: 'maand', titel: 'Maand', inKop: true },
      { sleutel: 'dag', titel: 'Dag', datum: true },
      { sleutel: 'nummer', titel: 'Agendapunt' },
      { sleutel: 'zaaknummer', titel: 'Zaaknummer' },
      { sleutel: 'onderwerp', titel: 'Onderwerp' },
      { sleutel: 'stand', titel: 'Stand' },
    ],
    rijen,
    maanden: maanden.map((maand) => ({ maand, aantal: komend.filter((een) => een === maand).length })),
  };
}

/** Every item with stukken of the meetings that are still to be. */
function geagendeerd(register: Register, kijk: Kijk): readonly Rij[] {
  return register.vergaderingen.flatMap((vergadering) => {
    const { datum } = vergadering;
    if (datum === undefined || (kijk.op !== undefined && datum < kijk.op)) return [];
    return puntenVan(vergadering).flatMap((punt): Rij[] => {
      const { regel } = punt;
      // What the raad has said of is not still to come.
      if (!isStukregel(regel) || uitslagOver(register, vergadering, punt, kijk)) return [];
      const getoond = eersteMet(regelstukken(register, vergadering, regel), LEESVOLGORDE, kijk);
      return [
        {
          groep: hoofdletter(maandVoluit(maandVan(datum))),
          waarden: {
            maand: maandVan(datum),
            dag: datum,
            nummer: regel.nummer,
            zaaknummer: regel.zaaknummer,
            onderwerp: punttitel(regel, register),
            stand: 'geagendeerd',
          },
          naar: verwijs(kijk, 'onderwerp', getoond),
          bronnen: regel.stuk ? [regel.stuk] : [],
          openbaarheid: maatVan(vergadering.oproeping, regel, regel.stuk),
        },
      ];
    });
  });
}

/** Every zaak that is planned, once: what has no zaaknummer by itself. */
function gepland(register: Register, kijk: Kijk): readonly Rij[] {
  const perZaak = new Map<string, Stuk[]>();
  for (const stuk of [...register.stukken].sort(opSoort(register))) {
    if (tekstveld(stuk, 'planning') === undefined) continue;
    const zaak = stuk.zaaknummer ?? stuk.pad;
    perZaak.set(zaak, [...(perZaak.get(zaak) ?? []), stuk]);
  }
  return [...perZaak.values()].flatMap((stukken): Rij[] => {
    const planning = laatste(stukken);
    const [eerste] = stukken;
    if (!eerste || (eerste.zaaknummer !== undefined && !isLater(register, eerste.zaaknummer, planning))) return [];
    const voorbij = kijk.op !== undefined && planning < kijk.op.slice(0, planning.length);
    return [
      {
        groep: voorbij ? EERDER : hoofdletter(maandVoluit(maandVan(planning))),
        waarden: {
          maand: maandVan(planning),
          dag: parseDatum(planning) ?? '',
          nummer: '',
          zaaknummer: eerste.zaaknummer ?? '',
          onderwerp: onderwerpVan(register, eerste),
          stand: voorbij ? `gepland voor ${wanneer(planning)}, niet op een agenda` : 'gepland',
        },
        naar: verwijs(kijk, 'onderwerp', eersteMet(stukken, LEESVOLGORDE, kijk)),
        bronnen: stukken,
        openbaarheid: maatVan(
          ...stukken,
          ...regelsVan(register, eerste.zaaknummer),
          zaakmaat(register, eerste.zaaknummer),
        ),
      },
    ];
  });
}

/** Every zaak that the raad put off, and that is on no later agenda and not planned. */
function aangehouden(register: Register, kijk: Kijk): readonly Rij[] {
  return register.vergaderingen.flatMap((vergadering) =>
    puntenVan(vergadering).flatMap((punt): Rij[] => {
      const { regel } = punt;
      const gezegd = uitslagOver(register, vergadering, punt, kijk);
      const uitslag = gezegd?.uitslag.uitslag;
      if (!gezegd || !isStukregel(regel) || (uitslag !== 'aangehouden' && uitslag !== 'uitgesteld')) return [];
      if (komtTerug(register, vergadering, regel.zaaknummer)) return [];
      const dag = vergadering.datum;
      return [
        {
          groep: NOG_TE_PLANNEN,
          waarden: {
            maand: '',
            dag: '',
            nummer: '',
            zaaknummer: regel.zaaknummer,
            onderwerp: punttitel(regel, register),
            stand: dag ? `${uitslag} op ${datumVoluit(dag)}` : uitslag,
          },
          naar: verwijs(kijk, 'onderwerp', eersteMet(regelstukken(register, vergadering, regel), LEESVOLGORDE, kijk)),
          bronnen: [gezegd.lijst, ...(regel.stuk ? [regel.stuk] : [])],
          openbaarheid: maatVan(vergadering.oproeping, gezegd.lijst, regel, regel.stuk),
        },
      ];
    }),
  );
}

/** Whether a zaak is on the agenda of a later meeting, or planned for later. */
function komtTerug(register: Register, vergadering: Vergadering, zaaknummer: string): boolean {
  const datum: string = vergadering.datum ?? '';
  const later = register.vergaderingen.some(
    (ander) =>
      (ander.datum ?? '') > datum &&
      puntenVan(ander).some(({ regel }) => isStukregel(regel) && regel.zaaknummer === zaaknummer),
  );
  const planning = laatste(register.stukken.filter((stuk) => stuk.zaaknummer === zaaknummer));
  return later || planning > datum.slice(0, planning.length);
}

/** Whether a zaak is planned for later than every agenda that it stands on. */
function isLater(register: Register, zaaknummer: string, planning: string): boolean {
  return register.vergaderingen.every(
    (vergadering) =>
      vergadering.datum === undefined ||
      !puntenVan(vergadering).some(({ regel }) => isStukregel(regel) && regel.zaaknummer === zaaknummer) ||
      planning > vergadering.datum.slice(0, planning.length),
  );
}

function regelsVan(register: Register, zaaknummer: string | undefined) {
  return register.vergaderingen.flatMap((vergadering) =>
    puntenVan(vergadering)
      .map(({ regel }) => regel)
      .filter((regel) => isStukregel(regel) && regel.zaaknummer === zaaknummer),
  );
}

/** Of two that say when, the later one. */
function laatste(stukken: readonly Stuk[]): string {
  return (
    stukken
      .map((stuk) => tekstveld(stuk, 'planning') ?? '')
      .sort(opTekst)
      .at(-1) ?? ''
  );
}

function wanneer(planning: string): string {
  const dag = parseDatum(planning);
  return dag ? datumVoluit(dag) : maandVoluit(planning);
}

/** What was planned before comes first; then by month, in it by day, what has no day last; then as on the agenda. */
function sleutel({ groep, waarden }: Rij): string {
  const { maand, dag, nummer, zaaknummer } = waarden;
  const kop = [EERDER, NOG_TE_PLANNEN].indexOf(groep);
  return [kop < 0 ? '2' : String(kop), maand, dag || '9999', nummer ? '' : `z ${zaaknummer}`].join(' ');
}

function opTekst(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
