import { TEKEN } from '../../../word/index.ts';
import { blik, type Woord } from './tekens.ts';

/** What can not be written as Markdown, with why. */
export class Onschrijfbaar extends Error {
  override readonly name = 'Onschrijfbaar';
}

/** Where text comes to stand: what must be written otherwise there. */
export interface Schrijfplek {
  readonly inCel: boolean;
  readonly letterlijk: boolean;
  /** What a further line begins with. */
  readonly inspring: string;
  readonly regeleinde: string;
  /** The name of the next new note. */
  noot(): string;
}

/** The marks of looks, the outermost first. */
const MERKEN: readonly (readonly [letter: string, merk: string])[] = [
  ['v', '**'],
  ['s', '*'],
  ['d', '~~'],
];

/**
 * Words as Markdown. What stands around them already (`binnen`) is not marked again.
 *
 * @param ruw the source of a word that stood there before; undefined for a new one
 */
export function schrijf(
  woorden: readonly Woord[],
  plek: Schrijfplek,
  binnen: { readonly opmaak: string; readonly koppeling?: string | undefined } = { opmaak: '' },
  ruw: (woord: Woord) => string | undefined = () => undefined,
  aanBegin = false,
): string {
  let uit = '';
  for (let van = 0; van < woorden.length; ) {
    const { stukje } = woorden[van] as Woord;
    let tot = van;
    while (tot < woorden.length && blik((woorden[tot] as Woord).stukje) === blik(stukje)) tot++;
    const groep = woorden.slice(van, tot);
    const tekst = (som: string, woord: Woord, i: number): string =>
      som + (ruw(woord) ?? teken(woord, plek, stukje.opmaak.includes('c'), aanBegin && van === 0 && i === 0));
    const kaal = groep.reduce(tekst, '');
    const [, voor = '', kern = '', na = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(kaal) ?? [];
    uit += kern === '' ? kaal : voor + gemerkt(kern, stukje, binnen) + na;
    van = tot;
  }
  const veilig = plek.letterlijk ? uit : uit.replace(/(?<!\\)<(?=[a-z/!?])(?!br>)/giu, '\\<');
  return aanBegin && !plek.letterlijk ? beginVeilig(veilig) : veilig;
}

function gemerkt(
  kern: string,
  { opmaak, koppeling, adres }: Woord['stukje'],
  binnen: Parameters<typeof schrijf>[2],
): string {
  if ([...(binnen?.opmaak ?? '')].some((letter) => !opmaak.includes(letter))) throw new Onschrijfbaar('opmaak');
  if (binnen?.koppeling !== undefined && binnen.koppeling !== koppeling) throw new Onschrijfbaar('koppeling');
  let uit = kern;
  const extra = [...opmaak].filter((letter) => !binnen?.opmaak.includes(letter));
  if (extra.includes('c')) uit = inCode(uit);
  for (const [letter, merk] of MERKEN.toReversed()) if (extra.includes(letter)) uit = merk + uit + merk;
  if (koppeling === undefined || binnen?.koppeling !== undefined) return uit;
  if (koppeling.startsWith('#')) throw new Onschrijfbaar('koppeling');
  const doel = adres ?? koppeling;
  if (!/^(?:https?|mailto|tel):/iu.test(doel)) throw new Onschrijfbaar('koppeling');
  if (uit === doel || `mailto:${uit}` === doel) return uit;
  return `[${uit}](${/[\s()<>]/u.test(doel) ? `<${doel}>` : doel})`;
}

function inCode(tekst: string): string {
  const merk = '`'.repeat(Math.max(0, ...[...tekst.matchAll(/`+/gu)].map(([een]) => een.length)) + 1);
  const rand = tekst.startsWith('`') || tekst.endsWith('`') ? ' ' : '';
  return merk + rand + tekst + rand + merk;
}

function teken({ tekst, stukje }: Woord, plek: Schrijfplek, inCode: boolean, eerste: boolean): string {
  if (tekst === TEKEN.beeld) throw new Onschrijfbaar('afbeelding');
  if (tekst === TEKEN.noot) return plek.letterlijk ? '' : `[^${plek.noot()}]`;
  if (tekst === TEKEN.vakje) return stukje.zegt === 'aan' ? '[x]' : '[ ]';
  if (tekst === '\n') {
    if (plek.letterlijk) return plek.regeleinde + plek.inspring;
    return plek.inCel ? '<br>' : `\\${plek.regeleinde}${plek.inspring}`;
  }
  if (plek.letterlijk) return tekst;
  if (tekst === '|' && plek.inCel) return '\\|';
  if (inCode) return tekst;
  return /[\\`*[]/u.test(tekst) || (tekst === '#' && eerste) ? `\\${tekst}` : tekst;
}

/** What opens a block of Markdown at the beginning of a line is written so that it does not. */
function beginVeilig(tekst: string): string {
  return tekst
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^([-+>]|#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^(?=[-=~]{3,})/u, '\\')
    .replace(/^(?=:\s)/u, '\\');
}
