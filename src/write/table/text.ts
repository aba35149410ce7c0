import type { Element, ElementContent } from 'hast';
import { type Huisstijl, type Lettertypen, type LetterWidths, letterWidths, type Snede } from '../../document/index.ts';
import { hasClass } from '../hast.ts';

/** A style of the font of the text, or of that of code. */
export type Letter = Snede | `code ${Snede}`;

/** A stretch of a line in one style of a font. */
export interface Run {
  readonly text: string;
  readonly snede: Letter;
}

/** A line of a cell as it was written, before it is laid out: between line breaks and blocks. */
export interface Line {
  readonly runs: readonly Run[];
  /** Room in points that lists take before it. */
  readonly indent: number;
}

/** Width of a text in points, in letters of one point. */
export type Measure = (runs: readonly Run[]) => number;

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'div',
  'table',
  'tr',
  'td',
  'dl',
  'dt',
  'dd',
]);

const INDENTED: ReadonlySet<string> = new Set(['ul', 'ol', 'dd']);

/** Measures with the fonts of the house. */
export function measureWith(lettertypen: Lettertypen): Measure {
  const known = new Map<Letter, LetterWidths>();
  const widthsIn = (letter: Letter): LetterWidths => {
    const family = isCode(letter) ? lettertypen.code : lettertypen;
    const found = known.get(letter) ?? letterWidths(family[plain(letter)].bytes);
    known.set(letter, found);
    return found;
  };
  return (runs) => {
    let width = 0;
    for (const { text, snede } of runs) width += widthsIn(snede)(text);
    return width;
  };
}

const isCode = (letter: Letter): letter is `code ${Snede}` => letter.startsWith('code ');
const plain = (letter: Letter): Snede => letter.replace('code ', '') as Snede;

/** The lines of a cell, each with what it is set in. */
export function linesOf(cell: Element, snede: Snede, { lijst }: Huisstijl): Line[] {
  const lines: { runs: Run[]; indent: number }[] = [{ runs: [], indent: 0 }];
  const begin = (indent: number) => {
    if (lines.at(-1)?.runs.length === 0) lines.pop();
    lines.push({ runs: [], indent });
  };
  const walk = (nodes: readonly ElementContent[], current: Letter, indent: number, capitals: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.replace(/[ \t\r\n\f]+/g, ' ');
        lines.at(-1)?.runs.push({ text: capitals ? text.toUpperCase() : text, snede: current });
      }
      if (node.type !== 'element') continue;
      const deeper = INDENTED.has(node.tagName) ? indent + lijst.inspringing : indent;
      const own = BLOCKS.has(node.tagName);
      if (own || node.tagName === 'br') begin(deeper);
      walk(node.children, sneden(current, node.tagName), deeper, capitals || hasClass(node, 'hoofdletters'));
      if (own) begin(indent);
    }
  };
  walk(cell.children, snede, 0, hasClass(cell, 'hoofdletters'));
  return lines.filter(({ runs }) => runs.length > 0);
}

/** The style of the letters inside an element of this name. */
function sneden(letter: Letter, tagName: string): Letter {
  const snede = plain(letter);
  const bold = tagName === 'strong' || tagName === 'dt' || snede.startsWith('vet');
  const italic = tagName === 'em' || snede.endsWith('cursief');
  const slope = italic ? 'cursief' : 'normaal';
  const own: Snede = bold ? (italic ? 'vet-cursief' : 'vet') : slope;
  return tagName === 'code' || isCode(letter) ? `code ${own}` : own;
}
