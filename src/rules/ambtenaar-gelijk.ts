import { type Register, type Stuk, soortVan, veldMet, veldplek, zoekStuk } from '../model/index.ts';
import { zelfdeMens } from './hulp/naamvorm.ts';
import { namenVan } from './hulp/namen.ts';
import { metLidwoord, opsomming } from './hulp/soorten.ts';
import { raadsadvies, raadsbesluit } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

export const ambtenaarGelijk: Regel = {
  id: 'ambtenaar-gelijk',
  severity: 'waarschuwing',
  kort: 'Raadsadvies en raadsbesluit noemen dezelfde behandelend ambtenaar.',
  reden: 'Raadsleden stellen hun technische vragen aan wie er op het stuk staat.',
  bij: 'Op het raadsadvies van de zaak staat T. Mulder.',
  fout: {
    '2026-03-11/speelplein/raadsadvies.md': raadsadvies(),
    '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({ velden: { behandelend_ambtenaar: 'Fleur Jonker' } }),
  },
  goed: {
    '2026-03-11/speelplein/raadsadvies.md': raadsadvies(),
    '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({ velden: { behandelend_ambtenaar: '"Mulder, Tess"' } }),
  },
  controleer: perStuk((stuk, register, meld) => {
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
