import type { Element } from 'hast';
import type { AlignType, Html, Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { Alinea } from './alinea.ts';
import { bouw } from './opbouw.ts';
import { TABEL, type Vondst } from './voorbereiden.ts';

declare module 'mdast' {
  interface TableData {
    /** Whether its first row is a header in Word, or an empty one that Markdown asks for. */
    kop?: 'kop' | 'leeg';
  }
  interface TableCellData {
    /** What stood in the cell in Word, as blocks. */
    blokken?: RootContent[];
  }
}

interface Cel {
  readonly blokken: readonly RootContent[];
  readonly kop: boolean;
  /** Of a place that a merged cell covers: that cell. */
  readonly van?: Cel;
}

/** A table of HTML as one of Markdown: merged cells are taken apart, and of the blocks in a cell each has a line of its own. */
export function tabelVan(
  node: Element,
  inhoud: (cell: Element) => RootContent[],
  vondst: Vondst,
): Table | RootContent[] {
  const number = nummerVan(node);
  const { stijl, kop: styled } = vondst.tabellen[number] ?? { stijl: undefined, kop: false };
  const { rijen, samengevoegd } = rooster(rowsOf(node), inhoud);
  const columns = Math.max(0, ...rijen.map((row) => row.length));
  if (columns === 0) return [];
  const only = rijen.length === 1 && columns === 1 ? rijen[0]?.[0] : undefined;
  if (only) return [...only.blokken];
  const kop = rijen[0]?.some((cell) => cell?.kop) || styled || isVet(rijen[0] ?? []) || isOnderschrift(rijen);
  const full = rijen.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? { blokken: [], kop: false }));
  const koppen = kop ? koprijen(full) : 0;
  const body = full.slice(koppen);
  const head = kop
    ? kopVan(full.slice(0, koppen))
    : Array.from({ length: columns }, (): Cel => ({ blokken: [], kop: true }));
  if (samengevoegd > 0) {
    const words = woorden(full[0] as Cel[]).slice(0, 60);
    vondst.gezegd.add(`Een tabel heeft samengevoegde cellen; die zijn losgemaakt: "${words}".`);
  }
  const ankers = full.flat().flatMap(({ blokken }) => blokken.flatMap(({ data }) => data?.ankers ?? []));
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, at) => uitlijning(body.map((row) => row[at] as Cel))),
    children: [head, ...body].map((row) => ({ type: 'tableRow', children: row.map((cell) => tableCell(cell)) })),
    data: {
      kop: kop ? 'kop' : 'leeg',
      ...(stijl === undefined ? {} : { stijl }),
      ...(ankers.length > 0 ? { ankers } : {}),
    },
  };
}

/** How many rows are headers: those that say so, else below a merged cell those that are bold as well. */
function koprijen([first = [], ...rest]: readonly (readonly Cel[])[]): number {
  const isKop = first.some((cell) => cell.kop)
    ? (row: readonly Cel[]) => row.some((cell) => cell.kop)
    : (row: readonly Cel[]) => first.some((cell) => cell.van) && isVet(row);
  const next = rest.findIndex((row) => !isKop(row));
  return 1 + Math.max(0, next);
}

/** Rows of headers as one: above a column stand the words of every header that is over it. It is bold by itself. */
function kopVan(rows: readonly (readonly Cel[])[]): Cel[] {
  const [first = []] = rows;
  return first.map((_, at): Cel => {
    const cells = rows.map((row) => row[at] as Cel);
    const over =
      rows.length === 1
        ? cells
        : cells.map((cell) => cell.van ?? cell).filter((cell, i, all) => all.indexOf(cell) === i);
    const blokken = over
      .flatMap((cell) => cell.blokken)
      .map(
        (block): RootContent =>
          block.type === 'paragraph' && !block.data?.alinea?.vet
            ? { ...block, children: block.children.flatMap((one) => (one.type === 'strong' ? one.children : [one])) }
            : block,
      );
    return { kop: true, blokken };
  });
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((one) =>
    one.type !== 'element'
      ? []
      : one.tagName === 'tr'
        ? [one]
        : ['thead', 'tbody'].includes(one.tagName)
          ? rowsOf(one)
          : [],
  );
}

/** The number of the table, from the bookmark in its first cell. */
function nummerVan(node: Element): number {
  const [cell] = rowsOf(node)[0]?.children ?? [];
  const [first] = cell?.type === 'element' ? cell.children : [];
  const mark = first?.type === 'element' ? first.children[0] : undefined;
  const id = mark?.type === 'element' ? String(mark.properties.id ?? '') : '';
  return id.startsWith(TABEL) ? Number(id.slice(TABEL.length)) : -1;
}

/** The cells by row and column: a merged one has its content in the first, and nothing in the others. */
function rooster(rows: readonly Element[], inhoud: (cell: Element) => RootContent[]) {
  const rijen: (Cel | undefined)[][] = rows.map(() => []);
  let samengevoegd = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      const own = rijen[y] as (Cel | undefined)[];
      while (own[x]) x += 1;
      const wide = Math.min(60, Number(cell.properties.colSpan ?? 1) || 1);
      const high = Math.min(rows.length - y, Number(cell.properties.rowSpan ?? 1) || 1);
      if (wide * high > 1) samengevoegd += 1;
      const kop = cell.tagName === 'th';
      const van: Cel = { kop, blokken: zonderMerk(inhoud(cell)) };
      for (let dy = 0; dy < high; dy++)
        for (let dx = 0; dx < wide; dx++)
          (rijen[y + dy] as (Cel | undefined)[])[x + dx] = dx + dy === 0 ? van : { kop, blokken: [], van };
      x += wide;
    }
  });
  return { rijen, samengevoegd };
}

/** Without the paragraph that only carries the number of the table. */
function zonderMerk(blocks: readonly RootContent[]): RootContent[] {
  return blocks
    .filter(
      (one) =>
        !(
          one.type === 'paragraph' &&
          one.children.length === 0 &&
          one.data?.ankers?.some((name) => name.startsWith(TABEL))
        ),
    )
    .filter(
      (one) =>
        one.type !== 'paragraph' ||
        one.children.length > 0 ||
        one.data?.alinea?.punt !== undefined ||
        (one.data?.ankers?.length ?? 0) > 0,
    );
}

const alineas = (cell: Cel): readonly Alinea[] =>
  cell.blokken.flatMap((one) => (one.type === 'paragraph' && one.data?.alinea ? [one.data.alinea] : []));

/** How most of the cells with text in a column are aligned. */
function uitlijning(cells: readonly Cel[]): AlignType {
  const sides = cells.filter(({ blokken }) => blokken.length > 0).map((cell) => alineas(cell)[0]?.uitlijning);
  for (const side of ['right', 'center'] as const)
    if (sides.filter((one) => one === side).length * 2 > sides.length) return side;
  return null;
}

/** A row of which every cell with text is bold looks like a header. */
function isVet(row: readonly (Cel | undefined)[]): boolean {
  const cells = row.filter((cell) => cell && woorden([cell]) !== '') as Cel[];
  return cells.length > 1 && cells.every((cell) => cell.blokken.every((one) => one.type === 'paragraph' && vet(one)));
}

/** Whether a paragraph is bold as a whole. */
function vet({ children, data }: Paragraph): boolean {
  if (data?.alinea?.vet) return true;
  return (
    children.length > 0 &&
    children.every(
      (one) => one.type === 'strong' || one.type === 'break' || (one.type === 'text' && one.value.trim() === ''),
    )
  );
}

/** A first row of words above columns of numbers names these. */
function isOnderschrift([first, ...rest]: readonly (readonly (Cel | undefined)[])[]): boolean {
  if (!first || rest.length < 2) return false;
  const numeric = (cell: Cel | undefined): boolean =>
    cell !== undefined && /^[€\s\d.,%+–-]*\d[\s\d.,%–-]*$/u.test(woorden([cell]));
  if (first.some((cell, i) => i > 0 && (!cell || woorden([cell]) === '')) || first.some(numeric)) return false;
  return first.some((_, at) => at > 0 && rest.filter((row) => numeric(row[at])).length * 2 > rest.length);
}

function tableCell(cell: Cel): TableCell {
  const blokken = bouw(cell.blokken);
  const children = regels(blokken).flatMap((line, i): PhrasingContent[] => (i === 0 ? line : [regeleinde(), ...line]));
  return { type: 'tableCell', children, data: { blokken } };
}

const regeleinde = (): Html => ({ type: 'html', value: '<br>' });

/** The lines of what stands in a cell: a cell of Markdown holds no blocks. */
function regels(blocks: readonly RootContent[]): PhrasingContent[][] {
  return blocks.flatMap((block): PhrasingContent[][] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.children.map((one): PhrasingContent => (one.type === 'break' ? regeleinde() : one))];
      case 'list':
        return block.children.flatMap((item, i) => {
          const mark = item.data?.merk ?? (block.ordered ? `${(block.start ?? 1) + i}.` : '•');
          const [first = [], ...rest] = regels(item.children);
          return [[{ type: 'text', value: `${mark} ` }, ...first] as PhrasingContent[], ...rest];
        });
      case 'table':
        return block.children.map((row) =>
          row.children.flatMap((cell, i) =>
            i === 0 ? cell.children : [{ type: 'text' as const, value: ' – ' }, ...cell.children],
          ),
        );
      case 'code':
        return block.value.split('\n').map((value) => [{ type: 'inlineCode', value }]);
      default:
        return 'children' in block ? regels(block.children as RootContent[]) : [];
    }
  });
}

/** The words of cells, for a heuristic or a message. */
function woorden(cells: readonly Cel[]): string {
  const text = (node: unknown): string => {
    const { value, children } = node as { value?: string; children?: unknown[] };
    return value ?? (children ?? []).map(text).join('');
  };
  return cells
    .map(({ blokken }) => blokken.map(text).join(' '))
    .join(' ')
    .trim();
}
