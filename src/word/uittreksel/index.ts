import { posix } from 'node:path';
import { parseXml, type XmlElement } from '../xml.ts';
import { leeg, leesRegel, type Pakket, samen, tekstVan, type Vangst } from './alinea.ts';
import type { Blad, Eenheid, Stukje } from './api.ts';
import { elementen, inhoudVan, kind, waarde } from './boom.ts';
import { type Teller, teller } from './nummers.ts';

export { tekstVan } from './alinea.ts';
export { type Blad, type Eenheid, type Stukje, TEKEN } from './api.ts';

/** A list of contents, which Word makes by itself. */
const INHOUD = /^(toc|inhopg|inhoudsopgave|contents|table of contents)/u;
const KOP = /^(?:heading|kop)\s*(\d)/u;
/** Styles in which every space counts. */
const LETTERLIJK = /code|preformat|voorgeformat|letterlijk/u;
const VERVOLG = /vervolg|continu|voortzetting/u;

/**
 * The text of a Word file as a row of units: paragraphs and rows of tables, each note behind what calls it. Nothing of how Word or
 * LibreOffice saves a file is in it: how runs are cut, ids, styles by another name, empty paragraphs.
 */
export function uittreksel(parts: ReadonlyMap<string, Uint8Array>): Eenheid[] {
  const main = doelen(deel(parts, '_rels/.rels'), '', 'officeDocument')[0]?.doel ?? 'word/document.xml';
  const relaties = doelen(deel(parts, relatiesVan(main)), main);
  const verwant = (soort: string) => relaties.find((een) => een.soort === soort)?.doel;
  const voetnoten = verwant('footnotes');
  const stijlen = stijlenVan(deel(parts, verwant('styles')));
  const stijl: Pakket['stijl'] = (id) => (id === undefined ? '' : (stijlen.get(id)?.naam ?? id.toLowerCase()));
  const pakket = (alle: readonly Relatie[]): Pakket => {
    const per = new Map(alle.map(({ id, doel }) => [id, doel]));
    return { stijl, doel: (id) => per.get(id) };
  };
  const noten = new Map(elementen(deel(parts, voetnoten)).map((noot) => [noot.attributes['w:id'] ?? '', noot]));
  const lezer: Lezer = {
    pakket: pakket(relaties),
    tel: teller(deel(parts, verwant('numbering'))),
    niveauVan: (id) => kopniveau(id, stijlen),
    uit: [],
    tabellen: 0,
    gezien: new Set(),
  };
  const bijNoten = voetnoten === undefined ? [] : doelen(deel(parts, relatiesVan(voetnoten)), voetnoten);
  const noot = (id: string): void => {
    const inhoud = noten.get(id);
    if (!inhoud || lezer.gezien.has(id)) return;
    lezer.gezien.add(id);
    leesNoot(inhoud, { ...lezer, pakket: pakket(bijNoten) }, lezer.uit);
  };
  leesBlokken(kind(deel(parts, main), 'w:body'), lezer, noot);
  return lezer.uit;
}

function deel(parts: ReadonlyMap<string, Uint8Array>, pad: string | undefined): XmlElement | undefined {
  const bytes = pad === undefined ? undefined : parts.get(pad);
  return bytes && pad !== undefined ? parseXml(bytes, pad) : undefined;
}

interface Lezer {
  readonly pakket: Pakket;
  readonly tel: Teller;
  readonly niveauVan: (id: string | undefined) => number;
  readonly uit: Eenheid[];
  tabellen: number;
  readonly gezien: Set<string>;
}

function leesBlokken(
  vak: XmlElement | undefined,
  lezer: Lezer,
  noot: (id: string) => void,
  labels: readonly string[] = [],
): void {
  for (const een of elementen(vak)) {
    if (een.name === 'w:p') {
      const vangst = leeg();
      leesRegel(een, lezer.pakket, vangst);
      const blad = bladVan(een, vangst, lezer, labels);
      if (blad) lezer.uit.push(eenheid(blad.soort, [blad]));
      for (const id of vangst.noten) noot(id);
    } else if (een.name === 'w:tbl') leesTabel(een, lezer, noot, labels);
    else if (een.name === 'w:sdt') {
      const eigenschappen = kind(een, 'w:sdtPr');
      const label = waarde(eigenschappen, 'w:tag');
      if (kind(eigenschappen, 'w:docPartObj')) continue;
      leesBlokken(inhoudVan(een), lezer, noot, label === undefined ? labels : [...labels, label]);
    } else if (['w:ins', 'w:moveTo', 'w:customXml'].includes(een.name)) leesBlokken(een, lezer, noot, labels);
  }
}

function bladVan(alinea: XmlElement, vangst: Vangst, lezer: Lezer, labels: readonly string[]): Blad | undefined {
  const eigenschappen = kind(alinea, 'w:pPr');
  const id = waarde(eigenschappen, 'w:pStyle');
  const stijl = lezer.pakket.stijl(id);
  if (INHOUD.test(stijl)) return undefined;
  const nummering = kind(eigenschappen, 'w:numPr');
  const num = waarde(nummering, 'w:numId');
  const diepte = Number(waarde(nummering, 'w:ilvl') ?? '0');
  const nummer = num !== undefined && num !== '0' ? lezer.tel(num, diepte) : undefined;
  const stukjes = LETTERLIJK.test(stijl) ? samen(vangst.stukjes) : gesnoeid(samen(vangst.stukjes));
  const kop = lezer.niveauVan(id);
  if (stukjes.length === 0 && !nummer) return undefined;
  const links = Number(
    kind(eigenschappen, 'w:ind')?.attributes['w:left'] ?? kind(eigenschappen, 'w:ind')?.attributes['w:start'] ?? 0,
  );
  // LibreOffice says of a heading what its style says already.
  const vet = kop > 0 && stukjes.every(({ opmaak }) => opmaak.includes('v'));
  return {
    soort: nummer ? 'punt' : kop > 0 ? 'kop' : 'alinea',
    stukjes: vet ? samen(stukjes.map((een) => ({ ...een, opmaak: een.opmaak.replace('v', '') }))) : stukjes,
    niveau: nummer ? diepte : kop,
    ...(nummer ? { geteld: nummer.geteld, nummer: nummer.nummer } : {}),
    stijl,
    vervolgt: links > 0 || VERVOLG.test(stijl),
    labels: [...labels, ...vangst.labels],
    ankers: vangst.ankers,
  };
}

function leesTabel(tabel: XmlElement, lezer: Lezer, noot: (id: string) => void, labels: readonly string[]): void {
  const nummer = lezer.tabellen++;
  let rij = 0;
  const rijen = (vak: XmlElement): void => {
    for (const een of elementen(vak)) {
      if (een.name === 'w:sdt') {
        const inhoud = kind(een, 'w:sdtContent');
        if (inhoud) rijen(inhoud);
      }
      if (een.name !== 'w:tr') continue;
      const noten: string[] = [];
      const bladen = cellenVan(een).map(({ cel, label }) => leesCel(cel, lezer, noten, [...labels, ...label]));
      lezer.uit.push({ ...eenheid('rij', bladen), tabel: nummer, rij: rij++ });
      for (const id of noten) noot(id);
    }
  };
  rijen(tabel);
}

function cellenVan(rij: XmlElement, label: readonly string[] = []): { cel: XmlElement; label: readonly string[] }[] {
  return elementen(rij).flatMap((een) => {
    if (een.name === 'w:tc') return [{ cel: een, label }];
    if (een.name !== 'w:sdt') return [];
    const tag = waarde(kind(een, 'w:sdtPr'), 'w:tag');
    const inhoud = kind(een, 'w:sdtContent');
    return inhoud ? cellenVan(inhoud, tag === undefined ? label : [...label, tag]) : [];
  });
}

/** All paragraphs of a cell as one, with a line end between them; lists and tables in it lose their form. */
function leesCel(cel: XmlElement, lezer: Lezer, noten: string[], labels: readonly string[]): Blad {
  const delen: Stukje[][] = [];
  const gevonden = leeg();
  const loop = (vak: XmlElement): void => {
    for (const een of elementen(vak)) {
      if (een.name === 'w:p') {
        const vangst = { ...leeg(), labels: gevonden.labels, ankers: gevonden.ankers };
        leesRegel(een, lezer.pakket, vangst);
        noten.push(...vangst.noten);
        const num = kind(kind(een, 'w:pPr'), 'w:numPr');
        const id = waarde(num, 'w:numId');
        const nummer = id === undefined ? undefined : lezer.tel(id, Number(waarde(num, 'w:ilvl') ?? '0'));
        const merk = nummer ? [{ tekst: nummer.geteld ? `${nummer.nummer}. ` : '• ', opmaak: '' }] : [];
        const stukjes = gesnoeid(samen(vangst.stukjes));
        if (stukjes.length > 0) delen.push([...merk, ...stukjes]);
      } else if (een.name === 'w:sdt') {
        const tag = waarde(kind(een, 'w:sdtPr'), 'w:tag');
        if (tag !== undefined) gevonden.labels.push(tag);
        const inhoud = inhoudVan(een);
        if (inhoud) loop(inhoud);
      } else if (['w:tbl', 'w:tr', 'w:tc', 'w:ins', 'w:moveTo'].includes(een.name)) loop(een);
    }
  };
  loop(cel);
  const stukjes = delen.flatMap((deel, i) => (i === 0 ? deel : [{ tekst: '\n', opmaak: '' }, ...deel]));
  const blad = { soort: 'cel' as const, niveau: 0, stijl: '', vervolgt: false };
  return { ...blad, stukjes: samen(stukjes), labels: [...labels, ...gevonden.labels], ankers: gevonden.ankers };
}

/** A note as one text; of LibreOffice and Word alike without the number that stands before it. */
function leesNoot(inhoud: XmlElement, lezer: Lezer, uit: Eenheid[]): void {
  const { stukjes, labels, ankers } = leesCel(inhoud, lezer, [], []);
  const blad: Blad = {
    soort: 'noot',
    stukjes: gesnoeid(stukjes),
    niveau: 0,
    stijl: '',
    vervolgt: false,
    labels,
    ankers,
  };
  uit.push(eenheid('noot', [blad]));
}

/** Without white space at the ends and beside a line end: the writer folds it, and Word leaves it. */
function gesnoeid(stukjes: readonly Stukje[]): Stukje[] {
  const uit = stukjes.map((een) => ({
    ...een,
    tekst: een.tekst
      .replace(/\t/gu, ' ')
      .replace(/ *\n */gu, '\n')
      .replace(/ {2,}/gu, ' '),
  }));
  while (uit[0] && /^\s+/u.test(uit[0].tekst)) knip(uit, 0, (tekst) => tekst.trimStart());
  while (uit.length > 0 && /\s+$/u.test(uit.at(-1)?.tekst ?? '')) knip(uit, uit.length - 1, (tekst) => tekst.trimEnd());
  return uit;
}

function knip(stukjes: Stukje[], plaats: number, maak: (tekst: string) => string): void {
  const een = stukjes[plaats] as Stukje;
  const tekst = maak(een.tekst);
  if (tekst === '') stukjes.splice(plaats, 1);
  else stukjes[plaats] = { ...een, tekst };
}

/** Makes a unit, with what it says. */
export function eenheid(soort: Eenheid['soort'], bladen: readonly Blad[]): Eenheid {
  return { soort, bladen, teken: bladen.map(tekenVan).join('\u0001') };
}

/** What a text says, for comparing: without where its content controls begin and end. */
export function tekenVan(blad: Blad): string {
  const vorm = blad.soort === 'punt' ? `punt ${blad.niveau} ${blad.geteld}` : `${blad.soort} ${blad.niveau}`;
  const inhoud = samen(blad.stukjes.map(({ veld: _, ...een }) => een)).map(
    ({ tekst, opmaak, koppeling = '', zegt = '' }) =>
      // Where a link into the text leads has another name in every file.
      [tekst, opmaak, koppeling.startsWith('#') ? '#' : koppeling, zegt].join('\u0002'),
  );
  return `${vorm}\u0003${inhoud.join('\u0004')}`;
}

interface Stijl {
  readonly naam: string;
  readonly op?: string | undefined;
  readonly niveau?: number | undefined;
}

function stijlenVan(root: XmlElement | undefined): Map<string, Stijl> {
  return new Map(
    elementen(root)
      .filter(({ name }) => name === 'w:style')
      .map((een) => {
        const omtrek = waarde(kind(een, 'w:pPr'), 'w:outlineLvl');
        const stijl: Stijl = {
          naam: (waarde(een, 'w:name') ?? '').toLowerCase(),
          op: waarde(een, 'w:basedOn'),
          niveau: omtrek === undefined ? undefined : Number(omtrek) + 1,
        };
        return [een.attributes['w:styleId'] ?? '', stijl];
      }),
  );
}

/** The level of a heading, by the name of its style or of one that it is based on; 0 for what is none. */
function kopniveau(id: string | undefined, stijlen: ReadonlyMap<string, Stijl>): number {
  let bij = id;
  for (let stap = 0; bij !== undefined && stap < 20; stap++) {
    const stijl = stijlen.get(bij);
    const niveau = Number(KOP.exec(stijl?.naam ?? bij.toLowerCase())?.[1] ?? 0) || stijl?.niveau;
    if (niveau && niveau < 10) return niveau;
    bij = stijl?.op;
  }
  return 0;
}

interface Relatie {
  readonly id: string;
  readonly soort: string;
  /** The part that it names; of one outside of the file the address as it stands. */
  readonly doel: string;
}

const relatiesVan = (deel: string): string => posix.join(posix.dirname(deel), '_rels', `${posix.basename(deel)}.rels`);

/** The relations of a part, all or those of one type. */
function doelen(root: XmlElement | undefined, deel: string, enkel?: string): Relatie[] {
  return elementen(root).flatMap(({ attributes: { Id: id = '', Type = '', Target = '', TargetMode } }) => {
    const soort = Type.slice(Type.lastIndexOf('/') + 1);
    if (enkel !== undefined && soort !== enkel) return [];
    const buiten = TargetMode?.toLowerCase() === 'external';
    return { id, soort, doel: buiten ? Target : posix.join('/', posix.dirname(deel), Target).slice(1) };
  });
}

/** All text of a unit, of cells with a bar between them: for a reader. */
export const eenheidtekst = ({ bladen }: Pick<Eenheid, 'bladen'>): string =>
  bladen.map((blad) => tekstVan(blad).trim()).join(' | ');
