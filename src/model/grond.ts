/** A ground of the Wet open overheid as it was read: `5.1`, lid 2, onderdelen b and e. */
export interface Grond {
  readonly artikel: string;
  readonly lid?: number;
  readonly onderdelen: readonly string[];
}

const LEDEN: Readonly<Record<string, number>> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
};

/** The onderdelen that each lid of artikel 5.1 of the Woo has. */
const ONDERDELEN: Readonly<Record<number, string>> = { 1: 'abcde', 2: 'abcdefghi' };

/**
 * Reads a ground, however it is written: `Woo 5.1 lid 2 onder b`, `artikel 5.1, tweede lid, aanhef en onder b en e, van de Wet open
 * overheid`, `Woo 5.1.2.b`. Undefined for what names no article of the Woo.
 */
export function leesGrond(geschreven: string): Grond | undefined {
  const tekst = geschreven.normalize('NFC').toLowerCase();
  if (!/\bwoo\b|wet open overheid/u.test(tekst)) return undefined;
  const artikel = /\b([1-9]\.[0-9])(?![0-9])/u.exec(tekst);
  if (!artikel?.[1]) return undefined;
  const rest = tekst.slice(artikel.index + artikel[0].length);
  const kort = /^\.?\s*([1-9])\.?\s*([a-z])\b/u.exec(rest);
  const woord =
    /\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende)\s+lid\b|\blid\s*([1-9])\b|\b([1-9])e\s+lid\b/u.exec(rest);
  const lid = kort ? Number(kort[1]) : woord ? (LEDEN[woord[1] ?? ''] ?? Number(woord[2] ?? woord[3])) : undefined;
  const na = woord ? rest.slice(woord.index + woord[0].length) : rest;
  const letters = kort
    ? [kort[2] as string]
    : [...na.replace(/\b(?:woo|wet open overheid)\b.*$/u, '').matchAll(/(?<![\p{L}\d])([a-z])(?![\p{L}\d])/gu)].map(
        ([, letter]) => letter as string,
      );
  return { artikel: artikel[1], ...(lid === undefined ? {} : { lid }), onderdelen: letters };
}

/**
 * Dutch: why a ground is none for geheimhouding, to stand after "De grond … "; undefined where it is one. Geheimhouding rests on a
 * belang of artikel 5.1, first or second lid, of the Woo (Gemeentewet, artikel 87).
 */
export function bezwaarTegenGrond(geschreven: string): string | undefined {
  const tekst = geschreven.toLowerCase();
  if (/\bwob\b|wet openbaarheid van bestuur/u.test(tekst)) return 'is van de Wob, en die geldt niet meer';
  const grond = leesGrond(geschreven);
  if (!grond) return 'noemt geen artikel van de Woo';
  if (grond.artikel !== '5.1') return `is artikel ${grond.artikel} van de Woo, en dat is geen grond voor geheimhouding`;
  if (grond.lid === undefined) return 'noemt geen lid';
  const letters = ONDERDELEN[grond.lid];
  if (!letters) return `is lid ${grond.lid} van artikel 5.1, en dat is geen grond voor geheimhouding`;
  if (grond.onderdelen.length === 0) return 'noemt geen onderdeel';
  const vreemd = grond.onderdelen.find((letter) => !letters.includes(letter));
  return vreemd === undefined
    ? undefined
    : `noemt onderdeel ${vreemd}, en lid ${grond.lid} heeft alleen a tot en met ${letters.at(-1)}`;
}
