import { maandVoluit } from './maand.ts';
import type { Maandtal } from './tabel.ts';

const BREED = 640;
const RIJ = 26;
/** Where the bars begin, and the most that one is wide; the number stands behind it. */
const LINKS = 150;
const LANGST = 440;

/** A bar for each month with its number beside it, as an SVG of shapes and text that needs no colour to be read. */
export function staafdiagram(maanden: readonly Maandtal[]): string {
  const hoogste = Math.max(1, ...maanden.map(({ aantal }) => aantal));
  const hoog = maanden.length * RIJ + 8;
  const rijen = maanden.map(({ maand, aantal }, i) => {
    const boven = 4 + i * RIJ;
    const lang = Math.round((aantal / hoogste) * LANGST);
    const tekst = boven + 17;
    return [
      `<text x="${LINKS - 10}" y="${tekst}" text-anchor="end" font-size="14">${maandVoluit(maand)}</text>`,
      ...(aantal > 0
        ? [`<rect x="${LINKS}" y="${boven + 3}" width="${lang}" height="${RIJ - 6}" fill="#5a6570"/>`]
        : []),
      `<text x="${LINKS + lang + 8}" y="${tekst}" font-size="14">${aantal}</text>`,
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${BREED}" height="${hoog}" viewBox="0 0 ${BREED} ${hoog}">`,
    ...rijen,
    `<path d="M${LINKS} 2V${hoog - 2}" stroke="#333333" stroke-width="1" fill="none"/>`,
    '</svg>\n',
  ].join('\n');
}

/** The same in words, for who does not see it. */
export function diagramtekst(maanden: readonly Maandtal[]): string {
  const delen = maanden.map(
    ({ maand, aantal }) =>
      `in ${maandVoluit(maand)} ${aantal === 0 ? 'geen zaken' : aantal === 1 ? '1 zaak' : `${aantal} zaken`}`,
  );
  return `Staafdiagram van het aantal zaken per maand: ${delen.join(', ')}.`;
}
