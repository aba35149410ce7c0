import { uitslagVan } from '../model/index.ts';
import { lijstMet, plekIn, verslagen } from './hulp/verslag.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const gehouden =
  (lijst: Record<string, string>): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    const letter = huis.huis.rubrieken.find(({ aard }) => aard === 'hamerstukken')?.letter ?? 'B';
    const besloten = { openbaarheid: 'besloten', grond: 'Woo 5.1 lid 2 onder b' };
    return [
      oproeping([rubriek('hamerstukken', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt', { velden: besloten }),
      ...rest({ velden: besloten }),
      lijstMet(huis, `  - { rubriek: ${letter}, uitslag: aangenomen, toelichting: De raad koopt de grond. }`, lijst),
    ];
  };

export const uitslagBesloten: Regel = {
  id: 'uitslag-besloten',
  severity: 'fout',
  kort: 'Wat er van een punt kwam dat niet openbaar is, staat niet in de openbare besluitenlijst.',
  reden:
    'De besluitenlijst wordt bekendgemaakt, behalve over aangelegenheden waarop geheimhouding rust of waarvan openbaarheid in strijd is met het openbaar belang (Gemeentewet, artikel 23). Ook de bron is dan niet openbaar: zet het in een eigen besluitenlijst met openbaarheid: besloten.',
  fout: gehouden({}),
  goed: gehouden({ openbaarheid: 'besloten', grond: 'Woo 5.1 lid 2 onder b' }),
  controleer(register, meld) {
    for (const { vergadering, lijst, uitslagen } of verslagen(register)) {
      if (lijst.openbaarheid !== 'openbaar') continue;
      for (const rubriek of vergadering.agenda) {
        for (const regel of rubriek.regels) {
          if (regel.openbaarheid === 'openbaar' || regel.van === 'vervallen') continue;
          const uitslag = uitslagVan(uitslagen, regel, rubriek);
          // A line of all of a rubriek says nothing of one item in it, but with words of its own.
          if (!uitslag || (uitslag.rubriek !== undefined && uitslag.toelichting === undefined && !uitslag.stemming))
            continue;
          meld({
            file: lijst.pad,
            range: plekIn(lijst, uitslagen.indexOf(uitslag), uitslag.rubriek === undefined ? 'punt' : 'rubriek'),
            message: `Agendapunt ${regel.nummer} is ${regel.openbaarheid}, en hier staat wat er van kwam in een openbare lijst; verwacht wordt een eigen besluitenlijst die niet openbaar is.`,
            hint: `Verplaats dit naar een stuk naast deze lijst, met "openbaarheid: ${regel.openbaarheid}". Op deze lijst komt het punt met zijn nummer en niets meer.`,
          });
        }
      }
    }
  },
};
