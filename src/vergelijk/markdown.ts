import { datumMetWeekdag, datumVoluit, markdownTekst as tekst } from '../core/index.ts';
import { isLeeg, type Puntwijziging, type Stukwijziging, type Wijzigingen } from './wijzigingen.ts';
import type { Verschil } from './woorden.ts';

/** The body of the list of changes as a stuk, in Markdown: a heading for each number, below it what is different. */
export function wijzigingenMarkdown(lijst: Wijzigingen): string {
  const { datum, map, sinds, oproeping, punten } = lijst;
  const dag = datum ? datumMetWeekdag(datum) : map;
  const inleiding = `Deze lijst noemt wat er voor de vergadering van ${tekst(dag)} anders is dan wat op ${datumVoluit(sinds.op)} is verstuurd.`;
  if (isLeeg(lijst)) return `${inleiding}\n\nEr is niets gewijzigd.\n`;
  const boven = oproeping.length === 0 ? '' : `## Oproeping\n\n${oproeping.map(regel).join('')}`;
  return [inleiding, ...(boven === '' ? [] : [boven.trimEnd()]), ...punten.map(punt)].join('\n\n').concat('\n');
}

function punt({ nummer, titel, aard, heette, stukken }: Puntwijziging): string {
  const zinnen = [
    ...(aard === undefined ? [] : [`- Dit punt is ${aard}.\n`]),
    ...(heette === undefined ? [] : [`- Dit punt heette “${tekst(heette)}”.\n`]),
    ...stukken.map(stuk),
  ];
  return `## ${tekst(`${nummer} ${titel}`)}\n\n${zinnen.join('').trimEnd()}`;
}

function stuk({ naam, aard, wijziging, verschillen = [] }: Stukwijziging): string {
  const kop = `- ${tekst(naam.charAt(0).toUpperCase() + naam.slice(1))}: ${aard}${wijziging === undefined ? '' : `. ${tekst(wijziging)}`}\n`;
  return `${kop}${verschillen.map((verschil) => `  ${regel(verschil)}`).join('')}`;
}

function regel({ plek, was, wordt }: Verschil): string {
  const waar = tekst(plek.charAt(0).toUpperCase() + plek.slice(1));
  if (was === '' && wordt === '') return `- ${waar}: nieuw geschreven\n`;
  if (was === '') return `- ${waar}: erbij “${tekst(wordt)}”\n`;
  if (wordt === '') return `- ${waar}: weg “${tekst(was)}”\n`;
  return `- ${waar}: “${tekst(was)}” wordt “${tekst(wordt)}”\n`;
}
