import type { List, ListItem, Nodes } from 'mdast';
import type { Edit } from '../../core/index.ts';
import { getyptAls, type Puntmerk, type Stuk } from '../../model/index.ts';
import { lees, regeleinde } from './lezing.ts';

/** A list that was typed by hand. */
export interface GetypteLijst {
  readonly merk: Puntmerk;
  /** Offsets of the marks as they were typed. */
  readonly punten: readonly { readonly begin: number; readonly eind: number }[];
  /** Turns each mark into that of a list that Markdown knows; undefined where that would print another mark than was typed. */
  readonly fix: readonly Edit[] | undefined;
}

/** What the numbers of a list look like by the number of numbered lists around it. */
const NUMMERS: readonly Puntmerk[] = ['cijfer', 'letter', 'romeins'];
const NUMMERS_REGELING: readonly Puntmerk[] = ['cijfer', 'letter', 'graad'];

/** Where a list would stand: in how many numbered lists, and how far its marks are indented; undefined in a quotation. */
interface Diepte {
  readonly genummerd: number;
  readonly inspringing: number | undefined;
}

const lijstenVan = new WeakMap<Stuk['secties'], readonly GetypteLijst[]>();

/** The lists of a stuk that were typed by hand, a list within one included with it. */
export function getypteLijsten(stuk: Stuk): readonly GetypteLijst[] {
  const { secties } = stuk;
  const known = lijstenVan.get(secties) ?? zoek(stuk);
  lijstenVan.set(secties, known);
  return known;
}

function zoek(stuk: Stuk): readonly GetypteLijst[] {
  const result: GetypteLijst[] = [];
  const visit = (node: Nodes, diepte: Diepte): void => {
    if (node.type === 'paragraph' || node.type === 'table' || !('children' in node)) return;
    if (node.type === 'list') {
      const merk = getyptAls(node);
      if (merk) {
        const edits: Edit[] = [];
        const fix = verbeter(stuk, node, diepte, edits) ? edits : undefined;
        result.push({
          merk,
          punten: node.children.map((item) => merkplek(item)),
          fix,
        });
        return;
      }
      const genummerd = diepte.genummerd + (node.ordered ? 1 : 0);
      for (const item of node.children)
        for (const child of item.children)
          visit(child, {
            genummerd,
            inspringing: diepte.inspringing === undefined ? undefined : kolom(item),
          });
      return;
    }
    const below = node.type === 'blockquote' ? { ...diepte, inspringing: undefined } : diepte;
    for (const child of node.children) visit(child as Nodes, below);
  };
  for (const { nodes } of stuk.secties) for (const node of nodes) visit(node, { genummerd: 0, inspringing: 0 });
  for (const noot of stuk.voetnoten) visit(noot, { genummerd: 0, inspringing: undefined });
  return result;
}

function merkplek(item: ListItem): { begin: number; eind: number } {
  const begin = item.position?.start.offset ?? 0;
  return { begin, eind: item.children[0]?.position?.start.offset ?? begin };
}

/** How far what an item holds is indented. */
function kolom(item: ListItem): number | undefined {
  const column = item.children[0]?.position?.start.column;
  return column === undefined ? undefined : column - 1;
}

/** Collects the edits that write a list as Markdown knows it; false where its marks would change. */
function verbeter(stuk: Stuk, list: List, { genummerd, inspringing }: Diepte, edits: Edit[]): boolean {
  const merk = getyptAls(list);
  const nummers = stuk.rol === 'regeling' ? NUMMERS_REGELING : NUMMERS;
  const start = list.start ?? 1;
  if (inspringing === undefined || (list.ordered && (merk !== nummers[genummerd] || start > 999))) return false;
  const { regels } = lees(stuk);
  return list.children.every((item, i) => {
    const { begin, eind } = merkplek(item);
    const regel = regels.offsetAt({ line: regels.positionAt(begin).line, column: 1 });
    if (stuk.tekst.slice(regel, begin).trim() !== '') return false;
    const nieuw = list.ordered ? `${start + i}. ` : '- ';
    // A number other than 1 opens a list only below a blank line.
    const witregel = i === 0 && list.ordered && start !== 1 ? regeleinde(stuk) : '';
    edits.push({ range: regels.rangeOf(regel, eind), text: `${witregel}${' '.repeat(inspringing)}${nieuw}` });
    // A backslash that broke the line stands at the end of a paragraph then, and would be printed.
    const breuk = /\\(?=\r?\n$|\r$)/u.exec(stuk.tekst.slice(Math.max(0, regel - 3), regel));
    if (breuk) {
      const at = Math.max(0, regel - 3) + breuk.index;
      edits.push({ range: regels.rangeOf(at, at + 1), text: '' });
    }
    const binnen = { genummerd: genummerd + (list.ordered ? 1 : 0), inspringing: inspringing + nieuw.length };
    return item.children.every((child) => child.type !== 'list' || verbeter(stuk, child, binnen, edits));
  });
}
