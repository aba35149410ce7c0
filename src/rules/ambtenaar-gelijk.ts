import { veldplek, zoekStuk } from '../model/index.ts';
import { zelfdeMens } from './hulp/naamvorm.ts';
import { namenVan } from './hulp/namen.ts';
import { opsomming } from './hulp/soorten.ts';
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
    const advies = stuk.soort === 'raadsbesluit' ? zoekStuk(register, stuk, 'raadsadvies') : undefined;
    if (!advies) return;
    const hier = namenVan(stuk, 'behandelend_ambtenaar').map(({ naam }) => naam);
    const daar = namenVan(advies, 'behandelend_ambtenaar').map(({ naam }) => naam);
    if (hier.length === 0 || daar.length === 0) return;
    const gelijk =
      hier.length === daar.length &&
      hier.every((naam) => daar.some((ander) => zelfdeMens(naam, ander))) &&
      daar.every((naam) => hier.some((ander) => zelfdeMens(naam, ander)));
    if (gelijk) return;
    meld({
      range: veldplek(stuk, 'behandelend_ambtenaar'),
      message: `Hier staat "${opsomming(hier)}", op het raadsadvies "${opsomming(daar)}"; verwacht wordt dezelfde behandelend ambtenaar.`,
      hint: 'Noem op beide stukken wie de vragen beantwoordt.',
      related: [
        {
          file: advies.pad,
          range: veldplek(advies, 'behandelend_ambtenaar'),
          message: `Op het raadsadvies: "${opsomming(daar)}".`,
        },
      ],
    });
  }),
};
