import type { Blok } from '../lezing.ts';
import type { Rest } from './vondst.ts';

/** The box of a task list: the house prints none, and the text goes on without it. */
export function* vakjes(bron: string, blok: Blok): Generator<Rest> {
  if (blok.soort !== 'alinea' || !bron.slice(Math.max(0, blok.begin - 8), blok.begin).includes(']')) return;
  const voor = /\[[ xX]\][ \t]*$/u.exec(bron.slice(Math.max(0, blok.begin - 8), blok.begin))?.[0];
  if (voor === undefined) return;
  const begin = blok.begin - voor.length;
  yield {
    begin,
    eind: begin + 3,
    message: `Hier staat "${voor.trimEnd()}", een vakje om aan te kruisen; dat wordt letterlijk gedrukt.`,
    hint: 'Schrijf met woorden wat gedaan is en wat niet, of haal het vakje weg.',
  };
}
