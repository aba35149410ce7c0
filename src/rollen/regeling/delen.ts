import type { PhrasingContent, RootContent } from 'mdast';
import type { Fragment, StijlNaam } from '../../document/index.ts';
import { platteTekst } from '../../model/index.ts';
import type { Getoonde } from '../views/secties.ts';
import { alineatekst, artikelnummer, isVaststelling, type Kopsoort, kopsoort } from './herken.ts';
import { kopregelsVan, niveaus } from './kopregel.ts';
import { vormArtikel, zonderDubbelMerk } from './leden.ts';
import { metPlaats, metStijl, plaatsVan } from './stijl.ts';
import { legVerwijzingen } from './verwijzingen.ts';

/** A section of a regeling as a template prints it. */
export interface Deel extends Getoonde {
  /** The style name of its heading; empty for one of no kind. */
  readonly stijl: string;
}

/** The kinds of headings that have a style of their own. */
const KOPSTIJL: Partial<Record<Kopsoort, StijlNaam>> = {
  hoofdstuk: 'hoofdstuk',
  paragraaf: 'paragraaf',
  artikel: 'artikel',
};

/** The same section with other text. */
export function met(deel: Deel, nodes: readonly RootContent[]): Deel {
  return { ...deel, inhoud: { ...deel.inhoud, nodes } };
}

/** What a heading opens, as far as its words say it. */
interface Geopend {
  readonly stijl?: StijlNaam;
  /** The number of an artikel that is the first of its number: references lead to it. */
  readonly nummer?: string;
}

/** Every section with its styles, its leden as lists, and links between its artikelen. */
export function gevormd(getoond: readonly Getoonde[]): Deel[] {
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
