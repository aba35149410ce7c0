import { doorzoek } from './hulp/doorzoek.ts';
import { citaat } from './hulp/soorten.ts';
import { hersteld, kanVerminktZijn, REEKS } from './hulp/verminkt.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** `voor¬zien`: the hyphen of a line end in a PDF, with that line end where it came along. */
const AFBREEKTEKEN = /(?<=\p{L})(?<!Â)¬ {0,12}(?=\p{L})/gu;
/** Such a run, or the first half of one of which the second was lost. */
const VERMINKT = new RegExp(`${REEKS.source}|(?<rest>â€|(?<!\\p{Lu})[ÃÂ](?!\\p{L}))`, 'gu');

export const verminkteTekst: Regel = {
  id: 'verminkte-tekst',
  severity: 'fout',
  kort: 'Er staan geen letters die bij het overzetten zijn verminkt, zoals in "financiÃ«le".',
  reden:
    'Zulke tekens ontstaan als een tekst met de verkeerde tekenset is geopend. Het woord is niet te lezen of te vinden, en het staat zo op papier.',
  fout: losseTekst('Het plein vraagt een financiÃ«le bijdrage.'),
  goed: losseTekst('Het plein vraagt een financiële bijdrage.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    if (!kanVerminktZijn(stuk.tekst)) return;
    for (const { match, range } of doorzoek(stuk, VERMINKT)) {
      const beter = match.groups?.rest ? undefined : hersteld(match[0]);
      if (beter !== undefined) {
        meld({
          range,
          message: `Hier staat ${citaat(match[0])}, een teken dat bij het overzetten is verminkt; verwacht wordt ${beter === '' ? 'niets' : citaat(beter)}.`,
          hint: beter === '' ? 'Haal het weg.' : `Schrijf ${citaat(beter)}.`,
          fix: [{ range, text: beter }],
        });
      } else if (match.groups?.rest) {
        meld({
          range,
          severity: 'waarschuwing',
          message: `Hier staat ${citaat(match[0])}, een deel van een teken dat bij het overzetten is verminkt; verwacht wordt het teken dat bedoeld is.`,
          hint: 'Kijk in het oorspronkelijke stuk wat hier hoort te staan.',
        });
      }
    }
    for (const { range } of doorzoek(stuk, AFBREEKTEKEN)) {
      meld({
        range,
        message: 'Hier staat ¬ in een woord, een afbreekstreepje uit een PDF; verwacht wordt het woord aan elkaar.',
        hint: 'Haal het weg.',
        fix: [{ range, text: '' }],
      });
    }
  }),
};
