/** What a cell needs of the columns it stands in; widths in twips. */
export interface CellWish extends Column {
  readonly column: number;
  readonly colSpan: number;
}

interface Column {
  /** Its widest word. */
  readonly least: number;
  /** Its text on one line. */
  readonly most: number;
  /** No wider than its text. */
  readonly narrow: boolean;
}

/**
 * Widths of columns that together fill a table, shared out as a browser does: every column has room for its widest word,
 * and the rest is divided by the amount of text. Word and LibreOffice differ in what they make of "automatic", so nothing is
 * left to them. When not even the words fit, all columns shrink alike.
 */
export function columnWidths(count: number, wishes: readonly CellWish[], width: number): number[] {
  const columns = Array.from({ length: count }, () => ({ least: 0, most: 0, narrow: false }));
  for (const wish of wishes) {
    const column = columns[wish.column];
    if (wish.colSpan !== 1 || !column) continue;
    column.least = Math.max(column.least, wish.least);
    column.most = Math.max(column.most, wish.most);
    column.narrow ||= wish.narrow;
  }
  for (const wish of wishes) {
    const spanned = columns.slice(wish.column, wish.column + wish.colSpan);
    if (wish.colSpan === 1 || spanned.length === 0) continue;
    const lack = wish.least - sum(spanned.map(({ least }) => least));
    if (lack > 0) for (const column of spanned) column.least += lack / spanned.length;
  }
  for (const column of columns) {
    column.most = Math.min(Math.max(column.most, column.least, 1), width);
    if (column.narrow) column.least = Math.min(column.most, width / 3);
  }
  // Whole twips whose sum is exactly the width.
  const shares = share(columns, width);
  const startOf = (index: number) => (index === count ? width : Math.round(sum(shares.slice(0, index))));
  return shares.map((_, index) => startOf(index + 1) - startOf(index));
}

function share(columns: readonly Column[], width: number): number[] {
  const least = sum(columns.map((column) => column.least));
  const most = sum(columns.map((column) => column.most));
  if (least >= width) return columns.map((column) => (column.least / least) * width);
  if (most > width) {
    const part = (width - least) / (most - least);
    return columns.map((column) => column.least + (column.most - column.least) * part);
  }
  const weight = sum(columns.filter(({ narrow }) => !narrow).map((column) => column.most));
  if (weight === 0) return columns.map((column) => (column.most / most) * width);
  return columns.map((column) => column.most + (column.narrow ? 0 : ((width - most) * column.most) / weight));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
