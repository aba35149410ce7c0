import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { lineIndex } from '../../../core/index.ts';
import { heeftVoorwerk, readYaml, voorwerkDeel } from '../../../read/index.ts';

/** The front matter of a text, with its nodes: their ranges count from `begin`. */
export interface Voorwerk {
  readonly tekst: string;
  readonly begin: number;
  readonly yaml: string;
  /** Undefined where nothing is written in it. */
  readonly wortel: Node | null;
  /** As the stages read it. */
  readonly waarde: unknown;
  /** How its lines end. */
  readonly regeleinde: string;
}

/** Why something cannot be changed here: Dutch, one sentence. */
export interface Weigering {
  readonly reden: string;
}

export function isWeigering(iets: object): iets is Weigering {
  return 'reden' in iets;
}

const STUK = 'Het voorwerk van dit stuk is niet te lezen; verbeter het eerst in de bron.';

/** Reads the front matter of a text; refuses one that the stages cannot read either. */
export function leesVoorwerk(tekst: string): Voorwerk | Weigering {
  const kaal = tekst.startsWith('\ufeff') ? tekst.slice(1) : tekst;
  if (!heeftVoorwerk(kaal)) return { reden: STUK };
  const { begin, yaml } = voorwerkDeel(kaal);
  const { inhoud } = readYaml(yaml, begin, lineIndex(kaal));
  if (!inhoud) return { reden: STUK };
  const document = parseDocument(yaml, { schema: 'core', version: '1.2', uniqueKeys: false });
  const { contents } = document;
  visit(document, {
    Scalar: (_sleutel, node) => {
      if (!isBlok(node) || !node.range) return;
      const [van, tot, rest] = node.range;
      const slot = /(?:\r?\n[ \t]*)*$/u.exec(yaml.slice(van, tot))?.[0].length ?? 0;
      node.range = [van, tot - slot, rest];
    },
  });
  return {
    tekst,
    begin: begin + (tekst.length - kaal.length),
    yaml,
    wortel: contents === null || (isScalar(contents) && contents.value === null) ? null : contents,
    waarde: inhoud.waarde,
    regeleinde: /\r?\n/u.exec(tekst)?.[0] ?? '\n',
  };
}

/** Whether a value is a text over several lines behind `|` or `>`. */
export function isBlok(node: unknown): node is Scalar {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

/** A key with its value, and the maps that it stands in, the outermost first. */
export interface Plek {
  readonly paar: Pair<Node, Node | null>;
  readonly binnen: readonly YAMLMap<Node, Node | null>[];
}

/** Finds a key by its dotted path. */
export function vindPaar({ wortel }: Voorwerk, pad: string): Plek | undefined {
  const binnen: YAMLMap<Node, Node | null>[] = [];
  let node: unknown = wortel;
  const delen = pad.split('.');
  for (const [i, deel] of delen.entries()) {
    if (!isMap(node)) return undefined;
    const map = node as YAMLMap<Node, Node | null>;
    binnen.push(map);
    const paar = map.items.find(({ key }) => isScalar(key) && String(key.value) === deel);
    if (!paar) return undefined;
    if (i === delen.length - 1) return { paar, binnen };
    node = paar.value;
  }
  return undefined;
}

/** A value by its dotted path, through maps and lists. */
export function vindNode({ wortel }: Voorwerk, pad: string): Node | null | undefined {
  let node: unknown = wortel;
  for (const deel of pad === '' ? [] : pad.split('.')) {
    if (isMap(node))
      node = (node as YAMLMap<Node, Node | null>).items.find(
        ({ key }) => isScalar(key) && String(key.value) === deel,
      )?.value;
    else if (isSeq(node)) node = node.items[Number(deel)];
    else return undefined;
  }
  return node as Node | null | undefined;
}

/** Where a node begins and where its last character ends, in the YAML; of a block of text without the end of its last line. */
export function bereikVan(node: Node): readonly [begin: number, eind: number] {
  const [begin = 0, eind = 0] = node.range ?? [];
  if (isMap(node) && !node.flow) {
    const laatste = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    return [begin, laatste ? eindeVan(laatste) : eind];
  }
  if (isSeq(node) && !node.flow) {
    const laatste = node.items.at(-1) as Node | undefined;
    return [begin, laatste ? bereikVan(laatste)[1] : eind];
  }
  return [begin, eind];
}

/** Where a key with its value ends. */
export function eindeVan({ key, value }: Pair<Node, Node | null>): number {
  const naSleutel = bereikVan(key)[1];
  if (!value) return naSleutel;
  return Math.max(naSleutel, bereikVan(value)[1]);
}

/** Whether something in a node is named elsewhere, names something, or says of what type it is: a form cannot know what it would break. */
export function isVerweven(node: Node | null | undefined): boolean {
  let gevonden = false;
  if (!node) return false;
  visit(node, {
    Node: (_sleutel, een) => {
      if (isAlias(een) || een.anchor !== undefined || (een.tag !== undefined && isEigenTag(een))) gevonden = true;
      return gevonden ? visit.BREAK : undefined;
    },
  });
  return gevonden;
}

/** The parser puts tags of its own on nothing that was read without one. */
function isEigenTag(node: Node): boolean {
  return 'tag' in node && typeof node.tag === 'string';
}

/** The offset at which the line of an offset begins, and that behind its end (with the line ending). */
export function regelVan(yaml: string, offset: number): readonly [begin: number, eind: number] {
  const begin = yaml.lastIndexOf('\n', offset - 1) + 1;
  const eind = yaml.indexOf('\n', offset);
  return [begin, eind < 0 ? yaml.length : eind + 1];
}
