import { describe, expect, it } from 'vitest';
import { type Opened, opened } from './support.ts';
import { all, at, text, val, type Xml } from './xml.ts';

const SIGNED =
  '<div class="ondertekening"><div class="handtekening"><p class="functie">De griffier</p><p class="naam">A. Pen</p></div>' +
  '<div class="handtekening"><p class="functie">De voorzitter</p><p class="naam">B. Hamer</p></div></div>';
const ZIJBLOK = { tekst: 'Vermeld het zaaknummer.', waarden: [{ label: 'Bezoekadres', waarde: 'Plein 1\nProefstad' }] };

/** The text of the header or footer of a kind, with its parts; undefined when there is none. */
function furniture(file: Opened, name: 'header' | 'footer', type: 'default' | 'first'): Xml | undefined {
  const reference = all(file.body, `w:${name}Reference`).find(({ attributes }) => attributes['w:type'] === type);
  const relation = all(file.part('word/_rels/document.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes.Id === reference?.attributes['r:id'],
  );
  return relation && file.part(`word/${relation.attributes.Target}`);
}

const lines = (part: Xml | undefined) => (part ? all(part, 'w:p').map(text) : undefined);
const keeps = (paragraph: Xml) => at(paragraph, 'w:pPr/w:keepNext') !== undefined;

describe('header and footer', () => {
  it('has the text of the footer at the left and page fields at the right', async () => {
    const file = await opened('<p>x</p>', { lopend: { voet: 'Zaaknummer 3261787' } });
    const footer = furniture(file, 'footer', 'default') as Xml;
    expect(lines(footer)).toEqual(['Zaaknummer 3261787\tpagina  van ']);
    expect(all(footer, 'w:instrText').map((field) => field.children.join(''))).toEqual(['PAGE', 'NUMPAGES']);
    expect(furniture(file, 'header', 'default')).toBeUndefined();
    expect(all(file.body, 'w:titlePg')).toEqual([]);
  });

  it('says that it is a concept on every page after the first, where the text says it', async () => {
    const plain = await opened('<p>x</p>', { lopend: { concept: true } });
    expect(lines(furniture(plain, 'header', 'default'))).toEqual(['Concept']);
    expect(lines(furniture(plain, 'header', 'first'))).toEqual(['']);
    const closed = await opened('<p>x</p>', { lopend: { concept: true, besloten: 'Geheim' } });
    expect(lines(furniture(closed, 'header', 'default'))).toEqual(['Geheim – concept']);
    const vervolgkop = [{ label: 'Bladnummer', waarde: 'bladnummer' as const }];
    const letter = await opened('<p>x</p>', { lopend: { concept: true, vervolgkop } });
    expect(lines(furniture(letter, 'header', 'default'))).toContain('Concept');
    const said = await opened('<p class="concept">Concept</p><p>x</p>', { lopend: { concept: true } });
    expect(said.paragraphs.map(text)).toEqual(['Concept', 'x']);
    const style = all(said.part('word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === val(said.paragraphs[0], 'w:pPr/w:pStyle'),
    );
    expect(at(style, 'w:rPr/w:caps')).toBeDefined();
  });

  it('has labelled values from the second page on', async () => {
    const file = await opened('<p>x</p>', {
      lopend: {
        vervolgkop: [
          { label: 'Bladnummer', waarde: 'bladnummer' },
          { label: 'Zaaknummer', waarde: { tekst: '3990752' } },
        ],
      },
    });
    expect(all(file.body, 'w:titlePg')).toHaveLength(1);
    const later = furniture(file, 'header', 'default') as Xml;
    const cells = all(later, 'w:tc').map((cell) => all(cell, 'w:p'));
    expect(cells.map((cell) => cell.map(text))).toEqual([
      ['Bladnummer', ''],
      ['Zaaknummer', '3990752'],
    ]);
    expect(cells.map((cell) => cell.map((one) => val(one, 'w:pPr/w:jc')))).toEqual([
      ['left', 'left'],
      ['right', 'right'],
    ]);
    expect(all(later, 'w:instrText').map((field) => field.children.join(''))).toEqual(['PAGE']);
    expect(lines(furniture(file, 'header', 'first'))).toEqual(['']);
    expect(lines(furniture(file, 'footer', 'first'))).toEqual(lines(furniture(file, 'footer', 'default')));
  });

  it('has the side block in a frame of the header of every page, and not in the text', async () => {
    const closed = await opened('<p>x</p>', { lopend: { concept: true, besloten: 'Geheim' } });
    expect(lines(furniture(closed, 'header', 'default'))).toEqual(['Geheim – concept']);
    const vervolgkop = [{ label: 'Bladnummer', waarde: 'bladnummer' as const }];
    const file = await opened('<div class="zijblok"><p>Vermeld het zaaknummer.</p></div><p>Geachte raad,</p>', {
      lopend: { zijblok: ZIJBLOK, vervolgkop },
    });
    expect(file.paragraphs.map(text)).toEqual(['Geachte raad,']);
    const { left, right } = pageMargins(file);
    for (const type of ['default', 'first'] as const) {
      const framed = all(furniture(file, 'header', type) as Xml, 'w:p').filter((one) => at(one, 'w:pPr/w:framePr'));
      expect(framed.map(text)).toEqual(['Vermeld het zaaknummer.', 'Bezoekadres\nPlein 1\nProefstad']);
      const frame = at(framed[0], 'w:pPr/w:framePr')?.attributes ?? {};
      // The frame stands in the room that the text leaves free.
      expect(Number(frame['w:x'])).toBeGreaterThan(11_906 - right);
      expect(Number(frame['w:x']) + Number(frame['w:w'])).toBeLessThan(11_906);
      expect(left).toBeLessThan(right);
      // Later pages of the PDF cannot have them bold.
      const bold = all(framed[1] as Xml, 'w:b').map(({ attributes }) => attributes['w:val'] !== 'false');
      expect(bold).toEqual([type === 'first']);
    }
  });

  it('keeps a side block in the text where the header has none', async () => {
    const { paragraphs } = await opened('<div class="zijblok"><p>tekst</p></div>');
    expect(paragraphs.map(text)).toEqual(['tekst']);
  });
});

function pageMargins({ body }: Opened) {
  const margins = at(all(body, 'w:sectPr')[0], 'w:pgMar')?.attributes ?? {};
  return { left: Number(margins['w:left']), right: Number(margins['w:right']) };
}

describe('places to sign', () => {
  it('stand side by side, each read as a whole, without rules', async () => {
    const { body } = await opened(`<p>Besloten.</p>${SIGNED}`);
    const [table] = all(body, 'w:tbl');
    expect(all(table as Xml, 'w:tc').map((cell) => all(cell, 'w:p').map(text))).toEqual([
      ['De griffier', 'A. Pen'],
      ['De voorzitter', 'B. Hamer'],
    ]);
    expect(val(table, 'w:tblPr/w:tblStyle')).toBe('Indeling');
    expect(all(table as Xml, 'w:cantSplit')).toHaveLength(1);
  });

  it('never stand alone: lines that stay with them come along, and two lines of the text above those too', async () => {
    const { paragraphs } = await opened(
      `<p>Ver weg.</p><p>Gezien.</p><p>Besloten.</p><p class="ruim blijft">Proefstad, 1 mei</p>${SIGNED}`,
    );
    expect(paragraphs.slice(0, 4).map(keeps)).toEqual([false, true, true, true]);
    const long = await opened(`<p>Ver weg.</p><p>${'Besloten is het. '.repeat(9)}</p>${SIGNED}`);
    // Of a longer text two lines come along, and not all of it.
    expect(long.paragraphs.slice(0, 2).map(keeps)).toEqual([false, true]);
    expect(at(long.paragraphs[1], 'w:pPr/w:keepLines')).toBeUndefined();
  });

  it('keep only the last two rows of a table above them, however long it is', async () => {
    const { body } = await opened(`<table><tbody>${'<tr><td>x</td></tr>'.repeat(9)}</tbody></table>${SIGNED}`);
    const rows = all(all(body, 'w:tbl')[0] as Xml, 'w:tr');
    expect(rows.map((row) => all(row, 'w:keepNext').length)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('find a short table whole on one page', async () => {
    const { body } = await opened(`<table><tbody>${'<tr><td>x</td></tr>'.repeat(4)}</tbody></table><p>Na.</p>`);
    const rows = all(all(body, 'w:tbl')[0] as Xml, 'w:tr');
    expect(rows.map((row) => all(row, 'w:keepNext').length)).toEqual([1, 1, 1, 0]);
  });

  it('keep one place together as paragraphs', async () => {
    const { body, paragraphs } = await opened(
      '<section><p>Tekst.</p></section><div class="ondertekening"><div class="handtekening"><p class="functie">De voorzitter,</p><p class="naam">B. Hamer</p></div></div><p>Na.</p>',
    );
    expect(all(body, 'w:tbl')).toEqual([]);
    expect(paragraphs.map(text)).toEqual(['Tekst.', 'De voorzitter,', 'B. Hamer', 'Na.']);
    expect(paragraphs[0] && keeps(paragraphs[0])).toBe(true);
    // The line of the function stays with the name by its style.
    expect(val(paragraphs[1], 'w:pPr/w:pStyle')).toBe('Functie');
    expect(paragraphs[2] && keeps(paragraphs[2])).toBe(false);
  });
});
