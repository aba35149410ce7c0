import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { metStijl } from './stijl.ts';

const RANG = '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|laatste|enige)';
const NUMMER = String.raw`(?:\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*|[IVXLC]+)(?![\p{L}\p{N}])`;
/** What may stand behind the number of an artikel to say which part of it is meant. */
const DEEL = String.raw`(?:,?\s+(?:(?:en\s+)?${RANG}(?:(?:,|\s+en|\s+of|\s+tot en met)\s+${RANG}){0,4}\s+(?:lid|leden|volzin|zin|gedachtestreepje)|(?:lid|leden)\s+\d+(?:(?:,|\s+en|\s+of|\s+tot en met)\s+\d+){0,4}|(?:aanhef\s+en\s+)?(?:onder(?:deel|delen)?|sub|letter)\s+[a-z0-9](?:°|\b)(?:(?:,|\s+en|\s+of|\s+tot en met)\s+[a-z0-9]\b){0,8}|aanhef\b))`;
const ARTIKEL = new RegExp(String.raw`(?<![\p{L}\p{N}-])art(?:ikel(?:en)?|\.)\s+(?=${NUMMER})`, 'giu');
const EEN = new RegExp(`(${NUMMER})(${DEEL}{0,4})`, 'yu');
/** Between one artikel and the next of an enumeration. */
const VERBINDING =
  /(?:,?\s+(?:en|of|en\/of|tot en met|t\/m|juncto|j°)\s+|,\s+)(?:(?:de\s+)?artikel(?:en)?\s+)?(?=\d|[IVXLC]+\b)/iuy;
/** What follows says that it is an artikel of this regeling. */
const VAN_DEZE = /^,?\s+van\s+deze\s+(?:verordening|regeling|beleplaatsenregels?|regels|regelgeving)\b/iu;
/** What follows says of which other text: `van de Gemeentewet`, `der wet`, `Participatiewet`, `Awb`. */
const VAN_ANDERE = /^,?\s+(?:van\b|uit\b|der\b|des\b|bij\s+de\s+wet\b|(?:lid|leden)\b|\(?\p{Lu})/u;
/** What stands before it does: `Gemeentewet, artikel 149`, `Awb artikel 4:81`. */
const BIJ_ANDERE =
  /(?:wet|wetboek|besluit|besluiten|statuut|verdrag|richtlijn|\p{Lu}{2,}|\p{Lu}[a-z]?w[a-z]?|Awb|APV)[,)(\s]*$/u;

/** A piece of text that names an artikel. */
interface Verwijzing {
  readonly begin: number;
  readonly eind: number;
  readonly nummer: string;
}

/**
 * Makes links of the references to an artikel of the same regeling: `artikel 3, tweede lid`. What belongs to another law, or names an
 * artikel that is not there, stays text.
 *
 * @param plaatsen the name of the place of each artikel by its number, in lower case
 */
export function legVerwijzingen<T extends RootContent>(
  nodes: readonly T[],
  plaatsen: ReadonlyMap<string, string>,
): T[] {
  if (plaatsen.size === 0) return [...nodes];
  return nodes.map((node) => leg(node, plaatsen) as T);
}

function leg(node: Nodes, plaatsen: ReadonlyMap<string, string>): Nodes {
  if (!('children' in node) || node.type === 'link' || node.type === 'heading') return node;
  const children = (node.children as Nodes[]).flatMap((child) =>
    child.type === 'text' ? inTekst(child.value, plaatsen) : [leg(child, plaatsen)],
  );
  return { ...node, children } as Nodes;
}

function inTekst(tekst: string, plaatsen: ReadonlyMap<string, string>): PhrasingContent[] {
  const delen: PhrasingContent[] = [];
  let at = 0;
  const tot = (eind: number): void => {
    if (eind > at) delen.push({ type: 'text', value: tekst.slice(at, eind) });
    at = eind;
  };
  for (const { begin, eind, nummer } of verwijzingenIn(tekst)) {
    const plaats = plaatsen.get(nummer.toLowerCase());
    if (plaats === undefined) continue;
    tot(begin);
    const children: PhrasingContent[] = [{ type: 'text', value: tekst.slice(begin, eind) }];
    delen.push(metStijl({ type: 'link', url: `#${plaats}`, children }, 'verwijzing'));
    at = eind;
  }
  tot(tekst.length);
  return delen;
}

/** The references in a text to artikelen of the text itself, those of one enumeration each by itself. */
function* verwijzingenIn(tekst: string): Generator<Verwijzing> {
  ARTIKEL.lastIndex = 0;
  for (let match = ARTIKEL.exec(tekst); match; match = ARTIKEL.exec(tekst)) {
    const reeks: Verwijzing[] = [];
    // A single one is a link from its own word on; in an enumeration each number is.
    let begin = match.index;
    let at = ARTIKEL.lastIndex;
    for (;;) {
      EEN.lastIndex = at;
      const een = EEN.exec(tekst);
      if (!een) break;
      at = EEN.lastIndex;
      reeks.push({ begin, eind: at, nummer: een[1] as string });
      VERBINDING.lastIndex = at;
      const verbinding = VERBINDING.exec(tekst);
      if (!verbinding) break;
      begin = VERBINDING.lastIndex;
      at = begin;
    }
    ARTIKEL.lastIndex = Math.max(at, ARTIKEL.lastIndex);
    const erna = tekst.slice(at, at + 60);
    const ervoor = tekst.slice(Math.max(0, match.index - 40), match.index);
    if (VAN_DEZE.test(erna) || (!VAN_ANDERE.test(erna) && !BIJ_ANDERE.test(ervoor))) yield* reeks;
  }
}
