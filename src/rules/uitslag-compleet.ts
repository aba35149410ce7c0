import { isStukregel, type Register, stukkenVanZaak, uitslagVan, veldplek } from '../model/index.ts';
import { regelTitel, stuknummer } from '../rollen/index.ts';
import { citaat } from './hulp/soorten.ts';
import { lijstMet, plekIn, stembaar, type Verslag, verslagen } from './hulp/verslag.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const gehouden =
  (uitslag: string): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    const letter = huis.huis.rubrieken.find(({ aard }) => aard === 'hamerstukken')?.letter ?? 'B';
    return [
      oproeping([rubriek('hamerstukken', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      ...rest(),
      lijstMet(huis, `  - { rubriek: ${letter}${uitslag} }`),
    ];
  };

export const uitslagCompleet: Regel = {
  id: 'uitslag-compleet',
  severity: 'fout',
  volledigheid: true,
  kort: 'De besluitenlijst zegt van elk agendapunt, elke motie en elk amendement wat ervan kwam.',
  reden:
    'De besluitenlijst maakt bekend wat de raad besloten heeft (Gemeentewet, artikel 23). Een punt zonder uitslag lijkt een besluit dat niet genomen is, en een nummer dat niet op de agenda staat hoort bij niets.',
  fout: gehouden(''),
  goed: gehouden(', uitslag: aangenomen'),
  controleer(register, meld) {
    for (const verslag of verslagen(register)) {
      onbekendePunten(verslag, meld);
      zonderUitslag(verslag, meld);
      if (verslag.lijst.openbaarheid === 'openbaar') nietGenoemd(verslag, register, meld);
    }
  },
};

type Meld = (melding: Melding) => void;

/** Numbers and rubrieken that are not on the agenda. */
function onbekendePunten({ vergadering, lijst, uitslagen }: Verslag, meld: Meld): void {
  const nummers = new Set(vergadering.agenda.flatMap(({ regels }) => regels.map(({ nummer }) => nummer)));
  const letters = new Set(vergadering.agenda.map(({ letter }) => letter));
  uitslagen.forEach(({ punten, rubriek }, i) => {
    for (const punt of punten.filter((nummer) => !nummers.has(nummer))) {
      meld({
        file: lijst.pad,
        range: plekIn(lijst, i, 'punt'),
        message: `Agendapunt ${punt} staat niet op de agenda van deze vergadering; verwacht wordt een nummer van de agenda.`,
        hint: 'Verbeter het nummer. Wat in de vergadering opkwam krijgt een regel met "tekst:" in plaats van "punt:".',
      });
    }
    if (rubriek !== undefined && !letters.has(rubriek)) {
      meld({
        file: lijst.pad,
        range: plekIn(lijst, i, 'rubriek'),
        message: `Rubriek ${rubriek} staat niet op de agenda van deze vergadering; verwacht wordt een van ${[...letters].join(', ')}.`,
        hint: 'Verbeter de letter van de rubriek.',
      });
    }
  });
}

/** Lines in which it is not said what came of it; a vote over persons tells that itself. */
function zonderUitslag({ lijst, uitslagen }: Verslag, meld: Meld): void {
  uitslagen.forEach((regel, i) => {
    for (const { wat, sleutel, onder } of stembaar(regel, i)) {
      if (onder.uitslag !== undefined || onder.stemming !== undefined) continue;
      // What came up may be told by its moties alone.
      if (sleutel === '' && regel.tekst !== undefined) continue;
      meld({
        file: lijst.pad,
        range: plekIn(lijst, i, sleutel),
        message: `Van ${wat} staat er niet wat de raad besloot; verwacht wordt een uitslag.`,
        hint: 'Voeg toe, bijvoorbeeld: uitslag: aangenomen.',
      });
    }
  });
}

/** Items with a stuk, moties and amendementen of which the record says nothing. */
function nietGenoemd({ vergadering, lijst, uitslagen }: Verslag, register: Register, meld: Meld): void {
  const file = lijst.pad;
  const range = veldplek(lijst, 'uitslagen');
  const genoemd = new Set(
    uitslagen.flatMap(({ moties, amendementen }) => [...moties, ...amendementen].map((een) => een.nummer)),
  );
  for (const rubriek of vergadering.agenda) {
    for (const regel of rubriek.regels.filter(isStukregel)) {
      if (regel.openbaarheid !== 'openbaar') continue;
      if (!uitslagVan(uitslagen, regel, rubriek)) {
        const message = `Agendapunt ${regel.nummer} (${citaat(regelTitel(regel, register))}) ontbreekt; verwacht wordt wat de raad ervan besloot.`;
        meld({
          file,
          range,
          message,
          hint: `Voeg onder uitslagen toe: - { punt: ${regel.nummer}, uitslag: aangenomen }`,
        });
      }
      for (const rol of ['amendement', 'motie'] as const) {
        for (const stuk of stukkenVanZaak(register, vergadering, regel.zaaknummer, rol)) {
          const nummer = stuknummer(stuk);
          if (nummer === '' || genoemd.has(nummer) || stuk.openbaarheid !== 'openbaar') continue;
          meld({
            file,
            range,
            message: `Bij agendapunt ${regel.nummer} ontbreekt ${rol} ${nummer}; verwacht wordt wat de raad ervan besloot.`,
            hint: `Voeg bij het punt toe: ${rol === 'motie' ? 'moties' : 'amendementen'}: [{ nummer: ${nummer}, uitslag: verworpen }]`,
            related: [{ file: stuk.pad, range: stuk.voorwerk, message: 'Dit is het stuk.' }],
          });
        }
      }
    }
  }
}
