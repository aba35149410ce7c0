import { type Document, visit as visitNodes, type YAMLError } from 'yaml';
import type { Range } from '../core/index.ts';

/** What is wrong with a piece of YAML, at its place. */
export interface YamlFout {
  readonly range: Range;
  readonly message: string;
  readonly hint: string;
}

/** What counts of an error of the parser. */
export type Mistake = Pick<YAMLError, 'code' | 'message' | 'pos'>;

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
  CIRCLE: [
    'Deze verwijzing met * wijst naar iets waar zij zelf in staat, en houdt dus nooit op.',
    'Haal de * en het woord erachter weg, en schrijf de waarde uit.',
  ],
  ALIAS_AS_KEY: ['In deze veldnaam staat een verwijzing met *.', 'Schrijf de veldnaam uit.'],
  TOO_LARGE: [
    'Dit voorwerk bevat te veel waarden, of waarden die te diep in elkaar staan.',
    'Haal de verwijzingen met * en & eruit.',
  ],
  KEY_OVER_1024_CHARS: ['Deze veldnaam is te lang.', 'Controleer de dubbelepunt en de aanhalingstekens.'],
};

/** Errors that leave the parser on its way: each is a mistake of its own. */
const OWN = new Set(['DUPLICATE_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START']);

/** One error per mistake. A tab, or any error behind which the parser has lost its way, explains what comes with it. */
export function ownErrors(errors: readonly Mistake[], text: string): readonly Mistake[] {
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return [tab];
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const lost = inOrder.findIndex(({ code }) => !OWN.has(code));
  const line = ({ pos }: Mistake): number => text.lastIndexOf('\n', pos[0] - 1);
  return inOrder
    .slice(0, lost < 0 ? 3 : Math.min(lost + 1, 3))
    .filter((error, i, all) => i === 0 || line(error) !== line(all[i - 1] as Mistake));
}

/** What the parser complains of, in the words of griffie, at what was opened and not closed where that is why. */
export function yamlFout(
  error: Mistake,
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
  error: Mistake,
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

/** The message of a code, at a place. */
export function fout(code: string, range: Range): YamlFout {
  const [message, hint] = MELDINGEN[code] ?? [
    'Hier staat iets wat geen geldige "veld: waarde" is.',
    'Schrijf "veld: waarde"; zet een waarde met bijzondere tekens tussen aanhalingstekens.',
  ];
  return { range, message, hint };
}
