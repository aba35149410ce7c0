import type { Stijlen } from './stijlen.ts';
import { child, type El, elements, waardeVan } from './xml.ts';

/** How the points of a list are numbered, as Word calls it. */
export type Nummervorm = 'bullet' | 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'none';

/** Where a paragraph stands in the numbering of its document. */
export interface Punt {
  readonly num: string;
  /** What counts together: several numberings may share one definition. */
  readonly telling: string;
  readonly niveau: number;
  readonly vorm: Nummervorm;
  /** Its place, from the start of the list; 0 for a bullet. */
  readonly waarde: number;
  /** As it stands on the page: `1.`, `b)`, `2.1`. */
  readonly merk: string;
  /** Whether the numbers around it stand before its own: 2.1. */
  readonly decimaal: boolean;
  /** How far its text is indented, in twips. */
  readonly links: number;
}

interface Niveau {
  readonly start: number;
  readonly vorm: Nummervorm;
  readonly tekst: string;
  readonly links: number;
  readonly pStyle?: string | undefined;
}
interface Num {
  readonly telling: string;
  readonly niveaus: ReadonlyMap<number, Niveau>;
  /** The levels that begin anew where this numbering is first used. */
  readonly opnieuw: ReadonlyMap<number, number>;
}

/** The numbering of one document: it counts as it is asked, in the order of the text. */
export interface Telling {
  /** Where a paragraph stands; undefined where it has no number. */
  punt(num: string, niveau: number): Punt | undefined;
  /** The numbering and level that are tied to a style. */
  vanStijl(id: string): { readonly num: string; readonly niveau: number } | undefined;
}

const VORMEN: ReadonlySet<string> = new Set([
  'bullet',
  'decimal',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'none',
]);

/** Reads `word/numbering.xml`. */
export function leesNummering(root: El | undefined, stijlen: Stijlen): Telling {
  const nums = leesNums(root, stijlen);
  const stand = new Map<string, number[]>();
  const gebruikt = new Set<string>();
  return {
    punt(num, niveau) {
      const of = nums.get(num);
      const level = of?.niveaus.get(niveau);
      if (!of || !level) return undefined;
      const counters = stand.get(of.telling) ?? [];
      stand.set(of.telling, counters);
      if (!gebruikt.has(num)) {
        gebruikt.add(num);
        for (const [at, start] of of.opnieuw) counters[at] = start - 1;
      }
      const waarde = (counters[niveau] ?? level.start - 1) + 1;
      counters[niveau] = waarde;
      counters.length = niveau + 1;
      const merk = level.tekst.replace(/%(\d)/g, (_, digit) => {
        const at = Number(digit) - 1;
        const other = of.niveaus.get(at);
        return other ? getal(counters[at] ?? other.start, other.vorm) : '';
      });
      const decimaal = /%\d.*%\d/.test(level.tekst);
      const { vorm, links } = level;
      return { num, telling: of.telling, niveau, vorm, waarde: vorm === 'bullet' ? 0 : waarde, merk, decimaal, links };
    },
    vanStijl(id) {
      for (const [num, { niveaus }] of nums) {
        for (const [niveau, { pStyle }] of niveaus) if (pStyle === id) return { num, niveau };
      }
      return undefined;
    },
  };
}

function leesNums(root: El | undefined, stijlen: Stijlen): Map<string, Num> {
  const abstracts = new Map(elements(root, 'w:abstractNum').map((el) => [el.attrs['w:abstractNumId'] ?? '', el]));
  const written = new Map(elements(root, 'w:num').map((el) => [el.attrs['w:numId'] ?? '', el]));
  const nums = new Map<string, Num>();
  for (const [id, el] of written) {
    let telling = waardeVan(el, 'w:abstractNumId') ?? '';
    // A definition may say no more than the style of lists that has the levels.
    for (let steps = 0; steps < 5; steps++) {
      const link = waardeVan(abstracts.get(telling), 'w:numStyleLink');
      const style = link === undefined ? undefined : stijlen.nummering(link);
      const other = waardeVan(child(style?.pPr, 'w:numPr'), 'w:numId');
      if (other === undefined) break;
      telling = waardeVan(written.get(other), 'w:abstractNumId') ?? telling;
    }
    const niveaus = new Map(elements(abstracts.get(telling), 'w:lvl').map((level) => leesNiveau(level)));
    const opnieuw = new Map<number, number>();
    for (const override of elements(el, 'w:lvlOverride')) {
      const at = Number(override.attrs['w:ilvl'] ?? 0);
      const own = child(override, 'w:lvl');
      if (own) niveaus.set(at, leesNiveau(own)[1]);
      const start = waardeVan(override, 'w:startOverride') ?? (own ? String(leesNiveau(own)[1].start) : undefined);
      if (start !== undefined) opnieuw.set(at, Number(start));
    }
    nums.set(id, { telling, niveaus, opnieuw });
  }
  return nums;
}

function leesNiveau(el: El): [number, Niveau] {
  const format = waardeVan(el, 'w:numFmt') ?? 'decimal';
  const ind = child(child(el, 'w:pPr'), 'w:ind')?.attrs;
  return [
    Number(el.attrs['w:ilvl'] ?? 0),
    {
      start: Number(waardeVan(el, 'w:start') ?? 1),
      vorm: (VORMEN.has(format) ? format : 'decimal') as Nummervorm,
      tekst: waardeVan(el, 'w:lvlText') ?? '',
      links: Number(ind?.['w:left'] ?? ind?.['w:start'] ?? 0),
      pStyle: waardeVan(el, 'w:pStyle'),
    },
  ];
}

/** A number as it is printed. */
function getal(value: number, vorm: Nummervorm): string {
  if (vorm === 'lowerLetter' || vorm === 'upperLetter') {
    const sign = String.fromCharCode(97 + ((((value - 1) % 26) + 26) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));
    return vorm === 'lowerLetter' ? sign : sign.toUpperCase();
  }
  if (vorm === 'lowerRoman' || vorm === 'upperRoman') {
    const sign = romeins(value);
    return vorm === 'lowerRoman' ? sign : sign.toUpperCase();
  }
  return vorm === 'bullet' || vorm === 'none' ? '' : String(value);
}

const ROMEINS: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function romeins(value: number): string {
  let [rest, signs] = [Math.min(Math.max(value, 0), 999), ''];
  for (const [worth, sign] of ROMEINS) for (; rest >= worth; rest -= worth) signs += sign;
  return signs;
}
