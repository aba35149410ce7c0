import { datumVoluit } from '../core/index.ts';
import { isStukregel, soortVan, veldMet, veldplek } from '../model/index.ts';
import { regelTitel } from '../rollen/index.ts';
import { opgestuurd } from './hulp/opgestuurd.ts';
import { citaat } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const verstuurd =
  (titel: string): Voorbeeld =>
  ({ oproeping, rubriek, stuk, rest, zaak }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
    stuk('agendapunt', { velden: { onderwerp: 'Herinrichting Stationsplein' } }),
    ...rest({ velden: { onderwerp: 'Herinrichting Stationsplein' } }),
    opgestuurd({ lijn: `zaak:${zaak(1)}`, titel }),
  ];

export const titelNaVerzending: Regel = {
  id: 'titel-na-verzending',
  severity: 'waarschuwing',
  kort: 'Een agendapunt heet na het versturen zoals het verstuurd is.',
  reden:
    'Wie over een agendapunt sprak of schreef, noemde het bij de titel die verstuurd is. Met een andere titel vindt niemand het terug, en lijkt het een ander punt.',
  fout: verstuurd('Stationsplein'),
  goed: verstuurd('Herinrichting Stationsplein'),
  controleer(register, meld) {
    for (const { agenda, uitgaven, oproeping } of register.vergaderingen) {
      const laatste = uitgaven.at(-1);
      if (!laatste) continue;
      const titels = new Map(laatste.agenda.map(({ lijn, titel }) => [lijn, titel]));
      for (const regel of agenda.flatMap(({ regels }) => regels)) {
        const was = titels.get(regel.lijn);
        const wordt = regelTitel(regel, register);
        if (regel.van === 'vervallen' || !was || !wordt || was === wordt || regel.openbaarheid !== 'openbaar') continue;
        // What was closed had no title of its own.
        if (laatste.agenda.find(({ lijn }) => lijn === regel.lijn)?.openbaarheid !== 'openbaar') continue;
        const stuk = isStukregel(regel) ? regel.stuk : undefined;
        const veld = stuk && veldMet(soortVan(register, stuk), 'onderwerp');
        meld({
          file: stuk?.pad ?? oproeping.pad,
          range: stuk && veld ? veldplek(stuk, veld) : regel.plek,
          message: `Agendapunt ${regel.nummer} is op ${datumVoluit(laatste.op)} verstuurd als ${citaat(was)} en heet nu ${citaat(wordt)}; verwacht wordt de titel die verstuurd is.`,
          hint: 'Zet de titel terug, of laat haar zo als zij echt fout was: de lijst van wijzigingen noemt haar.',
        });
      }
    }
  },
};
