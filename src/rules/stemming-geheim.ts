import { ledenOp, type Persoon, type Register, type Stemming } from '../model/index.ts';
import { opsomming } from './hulp/soorten.ts';
import { lijstMet, plekIn, stembaar, verslagen } from './hulp/verslag.ts';
import { gemeente, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const gekozen =
  (zin: string): Voorbeeld =>
  (huis) => {
    if (!huis.huis.functies.includes('raadslid')) return [undefined];
    return [
      gemeente('  - { naam: Yara Smit, achternaam: Smit, functie: raadslid }\n'),
      huis.oproeping([huis.rubriek('hamerstukken', 'Opening')]),
      lijstMet(huis, `  - { tekst: Benoeming, stemming: { briefjes: { De Wit: 2 } }, zin: "${zin}" }`),
    ];
  };

export const stemmingGeheim: Regel = {
  id: 'stemming-geheim',
  severity: 'fout',
  kort: 'Bij een geheime stemming staat er niet wie wat stemde.',
  reden:
    'De stemming over personen is geheim (Gemeentewet, artikel 31). Wie gekozen kon worden mag er staan; wie wat stemde niet, ook niet in een zin die over de uitslag heen is geschreven.',
  fout: gekozen('De Wit is gekozen; Yara Smit stemde blanco.'),
  goed: gekozen('De Wit is gekozen met 2 stemmen.'),
  controleer(register, meld) {
    for (const { vergadering, lijst, uitslagen } of verslagen(register)) {
      const namen = new Set(ledenOp(register.gemeente, vergadering.datum).map(({ naam }) => naam));
      const leden = register.gemeente.bestuur.filter(({ naam }) => namen.has(naam));
      uitslagen.forEach((regel, i) => {
        for (const { wat, sleutel, onder } of stembaar(regel, i)) {
          if (onder.stemming?.invoer.wijze !== 'schriftelijk') continue;
          const teksten = [
            [onder.stemming.zin ?? '', 'zin'],
            // What is told beside it may name members for other things: only a sentence about voting does harm.
            [sleutel === '' ? overStemmen(regel.toelichting ?? '') : '', 'toelichting'],
          ] as const;
          for (const [tekst, veld] of teksten) {
            const verraden = genoemdIn(tekst, leden, onder.stemming);
            if (verraden.length === 0) continue;
            meld({
              file: lijst.pad,
              range: plekIn(lijst, i, [sleutel, veld].filter(Boolean).join('.')),
              message: `De stemming over ${wat} was geheim, en hier staat de naam van ${opsomming(verraden)}; verwacht worden alleen de aantallen, en wie gekozen kon worden.`,
              hint: 'Haal de naam weg.',
            });
          }
        }
      });
    }
  },
};

/** The sentences of a text that are about voting. */
function overStemmen(tekst: string): string {
  return (tekst.match(/[^.!?]+[.!?]*/gu) ?? []).filter((zin) => /stem/iu.test(zin)).join(' ');
}

/** The members whom a text names, by full name or surname; not those whom one could vote for. */
function genoemdIn(tekst: string, leden: Register['gemeente']['bestuur'], { invoer }: Stemming): readonly string[] {
  if (tekst === '' || invoer.wijze !== 'schriftelijk') return [];
  const kandidaten = [...invoer.kandidaten.map(({ naam }) => naam), invoer.lot ?? ''];
  // Longest first: of "De Wit-Bos" no "De Wit" is left over.
  const rest = [...kandidaten]
    .sort((a, b) => b.length - a.length)
    .reduce((over, naam) => (naam === '' ? over : over.replaceAll(naam, ' ')), tekst);
  const kandidaatwoorden = new Set(kandidaten.flatMap((naam) => naam.split(/\s+/u)));
  return leden.filter((lid) => staatIn(rest, lid, kandidaatwoorden)).map(({ naam }) => naam);
}

function staatIn(tekst: string, { naam, achternaam }: Persoon, kandidaatwoorden: ReadonlySet<string>): boolean {
  const woord = (wat: string): boolean =>
    new RegExp(`(?<![\\p{L}\\p{N}])${wat.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(tekst);
  if (woord(naam)) return true;
  const [laatste = ''] = achternaam.split(/\s+/u).slice(-1);
  return !kandidaatwoorden.has(laatste) && woord(achternaam);
}
