import { ROLLEN, type Stuk, type Stukregel, soortVan, veldplek, vergaderingVan } from '../model/index.ts';
import { metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (...bestanden: string[]): Voorbeeld =>
  ({ oproeping, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    stuk('voorstel'),
    ...bestanden.map((bestand) => stuk('besluit', { bestand })),
  ];

export const dubbelStuk: Regel = {
  id: 'dubbel-stuk',
  severity: 'fout',
  kort: 'Van elke soort is er één stuk per zaak in een vergadering (bijlagen daargelaten), en een zaak staat één keer op de agenda.',
  reden: 'Van twee besluiten over één zaak weet niemand welk van de twee is vastgesteld.',
  bij: 'In dezelfde map staat al een besluit van zaak {zaak 1}.',
  fout: zaak('besluit', 'besluit-nieuw'),
  goed: zaak('besluit'),
  controleer(register, meld) {
    const eerste = new Map<string, Stuk>();
    for (const stuk of register.stukken) {
      const vergadering = vergaderingVan(register, stuk);
      if (!vergadering || !stuk.zaaknummer || ROLLEN[stuk.rol].perZaak !== 'een') continue;
      const sleutel = `${vergadering.map}\0${stuk.zaaknummer}\0${stuk.soort}`;
      const eerder = eerste.get(sleutel);
      if (!eerder) eerste.set(sleutel, stuk);
      else {
        meld({
          file: stuk.pad,
          range: veldplek(stuk, 'zaaknummer'),
          message: `Er is al een ${stuk.soort} van zaak ${stuk.zaaknummer} in deze vergadering; verwacht wordt er één.`,
          hint: 'Bewaar er één, of verbeter het zaaknummer of de soort.',
          related: [
            {
              file: eerder.pad,
              range: veldplek(eerder, 'zaaknummer'),
              message: `Hier staat ${metLidwoord(soortVan(register, eerder))} al.`,
            },
          ],
        });
      }
    }
    const mappen = new Map<string, Stuk>();
    for (const { oproeping: convocatie, agenda, map } of register.vergaderingen) {
      const ander = mappen.get(map);
      if (!ander) mappen.set(map, convocatie);
      else {
        meld({
          file: convocatie.pad,
          range: convocatie.voorwerk,
          message: `In deze map staat al een ${convocatie.soort}; verwacht wordt één vergadering per map.`,
          hint: 'Geef elke vergadering haar eigen map, bijvoorbeeld met "-extra" achter de datum.',
          related: [{ file: ander.pad, range: ander.voorwerk, message: 'De andere oproeping.' }],
        });
      }
      const gezien = new Map<string, Stukregel>();
      for (const regel of agenda.flatMap(({ regels }) => regels)) {
        if (regel.van === 'tekst') continue;
        const nummer = regel.zaaknummer;
        const eerder = gezien.get(nummer);
        if (!eerder) gezien.set(nummer, regel);
        else {
          meld({
            file: convocatie.pad,
            range: regel.plek,
            message: `Zaak ${nummer} staat twee keer op de agenda, bij ${eerder.nummer} en bij ${regel.nummer}; verwacht wordt één keer.`,
            hint: 'Haal een van de twee regels weg.',
            related: [
              { file: convocatie.pad, range: eerder.plek, message: `Hier staat de zaak al, bij ${eerder.nummer}.` },
            ],
          });
        }
      }
    }
  },
};
