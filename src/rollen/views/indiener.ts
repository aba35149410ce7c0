import {
  type Indienerwaarde,
  isIndiener,
  type Register,
  ROLLEN,
  type Stuk,
  soortVan,
  zoekStuk,
} from '../../model/index.ts';

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
 * A word that the house does not know stands as it was written. A motie, an amendement, or a stuk beside the chain that names who asks
 * for it, is of nobody but who it names.
 */
export function indienerVan(stuk: Stuk, register: Register): Indienergegevens {
  const zelf = eigen(stuk, register);
  if (!zelf && noemtZelf(stuk, register)) return NIEMAND;
  const waarde =
    zelf ??
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

const NIEMAND: Indienergegevens = { wie: '', naam: '', kort: '', gewoon: false, leden: [] };

/** Whether what others of its zaak say is not of this stuk: who does not propose it did not write it either. */
function noemtZelf(stuk: Stuk, register: Register): boolean {
  if (stuk.rol === 'motie' || stuk.rol === 'amendement') return true;
  return !ROLLEN[stuk.rol].keten && veldVan(stuk, register) !== undefined;
}

function veldVan(stuk: Stuk, register: Register): string | undefined {
  const { velden } = soortVan(register, stuk);
  return Object.keys(velden).find((veld) => velden[veld]?.type === 'indiener');
}

function eigen(stuk: Stuk | undefined, register: Register): Indienerwaarde | undefined {
  if (!stuk) return undefined;
  const pad = veldVan(stuk, register);
  const waarde = pad === undefined ? undefined : stuk.waarden[pad];
  return isIndiener(waarde) ? waarde : undefined;
}
