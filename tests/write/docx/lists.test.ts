import { describe, expect, it } from 'vitest';
import { type Opened, opened } from './support.ts';
import { all, at, text, val, type Xml } from './xml.ts';

/** The number format and start of the list of a paragraph, looked up as Word does. */
function numbering({ part }: Opened, paragraph: Xml) {
  const id = val(paragraph, 'w:pPr/w:numPr/w:numId');
  const level = val(paragraph, 'w:pPr/w:numPr/w:ilvl');
  const numbers = part('word/numbering.xml');
  const num = all(numbers, 'w:num').find(({ attributes }) => attributes['w:numId'] === id);
  const abstract = all(numbers, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === val(num, 'w:abstractNumId'),
  );
  const lvl = abstract && all(abstract, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === level);
  return { id, level, format: val(lvl, 'w:numFmt'), start: val(lvl, 'w:start'), label: val(lvl, 'w:lvlText') };
}

const numbered = (file: Opened) => file.paragraphs.map((paragraph) => numbering(file, paragraph));

describe('lists', () => {
  it('numbers 1, a, i by depth, with real numbering', async () => {
    const file = await opened(
      '<ol><li>een<ol><li>twee<ol><li>drie<ol><li>vier</li></ol></li></ol></li></ol></li></ol>',
    );
    expect(file.paragraphs.map(text)).toEqual(['een', 'twee', 'drie', 'vier']);
    expect(numbered(file).map(({ format }) => format)).toEqual(['decimal', 'lowerLetter', 'lowerRoman', 'decimal']);
    expect(numbered(file).map(({ label }) => label)).toEqual(['%1.', '%2.', '%3.', '%4.']);
  });

  it('counts numbered lists only: a list of points inside a list of bullets begins at 1', async () => {
    const file = await opened('<ul><li>een<ol><li>twee</li></ol></li></ul>');
    expect(numbered(file).map(({ format, level }) => [format, level])).toEqual([
      ['bullet', '0'],
      ['decimal', '1'],
    ]);
  });

  it('begins every list anew, nested ones too', async () => {
    const file = await opened(
      '<ol><li>a<ol><li>b</li></ol></li><li>c<ol><li>d</li></ol></li></ol><p>x</p><ol><li>e</li></ol>',
    );
    const [a, b, c, d, , e] = numbered(file).map(({ id }) => id);
    expect(a).toBe(c);
    expect(new Set([a, b, d, e]).size).toBe(4);
  });

  it('begins where the author says', async () => {
    const file = await opened('<ol start="4"><li>vier</li></ol><ol><li>een</li></ol><ol start="0"><li>nul</li></ol>');
    expect(numbered(file).map(({ start }) => start)).toEqual(['4', '1', '0']);
  });

  it('takes the kind of numbers that the list asks for', async () => {
    const file = await opened('<ol type="a"><li>x</li></ol><ol type="I"><li>y</li></ol>');
    expect(numbered(file).map(({ format }) => format)).toEqual(['lowerLetter', 'upperRoman']);
  });

  it('numbers the first paragraph of an item only, and indents the others like it', async () => {
    const file = await opened('<ol><li><p>een</p><p>vervolg</p></li></ol>');
    expect(numbered(file).map(({ id }) => id !== undefined)).toEqual([true, false]);
    const left = at(file.paragraphs[1], 'w:pPr/w:ind')?.attributes['w:left'];
    const numberings = all(file.part('word/numbering.xml'), 'w:lvl').map(
      (lvl) => at(lvl, 'w:pPr/w:ind')?.attributes['w:left'],
    );
    expect(numberings).toContain(left);
  });

  it('keeps the number of an item without text of its own', async () => {
    const file = await opened('<ol><li></li><li><ol><li>diep</li></ol></li></ol>');
    expect(numbered(file).map(({ level }) => level)).toEqual(['0', '0', '1']);
  });

  it('writes lists that are nested a hundred deep', async () => {
    const file = await opened(`${'<ul><li>x'.repeat(100)}${'</li></ul>'.repeat(100)}`);
    expect(file.paragraphs).toHaveLength(100);
    for (const { level } of numbered(file)) expect(Number(level)).toBeLessThan(9);
  });
});
