import type { Blad, Eenheid } from '../../../word/index.ts';
import { type Bewerking, bladbewerkingen } from './bladbewerking.ts';
import type { Bronblad, Bronstuk } from './bronblad.ts';
import { type Buur, type Invoegwerk, invoegingen, verplant, volgendMerk } from './invoegen.ts';
import { Onschrijfbaar, type Schrijfplek, schrijf } from './opmaak.ts';
import { type Stap, type Stappen, vergelijkStappen, type Wijzigingssoort } from './stappen.ts';
import { woordenVan } from './tekens.ts';
import { type Uitlijning, uitlijning } from './uitlijn.ts';
import { type Veldwerk, veldbewerkingen, veldenIn } from './velden.ts';
import { regelEind, samenhang, volgendeRegel, weggehaald } from './weghalen.ts';

/** What changed in Word, with the ways in which that may be written in the source. */
export interface Wijziging {
  readonly soort: Wijzigingssoort;
  readonly oud: readonly number[];
  readonly nieuw: readonly number[];
  /** The one that leaves most as it is first; none where there is no way. */
  readonly kandidaten: readonly (readonly Bewerking[])[];
  /** Why there is no way: what stands there is not of the source, or cannot be written. */
  readonly reden?: Reden;
}

/** Why a change has no place in the source. */
export type Reden = 'vast' | 'veld' | 'plaats' | 'opmaak' | 'afbeelding' | 'koppeling' | 'tabel';

/** Everything that comparing needs of both sides. */
export interface Vergelijking {
  readonly bron: string;
  readonly oud: readonly Eenheid[];
  readonly nieuw: readonly Eenheid[];
  readonly stukken: readonly Bronstuk[];
  readonly bij: Uitlijning;
  readonly stappen: readonly Stap[];
  readonly wijzigingen: readonly Wijziging[];
}

/** Compares what griffie made of a source with what came back, and says for every change how the source may take it. */
export function vergelijk(
  bron: string,
  stukken: readonly Bronstuk[],
  oud: readonly Eenheid[],
  nieuw: readonly Eenheid[],
  velden: Veldwerk,
): Vergelijking {
  const gevonden = vergelijkStappen(oud, nieuw);
  const bij = uitlijning(oud, stukken);
  const kader: Kader = { bron, stukken, oud, nieuw, bij, gevonden, velden, noot: nieuweNoten(stukken) };
  const invoeg = alleInvoegingen(kader);
  const hernummerd = hernummering(kader);
  const wijzigingen = gevonden.soorten.map((soort, nummer): Wijziging => {
    const eigen = gevonden.stappen.filter(({ wijziging }) => wijziging === nummer);
    const links = eigen.flatMap((stap) => stap.oud ?? []);
    const rechts = eigen.flatMap((stap) => stap.nieuw ?? []);
    const basis = { soort, oud: links, nieuw: rechts };
    try {
      const kandidaten = kandidatenVan(soort, links, rechts, kader, invoeg);
      if (kandidaten.length === 0) return { ...basis, kandidaten, reden: 'opmaak' };
      const metNummers =
        soort === 'anders' || hernummerd.length === 0 ? [] : kandidaten.map((een) => [...een, ...hernummerd]);
      return { ...basis, kandidaten: [...kandidaten, ...metNummers] };
    } catch (fout) {
      if (!(fout instanceof Onschrijfbaar)) throw fout;
      return { ...basis, kandidaten: [], reden: fout.message as Reden };
    }
  });
  return { bron, oud, nieuw, stukken, bij, stappen: gevonden.stappen, wijzigingen };
}

/** The marks of points that got another number by what came or went: a list that was typed by hand is only one in its order. */
function hernummering({ oud, nieuw, bij, gevonden }: Kader): Bewerking[] {
  return gevonden.stappen.flatMap(({ oud: i, nieuw: j }): Bewerking[] => {
    if (i === undefined || j === undefined) return [];
    const [was, wordt] = [oud[i]?.bladen[0]?.nummer, nieuw[j]?.bladen[0]?.nummer];
    const punt = bij[i]?.bladen[0]?.punt;
    if (!punt || wordt === undefined || was === wordt || !/\w/u.test(punt.merk)) return [];
    const tekst = volgendMerk({ merk: punt.merk, steeds: false }, wordt);
    return [{ van: punt.merkVan, tot: punt.merkVan + punt.merk.length, tekst }];
  });
}

interface Kader {
  readonly bron: string;
  readonly stukken: readonly Bronstuk[];
  readonly oud: readonly Eenheid[];
  readonly nieuw: readonly Eenheid[];
  readonly bij: Uitlijning;
  readonly gevonden: Stappen;
  readonly velden: Veldwerk;
  readonly noot: { volgende(): string; gegeven: string[] };
}

function kandidatenVan(
  soort: Wijzigingssoort,
  links: readonly number[],
  rechts: readonly number[],
  kader: Kader,
  invoeg: ReadonlyMap<number, Bewerking | Onschrijfbaar>,
): Bewerking[][] {
  if (soort === 'anders') return andersBewerkt(links[0] as number, rechts[0] as number, kader);
  const ingevoegd = rechts.flatMap((j): Bewerking[] => {
    const een = invoeg.get(j);
    if (een instanceof Onschrijfbaar) throw een;
    return een ? [een] : [];
  });
  if (soort === 'nieuw') return [ingevoegd];
  const stukken = links.map((i) => kader.bij[i]);
  if (stukken.includes(undefined)) throw new Onschrijfbaar('vast');
  return [[...weg(stukken as Bronstuk[], soort === 'verplaatst', kader), ...ingevoegd]];
}

/** Units that went: a stretch of lines where they stand together, and a note where its call went. */
function weg(
  stukken: readonly Bronstuk[],
  verplaatst: boolean,
  { bron, stukken: alle, bij, gevonden }: Kader,
): Bewerking[] {
  const eigen = stukken.filter(({ soort }) => !verplaatst || soort !== 'noot');
  return eigen.flatMap((stuk): Bewerking[] => {
    if (stuk.soort !== 'rij') return [weggehaald(bron, stuk.van, stuk.tot)];
    const blijft = gevonden.stappen.some(
      ({ oud, nieuw }) => oud !== undefined && nieuw !== undefined && bij[oud]?.tabel === stuk.tabel,
    );
    const rijen = alle.filter(({ tabel }) => tabel === stuk.tabel);
    if (stuk.rij === 0 && blijft) throw new Onschrijfbaar('tabel');
    if (stuk.rij === 0)
      return [weggehaald(bron, stuk.van, regelEind(bron, volgendeRegel(bron, regelEind(bron, stuk.tot))))];
    return [blijft || stuk !== rijen.at(-1) ? regelWeg(bron, stuk) : weggehaald(bron, stuk.van, stuk.tot)];
  });
}

function regelWeg(bron: string, { van, tot }: Bronstuk): Bewerking {
  const einde = volgendeRegel(bron, tot);
  const laatste = einde === regelEind(bron, tot);
  return laatste ? weggehaald(bron, van, tot) : { van, tot: einde, tekst: '' };
}

function andersBewerkt(i: number, j: number, kader: Kader): Bewerking[][] {
  const { bron, oud, nieuw, bij, noot } = kader;
  const [links, rechts] = [oud[i] as Eenheid, nieuw[j] as Eenheid];
  const stuk = bij[i];
  if (!stuk) {
    if (links.bladen.some((blad) => veldenIn(blad).length > 0)) return veldbewerkingen(links, rechts, kader.velden);
    throw new Onschrijfbaar('vast');
  }
  if (links.soort === 'rij' && links.bladen.length !== rechts.bladen.length)
    return rijAnders(rechts, links, stuk, kader);
  const plek = (blad: Bronblad): Schrijfplek => ({
    inCel: blad.soort === 'cel',
    letterlijk: blad.soort === 'code',
    inspring: blad.inspring,
    regeleinde: eindeVan(bron),
    noot: () => noot.volgende(),
  });
  const perBlad = links.bladen.flatMap((blad, k): Bewerking[][][] => {
    const [anders, bronblad] = [rechts.bladen[k] as Blad, stuk.bladen[k]];
    if (gelijk(blad, anders)) return [];
    if (!bronblad) throw new Onschrijfbaar('tabel');
    return [bladbewerkingen(blad, anders, bronblad, bron, plek(bronblad))];
  });
  const meeste = Math.max(0, ...perBlad.map(({ length }) => length));
  if (perBlad.some(({ length }) => length === 0)) throw new Onschrijfbaar('opmaak');
  return Array.from({ length: meeste }, (_, k) =>
    perBlad.flatMap((wegen) => wegen[Math.min(k, wegen.length - 1)] ?? []),
  );
}

/** A row with more or fewer cells than before: the row anew, what stays in it as it is written. */
function rijAnders(rechts: Eenheid, links: Eenheid, stuk: Bronstuk, { bron, noot }: Kader): Bewerking[][] {
  const plek = {
    inCel: true,
    letterlijk: false,
    inspring: '',
    regeleinde: eindeVan(bron),
    noot: () => noot.volgende(),
  };
  const over = links.bladen.map((blad, k) => ({ blad, bron: stuk.bladen[k] }));
  const cellen = rechts.bladen.map((blad) => {
    const zelfde = over.findIndex((een) => gelijk(een.blad, blad));
    const [gevonden] = zelfde >= 0 ? over.splice(0, zelfde + 1).slice(-1) : [];
    return gevonden?.bron ? bron.slice(gevonden.bron.van, gevonden.bron.tot) : schrijf(woordenVan(blad), plek);
  });
  const begin = stuk.bladen[0];
  const voor = begin ? bron.slice(stuk.van, begin.van).replace(/\|.*$/su, '') : '';
  const rij: Bewerking = { van: stuk.van, tot: regelEind(bron, stuk.tot), tekst: `${voor}| ${cellen.join(' | ')} |` };
  if (stuk.rij !== 0) return [[rij]];
  const lijn = volgendeRegel(bron, regelEind(bron, stuk.tot));
  const einde = regelEind(bron, lijn);
  const merken = bron.slice(lijn, einde).match(/:?-+:?/gu) ?? [];
  const nieuw = cellen.map((_, k) => merken[k] ?? '---');
  return [[rij, { van: lijn, tot: einde, tekst: `${voor}| ${nieuw.join(' | ')} |` }]];
}

const gelijk = (a: Blad, b: Blad): boolean => JSON.stringify(a.stukjes) === JSON.stringify(b.stukjes);

/** What came, in stretches: each below what stands before it in Word. */
function alleInvoegingen(kader: Kader): Map<number, Bewerking | Onschrijfbaar> {
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
      const inhoud = JSON.stringify(eenheid.bladen[0]?.stukjes);
      const elders = weg.find(
        (i) => JSON.stringify(oud[i]?.bladen[0]?.stukjes) === inhoud && bij[i]?.bladen.length === 1,
      );
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
function nieuweNoten(stukken: readonly Bronstuk[]): Kader['noot'] {
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

/** The line end of a source. */
export function eindeVan(bron: string): string {
  return /\r\n|\r|\n/u.exec(bron)?.[0] ?? '\n';
}
