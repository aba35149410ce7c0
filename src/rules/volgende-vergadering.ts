import { datumVoluit } from '../core/index.ts';
import { datumveld, tekstveld, veldplek } from '../model/index.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const met =
  (datum: string): Voorbeeld =>
  ({ oproeping, rubriek }) => {
    const volgende = { 'volgende_vergadering.datum': datum, 'volgende_vergadering.aanvang': '"19:30"' };
    return [oproeping([rubriek('zonder_voorbespreking', 'Opening')], volgende)];
  };

export const volgendeVergadering: Regel = {
  id: 'volgende-vergadering',
  severity: 'fout',
  kort: 'De volgende vergadering is later dan deze.',
  reden:
    'De eerste regel van de oproeping noemt de eerstvolgende vergadering; wie haar overneemt in zijn agenda, moet erop kunnen rekenen.',
  fout: met('2026-02-11'),
  goed: met('2026-04-08'),
  controleer(register, meld) {
    for (const { oproeping: stuk, datum } of register.vergaderingen) {
      const volgende = datumveld(stuk, 'volgende_vergadering.datum');
      if (!datum || !volgende || volgende > datum) continue;
      const [nu, dan] = [tekstveld(stuk, 'aanvang'), tekstveld(stuk, 'volgende_vergadering.aanvang')];
      if (volgende === datum && nu !== undefined && dan !== undefined && dan > nu) continue;
      meld({
        file: stuk.pad,
        range: veldplek(stuk, 'volgende_vergadering.datum'),
        message: `De volgende vergadering staat op ${datumVoluit(volgende)}; verwacht wordt een later moment dan deze vergadering van ${datumVoluit(datum)}.`,
        hint: 'Verbeter de datum van de volgende vergadering.',
      });
    }
  },
};
