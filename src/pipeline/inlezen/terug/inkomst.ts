import { type Blad, type Eenheid, tekenVan } from '../../../word/index.ts';
import type { Bewerking } from './bladbewerking.ts';
import type { Bronstuk } from './bronblad.ts';
import { type Buur, type Invoegwerk, invoegingen, verplant } from './invoegen.ts';
import { eindeVan, type Kader } from './kader.ts';
import { Onschrijfbaar, schrijf } from './opmaak.ts';
import type { Stap } from './stappen.ts';
import { woordenVan } from './tekens.ts';
import { samenhang } from './weghalen.ts';

/** What came, in stretches: each below what stands before it in Word. */
export function alleInvoegingen(kader: Kader): Map<number, Bewerking | Onschrijfbaar> {
  const { gevonden, oud, nieuw, bij } = kader;
  const uit = new Map<number, Bewerking | Onschrijfbaar>();
  const { stappen } = gevonden;
  const buur = (plaats: number, kant: 1 | -1): Buur | undefined => {
    for (let k = plaats; k >= 0 && k < stappen.length; k += kant) {
      const stap = stappen[k] as Stap;
      if (stap.oud === undefined || stap.nieuw === undefined) continue;
      const eenheid = oud[stap.oud] as Eenheid;
      if (eenheid.soort === 'noot') continue;
      const stuk = bij[stap.oud];
      return stuk && { eenheid, stuk };
    }
    return undefined;
  };
  for (let k = 0; k < stappen.length; k++) {
    if ((stappen[k] as Stap).nieuw === undefined || (stappen[k] as Stap).oud !== undefined) continue;
    const begin = k;
    const groep: number[] = [];
    for (; k < stappen.length; k++) {
      const stap = stappen[k] as Stap;
      if (stap.oud !== undefined && stap.nieuw !== undefined) break;
      if (stap.nieuw !== undefined) groep.push(stap.nieuw);
    }
    const werk = invoegwerk(kader);
    const gemaakt = verplaatsteBlokken(
      groep,
      kader,
      invoegingen(
        groep.map((j) => nieuw[j] as Eenheid),
        buur(begin, -1),
        buur(k, 1),
        werk,
      ),
    );
    for (const [n, j] of groep.entries()) uit.set(j, gemaakt[n] as Bewerking | Onschrijfbaar);
  }
  notenBij(kader, uit);
  return uit;
}

/** Of a stretch that was moved as it is, its own bytes in one piece: with all that stands in it and is not printed. */
function verplaatsteBlokken(
  groep: readonly number[],
  kader: Kader,
  gemaakt: (Bewerking | Onschrijfbaar)[],
): (Bewerking | Onschrijfbaar)[] {
  const { gevonden, bij, bron, stukken } = kader;
  const uit = [...gemaakt];
  const van = (j: number) => gevonden.stappen.find(({ nieuw, oud }) => nieuw === j && oud === undefined)?.wijziging;
  for (let n = 0; n < groep.length; n++) {
    const wijziging = van(groep[n] as number);
    if (wijziging === undefined || gevonden.soorten[wijziging] !== 'verplaatst') continue;
    let einde = n;
    while (einde + 1 < groep.length && van(groep[einde + 1] as number) === wijziging) einde++;
    const delen = gevonden.stappen
      .filter((stap) => stap.wijziging === wijziging && stap.nieuw === undefined)
      .map(({ oud }) => bij[oud as number]);
    const eerste = uit[n];
    const blok = delen.includes(undefined) ? undefined : samenhang(delen as Bronstuk[], stukken);
    const kop = delen[0]?.bladen[0];
    const los = kop && !kop.punt && delen[0]?.soort !== 'rij';
    if (blok && eerste && !(eerste instanceof Onschrijfbaar) && los) {
      const voor = /^[\r\n]*/u.exec(eerste.tekst)?.[0] ?? '';
      const na = voor === '' ? (/[\r\n]*$/u.exec(eerste.tekst)?.[0] ?? '') : '';
      uit[n] = { ...eerste, tekst: voor + bron.slice(blok.van, blok.tot) + na };
      for (let k = n + 1; k <= einde; k++) uit[k] = { van: eerste.van, tot: eerste.van, tekst: '' };
    }
    n = einde;
  }
  return uit;
}

function invoegwerk({ bron, oud, bij, noot, gevonden }: Kader): Invoegwerk {
  const weg = gevonden.stappen.flatMap((stap) =>
    stap.nieuw === undefined && stap.oud !== undefined ? [stap.oud] : [],
  );
  return {
    bron,
    regeleinde: eindeVan(bron),
    noot: () => noot.volgende(),
    kopdiepte(niveau) {
      const plaats = oud.findIndex(({ soort, bladen }, i) => soort === 'kop' && bladen[0]?.niveau === niveau && bij[i]);
      return bij[plaats]?.bladen[0]?.niveau ?? Math.max(2, niveau);
    },
    ruw(eenheid, inspring) {
      const inhoud = tekstteken(eenheid.bladen[0]);
      const elders = weg.find((i) => tekstteken(oud[i]?.bladen[0]) === inhoud && bij[i]?.bladen.length === 1);
      const blad = elders === undefined ? undefined : bij[elders]?.bladen[0];
      return blad && verplant(bron, blad, inspring);
    },
  };
}

/** A new note gets the name that its call was given, below all that stands there. */
function notenBij({ nieuw, gevonden, bron, noot }: Kader, uit: Map<number, Bewerking | Onschrijfbaar>): void {
  const einde = bron.trimEnd().length;
  const regeleinde = eindeVan(bron);
  let n = 0;
  for (const { oud, nieuw: j, wijziging } of gevonden.stappen) {
    if (j === undefined || oud !== undefined || nieuw[j]?.soort !== 'noot') continue;
    const blad = nieuw[j]?.bladen[0] as Blad;
    if (wijziging !== undefined && gevonden.soorten[wijziging] === 'verplaatst') {
      uit.delete(j);
      continue;
    }
    const naam = noot.gegeven[n++] ?? noot.volgende();
    const plek = { inCel: false, letterlijk: false, inspring: '    ', regeleinde, noot: () => noot.volgende() };
    try {
      const tekst = schrijf(woordenVan(blad), plek, undefined, undefined, true);
      uit.set(j, { van: einde, tot: einde, tekst: `${regeleinde}${regeleinde}[^${naam}]: ${tekst}` });
    } catch (fout) {
      if (!(fout instanceof Onschrijfbaar)) throw fout;
      uit.set(j, fout);
    }
  }
}

/** Names for new notes: the first numbers that no note has. */
export function nieuweNoten(stukken: readonly Bronstuk[]): Kader['noot'] {
  const bezet = new Set(stukken.flatMap(({ bladen }) => bladen[0]?.naam ?? []));
  const gegeven: string[] = [];
  return {
    gegeven,
    volgende() {
      let n = 1;
      while (bezet.has(String(n))) n++;
      bezet.add(String(n));
      gegeven.push(String(n));
      return String(n);
    },
  };
}

/** What a text says, whatever kind of paragraph it is. */
const tekstteken = (blad: Blad | undefined): string => (blad ? tekenVan({ ...blad, soort: 'alinea', niveau: 0 }) : '');
