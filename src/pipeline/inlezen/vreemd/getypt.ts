import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** How a paragraph begins that was typed as a point. */
interface Merk {
  readonly soort: 'cijfer' | 'letter' | 'streepje';
  readonly teken: string;
  readonly nummer: number;
  readonly lengte: number;
}

const CIJFER = /^\(?(\d{1,2})[.)]\s+(?=\S)/u;
const LETTER = /^\(?([a-z])[.)]\s+(?=\S)/u;
const STREEPJE = /^([-–—•●▪◦‣■□·\uf0b7\uf0a7]|[*o](?=\t))[ \t\u00a0]+(?=\S)/u;

function merkVan(node: RootContent | undefined): Merk | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const text = voorop(node);
  const cijfer = CIJFER.exec(text);
  if (cijfer) return { soort: 'cijfer', teken: '1', nummer: Number(cijfer[1]), lengte: cijfer[0].length };
  const letter = LETTER.exec(text);
  if (letter)
    return { soort: 'letter', teken: 'a', nummer: (letter[1] as string).charCodeAt(0) - 96, lengte: letter[0].length };
  const streepje = STREEPJE.exec(text);
  return streepje
    ? { soort: 'streepje', teken: streepje[1] as string, nummer: 0, lengte: streepje[0].length }
    : undefined;
}

/** The text that a paragraph begins with; a mark may be bold, the words behind it not. */
function voorop({ children }: Paragraph): string {
  const [first, second] = children;
  if (first?.type === 'text') return first.value;
  const [inner] = first?.type === 'strong' && first.children.length === 1 ? first.children : [];
  return inner?.type === 'text' && second?.type === 'text' && inner.value.length <= 4 ? inner.value + second.value : '';
}

function zonderMerk(node: Paragraph, lengte: number): Paragraph {
  const [first, second, ...rest] = node.children;
  if (first?.type === 'text')
    return { ...node, children: [{ ...first, value: first.value.slice(lengte) }, ...node.children.slice(1)] };
  const text = voorop(node).slice(lengte);
  return { ...node, children: second?.type === 'text' ? [{ ...second, value: text }, ...rest] : node.children };
}

/** A paragraph of which every line is a point, as a paragraph per line. */
function perRegel(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'break')) return [node];
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const parts = lines.map((children): Paragraph => ({ ...node, children }));
  const marks = parts.map(merkVan);
  // The first line may lead in to the points.
  return marks.length > 1 && marks.slice(1).every((one) => one !== undefined) ? parts : [node];
}

interface Open {
  readonly list: List;
  merk: Merk;
}

/** Points that were typed (`1.`, `a.`, `•`) as the lists that they are; `gezegd` hears of letters that become numbers. */
export function metLijsten(flat: readonly RootContent[], gezegd: Set<string>): RootContent[] {
  const blocks = flat.flatMap(perRegel);
  const klaar: RootContent[] = [];
  let open: Open[] = [];
  blocks.forEach((node, i) => {
    const merk = merkVan(node);
    if (!merk || node.type !== 'paragraph') {
      open = [];
      klaar.push(node);
      return;
    }
    const item: ListItem = { type: 'listItem', spread: false, children: [zonderMerk(node, merk.lengte)] };
    const at = open.findLastIndex(({ merk: last }) => gaatVerder(last, merk));
    if (at >= 0) {
      open = open.slice(0, at + 1);
      const current = open[at] as Open;
      current.list.children.push(item);
      current.merk = merk;
      return;
    }
    const around = open.at(-1);
    const begins = merk.nummer <= 1;
    const next = merkVan(blocks[i + 1]);
    const isProven =
      (merk.soort === 'streepje' && merk.teken !== '-' && merk.teken !== '–') ||
      (next !== undefined && (gaatVerder(merk, next) || next.nummer <= 1));
    if (around && begins && around.merk.soort !== merk.soort) {
      const list = lijst(merk, item);
      around.list.children.at(-1)?.children.push(list);
      open = [...open, { list, merk }];
    } else if (isProven || (merk.soort !== 'letter' && begins && isAangekondigd(blocks[i - 1]))) {
      const list = lijst(merk, item);
      if (merk.soort === 'letter')
        gezegd.add(
          `De punten a, b, … vanaf "${kort(item)}" hebben nu cijfers; verwijst de tekst naar een letter, pas dat dan aan.`,
        );
      klaar.push(list);
      open = [{ list, merk }];
    } else {
      open = [];
      klaar.push(node);
    }
  });
  return klaar;
}

const gaatVerder = (last: Merk, next: Merk): boolean =>
  last.soort === next.soort &&
  (next.soort === 'streepje' ? next.teken === last.teken : next.nummer === last.nummer + 1);

const isAangekondigd = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && /:\s*$/u.test(tekstVan(node));

function lijst(merk: Merk, item: ListItem): List {
  const ordered = merk.soort !== 'streepje';
  return { type: 'list', ordered, start: ordered ? merk.nummer : null, spread: false, children: [item] };
}

const kort = (item: ListItem): string => tekstVan(item).slice(0, 40).trim();

/** All text of a node; a line break and a tab are a space. */
export function tekstVan(node: unknown): string {
  const { type, value, alt, children } = node as { type?: string; value?: string; alt?: string; children?: unknown[] };
  if (type === 'break' || (type === 'html' && value === '<br>')) return ' ';
  if (type === 'html') return '';
  return (value ?? alt ?? (children ?? []).map(tekstVan).join(BLOKKEN.has(type ?? '') ? ' ' : '')).replaceAll(
    '\t',
    ' ',
  );
}

const BLOKKEN: ReadonlySet<string> = new Set([
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'begrippen',
  'uitleg',
  'footnoteDefinition',
]);
