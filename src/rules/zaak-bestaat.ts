import { onleesbaarOnder, pastNummer } from '../model/index.ts';
import { naamVan } from './hulp/soorten.ts';
import { agendapunt, oproeping, rubriek } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

export const zaakBestaat: Regel = {
  id: 'zaak-bestaat',
  severity: 'fout',
  kort: 'Bij elke zaak op de agenda is een agendapunt, en bij elke brief een raadsbrief.',
  reden: 'Titel en portefeuillehouder op de agenda komen uit het agendapunt; zonder dat staat er een lege regel.',
  fout: {
    '2026-03-11/oproeping.md': oproeping(rubriek('D', 'zaak: 4100002')),
  },
  goed: {
    '2026-03-11/oproeping.md': oproeping(rubriek('D', 'zaak: 4100001')),
    '2026-03-11/speelplein/agendapunt.md': agendapunt(),
  },
  controleer(register, meld) {
    for (const vergadering of register.vergaderingen) {
      const { oproeping: stuk, agenda } = vergadering;
      // What cannot be read is reported as such, and may be what is missed; a raadsbrief may lie anywhere.
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
