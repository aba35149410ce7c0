import {
  assetOp,
  type Huis,
  kaal,
  normaal,
  type Register,
  ROLLEN,
  type Sectie,
  type Stuk,
  sectieMet,
  soortMetRol,
  soortVan,
  zoekStuk,
} from '../model/index.ts';
import { bijlagelijst, romeins, staatErin, type Titel } from './hulp/bijlagelijst.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { bereik, grenzen, lees } from './hulp/lezing.ts';
import { citaat, metLidwoord, opsomming, soortwoorden } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

/** `bijlage 3`, `bijlage nr. 3`, `bijlagen 3 en 4`, `bijlage 3 t/m 7`; not `bijlage 3.1`, which is a part of one. */
const GENOEMD =
  /(?<!\p{L})(?:bijlage(?:n|\(n\))?|bijl\.)\s+(?:(?:nr|no)\.?\s*|nummers?\s+)?(\d{1,2})((?:\s*(?:,|en|of|t\/m|tot en met|-|–)\s*\d{1,2})*)(?![\d/]|[.,]\d)/giu;
/** `bijlage B`, `bijlagen A en C`, `bijlage II`; not `bijlage A3`, nor `de bijlage U` and `B en W`. */
const BELETTERD =
  /(?<!\p{L})[Bb]ijlage(?:n|\(n\))?\s+((?:[IVX]{1,5}|[A-HJ-T])(?![\p{L}\d&’'/-])(?:\s*(?:,|en|of)\s*(?:[IVX]{1,5}|[A-HJ-T])(?![\p{L}\d&’'/-]))*)(?!\s*(?:en|&)\s*W(?!\p{L}))/gu;
/** `bijlage “Grondexploitatie”`. */
const BETITELD = /(?<!\p{L})[Bb]ijlage\s+(?:[“„"]([^“”„"\n]{3,80})[”"]|‘([^‘’\n]{3,80})’)/gu;
/** `bijlage 2 bij de Omgevingswet` is no bijlage of this stuk. */
const vanAnder = (huis: Huis): RegExp =>
  new RegExp(
    `^,?\\s+(?:van|bij|behorend\\p{L}*\\s+bij)\\s+(?!dit |deze |ons |onze |het (?:raads)?(?:advies|voorstel|besluit)|de (?:raads)?brief|${soortwoorden(huis)})`,
    'u',
  );

/** In a stuk that is read apart any bijlage that is one of something else than its voorstel. */
const VAN_IETS = /^,?\s+(?:van|bij|behorend\p{L}*\s+bij|in)\s/u;

const voorstel =
  (bijlagen: string): Voorbeeld =>
  ({ huis, stuk }) => {
    const tekstdeel = soortMetRol(huis, 'voorstel')?.secties.find(({ id }) => id === 'financien' || id === 'inhoud');
    const secties = { [tekstdeel?.id ?? 'financien']: 'De begroting staat in bijlage 2.', bijlagen };
    return [stuk('voorstel', { secties })];
  };

export const bijlageBestaat: Regel = {
  id: 'bijlage-bestaat',
  severity: 'fout',
  volledigheid: true,
  kort: 'Een bijlage die bij haar nummer, letter of titel wordt genoemd, staat in de lijst; een bestand in de lijst is er; geen twee heten hetzelfde.',
  reden:
    'De raad besluit op wat hem is toegestuurd. Een bijlage die ontbreekt, moet hem vóór de vergadering openbaar bereiken (Gemeentewet, artikel 19).',
  fout: voorstel('- Ontwerp van het plein'),
  goed: voorstel('- Ontwerp van het plein\n- Begroting'),
  controleer: perStuk((stuk, register, meld) => {
    bestanden(stuk, register, meld);
    const soort = soortVan(register, stuk);
    const regel = soort.secties.find(({ id }) => id === 'bijlagen');
    if (regel) {
      const sectie = sectieMet(stuk, regel.id);
      const titels = sectie ? bijlagelijst(sectie) : [];
      dubbeleNamen(titels, meld);
      const waar = titels.length > 0 ? 'de lijst van bijlagen' : undefined;
      genoemd(stuk, { kop: regel.titel, sectie, titels, ander: vanAnder(register.huis), waar }, meld);
    } else if (ROLLEN[stuk.rol].zelfstandig) bijVoorstel(stuk, register, meld);
  }),
};

/** A stuk without a list of its own, such as a besluit, means the list of the voorstel of its zaak. */
function bijVoorstel(stuk: Stuk, register: Register, meld: Meld): void {
  const voorstel = zoekStuk(register, stuk, 'voorstel');
  const soort = voorstel && soortVan(register, voorstel);
  const regel = soort?.secties.find(({ id }) => id === 'bijlagen');
  const sectie = voorstel && sectieMet(voorstel, regel?.id);
  const titels = sectie ? bijlagelijst(sectie) : [];
  // Beside a verordening its own bijlagen may be meant.
  const regeling = zoekStuk(register, stuk, 'regeling');
  if (!voorstel || !soort || !regel || titels.length === 0 || regeling) return;
  const waar = `de lijst van bijlagen van ${metLidwoord(soort)}`;
  const related = [{ file: voorstel.pad, range: sectie?.kop ?? voorstel.voorwerk, message: 'De lijst van bijlagen.' }];
  const lijst: Bijlagenlijst = { kop: regel.titel, sectie: undefined, titels, ander: VAN_IETS, waar };
  genoemd(stuk, lijst, (melding) => meld({ ...melding, related }));
}

function dubbeleNamen(titels: readonly Titel[], meld: Meld): void {
  const gezien = new Map<string, Titel>();
  for (const titel of titels) {
    const sleutel = normaal(titel.tekst);
    if (!gezien.has(sleutel)) gezien.set(sleutel, titel);
    else {
      meld({
        range: plek(titel),
        message: `De bijlage ${citaat(titel.tekst)} staat twee keer in de lijst; verwacht wordt voor elke bijlage een eigen naam.`,
        hint: 'Haal een van de twee weg, of geef haar een eigen naam.',
      });
    }
  }
}

function plek({ range }: Titel): Sectie['range'] {
  const { start, end } = range;
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

interface Bijlagenlijst {
  /** The title of its section. */
  readonly kop: string;
  readonly sectie: Sectie | undefined;
  readonly titels: readonly Titel[];
  /** What stands behind a bijlage that is none of this stuk. */
  readonly ander: RegExp;
  /** What a reader calls it; undefined where there is none. */
  readonly waar: string | undefined;
}

function genoemd(stuk: Stuk, { kop, sectie, titels, ander, waar }: Bijlagenlijst, meld: Meld): void {
  // Said once per name: a stuk that has no list names its bijlagen again and again.
  const gezegd = new Set(eigenKoppen(stuk));
  const binnen = sectie ? grenzen(stuk, sectie.range) : undefined;
  for (const [patroon, namen] of NAMEN) {
    for (const { match, begin, tekst } of doorzoek(stuk, patroon, 'proza')) {
      const eind = begin + match[0].length;
      if (binnen && begin >= binnen.begin && eind <= binnen.eind) continue;
      if (ander.test(tekst.slice(eind, eind + 80))) continue;
      if (patroon === BELETTERD && vanWet(tekst, begin, eind)) continue;
      const mist = namen(match).filter((naam) => {
        // A Roman number is that of a law, unless the list has them too.
        if (gezegd.has(naam) || (romeins(naam) && !titels.some(({ letter = '' }) => romeins(letter)))) return false;
        return !staatErin(titels, naam);
      });
      if (mist.length === 0) continue;
      for (const naam of mist) gezegd.add(naam);
      meld({
        range: bereik(stuk, begin, eind),
        message: waar
          ? `Hier wordt bijlage ${opsomming(mist)} genoemd; ${/^\d/u.test(mist[0] ?? '') ? 'dat nummer' : 'die'} staat niet in ${waar}.`
          : `Hier wordt bijlage ${opsomming(mist)} genoemd; verwacht wordt een lijst van bijlagen met dat nummer, en er is geen lijst.`,
        hint: `Zet de bijlage in de lijst onder "${kop}", of verbeter ${/^\d/u.test(mist[0] ?? '') ? 'het nummer' : 'de letter'}.`,
      });
    }
  }
  if (waar === undefined) return;
  for (const { match, begin, tekst } of doorzoek(stuk, BETITELD, 'proza')) {
    const eind = begin + match[0].length;
    const titel = match[1] ?? match[2] ?? '';
    if (gezegd.has(titel) || ander.test(tekst.slice(eind, eind + 80)) || lijktEr(titels, titel)) continue;
    gezegd.add(titel);
    meld({
      range: bereik(stuk, begin, eind),
      message: `Hier wordt de bijlage ${citaat(titel)} genoemd; die staat niet in ${waar}.`,
      hint: `Zet de bijlage in de lijst onder "${kop}", of noem haar zoals zij daar heet.`,
    });
  }
}

/** `artikel 4 van bijlage II`, `bijlage I Bor`: the bijlage of a law or an agreement. */
function vanWet(tekst: string, begin: number, eind: number): boolean {
  return (
    /(?:artikel|art\.|lid|onderdeel)\s[^.;\n]{0,60}$/iu.test(tekst.slice(Math.max(0, begin - 80), begin)) ||
    /^\s+\p{Lu}/u.test(tekst.slice(eind, eind + 4))
  );
}

/** The bijlagen that stand in the stuk itself, below a heading with their name. */
function eigenKoppen(stuk: Stuk): readonly string[] {
  return lees(stuk).koppen.flatMap(({ tekst }) => {
    const naam = /^#*\s*bijlage\s+(\d{1,2}|[A-Z]{1,5})(?![\p{L}\d])/iu.exec(tekst)?.[1];
    return naam ? [naam.toUpperCase()] : [];
  });
}

/** One of the items has a word of the title, or is it: what is called a little otherwise is found by a reader. */
function lijktEr(titels: readonly Titel[], titel: string): boolean {
  const woorden = (tekst: string): readonly string[] => kaal(tekst).split(' ');
  const gezocht = woorden(titel);
  return titels.some(({ tekst }) => {
    const hier = woorden(tekst);
    return gezocht.some((woord) =>
      hier.some((ander) => (ander.length > 3 || woord.length > 3 ? deelt(woord, ander) : false)),
    );
  });
}

/** A long word that stands in a longer one, as in a compound, or the other way round. */
function deelt(a: string, b: string): boolean {
  return a === b || (a.length > 4 && b.includes(a)) || (b.length > 4 && a.includes(b));
}

/** How a text names bijlagen, and the names that a match gives. */
const NAMEN: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly string[]])[] = [
  [GENOEMD, (match) => nummers(match[0]).map(String)],
  [BELETTERD, (match) => (match[1] ?? '').split(/\s*(?:,|en|of)\s*/u)],
];

/** `3 t/m 5` is 3, 4, 5. */
function nummers(tekst: string): readonly number[] {
  const result: number[] = [];
  for (const match of tekst.matchAll(/(t\/m|tot en met|-|–)?\s*(\d{1,2})/gu)) {
    const nummer = Number(match[2]);
    const vorig = result.at(-1);
    if (match[1] && vorig !== undefined) for (let tussen = vorig + 1; tussen < nummer; tussen++) result.push(tussen);
    result.push(nummer);
  }
  return result;
}

/** Files that links name: they go along, so they must be there. */
function bestanden(stuk: Stuk, register: Register, meld: Meld): void {
  const stukken = paden(register);
  for (const { soort, pad, url, range } of stuk.verwijzingen) {
    if (soort !== 'bestand') continue;
    if (pad === undefined) {
      meld({
        range,
        message: `Deze koppeling wijst naar ${citaat(url)}, buiten de map met stukken; verwacht wordt een bestand dat erin staat.`,
        hint: 'Zet het bestand in de map van de zaak, bijvoorbeeld onder bijlagen/, en noem het daar.',
      });
    } else if (!assetOp(register.assets, pad) && !stukken.has(pad)) {
      meld({
        range,
        message: `Deze koppeling wijst naar ${citaat(url)}; verwacht wordt dat bestand, en het is er niet.`,
        hint: 'Controleer de naam, ook hoofdletters, of zet het bestand erbij.',
      });
    }
  }
}

const padenVan = new WeakMap<Register, ReadonlySet<string>>();

function paden(register: Register): ReadonlySet<string> {
  const known = padenVan.get(register) ?? new Set([...register.stukken.map(({ pad }) => pad), ...register.onleesbaar]);
  padenVan.set(register, known);
  return known;
}
