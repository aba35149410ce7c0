import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/write/table/columns.ts';
import { opened } from './support.ts';
import { all, at, text, val, type Xml } from './xml.ts';

const TABLE =
  '<table><caption>Kosten</caption><thead><tr><th scope="col">Onderdeel</th><th scope="col" class="rechts">Bedrag</th></tr></thead>' +
  '<tbody><tr><td>Grond</td><td class="rechts">€ 10</td></tr><tr><td>Saldo</td><td class="rechts"></td></tr></tbody></table>';

const widths = (row: Xml) => all(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));

describe('tables', () => {
  it('marks the head, which repeats, and keeps rows whole', async () => {
    const { body } = await opened(TABLE);
    const rows = all(body, 'w:tr');
    expect(rows.map((row) => at(row, 'w:trPr/w:tblHeader') !== undefined)).toEqual([true, false, false]);
    expect(rows.every((row) => at(row, 'w:trPr/w:cantSplit') !== undefined)).toBe(true);
    expect(all(rows[0] as Xml, 'w:keepNext').length).toBeGreaterThan(0);
  });

  it('keeps a row whole that fits a page, and lets a higher one break', async () => {
    const cell = (letters: number) => `<td>${'Een regel tekst. '.repeat(letters / 17)}</td>`;
    const { body } = await opened(`<table><tbody><tr>${cell(2000)}</tr><tr>${cell(9000)}</tr></tbody></table>`);
    const whole = all(body, 'w:tr').map((row) => at(row, 'w:trPr/w:cantSplit') !== undefined);
    expect(whole).toEqual([true, false]);
  });

  it('keeps the last two rows of a long table together', async () => {
    const { body } = await opened(`<table><tbody>${'<tr><td>x</td></tr>'.repeat(12)}</tbody></table><p>Na.</p>`);
    const kept = all(body, 'w:tr').map((row) => all(row, 'w:keepNext').length);
    expect(kept.slice(-3)).toEqual([0, 1, 0]);
  });

  it('puts the caption above the table and into its title', async () => {
    const { body, paragraphs } = await opened(TABLE);
    expect(text(paragraphs[0] as Xml)).toBe('Kosten');
    expect(val(all(body, 'w:tbl')[0], 'w:tblPr/w:tblCaption')).toBe('Kosten');
  });

  it('titles a table without a caption by the heading above it', async () => {
    const { body } = await opened(`<h3>Wat het kost</h3>${TABLE.replace(/<caption>.*<\/caption>/, '')}`);
    expect(val(all(body, 'w:tbl')[0], 'w:tblPr/w:tblCaption')).toBe('Wat het kost');
  });

  it('without a head has a style without looks for one, and links in the colour of links', async () => {
    const file = await opened('<table><tbody><tr><td><a href="https://example.org">x</a></td></tr></tbody></table>');
    const bare = val(all(file.body, 'w:tbl')[0], 'w:tblPr/w:tblStyle');
    const styles = file.part('word/styles.xml');
    const [style] = all(styles, 'w:style').filter(({ attributes }) => attributes['w:styleId'] === bare);
    expect(all(style as Xml, 'w:tblBorders')).toHaveLength(1);
    expect(all(style as Xml, 'w:tblStylePr')).toEqual([]);
    // LibreOffice sets a default of the document over it.
    expect(all(all(styles, 'w:docDefaults')[0] as Xml, 'w:color')).toEqual([]);
  });

  it('aligns cells by their style name', async () => {
    const { body, part } = await opened(TABLE);
    const styles = all(part('word/styles.xml'), 'w:style');
    const sides = all(body, 'w:tc').map((cell) => {
      const style = val(at(cell, 'w:p'), 'w:pPr/w:pStyle');
      return val(
        styles.find(({ attributes }) => attributes['w:styleId'] === style),
        'w:pPr/w:jc',
      );
    });
    expect(sides).toEqual([undefined, 'right', undefined, 'right', undefined, 'right']);
  });

  it('fills the width of the text, cell by cell as in the grid', async () => {
    const { body } = await opened(TABLE);
    const grid = all(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    const size = at(all(body, 'w:sectPr')[0], 'w:pgSz')?.attributes['w:w'];
    const margins = at(all(body, 'w:sectPr')[0], 'w:pgMar')?.attributes ?? {};
    expect((grid[0] as number) + (grid[1] as number)).toBe(
      Number(size) - Number(margins['w:left']) - Number(margins['w:right']),
    );
    for (const row of all(body, 'w:tr')) expect(widths(row)).toEqual(grid);
  });

  it('spans columns and rows, and fills up rows that are short', async () => {
    const { body } = await opened(
      '<table><tbody><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></tbody></table>',
    );
    const grid = all(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(grid).toHaveLength(3);
    for (const row of all(body, 'w:tr')) {
      expect(widths(row).reduce((sum, width) => sum + width, 0)).toBe(grid.reduce((sum, width) => sum + width, 0));
    }
    expect(all(body, 'w:vMerge').map(({ attributes }) => attributes['w:val'])).toEqual(['restart', 'continue']);
  });

  it('has the rest of a cell over rows in its own column, between the cells of the row', async () => {
    const { body } = await opened(
      '<table><tbody><tr><td>a</td><td rowspan="3">b</td><td>c</td></tr><tr><td rowspan="2">d</td><td>e</td></tr><tr><td>f</td></tr></tbody></table>',
    );
    const shown = all(body, 'w:tr').map((row) =>
      all(row, 'w:tc').map((cell) => (all(cell, 'w:vMerge')[0]?.attributes['w:val'] === 'continue' ? '-' : text(cell))),
    );
    expect(shown).toEqual([
      ['a', 'b', 'c'],
      ['d', '-', 'e'],
      ['-', '-', 'f'],
    ]);
  });

  it('gives every cell a paragraph at its end, as Word asks', async () => {
    const { body } = await opened(
      '<table><tbody><tr><td></td><td><ul><li>x</li></ul></td><td><p>a</p><p>b</p></td></tr></tbody></table>',
    );
    for (const cell of all(body, 'w:tc')) expect((cell.children.at(-1) as Xml).name).toBe('w:p');
  });

  it('keeps two tables apart, which Word would make one', async () => {
    const { body } = await opened(TABLE + TABLE.replace(/<caption>.*<\/caption>/, ''));
    const names = body.children.map((child) => (child as Xml).name);
    expect(names).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:sectPr']);
  });

  it('stays with its first row where a row announces others', async () => {
    const { body } = await opened(
      '<table class="agenda"><tbody><tr class="rubriek"><th scope="row">A</th><td>Algemeen</td></tr><tr><td>A01</td><td>Opening</td></tr></tbody></table>',
    );
    const [rubriek, item] = all(body, 'w:tr');
    expect(all(rubriek as Xml, 'w:keepNext')).toHaveLength(2);
    expect(all(item as Xml, 'w:keepNext')).toHaveLength(0);
  });

  it('writes 2,000 rows', async () => {
    const row = '<tr><td>rij met tekst</td><td class="rechts">€ 1.000</td><td>omschrijving</td></tr>';
    const { body } = await opened(`<table><tbody>${row.repeat(2000)}</tbody></table>`);
    expect(all(body, 'w:tr')).toHaveLength(2000);
  });
});

describe('a table of an author', () => {
  const wide = `<table><tbody><tr>${'<td>€\u00a01.234.567</td>'.repeat(10)}</tr></tbody></table>`;

  it('that is wide has a section of its own that lies on its side, with the same footer', async () => {
    const { body } = await opened(`<h1>Kop</h1><p>Voor.</p>${wide}<p>Na.</p>`, { lopend: { voet: 'Zaaknummer 1' } });
    const sections = all(body, 'w:sectPr');
    expect(sections.map((one) => at(one, 'w:pgSz')?.attributes['w:orient'])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    for (const section of sections) expect(at(section, 'w:footerReference')).toBeDefined();
    const size = at(sections[1], 'w:pgSz')?.attributes ?? {};
    expect(Number(size['w:w'])).toBeGreaterThan(Number(size['w:h']));
  });

  it('is hyphenated by Word where words are too long, and the text around it is not', async () => {
    const long = `<table><tbody><tr><td>arbeidsongeschiktheidsverzekeringsmaatschappij</td>${'<td>€\u00a01.234.567</td>'.repeat(6)}</tr></tbody></table>`;
    const { part } = await opened(long);
    expect(all(part('word/settings.xml'), 'w:autoHyphenation')).toHaveLength(1);
    const plain = await opened('<table><tbody><tr><td>kort</td></tr></tbody></table>');
    expect(all(plain.part('word/settings.xml'), 'w:autoHyphenation')).toHaveLength(0);
  });

  it('has a last row in bold by its style, and labels that are set as the numbers', async () => {
    const { body } = await opened(
      '<table><tbody><tr><th scope="row">Grond</th><td>1</td></tr><tr class="totaal"><th scope="row">Totaal</th><td>1</td></tr></tbody></table>',
    );
    const styles = all(body, 'w:tc').map((cell) => val(at(cell, 'w:p'), 'w:pPr/w:pStyle'));
    expect(styles).toEqual(['Tabeltekst', 'Tabeltekst', 'Tabeltotaal', 'Tabeltotaal']);
    const look = at(all(body, 'w:tbl')[0], 'w:tblPr/w:tblLook')?.attributes ?? {};
    expect([look['w:firstColumn'], look['w:lastRow']].map(String)).toEqual(['true', 'true']);
  });
});

describe('widths of columns', () => {
  const wish = (column: number, least: number, most: number, narrow = false, colSpan = 1) => ({
    column,
    colSpan,
    least,
    most,
    narrow,
  });

  it('gives what is over by the text that a column holds', () => {
    expect(columnWidths(2, [wish(0, 100, 100), wish(1, 100, 300)], 800)).toEqual([200, 600]);
  });

  it('leaves a narrow column as wide as its text', () => {
    expect(columnWidths(2, [wish(0, 100, 100, true), wish(1, 100, 300)], 800)).toEqual([100, 700]);
  });

  it('has room for the widest word of every column when the text does not fit on a line', () => {
    const [small = 0, large = 0] = columnWidths(2, [wish(0, 300, 400), wish(1, 100, 5000)], 1000);
    expect(small).toBeGreaterThanOrEqual(300);
    expect(small + large).toBe(1000);
  });

  it('widens what a cell over several columns needs', () => {
    const widths = columnWidths(2, [wish(0, 10, 10), wish(1, 10, 10), wish(0, 600, 600, false, 2)], 1000);
    expect((widths[0] as number) + (widths[1] as number)).toBe(1000);
    expect(widths[0]).toBe(500);
  });

  it('shares too little room alike, without losing a twip', () => {
    const widths = columnWidths(3, [wish(0, 900, 900), wish(1, 900, 900), wish(2, 900, 900)], 1000);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1000);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  it('has an answer for a table without any text', () => {
    expect(columnWidths(2, [wish(0, 0, 0), wish(1, 0, 0)], 1000)).toEqual([500, 500]);
  });
});

describe('a table that is wider than Word knows', () => {
  const numbers = (count: number, cell: (column: number) => string) =>
    `<tr>${Array.from({ length: count }, (_, column) => cell(column)).join('')}</tr>`;
  const wide = (count: number) =>
    `<table><thead>${numbers(count, (column) => `<th scope="col">K${column}</th>`)}</thead><tbody>${numbers(count, (column) => `<td>c${column}</td>`)}</tbody></table>`;

  it.each([63, 64, 120, 300])(
    'of %i columns is written with all its words, in parts with the first column',
    async (count) => {
      const { body } = await opened(wide(count), { complains: 'tabel-past' });
      const parts = all(body, 'w:tbl').map((part) => all(part, 'w:tr').map((row) => all(row, 'w:tc').map(text)));
      expect(parts).toHaveLength(Math.ceil((count - 1) / 62));
      for (const [head = [], row = []] of parts) {
        expect(head.length).toBeLessThanOrEqual(63);
        expect([head[0], row[0], row.length]).toEqual(['K0', 'c0', head.length]);
      }
      const words = parts.flatMap(([, row = []], index) => (index === 0 ? row : row.slice(1)));
      expect(words).toEqual(Array.from({ length: count }, (_, column) => `c${column}`));
    },
  );

  it('has a cell over the border of two parts, a row that ends early, and a note in the first column, once', async () => {
    const note = '<td>Noord<sup class="noot"><a href="#n1" id="r1">1</a></sup></td>';
    const long = `<tr>${note}${'<td>x</td>'.repeat(30)}<td colspan="10">samen</td>${'<td>y</td>'.repeat(30)}</tr>`;
    const rows = `${long}<tr><td rowspan="2">Zuid</td><td>kort</td></tr><tr>${'<td>z</td>'.repeat(70)}</tr>`;
    const notes = '<section class="noten"><ol><li id="n1"><p>Toelichting.</p></li></ol></section>';
    const { body } = await opened(`<table><tbody>${rows}</tbody></table>${notes}`, { complains: 'tabel-past' });
    const parts = all(body, 'w:tbl');
    for (const part of parts) {
      const columns = all(part, 'w:gridCol').length;
      for (const row of all(part, 'w:tr')) {
        const spans = all(row, 'w:tc').map((cell) => Number(val(cell, 'w:tcPr/w:gridSpan') ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
    }
    expect(text(body).split('samen')).toHaveLength(2);
    expect(all(body, 'w:footnoteReference')).toHaveLength(1);
  });
});
