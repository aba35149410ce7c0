import type { Agendaregel, Agendarubriek, Register, Stuk, Vergadering } from '../../model/index.ts';
import { stukkenVanZaak } from '../../model/index.ts';

/** One zaak on the agenda of one vergadering. */
export interface Agendazaak {
  readonly vergadering: Vergadering;
  readonly rubriek: Agendarubriek;
  readonly regel: Agendaregel;
  readonly zaak: string;
  /** The behandelvoorstel in the folder of this vergadering. */
  readonly voorstel?: Stuk;
}

/** Every zaak on every agenda, in order. */
export function* agendazaken(register: Register): Generator<Agendazaak> {
  for (const vergadering of register.vergaderingen) {
    for (const rubriek of vergadering.agenda) {
      for (const regel of rubriek.regels) {
        const { zaak } = regel;
        if (zaak === undefined) continue;
        const [voorstel] = stukkenVanZaak(register, vergadering, zaak, 'behandelvoorstel');
        yield { vergadering, rubriek, regel, zaak, ...(voorstel ? { voorstel } : {}) };
      }
    }
  }
}
