import type { Melding, StukAntwoord, StukLang } from '../../../src/werkplek/api.ts';
import { ApiFout, haal, stuur, venster } from '../api.ts';

/** Does the one right mending of a message, in the text as it stands now. Rejects where the message has gone meanwhile. */
export async function verbeter({ pad, rule, message, begin }: Melding): Promise<void> {
  const { basis, meldingen } = await haal<StukLang>('stuk', { pad });
  const zelfde = meldingen.filter((een) => een.rule === rule && een.message === message && een.fix);
  const nu = zelfde.find((een) => een.begin === begin) ?? zelfde[0];
  if (!nu?.fix) throw new ApiFout('Deze melding is er niet meer: de tekst is intussen veranderd.', 409);
  await stuur<StukAntwoord>('stuk', { pad, basis, venster, edits: nu.fix });
}
