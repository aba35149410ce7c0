import type { Paarfout, Tekstdeel } from './paartekens.ts';

const HELFT: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** `a)`, `1)` or `iv)`: a bracket that belongs to a number; or to a smile. */
const NUMMER = /(?:^|[\s\0,;(/])(?:\p{L}|\d{1,3}|[ivx]{1,5})$|[:;]-?$/u;

/** The brackets of one block that have no other half. */
export function haakfouten({ tekst, begin }: Tekstdeel): readonly Paarfout[] {
  const fouten: Paarfout[] = [];
  const open: { readonly teken: string; readonly plaats: number }[] = [];
  for (const match of tekst.matchAll(/[()[\]]/gu)) {
    const teken = match[0];
    const hier = { teken, plaats: begin + match.index };
    const helft = HELFT[teken];
    if (helft === undefined) open.push(hier);
    else {
      const bij = open.findLastIndex((ander) => ander.teken === helft);
      if (bij >= 0) open.splice(bij, 1);
      else if (!NUMMER.test(tekst.slice(Math.max(0, match.index - 8), match.index)))
        fouten.push({ ...hier, soort: 'dicht' });
    }
  }
  return [...fouten, ...open.map((hier) => ({ ...hier, soort: 'open' as const }))];
}
