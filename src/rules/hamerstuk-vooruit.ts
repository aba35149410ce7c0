import { datumVoluit } from '../core/index.ts';
import { datumveld, soortVan, tekstveld, veldMet, veldplek } from '../model/index.ts';
import { fasenVan } from '../rollen/index.ts';
import { isHamerstuk } from './hamerstuk.ts';
import { agendazaken } from './hulp/agenda.ts';
import { metLidwoord, naamVan } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (gedateerd: string): Voorbeeld =>
  ({ oproeping, rest, rubriek, sessie, stuk, zaak: nummer }) => [
    oproeping([rubriek('hamerstukken', `zaak: ${nummer(1)}`)], { gedateerd }),
    stuk('agendapunt'),
    ...rest(),
    stuk('behandeling', { velden: { behandeladvies: 'Hamerstuk', ...sessie({ datum: '2026-02-24' }) } }),
  ];

export const hamerstukVooruit: Regel = {
  id: 'hamerstuk-vooruit',
  severity: 'waarschuwing',
  kort: 'Een zaak staat pas als hamerstuk op een oproeping nadat haar voorbespreking is gehouden.',
  reden:
    'Of een zaak een hamerstuk is, blijkt in de voorbespreking. Een oproeping van daarvoor loopt op de fracties vooruit.',
  bij: 'De voorbespreking over dit hamerstuk is op 24 februari 2026.',
  fout: zaak('2026-02-20'),
  goed: zaak('2026-02-25'),
  controleer(register, meld) {
    for (const { rubriek: r, regel, voorstel, vergadering } of agendazaken(register)) {
      const gedateerd = datumveld(vergadering.oproeping, 'gedateerd');
      // Where the agenda gives the reason that there is no session, none has to be waited for.
      if (!voorstel || !gedateerd || regel.zonderVoorbespreking !== undefined) continue;
      const soort = soortVan(register, voorstel);
      const advies = tekstveld(voorstel, veldMet(soort, 'behandeladvies') ?? '') ?? '';
      if (r.aard !== 'hamerstukken' && !isHamerstuk(advies)) continue;
      const later = fasenVan(soort, register).flatMap((fase) => {
        const dag = datumveld(voorstel, `${fase.groep}.datum`);
        return dag && dag > gedateerd ? [{ ...fase, dag }] : [];
      });
      const [fase] = later;
      if (!fase) continue;
      const { groep, naam, lidwoord, dag: gehouden } = fase;
      meld({
        file: vergadering.oproeping.pad,
        range: regel.plek,
        message: `Bij ${regel.nummer} staat een hamerstuk op een ${naamVan(register, 'oproeping')} van ${datumVoluit(gedateerd)}; ${lidwoord} ${naam} erover is op ${datumVoluit(gehouden)}, en een hamerstuk wordt pas daarna verwacht.`,
        hint: `Zet de zaak onder de voorstellen met ${naam}, of dateer ${metLidwoord(soortVan(register, vergadering.oproeping))} na ${lidwoord} ${naam.slice(naam.lastIndexOf(' ') + 1)}.`,
        related: [
          {
            file: voorstel.pad,
            range: veldplek(voorstel, `${groep}.datum`),
            message: `De dag van ${lidwoord} ${naam}.`,
          },
        ],
      });
    }
  },
};
