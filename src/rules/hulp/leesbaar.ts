/** How easy a text reads. */
export interface Score {
  /** Flesch-Douma: about 0 (hard) to 100 (easy). */
  readonly waarde: number;
  readonly woorden: number;
  readonly woordenPerZin: number;
  readonly langsteZin: string;
}

/** A sentence ends at a full stop, question or exclamation mark before a capital or the end: not inside `t.a.v.`. */
const ZINSEINDE = /[.!?…]+["”’')]*(?=\s+["“‘'(]?[\p{Lu}\d]|\s*$)/gu;
/** `t.a.v.` and `1.090.000` are one word each. */
const WOORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|[.,](?=\d|\p{L}\.))*/gu;
/** Vowels that sound as one in Dutch; a vowel with a trema begins a syllable of its own. */
const KLINKERS = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ei|ij|au|ou|ui|[aeiouyàáâäèéêëìíîïòóôöùúûü]/gu;

/** The score of a text, given as its paragraphs; undefined for a text without words. */
export function douma(alineas: readonly string[]): Score | undefined {
  const zinnen = alineas
    .flatMap((alinea) => alinea.normalize('NFC').replace(ZINSEINDE, '$&\n').split('\n'))
    .map((zin) => ({ zin: zin.trim(), woorden: zin.match(WOORD) ?? [] }))
    .filter(({ woorden }) => woorden.length > 0);
  const woorden = zinnen.flatMap((zin) => zin.woorden);
  if (woorden.length === 0) return undefined;
  const lettergrepen = woorden.reduce((som, woord) => som + tel(woord), 0);
  const woordenPerZin = woorden.length / zinnen.length;
  const langste = zinnen.reduce((a, b) => (b.woorden.length > a.woorden.length ? b : a));
  return {
    waarde: 206.84 - 0.77 * ((100 * lettergrepen) / woorden.length) - 0.93 * woordenPerZin,
    woorden: woorden.length,
    woordenPerZin,
    langsteZin: langste.zin,
  };
}

/** Syllables of a word: at least one, also for `nvu` and `2021`. */
function tel(woord: string): number {
  return Math.max(1, (woord.toLowerCase().match(KLINKERS) ?? []).length);
}
