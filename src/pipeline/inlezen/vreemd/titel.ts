import { type Huis, kaal, type Soort } from '../../../model/index.ts';
import type { Deel } from './deel.ts';
import { tekstVan } from './getypt.ts';
import { woordenVan } from './soort.ts';
import { BESLUITREGEL } from './woorden.ts';

/** What a document says of itself on top. */
export interface Titel {
  /** The document without it. */
  readonly delen: readonly Deel[];
  /** The lines that only said what kind of stuk it is. */
  readonly weg: readonly string[];
  /** What it is about, where that stands on top and in no field. */
  readonly onderwerp?: string;
}

/** In how many parts from the beginning a title is looked for. */
const BEGIN = 6;

/** Takes the title of a document off: griffie prints one itself. */
export function zonderTitel(delen: readonly Deel[], soort: Soort, huis: Huis): Titel {
  const words = [...woordenVan(soort, huis)].sort((one, other) => other.length - one.length);
  const weg: string[] = [];
  let onderwerp: string | undefined;
  const rest = delen.filter((deel, i) => {
    const tekst = i < BEGIN ? regel(deel) : undefined;
    if (tekst === undefined) return true;
    const heel = kaal(tekst);
    // "De raad …, gelezen …, besluit:" is no title: what was decided begins there.
    if (BESLUITREGEL.test(tekst) && (tekst.endsWith(':') || delen.slice(0, i).some(isRaad))) return true;
    if (words.includes(heel)) {
      weg.push(tekst);
      return false;
    }
    const isKop = deel.aard === 'kop' && (deel.niveau === 0 || i === 0);
    const word = isKop ? words.find((one) => heel.startsWith(`${one} `)) : undefined;
    if (onderwerp === undefined && isKop && (word !== undefined || deel.niveau === 0)) {
      // A regeling is called by its whole title.
      onderwerp = word === undefined || soort.rol === 'regeling' ? tekst : achter(tekst, word);
      weg.push(tekst);
      return false;
    }
    return true;
  });
  return { delen: rest, weg, ...(onderwerp === undefined ? {} : { onderwerp }) };
}

const isRaad = (deel: Deel): boolean => /^de (?:gemeente)?raad\b/iu.test(regel(deel) ?? '');

function regel(deel: Deel): string | undefined {
  if (deel.aard === 'kop') return deel.titel;
  return deel.aard === 'blok' && deel.node.type === 'paragraph' ? tekstVan(deel.node).trim() : undefined;
}

/** What stands behind the name of the stuk: `Raadsvoorstel: Herinrichting` is about the second. */
function achter(tekst: string, word: string): string {
  const parts = tekst.split(/\s+/u);
  const count = word.split(' ').length;
  return (
    parts
      .slice(count)
      .join(' ')
      .replace(/^[\s:–-]+/u, '')
      .trim() || tekst
  );
}
