import { citaat } from '../soorten.ts';
import type { Blokzicht, Rest } from './vondst.ts';

/** What is said of one kind of markup inside a line. */
interface Teken {
  readonly patroon: RegExp;
  /** A quick look whether it can be there at all. */
  readonly bevat: string;
  readonly message: (gevonden: string) => string;
  readonly hint: string;
  /** What it must say; undefined where that is for the author. */
  readonly beter?: (match: RegExpExecArray) => string | undefined;
}

const HOOG: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³' };
const LAAG = '₀₁₂₃₄₅₆₇₈₉';

const TEKENS: readonly Teken[] = [
  {
    patroon: /(?<![*\\\p{L}\p{N}])\*\*(?![*\s\0])([^*\n]{1,300}?)([ \u00a0]+)\*\*(?!\*)/gu,
    bevat: '**',
    message: (gevonden) => `Hier staan de sterretjes van vette tekst in het stuk: ${citaat(gevonden, 40)}.`,
    hint: 'Zet geen spatie voor de sterretjes die sluiten, maar erachter.',
    beter: ([, tekst = '', wit = '']) => `**${tekst}**${wit}`,
  },
  {
    patroon: /(?<![*\\\p{L}\p{N}])\*\*([ \u00a0]+)([^*\n\s][^*\n]{0,300}?)(?<![\s*])\*\*(?!\*)/gu,
    bevat: '**',
    message: (gevonden) => `Hier staan de sterretjes van vette tekst in het stuk: ${citaat(gevonden, 40)}.`,
    hint: 'Zet geen spatie achter de sterretjes die openen.',
    beter: ([, , tekst = '']) => `**${tekst}**`,
  },
  {
    patroon: /(?<![*\\])\*\*(?![*\s\0])[^*\n]{1,300}?(?<![\s*\0])\*\*(?!\*)/gu,
    bevat: '**',
    message: (gevonden) => `Hier staan de sterretjes van vette tekst in het stuk: ${citaat(gevonden, 40)}.`,
    hint: 'Zet een spatie of leesteken buiten de sterretjes, zodat te zien is waar de vette tekst begint en eindigt.',
  },
  {
    patroon: /(?<![$\\\p{L}\p{N}])\$\$?(?![\s$])[^$\n]{0,300}?[\\^_={}+\0][^$\n]{0,300}?(?<!\s)\$(?![\p{L}\p{N}])/gu,
    bevat: '$',
    message: (gevonden) =>
      `Hier staat een formule tussen dollartekens, ${citaat(gevonden, 40)}; die wordt letterlijk gedrukt.`,
    hint: 'Schrijf de formule als gewone tekst, met tekens als ², × en ½, of als afbeelding.',
  },
  {
    patroon: /(?<![^\s([])\[[ xX]?\](?=\s)/gu,
    bevat: '[',
    message: (gevonden) => `Hier staat ${citaat(gevonden)}, een vakje om aan te kruisen; dat wordt letterlijk gedrukt.`,
    hint: 'Begin de regel met "- [ ] " of "- [x] ": dan is het een lijst met vakjes. Of schrijf met woorden wat gedaan is en wat niet.',
  },
  {
    patroon: /(?<=\p{L})\^([123])(?![\p{L}\p{N}])/gu,
    bevat: '^',
    message: (gevonden) => `Hier staat ${citaat(gevonden)}; verwacht wordt een klein cijfer boven de regel.`,
    hint: 'Schrijf ¹, ² of ³.',
    beter: ([, cijfer = '']) => HOOG[cijfer],
  },
  {
    patroon: /\^(?![\s^])([^\s^[\]\n]{1,30})\^/gu,
    bevat: '^',
    message: (gevonden) =>
      `Hier staat ${citaat(gevonden)}, een teken boven de regel van een ander programma; dat wordt letterlijk gedrukt.`,
    hint: 'Schrijf het als gewone tekst; voor cijfers zijn er ¹, ² en ³.',
    beter: ([, teken = '']) => HOOG[teken],
  },
  {
    patroon: /(?<!~)~(?![\s~])([^\s~\n]{1,30})~(?!~)/gu,
    bevat: '~',
    message: (gevonden) =>
      `Hier staat ${citaat(gevonden)}, een teken onder de regel van een ander programma; dat wordt letterlijk gedrukt.`,
    hint: 'Schrijf het als gewone tekst; voor cijfers zijn er ₁, ₂ en verder.',
    beter: ([, teken = '']) =>
      /^\d+$/u.test(teken) ? [...teken].map((cijfer) => LAAG[Number(cijfer)]).join('') : undefined,
  },
  {
    patroon: /(?<!=)==(?![\s=])([^=\n]{1,200})(?<!\s)==(?!=)/gu,
    bevat: '==',
    message: (gevonden) =>
      `Hier staat ${citaat(gevonden, 40)}, een markering van een ander programma; dat wordt letterlijk gedrukt.`,
    hint: 'Haal de tekens == weg, of schrijf **vet**.',
  },
  {
    patroon: /\{[#.][\p{L}\d_-]+[^{}\n]{0,80}\}/gu,
    bevat: '{',
    message: (gevonden) =>
      `Hier staat ${citaat(gevonden, 40)}, opmaak van een ander programma; dat wordt letterlijk gedrukt.`,
    hint: 'Haal de accolades en wat ertussen staat weg.',
  },
  {
    patroon: /&(?:amp;#?\w{2,10};|(?:nbsp|euro|amp|quot|eacute|egrave|euml|iuml|ouml|uuml|ccedil|agrave)(?![;\w]))/gu,
    bevat: '&',
    message: (gevonden) => `Hier staat ${citaat(gevonden)}, de code van een teken; die wordt letterlijk gedrukt.`,
    hint: 'Typ het teken zelf.',
  },
];

/** Signs of markup inside a line that did not become markup. Of one place only the first kind is told. */
export function* losseTekens({ blok, proza, bron }: Blokzicht): Generator<Rest> {
  const tekst = proza.slice(blok.begin, blok.eind);
  const bezet: [number, number][] = [];
  for (const { patroon, bevat, message, hint, beter } of TEKENS) {
    if (!tekst.includes(bevat)) continue;
    for (const match of tekst.matchAll(patroon)) {
      const begin = blok.begin + match.index;
      const eind = begin + match[0].length;
      if (bezet.some(([van, tot]) => begin < tot && van < eind)) continue;
      bezet.push([begin, eind]);
      const heel = !/[\0\ufffc]/u.test(match[0]);
      const nieuw = heel ? beter?.(match) : undefined;
      yield {
        begin,
        eind,
        message: message(bron.slice(begin, eind).replace(/\s+/gu, ' ')),
        hint,
        ...(nieuw === undefined ? {} : { fix: [{ begin, eind, tekst: nieuw }] }),
      };
    }
  }
}

/** `b e s l u i t`: letters with one space between each. */
const GESPATIEERD = /(?<![\p{L}\p{N}\0.'’-])\p{L}(?:[ \u00a0]\p{L}(?![\p{L}\p{N}])){3,}/gu;

/** A word that was spaced out by hand: no search finds it, and it is read aloud letter by letter. */
export function* gespatieerd({ blok, proza }: Blokzicht): Generator<Rest> {
  for (const { 0: woord, index } of proza.slice(blok.begin, blok.eind).matchAll(GESPATIEERD)) {
    const letters = woord.replace(/[ \u00a0]/gu, '');
    // "A B C D" counts, it does not spell.
    const telt = [...letters].every(
      (letter, i) => i === 0 || letter.codePointAt(0) === (letters.codePointAt(i - 1) ?? 0) + 1,
    );
    if (telt || !/[aeiouy]/iu.test(letters)) continue;
    const begin = blok.begin + index;
    yield {
      begin,
      eind: begin + woord.length,
      message: `Tussen de letters van ${citaat(woord)} staan spaties; verwacht wordt het woord.`,
      hint: `Schrijf "${letters}". Met spaties is het niet te vinden en leest niemand het voor als woord.`,
      fix: [{ begin, eind: begin + woord.length, tekst: letters }],
    };
  }
}
