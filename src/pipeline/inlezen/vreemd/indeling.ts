import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { kaal, type Sectieregel, type Soort } from '../../../model/index.ts';
import { type Deel, type Kopregel, LOS } from './deel.ts';
import { tekstVan } from './getypt.ts';
import { duid, sectieVoor, zonderNummer } from './herken.ts';
import { BESLUITREGEL, GRONDREGEL, SLOTREGEL, VOORSTELREGEL } from './woorden.ts';

/** A document in the sections of a soort. */
export interface Ingedeeld {
  /** By the id of the section. */
  readonly secties: ReadonlyMap<string, readonly RootContent[]>;
  /** Of a soort with headings of its own: its text, in its order, without the sections that the soort names. */
  readonly vrij: readonly RootContent[];
  /** What found no place, in the order of the document. */
  readonly over: readonly RootContent[];
  /** The headings that became a section, with its title. */
  readonly gevonden: readonly { readonly kop: string; readonly titel: string; readonly onder: boolean }[];
  /** The heading that a bookmark stands in, as it is written now. */
  readonly ankers: ReadonlyMap<string, string>;
}

/** Where what follows goes. */
type Plek = { readonly aard: 'sectie'; readonly id: string } | { readonly aard: 'vrij' } | { readonly aard: 'over' };

/** Puts the text of a document in the sections of a soort, each heading below the one above it. */
export function deelIn(delen: readonly Deel[], soort: Soort, gezegd: Set<string>): Ingedeeld {
  const { tekst, slot } = zonderSlot(delen);
  const vlak = sectieniveau(tekst, soort);
  const secties = new Map<string, RootContent[]>();
  const vrij: RootContent[] = [];
  const over: RootContent[] = [];
  const gevonden: { kop: string; titel: string; onder: boolean }[] = [];
  const ankers = new Map<string, string>();
  const heeftPunten = tekst.some(
    (deel) => deel.aard === 'kop' && sectieVoor(deel.titel, soort)?.sectie.id === soort.beslispunten,
  );
  const overwegingen = sectieVoor('considerans', soort)?.sectie.id;
  let plek: Plek = soort.vrijeKoppen ? { aard: 'vrij' } : { aard: 'over' };
  /** The headings that are open, from the section down: their level in Word. */
  let open: number[] = [];
  const put = (node: RootContent): void => {
    if (plek.aard === 'vrij') vrij.push(node);
    else if (plek.aard === 'over') over.push(node);
    else bij(secties, plek.id).push(node);
  };
  const tussenkop = (kop: Kopregel, niveau: number): void => {
    while (open.length > 0 && (open.at(-1) as number) >= niveau) open.pop();
    const basis = plek.aard === 'vrij' ? 2 : 3;
    put(maakKop(kop.kinderen, basis + open.length));
    open.push(niveau);
    for (const anker of kop.ankers) ankers.set(anker, kop.titel);
  };
  for (const deel of tekst) {
    if (deel.aard === 'veld') continue;
    const opent = !heeftPunten && opentPunten(deel, soort) ? soort.beslispunten : undefined;
    if (opent !== undefined) {
      plek = { aard: 'sectie', id: opent };
      open = [];
      bij(secties, opent);
      gevonden.push({ kop: regelVan(deel), titel: titelVan(soort, opent), onder: false });
    }
    const grond =
      deel.aard === 'blok' && plek.aard === 'over' && GRONDREGEL.test(regelVan(deel)) ? overwegingen : undefined;
    if (grond !== undefined && deel.aard === 'blok') {
      bij(secties, grond).push(deel.node);
      continue;
    }
    if (deel.aard === 'blok' || opent !== undefined) {
      put(deel.aard === 'blok' ? deel.node : alinea(deel.kinderen));
      continue;
    }
    const found =
      deel.niveau <= vlak || isLosseSectie(deel, soort, secties) ? sectieVoor(deel.titel, soort) : undefined;
    if (found) {
      const { sectie, onder } = found;
      const again = secties.has(sectie.id);
      plek = { aard: 'sectie', id: sectie.id };
      open = [];
      bij(secties, sectie.id);
      gevonden.push({ kop: deel.titel, titel: sectie.titel, onder });
      // A part that the house has no heading for, or that comes a second time, keeps its own below that of the section.
      if (onder || again) tussenkop({ ...deel, kinderen: zonderCijfer(deel.kinderen) }, deel.niveau);
      else for (const anker of deel.ankers) ankers.set(anker, sectie.titel);
    } else if (deel.niveau <= vlak) {
      plek = soort.vrijeKoppen ? { aard: 'vrij' } : { aard: 'over' };
      open = [];
      tussenkop(deel, deel.niveau);
    } else tussenkop(deel, deel.niveau);
  }
  plek = { aard: 'over' };
  open = [];
  for (const deel of slot) {
    if (deel.aard === 'kop') put(alinea(deel.kinderen));
    else if (deel.aard === 'blok') for (const node of zonderTabel(deel.node)) put(node);
  }
  const punten = soort.beslispunten === undefined ? undefined : secties.get(soort.beslispunten);
  if (punten && soort.beslispunten !== undefined) secties.set(soort.beslispunten, genummerd(punten, gezegd));
  return { secties, vrij, over, gevonden, ankers };
}

function bij(secties: Map<string, RootContent[]>, id: string): RootContent[] {
  const known = secties.get(id) ?? [];
  secties.set(id, known);
  return known;
}

const titelVan = ({ secties }: Soort, id: string): string =>
  (secties.find((one) => one.id === id) as Sectieregel).titel;

/** The level of the headings that are sections: that at which most are known, and of two the higher. */
function sectieniveau(delen: readonly Deel[], soort: Soort): number {
  const koppen = delen.filter((deel): deel is Kopregel => deel.aard === 'kop' && deel.niveau > 0);
  const counts = new Map<number, number>();
  for (const { niveau, titel } of koppen) {
    const known = sectieVoor(titel, soort)?.zeker || (soort.vrijeKoppen && duid(titel)?.zeker) ? 10 : 0;
    if (known > 0) counts.set(niveau, (counts.get(niveau) ?? 0) + known);
  }
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  return best?.[0] ?? Math.min(LOS, ...koppen.map(({ niveau }) => niveau));
}

/** A line that looks like a heading, and is the very title of a section that was not seen yet. */
function isLosseSectie({ niveau, titel }: Kopregel, soort: Soort, secties: ReadonlyMap<string, unknown>): boolean {
  const found = sectieVoor(titel, soort);
  const eigen =
    found && [found.sectie.titel, ...found.sectie.ook].some((one) => kaal(one) === kaal(zonderNummer(titel)));
  return niveau === LOS && found !== undefined && eigen === true && !found.onder && !secties.has(found.sectie.id);
}

/** Whether the points begin at a line that is no heading of theirs: "Wij stellen u voor:", "De raad besluit:". */
function opentPunten(deel: Deel, { rol, beslispunten }: Soort): boolean {
  if (beslispunten === undefined || (deel.aard === 'blok' && deel.node.type !== 'paragraph')) return false;
  return (rol === 'besluit' ? BESLUITREGEL : VOORSTELREGEL).test(regelVan(deel));
}

const regelVan = (deel: Deel): string =>
  deel.aard === 'kop' ? deel.titel : deel.aard === 'veld' ? deel.label : tekstVan(deel.node).trim();

/** The lines at the end by which a stuk is signed: griffie prints its own. */
function zonderSlot(delen: readonly Deel[]): { readonly tekst: readonly Deel[]; readonly slot: readonly Deel[] } {
  // The list of bijlagen may stand below the signatures.
  const achter = delen.findLastIndex((deel) => deel.aard === 'kop' && duid(deel.titel)?.betekenis === 'bijlagen');
  const eind = achter < 0 ? delen.length : achter;
  let from = eind;
  for (let at = eind - 1; at >= 0 && eind - at <= 12; at--) {
    const deel = delen[at] as Deel;
    const tekst = regelVan(deel);
    if (deel.aard === 'veld' || tekst.length > 120 || (deel.aard === 'blok' && deel.node.type === 'list')) break;
    if (SLOTREGEL.test(tekst)) from = at;
  }
  return { tekst: [...delen.slice(0, from), ...delen.slice(eind)], slot: delen.slice(from, eind) };
}

/** Places to sign stand beside each other in a table; here they are lines. */
function zonderTabel(node: RootContent): RootContent[] {
  if (node.type !== 'table') return [node];
  return node.children
    .map((row) => row.children.map((cell) => tekstVan(cell).trim()).filter((one) => one !== ''))
    .filter((row) => row.length > 0)
    .map((row) => alinea([{ type: 'text', value: row.join(' – ') }]));
}

function maakKop(children: readonly PhrasingContent[], depth: number): Heading {
  return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [...children] };
}

function alinea(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

/** A heading without the number that was typed before it: here it stands in another order. */
function zonderCijfer(kinderen: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = kinderen;
  return first?.type === 'text'
    ? [{ ...first, value: zonderNummer(first.value) || first.value }, ...rest]
    : [...kinderen];
}

/** Beslispunten as one numbered list: bullets get numbers. */
function genummerd(nodes: readonly RootContent[], gezegd: Set<string>): RootContent[] {
  const lists = nodes.filter((node): node is List => node.type === 'list');
  const [only] = lists;
  if (lists.length !== 1 || !only || only.ordered) return [...nodes];
  gezegd.add('De beslispunten hadden geen nummers; zij staan er nu genummerd.');
  return nodes.map((node) => (node === only ? { ...only, ordered: true, start: 1 } : node));
}
