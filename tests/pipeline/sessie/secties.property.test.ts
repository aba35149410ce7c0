import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/core/index.ts';
import type { Stuk } from '../../../src/model/index.ts';
import {
  pasToe,
  sectieinvoer,
  verschil,
  vervangSectie,
  voegSectieToe,
} from '../../../src/pipeline/sessie/bewerk/index.ts';
import { loadReadStuk } from '../../../src/read/index.ts';
import { huis } from '../../support/huis.ts';
import { type Bron, rommeligeBronnen } from '../../support/rommelig.ts';

const readStuk = await loadReadStuk();
const BRONNEN = await rommeligeBronnen();
const HUIZEN = [(await huis()).huis, (await huis('raadsvoorstel')).huis];

function lees({ tekst, soort }: Pick<Bron, 'tekst' | 'soort'>): Stuk | undefined {
  const eigen = HUIZEN.find(({ soorten }) => soorten.includes(soort)) ?? HUIZEN[0];
  const kaal = tekst.replace(/^\ufeff/u, '');
  return eigen && readStuk({ path: 'map/stuk.md', text: kaal, digest: digest(kaal) }, eigen).value;
}
const STUKKEN = BRONNEN.flatMap((bron) => {
  const stuk = lees(bron);
  return stuk && bron.soort.secties.length > 0 ? [{ ...bron, stuk }] : [];
});
const koppen = (stuk: Stuk): string[] => stuk.secties.map(({ titel = '' }) => titel);

describe('sections', () => {
  it('are added at their place in the order of the house, and everything else stays as it is', () => {
    let gezien = 0;
    for (const { stuk, soort } of STUKKEN) {
      for (const { id, aanwezig, titel } of sectieinvoer(stuk, soort)) {
        if (aanwezig || id === undefined) continue;
        const na = voegSectieToe(stuk, soort, id);
        if ('reden' in na) throw new Error(na.reden);
        const tekst = pasToe(stuk.tekst, na.edits);
        const nieuw = lees({ tekst, soort });
        gezien++;
        expect(na.edits.every(({ begin, eind }) => begin === eind)).toBe(true);
        expect(nieuw && koppen(nieuw).filter((kop) => kop !== '')).toHaveLength(
          koppen(stuk).filter((kop) => kop !== '').length + 1,
        );
        expect(nieuw?.secties.find((sectie) => sectie.id === id)?.titel).toBe(titel);
        // In the order of the house as far as the author kept to it.
        const invoer = nieuw && sectieinvoer(nieuw, soort).map((een) => een.id);
        expect(invoer).toEqual(sectieinvoer(stuk, soort).map((een) => een.id));
      }
    }
    expect(gezien).toBeGreaterThan(20);
  });

  it('get other text without touching their neighbours', () => {
    fc.assert(
      fc.property(
        fc.nat(STUKKEN.length - 1),
        fc.nat(20),
        fc.constantFrom('', 'Een alinea.', '\n\nTwee.\n\n- a\n- b\n', 'x\r\ny'),
        (welke, n, tekst) => {
          const { stuk, soort } = STUKKEN[welke] as (typeof STUKKEN)[number];
          if (stuk.secties.length === 0) return;
          const index = n % stuk.secties.length;
          const na = vervangSectie(stuk, index, tekst);
          if ('reden' in na) throw new Error(na.reden);
          const bron = pasToe(stuk.tekst, na.edits);
          const nieuw = lees({ tekst: bron, soort });
          expect(nieuw && koppen(nieuw)).toEqual(
            koppen(stuk).filter((kop, i) => kop !== '' || i !== index || tekst.trim() !== ''),
          );
          const { begin, eind } = (sectieinvoer(stuk, soort).filter(({ aanwezig }) => aanwezig)[index] ?? {}) as {
            begin: number;
            eind: number;
          };
          expect(bron.startsWith(stuk.tekst.slice(0, begin))).toBe(true);
          expect(bron.endsWith(stuk.tekst.slice(eind))).toBe(true);
          const hier = bron.slice(begin, bron.length - (stuk.tekst.length - eind)).trim();
          expect(hier.replaceAll('\r\n', '\n')).toBe(tekst.trim().replaceAll('\r\n', '\n'));
        },
      ),
      { seed: 14, numRuns: 150 },
    );
  });
});

describe('verschil', () => {
  it('makes the one text of the other, and leaves the lines alone that both have', () => {
    const woord = fc.constantFrom('de ', 'kade ', '\n', '\r\n', '😀', 'é', '# kop\n', 'x');
    const tekst = fc.array(woord, { maxLength: 40 }).map((delen) => delen.join(''));
    fc.assert(
      fc.property(tekst, tekst, (van, naar) => {
        expect(pasToe(van, verschil(van, naar))).toBe(naar);
      }),
      { seed: 14, numRuns: 500 },
    );
    expect(verschil('een\ntwee\ndrie\n', 'een\ntwee twee\ndrie\n')).toEqual([{ begin: 8, eind: 8, tekst: ' twee' }]);
    expect(verschil('a\n', 'a\n')).toEqual([]);
  });
});
