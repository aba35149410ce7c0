import { onleesbaarOnder, pastNummer } from '../model/index.ts';
import { naamVan } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (volgnummer: number): Voorbeeld =>
  ({ oproeping, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(volgnummer)}`)]),
    ...(volgnummer === 1 ? [stuk('agendapunt')] : []),
  ];

export const zaakBestaat: Regel = {
  id: 'zaak-bestaat',
  severity: 'fout',
  kort: 'Bij elke zaak op de agenda is een agendapunt, en bij elke brief die zij noemt de brief zelf.',
  reden: 'Titel en portefeuillehouder op de agenda komen uit het agendapunt; zonder dat staat er een lege regel.',
  fout: zaak(2),
  goed: zaak(1),
  controleer(register, meld) {
    for (const vergadering of register.vergaderingen) {
      const { oproeping: stuk, agenda } = vergadering;
      // What cannot be read is reported as such, and may be what is missed; a brief may lie anywhere.
      const zaakOnzeker = onleesbaarOnder(register, vergadering);
      const briefOnzeker = register.onleesbaar.length > 0;
      for (const regel of agenda.flatMap(({ regels }) => regels)) {
        // A number of the wrong form is reported as such.
        if (regel.van === 'tekst' || regel.stuk || !pastNummer(register.gemeente, regel.zaaknummer)) continue;
        const { van, zaaknummer: gezocht, nummer, plek } = regel;
        const zaak = van === 'zaak';
        if (zaak ? zaakOnzeker : briefOnzeker) continue;
        meld({
          file: stuk.pad,
          range: plek,
          message: zaak
            ? `Op de agenda staat bij ${nummer} zaak ${gezocht}; verwacht wordt een agendapunt met dat zaaknummer, en dat is er niet.`
            : `Op de agenda staat bij ${nummer} brief ${gezocht}; verwacht wordt een ${naamVan(register, 'brief')} met dat zaaknummer, en die is er niet.`,
          hint: zaak
            ? 'Maak in de map van de zaak een agendapunt.md, of verbeter het nummer.'
            : `Zet de ${naamVan(register, 'brief')} bij de stukken, of verbeter het nummer.`,
        });
      }
    }
  },
};
