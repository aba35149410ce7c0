import { type Blad, type Eenheid, eenheid, TEKEN, tekenVan, tekstVan } from '../../../word/index.ts';
import { type Bewerking, bladbewerkingen } from './bladbewerking.ts';
import type { Bronblad, Bronstuk } from './bronblad.ts';
import { alleInvoegingen, nieuweNoten } from './inkomst.ts';
import { volgendMerk } from './invoegen.ts';
import { eindeVan, type Kader } from './kader.ts';
import { Onschrijfbaar, type Schrijfplek, schrijf } from './opmaak.ts';
import { type Stap, vergelijkStappen, type Wijzigingssoort } from './stappen.ts';
import { woordenVan } from './tekens.ts';
import { type Uitlijning, uitlijning } from './uitlijn.ts';
import { geleegd, type Veldwerk, veldbewerkingen, veldenIn } from './velden.ts';
import { regelEind, volgendeRegel, weggehaald } from './weghalen.ts';

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
export type Reden =
  | 'vast'
  | 'veld'
  | 'leeg'
  | 'regels'
  | 'ingevuld'
  | 'plaats'
  | 'opmaak'
  | 'afbeelding'
  | 'koppeling'
  | 'tabel';

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
  word: readonly Eenheid[],
  velden: Veldwerk,
): Vergelijking {
  const nieuw = metBeschrijvingen(oud, word);
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
  if (soort === 'weg' && stukken.every((een) => een === undefined))
    return [links.flatMap((i) => geleegd(kader.oud[i] as Eenheid, kader.velden))];
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
    // A cell that was empty is a field that has no value yet.
    const eerste = links.bladen.find((blad, k) => !gelijk(blad, rechts.bladen[k] ?? blad));
    throw new Onschrijfbaar(eerste && tekstVan(eerste) === '' ? 'ingevuld' : 'vast');
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

const gelijk = (a: Blad, b: Blad): boolean => tekenVan(a) === tekenVan(b);

/** LibreOffice drops the description of a picture that it turned: where all pictures are still there, it is that of before. */
function metBeschrijvingen(oud: readonly Eenheid[], nieuw: readonly Eenheid[]): readonly Eenheid[] {
  const beelden = (van: readonly Eenheid[]) =>
    van.flatMap(({ bladen }) => bladen.flatMap(({ stukjes }) => stukjes.filter(({ tekst }) => tekst === TEKEN.beeld)));
  const [toen, nu] = [beelden(oud), beelden(nieuw)];
  if (toen.length !== nu.length || nu.every(({ zegt }) => zegt !== '')) return nieuw;
  const eerder = new Map(nu.map((een, i) => [een, toen[i]?.zegt ?? '']));
  return nieuw.map((een) => {
    if (!een.bladen.some(({ stukjes }) => stukjes.some(({ zegt }) => zegt === ''))) return een;
    const bladen = een.bladen.map((blad) => ({
      ...blad,
      stukjes: blad.stukjes.map((stukje) =>
        stukje.zegt === '' ? { ...stukje, zegt: eerder.get(stukje) ?? '' } : stukje,
      ),
    }));
    return { ...een, ...eenheid(een.soort, bladen) };
  });
}
