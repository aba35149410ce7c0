import { datumVoluit } from '../core/index.ts';
import { datumveld, tekstveld, veldplek } from '../model/index.ts';
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
      const gehouden = voorstel && datumveld(voorstel, 'politieke_markt.datum');
      if (!voorstel || !gedateerd || !gehouden || gehouden <= gedateerd) continue;
      if (r.aard !== 'hamerstukken' && !isHamerstuk(tekstveld(voorstel, 'raad.behandeladvies') ?? '')) continue;
      meld({
        file: vergadering.oproeping.pad,
        range: regel.plek,
        message: `Bij ${regel.nummer} staat een hamerstuk op een oproeping van ${datumVoluit(gedateerd)}; de politieke markt erover is op ${datumVoluit(gehouden)}, en een hamerstuk wordt pas daarna verwacht.`,
        hint: 'Zet de zaak onder de voorstellen met politieke markt, of dateer de oproeping na de markt.',
        related: [
          {
            file: voorstel.pad,
            range: veldplek(voorstel, 'politieke_markt.datum'),
            message: 'De dag van de politieke markt.',
          },
        ],
      });
    }
  },
};
