import { type Register, type Stuk, soortVan, veldMet, veldplek, zoekStuk } from '../model/index.ts';
import { zelfdeMens } from './hulp/naamvorm.ts';
import { namenVan } from './hulp/namen.ts';
import { metLidwoord, opsomming } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const zaak =
  (ambtenaar: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('voorstel', { velden: { ambtenaar: 'M. Dijkgraaf' } }),
    stuk('besluit', { velden: { ambtenaar } }),
  ];

export const ambtenaarGelijk: Regel = {
  id: 'ambtenaar-gelijk',
  severity: 'waarschuwing',
  kort: 'Voorstel en besluit noemen dezelfde behandelend ambtenaar.',
  reden: 'Raadsleden stellen hun technische vragen aan wie er op het stuk staat.',
  bij: 'Op het voorstel van de zaak staat M. Dijkgraaf.',
  fout: zaak('Fleur Jonker'),
  goed: zaak('"Dijkgraaf, Mila"'),
  ...binnenZaak((stuk, register, meld) => {
    const advies = stuk.rol === 'besluit' ? zoekStuk(register, stuk, 'voorstel') : undefined;
    if (!advies) return;
    const veld = ambtenaarveld(register, stuk);
    const ander = ambtenaarveld(register, advies);
    const hier = namenVan(stuk, veld).map(({ naam }) => naam);
    const daar = namenVan(advies, ander).map(({ naam }) => naam);
    const waar = metLidwoord(soortVan(register, advies));
    if (hier.length === 0 || daar.length === 0) return;
    const gelijk =
      hier.length === daar.length &&
      hier.every((naam) => daar.some((ander) => zelfdeMens(naam, ander))) &&
      daar.every((naam) => hier.some((ander) => zelfdeMens(naam, ander)));
    if (gelijk) return;
    meld({
      range: veldplek(stuk, veld),
      message: `Hier staat "${opsomming(hier)}", op ${waar} "${opsomming(daar)}"; verwacht wordt dezelfde behandelend ambtenaar.`,
      hint: 'Noem op beide stukken wie de vragen beantwoordt.',
      related: [
        {
          file: advies.pad,
          range: veldplek(advies, ander),
          message: `Op ${waar}: "${opsomming(daar)}".`,
        },
      ],
    });
  }),
};

function ambtenaarveld(register: Register, stuk: Stuk): string {
  return veldMet(soortVan(register, stuk), 'ambtenaar') ?? '';
}
