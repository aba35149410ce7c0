import { type Indienerwaarde, isIndiener, type Register, type Stuk, soortVan, zoekStuk } from '../../model/index.ts';

/** Who proposes, as a template shows it. */
export interface Indienergegevens {
  /** The word of the house: `college`; empty where members of the raad propose. */
  readonly wie: string;
  /** In a sentence: `het presidium`, `A. Aydin (PvdL) en B. Bos (VVL)`. */
  readonly naam: string;
  /** On the agenda. */
  readonly kort: string;
  /** Whether it is the one who proposes where nothing is said. */
  readonly gewoon: boolean;
  readonly leden: readonly { readonly naam: string; readonly fractie: string }[];
}

/**
 * Who proposes: what a stuk says itself, else what the voorstel or the agendapunt of its zaak says, else the first of the house.
 * A word that the house does not know stands as it was written.
 */
export function indienerVan(stuk: Stuk, register: Register): Indienergegevens {
  const waarde =
    eigen(stuk, register) ??
    eigen(zoekStuk(register, stuk, 'voorstel'), register) ??
    eigen(zoekStuk(register, stuk, 'agendapunt'), register);
  const [gewoon] = register.huis.indieners;
  const wie = waarde?.wie ?? gewoon?.id ?? '';
  if (waarde?.leden) {
    const namen = waarde.leden.map(({ naam, fractie }) => `${naam} (${fractie})`);
    const naam = namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
    return { wie: '', naam, kort: naam, gewoon: false, leden: waarde.leden };
  }
  const bekend = register.huis.indieners.find(({ id }) => id === wie);
  return { wie, naam: bekend?.naam ?? wie, kort: bekend?.kort ?? wie, gewoon: wie === gewoon?.id, leden: [] };
}

/** Whether the one proposes who does where nothing is said: the college, in every house so far. */
export function isVanCollege(stuk: Stuk, register: Register): boolean {
  return indienerVan(stuk, register).gewoon;
}

function eigen(stuk: Stuk | undefined, register: Register): Indienerwaarde | undefined {
  if (!stuk) return undefined;
  const { velden } = soortVan(register, stuk);
  const pad = Object.keys(velden).find((veld) => velden[veld]?.type === 'indiener');
  const waarde = pad === undefined ? undefined : stuk.waarden[pad];
  return isIndiener(waarde) ? waarde : undefined;
}
