import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { type Diagnostic, diagnostic, FILE_START } from '../../core/index.ts';
import type { Tables } from './index.ts';
import type { TableLayout } from './layout.ts';

/** The most that a message cites of a table. */
const CITED = 60;

/** What is said of tables that no page has room for. Every writer says the same, so that it does not matter which one is asked. */
export function tableMessages({ layouts }: Tables, file: string): Diagnostic[] {
  return [...layouts]
    .filter(([, { readable }]) => !readable)
    .map(([table, layout]) =>
      diagnostic({
        rule: 'tabel-past',
        severity: 'waarschuwing',
        file,
        range: FILE_START,
        message: `De tabel ${nameOf(table)} is te breed ${outcome(layout)}.`,
        hint: 'Splits de tabel, laat kolommen weg, of schrijf de bedragen in duizenden euro’s.',
      }),
    );
}

function outcome({ landscape, size, fits }: TableLayout): string {
  const page = landscape ? 'voor een liggende pagina' : 'voor haar plaats';
  if (!fits) return `${page}: woorden of bedragen worden afgebroken`;
  return `${page}: haar letters zijn er ${String(size).replace('.', ',')} punt, en verwacht wordt ten minste 8,5`;
}

/** By its caption, else by its head. */
function nameOf(table: Element): string {
  const caption = table.children.find((node) => node.type === 'element' && node.tagName === 'caption');
  const text = caption?.type === 'element' ? toText(caption) : cellsOf(table).join(' | ');
  const line = text.replace(/\s+/gu, ' ').trim();
  return `"${line.length > CITED ? `${line.slice(0, CITED).trimEnd()}…` : line}"`;
}

/** The texts of the first row. */
function cellsOf(node: Element): string[] {
  const first = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName !== 'caption',
  );
  if (!first || node.tagName === 'tr')
    return node.children.map((cell) => (cell.type === 'element' ? toText(cell) : ''));
  return cellsOf(first);
}
