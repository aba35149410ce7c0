import type { IsoDate, Range } from '../../core/index.ts';
import type { Stuk } from '../../model/index.ts';
import { dagVan, KORTE_MAAND, korteMaand, MAAND, WIT } from './datums.ts';
import { doorzoek } from './doorzoek.ts';
import { lees } from './lezing.ts';

const WEEKDAG = '(?:zon|maan|dins|woens|donder|vrij|zater)dag(?:ochtend|middag|avond)?';
const DAG = `\\d{1,2}${WIT}(?:${MAAND}|(?:${KORTE_MAAND})\\.?)`;
/** `12 juli jl.`, `10 juli a.s.`, `5 mei ll.`: in small letters, for `J.L.` is someone. */
const TEN_OPZICHTE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])${DAG}${WIT})?(?<![\\p{L}\\p{N}.])(?:jl\\.?|j\\.l\\.|[Jj]ongstleden|a\\.s\\.)(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:${DAG}|${WEEKDAG})${WIT}(?:ll\\.?|l\\.l\\.|laatstleden|aanstaande)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** One of those words, before it is looked for with what stands before it. */
const WOORD = /[\s\0(](?:jl(?!\p{L})|ll(?!\p{L})|j\.l\.|l\.l\.|[Jj]ongstleden|a\.s\.|laatstleden|aanstaande)/u;
const MET_JAAR = new RegExp(`^(?:${WIT}(?:${WEEKDAG}|${DAG}|de)){0,3}[\\s\\0(]*(?:19|20)\\d\\d(?!\\p{N})`, 'u');
/** `3 okt. 2024`, `3 okt '24`, `3 okt`. */
const AFGEKORT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(\\d{1,2})${WIT}(${KORTE_MAAND})(?![\\p{L}\\p{N}-])\\.?(?:${WIT}((?:19|20)\\d\\d|['’‘]\\d\\d)(?!\\p{N}))?`,
  'gu',
);
/** `5-7-2022`, `1.1.2022`, `01-02-24`, `2022-07-05`; not in an address, a file name or a longer number. */
const CIJFERS =
  /(?<![\p{L}\p{N}_/\\@=.,-])(?:(\d{1,2})([-./])(\d{1,2})\2(\d{4}|['’]?\d{2})|(\d{4})-(\d{2})-(\d{2}))(?![\p{L}\p{N}_/\\@]|[-.,]\d|\.\p{Ll}|-\p{L})/gu;
/** What makes such a number something else than a day. */
const ANDERS =
  /(?:artikel|art\.|paragraaf|§|lid|versie|norm|nen(?:-en)?(?:-iso)?|iso|nummer|nr\.?|kenmerk|zaak)[\s\0:]*$/iu;
/** What makes it a day beyond doubt. */
const DAGWOORD = new RegExp(
  `(?:(?<!\\p{L})(?:op|d\\.d\\.|dd\\.?|per|vanaf|datum|geboren|geb\\.)|${WEEKDAG})[\\s\\0:(]*$`,
  'iu',
);

/** A date that is not written in full. */
export interface Datumvorm {
  readonly geschreven: string;
  readonly range: Range;
  /** The day that is meant; undefined where its year is not written. */
  readonly dag?: IsoDate;
  /** No other day can be meant. */
  readonly zeker?: boolean;
}

/** A place in the text with what stands before and behind it. */
interface Vindplaats {
  readonly match: RegExpExecArray;
  readonly range: Range;
  readonly voor: string;
  readonly na: string;
  readonly cel: boolean;
}

/**
 * Every match in the body or the title.
 *
 * @param titel the place of the title in the text
 */
function* zoek(stuk: Stuk, patroon: RegExp, titel?: { begin: number; eind: number }): Generator<Vindplaats> {
  const { proza, blokken } = lees(stuk);
  let b = 0;
  for (const { match, begin, range } of doorzoek(stuk, patroon)) {
    if (begin < stuk.bodyBegin && !(titel && titel.begin <= begin && begin < titel.eind)) continue;
    while (b < blokken.length && (blokken[b]?.eind ?? 0) <= begin) b++;
    const eind = begin + match[0].length;
    const cel = begin >= stuk.bodyBegin && blokken[b]?.soort === 'cel';
    yield { match, range, voor: proza.slice(Math.max(0, begin - 30), begin), na: proza.slice(eind, eind + 50), cel };
  }
}

/** Dates that are told from the day of writing: `12 juli jl.`. */
export function* tenOpzichte(stuk: Stuk, titel?: { begin: number; eind: number }): Generator<Datumvorm> {
  if (!WOORD.test(lees(stuk).proza)) return;
  for (const { match, range, voor, na } of zoek(stuk, TEN_OPZICHTE, titel)) {
    if (!/\d{4}[\s\0(]*$/u.test(voor) && !MET_JAAR.test(na)) yield { geschreven: match[0], range };
  }
}

/** Dates with a shortened month. In a table there is no room for more. */
export function* afgekort(stuk: Stuk, titel?: { begin: number; eind: number }): Generator<Datumvorm> {
  for (const { match, range, na, cel } of zoek(stuk, AFGEKORT, titel)) {
    const [geschreven, d = '', maand = '', j] = match;
    // `3 Jan` may be someone, and `12 okt. jl.` was spoken of.
    const ander = !j && (/\p{Lu}/u.test(maand) || /^[\s\0]*(?:jl|j\.l|ll|l\.l|a\.s|aanst|laatst|jongst)/u.test(na));
    const dag = dagVan(j ? voluitJaar(j) : '2024', korteMaand(maand), d);
    if (dag && !cel && !ander) yield { geschreven, range, ...(j ? { dag, zeker: true } : {}) };
  }
}

/** Dates in figures. In a table there is no room for more. */
export function* inCijfers(stuk: Stuk, titel?: { begin: number; eind: number }): Generator<Datumvorm> {
  for (const { match, range, voor, na, cel } of zoek(stuk, CIJFERS, titel)) {
    const [geschreven, d, teken, m, j = '', jaar, maand, dag] = match;
    if (cel || ANDERS.test(voor)) continue;
    if (jaar === undefined && j.length < 4 && !isDag(geschreven, teken, voor, na)) continue;
    const bedoeld = dagVan(jaar ?? voluitJaar(j), Number(m ?? maand), d ?? dag ?? '');
    // `1.1.2026` may be a number after all, `12/3/2026` is another day to who puts the month first, and of `geb. 12-03-35` the
    // century is not known.
    const eeuw = j.length !== 2 || !/geb\p{L}*\.?[\s\0:]*$/iu.test(voor);
    const zeker = teken !== '.' && (teken !== '/' || Number(d) > 12) && eeuw;
    if (bedoeld) yield { geschreven, range, dag: bedoeld, zeker };
  }
}

/** Whether three short numbers are a day: written with two digits each, or called one. */
function isDag(geschreven: string, teken: string | undefined, voor: string, na: string): boolean {
  if (/^[\s\0]?(?:\d|jaar|mm|cm|m(?!\p{L}))/u.test(na)) return false;
  return (teken !== '.' && /^\d\d.\d\d.\d\d$|['’]/u.test(geschreven)) || DAGWOORD.test(voor);
}

/** `24`, `'24` and `98` in full: of this century, or what can only be of the last. */
function voluitJaar(jaar: string): string {
  const kaal = jaar.replace(/\P{N}/gu, '');
  return kaal.length === 4 ? kaal : `${Number(kaal) < 50 ? 20 : 19}${kaal}`;
}
