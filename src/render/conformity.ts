import type { Element, ElementContent, Root } from 'hast';
import { ATTRIBUTEN, ELEMENTEN, type ElementNaam, STIJLEN } from '../document/index.ts';
import { isBlock } from './clean.ts';
import { TemplateFault } from './template-fault.ts';

/** Elements that hold a line of text, and no blocks. */
const LINES: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'span',
  'strong',
  'em',
  'del',
  'a',
  'sup',
]);

/**
 * Holds a document against the closed vocabulary and what accessible documents ask of structure: one h1 first and no level
 * skipped, rows of equal width, ids that are unique. Throws a TemplateFault: authors cannot cause it.
 *
 * @param plekken whether blocks may say where they stand in the source
 */
export function conform(tree: Root, plekken = false): void {
  const ids = new Set<string>();
  let level = 0;
  const element = (node: Element): void => {
    const naam = node.tagName as ElementNaam;
    const fault = (reason: string, culprit = `<${naam}`): never => {
      throw new TemplateFault(reason, culprit);
    };
    if (!ELEMENTEN.includes(naam)) fault(`het element <${naam}> hoort niet bij de woordenschat.`);
    for (const [property, value] of Object.entries(node.properties)) {
      if (plekken && property === 'dataPlek') continue;
      const attribute = property === 'dataWord' ? 'data-word' : property.toLowerCase();
      if (attribute === 'classname') {
        for (const stijl of value as string[]) {
          const carriers: readonly string[] | undefined = STIJLEN[stijl as keyof typeof STIJLEN];
          if (!carriers?.includes(naam)) fault(`<${naam}> kent de stijl "${stijl}" niet.`, stijl);
        }
      } else if (attribute === 'id') {
        if (ids.has(String(value))) fault(`het id "${value}" staat er twee keer.`, String(value));
        ids.add(String(value));
      } else if (!ATTRIBUTEN[naam]?.includes(attribute)) {
        fault(`<${naam}> kent het attribuut "${attribute}" niet.`, attribute);
      }
    }
    if (LINES.has(naam)) {
      const block = node.children.find(isBlock);
      if (block?.type === 'element') fault(`<${block.tagName}> kan niet in <${naam}> staan.`);
    }
    if (naam === 'table') equalRows(node, fault);
    const heading = /^h([1-6])$/u.exec(naam);
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1 || (next === 1 && level > 0)) fault(`een kop <${naam}> volgt op niveau ${level}.`);
      level = next;
    }
    children(node.children);
  };
  const children = (nodes: readonly (ElementContent | Root['children'][number])[]): void => {
    for (const node of nodes) if (node.type === 'element') element(node);
  };
  children(tree.children);
}

/** Rows of one table have one width, columns that are spanned counted (PDF/UA-1, 7.2). */
function equalRows(table: Element, fault: (reason: string) => never): void {
  const widths = new Set<number>();
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element' || (node.tagName === 'table' && node !== table)) return;
    if (node.tagName !== 'tr') {
      node.children.forEach(walk);
      return;
    }
    const cells = node.children.filter((cell) => cell.type === 'element');
    widths.add(cells.reduce((sum, cell) => sum + Number(cell.properties.colSpan ?? 1), 0));
    for (const cell of cells) cell.children.forEach(walk);
  };
  walk(table);
  if (widths.size > 1) fault(`de rijen van een tabel zijn ${[...widths].join(' en ')} kolommen breed.`);
}
