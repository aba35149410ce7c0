import { datumveld } from '../model/index.ts';
import { lijstMet, plekIn, proefnummer, verslagen } from './hulp/verslag.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const toegezegd =
  (voor: string): Voorbeeld =>
  (huis) => [
    huis.oproeping([huis.rubriek('hamerstukken', 'Vragenuur')]),
    lijstMet(
      huis,
      `  - { tekst: Vragenuur, uitslag: besproken, toezeggingen: [{ nummer: ${proefnummer(huis, 'toezegging')}, wie: Hanneke Oldenburg, wat: De raad krijgt een brief.${voor} }] }`,
    ),
  ];

export const toezeggingTermijn: Regel = {
  id: 'toezegging-termijn',
  severity: 'waarschuwing',
  kort: 'Een toezegging zegt wanneer zij gedaan is.',
  reden:
    'Een toezegging zonder termijn is niet te laat, en komt dus niet. In de lijst van toezeggingen staan die te laat zijn vooraan.',
  fout: toegezegd(''),
  goed: toegezegd(', voor: 2026-06-01'),
  controleer(register, meld) {
    for (const { lijst, uitslagen } of verslagen(register)) {
      uitslagen.forEach(({ toezeggingen }, i) => {
        toezeggingen.forEach(({ nummer, voor }, j) => {
          if (voor !== undefined) return;
          meld({
            file: lijst.pad,
            range: plekIn(lijst, i, `toezeggingen.${j}`),
            message: `Van toezegging ${nummer} staat er niet wanneer zij gedaan moet zijn; verwacht wordt een datum.`,
            hint: 'Voeg toe, bijvoorbeeld: voor: 2026-06-01.',
          });
        });
      });
    }
    for (const stuk of register.stukken) {
      if (stuk.rol !== 'toezegging' || datumveld(stuk, 'voor') !== undefined) continue;
      meld({
        file: stuk.pad,
        range: stuk.voorwerk,
        message: 'Van deze toezegging staat er niet wanneer zij gedaan moet zijn; verwacht wordt een datum.',
        hint: 'Voeg toe, bijvoorbeeld: voor: 2026-06-01.',
      });
    }
  },
};
