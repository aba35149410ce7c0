import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit as visitNodes,
} from 'yaml';
import type { LineIndex, Range } from '../core/index.ts';
import { drukbaar, type Veld } from '../model/index.ts';
import { fout, type Mistake, ownErrors, type YamlFout, yamlFout } from './yaml-fouten.ts';

/** YAML that was read: its value as plain data, and the place of every key and value by dotted path. */
export interface YamlInhoud {
  readonly waarde: unknown;
  readonly velden: Readonly<Record<string, Veld>>;
}

/** More nodes than any stuk has; a nest of aliases that unfolds beyond it is refused. */
const MAX_NODES = 100_000;

/** Deeper than any field; an alias to what it stands in goes on for ever. */
const MAX_LEVELS = 50;

/**
 * Reads YAML 1.2 out of a larger text, with places in that text. `ja` and `nee` and dates stay text; a number with leading zeros too.
 *
 * @param text   the YAML alone
 * @param offset where it begins in the text that `lines` indexes
 */
export function readYaml(
  text: string,
  offset: number,
  lines: LineIndex,
): { readonly inhoud?: YamlInhoud; readonly fouten: readonly YamlFout[] } {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    schema: 'core',
    version: '1.2',
    // The parser compares every key with every other.
    uniqueKeys: false,
  });
  const range = (start: number, end: number): Range => lines.rangeOf(offset + start, offset + end);
  const errors = [...document.errors, ...doubleKeys(document)];
  if (errors.length > 0) {
    return { fouten: ownErrors(errors, text).map((error) => yamlFout(error, document, text, range)) };
  }
  const targets = aliasTargets(document);
  const wrong: YamlFout[] = [];
  const velden: [string, Veld][] = [];
  let budget = MAX_NODES;
  /** The aliases that are being followed: one that leads to what it stands in would go on for ever. */
  const followed = new Set<Node>();
  const visit = (node: Node | null | undefined, pad: string, sleutel?: Range, na = 0, level = 0): unknown => {
    if (--budget < 0 || level > MAX_LEVELS) throw new TooLarge();
    if (!isAlias(node)) return take(node, node, pad, sleutel, na, level);
    const target = targets.get(node);
    const plek = range(...keyRange(node));
    if (!target) wrong.push(fout('BAD_ALIAS', plek));
    if (target && followed.has(node)) throw new TooLarge(fout('CIRCLE', plek));
    followed.add(node);
    const value = take(node, target, pad, sleutel, na, level);
    followed.delete(node);
    return value;
  };
  /** The value of a node, and what it stands for where it is an alias. */
  const take = (
    node: Node | null | undefined,
    target: Node | null | undefined,
    pad: string,
    sleutel: Range | undefined,
    na: number,
    level: number,
  ): unknown => {
    const [start, end] = node?.range ?? [na, na];
    const geschreven = text.slice(start, end).trim();
    const empty = !target || (isScalar(target) && (target.value === null || target.value === ''));
    if (pad !== '') {
      const aard = empty ? 'leeg' : isMap(target) ? 'groep' : isSeq(target) ? 'lijst' : 'waarde';
      const plek = range(start, start + text.slice(start, end).trimEnd().length);
      velden.push([pad, { pad, ...(sleutel ? { sleutel } : {}), plek, geschreven: empty ? '' : geschreven, aard }]);
    }
    if (isMap(target)) {
      return Object.fromEntries(
        target.items.map((pair) => {
          const key = pair.key as Node;
          const naam = isScalar(key) ? String(key.value) : text.slice(...keyRange(key));
          const [keyStart, keyEnd] = keyRange(key);
          const plek = range(keyStart, keyEnd);
          if (hasAlias(key)) wrong.push(fout('ALIAS_AS_KEY', plek));
          return [naam, visit(pair.value as Node | null, join(pad, naam), plek, keyEnd + 1, level + 1)];
        }),
      );
    }
    if (isSeq(target))
      return target.items.map((item, i) => visit(item as Node, join(pad, String(i)), undefined, start, level + 1));
    return isScalar(target) ? scalarValue(target.value, target.source) : null;
  };
  try {
    const waarde = visit(document.contents, '');
    return wrong.length > 0
      ? { fouten: wrong }
      : { inhoud: { waarde, velden: Object.fromEntries(velden) }, fouten: [] };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { fouten: [error.fout ?? fout('TOO_LARGE', range(0, 0))] };
  }
}

/** What ends the reading of values: there are too many of them, or an alias goes round in a circle. */
class TooLarge extends Error {
  constructor(readonly fout?: YamlFout) {
    super();
  }
}

/** What every alias stands for: the last anchor of its name before it. One walk, where `resolve` of the parser takes one for each. */
function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visitNodes(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

/** The keys that stood in the same map before, as errors of the parser. */
function doubleKeys(document: Document): readonly Mistake[] {
  const result: Mistake[] = [];
  visitNodes(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start] = keyRange(key);
        if (seen.has(key.value)) result.push({ code: 'DUPLICATE_KEY', message: '', pos: [start, start + 1] });
        seen.add(key.value);
      }
    },
  });
  return result;
}

function hasAlias(key: Node): boolean {
  let found = false;
  visitNodes(key as ParsedNode, {
    Alias() {
      found = true;
      return visitNodes.BREAK;
    },
  });
  return found;
}

function keyRange(key: Node): [number, number] {
  return [key.range?.[0] ?? 0, key.range?.[1] ?? 0];
}

function join(pad: string, naam: string): string {
  return pad === '' ? naam : `${pad}.${naam}`;
}

/** A zaaknummer is digits, not a quantity: what a number would lose stays text. */
function scalarValue(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number' && source !== undefined && String(value) !== source) return source;
  return typeof value === 'string' ? drukbaar(value) : value;
}
