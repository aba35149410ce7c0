import { type Huis, type Omgeving, type Rolnaam, type Soort, soortMetRol } from '../../model/index.ts';

/** `het besluit`, `de oproeping`. */
export function metLidwoord({ lidwoord, naam }: Soort): string {
  return `${lidwoord} ${naam}`;
}

/** `dit besluit`, `deze oproeping`. */
export function ditStuk({ lidwoord, naam }: Soort): string {
  return `${lidwoord === 'het' ? 'dit' : 'deze'} ${naam}`;
}

/** What the house calls the soort with a role; the word of the role where it has none. */
export function naamVan({ huis }: Omgeving, rol: Rolnaam): string {
  return soortMetRol(huis, rol)?.naam ?? rol;
}

/** That name with its article: `het besluit`. */
export function zoGenoemd({ huis }: Omgeving, rol: Rolnaam): string {
  const soort = soortMetRol(huis, rol);
  return soort ? metLidwoord(soort) : `het stuk met de rol ${rol}`;
}

const woorden = new WeakMap<Huis, string>();

/** The names of the soorten, each with its article, as one pattern: a text that says one of them means a stuk of the house. */
export function soortwoorden(huis: Huis): string {
  const bekend =
    woorden.get(huis) ??
    `(?:${huis.soorten.map((soort) => metLidwoord(soort).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})(?!\\p{L})`;
  woorden.set(huis, bekend);
  return bekend;
}

/** The word that points at it: `dat` for `het besluit`, `die` for `de brief`. */
export function aanwijzend({ huis }: Omgeving, rol: Rolnaam): 'die' | 'dat' {
  return soortMetRol(huis, rol)?.lidwoord === 'de' ? 'die' : 'dat';
}

/** With a capital, to begin a sentence. */
export function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** `a, b en c`. */
export function opsomming(delen: readonly string[], voegwoord = 'en'): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} ${voegwoord} ${delen.at(-1)}`;
}

/** A quoted piece of a text, cut off where it is too long for one line of a message. */
export function citaat(tekst: string, lengte = 60): string {
  return `"${tekst.length > lengte ? `${tekst.slice(0, lengte - 1).trimEnd()}…` : tekst}"`;
}

/** The name of a field with what it stands in: `raad › datum`, `agenda › 2 › punten`. */
export function veldnaam(pad: string): string {
  return pad
    .split('.')
    .map((deel) => (/^\d+$/u.test(deel) ? String(Number(deel) + 1) : deel))
    .join(' › ');
}
