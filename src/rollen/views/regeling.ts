import type { PhrasingContent, RootContent } from 'mdast';
import type { Fragment, StijlNaam } from '../../document/index.ts';
import { platteTekst, type Register, type Stuk } from '../../model/index.ts';
import { alineatekst, artikelnummer, isVaststelling, type Kopsoort, kopsoort } from '../regeling/herken.ts';
import { kopregelsVan, niveaus } from '../regeling/kopregel.ts';
import { vormArtikel, zonderDubbelMerk } from '../regeling/leden.ts';
import { leesOndertekening } from '../regeling/ondertekening.ts';
import { leesOpening } from '../regeling/opening.ts';
import { metPlaats, metStijl, plaatsVan } from '../regeling/stijl.ts';
import { legVerwijzingen } from '../regeling/verwijzingen.ts';
import type { Handtekening } from './personen.ts';
import { type Getoonde, getoondeSecties } from './secties.ts';

/** A section of a regeling as a template prints it. */
interface Deel extends Getoonde {
  /** The style name of its heading; empty for one of no kind. */
  readonly stijl: string;
}

/** The kinds of headings that have a style of their own. */
const KOPSTIJL: Partial<Record<Kopsoort, StijlNaam>> = {
  hoofdstuk: 'hoofdstuk',
  paragraaf: 'paragraaf',
  artikel: 'artikel',
};

/**
 * What a regeling shows besides its fields: what the author typed of its form, in its parts and with their styles, so that a template
 * adds what is not there and nothing twice. `secties` has all of it, in the order of the author.
 */
export function regelingGegevens(stuk: Stuk, register: Register) {
  const secties = gevormd(getoondeSecties(stuk, register));
  const [boven, onder] = gesplitst(secties, eersteKop(secties));
  const [voorin, opening, wat] = opengelegd(boven);
  const [regels, bijlagen] = gesplitst(onder, eersteBijlage(onder));
  const [artikelen, plaatsen, daarna] = ondertekend(regels);
  return {
    secties: [...voorin, ...opening, ...onder],
    regeling: {
      /** What stands above who decides. */
      vooraf: voorin,
      opening,
      ...wat,
      artikelen,
      ondertekening: plaatsen ?? [],
      getekend: plaatsen !== undefined || elkeNode(bijlagen).some((_, i, nodes) => leesOndertekening(nodes, i)),
      vastgesteld: elkeNode(secties).some((node) => isVaststelling(alineatekst(node))),
      bijlagen: [...daarna, ...bijlagen],
    },
  };
}

/** Where something begins: a section, and a node in it; -1 for the heading of the section. */
type Plek = readonly [sectie: number, node: number];

/** Cuts before a place; nothing is above one that is not there. */
function gesplitst(delen: readonly Deel[], plek: Plek | undefined): [Deel[], Deel[]] {
  if (!plek) return [[...delen], []];
  const [sectie, node] = plek;
  const deel = delen[sectie];
  if (!deel || node < 0) return [delen.slice(0, sectie), delen.slice(sectie)];
  const { nodes } = deel.inhoud;
  const boven = met(deel, nodes.slice(0, node));
  const onder = { ...met(deel, nodes.slice(node)), titel: '', kop: null, stijl: '' };
  return [
    [...delen.slice(0, sectie), ...(node > 0 || deel.titel !== '' ? [boven] : [])],
    [...(node < nodes.length ? [onder] : []), ...delen.slice(sectie + 1)],
  ];
}

function met(deel: Deel, nodes: readonly RootContent[]): Deel {
  return { ...deel, inhoud: { ...deel.inhoud, nodes } };
}

function elkeNode(delen: readonly Deel[]): readonly RootContent[] {
  return delen.flatMap(({ inhoud }) => inhoud.nodes);
}

/** The first heading that is part of the form of a regeling; where there is none the end of what opens it. */
function eersteKop(delen: readonly Deel[]): Plek {
  const kop = zoekKop(delen, (soort) => soort !== undefined && soort !== 'bijlage');
  if (kop) return kop;
  const [eerste] = delen;
  const einde = eerste ? leesOpening(eerste.inhoud.nodes) : undefined;
  return einde?.besluit && eerste ? [1, -1] : [0, -1];
}

/** The first toelichting or bijlage below the artikelen. */
function eersteBijlage(delen: readonly Deel[]): Plek | undefined {
  let artikel = false;
  return zoekKop(delen, (soort) => {
    artikel ||= soort === 'artikel';
    return artikel && soort === 'bijlage';
  });
}

function zoekKop(delen: readonly Deel[], is: (soort: Kopsoort | undefined) => boolean): Plek | undefined {
  for (const [i, { titel, inhoud }] of delen.entries()) {
    if (titel !== '' && is(kopsoort(titel))) return [i, -1];
    const node = inhoud.nodes.findIndex((een) => een.type === 'heading' && is(kopsoort(platteTekst(een))));
    if (node >= 0) return [i, node];
  }
  return undefined;
}

/** What stands above the first artikel, cut where who decides is named, and what of it was typed. */
function opengelegd(delen: readonly Deel[]) {
  const gelezen = delen.map(({ inhoud }) => leesOpening(inhoud.nodes));
  const nieuw = delen.map((deel, i) => met(deel, gelezen[i]?.nodes ?? []));
  const sectie = gelezen.findIndex(({ begin }) => begin >= 0);
  const [vooraf, opening] = gesplitst(nieuw, sectie < 0 ? undefined : [sectie, gelezen[sectie]?.begin ?? 0]);
  const is = (wat: 'aanhef' | 'considerans' | 'besluit'): boolean => gelezen.some((een) => een[wat]);
  return [vooraf, opening, { aanhef: is('aanhef'), considerans: is('considerans'), besluit: is('besluit') }] as const;
}

/** The artikelen, the places to sign that were typed below them (undefined for none), and what follows those. */
function ondertekend(delen: readonly Deel[]): readonly [Deel[], readonly Handtekening[] | undefined, Deel[]] {
  for (const [i, { inhoud }] of delen.entries()) {
    for (const node of inhoud.nodes.keys()) {
      const getekend = leesOndertekening(inhoud.nodes, node);
      if (!getekend) continue;
      const { aantal, plaatsen } = getekend;
      if (plaatsen.length === 0) return [[...delen], [], []];
      const [boven, onder] = gesplitst(delen, [i, node]);
      return [boven, plaatsen, gesplitst(onder, [0, aantal])[1]];
    }
  }
  return [[...delen], undefined, []];
}

/** What a heading opens, as far as its words say it. */
interface Geopend {
  readonly stijl?: StijlNaam;
  /** The number of an artikel that is the first of its number: references lead to it. */
  readonly nummer?: string;
}

/** Every section with its styles, its leden as lists, and links between its artikelen. */
function gevormd(getoond: readonly Getoonde[]): Deel[] {
  const secties = metKoppen(getoond);
  // By number of the artikel, the name of its place.
  const plaatsen = new Map<string, string>();
  let soort: Kopsoort | undefined;
  const open = (titel: string): Geopend => {
    // What explains the artikelen has headings that look like theirs.
    if (soort === 'bijlage' && plaatsen.size > 0) return {};
    soort = kopsoort(titel);
    const stijl = soort && KOPSTIJL[soort];
    const nummer = soort === 'artikel' ? artikelnummer(titel) : undefined;
    return { ...(stijl ? { stijl } : {}), ...(nummer === undefined || plaatsen.has(nummer) ? {} : { nummer }) };
  };
  const delen = secties.map((sectie): Deel => {
    const { stijl = '', nummer } = sectie.titel === '' ? {} : open(sectie.titel);
    const kop = nummer === undefined ? sectie.kop : alsPlaats(sectie, nummer);
    if (nummer !== undefined) plaatsen.set(nummer, kop?.plaats ?? nummer);
    const nodes = vormNodes(sectie.inhoud.nodes, () => soort, open, plaatsen);
    return met({ ...sectie, kop, stijl }, nodes);
  });
  return delen.map((deel) => met(deel, legVerwijzingen(deel.inhoud.nodes, plaatsen)));
}

/** The sections with the headings in them that were typed as text. */
function metKoppen(secties: readonly Getoonde[]): readonly Getoonde[] {
  const regels = kopregelsVan(secties.map(({ titel, inhoud }) => ({ titel, nodes: inhoud.nodes })));
  if (regels.size === 0) return secties;
  const niveau = niveaus();
  return secties.map((sectie) => {
    if (sectie.titel !== '') niveau(kopsoort(sectie.titel), 2);
    const nodes = sectie.inhoud.nodes.flatMap((node): RootContent[] => {
      if (node.type === 'heading') niveau(kopsoort(platteTekst(node)), node.depth);
      const regel = regels.get(node);
      if (!regel) return [node];
      const children: PhrasingContent[] = [{ type: 'text', value: regel.titel }];
      return [{ type: 'heading', depth: niveau(regel.soort), children }, ...(regel.onder ? [regel.onder] : [])];
    });
    return { ...sectie, inhoud: { ...sectie.inhoud, nodes } };
  });
}

/** The heading of a section as the place of its artikel; one that a link of the author leads to is a place already. */
function alsPlaats({ titel, kop, inhoud }: Getoonde, nummer: string): Fragment {
  const nodes: RootContent[] = [{ type: 'paragraph', children: [{ type: 'text', value: titel }] }];
  return { plaats: plaatsnaam(nummer), ...(kop ?? { fragment: true, bron: inhoud.bron, nodes, voetnoten: [] }) };
}

/** With a sign that the name of a heading in an address never has. */
function plaatsnaam(nummer: string): string {
  return `artikel ${nummer}`;
}

function vormNodes(
  nodes: readonly RootContent[],
  huidig: () => Kopsoort | undefined,
  open: (titel: string) => Geopend,
  plaatsen: Map<string, string>,
): RootContent[] {
  const klaar: RootContent[] = [];
  let blokken: RootContent[] = [];
  const sluit = (): void => {
    klaar.push(...(huidig() === 'artikel' ? vormArtikel(blokken) : blokken));
    blokken = [];
  };
  for (const node of nodes) {
    if (node.type !== 'heading') blokken.push(slotregel(zonderDubbelMerk(node)));
    else {
      sluit();
      const { stijl, nummer } = open(platteTekst(node));
      const kop = stijl ? metStijl(node, stijl) : node;
      const artikel = nummer === undefined ? kop : metPlaats(kop, plaatsnaam(nummer));
      if (nummer !== undefined) plaatsen.set(nummer, plaatsVan(artikel) ?? '');
      klaar.push(artikel);
    }
  }
  sluit();
  return klaar;
}

/** The line that says when the raad decided stays with the places to sign below it. */
function slotregel(node: RootContent): RootContent {
  return isVaststelling(alineatekst(node)) ? metStijl(node, 'blijft') : node;
}
