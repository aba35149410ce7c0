import type { Nummering, Zaaknummervorm } from '../../model/index.ts';

/**
 * The form of a zaaknummer by example: every digit of `2026-000` stands for a digit, everything else for itself.
 *
 * @param plaats where it is set, in words
 */
export function zaaknummervorm(voorbeelden: readonly string[], plaats: string): Zaaknummervorm {
  return { voorbeelden, patronen: voorbeelden.map(patroon), plaats };
}

function patroon(voorbeeld: string): string {
  const delen = [...voorbeeld].map((teken) =>
    /\d/u.test(teken) ? '\\d' : teken.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&'),
  );
  return `^${delen.join('')}$`;
}

/** Roman numbers are not counted in: as letters they would print something else than was meant. */
const ROMEINS = /^[IVX][.\-/ ]/u;
/** What stands in front of the number, what stands between, and the number or letter itself. */
const NUMMER = /^([A-Za-z]|\d+(?=[.\-/ a-z]))?([.\-/ ]?)(\d+|[a-z])$/u;

/**
 * How items are numbered, by the example of a number: `A01` (rubriek and two digits), `1` (through the agenda), `1.1` (number of
 * the rubriek and of the item), `1a`. Undefined for an example that is no such number.
 *
 * @param doorlopend counts through the agenda; by default only where no rubriek stands in front
 */
export function nummeringVan(voorbeeld: string, doorlopend?: boolean): Nummering | undefined {
  const [, rubriek, tussen = '', telling = ''] = NUMMER.exec(voorbeeld) ?? [];
  if (telling === '' || ROMEINS.test(voorbeeld) || (rubriek === undefined && tussen !== '')) return undefined;
  return {
    voorbeeld,
    ...(rubriek === undefined ? {} : { metRubriek: /\d/u.test(rubriek) ? 'cijfer' : 'letter' }),
    tussen,
    cijfers: /\d/u.test(telling) ? telling.length : 0,
    doorlopend: doorlopend ?? rubriek === undefined,
  };
}
