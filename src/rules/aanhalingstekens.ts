import { bereik, lees } from './hulp/lezing.ts';
import { type Paarfout, paarfouten } from './hulp/paartekens.ts';
import { titels } from './hulp/titels.ts';
import { zonderVerminkt } from './hulp/verminkt.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const aanhalingstekens: Regel = {
  id: 'aanhalingstekens',
  severity: 'waarschuwing',
  kort: 'Aanhalingstekens en haakjes staan in paren; een citaat mag in een volgende alinea van hetzelfde onderdeel sluiten.',
  reden: 'Waar een citaat begint of eindigt, bepaalt wiens woorden het zijn: die van het college of die van een ander.',
  fout: losseTekst('De buurt noemt het plein “een plek voor iedereen.'),
  goed: losseTekst('De buurt noemt het plein “een plek voor iedereen”.'),
  ...alleenStuk((stuk, register, meld) => {
    const { blokken, proza } = lees(stuk);
    const koppen = titels(register, stuk).map(({ tekst, begin }) => ({
      tekst: zonderVerminkt(tekst),
      begin,
      grens: 'los' as const,
      groep: -1,
    }));
    const tekst = blokken.map(({ soort, begin, eind, sectie }) => ({
      tekst: zonderVerminkt(proza.slice(begin, eind)),
      begin,
      // A quotation never runs on across a heading, nor from one footnote or section into the next.
      grens: soort === 'kop' || sectie === -1 ? ('los' as const) : ('door' as const),
      groep: sectie,
    }));
    for (const { teken, plaats, soort } of paarfouten([...koppen, ...tekst])) {
      const [message, hint] = zin(teken, soort);
      meld({ range: bereik(stuk, plaats, plaats + teken.length), message, hint });
    }
  }),
};

function zin(teken: string, soort: Paarfout['soort']): readonly [string, string] {
  const wat = /[()[\]]/u.test(teken) ? 'haakje' : 'aanhalingsteken';
  return soort === 'open'
    ? [
        `Dit ${wat} ${teken} wordt nergens gesloten; verwacht wordt er een aan het eind.`,
        `Zet het sluitende ${wat} waar het eindigt, of haal dit weg.`,
      ]
    : [
        `Dit ${wat} ${teken} sluit iets wat niet is geopend; verwacht wordt er ook een aan het begin.`,
        `Zet het openende ${wat} waar het begint, of haal dit weg.`,
      ];
}
