import { dagenTussen, datumVoluit } from '../core/index.ts';
import { datumveld, veldplek } from '../model/index.ts';
import { lijstMet, verslagen } from './hulp/verslag.ts';
import { gemeente, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const gemaakt =
  (dag: string): Voorbeeld =>
  (huis) => [
    gemeente('termijn_besluitenlijst: 14\n'),
    huis.oproeping([huis.rubriek('hamerstukken', 'Opening')]),
    lijstMet(huis, '  - { tekst: Opening, uitslag: besproken }', { openbaar_gemaakt: dag }),
  ];

export const besluitenlijstTermijn: Regel = {
  id: 'besluitenlijst-termijn',
  severity: 'waarschuwing',
  kort: 'De besluitenlijst is openbaar gemaakt binnen zoveel dagen na de vergadering als het huis heeft afgesproken (termijn_besluitenlijst).',
  reden:
    'De raad maakt de besluitenlijst openbaar zoals dat in de gemeente gebruikelijk is (Gemeentewet, artikel 23, zesde lid). Hoeveel dagen dat na de vergadering is, spreekt de raad af; zonder termijn_besluitenlijst in gemeente.yaml kijkt griffie er niet naar.',
  fout: gemaakt('2026-03-27'),
  goed: gemaakt('2026-03-25'),
  controleer(register, meld) {
    const { termijnBesluitenlijst: termijn } = register.gemeente;
    for (const { vergadering, lijst } of verslagen(register)) {
      const dag = datumveld(lijst, 'openbaar_gemaakt');
      const { datum } = vergadering;
      if (!dag || !datum) continue;
      const plek = { file: lijst.pad, range: veldplek(lijst, 'openbaar_gemaakt') };
      const dagen = dagenTussen(datum, dag);
      if (dagen < 0) {
        meld({
          ...plek,
          severity: 'fout',
          message: `Hier staat ${datumVoluit(dag)}, en de vergadering was op ${datumVoluit(datum)}; verwacht wordt een dag daarna.`,
          hint: 'Verbeter de datum.',
        });
      } else if (termijn !== undefined && dagen > termijn && lijst.openbaarheid === 'openbaar') {
        meld({
          ...plek,
          message: `De besluitenlijst is ${dagen} dagen na de vergadering openbaar gemaakt; verwacht worden er hoogstens ${termijn}.`,
          hint: 'Controleer de datum, of pas termijn_besluitenlijst in gemeente.yaml aan wat de raad heeft afgesproken.',
        });
      }
    }
  },
};
