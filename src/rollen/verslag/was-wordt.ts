import { diffArrays } from 'diff';
import type { Paragraph, PhrasingContent } from 'mdast';

/** What stood there and what is to stand there, each with the words that differ marked: struck through, and in bold. */
export interface WasWordt {
  readonly was: Paragraph;
  readonly wordt: Paragraph;
}

/** More differences than this are no reading: the text is new as a whole. */
const MEESTE = 400;

/** Compares two texts word by word. Of a text that came or went as a whole the other side is empty. */
export function wasWordt(was: string, wordt: string): WasWordt {
  const [a, b] = [woorden(was), woorden(wordt)];
  const delen = a.length === 0 || b.length === 0 ? undefined : diffArrays(a, b, { maxEditLength: MEESTE });
  if (!delen) return { was: alinea([[was, 'delete']]), wordt: alinea([[wordt, 'strong']]) };
  const kant = (weg: 'added' | 'removed', merk: 'delete' | 'strong'): Paragraph =>
    alinea(
      delen
        .filter((deel) => !deel[weg])
        .map(({ value, added, removed }) => [value.join(''), added || removed ? merk : undefined]),
    );
  return { was: kant('added', 'delete'), wordt: kant('removed', 'strong') };
}

/** Words with the white space behind them, so that joined they are the text again; an amount with its sign is one word. */
function woorden(tekst: string): string[] {
  return tekst.match(/(?:€\s+)?\S+\s*/gu) ?? [];
}

function alinea(delen: readonly (readonly [string, 'delete' | 'strong' | undefined])[]): Paragraph {
  const children = delen
    .filter(([tekst]) => tekst !== '')
    .flatMap(([tekst, merk]): PhrasingContent[] => {
      if (merk === undefined) return [{ type: 'text', value: tekst }];
      const kern = tekst.trimEnd();
      const rest: PhrasingContent[] = kern === tekst ? [] : [{ type: 'text', value: tekst.slice(kern.length) }];
      return [{ type: merk, children: [{ type: 'text', value: kern }] }, ...rest];
    });
  return { type: 'paragraph', children };
}
