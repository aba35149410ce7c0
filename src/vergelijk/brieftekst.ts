import { datumMetWeekdag, datumVoluit } from '../core/index.ts';
import { isLeeg, type Puntwijziging, type Stukwijziging, type Wijzigingen } from './wijzigingen.ts';
import type { Verschil } from './woorden.ts';

/** Most differences of one stuk that are told in words; of more only where they are. */
const MEESTE = 8;

/** The list of changes as text for a mail: a line for each number, below it what is different. */
export function wijzigingentekst(lijst: Wijzigingen): string {
  const { datum, map, sinds, oproeping, punten } = lijst;
  const kop = `Wijzigingen voor de vergadering van ${datum ? datumMetWeekdag(datum) : map}\nsinds de verzending van ${datumVoluit(sinds.op)} (uitgave ${sinds.nummer})\n`;
  if (isLeeg(lijst)) return `${kop}\nEr is niets gewijzigd.\n`;
  const boven = oproeping.map((verschil) => `   oproeping, ${verschilzin(verschil)}\n`).join('');
  return [kop, ...(boven === '' ? [] : [boven]), ...punten.map(punttekst)].join('\n');
}

function punttekst(punt: Puntwijziging): string {
  const { nummer, titel, aard, heette, stukken } = punt;
  return [
    `${nummer} ${titel}${aard === undefined ? '' : `: ${aard}`}\n`,
    ...(heette === undefined ? [] : [`   heette: ${heette}\n`]),
    ...stukken.flatMap((stuk) => stukregels(stuk).map((regel) => `   ${regel}\n`)),
  ].join('');
}

function stukregels({ naam, aard, wijziging, verschillen }: Stukwijziging): string[] {
  const kop = `${naam} ${aard}${wijziging === undefined ? '' : `: ${wijziging}`}`;
  if (!verschillen || verschillen.length === 0) return [kop];
  const getoond = verschillen.slice(0, MEESTE);
  const rest = [...new Set(verschillen.slice(MEESTE).map(({ plek }) => plek))];
  return [
    kop,
    ...getoond.map((verschil) => `- ${verschilzin(verschil)}`),
    ...(rest.length > 0 ? [`- ook in: ${rest.join(', ')}`] : []),
  ];
}

/** `beslispunt 2: "€ 10" wordt "€ 12"`. */
function verschilzin({ plek, was, wordt }: Verschil): string {
  if (was === '' && wordt === '') return `${plek}: nieuw geschreven`;
  if (was === '') return `${plek}: erbij "${wordt}"`;
  if (wordt === '') return `${plek}: weg "${was}"`;
  return `${plek}: "${was}" wordt "${wordt}"`;
}
