import { type Agendaregel, soortMetRol, type Vergadering } from '../model/index.ts';
import { nieuwStuk } from '../nieuw/index.ts';
import { type Agendaplaats, type Agendawijziging, loadBewerk } from '../pipeline/index.ts';
import { changed } from './answers.ts';
import type { AgendaOpdracht, VergaderingLang } from './api.ts';
import { checkNumber, write } from './begin.ts';
import { made } from './editor.ts';
import type { Known } from './engine.ts';
import { Fault } from './fault.ts';
import { openStuk } from './open.ts';
import { folderPath } from './paths.ts';
import type { Place } from './place.ts';
import { textIn } from './read-body.ts';
import { agendaId, vergaderingLang } from './show/meeting.ts';
import { type Shown, shownRubrieken } from './show/rubrieken.ts';

/** POST /api/agenda: one change of an agenda, as the smallest edit of its oproeping. */
export async function postAgenda(place: Place, order: AgendaOpdracht): Promise<VergaderingLang> {
  const raw = order as unknown as Readonly<Record<string, unknown>>;
  const [map, basis, venster] = [textIn(raw, 'map'), textIn(raw, 'basis'), textIn(raw, 'venster')];
  const known = await place.engine.known();
  const vergadering = meetingIn(known, map);
  const zaak = order.doe === 'zaak' ? await newZaak(place, known, order) : undefined;
  const wijziging = changeOf(order, shownRubrieken(known.register, vergadering), vergadering);
  const { wijzigAgenda } = await loadBewerk();
  const opened = await openStuk(place, vergadering.oproeping.pad);
  await changed(place, opened, { venster, basis, make: (text) => made(wijzigAgenda(text, wijziging)) });
  if (zaak) await write(place, zaak.pad, zaak.inhoud);
  const now = await place.engine.known();
  return vergaderingLang(now, meetingIn(now, map));
}

function meetingIn({ register }: Known, map: string): Vergadering {
  const vergadering = register.vergaderingen.find((een) => een.map === map);
  if (!vergadering) throw new Fault(404, `Er is geen vergadering in de map ${JSON.stringify(map)}.`);
  return vergadering;
}

function changeOf(order: AgendaOpdracht, shown: readonly Shown[], { oproeping }: Vergadering): Agendawijziging {
  const letters = shown.map(({ rubriek }) => rubriek.letter);
  const rubriekAt = (index: unknown): Shown => {
    const rubriek = typeof index === 'number' ? shown[index] : undefined;
    if (!rubriek) throw new Fault(400, 'Die rubriek is er niet.');
    return rubriek;
  };
  const plaatsIn = ({ rubriek, geschreven, vlak }: Shown, plaats: number): Agendaplaats =>
    vlak ? { plaats } : { rubriek: geschreven ?? rubriek.letter, plaats, letters };
  const last = (index: unknown): Agendaplaats => {
    const rubriek = rubriekAt(index);
    return plaatsIn(rubriek, rubriek.regels.filter(isWritten).length);
  };
  switch (order.doe) {
    case 'verwijder':
      return { doe: 'verwijder', id: String(order.id) };
    case 'verplaats': {
      const rubriek = rubriekAt(order.naarRubriek);
      // What was taken off after it was sent is shown, and does not stand in the file.
      const others = rubriek.regels.filter((regel) => agendaId(oproeping, regel) !== order.id);
      const plaats = others.slice(0, Math.max(0, Number(order.naarPlaats))).filter(isWritten).length;
      return { doe: 'verplaats', id: String(order.id), naar: plaatsIn(rubriek, plaats) };
    }
    case 'hernoem':
      return { doe: 'hernoem', id: String(order.id), tekst: nameIn(order.titel) };
    case 'punt':
      return { doe: 'voegToe', punt: { tekst: nameIn(order.titel) }, naar: last(order.rubriek) };
    case 'zaak':
      return { doe: 'voegToe', punt: { zaak: order.zaaknummer.trim() }, naar: last(order.rubriek) };
    default:
      throw new Fault(400, 'Wat moet er met de agenda gebeuren?');
  }
}

function nameIn(titel: unknown): string {
  const tekst = typeof titel === 'string' ? titel.trim() : '';
  if (tekst === '') throw new Fault(400, 'Hoe heet het punt?');
  return tekst;
}

function isWritten({ van }: Agendaregel): boolean {
  return van !== 'vervallen';
}

/** The first stuk of a new zaak: what puts it on the agenda, in a folder of its own. */
async function newZaak(
  { host, options }: Place,
  { register }: Known,
  order: Extract<AgendaOpdracht, { doe: 'zaak' }>,
): Promise<{ readonly pad: string; readonly inhoud: string }> {
  const zaaknummer = String(order.zaaknummer ?? '').trim();
  const onderwerp = String(order.onderwerp ?? '').trim();
  if (onderwerp === '') throw new Fault(400, 'Waar gaat de zaak over?');
  checkNumber(register, zaaknummer);
  const soort = soortMetRol(register.huis, 'agendapunt') ?? soortMetRol(register.huis, 'voorstel');
  if (!soort) throw new Fault(400, 'Dit huis heeft geen soort waarmee een zaak op de agenda komt.');
  const naam = order.mapnaam?.trim() || folderName(onderwerp) || zaaknummer;
  const map = order.map === '' ? naam : `${order.map}/${naam}`;
  const folder = await folderPath(host, options.content, map);
  if (await host.files.stat(`${folder}/${soort.naam}.md`)) {
    throw new Fault(409, `In de map ${map} staat al een ${soort.naam}. Kies een andere naam voor de map.`);
  }
  return { pad: `${map}/${soort.naam}.md`, inhoud: nieuwStuk(soort, register, { map, zaaknummer, onderwerp }) };
}

/** Most letters of the name of a folder. */
const LONGEST = 40;

/** A name for the folder of a zaak, after what it is about. */
function folderName(onderwerp: string): string {
  const woorden = onderwerp
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  let naam = '';
  for (const woord of woorden) {
    if (naam !== '' && naam.length + woord.length >= LONGEST) break;
    naam = naam === '' ? woord.slice(0, LONGEST) : `${naam}-${woord}`;
  }
  return naam;
}
