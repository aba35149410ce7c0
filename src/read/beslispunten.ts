import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import type { LineIndex, Range } from '../core/index.ts';
import { type Beslispunt, type Beslispunten, getyptAls, platteTekst, type Sectie, vouw } from '../model/index.ts';

/** A number or letter that opens a point: `1.Kennisnemen`, `2) Vaststellen`; a letter wants a space, for `a.d.` is no point. */
const NUMMER = /^(\d{1,3})[.)](\s*)(?=\p{L})/u;
const LETTER = /^([a-z])[.)](\s+)/u;
/** `1.1 Vaststellen`, as many gemeenten number the points of a besluit. */
const DECIMAAL = /^(\d{1,2}\.\d{1,2})[.)]?(\s+)(?=\p{L})/u;

/** A point that is still being filled. */
interface Open {
  nummer?: string;
  delen: string[];
  start: number;
  end: number;
  subpunten: Open[];
  vorm: Beslispunt['vorm'];
  spatie: boolean;
}

/**
 * Reads the beslispunten of a section, forgivingly: an item of a list, a paragraph that begins with a number, a line in another
 * point that does. A fault of form is then not reported as one of content (house rule `beslispunten-gelijk`).
 *
 * @param enkel a paragraph that stands there alone is a point, also without a number
 */
export function readBeslispunten(
  sectie: Sectie,
  index: number,
  source: string,
  lines: LineIndex,
  enkel = false,
): Beslispunten {
  const inleiding: { tekst: string; range: Range }[] = [];
  const overig: { tekst: string; range: Range }[] = [];
  const punten: Open[] = [];
  let first = 0;
  for (const [i, node] of sectie.nodes.entries()) {
    if (punten.length === 0) first = i;
    if (node.type === 'list') addList(node, under(node, punten), source);
    else if (node.type === 'paragraph')
      addParagraph(node, punten, source, lines, punten.length === 0 ? inleiding : overig);
    else if (!isNothing(node)) {
      const { start, end } = place(node);
      (punten.length === 0 ? inleiding : overig).push({ tekst: platteTekst(node), range: lines.rangeOf(start, end) });
    }
  }
  const [alinea, ...meer] = enkel && punten.length === 0 ? inleiding : [];
  if (alinea && meer.length === 0 && sectie.nodes.some(({ type }) => type === 'paragraph')) {
    const punt: Beslispunt = { ...alinea, subpunten: [], vorm: 'alinea', spatie: true };
    return { inleiding: [], punten: [punt], overig, sectie: index, nodes: sectie.nodes };
  }
  const nodes = punten.length === 0 ? sectie.nodes : sectie.nodes.slice(first);
  // Of `a.` and `1.1` at the top the place counts: other stukken of the zaak may well be numbered 1, 2, 3.
  const genummerd = punten.map((punt, i) =>
    NIET_CIJFER.test(punt.nummer ?? '') ? { ...punt, nummer: String(i + 1) } : punt,
  );
  return { inleiding, punten: genummerd.map((punt) => close(punt, lines)), overig, sectie: index, nodes };
}

/** Letters typed below a numbered point belong to that point; any other list is of points itself. */
function under(list: List, punten: Open[]): Open[] {
  const letters = getyptAls(list) === 'letter' || getyptAls(list) === 'romeins';
  const last = punten.at(-1);
  return letters && last && !NIET_CIJFER.test(last.nummer ?? '') ? last.subpunten : punten;
}

function isNothing(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition' || node.type === 'html';
}

function addList(list: List, into: Open[], source: string): void {
  let nummer = (list.start ?? 1) - 1;
  for (const item of list.children) {
    nummer = Number(item.data?.hProperties?.value ?? nummer + 1);
    const punten = fromItem(item, list.ordered ? String(nummer) : undefined, source);
    if (list.ordered && getyptAls(list)) getypt(punten[0] as Open, item, source);
    into.push(...punten);
  }
}

/** A point that was typed by hand keeps what was typed as its number. */
function getypt(punt: Open, item: ListItem, source: string): void {
  const { start, end } = place(item);
  const merk = /^\(?([a-z\d]+)[.)](\s?)/u.exec(source.slice(start, end));
  punt.vorm = 'alinea';
  punt.nummer = merk?.[1] ?? punt.nummer ?? '';
  punt.spatie = merk?.[2] !== '';
}

/** One item; lines in it that begin with a number of their own (`5.Instemmen` below item 4) are points after it. */
function fromItem(item: ListItem, nummer: string | undefined, source: string): Open[] {
  const begin = place(item).start;
  const own: Open = {
    ...(nummer !== undefined ? { nummer } : {}),
    delen: [],
    start: begin,
    end: begin,
    subpunten: [],
    vorm: nummer !== undefined ? 'lijst' : 'opsomming',
    spatie: true,
  };
  const result = [own];
  for (const child of item.children) {
    const current = result.at(-1) as Open;
    if (child.type === 'list') addList(child, current.subpunten, source);
    else if (child.type === 'paragraph') {
      for (const line of linesOf(child, source)) {
        const match = line.index > 0 ? NUMMER.exec(line.text) : null;
        if (match) result.push(opened(line, match));
        else extend(result.at(-1) as Open, line.text, line.end);
      }
    } else if (!isNothing(child)) extend(current, platteTekst(child), place(child).end);
  }
  return result;
}

function addParagraph(
  node: Paragraph,
  punten: Open[],
  source: string,
  lines: LineIndex,
  otherwise: { tekst: string; range: Range }[],
): void {
  let current: Open | undefined;
  const loose: Line[] = [];
  for (const line of linesOf(node, source)) {
    const nummer = NUMMER.exec(line.text);
    const onder = LETTER.exec(line.text) ?? DECIMAAL.exec(line.text);
    if (nummer) {
      current = opened(line, nummer);
      punten.push(current);
    } else if (onder && begins(onder[1] as string, punten.at(-1))) {
      current = opened(line, onder);
      const boven = punten.at(-1);
      (boven && !NIET_CIJFER.test(boven.nummer ?? '') ? boven.subpunten : punten).push(current);
    } else if (current) extend(current, line.text, line.end);
    else loose.push(line);
  }
  if (loose.length === 0) return;
  const tekst = vouw(loose.map(({ text }) => text).join(' '));
  otherwise.push({ tekst, range: lines.rangeOf((loose[0] as Line).start, (loose.at(-1) as Line).end) });
}

/** What a point at the top is called that is no number: `a`, `1.1`. */
const NIET_CIJFER = /^[a-z]$|\./u;

/**
 * Whether `a` or `1.1` opens a point after `vorig`: the first of a list, the next of it, or one below a numbered point. "2.5 miljoen"
 * at the beginning of a line is none.
 */
function begins(merk: string, vorig: Open | undefined): boolean {
  const [hoofd, onder] = merk.split('.');
  if (onder === undefined) return vorig !== undefined || merk === 'a';
  if (!vorig) return onder === '1';
  const [hoofdVorig = '', onderVorig = '0'] = (vorig.subpunten.at(-1)?.nummer ?? vorig.nummer ?? '').split('.');
  return hoofd === hoofdVorig ? Number(onder) === Number(onderVorig) + 1 : onder === '1';
}

function opened(line: Line, match: RegExpExecArray): Open {
  return {
    nummer: match[1] as string,
    delen: [line.text.slice(match[0].length)],
    start: line.start,
    end: line.end,
    subpunten: [],
    vorm: 'alinea',
    spatie: match[2] !== '',
  };
}

function extend(punt: Open, text: string, end: number): void {
  punt.delen.push(text);
  punt.end = end;
}

function close(punt: Open, lines: LineIndex): Beslispunt {
  return {
    ...(punt.nummer !== undefined ? { nummer: punt.nummer } : {}),
    tekst: vouw(punt.delen.join(' ')),
    range: lines.rangeOf(punt.start, punt.end),
    subpunten: punt.subpunten.map((sub) => close(sub, lines)),
    vorm: punt.vorm,
    spatie: punt.spatie,
  };
}

interface Line {
  readonly index: number;
  text: string;
  readonly start: number;
  readonly end: number;
}

/** The plain text of a paragraph, line by line of the source, with the offsets of each. */
function linesOf(node: Paragraph, source: string): Line[] {
  const { start, end } = place(node);
  const parts = [''];
  const visit = (child: Nodes): void => {
    if (child.type === 'text') {
      const [first = '', ...rest] = child.value.split(/\r\n|\r|\n/u);
      parts[parts.length - 1] += first;
      parts.push(...rest);
    } else if (child.type === 'break') parts.push('');
    else if ('children' in child) for (const inner of child.children) visit(inner as Nodes);
    else parts[parts.length - 1] += platteTekst(child);
  };
  for (const child of node.children) visit(child);
  const places: [number, number][] = [];
  let at = start;
  for (const raw of source.slice(start, end).split(/\r\n|\r|\n/u)) {
    const from = source.indexOf(raw, at);
    places.push([from + raw.length - raw.trimStart().length, from + raw.trimEnd().length]);
    at = from + raw.length;
  }
  // Code that runs over a line end has more lines in the source than in the text: then the places are those of the paragraph.
  const fits = places.length === parts.length;
  return parts.map((text, index) => ({
    index,
    text,
    start: (fits ? places[index]?.[0] : undefined) ?? start,
    end: (fits ? places[index]?.[1] : undefined) ?? end,
  }));
}

function place(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
