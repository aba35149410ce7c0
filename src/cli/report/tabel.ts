import { printable, textWidth } from './terminal.ts';

const TUSSEN = '  ';
/** A column is made no narrower than this: below it nothing can be read. */
const SMALST = 8;
/** Words up to this length stay whole where there is room for that. */
const WOORD = 16;

/** A table for a terminal: columns beside each other, words on lines below each other where a column is too narrow. Nothing is cut off. */
export function tabelTekst(koppen: readonly string[], rijen: readonly (readonly string[])[], columns: number): string {
  const cellen = [koppen, ...rijen].map((rij) => rij.map((cel) => printable(cel.replace(/\s+/gu, ' ').trim())));
  const gewenst = koppen.map((_, i) => Math.max(1, ...cellen.map((rij) => textWidth(rij[i] ?? ''))));
  const woorden = koppen.map((_, i) => Math.min(WOORD, Math.max(...cellen.map((rij) => langsteWoord(rij[i] ?? '')))));
  const breedten = verdeel(gewenst, woorden, columns - TUSSEN.length * (koppen.length - 1));
  return cellen
    .map((rij) => {
      const delen = rij.map((cel, i) => gebroken(cel, breedten[i] ?? SMALST));
      const hoog = Math.max(1, ...delen.map(({ length }) => length));
      return Array.from({ length: hoog }, (_, regel) =>
        delen
          .map((deel, i) => vul(deel[regel] ?? '', breedten[i] ?? SMALST))
          .join(TUSSEN)
          .trimEnd(),
      ).join('\n');
    })
    .join('\n');
}

/** Takes from the widest columns until all fit: first what leaves words whole, then from the words too. */
function verdeel(gewenst: readonly number[], woorden: readonly number[], ruimte: number): readonly number[] {
  const breedten = [...gewenst];
  let teveel = breedten.reduce((a, b) => a + b, -ruimte);
  for (const smalst of [woorden.map((woord) => Math.max(SMALST, woord)), woorden.map(() => SMALST)]) {
    while (teveel > 0) {
      const kan = breedten.map((breed, i) => (breed > (smalst[i] ?? SMALST) ? breed : 0));
      const breedste = Math.max(...kan);
      if (breedste === 0) break;
      breedten[kan.indexOf(breedste)] = breedste - 1;
      teveel--;
    }
  }
  return breedten;
}

function langsteWoord(tekst: string): number {
  return Math.max(...tekst.split(' ').map(textWidth));
}

/** A text in lines of at most so many columns; a word that is longer is parted. */
function gebroken(tekst: string, breed: number): readonly string[] {
  const regels: string[] = [];
  let regel = '';
  for (const woord of tekst.split(' ').flatMap((een) => stukken(een, breed))) {
    const samen = regel === '' ? woord : `${regel} ${woord}`;
    if (textWidth(samen) <= breed) regel = samen;
    else {
      if (regel !== '') regels.push(regel);
      regel = woord;
    }
  }
  return [...regels, regel];
}

function stukken(woord: string, breed: number): readonly string[] {
  if (textWidth(woord) <= breed) return [woord];
  const delen: string[] = [''];
  for (const teken of woord) {
    if (textWidth(`${delen.at(-1)}${teken}`) > breed) delen.push(teken);
    else delen[delen.length - 1] += teken;
  }
  return delen;
}

function vul(tekst: string, breed: number): string {
  return tekst + ' '.repeat(Math.max(0, breed - textWidth(tekst)));
}
