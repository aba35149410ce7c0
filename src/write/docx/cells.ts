import type { ITableCellOptions } from 'docx';
import type { Element } from 'hast';
import type { StijlNaam } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import type { GridCell, GridRow } from './grid.ts';
import { looksOf, runLooks } from './looks.ts';
import { STYLE } from './style-names.ts';
import { eighths, hex, twips } from './units.ts';
import { rolesOf } from './vocabulary.ts';
import { attribute, type Block, type Place, type Work } from './work.ts';

/** What the cells of one table have in common. */
interface TableLooks {
  readonly widths: readonly number[];
  /** The style name of the table. */
  readonly name: StijlNaam | undefined;
}

/** The style name by which a row or cell announces what follows, and how it looks. */
export function announced(element: Element): readonly [StijlNaam, 'ground' | 'rule'] | undefined {
  for (const [name, { announces }] of rolesOf(element)) if (announces) return [name, announces];
  return undefined;
}

/** The least width of a cell, in twips; only tables within tables come near it. */
const LEAST = 600;

/** Background, rule and margins of a cell, where they differ from those of its table. */
export function cellLooks(
  cell: GridCell,
  row: GridRow,
  columns: number,
  { huisstijl }: Work,
): Partial<ITableCellOptions> {
  const { kleuren, tabel } = huisstijl;
  const how = (announced(cell.element) ?? announced(row.element))?.[1];
  const margins: { right?: number; left?: number; top?: number } = {};
  if (cell.column + cell.colSpan === columns) margins.right = 0;
  if (how === 'ground') margins.left = twips(tabel.celmarge);
  if (how === 'rule') margins.top = twips(tabel.celmarge * 2.5);
  const size = eighths(tabel.lijndikte);
  const fill = hex(kleuren.vlak);
  return {
    ...(Object.keys(margins).length > 0 ? { margins: { ...margins, marginUnitType: 'dxa' } } : {}),
    ...(how === 'ground' ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
    ...(how === 'rule' ? { borders: { bottom: { style: 'single', size, color: hex(kleuren.accent) } } } : {}),
  };
}

/** The style of a header cell: of a column, or the label of a row. */
function headStyle(element: Element, tableName: StijlNaam | undefined): string {
  if (tableName === 'kenmerken') return STYLE.smallHeadCell;
  if (tableName === 'referentie') return STYLE.quietCell;
  return tableName === 'formulier' && attribute(element, 'scope') === 'row' ? STYLE.labelCell : STYLE.headCell;
}

/** The content of a cell; Word requires a paragraph in every cell, even in an empty one. */
export function cellBlocks(
  cell: GridCell,
  row: GridRow,
  { widths, name: tableName }: TableLooks,
  place: Place,
  work: Work,
): Block[] {
  const { element } = cell;
  const align = rolesOf(element).find(([, role]) => role.align)?.[1].align;
  const announces = (announced(element) ?? announced(row.element))?.[0];
  const isHead = element.tagName === 'th' && announces === undefined;
  const inside: Place = {
    width: Math.max(LEAST, widthOf(cell, widths) - 2 * twips(work.huisstijl.tabel.celmarge)),
    indent: 0,
    style: isHead ? headStyle(element, tableName) : STYLE.cell,
    looks: align ? { alignment: align } : {},
    run: announces ? { ...place.run, ...runLooks(looksOf(work.huisstijl, announces)) } : place.run,
    depth: 0,
    orderedDepth: 0,
    inCell: true,
  };
  const blocks = work.flow(element.children, inside);
  const packed = hasClass(element, 'waarden') ? blocks : spread(blocks, twips(work.huisstijl.tabel.celmarge));
  if (packed.at(-1)?.kind === 'paragraph') return packed;
  return [...packed, { kind: 'paragraph', looks: { ...inside.looks, style: inside.style }, children: [] }];
}

/** Space between the paragraphs of a cell, and none above the first or below the last. */
function spread(blocks: readonly Block[], after: number): Block[] {
  return blocks.map((block, index): Block => {
    if (block.kind !== 'paragraph') return block;
    const spacing = {
      ...block.looks.spacing,
      ...(index === 0 ? { before: 0 } : {}),
      ...(index === blocks.length - 1 ? { after: 0 } : { after }),
    };
    const needed = blocks.length > 1 || block.looks.style !== STYLE.cell;
    return needed ? { ...block, looks: { ...block.looks, spacing } } : block;
  });
}

/** The width of a cell: that of all its columns. */
export function widthOf({ column, colSpan }: GridCell, widths: readonly number[]): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
}
