import { soortVan } from '../model/index.ts';
import { type Geplaatst, geplaatst } from './hulp/secties.ts';
import { ditStuk } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** A stuk with its first two sections, or those in the wrong order. */
const met =
  (omgekeerd: boolean): Voorbeeld =>
  ({ stuk }) => {
    const goed = stuk('voorstel');
    const [kop = '', een = '', twee, ...rest] = goed?.tekst.split(/^(?=## )/mu) ?? [];
    if (!goed || twee === undefined) return [undefined];
    return [{ ...goed, tekst: [kop, ...(omgekeerd ? [twee, een] : [een, twee]), ...rest].join('') }];
  };

export const volgordeSecties: Regel = {
  id: 'volgorde-secties',
  severity: 'fout',
  overTekst: true,
  kort: 'De onderdelen staan in de volgorde van het huis, elk één keer.',
  reden: 'Wie elke maand tientallen stukken leest, zoekt het geld en de beslispunten steeds op dezelfde plaats.',
  fout: met(true),
  goed: met(false),
  ...alleenStuk((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    if (soort.vrijeKoppen) return;
    const vast = soort.secties;
    const eerste = new Map<number, Geplaatst>();
    for (const hier of geplaatst(stuk, register)) {
      if (hier.plaats < 0 || !hier.sectie.kop) continue;
      const eerder = eerste.get(hier.plaats);
      if (!eerder) eerste.set(hier.plaats, hier);
      else {
        meld({
          range: hier.sectie.kop,
          message: `Het onderdeel "${hier.sectie.titel}" staat hier voor de tweede keer; verwacht wordt het één keer.`,
          hint: 'Voeg de twee samen, of geef de tekst een tussenkop (###).',
          related: [{ file: stuk.pad, range: eerder.sectie.kop ?? stuk.voorwerk, message: 'Hier staat het al.' }],
        });
      }
    }
    const volgorde = [...eerste.values()];
    const blijft = langsteStijgende(volgorde.map(({ plaats }) => plaats));
    for (const { sectie, plaats } of volgorde) {
      if (blijft.has(plaats)) continue;
      const na = vast.slice(0, plaats).findLast((_, i) => eerste.has(i));
      meld({
        range: sectie.kop ?? stuk.voorwerk,
        message: `Het onderdeel "${sectie.titel}" staat hier niet op zijn plaats; in ${ditStuk(soort)} komt het ${na ? `na "${na.titel}"` : 'als eerste'}.`,
        hint: `Houd deze volgorde aan: ${vast.map(({ titel }) => titel).join(', ')}.`,
      });
    }
  }),
};

/** The largest set of places that already stand in order: the others are the ones to move. */
function langsteStijgende(plaatsen: readonly number[]): ReadonlySet<number> {
  const beste: number[][] = [];
  plaatsen.forEach((plaats, i) => {
    const voor = beste.slice(0, i).filter((rij) => (rij.at(-1) as number) < plaats);
    beste.push([...(voor.sort((a, b) => b.length - a.length)[0] ?? []), plaats]);
  });
  return new Set(beste.sort((a, b) => b.length - a.length)[0] ?? []);
}
