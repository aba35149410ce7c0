import { kaal } from '../../model/index.ts';

/** What stands in Dutch surnames before the name itself. */
export const TUSSENVOEGSELS: ReadonlySet<string> = new Set(
  'van de den der ten ter te het t in op aan bij la le du von zu el ben'.split(' '),
);

/**
 * Whether two written names can be one person, who need not be in gemeente.yaml: `I. van der Meer`, `Ilse van der Meer` and
 * `Meer, I. van der` can; other surnames or other first letters cannot. A surname alone can be anyone of that surname.
 */
export function zelfdeMens(a: string, b: string): boolean {
  const een = ontleed(a);
  const ander = ontleed(b);
  return (
    een.achternaam === ander.achternaam && (een.letter === '' || ander.letter === '' || een.letter === ander.letter)
  );
}

/** The surname without what stands before it in lower case, and the first letter of the first name. */
function ontleed(naam: string): { achternaam: string; letter: string } {
  const komma = /^([^,]+),\s*(.*)$/su.exec(naam);
  const woorden = kaal(komma ? `${komma[2]} ${komma[1]}` : naam)
    .replace(/^(?:de heer|dhr|mevrouw|mevr|mw)\s+/u, '')
    .split(' ');
  const begin = woorden.findIndex((woord, i) => i > 0 && TUSSENVOEGSELS.has(woord));
  // Initials are single letters; without a tussenvoegsel the surname is what follows the first name or the initials.
  const letters = woorden.findIndex((woord) => woord.length > 1);
  const vanaf =
    (woorden[0] ?? '').length > 1 && TUSSENVOEGSELS.has(woorden[0] ?? '')
      ? 0
      : begin > 0
        ? begin
        : Math.max(letters, Math.min(1, woorden.length - 1));
  return {
    achternaam: woorden
      .slice(vanaf)
      .filter((woord) => !TUSSENVOEGSELS.has(woord))
      .join(' '),
    letter: vanaf === 0 ? '' : (woorden[0] ?? '').charAt(0),
  };
}
