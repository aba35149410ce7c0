import { datumVoluit } from '../core/index.ts';
import { dagVan, MAAND, WIT } from './hulp/datums.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { lees, OPMAAK } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const JONGSTLEDEN = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])\\d{1,2}${WIT}(?:${MAAND})${WIT})?(?<![\\p{L}\\p{N}.])(?:jl\\.?|j\\.l\\.|jongstleden)(?![\\p{L}\\p{N}])`,
  'giu',
);
/** `5-7-2022`, `1.1.2022`, `2022-07-05`; not in an address, a file name or a longer number. */
const CIJFERS =
  /(?<![\p{L}\p{N}_/\\@=.,-])(?:(\d{1,2})([-./])(\d{1,2})\2(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?![\p{L}\p{N}_/\\@]|[-.,]\d|\.\p{Ll}|-\p{L})/gu;
/** What makes such a number something else than a day. */
const ANDERS =
  /(?:artikel|art\.|paragraaf|§|lid|versie|norm|nen(?:-en)?(?:-iso)?|iso|nummer|nr\.?|kenmerk|zaak)[\s\0:]*$/iu;

export const datumInWoorden: Regel = {
  id: 'datum-voluit',
  severity: 'waarschuwing',
  kort: 'Een datum staat voluit, met de maand in letters en het jaar erbij.',
  reden: '"12 juli jl." is over een jaar niet meer te begrijpen, en 5-7-2022 leest niet iedereen op dezelfde manier.',
  fout: losseTekst('De buurt sprak hierover op 12 februari jl. met het college.'),
  goed: losseTekst('De buurt sprak hierover op 12 februari 2026 met het college.'),
  controleer: perStuk((stuk, _register, meld) => {
    for (const { match, begin, range, tekst } of doorzoek(stuk, JONGSTLEDEN, 'proza')) {
      if (/\d{4}[\s\0(]*$/u.test(tekst.slice(Math.max(0, begin - 20), begin))) continue;
      meld({
        range,
        message: `Hier staat ${citaat(match[0].replaceAll(OPMAAK, ''))}; verwacht wordt een datum met het jaar erbij.`,
        hint: 'Schrijf het jaar, en laat "jl." weg.',
      });
    }
    const { blokken } = lees(stuk);
    let b = 0;
    for (const { match, begin, range, tekst } of doorzoek(stuk, CIJFERS, 'proza')) {
      while (b < blokken.length && (blokken[b]?.eind ?? 0) <= begin) b++;
      // A table has no room for words.
      if (blokken[b]?.soort === 'cel' || ANDERS.test(tekst.slice(Math.max(0, begin - 20), begin))) continue;
      const [, d, , m, j, jaar, maand, dag] = match;
      const bedoeld = dagVan(j ?? jaar ?? '', Number(m ?? maand), d ?? dag ?? '');
      if (!bedoeld) continue;
      meld({
        range,
        message: `Hier staat "${match[0]}"; verwacht wordt de datum voluit.`,
        hint: `Schrijf "${datumVoluit(bedoeld)}".`,
      });
    }
  }),
};
