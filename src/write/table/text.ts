import type { Element, ElementContent } from 'hast';
import { type Huisstijl, type Lettertypen, letterWidths, type Snede } from '../../document/index.ts';
import { hasClass } from '../hast.ts';

/** A stretch of a line in one style of the font. */
export interface Run {
  readonly text: string;
  readonly snede: Snede;
}

/** A line of a cell as it was written, before it is laid out: between line breaks and blocks. */
export interface Line {
  readonly runs: readonly Run[];
  /** Room in points that lists take before it. */
  readonly indent: number;
}

/** Width of a text in points, in letters of one point. */
export type Measure = (runs: readonly Run[]) => number;

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'div', 'table', 'tr', 'td']);

/** Measures with the four styles of a font. */
export function measureWith(lettertypen: Lettertypen): Measure {
  return (runs) => runs.reduce((sum, { text, snede }) => sum + letterWidths(lettertypen[snede].bytes)(text), 0);
}

/** The lines of a cell, each with what it is set in. */
export function linesOf(cell: Element, snede: Snede, { lijst }: Huisstijl): Line[] {
  const lines: { runs: Run[]; indent: number }[] = [{ runs: [], indent: 0 }];
  const begin = (indent: number) => {
    if (lines.at(-1)?.runs.length === 0) lines.pop();
    lines.push({ runs: [], indent });
  };
  const walk = (nodes: readonly ElementContent[], current: Snede, indent: number, capitals: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.replace(/[ \t\r\n\f]+/g, ' ');
        lines.at(-1)?.runs.push({ text: capitals ? text.toUpperCase() : text, snede: current });
      }
      if (node.type !== 'element') continue;
      const deeper = node.tagName === 'ul' || node.tagName === 'ol' ? indent + lijst.inspringing : indent;
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
function sneden(snede: Snede, tagName: string): Snede {
  const bold = tagName === 'strong' || snede.startsWith('vet');
  const italic = tagName === 'em' || snede.endsWith('cursief');
  if (bold) return italic ? 'vet-cursief' : 'vet';
  return italic ? 'cursief' : 'normaal';
}
