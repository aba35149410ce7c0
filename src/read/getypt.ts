import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import type { LineIndex } from '../core/index.ts';
import { getyptAls } from '../model/index.ts';
import { type Merk, merkenVan } from './puntmerk.ts';
import { alinea, type Regel, regelsVan, zonderMerk } from './regels.ts';

/** A list that was found: it ends before the line `tot`; an item begins at each of its points. */
interface Reeks {
  readonly tot: number;
  readonly punten: readonly { readonly regel: number; readonly merk: Merk }[];
}

/** What is known where a list may begin. */
interface Omgeving {
  readonly lines: LineIndex;
  /** The number of the item that it stands in: what counts on from that is no list in the item. */
  readonly eigen?: number | undefined;
  /** In a list that was typed by hand: one dash in it is proof enough. */
  readonly binnen?: true;
}

const HOUDERS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'uitleg']);
/** An item of more lines is none; so the work stays in proportion to the text. */
const LANGSTE_PUNT = 100;

/**
 * Reads points that were typed by hand (`a.` and `b.` one under the other, a line with `•`) as the list that they are meant to be,
 * so that they do not run into one sentence on the page. Each such list says so (`getyptAls`), for the rules to report. Letters
 * directly below a numbered list belong to its last item, as they do on paper. Changes the tree; all else in it stays as it is.
 */
export function leesGetypt(root: Nodes, text: string, lines: LineIndex): void {
  if (!('children' in root)) return;
  if (HOUDERS.has(root.type)) {
    const omgeving = { lines, eigen: eigenNummer(root, text) };
    root.children = herlees(root.children as RootContent[], text, omgeving) as never[];
  }
  for (const child of root.children as Nodes[]) {
    // A paragraph and a table hold no blocks; a list that was found is done.
    if (child.type === 'paragraph' || child.type === 'table' || (child.type === 'list' && getyptAls(child))) continue;
    leesGetypt(child, text, lines);
  }
}

function eigenNummer(node: Nodes, text: string): number | undefined {
  if (node.type !== 'listItem') return undefined;
  const begin = node.position?.start.offset ?? 0;
  const mark = /^\d{1,9}(?=[.)])/u.exec(text.slice(begin, begin + 10))?.[0];
  return mark === undefined ? undefined : Number(mark);
}

/** The same blocks, with the lists that were typed in neighbouring paragraphs. */
function herlees(blocks: readonly RootContent[], text: string, omgeving: Omgeving): RootContent[] {
  const result: RootContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const group: Paragraph[] = [];
    for (let block = blocks[at]; block?.type === 'paragraph'; block = blocks[at + group.length]) group.push(block);
    const regels = (group.some(kanPunten) ? group : []).map((paragraph) => regelsVan(paragraph, text, omgeving.lines));
    if (regels.every((one) => one !== undefined) && regels.some((one) => one.some(({ merken }) => merken.length > 0)))
      ontleed(regels.flat(), result, omgeving);
    else result.push(...group);
    if (group.length > 0) at += group.length - 1;
    else result.push(blocks[at] as RootContent);
  }
  return result;
}

/** Whether any line of a paragraph can begin with a mark: of hardly one it does, and taking lines apart with their places is slow. */
function kanPunten({ children }: Paragraph): boolean {
  return children.some((node) => node.type === 'text' && node.value.split(/\r\n|\r|\n/u).some(heeftMerk));
}

function heeftMerk(regel: string): boolean {
  return merkenVan(regel).length > 0;
}

/** Puts what the lines hold behind `result`: paragraphs, and the lists between them. */
function ontleed(regels: readonly Regel[], result: RootContent[], omgeving: Omgeving): void {
  let from = 0;
  for (let at = 0; at < regels.length; at++) {
    const reeks = reeksVan(regels, at, omgeving);
    if (!reeks) continue;
    alineas(regels.slice(from, at), result);
    const list = lijstVan(regels, reeks, omgeving.lines);
    const before = result.at(-1);
    const boven = at === 0 && isLetters(list) && before?.type === 'list' && before.ordered ? before : undefined;
    const last = boven && !getyptAls(boven) ? boven.children.at(-1) : undefined;
    if (boven && last) {
      last.children.push(list);
      // A blank line stands between them: then Markdown sets every point of the list apart.
      last.spread = true;
      boven.spread = true;
      for (const node of [last, boven]) reikTot(node, list);
    } else result.push(list);
    from = reeks.tot;
    at = reeks.tot - 1;
  }
  alineas(regels.slice(from), result);
}

/** Lines outside a list, as the paragraphs they came from. */
function alineas(regels: readonly Regel[], result: RootContent[]): void {
  let own: Regel[] = [];
  regels.forEach((regel, i) => {
    own.push(regel);
    if (i + 1 < regels.length && !regels[i + 1]?.nieuw) return;
    result.push(alinea(own));
    own = [];
  });
}

function isLetters(list: List): boolean {
  return getyptAls(list) === 'letter' || getyptAls(list) === 'romeins';
}

function reikTot(node: Nodes, last: Nodes): void {
  if (node.position && last.position) node.position = { start: node.position.start, end: last.position.end };
}

/** The list that begins at a line; undefined where none does. Of all but a bullet it takes two points to prove one. */
function reeksVan(regels: readonly Regel[], van: number, { eigen, binnen }: Omgeving): Reeks | undefined {
  for (const merk of regels[van]?.merken ?? []) {
    if (merk.soort === 'cijfer' && merk.nummer === (eigen ?? Number.NaN) + 1) continue;
    const reeks = volg(regels, van, merk);
    const vorige = regels[van - 1];
    const aangekondigd = merk.soort === 'streepje' && (binnen || (vorige !== undefined && /:\s*$/u.test(vorige.tekst)));
    if (merk.zeker || reeks.punten.length > 1 || aangekondigd) return reeks;
  }
  return undefined;
}

/** Follows a list from its first point as far as its marks go on. */
function volg(regels: readonly Regel[], van: number, eerste: Merk): Reeks {
  const punten = [{ regel: van, merk: eerste }];
  let at = van + 1;
  for (; at < regels.length; at++) {
    const { merken, nieuw } = regels[at] as Regel;
    const vorig = punten.at(-1) as { regel: number; merk: Merk };
    const next = merken.find(({ groep, nummer }) => groep === eerste.groep && nummer === volgende(vorig.merk));
    if (next) punten.push({ regel: at, merk: next });
    // A paragraph of its own goes on with a numbered point only as a list within it, which begins at its own beginning.
    else if (nieuw && (eerste.soort === 'streepje' || !merken.some(({ nummer }) => nummer <= 1))) break;
    else if (at - vorig.regel > LANGSTE_PUNT) break;
  }
  return { tot: at, punten };
}

function volgende({ soort, nummer }: Merk): number {
  return soort === 'streepje' ? nummer : nummer + 1;
}

function lijstVan(regels: readonly Regel[], { tot, punten }: Reeks, lines: LineIndex): List {
  const eerste = (punten[0] as { merk: Merk }).merk;
  const children = punten.map(({ regel, merk }, i): ListItem => {
    const [first, ...rest] = regels.slice(regel, punten[i + 1]?.regel ?? tot) as [Regel, ...Regel[]];
    const inhoud: RootContent[] = [];
    ontleed([zonderMerk(first, merk.lengte, lines), ...rest], inhoud, { lines, binnen: true });
    const position = { start: first.start, end: (rest.at(-1) ?? first).end };
    return { type: 'listItem', spread: false, checked: null, children: inhoud as never[], position };
  });
  const ordered = eerste.soort !== 'streepje';
  const spread = punten.slice(1).some(({ regel }) => regels[regel]?.nieuw);
  const [first, last] = [children[0] as ListItem, children.at(-1) as ListItem];
  return {
    type: 'list',
    ordered,
    start: ordered ? eerste.nummer : null,
    spread,
    children,
    data: { getypt: eerste.soort },
    ...(first.position && last.position ? { position: { start: first.position.start, end: last.position.end } } : {}),
  };
}
