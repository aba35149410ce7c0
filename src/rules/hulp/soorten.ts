import type { SoortNaam } from '../../model/index.ts';

const HET: ReadonlySet<SoortNaam> = new Set<SoortNaam>([
  'agendapunt',
  'behandelvoorstel',
  'raadsadvies',
  'raadsbesluit',
]);

/** `het raadsadvies`, `de oproeping`. */
export function metLidwoord(soort: SoortNaam): string {
  return `${HET.has(soort) ? 'het' : 'de'} ${soort}`;
}

/** `dit raadsadvies`, `deze oproeping`. */
export function ditStuk(soort: SoortNaam): string {
  return `${HET.has(soort) ? 'dit' : 'deze'} ${soort}`;
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
