import type { TableCell } from 'mdast';
import { platteTekst } from '../model/index.ts';
import { bereik, lees } from './hulp/lezing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const tabelKop: Regel = {
  id: 'tabel-kop',
  severity: 'waarschuwing',
  kort: 'Een tabel heeft een eerste rij die zegt wat er in de kolommen staat.',
  reden:
    'Wie een tabel laat voorlezen, hoort bij elke cel de kop van haar kolom; zonder kop blijven losse getallen over (WCAG 1.3.1, PDF/UA).',
  fout: losseTekst('| | |\n| --- | --- |\n| Bomen | 12 |\n| Banken | 4 |'),
  goed: losseTekst('| Wat | Aantal |\n| --- | --- |\n| Bomen | 12 |\n| Banken | 4 |'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const tabel of lees(stuk).tabellen) {
      const [kop, ...rijen] = tabel.children;
      const plaats = kop?.position;
      if (!plaats || !kop.children.slice(1).every(isLeeg)) continue;
      // A first cell alone is the title of its own column; of a table of one column it is all there is to ask for.
      const zonder = kop.children.every(isLeeg) ? 0 : 1;
      if (!rijen.some((rij) => !rij.children.slice(zonder).every(isLeeg))) continue;
      meld({
        range: bereik(stuk, plaats.start.offset ?? 0, plaats.end.offset ?? 0),
        message:
          zonder === 0
            ? 'De eerste rij van deze tabel is leeg; verwacht worden daar de koppen van de kolommen.'
            : 'Van deze tabel heeft alleen de eerste kolom een kop; verwacht wordt boven elke kolom een kop.',
        hint: 'Zet in de eerste rij, boven de streepjes, wat er in elke kolom staat.',
      });
    }
  }),
};

function isLeeg(cel: TableCell): boolean {
  return platteTekst(cel) === '' && !cel.children.some(({ type }) => type === 'html');
}
