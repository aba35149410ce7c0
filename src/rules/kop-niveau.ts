import { bereik, lees } from './hulp/lezing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const kopNiveau: Regel = {
  id: 'kop-niveau',
  severity: 'fout',
  overTekst: true,
  kort: 'Koppen in de tekst beginnen bij ## en slaan geen niveau over.',
  reden:
    'Het niveau van een kop is de inhoudsopgave voor wie het stuk laat voorlezen (WCAG 1.3.1, PDF/UA). De titel van het stuk zelf is niveau 1.',
  fout: losseTekst('## Het plein\n\n#### De schommels\n\nEr komen er twee.'),
  goed: losseTekst('## Het plein\n\n### De schommels\n\nEr komen er twee.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    let vorig = 1;
    for (const { tekst, begin, niveau } of lees(stuk).koppen) {
      const [hekjes = ''] = /^#+/u.exec(tekst) ?? [];
      const breed = hekjes === '' ? (tekst.split(/[\r\n]/u)[0] as string).length : hekjes.length;
      const range = bereik(stuk, begin, begin + breed);
      if (niveau === 1) {
        meld({
          range,
          message: 'Deze kop heeft niveau 1, dat van de titel van het stuk; verwacht wordt niveau 2 of lager.',
          hint: 'Schrijf ## voor de kop.',
        });
      } else if (niveau > vorig + 1) {
        meld({
          range,
          message: `Deze kop heeft niveau ${niveau} (${'#'.repeat(niveau)}), de kop erboven ${vorig === 1 ? 'is de titel' : `niveau ${vorig}`}; verwacht wordt hooguit niveau ${vorig + 1}.`,
          hint: `Schrijf ${'#'.repeat(vorig + 1)} voor de kop.`,
        });
      }
      vorig = niveau;
    }
  }),
};
