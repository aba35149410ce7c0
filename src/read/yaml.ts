import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit as visitNodes,
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
  });
  const range = (start: number, end: number): Range => lines.rangeOf(offset + start, offset + end);
  if (document.errors.length > 0) {
    return { fouten: ownErrors(document.errors, text).map((error) => yamlFout(error, document, text, range)) };
  }
  const dangling: YamlFout[] = [];
  const velden: [string, Veld][] = [];
  let budget = MAX_NODES;
  const visit = (node: Node | null | undefined, pad: string, sleutel?: Range, na = 0, level = 0): unknown => {
    if (--budget < 0 || level > MAX_LEVELS) throw new TooLarge();
    const target = isAlias(node) ? node.resolve(document as Document) : node;
    const [start, end] = node?.range ?? [na, na];
    if (isAlias(node) && !target) dangling.push(fout('BAD_ALIAS', range(start, end)));
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
    return dangling.length > 0
      ? { fouten: dangling }
      : { inhoud: { waarde, velden: Object.fromEntries(velden) }, fouten: [] };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return {
      fouten: [
        {
          range: range(0, 0),
          message: 'Dit voorwerk bevat te veel waarden, of waarden die te diep in elkaar staan.',
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
    'Schrijf "veld: waarde" op één regel, met een spatie na de dubbelepunt.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'In deze waarde staat een dubbelepunt gevolgd door een spatie.',
    'Zet de hele waarde tussen aanhalingstekens.',
  ],
  MISSING_CHAR: ['Hier ontbreekt een teken, zoals een sluitend aanhalingsteken, } of ].', 'Sluit wat geopend is.'],
  OPEN_QUOTE: [
    'Dit aanhalingsteken wordt op deze regel niet gesloten.',
    'Zet aan het eind van de waarde ook een aanhalingsteken, of haal het eerste weg.',
  ],
  OPEN_SEQUENCE: ['Deze [ wordt niet gesloten.', 'Zet aan het eind van de lijst een ].'],
  OPEN_MAP: ['Deze { wordt niet gesloten.', 'Zet aan het eind van de groep een }.'],
  BAD_SCALAR_START: ['Deze waarde begint met een teken dat hier niet mag.', 'Zet de waarde tussen aanhalingstekens.'],
  BAD_ALIAS: [
    'Een waarde die met * of & begint, is een verwijzing, en die is er niet.',
    'Zet de waarde tussen aanhalingstekens.',
  ],
  KEY_OVER_1024_CHARS: ['Deze veldnaam is te lang.', 'Controleer de dubbelepunt en de aanhalingstekens.'],
};

/** Errors that leave the parser on its way: each is a mistake of its own. */
const OWN = new Set(['DUPLICATE_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START']);

/** One error per mistake. A tab, or any error behind which the parser has lost its way, explains what comes with it. */
function ownErrors(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return [tab];
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const lost = inOrder.findIndex(({ code }) => !OWN.has(code));
  const line = ({ pos }: YAMLError): number => text.lastIndexOf('\n', pos[0] - 1);
  return inOrder
    .slice(0, lost < 0 ? 3 : Math.min(lost + 1, 3))
    .filter((error, i, all) => i === 0 || line(error) !== line(all[i - 1] as YAMLError));
}

function yamlFout(
  error: YAMLError,
  document: Document,
  text: string,
  range: (start: number, end: number) => Range,
): YamlFout {
  const opened = /^Flow|^Missing closing/u.test(error.message) || error.code === 'UNEXPECTED_TOKEN';
  const open = opened ? lastOpened(error, document, text) : undefined;
  if (open) return fout(open.code, range(...open.place));
  const [start, end] = error.pos;
  return fout(
    error.message.startsWith('Sequence item') ? 'BAD_INDENT' : error.code,
    range(start, Math.max(end, start)),
  );
}

/** The quote or bracket that was opened and runs on over its line: the parser complains at the end, or at the next quote. */
function lastOpened(
  error: YAMLError,
  document: Document,
  text: string,
): { readonly code: string; readonly place: [number, number] } | undefined {
  let found: { code: string; place: [number, number] } | undefined;
  const look = (code: string, [start, end]: readonly number[]): void => {
    if (start === undefined || end === undefined || start > error.pos[0]) return;
    const line = text.slice(start, end).split(/\r?\n/u)[0] ?? '';
    if (error.code !== 'UNEXPECTED_TOKEN' || line.length < end - start)
      found = { code, place: [start, start + line.length] };
  };
  visitNodes(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE') && !error.message.startsWith('Flow')) look('OPEN_QUOTE', range ?? []);
    },
    Collection(_key, { flow, range }) {
      if (flow && error.message.startsWith('Flow'))
        look(text[range?.[0] ?? 0] === '[' ? 'OPEN_SEQUENCE' : 'OPEN_MAP', range ?? []);
    },
  });
  return found;
}

function fout(code: string, range: Range): YamlFout {
  const [message, hint] = MELDINGEN[code] ?? [
    'Hier staat iets wat geen geldige "veld: waarde" is.',
    'Schrijf "veld: waarde"; zet een waarde met bijzondere tekens tussen aanhalingstekens.',
  ];
  return { range, message, hint };
}
