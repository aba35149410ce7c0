import type { Heading, List, ListItem, Nodes, RootContent } from 'mdast';
import { platteTekst, vouw } from '../../model/index.ts';
import type { Deel, NieuwDeel, Uitkomst } from '../../raad/index.ts';
import { artikelnummer, kopsoort } from '../regeling/herken.ts';

/** What one part says, without the parts below it: those stand between `voor` and `na`. */
export interface Inhoud {
  readonly voor: readonly RootContent[];
  readonly na: readonly RootContent[];
  /** The list that the parts below it are written as. */
  readonly lijst?: List;
}

/** A text in its numbered parts, with what stands in front of them and behind. */
export interface Ontleed extends Inhoud {
  readonly delen: readonly Deel<Inhoud>[];
}

/**
 * The numbered points of a besluit. Every part has its place as its number, counted from 1: which sign the house prints there is
 * another matter. Of a text without a list there are no parts.
 */
export function beslisdelen(nodes: readonly RootContent[]): Ontleed {
  return ontleed(nodes);
}

/**
 * The artikelen of a regeling with their leden, by the nodes of all its sections with their headings. The heading of a hoofdstuk, and
 * what stands below the last artikel under a heading of its own, are parts that no amendement names: they stay where they are when the
 * artikel above them goes.
 */
export function artikeldelen(nodes: readonly RootContent[]): Ontleed {
  const begin = nodes.findIndex(isArtikel);
  if (begin < 0) return { voor: nodes, na: [], delen: [] };
  const delen: Deel<Inhoud>[] = [];
  let blok: RootContent[] = [];
  const sluit = (): void => {
    const [kop, ...rest] = blok;
    if (!kop) return;
    if (!isArtikel(kop)) delen.push({ nummer: `kop ${delen.length}`, inhoud: { voor: blok, na: [] }, delen: [] });
    else {
      const { delen: leden, voor, ...inhoud } = ontleed(rest);
      const nummer = `artikel ${artikelnummer(platteTekst(kop))}`;
      delen.push({ nummer, inhoud: { ...inhoud, voor: [kop, ...voor] }, delen: leden });
    }
    blok = [];
  };
  const diepte = (nodes[begin] as Heading).depth;
  for (const node of nodes.slice(begin)) {
    if (isArtikel(node) || isIndeling(node, diepte)) sluit();
    blok.push(node);
  }
  sluit();
  return { voor: nodes.slice(0, begin), na: [], delen };
}

/** A heading that stands above artikelen or beside them: what follows it is not of the artikel above it. */
function isIndeling(node: RootContent, diepte: number): boolean {
  return node.type === 'heading' && (node.depth <= diepte || kopsoort(platteTekst(node)) !== undefined);
}

function isArtikel(node: RootContent): boolean {
  if (node.type !== 'heading') return false;
  const titel = platteTekst(node);
  return kopsoort(titel) === 'artikel' && artikelnummer(titel) !== undefined;
}

/** A numbered list is the parts, and one further on that goes on counting is more of them; what stands between belongs to the part above it. */
function ontleed(nodes: readonly RootContent[]): Ontleed {
  const eerste = nodes.findIndex((node) => node.type === 'list' && node.ordered === true);
  if (eerste < 0) return { voor: nodes, na: [], delen: [] };
  const lijst = nodes[eerste] as List;
  const delen: Deel<Inhoud>[] = [];
  let na: RootContent[] = [];
  for (const node of nodes.slice(eerste)) {
    const gaatVerder =
      node.type === 'list' && node.ordered === true && (node === lijst || node.start === delen.length + 1);
    if (!gaatVerder) na.push(node);
    else {
      const vorige = delen.pop();
      if (vorige) delen.push({ ...vorige, inhoud: { ...vorige.inhoud, na: [...vorige.inhoud.na, ...na] } });
      na = [];
      for (const item of node.children) {
        const { delen: onder, ...inhoud } = ontleed(item.children);
        delen.push({ nummer: String(delen.length + 1), inhoud, delen: onder });
      }
    }
  }
  return { voor: nodes.slice(0, eerste), na, lijst, delen };
}

/**
 * The parts of a new text: the items of a numbered list, else one part with all of it. Its notes go with the first part; where they
 * stand does not count.
 */
export function nieuweDelen(nodes: readonly RootContent[]): readonly NieuwDeel<Inhoud>[] {
  const noten = nodes.filter(isNoot);
  const { voor, na, lijst, delen } = ontleed(nodes.filter((node) => !isNoot(node)));
  const [eerste, ...rest] = delen;
  if (voor.length === 0 && na.length === 0 && eerste)
    return [{ ...eerste, inhoud: { ...eerste.inhoud, na: [...eerste.inhoud.na, ...noten] } }, ...rest];
  return [{ inhoud: { voor, na: [...na, ...noten], ...(lijst ? { lijst } : {}) }, delen }];
}

function isNoot({ type }: RootContent): boolean {
  return type === 'footnoteDefinition';
}

/** Notes of a text that is put into another one, under names that no note of that has. */
export function metEigenNoten(nodes: readonly RootContent[], van: string): RootContent[] {
  const hernoemd = <N extends Nodes>(node: N): N => {
    const naam =
      node.type === 'footnoteReference' || node.type === 'footnoteDefinition'
        ? { identifier: `${van} ${node.identifier}` }
        : {};
    const children = 'children' in node ? { children: node.children.map(hernoemd) } : {};
    return { ...node, ...naam, ...children } as N;
  };
  return nodes.map(hernoemd);
}

/** The notes of a part, in words. */
export function notenVan({ voor, na }: Inhoud): readonly string[] {
  return [...voor, ...na].filter(isNoot).map((node) => vouw(platteTekst(node)));
}

/** The nodes of a text after its changes, numbered anew from 1. */
export function alsNodes({ voor, na, lijst }: Inhoud, delen: readonly Uitkomst<Inhoud>[]): RootContent[] {
  if (delen.length === 0) return [...voor, ...na];
  if (delen.some(({ inhoud }) => inhoud.voor[0]?.type === 'heading'))
    return [...voor, ...delen.flatMap((deel) => alsNodes(deel.inhoud, deel.delen)), ...na];
  const children = delen.map(
    (deel): ListItem => ({
      type: 'listItem',
      spread: false,
      children: alsNodes(deel.inhoud, deel.delen) as ListItem['children'],
    }),
  );
  const vorm: List = lijst ?? { type: 'list', ordered: true, spread: false, children: [] };
  return [...voor, { ...vorm, start: 1, children }, ...na];
}

/** The words of a part without those below it, for a comparison and for a table of what was and will be. */
export function woordenVan({ voor, na }: Inhoud): string {
  return vouw(
    [...voor, ...na]
      .filter((node) => !isNoot(node))
      .map((node) => platteTekst(node))
      .join(' '),
  );
}

/** Whether two parts say the same. */
export function zelfdeWoorden(a: Inhoud, b: Inhoud): boolean {
  return woordenVan(a) === woordenVan(b);
}

/**
 * The places of an amendement as the parts are counted: a letter is the place that it has in the alphabet, for parts have their
 * place as their number.
 */
export function geteldePlaats(plaats: readonly string[]): readonly string[] {
  return plaats.map((deel) => (/^[a-z]$/u.test(deel) ? String(deel.charCodeAt(0) - 96) : deel));
}
