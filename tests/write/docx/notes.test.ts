import { describe, expect, it } from 'vitest';
import { type Opened, opened } from './support.ts';
import { all, text, val, type Xml } from './xml.ts';

const call = (number: number) =>
  `<sup class="noot"><a href="#noot-${number}" id="nootref-${number}">${number}</a></sup>`;
const note = (number: number, inner: string) =>
  `<li id="noot-${number}"><p><span class="noot-nummer"><a class="noot-terug" href="#nootref-${number}">${number}</a></span></p>${inner}</li>`;
const notes = (...items: string[]) => `<section class="noten"><h2>Noten</h2><ol>${items.join('')}</ol></section>`;

/** The notes that Word shows, without its own separators. */
const footnotes = ({ part }: Opened): Xml[] =>
  all(part('word/footnotes.xml'), 'w:footnote').filter(({ attributes }) => attributes['w:type'] === undefined);
const references = ({ body }: Opened) => all(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id']);

describe('footnotes', () => {
  it('become footnotes of Word, without the list and the way back', async () => {
    const file = await opened(
      `<p>Een${call(1)} en twee${call(2)}.</p>${notes(note(1, '<p>De <em>eerste</em>.</p>'), note(2, '<p>De tweede.</p><p>Vervolg.</p>'))}`,
    );
    expect(file.paragraphs.map(text)).toEqual(['Een en twee.']);
    expect(references(file)).toEqual(['1', '2']);
    const written = footnotes(file);
    expect(written.map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2']);
    expect(written.map((one) => all(one, 'w:p').map(text))).toEqual([[' De eerste.'], [' De tweede.', 'Vervolg.']]);
    for (const paragraph of written.flatMap((one) => all(one, 'w:p'))) {
      expect(val(paragraph, 'w:pPr/w:pStyle')).toBe('Voetnoottekst');
    }
    expect(written.map((one) => all(one, 'w:footnoteRef').length)).toEqual([1, 1]);
  });

  it('leaves no mark in the separators', async () => {
    const { part } = await opened(`<p>x${call(1)}</p>${notes(note(1, '<p>y</p>'))}`);
    const separators = all(part('word/footnotes.xml'), 'w:footnote').filter((one) => one.attributes['w:type']);
    expect(separators.map((one) => all(one, 'w:footnoteRef').length)).toEqual([0, 0]);
  });

  it('refers by a field to a note that is called again, for Word hangs a note on one place', async () => {
    const link = '<p id="doel">Doel</p><p><a href="#doel">x</a></p>';
    const file = await opened(
      `<p>Een${call(1)} weer${call(1)} twee${call(2)}</p>${link}${notes(note(1, '<p>noot</p>'), note(2, `<p>zie${call(1)}</p>`))}`,
    );
    expect(references(file)).toEqual(['1', '2']);
    const marks = all(file.body, 'w:bookmarkStart').map(({ attributes }) => [attributes['w:name'], attributes['w:id']]);
    expect(marks).toEqual([
      ['_Noot1', '2'],
      ['doel_1', '1'],
    ]);
    const instructions = (part: Xml) => all(part, 'w:instrText').map(({ children }) => children.join(''));
    expect(instructions(file.paragraphs[0] as Xml)).toEqual([' NOTEREF _Noot1 \\f \\h ']);
    expect(footnotes(file).map(instructions)).toEqual([[], [' NOTEREF _Noot1 \\f \\h ']]);
    const states = all(file.paragraphs[0] as Xml, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
    expect(states).toEqual(['begin', 'separate', 'end']);
  });

  it('puts a note that a note cites below it', async () => {
    const file = await opened(
      `<p>Een${call(1)}</p>${notes(note(1, `<p>eerste${call(2)}</p>`), note(2, '<p>tweede</p>'))}`,
    );
    expect(footnotes(file).map((one) => all(one, 'w:p').map(text))).toEqual([[' eerste2', '2 tweede']]);
  });

  it('keeps links and lists in a note', async () => {
    const file = await opened(
      `<p>x${call(1)}</p>${notes(note(1, '<p>zie <a href="https://a.nl/">a</a></p><ul><li>punt</li></ul>'))}`,
    );
    const [one] = footnotes(file);
    expect(all(one as Xml, 'w:hyperlink').map(text)).toEqual(['a']);
    expect(all(one as Xml, 'w:numPr')).toHaveLength(1);
    expect(all(file.part('word/_rels/footnotes.xml.rels'), 'Relationship').map((r) => r.attributes.Target)).toEqual([
      'https://a.nl/',
    ]);
  });

  it('has the rows of a table in a note as lines, for LibreOffice reads no table there', async () => {
    const table =
      '<table><thead><tr><th scope="col">Jaar</th><th scope="col" class="rechts">Bedrag</th></tr></thead>' +
      '<tbody><tr><td>2026</td><td class="rechts">€ 5</td></tr></tbody></table>';
    const file = await opened(`<p>x${call(1)}</p>${notes(note(1, `<p>y</p>${table}`))}`);
    const [written] = footnotes(file);
    expect(all(written as Xml, 'w:tbl')).toEqual([]);
    expect(all(written as Xml, 'w:p').map(text)).toEqual([' y', 'Jaar\tBedrag', '2026\t€ 5']);
  });

  it('refuses a reference without a note, and a note without a reference', async () => {
    await expect(opened(`<p>x${call(1)}</p>`)).rejects.toThrow('noot-1');
    await expect(opened(`<p>x</p>${notes(note(1, '<p>y</p>'))}`)).rejects.toThrow('noot-1');
  });
});
