import { dagenTussen, datumVoluit } from '../core/index.ts';
import { datumveld, soortVan, veldplek } from '../model/index.ts';
import { hoofdletter, metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const van =
  (gedateerd: string): Voorbeeld =>
  ({ oproeping, rubriek }) => [oproeping([rubriek('zonder_voorbespreking', 'Opening')], { gedateerd })];

export const oproepingTermijn: Regel = {
  id: 'oproeping-termijn',
  severity: 'waarschuwing',
  kort: 'De oproeping is gedateerd minstens zoveel dagen vóór de vergadering als het huis heeft afgesproken (termijn_oproeping).',
  reden:
    'De burgemeester roept de leden schriftelijk op (Gemeentewet, artikel 19); hoe lang van tevoren staat in het reglement van orde van de raad (artikel 16).',
  fout: van('2026-03-04'),
  goed: van('2026-02-25'),
  controleer(register, meld) {
    const { termijnOproeping } = register.gemeente;
    for (const { oproeping: stuk, datum } of register.vergaderingen) {
      const gedateerd = datumveld(stuk, 'gedateerd');
      if (!datum || !gedateerd) continue;
      const dagen = dagenTussen(gedateerd, datum);
      if (dagen >= termijnOproeping) continue;
      const hoeveel = dagen < 0 ? 'na' : `${dagen} ${dagen === 1 ? 'dag' : 'dagen'} vóór`;
      meld({
        file: stuk.pad,
        range: veldplek(stuk, 'gedateerd'),
        message: `${hoofdletter(metLidwoord(soortVan(register, stuk)))} is gedateerd op ${datumVoluit(gedateerd)}, ${hoeveel} de vergadering van ${datumVoluit(datum)}; verwacht worden minstens ${termijnOproeping} dagen ervoor.`,
        hint: 'Controleer beide datums, of pas termijn_oproeping in gemeente.yaml aan het reglement van orde aan.',
      });
    }
  },
};
