import { datumVoluit } from '../core/index.ts';
import { datumveld, soortVan, tekstveld, veldMet, veldplek } from '../model/index.ts';
import { fasenVan } from '../rollen/index.ts';
import { isHamerstuk } from './hamerstuk.ts';
import { agendazaken } from './hulp/agenda.ts';
import { agendapunt, behandelvoorstel, markt, oproeping, rubriek } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak = (gedateerd: string) => ({
  '2026-03-11/oproeping.md': oproeping(rubriek('B', 'zaak: 4100001'), { gedateerd }),
  '2026-03-11/speelplein/agendapunt.md': agendapunt(),
  '2026-03-11/speelplein/behandelvoorstel.md': behandelvoorstel({
    'raad.behandeladvies': 'Hamerstuk',
    ...markt({ datum: '2026-02-24' }),
  }),
});

export const hamerstukVooruit: Regel = {
  id: 'hamerstuk-vooruit',
  severity: 'waarschuwing',
  kort: 'Een zaak staat pas als hamerstuk op een oproeping nadat haar politieke markt is gehouden.',
  reden:
    'Of een zaak een hamerstuk is, blijkt in de politieke markt. Een oproeping van daarvoor loopt op de fracties vooruit.',
  bij: 'De politieke markt over dit hamerstuk is op 24 februari 2026.',
  fout: zaak('2026-02-20'),
  goed: zaak('2026-02-25'),
  controleer(register, meld) {
    for (const { rubriek: r, regel, voorstel, vergadering } of agendazaken(register)) {
      const gedateerd = datumveld(vergadering.oproeping, 'gedateerd');
      if (!voorstel || !gedateerd) continue;
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
        message: `Bij ${regel.nummer} staat een hamerstuk op een oproeping van ${datumVoluit(gedateerd)}; ${lidwoord} ${naam} erover is op ${datumVoluit(gehouden)}, en een hamerstuk wordt pas daarna verwacht.`,
        hint: `Zet de zaak onder de voorstellen met ${naam}, of dateer de oproeping na ${lidwoord} ${naam.slice(naam.lastIndexOf(' ') + 1)}.`,
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
