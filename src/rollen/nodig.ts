import type { Register, Soort, Stuk } from '../model/index.ts';
import { fasenVan, geldtFase } from './views/behandeling.ts';
import { isVanCollege } from './views/indiener.ts';

/**
 * The fields that a stuk must have: those that every stuk of its soort has, those of a session that counts for it or stands there
 * without a value, and where the college proposes what is asked of the college.
 */
export function nodigeVelden(stuk: Stuk, soort: Soort, register: Register): ReadonlySet<string> {
  const gelden = fasenVan(soort, register)
    .filter(
      (fase) =>
        Object.keys(stuk.velden).some((pad) => pad.startsWith(`${fase.groep}.`)) ||
        geldtFase(stuk, soort, fase, register),
    )
    .map(({ groep }) => groep);
  const college = isVanCollege(stuk, register);
  const nodig = Object.entries(soort.velden).filter(
    ([pad, { verplicht }]) =>
      verplicht === 'ja' ||
      (verplicht === 'voorbespreking' && gelden.includes(pad.slice(0, Math.max(0, pad.lastIndexOf('.'))))) ||
      (verplicht === 'college' && college),
  );
  return new Set(nodig.map(([pad]) => pad));
}
