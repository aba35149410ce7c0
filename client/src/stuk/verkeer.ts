import type { LosOp, Ongedaan, StukAntwoord, StukLang, StukOpdracht } from '../../../src/werkplek/api.ts';
import { ApiFout, haal, stuur, venster, zinVan } from '../api.ts';
import type { Verkeer } from './afspraak.ts';

/** The API as a text being worked on speaks to it. */
export const verkeer: Verkeer = {
  haal: (pad) => haal<StukLang>('stuk', { pad, venster }),
  stuur: (opdracht: StukOpdracht) => stuur<StukAntwoord>('stuk', opdracht),
  ongedaan: (opdracht: Ongedaan) => stuur<StukAntwoord>('ongedaan', opdracht),
  los: (opdracht: LosOp) => stuur<StukAntwoord>('los', opdracht),
  uitleg: (fout) =>
    fout instanceof ApiFout
      ? { zin: fout.message, status: fout.status, botsing: fout.botsing }
      : { zin: zinVan(fout), status: 400 },
  wacht: (ms) => new Promise((klaar) => setTimeout(klaar, ms)),
};
