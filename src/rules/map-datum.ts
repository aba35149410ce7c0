import { datumVoluit } from '../core/index.ts';
import { veldplek } from '../model/index.ts';
import { citaat } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const inMap =
  (map: string): Voorbeeld =>
  ({ oproeping, rubriek }) => {
    const stuk = oproeping([rubriek('zonder_voorbespreking', 'Opening')]);
    return [stuk && { ...stuk, pad: stuk.pad.replace(/^[^/]+/u, map) }];
  };

export const mapDatum: Regel = {
  id: 'map-datum',
  severity: 'waarschuwing',
  kort: 'De naam van de map begint met de datum van haar vergadering.',
  reden:
    'Zo staan de vergaderingen op volgorde en vindt iedereen de goede map. Een gekopieerde map houdt vaak haar oude datum.',
  fout: inMap('2026-04-08'),
  goed: inMap('2026-03-11'),
  controleer(register, meld) {
    for (const { oproeping: stuk, datum, map } of register.vergaderingen) {
      const naam = map.slice(map.lastIndexOf('/') + 1);
      if (!datum || naam === '' || new RegExp(`^${datum}(?!\\d)`, 'u').test(naam)) continue;
      meld({
        file: stuk.pad,
        range: veldplek(stuk, 'datum'),
        message: `De vergadering is op ${datumVoluit(datum)}, en haar map heet ${citaat(naam)}; verwacht wordt een naam die begint met ${datum}.`,
        hint: 'Hernoem de map, of verbeter de datum.',
      });
    }
  },
};
