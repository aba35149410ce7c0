import { datumVoluit, WEEKDAGEN, weekdag } from '../core/index.ts';
import { dagVan, MAAND, maandnummer, WIT } from './hulp/datums.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { bereik } from './hulp/lezing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** `maandag 3 oktober 2022`, `maandagavond 3 oktober 2022`, `maandag, 3-10-2022`. Without a year there is nothing to check. */
const DAG = new RegExp(
  `(?<!\\p{L})(${WEEKDAGEN.join('|')})(?:ochtend|middag|avond|nacht)?(?:,|${WIT}de)?${WIT}(\\d{1,2})(?:${WIT}(${MAAND})${WIT}|([-./])(\\d{1,2})\\4)(\\d{4})(?!\\d)`,
  'giu',
);

export const weekdagKlopt: Regel = {
  id: 'weekdag-klopt',
  severity: 'fout',
  kort: 'Een dag van de week vóór een datum is de goede.',
  reden: 'Van dag en datum klopt er een niet, en de lezer komt op de verkeerde avond.',
  fout: losseTekst('De opening is op vrijdag 11 april 2026.'),
  goed: losseTekst('De opening is op zaterdag 11 april 2026.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const { match, begin, range } of doorzoek(stuk, DAG)) {
      const [, dag = '', nummer = '', maand, , maandcijfer, jaar = ''] = match;
      const datum = dagVan(jaar, maand ? maandnummer(maand) : Number(maandcijfer), nummer);
      if (!datum) {
        meld({
          range,
          message: `Hier staat een dag die niet bestaat, ${nummer} ${maand ?? `in maand ${maandcijfer}`} ${jaar}; verwacht wordt een dag van de kalender.`,
          hint: 'Verbeter de datum.',
        });
      } else if (weekdag(datum) !== dag.toLowerCase()) {
        meld({
          range: bereik(stuk, begin, begin + dag.length),
          message: `Hier staat "${dag}"; ${datumVoluit(datum)} is een ${weekdag(datum)}.`,
          hint: `Schrijf "${weekdag(datum)}", of verbeter de datum.`,
        });
      }
    }
  }),
};
