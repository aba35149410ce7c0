import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TekstEdit } from '../api.ts';
import { hernoemPunt, type Punttekst, plaatsIn, puntTekst, schrijfPunt } from './agendapunt.ts';
import { haalItemWeg, herschikt, rubriekToevoegen, voegItemToe } from './agendaregels.ts';
import { gekrompen, pasToe } from './pas-toe.ts';
import { waardeOp } from './velden.ts';
import { isVerweven, isWeigering, leesVoorwerk, type Voorwerk, vindNode, vindPaar } from './voorwerk.ts';
import type { Bewerking } from './zet-veld.ts';

/** A new item of an agenda: a line of text, a zaak or a letter. */
export type Nieuwpunt = { readonly tekst: string } | { readonly zaak: string } | { readonly brief: string };

/**
 * Where an item comes: the index of the rubriek as it is written in the agenda (left out in an agenda without rubrieken), or its letter where it may
 * not stand there yet; and the place that it has there afterwards.
 */
export interface Agendaplaats {
  readonly rubriek?: number | string;
  readonly plaats: number;
  /** The letters of the rubrieken in their order, for one that is to be added. */
  readonly letters?: readonly string[];
}

/** One change of an agenda. An item is named by its path in it: `2.punten.0`, or `3` in an agenda without rubrieken. */
export type Agendawijziging =
  | { readonly doe: 'verplaats'; readonly id: string; readonly naar: Agendaplaats }
  | { readonly doe: 'verwijder'; readonly id: string }
  | { readonly doe: 'hernoem'; readonly id: string; readonly tekst: string }
  | { readonly doe: 'voegToe'; readonly punt: Nieuwpunt; readonly naar: Agendaplaats };

const BRON = 'De agenda is geschreven op een manier die hier niet te veranderen is; verander haar in de bron.';
const WEG = 'Dit punt staat niet (meer) op de agenda.';

/**
 * Changes an agenda item by item: an item moves with the comments above and behind it, lines of others are not touched. What is read
 * afterwards is what was asked, or it is refused.
 */
export function wijzigAgenda(tekst: string, wijziging: Agendawijziging): Bewerking {
  const voorwerk = leesVoorwerk(tekst);
  if (isWeigering(voorwerk)) return voorwerk;
  const agenda = vindPaar(voorwerk, 'agenda');
  if (agenda && isVerweven(agenda.paar.value)) return { reden: BRON };
  const gevraagd = verwachteAgenda(waardeOp(voorwerk, 'agenda'), wijziging);
  if (gevraagd === undefined) return { reden: WEG };
  // An item that comes where it stands.
  if (JSON.stringify(alsGelezen(waardeOp(voorwerk, 'agenda'))) === JSON.stringify(gevraagd)) return { edits: [] };
  for (const edits of manieren(voorwerk, wijziging)) {
    const krom = edits && gekrompen(tekst, edits);
    if (!krom || overlapt(krom)) continue;
    const na = leesVoorwerk(pasToe(tekst, krom));
    if (isWeigering(na) || JSON.stringify(alsGelezen(waardeOp(na, 'agenda'))) !== JSON.stringify(gevraagd)) continue;
    if (rest(na) === rest(voorwerk)) return { edits: krom };
  }
  return { reden: BRON };
}

function overlapt(edits: readonly TekstEdit[]): boolean {
  return edits.some(({ begin }, i) => begin < (edits[i - 1]?.eind ?? 0));
}

/** Everything but the agenda: the other fields as they are read, and the body. */
function rest({ waarde, tekst, begin, yaml }: Voorwerk): string {
  const { agenda: _agenda, ...velden } = (waarde ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify([Object.entries(velden), tekst.slice(begin + yaml.length).replace(/^\r?\n/u, '')]);
}

function* manieren(voorwerk: Voorwerk, wijziging: Agendawijziging): Generator<readonly TekstEdit[] | undefined> {
  if (wijziging.doe === 'verwijder') {
    yield haalItemWeg(voorwerk, wijziging.id);
    return;
  }
  if (wijziging.doe === 'hernoem') {
    yield hernoemPunt(voorwerk, wijziging.id, wijziging.tekst);
    return;
  }
  const punt: Punttekst | undefined =
    wijziging.doe === 'verplaats' ? puntTekst(voorwerk, wijziging.id) : schrijfPunt(wijziging.punt);
  const weg = wijziging.doe === 'verplaats' ? haalItemWeg(voorwerk, wijziging.id) : [];
  if (!punt || !weg) return;
  const { naar } = wijziging;
  const doel = doelVan(voorwerk, naar);
  if (doel === undefined) {
    if (typeof naar.rubriek !== 'string') return;
    const erbij = rubriekToevoegen(voorwerk, naar.rubriek, naar.letters ?? [], punt);
    yield erbij && [...weg, ...erbij];
    return;
  }
  const van = wijziging.doe === 'verplaats' ? plaatsIn(wijziging.id) : undefined;
  // In its own list the places behind it move up once it is gone.
  const zelfde = van?.lijst === doel;
  if (zelfde && van) yield herschikt(voorwerk, doel, van.plaats, naar.plaats);
  const voor = zelfde && van && van.plaats <= naar.plaats ? naar.plaats + 1 : naar.plaats;
  const erbij = voegItemToe(voorwerk, doel, voor, punt, zelfde ? van?.plaats : undefined);
  yield erbij && [...weg, ...erbij];
}

/** The path of the list that an item comes in; undefined where its rubriek does not stand there yet. */
function doelVan(voorwerk: Voorwerk, { rubriek }: Agendaplaats): string | undefined {
  const agenda = vindNode(voorwerk, 'agenda');
  const items: readonly unknown[] = isSeq(agenda) ? (agenda as YAMLSeq<Node>).items : [];
  if (rubriek === undefined) return isSeq(agenda) ? '' : undefined;
  const index =
    typeof rubriek === 'number'
      ? rubriek
      : items.findIndex((item) => isMap(item) && String((item as YAMLMap).get('rubriek')) === rubriek);
  const item = items[index];
  return isMap(item) && (item as YAMLMap).has('punten') ? `${index}.punten` : undefined;
}

/** An agenda as it is read: a rubriek without items has an empty list. */
function alsGelezen(waarde: unknown): unknown[] {
  const items = Array.isArray(waarde) ? waarde : [];
  return items.map((item) => {
    if (typeof item !== 'object' || item === null || !('rubriek' in item)) return item;
    const { punten, ...meer } = item as { readonly punten?: unknown };
    return { ...meer, punten: Array.isArray(punten) ? punten : [] };
  });
}

/** What the agenda must be read as afterwards; undefined where the item is not there. */
function verwachteAgenda(waarde: unknown, wijziging: Agendawijziging): unknown[] | undefined {
  const agenda = structuredClone(alsGelezen(waarde)) as { rubriek?: unknown; punten?: unknown[] }[];
  const lijst = (pad: string): unknown[] | undefined =>
    pad === '' ? agenda : agenda[Number(pad.split('.')[0])]?.punten;
  let punt: unknown;
  if (wijziging.doe !== 'voegToe') {
    const van = plaatsIn(wijziging.id);
    const uit = lijst(van.lijst);
    const hier = uit?.[van.plaats];
    if (uit === undefined || hier === undefined) return undefined;
    if (wijziging.doe === 'hernoem') {
      const { waarde: tekst } = schrijfPunt({ tekst: wijziging.tekst });
      uit[van.plaats] = typeof hier === 'object' ? { ...hier, tekst } : tekst;
      return agenda;
    }
    [punt] = uit.splice(van.plaats, 1);
    if (wijziging.doe === 'verwijder') return agenda;
  } else punt = schrijfPunt(wijziging.punt).waarde;
  const { rubriek, plaats, letters = [] } = wijziging.naar;
  if (rubriek === undefined) agenda.splice(plaats, 0, punt as { rubriek?: unknown });
  else {
    const index = typeof rubriek === 'number' ? rubriek : agenda.findIndex((een) => String(een.rubriek) === rubriek);
    const bestaand = agenda[index]?.punten;
    if (bestaand) bestaand.splice(plaats, 0, punt);
    else if (typeof rubriek === 'string') {
      const rang = letters.indexOf(rubriek);
      const na = agenda.findLastIndex((een) => letters.slice(0, Math.max(0, rang)).includes(String(een.rubriek)));
      agenda.splice(rang < 0 ? agenda.length : na + 1, 0, { rubriek, punten: [punt] });
    } else return undefined;
  }
  return agenda;
}
