import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { LineIndex, Range } from '../core/index.ts';
import type { Veld } from '../model/index.ts';

/** YAML that was read: its value as plain data, and the place of every key and value by dotted path. */
export interface YamlInhoud {
  readonly waarde: unknown;
  readonly velden: Readonly<Record<string, Veld>>;
}

/** What is wrong with a piece of YAML, at its place. */
export interface YamlFout {
  readonly range: Range;
  readonly message: string;
  readonly hint: string;
}

/** More nodes than any stuk has; a nest of aliases that unfolds beyond it is refused. */
const MAX_NODES = 100_000;

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
  });
  const range = (start: number, end: number): Range => lines.rangeOf(offset + start, offset + end);
  if (document.errors.length > 0) {
    return { fouten: document.errors.slice(0, 3).map((error) => yamlFout(error, range)) };
  }
  const velden: [string, Veld][] = [];
  let budget = MAX_NODES;
  const visit = (node: Node | null | undefined, pad: string, sleutel?: Range, na = 0): unknown => {
    if (--budget < 0) throw new TooLarge();
    const target = isAlias(node) ? node.resolve(document as Document) : node;
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
          return [naam, visit(pair.value as Node | null, join(pad, naam), range(keyStart, keyEnd), keyEnd + 1)];
        }),
      );
    }
    if (isSeq(target))
      return target.items.map((item, i) => visit(item as Node, join(pad, String(i)), undefined, start));
    return isScalar(target) ? scalarValue(target.value, target.source) : null;
  };
  try {
    const waarde = visit(document.contents, '');
    return { inhoud: { waarde, velden: Object.fromEntries(velden) }, fouten: [] };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return {
      fouten: [
        {
          range: range(0, 0),
          message: 'Dit voorwerk bevat te veel waarden.',
          hint: 'Haal de verwijzingen met * en & eruit.',
        },
      ],
    };
  }
}

class TooLarge extends Error {}

function keyRange(key: Node): [number, number] {
  return [key.range?.[0] ?? 0, key.range?.[1] ?? 0];
}

function join(pad: string, naam: string): string {
  return pad === '' ? naam : `${pad}.${naam}`;
}

/** A zaaknummer is digits, not a quantity: what a number would lose stays text. */
function scalarValue(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number' && source !== undefined && String(value) !== source) return source;
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

const MELDINGEN: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['Dit veld staat er twee keer.', 'Laat één van de twee staan.'],
  TAB_AS_INDENT: ['Hier staat een tab aan het begin van de regel.', 'Gebruik spaties om in te springen.'],
  BAD_INDENT: [
    'Deze regel springt niet gelijk in met de regels erboven.',
    'Zet velden die bij elkaar horen recht onder elkaar.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Hier wordt een veldnaam met een dubbelepunt verwacht.',
    'Schrijf "veld: waarde" op één regel; zet een waarde met een dubbelepunt erin tussen aanhalingstekens.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'In deze waarde staat een dubbelepunt gevolgd door een spatie.',
    'Zet de hele waarde tussen aanhalingstekens.',
  ],
  MISSING_CHAR: ['Hier ontbreekt een teken, zoals een sluitend aanhalingsteken, } of ].', 'Sluit wat geopend is.'],
  BAD_SCALAR_START: ['Deze waarde begint met een teken dat hier niet mag.', 'Zet de waarde tussen aanhalingstekens.'],
  BAD_ALIAS: [
    'Een waarde die met * begint, is een verwijzing, en die is er niet.',
    'Zet de waarde tussen aanhalingstekens.',
  ],
  KEY_OVER_1024_CHARS: ['Deze veldnaam is te lang.', 'Controleer de dubbelepunt en de aanhalingstekens.'],
};

function yamlFout(error: YAMLError, range: (start: number, end: number) => Range): YamlFout {
  const [message, hint] = MELDINGEN[error.code] ?? [
    'Hier staat iets wat geen geldige "veld: waarde" is.',
    'Schrijf "veld: waarde"; zet een waarde met bijzondere tekens tussen aanhalingstekens.',
  ];
  return { range: range(error.pos[0], Math.max(error.pos[1], error.pos[0])), message, hint };
}
