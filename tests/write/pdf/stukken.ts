/** Bodies of documents that a PDF can go wrong on, in words of our own. */
const ZIN =
  'Langs de Zuidrand komt een vrij fietspad, zodat wie naar school fietst de drukke weg niet meer hoeft over te steken.';

export function alineas(aantal: number, zinnen = 4): string {
  return `<p>${Array(zinnen).fill(ZIN).join(' ')}</p>`.repeat(aantal);
}

export function tabel(rijen: number): string {
  const body = Array.from(
    { length: rijen },
    (_, i) => `<tr><td>${2020 + i}</td><td>Onderhoud van deel ${i}</td><td class="rechts">€ ${i}.000</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Jaar</th><th scope="col">Wat</th><th scope="col" class="rechts">Bedrag</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const GENEST =
  '<ol><li><p>Stem in met het plan.</p><ol><li>Met de route<ol><li>langs het kanaal<ol><li>aan de noordkant<ul><li>ook in de winter</li></ul></li></ol></li></ol></li></ol></li><li>Stel het krediet vast.</li></ol>';

export const ONDERTEKENING =
  '<p class="blijft">Met vriendelijke groet,</p><div class="ondertekening"><div class="handtekening"><p class="functie">de secretaris,</p><p class="naam">De heer A. Bakker</p></div><div class="handtekening"><p class="functie">de burgemeester,</p><p class="naam">Mevrouw C. de Vries</p></div></div>';

export const STUKKEN = {
  /** Headings, a table over pages, nested lists, a link over a line end, a signature. */
  advies: `<h1 class="titel">RAADSADVIES</h1><h2>INHOUD</h2>${alineas(2)}<h3>Kosten</h3>${tabel(60)}<p>Lees <a href="https://www.voorbeeld.example/plan">${ZIN} ${ZIN}</a> of <a href="bijlagen/de%20route.pdf">de route</a> en <strong>let op</strong> de <em>kosten</em>.</p>${GENEST}<hr><blockquote><p>${ZIN}</p></blockquote>${ONDERTEKENING}`,
  beelden: `<h1>Beelden</h1><p><img src="asset:kaart.png" alt="De route van het fietspad"></p>${alineas(1)}`,
  'beeld zonder tekst': `<h1>Beelden</h1><p><img src="asset:kaart.png" alt=""></p>${alineas(1)}`,
  noten: `<h1>Noten</h1><p>Het pad is breed<sup class="noot"><a href="#noot-1" id="bij-1">1</a></sup> en vlak.</p><section class="noten"><h2>Noten</h2><ol><li id="noot-1"><p><span class="noot-nummer"><a class="noot-terug" href="#bij-1">1</a></span> Vier meter.</p></li></ol></section>`,
  // The last one is for private use, so that no font of any machine has it.
  'vreemde tekens': '<h1>Tekens</h1><p>Het plan is 😀 en 漢字 en \u{10F000}.</p>',
  spanten: `<h1>Cellen</h1><table><thead><tr><th scope="col" rowspan="2">Deel</th><th scope="col" colspan="2">Kosten</th></tr><tr><th scope="col">aanleg</th><th scope="col">beheer</th></tr></thead><tbody><tr><th scope="row">Noord</th><td>1</td><td>2</td></tr><tr><td colspan="2">samen</td><td rowspan="2">3</td></tr><tr><td>Zuid</td><td></td></tr></tbody></table>`,
  'zonder kopcellen': `<h1>Kosten</h1><table><tbody><tr><td>Noord</td><td>1</td></tr><tr><td>Zuid</td><td>2</td></tr></tbody></table>`,
  'samengesteld teken': '<h1>Taal</h1><p>De letter Ӓ en de letter Ā́.</p>',
  'los accent': '<h1>Klemtoon</h1><p>Dat blíj́ft zo: één, dé, cöordinatie.</p>',
  'ongelijke rijen': `<h1>Rijen</h1><table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>`,
  'sprong in de koppen': `<h2>Aanleiding</h2>${alineas(1)}<h4>Vooraf</h4>${alineas(1)}<h4>Later</h4><h2>Inhoud</h2>${alineas(1)}`,
  'dertig bladzijden': `<h1>Lang</h1>${Array.from({ length: 30 }, (_, i) => `<h2>Deel ${i}</h2>${alineas(5, 6)}${i % 5 ? '' : tabel(25)}`).join('')}`,
} as const;
export type StukNaam = keyof typeof STUKKEN;

/** An image in a figure: the vocabulary has no such element, the finisher knows it. */
export const FIGUUR = '<h1>Figuur</h1><figure><img src="asset:kaart.png" alt="De route van het fietspad"></figure>';
