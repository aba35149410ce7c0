import { MEESTE_KOLOMMEN } from '../document/index.ts';
import { bereik, lees } from './hulp/lezing.ts';
import { losseTekst, type Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const met = (kolommen: number): Voorbeeld => {
  const rij = (cel: (kolom: number) => string): string =>
    `| ${Array.from({ length: kolommen }, (_, kolom) => cel(kolom + 1)).join(' | ')} |`;
  return losseTekst([rij((kolom) => `K${kolom}`), rij(() => '---'), rij((kolom) => `${kolom}`)].join('\n'));
};

export const tabelBreedte: Regel = {
  id: 'tabel-breedte',
  severity: 'waarschuwing',
  kort: `Een tabel heeft niet meer dan ${MEESTE_KOLOMMEN} kolommen: meer kan Word niet aan.`,
  reden:
    'Zo’n tabel is op papier niet te lezen. In de DOCX staat zij in delen onder elkaar, elk met de eerste kolom ervoor; er gaat niets verloren.',
  fout: met(MEESTE_KOLOMMEN + 1),
  goed: met(3),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const { children, position } of lees(stuk).tabellen) {
      const kolommen = Math.max(...children.map((rij) => rij.children.length));
      const begin = position?.start.offset;
      if (kolommen <= MEESTE_KOLOMMEN || begin === undefined) continue;
      meld({
        range: bereik(stuk, begin, children[0]?.position?.end.offset ?? begin),
        message: `Deze tabel heeft ${kolommen} kolommen; Word kan er ${MEESTE_KOLOMMEN} aan.`,
        hint: 'In de DOCX staat zij in delen onder elkaar. Splits haar, of neem haar op als bijlage.',
      });
    }
  }),
};
