import type { Identiteit, WordBestand } from '../../word/index.ts';
import type { Inleesomgeving } from './api.ts';

/** The stuk that a DOCX of griffie goes back into. */
export interface Thuis {
  readonly identiteit: Identiteit;
  readonly gezegd: readonly string[];
}

/**
 * Where a DOCX goes back to: the stuk that it names, or that very text under the name that it has now. Undefined where it is to be read
 * as a new stuk: it has no identity, or it is of no stuk of this folder and a folder or a soort was asked for.
 */
export function thuisVan({ identiteit }: WordBestand, { register, opdracht }: Inleesomgeving): Thuis | undefined {
  if (!identiteit) return undefined;
  const { stukken, onleesbaar } = register;
  const { stuk: pad, bron } = identiteit;
  if (stukken.some((een) => een.pad === pad) || onleesbaar.includes(pad)) return { identiteit, gezegd: [] };
  const [zelfde, ...meer] = stukken.filter((een) => een.digest === bron);
  if (zelfde && meer.length === 0) {
    const gezegd = [`Dit bestand is gemaakt van ${pad}; dat stuk heet nu ${zelfde.pad}.`];
    return { identiteit: { ...identiteit, stuk: zelfde.pad }, gezegd };
  }
  return opdracht.naar === undefined && opdracht.soort === undefined ? { identiteit, gezegd: [] } : undefined;
}
