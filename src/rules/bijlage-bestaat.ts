import type { List } from 'mdast';
import {
  assetOp,
  type Huis,
  normaal,
  platteTekst,
  type Register,
  type Sectie,
  type Stuk,
  sectieMet,
  soortMetRol,
  soortVan,
} from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { adresZonderSchema } from './hulp/koppelingen.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { citaat, opsomming, soortwoorden } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

/** `bijlage 3`, `bijlagen 3 en 4`, `bijlage 3 t/m 7`; not `bijlage 3.1`, which is a part of one. */
const GENOEMD = /(?<!\p{L})bijlagen?\s+(\d{1,2})((?:\s*(?:,|en|of|t\/m|tot en met|-|–)\s*\d{1,2})*)(?![\d/]|[.,]\d)/giu;
/** `bijlage 2 bij de Omgevingswet` is no bijlage of this stuk. */
const vanAnder = (huis: Huis): RegExp =>
  new RegExp(
    `^,?\\s+(?:van|bij|behorend\\p{L}*\\s+bij)\\s+(?!dit |deze |ons |onze |het (?:raads)?(?:advies|voorstel|besluit)|de (?:raads)?brief|${soortwoorden(huis)})`,
    'u',
  );

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
  kort: 'Een bijlage die bij haar nummer wordt genoemd, staat in de lijst; een bestand in de lijst is er; geen twee heten hetzelfde.',
  reden:
    'De raad besluit op wat hem is toegestuurd. Een bijlage die ontbreekt, moet hem vóór de vergadering openbaar bereiken (Gemeentewet, artikel 19).',
  fout: voorstel('- Ontwerp van het plein'),
  goed: voorstel('- Ontwerp van het plein\n- Begroting'),
  controleer: perStuk((stuk, register, meld) => {
    bestanden(stuk, register, meld);
    const regel = soortVan(register, stuk).secties.find(({ id }) => id === 'bijlagen');
    if (!regel) return;
    const sectie = sectieMet(stuk, regel.id);
    const titels = sectie ? lijst(sectie) : [];
    dubbeleNamen(titels, meld);
    genoemd(stuk, { kop: regel.titel, sectie, titels, ander: vanAnder(register.huis) }, meld);
  }),
};

interface Titel {
  readonly nummer: number;
  readonly tekst: string;
  readonly range: Sectie['range'];
}

/** The items of the list of bijlagen; one that names its own number keeps it, the others count on from where their list begins. */
function lijst(sectie: Sectie): readonly Titel[] {
  let nummer = 0;
  const lijsten = sectie.nodes.filter((node): node is List => node.type === 'list');
  return lijsten.flatMap((list) => {
    if (list.ordered) nummer = (list.start ?? 1) - 1;
    return list.children.flatMap((item): Titel[] => {
      const tekst = platteTekst(item);
      const eigen = /^bijlage\s+(\d{1,2})(?!\d)/iu.exec(tekst);
      nummer = eigen ? Number(eigen[1]) : nummer + 1;
      return tekst !== '' && item.position ? [{ nummer, tekst, range: item.position }] : [];
    });
  });
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
}

function genoemd(stuk: Stuk, { kop, sectie, titels, ander }: Bijlagenlijst, meld: Meld): void {
  const bekend = new Set(titels.map(({ nummer }) => nummer));
  const binnen = sectie ? grenzen(stuk, sectie.range) : undefined;
  for (const { match, begin, tekst } of doorzoek(stuk, GENOEMD, 'proza')) {
    const eind = begin + match[0].length;
    if (binnen && begin >= binnen.begin && eind <= binnen.eind) continue;
    if (ander.test(tekst.slice(eind, eind + 80))) continue;
    const mist = nummers(match[0]).filter((nummer) => !bekend.has(nummer));
    if (mist.length === 0) continue;
    // Said once per number: a stuk that has no list names its bijlagen again and again.
    for (const nummer of mist) bekend.add(nummer);
    const welke = `bijlage ${opsomming(mist.map(String))}`;
    meld({
      range: bereik(stuk, begin, eind),
      message:
        titels.length === 0
          ? `Hier wordt ${welke} genoemd; verwacht wordt een lijst van bijlagen met dat nummer, en er is geen lijst.`
          : `Hier wordt ${welke} genoemd; dat nummer staat niet in de lijst van bijlagen.`,
      hint: `Zet de bijlage in de lijst onder "${kop}", of verbeter het nummer.`,
    });
  }
}

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
    if (soort !== 'bestand' || (!assetOp(register.assets, pad) && adresZonderSchema(url) !== undefined)) continue;
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
