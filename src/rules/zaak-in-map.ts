import { opSoort, ROLLEN, type Stuk, soortVan, veldplek, vergaderingVan } from '../model/index.ts';
import { metLidwoord } from './hulp/soorten.ts';
import { agendapunt, bijlage, oproeping, rubriek } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const AGENDA = oproeping(rubriek('D', 'zaak: 4100001', 'zaak: 4100002'));
const FIETSPAD = agendapunt({ zaaknummer: '4100002', titel: 'Fietspad' });

export const zaakInMap: Regel = {
  id: 'zaak-in-map',
  severity: 'fout',
  kort: 'Alle stukken in één map van een agendapunt hebben hetzelfde zaaknummer.',
  reden: 'Een stuk met een verkeerd nummer gaat met een andere zaak mee de deur uit.',
  bij: 'Het agendapunt in dezelfde map heeft zaaknummer 4100001.',
  fout: {
    '2026-03-11/oproeping.md': AGENDA,
    '2026-03-11/fietspad/agendapunt.md': FIETSPAD,
    '2026-03-11/speelplein/agendapunt.md': agendapunt(),
    '2026-03-11/speelplein/toelichting.md': bijlage('Het plein wordt groener.', { zaaknummer: '4100002' }),
  },
  goed: {
    '2026-03-11/oproeping.md': AGENDA,
    '2026-03-11/fietspad/agendapunt.md': FIETSPAD,
    '2026-03-11/speelplein/agendapunt.md': agendapunt(),
    '2026-03-11/speelplein/toelichting.md': bijlage('Het plein wordt groener.'),
  },
  controleer(register, meld) {
    const mappen = new Map<string, Stuk[]>();
    for (const stuk of register.stukken) {
      const vergadering = vergaderingVan(register, stuk);
      if (!vergadering || !stuk.zaaknummer) continue;
      const [map, ...rest] = stuk.pad.slice(vergadering.map === '' ? 0 : vergadering.map.length + 1).split('/');
      // A stuk beside the oproeping lies in no folder of an agenda item.
      if (rest.length === 0) continue;
      const sleutel = `${vergadering.map}\0${map}`;
      mappen.set(sleutel, [...(mappen.get(sleutel) ?? []), stuk]);
    }
    for (const stukken of mappen.values()) {
      const [eerste, ...andere] = stukken.sort(opSoort(register));
      // Loose bijlagen and letters make no folder of an agenda item.
      if (!eerste || !ROLLEN[eerste.rol].keten) continue;
      for (const stuk of andere) {
        if (stuk.zaaknummer === eerste.zaaknummer) continue;
        meld({
          file: stuk.pad,
          range: veldplek(stuk, 'zaaknummer'),
          message: `Hier staat zaaknummer ${stuk.zaaknummer}; ${metLidwoord(soortVan(register, eerste))} in deze map heeft ${eerste.zaaknummer}, en in één map wordt één zaak verwacht.`,
          hint: 'Verbeter het zaaknummer, of verplaats het stuk naar de map van zijn zaak.',
          related: [
            {
              file: eerste.pad,
              range: veldplek(eerste, 'zaaknummer'),
              message: `Het zaaknummer van ${metLidwoord(soortVan(register, eerste))}.`,
            },
          ],
        });
      }
    }
  },
};
