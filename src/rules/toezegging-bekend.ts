import { lijstveld, meestNabij, tekstveld, veldplek } from '../model/index.ts';
import { citaat } from './hulp/soorten.ts';
import { lijstMet, proefnummer, verslagen } from './hulp/verslag.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const gedaan =
  (anders: string): Voorbeeld =>
  (huis) => {
    const nummer = proefnummer(huis, 'toezegging');
    return [
      huis.oproeping([huis.rubriek('hamerstukken', 'Vragenuur')]),
      lijstMet(
        huis,
        `  - { tekst: Vragenuur, uitslag: besproken, toezeggingen: [{ nummer: ${nummer}, wie: Hanneke Oldenburg, wat: De raad krijgt een brief., voor: 2026-06-01 }] }`,
      ),
      huis.stuk('brief', { velden: { toezegging: `${nummer}${anders}` } }),
    ];
  };

export const toezeggingBekend: Regel = {
  id: 'toezegging-bekend',
  severity: 'waarschuwing',
  kort: 'Een stuk dat een toezegging nakomt, noemt het nummer van een toezegging die er is.',
  reden:
    'Met dat nummer is de toezegging gedaan. Staat er een ander nummer, dan blijft zij open staan, en na haar termijn te laat.',
  fout: gedaan('9'),
  goed: gedaan(''),
  controleer(register, meld) {
    // What cannot be read may be the record that has it.
    if (register.onleesbaar.length > 0) return;
    const bekend = [
      ...verslagen(register).flatMap(({ uitslagen }) =>
        uitslagen.flatMap(({ toezeggingen }) => toezeggingen.map(({ nummer }) => nummer)),
      ),
      ...register.stukken.flatMap((stuk) => (stuk.rol === 'toezegging' ? (tekstveld(stuk, 'nummer') ?? []) : [])),
    ];
    for (const stuk of register.stukken) {
      lijstveld(stuk, 'toezegging').forEach((nummer, i) => {
        if (bekend.includes(nummer)) return;
        const bedoeld = meestNabij(nummer, bekend);
        meld({
          file: stuk.pad,
          range: veldplek(stuk, stuk.velden[`toezegging.${i}`] ? `toezegging.${i}` : 'toezegging'),
          message: `Toezegging ${citaat(nummer)} staat in geen besluitenlijst; verwacht wordt het nummer van een toezegging aan de raad.`,
          hint: bedoeld
            ? `Bedoelt u ${bedoeld}? De toezeggingen staan in griffie registers toezeggingen.`
            : 'De toezeggingen staan in griffie registers toezeggingen.',
        });
      });
    }
  },
};
