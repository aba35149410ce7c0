import { diffArrays } from 'diff';

/** A place where the words of two texts differ: what stood there, what stands there. One of them is empty where words came or went. */
export interface Verschil {
  /** Which part of a stuk: `beslispunt 2`, `Aanleiding`, the label of a field. */
  readonly plek: string;
  readonly was: string;
  readonly wordt: string;
}

/** Words on either side of a difference that are told with it, so that one finds it. */
const OMGEVING = 3;
/** More differences than this are no reading: the text was written anew. */
const MEESTE = 400;
/** Longer than this is cut in the middle. */
const LANGST = 300;

/**
 * Where the words of two texts differ, in their order; white space does not count. Differences that lie close together are told as
 * one. Two texts that have little in common are told as one difference without words.
 */
export function woordverschillen(plek: string, toen: string, nu: string): readonly Verschil[] {
  const [a, b] = [woorden(toen), woorden(nu)];
  if (a.join(' ') === b.join(' ')) return [];
  if (a.length === 0 || b.length === 0) return [{ plek, was: kort(a), wordt: kort(b) }];
  const delen = diffArrays(a, b, { maxEditLength: MEESTE });
  if (!delen) return [{ plek, was: '', wordt: '' }];
  const verschillen: Verschil[] = [];
  let open: { was: string[]; wordt: string[]; voor: string[] } | undefined;
  let gelijk: string[] = [];
  const sluit = (na: readonly string[]): void => {
    if (!open) return;
    const erna = na.slice(0, OMGEVING);
    const { was, wordt, voor } = open;
    const tekst = (midden: string[]): string => kort([...voor, ...midden, ...erna]);
    verschillen.push({ plek, was: tekst(was), wordt: tekst(wordt) });
    open = undefined;
  };
  for (const { value, added, removed } of delen) {
    if (added || removed) {
      open ??= { was: [], wordt: [], voor: gelijk.slice(-OMGEVING) };
      if (gelijk.length > 0 && open.was.length + open.wordt.length > 0) {
        open.was.push(...gelijk);
        open.wordt.push(...gelijk);
      }
      gelijk = [];
      (added ? open.wordt : open.was).push(...value);
    } else {
      if (value.length > OMGEVING) sluit(value);
      gelijk = value;
    }
  }
  sluit(gelijk);
  return verschillen;
}

function woorden(tekst: string): string[] {
  return tekst.normalize('NFC').split(/\s+/u).filter(Boolean);
}

function kort(delen: readonly string[]): string {
  const tekst = delen.join(' ');
  return tekst.length <= LANGST ? tekst : `${tekst.slice(0, LANGST / 2)} … ${tekst.slice(-LANGST / 2)}`;
}
