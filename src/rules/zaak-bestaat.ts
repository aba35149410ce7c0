import { isStukregel, onleesbaarOnder, pastNummer } from '../model/index.ts';
import { aanwijzend, naamVan, zoGenoemd } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (volgnummer: number): Voorbeeld =>
  ({ oproeping, rest, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(volgnummer)}`)]),
    ...(volgnummer === 1 ? [stuk('agendapunt'), ...rest()] : []),
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
        if (!isStukregel(regel) || regel.stuk || !pastNummer(register.gemeente, regel.zaaknummer)) continue;
        const { van, zaaknummer: gezocht, nummer, plek } = regel;
        if (van === 'zaak' ? zaakOnzeker : briefOnzeker) continue;
        const rol = van === 'zaak' ? 'agendapunt' : 'brief';
        meld({
          file: stuk.pad,
          range: plek,
          message: `Op de agenda staat bij ${nummer} ${van} ${gezocht}; verwacht wordt een ${naamVan(register, rol)} met dat zaaknummer, en ${aanwijzend(register, rol)} is er niet.`,
          hint:
            van === 'zaak'
              ? `Maak in de map van de zaak een ${naamVan(register, rol)}.md, of verbeter het nummer.`
              : `Zet ${zoGenoemd(register, rol)} bij de stukken, of verbeter het nummer.`,
        });
      }
    }
  },
};
