import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../../core/index.ts';

/** Whose messages are others in one list than in another. Both in the order in which they are shown; so are the paths. */
export function geraakt(voor: readonly Diagnostic[], na: readonly Diagnostic[]): readonly string[] {
  const [oud, nieuw] = [perBestand(voor), perBestand(na)];
  const bestanden = [...new Set([...oud.keys(), ...nieuw.keys()])].sort();
  return bestanden.filter((bestand) => !zijnGelijk(oud.get(bestand) ?? [], nieuw.get(bestand) ?? []));
}

function perBestand(gezegd: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const alle = new Map<string, Diagnostic[]>();
  for (const een of gezegd) {
    const bij = alle.get(een.file);
    if (bij) bij.push(een);
    else alle.set(een.file, [een]);
  }
  return alle;
}

/** Messages that were not made anew are the very same; of the others it is what they say that counts. */
function zijnGelijk(een: readonly Diagnostic[], ander: readonly Diagnostic[]): boolean {
  return een.length === ander.length && een.every((a, i) => a === ander[i] || isDeepStrictEqual(a, ander[i]));
}
