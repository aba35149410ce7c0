import { diffArrays, diffWordsWithSpace } from 'diff';
import type { TekstEdit } from '../api.ts';
import { gekrompen } from './pas-toe.ts';

/** The most characters in which words are compared: beyond that whole lines are. */
const MEESTE_TEKENS = 4000;

/**
 * The edits that make one text of another: by lines, and within lines that changed by words. For who has a whole text and wants to
 * leave alone what is equal in it.
 */
export function verschil(van: string, naar: string): readonly TekstEdit[] {
  const edits: TekstEdit[] = [];
  let at = 0;
  let weg: string | undefined;
  const sluit = (erbij: string): void => {
    const oud = weg ?? '';
    edits.push(...binnen(oud, erbij).map(({ begin, eind, tekst }) => ({ begin: at + begin, eind: at + eind, tekst })));
    at += oud.length;
    weg = undefined;
  };
  for (const { value, added, removed } of diffArrays(regels(van), regels(naar))) {
    const tekst = value.join('');
    if (removed) weg = tekst;
    else if (added) sluit(tekst);
    else {
      if (weg !== undefined) sluit('');
      at += tekst.length;
    }
  }
  if (weg !== undefined) sluit('');
  return gekrompen(van, edits);
}

/** Lines with their ending. */
function regels(tekst: string): string[] {
  return tekst.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function binnen(oud: string, nieuw: string): readonly TekstEdit[] {
  if (oud === '' || nieuw === '' || oud.length + nieuw.length > MEESTE_TEKENS)
    return [{ begin: 0, eind: oud.length, tekst: nieuw }];
  const edits: TekstEdit[] = [];
  let at = 0;
  for (const { value, added, removed } of diffWordsWithSpace(oud, nieuw)) {
    const vorige = edits.at(-1);
    if (removed) {
      edits.push({ begin: at, eind: at + value.length, tekst: '' });
      at += value.length;
    } else if (!added) at += value.length;
    else if (vorige?.eind === at && vorige.tekst === '') edits[edits.length - 1] = { ...vorige, tekst: value };
    else edits.push({ begin: at, eind: at, tekst: value });
  }
  return edits;
}
