import { opSoort, ROLLEN, type Stuk, soortVan, veldplek, vergaderingVan } from '../model/index.ts';
import { metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const toelichting =
  (volgnummer: number): Voorbeeld =>
  ({ oproeping, rest, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`, `zaak: ${nummer(2)}`)]),
    stuk('agendapunt', { map: 'fietspad', velden: { zaaknummer: nummer(2), onderwerp: 'Fietspad' } }),
    ...rest({ map: 'fietspad', velden: { zaaknummer: nummer(2), onderwerp: 'Fietspad' } }),
    stuk('agendapunt'),
    ...rest(),
    stuk('bijlage', { tekst: 'Het plein wordt groener.', velden: { zaaknummer: nummer(volgnummer) } }),
  ];

export const zaakInMap: Regel = {
  id: 'zaak-in-map',
  severity: 'fout',
  kort: 'Alle stukken in één map van een agendapunt hebben hetzelfde zaaknummer.',
  reden: 'Een stuk met een verkeerd nummer gaat met een andere zaak mee de deur uit.',
  bij: 'Het agendapunt in dezelfde map heeft zaaknummer {zaak 1}.',
  fout: toelichting(2),
  goed: toelichting(1),
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
