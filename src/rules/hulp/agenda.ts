import type { Agendarubriek, Register, Stuk, Stukregel, Vergadering } from '../../model/index.ts';
import { stukkenVanZaak } from '../../model/index.ts';

/** One zaak on the agenda of one vergadering. */
export interface Agendazaak {
  readonly vergadering: Vergadering;
  readonly rubriek: Agendarubriek;
  readonly regel: Stukregel;
  readonly zaak: string;
  /** The behandeling in the folder of this vergadering. */
  readonly voorstel?: Stuk;
}

/** Every zaak on every agenda, in order. */
export function* agendazaken(register: Register): Generator<Agendazaak> {
  for (const vergadering of register.vergaderingen) {
    for (const rubriek of vergadering.agenda) {
      for (const regel of rubriek.regels) {
        if (regel.van !== 'zaak') continue;
        const zaak = regel.zaaknummer;
        const [voorstel] = stukkenVanZaak(register, vergadering, zaak, 'behandeling');
        yield { vergadering, rubriek, regel, zaak, ...(voorstel ? { voorstel } : {}) };
      }
    }
  }
}
