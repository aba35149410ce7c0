import type { RootContent } from 'mdast';
import { platteTekst, type Register, type Stuk } from '../../model/index.ts';
import { type Deel, gevormd, met } from '../regeling/delen.ts';
import { alineatekst, isVaststelling, type Kopsoort, kopsoort } from '../regeling/herken.ts';
import { leesOndertekening } from '../regeling/ondertekening.ts';
import { leesOpening } from '../regeling/opening.ts';
import { aanpassingVan, sectiesUit } from '../verslag/gewijzigd.ts';
import { tekstMetSpoor } from '../verslag/spoor.ts';
import { aangenomenAmendementen } from './aangenomen.ts';
import type { Handtekening } from './personen.ts';
import { getoondeSecties } from './secties.ts';

/**
 * What a regeling shows besides its fields: what the author typed of its form, in its parts and with their styles, so that a template
 * adds what is not there and nothing twice. `secties` has all of it, in the order of the author.
 */
export function regelingGegevens(stuk: Stuk, register: Register, metSpoor = false) {
  // As the raad decided it, by the amendementen that it adopted.
  const aanpassing = aanpassingVan(register, stuk);
  const nodes = (metSpoor ? tekstMetSpoor(register, stuk) : undefined) ?? aanpassing?.nodes;
  const eigen = nodes ? sectiesUit(nodes, stuk) : stuk.secties;
  const secties = gevormd(getoondeSecties(stuk, register, eigen));
  const [boven, onder] = gesplitst(secties, eersteKop(secties));
  const [voorin, opening, wat] = opengelegd(boven);
  const [regels, bijlagen] = gesplitst(onder, eersteBijlage(onder));
  const [artikelen, plaatsen, daarna] = ondertekend(regels);
  return {
    secties: [...voorin, ...opening, ...onder],
    amendementen: aanpassing ? aangenomenAmendementen(stuk, register) : [],
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
