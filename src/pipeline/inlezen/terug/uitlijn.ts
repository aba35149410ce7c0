import { diffArrays } from 'diff';
import { type Blad, type Eenheid, TEKEN, tekstVan } from '../../../word/index.ts';
import type { Bronblad, Bronstuk } from './bronblad.ts';

/** Which text of the source each unit of Word was made from; undefined for what the house or another stuk put there. */
export type Uitlijning = readonly (Bronstuk | undefined)[];

/** Finds for every unit the text of the source that it shows: by their order first, then by what says the same elsewhere. */
export function uitlijning(eenheden: readonly Eenheid[], bron: readonly Bronstuk[]): Uitlijning {
  const links = eenheden.map(sleutelVan);
  const rechts = bron.map(bronsleutel);
  const uit: (Bronstuk | undefined)[] = eenheden.map(() => undefined);
  const genomen = new Set<number>();
  const neem = (i: number, j: number): void => {
    uit[i] = bron[j];
    genomen.add(j);
  };
  let [i, j] = [0, 0];
  for (const { value, added, removed } of diffArrays(links, rechts)) {
    for (const _ of value) {
      if (added) j++;
      else if (removed) i++;
      else neem(i++, j++);
    }
  }
  // What stands elsewhere in the document than in the source, such as the considerans of a besluit and every note.
  for (const [plaats, sleutel] of links.entries()) {
    if (uit[plaats] || sleutel.endsWith('|')) continue;
    const elders = rechts.findIndex((een, k) => een === sleutel && !genomen.has(k));
    if (elders >= 0) neem(plaats, elders);
  }
  // What is printed otherwise than it is written, between two neighbours that were found.
  const isGelijk = (plaats: number, k: number): boolean =>
    soortgelijk(eenheden[plaats] as Eenheid, bron[k] as Bronstuk);
  for (const plaats of links.keys()) {
    if (uit[plaats]) continue;
    const vorige = uit[plaats - 1];
    const k = vorige ? bron.indexOf(vorige) + 1 : -1;
    if (k > 0 && k < bron.length && !genomen.has(k) && isGelijk(plaats, k)) neem(plaats, k);
  }
  for (let plaats = links.length - 1; plaats >= 0; plaats--) {
    if (uit[plaats]) continue;
    const volgende = uit[plaats + 1];
    const k = volgende ? bron.indexOf(volgende) - 1 : -1;
    if (k >= 0 && !genomen.has(k) && isGelijk(plaats, k)) neem(plaats, k);
  }
  // A heading in other words of the house, with its neighbours on both sides.
  for (const [plaats, { soort }] of eenheden.entries()) {
    const k = uit[plaats + 1] ? bron.indexOf(uit[plaats + 1] as Bronstuk) - 1 : -1;
    const tussen = plaats > 0 && uit[plaats - 1] === bron[k - 1];
    if (!uit[plaats] && soort === 'kop' && k > 0 && tussen && bron[k]?.soort === 'kop' && !genomen.has(k))
      neem(plaats, k);
  }
  return uit;
}

function soortgelijk(eenheid: Eenheid, stuk: Bronstuk): boolean {
  if (soortsleutel(eenheid.soort) !== soortsleutel(stuk.soort)) return false;
  if (eenheid.soort === 'rij') return eenheid.bladen.length === stuk.bladen.length;
  const [a, b] = [kaal(tekstVan(eenheid.bladen[0] as Blad)), kaal(bladtekst(stuk.bladen[0] as Bronblad))];
  return gelijkenis(a, b) >= 0.5;
}

/** The text of a source as it is printed. */
export const bladtekst = ({ letters }: Pick<Bronblad, 'letters'>): string => letters.map(({ c }) => c).join('');

/** How much two texts have in common, by their words: 0 to 1. */
export function gelijkenis(a: string, b: string): number {
  if (a === b) return 1;
  const [links, rechts] = [woorden(a), woorden(b)];
  if (links.length === 0 || rechts.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const woord of links) rest.set(woord, (rest.get(woord) ?? 0) + 1);
  let samen = 0;
  for (const woord of rechts) {
    const over = rest.get(woord) ?? 0;
    if (over > 0) samen++;
    rest.set(woord, over - 1);
  }
  return (2 * samen) / (links.length + rechts.length);
}

const woorden = (tekst: string): string[] => tekst.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const soortsleutel = (soort: string): string =>
  soort === 'rij' || soort === 'kop' || soort === 'noot' ? soort : 'tekst';

function sleutelVan({ soort, bladen }: Eenheid): string {
  return `${soortsleutel(soort)}|${bladen.map((blad) => kaal(tekstVan(blad))).join('|')}`;
}

function bronsleutel({ soort, bladen }: Bronstuk): string {
  return `${soortsleutel(soort)}|${bladen.map((blad) => kaal(bladtekst(blad))).join('|')}`;
}

function kaal(tekst: string): string {
  return tekst
    .replaceAll(TEKEN.noot, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** For every character of the text in Word which one of the source it is; undefined for what has none. */
export function letterkaart(tekst: string, bron: string): (number | undefined)[] {
  if (tekst === bron) return [...tekst].flatMap((c) => [...Array(c.length).keys()]).map((_, i) => i);
  const kaart: (number | undefined)[] = Array.from({ length: tekst.length }, () => undefined);
  const delen = diffArrays(tekst.split(''), bron.split(''), { maxEditLength: 400 });
  let [i, j] = [0, 0];
  for (const { value, added, removed } of delen ?? []) {
    for (const _ of value) {
      if (added) j++;
      else if (removed) i++;
      else kaart[i++] = j++;
    }
  }
  return kaart;
}
