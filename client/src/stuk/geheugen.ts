import type { Kladtekst } from './afspraak.ts';

/**
 * What a window keeps for itself over a reload: in sessionStorage, so that another window has its own. A full or forbidden store keeps
 * nothing, and nothing else goes wrong by it.
 */
function bewaar(sleutel: string, waarde: unknown): void {
  try {
    if (waarde === undefined) sessionStorage.removeItem(sleutel);
    else sessionStorage.setItem(sleutel, JSON.stringify(waarde));
  } catch {
    // Then it is not kept.
  }
}
function lees<T>(sleutel: string): T | undefined {
  try {
    const tekst = sessionStorage.getItem(sleutel);
    return tekst === null ? undefined : (JSON.parse(tekst) as T);
  } catch {
    return undefined;
  }
}

/** What was typed and is not on the server yet. */
export const onthoudKlad = (pad: string, klad: Kladtekst | undefined): void => bewaar(`klad:${pad}`, klad);
/** The same, after a reload. */
export const leesKlad = (pad: string): Kladtekst | undefined => lees(`klad:${pad}`);

/** A choice of who works here, for every window. */
export function voorkeur(naam: string, waarde?: string): string | undefined {
  try {
    if (waarde !== undefined) localStorage.setItem(`griffie:${naam}`, waarde);
    return localStorage.getItem(`griffie:${naam}`) ?? undefined;
  } catch {
    return waarde;
  }
}
