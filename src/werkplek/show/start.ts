import { ROLLEN, vergaderingVan } from '../../model/index.ts';
import type { Start } from '../api.ts';
import type { Known } from '../engine.ts';
import { tallyOf } from './messages.ts';
import { stukKort, vergaderingKort } from './short.ts';

/** What a window begins with. */
export function start(known: Known, more: Pick<Start, 'content' | 'versie' | 'git' | 'meldingenKomen'>): Start {
  const { register } = known;
  const { huis, gemeente } = register;
  return {
    gemeente: gemeente.naam,
    huis: huis.naam,
    ...more,
    vergaderingen: register.vergaderingen.map((een) => vergaderingKort(known, een)),
    los: register.stukken.filter((stuk) => !vergaderingVan(register, stuk)).map((stuk) => stukKort(known, stuk)),
    onleesbaar: register.onleesbaar.map((pad) => ({ pad, fouten: tallyOf(known, pad).fouten })),
    soorten: huis.soorten.map(({ naam, titel, rol }) => ({ naam, titel, rol, perZaak: ROLLEN[rol].perZaak })),
  };
}
