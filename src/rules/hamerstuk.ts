import { soortVan, tekstveld, veldMet, veldplek } from '../model/index.ts';
import { agendazaken } from './hulp/agenda.ts';
import { citaat } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (behandeladvies?: string): Voorbeeld =>
  ({ oproeping, rest, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('hamerstukken', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    ...rest(),
    stuk('behandeling', { velden: { ...(behandeladvies ? { behandeladvies } : {}) } }),
  ];

export const hamerstuk: Regel = {
  id: 'hamerstuk',
  severity: 'fout',
  kort: 'Een zaak met behandeladvies Hamerstuk staat onder de hamerstukken, en daar staan geen andere.',
  reden:
    'Een hamerstuk wordt zonder debat vastgesteld. Wie een debat verwacht, mag zijn zaak daar niet vinden, en omgekeerd.',
  bij: 'De zaak staat op de agenda onder de hamerstukken.',
  fout: zaak(),
  goed: zaak('Hamerstuk'),
  controleer(register, meld) {
    for (const { rubriek: r, regel, voorstel, vergadering } of agendazaken(register)) {
      const veld = voorstel && (veldMet(soortVan(register, voorstel), 'behandeladvies') ?? '');
      const advies = voorstel && veld ? tekstveld(voorstel, veld) : undefined;
      if (!voorstel || !veld || advies === undefined || r.aard === undefined) continue;
      const onderHamer = r.aard === 'hamerstukken';
      if (onderHamer === isHamerstuk(advies)) continue;
      meld({
        file: voorstel.pad,
        range: veldplek(voorstel, veld),
        message: onderHamer
          ? `Het behandeladvies is ${citaat(advies)}, en de zaak staat op de agenda bij ${regel.nummer}, onder ${citaat(r.titel)}; daar wordt Hamerstuk verwacht.`
          : `Het behandeladvies is ${citaat(advies)}, en de zaak staat op de agenda bij ${regel.nummer}, onder ${citaat(r.titel)}; een hamerstuk wordt onder de hamerstukken verwacht.`,
        hint: 'Verplaats de zaak op de agenda, of verbeter het behandeladvies.',
        related: [{ file: vergadering.oproeping.pad, range: regel.plek, message: `De agenda, bij ${regel.nummer}.` }],
      });
    }
  },
};

/** `Hamerstuk`, also with words behind it. */
export function isHamerstuk(advies: string): boolean {
  return /^hamerstuk(?!\p{L})/iu.test(advies.trim());
}
