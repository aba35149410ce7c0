import type { IsoDate } from '../../core/index.ts';
import type { Register, Stuk } from '../../model/index.ts';
import { getoond, getoondeNamen, getoondZaaknummer } from './gegevens.ts';
import { voluit } from './personen.ts';

/** The table at the head of a raadsadvies or raadsbesluit, and the onderwerp below it. */
export interface Kenmerken {
  readonly onderwerp: string;
  readonly kenmerken: {
    readonly zaaknummer: string;
    readonly ambtenaren: readonly string[];
    readonly sector: string;
    readonly portefeuillehouders: readonly string[];
  };
}

/** @param datum the day on which portefeuillehouders held office; undefined: any day */
export function kenmerken(stuk: Stuk, register: Register, datum: IsoDate | undefined): Kenmerken {
  return {
    onderwerp: getoond(stuk, 'onderwerp'),
    kenmerken: {
      zaaknummer: getoondZaaknummer(stuk),
      ambtenaren: getoondeNamen(stuk, 'behandelend_ambtenaar', (naam) => naam),
      sector: getoond(stuk, 'sector'),
      portefeuillehouders: getoondeNamen(stuk, 'portefeuillehouder', voluit(register.gemeente, datum)),
    },
  };
}
