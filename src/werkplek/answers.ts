import { digest } from '../core/index.ts';
import type { Gevonden, Start, StukAntwoord, TekstEdit } from './api.ts';
import { editor } from './editor.ts';
import { Fault } from './fault.ts';
import { isInGit } from './git.ts';
import { knownPath, openStuk } from './open.ts';
import type { Place } from './place.ts';
import { textIn, wellFormed } from './read-body.ts';
import { vergaderingLang } from './show/meeting.ts';
import { messages } from './show/messages.ts';
import { search } from './show/search.ts';
import { start } from './show/start.ts';
import { stukLang } from './show/stuk.ts';
import { type Change, MAX_TEXT, type Opened } from './texts/index.ts';

type Order = Readonly<Record<string, unknown>>;

/** GET /api/start */
export async function getStart(place: Place): Promise<Start> {
  const { options, versie, host } = place;
  const git = await isInGit(host, options.content);
  const { isJudged, ...begun } = await place.engine.begun();
  return start(begun, { content: options.content, versie, git, ...(isJudged ? {} : { meldingenKomen: true }) });
}

/** GET /api/vergadering */
export async function getMeeting(place: Place, map: string) {
  const known = await place.engine.known();
  const vergadering = known.register.vergaderingen.find((een) => een.map === map);
  if (!vergadering) throw new Fault(404, `Er is geen vergadering in de map ${JSON.stringify(map)}.`);
  return vergaderingLang(known, vergadering);
}

/** GET /api/stuk */
export async function getStuk(place: Place, pad: string, venster: string) {
  const opened = await openStuk(place, pad);
  if (venster !== '') place.events.opens(venster, pad);
  return stukLang(place, opened, venster);
}

/** GET /api/blad */
export async function getPage(place: Place, pad: string, css: string) {
  await knownPath(place, pad);
  const { engine } = place;
  const { value, diagnostics } = await engine.sessie.blad(pad);
  const said = messages(await engine.stand(), diagnostics);
  if (!value) return { html: '', cssSleutel: '', titel: '', meldingen: said };
  const sleutel = digest(value.css);
  const looks = css === sleutel ? {} : { css: value.css };
  return { html: value.html, titel: value.titel, ...looks, cssSleutel: sleutel, meldingen: said };
}

/** GET /api/zoek */
export async function getFound(place: Place, words: string): Promise<readonly Gevonden[]> {
  return search(await place.engine.known(), words);
}

/** POST /api/stuk */
export async function postStuk(place: Place, order: Order): Promise<StukAntwoord> {
  const [pad, basis, venster] = [textIn(order, 'pad'), textIn(order, 'basis'), textIn(order, 'venster')];
  const opened = await openStuk(place, pad);
  const make = await editor(place, pad, order);
  return changed(place, opened, { venster, basis, make });
}

/** Changes a text, and answers as a window expects. Rejects with a Fault where it cannot be done, with both texts where one must choose. */
export async function changed(
  place: Place,
  { pad, text }: Opened,
  { venster, basis, make }: { venster: string; basis: string; make: (text: string) => readonly TekstEdit[] },
): Promise<StukAntwoord> {
  const bounded = (theirs: string): readonly TekstEdit[] => {
    const edits = make(theirs);
    const size = edits.reduce((sum, { tekst }) => sum + tekst.length, text.text.length);
    if (size <= MAX_TEXT) return edits;
    const most = `${MAX_TEXT / 1_000_000} MB`;
    throw new Fault(413, `Zo wordt het stuk te groot: er past hooguit ${most} in. Neem het op als bijlage.`);
  };
  const change = await place.texts.change(pad, { venster, basis, make: bounded });
  if (!('refused' in change)) return answer(place, pad, venster, change);
  if (change.refused === 'places') throw new Fault(400, 'De plaatsen van de wijziging passen niet in de tekst.');
  const now = await openStuk(place, pad);
  throw new Fault(409, 'Hier is intussen iets anders geschreven. Kies welke tekst blijft.', {
    opSchijf: now.text.text,
    digest: now.text.digest,
    hier: change.hier,
  });
}

/** POST /api/ongedaan */
export async function postUndo(place: Place, order: Order): Promise<StukAntwoord> {
  const [pad, venster] = [textIn(order, 'pad'), textIn(order, 'venster')];
  const richting = order.richting === 'vooruit' ? 'vooruit' : 'terug';
  await openStuk(place, pad);
  const change = await place.texts.undo(pad, venster, richting);
  if (change === 'later') throw new Fault(409, 'Hier is daarna nog iets veranderd: dat moet eerst terug.');
  if (!change) throw new Fault(404, `Er is niets om ${richting === 'terug' ? 'terug te nemen' : 'opnieuw te doen'}.`);
  return answer(place, pad, venster, change);
}

/** POST /api/los */
export async function postSolve(place: Place, order: Order): Promise<StukAntwoord> {
  const [pad, venster] = [textIn(order, 'pad'), textIn(order, 'venster')];
  const [seen, text] = [textIn(order, 'digest'), wellFormed(textIn(order, 'tekst'))];
  if (text.length > MAX_TEXT) throw new Fault(413, `Een stuk is hooguit ${MAX_TEXT / 1_000_000} MB.`);
  await openStuk(place, pad);
  const change = await place.texts.solve(pad, { venster, digest: seen, text });
  if (change) return answer(place, pad, venster, change);
  const now = await openStuk(place, pad);
  const botsing = now.botsing ?? { opSchijf: now.text.text, digest: now.text.digest, hier: text };
  throw new Fault(409, 'Er staat inmiddels weer een andere tekst. Kies opnieuw welke blijft.', botsing);
}

/** What a window hears after a change. */
export async function answer(place: Place, pad: string, venster: string, change: Change): Promise<StukAntwoord> {
  return { ...change, stuk: await stukLang(place, await openStuk(place, pad), venster) };
}
