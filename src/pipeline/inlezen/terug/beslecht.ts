import { type Edit, lineIndex } from '../../../core/index.ts';
import type { Conflict, Weigering } from '../api.ts';
import type { Bewerking } from './bladbewerking.ts';
import type { Gemaakt, Maker } from './maker.ts';
import { samengevoegd, toegepast } from './toepassen.ts';

/** A place that both sides changed, with the edits of the source of now that make it say what Word says. */
export interface Botsing {
  readonly conflict: Conflict;
  readonly bewerkingen?: readonly Bewerking[];
  /** What Word has there, as the characters of its units. */
  readonly word: readonly string[];
}

/** What the choices come to: the text with all of them in it, or why there is none. */
export interface Beslecht {
  readonly tekst: string;
  readonly bewerkingen: readonly Bewerking[];
  readonly conflicten: readonly Conflict[];
  readonly gekozen: readonly Conflict[];
  readonly weigering?: Weigering;
}

/** Whether the document of a source says, with these edits, what Word says there, and of the rest nothing that it did not say. */
export async function isTeSchrijven(
  pad: string,
  huidig: Gemaakt,
  { bewerkingen, word }: Botsing,
  maker: Maker,
): Promise<boolean> {
  if (!bewerkingen) return false;
  const gemaakt = await maker(pad, toegepast(huidig.stuk.tekst, bewerkingen));
  if (!gemaakt) return false;
  const voor = new Set(huidig.eenheden.map(({ teken }) => teken));
  const na = new Set(gemaakt.eenheden.map(({ teken }) => teken));
  return word.every((teken) => na.has(teken)) && [...na].every((teken) => voor.has(teken) || word.includes(teken));
}

/**
 * Puts the words of Word in the place of ours where that was chosen, together with what was taken over already: all of it or nothing,
 * for half of what one chose is a text that nobody chose.
 */
export async function beslecht(
  pad: string,
  nu: string,
  rest: { readonly tekst: string; readonly bewerkingen: readonly Bewerking[] },
  botsingen: readonly Botsing[],
  kies: ((conflict: Conflict) => 'hier' | 'word') | undefined,
  maker: Maker,
): Promise<Beslecht> {
  const alle = botsingen.map((een) => metEdits(een, nu));
  const gekozen = alle.filter((conflict) => kies?.(conflict) === 'word');
  const conflicten = alle.filter((conflict) => !gekozen.includes(conflict));
  const niets = { ...rest, conflicten: alle, gekozen: [] };
  if (gekozen.length === 0) return { ...rest, conflicten, gekozen };
  const eigen = botsingen.flatMap(({ bewerkingen }, i) =>
    gekozen.includes(alle[i] as Conflict) ? (bewerkingen ?? []) : [],
  );
  const bewerkingen = gekozen.every(({ edits }) => edits) ? samengevoegd([...rest.bewerkingen, ...eigen]) : undefined;
  const tekst = bewerkingen && toegepast(nu, bewerkingen);
  if (bewerkingen && tekst !== undefined && (await maker(pad, tekst)))
    return { tekst, bewerkingen, conflicten, gekozen };
  const waar = [...new Set(gekozen.map((een) => een.waar))].join(', ');
  return {
    ...niets,
    weigering: {
      fout: `De woorden uit Word zijn niet met zekerheid op hun plaats te zetten: ${waar}. Er is niets overgenomen.`,
      hint: 'Kies daar wat er in het stuk staat, en neem de woorden uit Word met de hand over.',
    },
  };
}

function metEdits({ conflict, bewerkingen }: Botsing, nu: string): Conflict {
  if (!bewerkingen) return conflict;
  const regels = lineIndex(nu);
  const edits = bewerkingen.map(({ van, tot, tekst }): Edit => ({ range: regels.rangeOf(van, tot), text: tekst }));
  return { ...conflict, edits };
}
