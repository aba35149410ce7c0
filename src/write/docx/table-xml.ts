import { cleanText } from '../escape.ts';
import { paragraph } from './wml.ts';
import { group, setting, val, xml } from './xml.ts';

/** A cell of a table of Word; measures in twips. */
export interface WordCell {
  readonly width: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly verticalAlign?: 'top' | 'bottom';
  readonly margins?: { readonly top?: number; readonly left?: number; readonly right?: number };
  /** The colour of its ground. */
  readonly fill?: string;
  /** The rule below it. */
  readonly rule?: { readonly size: number; readonly color: string };
  /** Its paragraphs and tables. */
  content(keepNext: boolean): readonly string[];
}

/** A row of such cells. Those of a span that began above it are not among them. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly cantSplit?: boolean;
  readonly isHead?: boolean;
  /** It stays on the page of the row below it: in Word that is said of its paragraphs. */
  readonly keepNext?: boolean;
}

/** A table of columns of fixed width. */
export interface WordTable {
  /** For those who cannot see it; nothing where it has none. */
  readonly title: string;
  readonly style: string;
  readonly columnWidths: readonly number[];
  readonly indent?: number;
  /** Without the rule above it that its style has. */
  readonly isOpen?: boolean;
  readonly look?: { readonly firstRow: boolean; readonly lastRow: boolean; readonly firstColumn: boolean };
}

/** The most characters of a title that Word takes. */
const LONGEST_TITLE = 250;

/** A table as Word has it. A row without cells is left out: Word opens no file with one. */
export function tableXml({ title, style, columnWidths, indent, isOpen, look }: WordTable, rows: readonly WordRow[]) {
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  const looks = look && { 'w:firstRow': `${look.firstRow}`, 'w:lastRow': `${look.lastRow}` };
  const columns = look && { 'w:firstColumn': `${look.firstColumn}`, 'w:noHBand': 'true', 'w:noVBand': 'true' };
  const name = cleanText(title).slice(0, LONGEST_TITLE);
  const properties = group(
    'w:tblPr',
    val('w:tblStyle', style),
    measure('w:tblW', width),
    measure('w:tblInd', indent),
    isOpen ? '<w:tblBorders><w:top w:val="nil"/></w:tblBorders>' : '',
    '<w:tblLayout w:type="fixed"/>',
    setting('w:tblLook', { ...looks, ...columns }),
    name === '' ? '' : val('w:tblCaption', name),
  );
  const grid = group('w:tblGrid', ...columnWidths.map((one) => `<w:gridCol w:w="${one}"/>`));
  return `<w:tbl>${properties}${grid}${rowsXml(rows)}</w:tbl>`;
}

/** A cell that goes on below its row. */
interface Open {
  readonly column: number;
  readonly cell: WordCell;
  /** In how many rows it goes on. */
  readonly rows: number;
}

function rowsXml(rows: readonly WordRow[]): string {
  let open: readonly Open[] = [];
  let out = '';
  for (const { cells, cantSplit, isHead, keepNext = false } of rows) {
    let written = '';
    const next: Open[] = [];
    const waiting = [...cells];
    const above = [...open];
    for (let column = 0; waiting.length > 0 || above.length > 0; ) {
      const goesOn = above.length > 0 && (waiting.length === 0 || (above[0] as Open).column <= column);
      const { cell, rows: left } = goesOn ? (above.shift() as Open) : begun(waiting.shift() as WordCell);
      written += cellXml(cell, goesOn, keepNext);
      if (left > (goesOn ? 1 : 0)) next.push({ column, cell, rows: goesOn ? left - 1 : left });
      column += cell.columnSpan ?? 1;
    }
    open = next;
    const properties = group('w:trPr', cantSplit ? '<w:cantSplit/>' : '', isHead ? '<w:tblHeader/>' : '');
    if (written !== '') out += `<w:tr>${properties}${written}</w:tr>`;
  }
  return out;
}

const begun = (cell: WordCell) => ({ cell, rows: (cell.rowSpan ?? 1) - 1 });

/** A cell, or the place in a row below it where it goes on. Word requires a paragraph at the end of each. */
function cellXml(cell: WordCell, goesOn: boolean, keepNext: boolean): string {
  const { width, columnSpan, rowSpan = 1, verticalAlign, margins, fill, rule } = cell;
  const properties = group(
    'w:tcPr',
    measure('w:tcW', width),
    val('w:gridSpan', columnSpan),
    goesOn ? '<w:vMerge w:val="continue"/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '',
    rule
      ? group('w:tcBorders', setting('w:bottom', { 'w:val': 'single', 'w:color': rule.color, 'w:sz': rule.size }))
      : '',
    fill ? setting('w:shd', { 'w:fill': fill, 'w:color': 'auto', 'w:val': 'clear' }) : '',
    margins
      ? group(
          'w:tcMar',
          measure('w:top', margins.top),
          measure('w:left', margins.left),
          measure('w:right', margins.right),
        )
      : '',
    val('w:vAlign', verticalAlign),
  );
  const content = goesOn ? [] : cell.content(keepNext);
  const end = content.at(-1)?.startsWith('<w:p') ? '' : paragraph(keepNext ? { keepNext } : {});
  return xml('w:tc', {}, properties, ...content, end);
}

function measure(name: string, width: number | undefined): string {
  return width === undefined ? '' : `<${name} w:type="dxa" w:w="${width}"/>`;
}
