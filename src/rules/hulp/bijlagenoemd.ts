import { kaal, type Sectie, type Stuk } from '../../model/index.ts';
import type { Melding } from '../rule.ts';
import { romeins, staatErin, type Titel } from './bijlagelijst.ts';
import { doorzoek } from './doorzoek.ts';
import { bereik, grenzen, lees } from './lezing.ts';
import { citaat, opsomming } from './soorten.ts';

/** `bijlage 3`, `bijlage nr. 3`, `bijlagen 3 en 4`, `bijlage 3 t/m 7`; not `bijlage 3.1`, which is a part of one. */
const GENOEMD =
  /(?<!\p{L})(?:bijlage(?:n|\(n\))?|bijl\.)\s+(?:(?:nr|no)\.?\s*|nummers?\s+)?(\d{1,2})((?:\s*(?:,|en|of|t\/m|tot en met|-|–)\s*\d{1,2})*)(?![\d/]|[.,]\d)/giu;
/** `bijlage B`, `bijlagen A en C`, `bijlage II`; not `bijlage A3`, nor `de bijlage U` and `B en W`. */
const BELETTERD =
  /(?<!\p{L})[Bb]ijlage(?:n|\(n\))?\s+((?:[IVX]{1,5}|[A-HJ-T])(?![\p{L}\d&’'/-])(?:\s*(?:,|en|of)\s*(?:[IVX]{1,5}|[A-HJ-T])(?![\p{L}\d&’'/-]))*)(?!\s*(?:en|&)\s*W(?!\p{L}))/gu;
/** `bijlage “Grondexploitatie”`. */
const BETITELD = /(?<!\p{L})[Bb]ijlage\s+(?:[“„"]([^“”„"\n]{3,80})[”"]|‘([^‘’\n]{3,80})’)/gu;
/** The bijlagen that a stuk may name. */
export interface Bijlagenlijst {
  /** The title of its section. */
  readonly kop: string;
  readonly sectie: Sectie | undefined;
  readonly titels: readonly Titel[];
  /** What stands behind a bijlage that is none of this stuk. */
  readonly ander: RegExp;
  /** What a reader calls it; undefined where there is none. */
  readonly waar: string | undefined;
}

/** Every bijlage that a text names and that its list does not have, each said once. */
export function ongenoemd(
  stuk: Stuk,
  { kop, sectie, titels, ander, waar }: Bijlagenlijst,
  meld: (melding: Omit<Melding, 'file'>) => void,
): void {
  // Said once per name: a stuk that has no list names its bijlagen again and again.
  const gezegd = new Set(eigenKoppen(stuk));
  const binnen = sectie ? grenzen(stuk, sectie.range) : undefined;
  for (const [patroon, namen] of NAMEN) {
    for (const { match, begin, tekst } of doorzoek(stuk, patroon, 'proza')) {
      const eind = begin + match[0].length;
      if (binnen && begin >= binnen.begin && eind <= binnen.eind) continue;
      if (ander.test(tekst.slice(eind, eind + 80))) continue;
      if (patroon === BELETTERD && vanWet(tekst, begin, eind)) continue;
      const mist = namen(match).filter((naam) => {
        // A Roman number is that of a law, unless the list has them too.
        if (gezegd.has(naam) || (romeins(naam) && !titels.some(({ letter = '' }) => romeins(letter)))) return false;
        return !staatErin(titels, naam);
      });
      if (mist.length === 0) continue;
      for (const naam of mist) gezegd.add(naam);
      meld({
        range: bereik(stuk, begin, eind),
        message: waar
          ? `Hier wordt bijlage ${opsomming(mist)} genoemd; ${/^\d/u.test(mist[0] ?? '') ? 'dat nummer' : 'die'} staat niet in ${waar}.`
          : `Hier wordt bijlage ${opsomming(mist)} genoemd; verwacht wordt een lijst van bijlagen met dat nummer, en er is geen lijst.`,
        hint: `Zet de bijlage in de lijst onder "${kop}", of verbeter ${/^\d/u.test(mist[0] ?? '') ? 'het nummer' : 'de letter'}.`,
      });
    }
  }
  if (waar === undefined) return;
  for (const { match, begin, tekst } of doorzoek(stuk, BETITELD, 'proza')) {
    const eind = begin + match[0].length;
    const titel = match[1] ?? match[2] ?? '';
    if (gezegd.has(titel) || ander.test(tekst.slice(eind, eind + 80)) || lijktEr(titels, titel)) continue;
    gezegd.add(titel);
    meld({
      range: bereik(stuk, begin, eind),
      message: `Hier wordt de bijlage ${citaat(titel)} genoemd; die staat niet in ${waar}.`,
      hint: `Zet de bijlage in de lijst onder "${kop}", of noem haar zoals zij daar heet.`,
    });
  }
}

/** `artikel 4 van bijlage II`, `bijlage I Bor`: the bijlage of a law or an agreement. */
function vanWet(tekst: string, begin: number, eind: number): boolean {
  return (
    /(?:artikel|art\.|lid|onderdeel)\s[^.;\n]{0,60}$/iu.test(tekst.slice(Math.max(0, begin - 80), begin)) ||
    /^\s+\p{Lu}/u.test(tekst.slice(eind, eind + 4))
  );
}

/** The bijlagen that stand in the stuk itself, below a heading with their name. */
function eigenKoppen(stuk: Stuk): readonly string[] {
  return lees(stuk).koppen.flatMap(({ tekst }) => {
    const naam = /^#*\s*bijlage\s+(\d{1,2}|[A-Z]{1,5})(?![\p{L}\d])/iu.exec(tekst)?.[1];
    return naam ? [naam.toUpperCase()] : [];
  });
}

/** One of the items has a word of the title, or is it: what is called a little otherwise is found by a reader. */
function lijktEr(titels: readonly Titel[], titel: string): boolean {
  const woorden = (tekst: string): readonly string[] => kaal(tekst).split(' ');
  const gezocht = woorden(titel);
  return titels.some(({ tekst }) => {
    const hier = woorden(tekst);
    return gezocht.some((woord) =>
      hier.some((ander) => (ander.length > 3 || woord.length > 3 ? deelt(woord, ander) : false)),
    );
  });
}

/** A long word that stands in a longer one, as in a compound, or the other way round. */
function deelt(a: string, b: string): boolean {
  return a === b || (a.length > 4 && b.includes(a)) || (b.length > 4 && a.includes(b));
}

/** How a text names bijlagen, and the names that a match gives. */
const NAMEN: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly string[]])[] = [
  [GENOEMD, (match) => nummers(match[0]).map(String)],
  [BELETTERD, (match) => (match[1] ?? '').split(/\s*(?:,|en|of)\s*/u)],
];

/** `3 t/m 5` is 3, 4, 5. */
function nummers(tekst: string): readonly number[] {
  const result: number[] = [];
  for (const match of tekst.matchAll(/(t\/m|tot en met|-|–)?\s*(\d{1,2})/gu)) {
    const nummer = Number(match[2]);
    const vorig = result.at(-1);
    if (match[1] && vorig !== undefined) for (let tussen = vorig + 1; tussen < nummer; tussen++) result.push(tussen);
    result.push(nummer);
  }
  return result;
}
