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

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v'];

/**
 * What Word prints before each paragraph. It counts all lists of one definition together; a level begins anew below the next
 * item of a level above it, and where its list overrides the start for the first time.
 */
function printed({ part, paragraphs }: Opened): string[] {
  const numbers = part('word/numbering.xml');
  const counts = new Map<string | undefined, number[]>();
  const seen = new Set<string>();
  return paragraphs.map((paragraph) => {
    const id = val(paragraph, 'w:pPr/w:numPr/w:numId');
    const level = Number(val(paragraph, 'w:pPr/w:numPr/w:ilvl') ?? 0);
    const num = all(numbers, 'w:num').find(({ attributes }) => attributes['w:numId'] === id);
    if (id === undefined || !num) return '';
    const definition = val(num, 'w:abstractNumId');
    const abstract = all(numbers, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === definition,
    );
    const levels = abstract ? all(abstract, 'w:lvl') : [];
    const count = counts.get(definition) ?? [];
    counts.set(definition, count);
    const start = all(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === String(level));
    if (start && !seen.has(`${id} ${level}`)) count[level] = Number(val(start, 'w:startOverride'));
    else count[level] = (count[level] ?? Number(val(levels[level], 'w:start')) - 1) + 1;
    seen.add(`${id} ${level}`);
    count.length = level + 1;
    return (val(levels[level], 'w:lvlText') ?? '').replace(/%(\d)/g, (_, at) => {
      const value = count[at - 1] ?? Number(val(levels[at - 1], 'w:start'));
      const format = val(levels[at - 1], 'w:numFmt');
      if (format === 'lowerLetter') return String.fromCharCode(96 + value);
      return format === 'lowerRoman' ? (ROMAN[value] ?? '?') : String(value);
    });
  });
}

describe('lists', () => {
  it.each([
    [
      'leden, onderdelen and what stands below those are one',
      '<ol class="leden"><li>x<ol class="onderdelen" type="a"><li>x<ol class="onderdelen" type="1°"><li>x</li><li>x</li></ol></li><li>x</li></ol></li><li>x</li></ol>',
      ['1.', 'a.', '1°.', '2°.', 'b.', '2.'],
    ],
    [
      'a list and those below it are one: a sub-point begins anew below each point',
      '<ol><li>x<ol><li>x</li><li>x</li></ol></li><li>x<ol><li>x</li></ol></li></ol>',
      ['1.', 'a.', 'b.', '2.', 'a.'],
    ],
    [
      'two lists in one item each begin at their own beginning',
      '<ol><li>x<ol><li>x</li></ol><p>y</p><ol><li>x</li></ol></li><li>x<ol><li>x</li></ol></li></ol>',
      ['1.', 'a.', '', 'a.', '2.', 'a.'],
    ],
    [
      'a list that goes on counts on',
      '<ol><li>x</li><li>x</li></ol><p>y</p><ol start="3"><li>x<ol><li>x</li></ol></li></ol>',
      ['1.', '2.', '', '3.', 'a.'],
    ],
    [
      'a list that begins anew does',
      '<ol><li>x</li><li>x</li></ol><p>y</p><ol><li>x</li></ol><ol start="5"><li>x</li></ol>',
      ['1.', '2.', '', '1.', '5.'],
    ],
    [
      'a number that was skipped',
      '<ol><li>x</li><li value="4">x<ol><li>x</li></ol></li><li>x</li></ol>',
      ['1.', '4.', 'a.', '5.'],
    ],
    [
      'a list in a cell between two points',
      '<ol><li>x<table><tbody><tr><td><ol><li>y</li><li>y</li></ol></td></tr></tbody></table></li><li>x</li></ol>',
      ['1.', '1.', '2.', '2.'],
    ],
    [
      'numbers with those above them in front',
      '<ol><li>x</li><li>x<ol type="1.1"><li>x<ol type="1.1"><li>x</li></ol></li><li>x</li></ol></li></ol>',
      ['1.', '2.', '2.1.', '2.1.1.', '2.2.'],
    ],
    ['letters at the top', '<ol type="a"><li>x<ol type="i"><li>x</li></ol></li><li>x</li></ol>', ['a.', 'i.', 'b.']],
    [
      'a list in bullets in a list',
      '<ol><li>x<ul><li>x<ol type="a"><li>x</li></ol></li></ul></li><li>x</li></ol>',
      ['1.', '–', 'a.', '2.'],
    ],
  ])('%s', async (_name, html, labels) => {
    expect(printed(await opened(html)).filter((_, i, list) => list.length === labels.length || list[i] !== '')).toEqual(
      labels,
    );
  });

  it('makes a sub-point that is moved up the next point', async () => {
    const file = await opened('<ol><li>een</li><li>twee<ol><li>a</li><li>b</li></ol></li><li>drie</li></ol>');
    const level = at(file.paragraphs[3], 'w:pPr/w:numPr/w:ilvl');
    if (level) (level.attributes as Record<string, string>)['w:val'] = '0';
    expect(printed(file)).toEqual(['1.', '2.', 'a.', '3.', '4.']);
  });

  it('gives every level its style of Word, tied to the numbering, and no indent of its own', async () => {
    const file = await opened('<ol><li><p>een</p><p>vervolg</p><ol><li>twee</li></ol></li></ol><ul><li>punt</li></ul>');
    const styles = file.paragraphs.map((paragraph) => val(paragraph, 'w:pPr/w:pStyle'));
    expect(styles).toEqual(['Lijstnummering', 'Lijstvoortzetting', 'Lijstnummering2', 'Lijstopsomteken']);
    expect(file.paragraphs.map((paragraph) => at(paragraph, 'w:pPr/w:ind'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const all_ = all(file.part('word/styles.xml'), 'w:style');
    const tied = (id: string) => all_.find(({ attributes }) => attributes['w:styleId'] === id);
    const levels = all(file.part('word/numbering.xml'), 'w:lvl');
    for (const id of ['Lijstnummering', 'Lijstnummering2', 'Lijstopsomteken']) {
      expect(val(tied(id), 'w:pPr/w:numPr/w:numId')).toMatch(/^[12]$/);
      expect(levels.filter((lvl) => val(lvl, 'w:pStyle') === id)).toHaveLength(1);
    }
    expect(all(file.part('word/numbering.xml'), 'w:num').map((num) => all(num, 'w:lvlOverride').length)).toEqual([
      0, 0, 0, 1,
    ]);
  });

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

  it('takes the kind of numbers that the list asks for', async () => {
    const file = await opened('<ol type="a"><li>x</li></ol><ol type="I"><li>y</li></ol>');
    expect(numbered(file).map(({ format }) => format)).toEqual(['lowerLetter', 'upperRoman']);
  });

  it('numbers the first paragraph of an item only, and indents the others like it', async () => {
    const file = await opened('<ol><li><p>een</p><p>vervolg</p></li></ol>');
    expect(numbered(file).map(({ id }) => id !== undefined)).toEqual([true, false]);
    const continued = all(file.part('word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === val(file.paragraphs[1], 'w:pPr/w:pStyle'),
    );
    const left = at(continued, 'w:pPr/w:ind')?.attributes['w:left'];
    const numberings = all(file.part('word/numbering.xml'), 'w:lvl').map(
      (lvl) => at(lvl, 'w:pPr/w:ind')?.attributes['w:left'],
    );
    expect(left).toBeDefined();
    expect(numberings).toContain(left);
  });

  it('stays with the line that introduces it, and an item with its title', async () => {
    const { paragraphs } = await opened(
      '<p>Ver weg.</p><p>Te weten:</p><ol><li>Dekken uit:<ol><li>een</li><li>twee</li><li>drie</li></ol></li><li><p>Titel</p><p>Tekst.</p></li></ol>',
    );
    const kept = paragraphs.filter((one) => at(one, 'w:pPr/w:keepNext') !== undefined).map(text);
    expect(kept).toEqual(['Te weten:', 'Dekken uit:', 'een', 'Titel']);
  });

  it('keeps the number of an item without text of its own', async () => {
    const file = await opened('<ol><li></li><li><ol><li>diep</li></ol></li></ol>');
    expect(numbered(file).map(({ level }) => level)).toEqual(['0', '0', '1']);
  });

  it('has the code of an item at its indent, below the number where it begins with it', async () => {
    const { paragraphs } = await opened(
      '<ol><li><p>Zo:</p><pre><code>a</code></pre></li><li><pre><code>b</code></pre></li></ol>',
    );
    expect(paragraphs.map(text)).toEqual(['Zo:', 'a', '', 'b']);
    expect(paragraphs.map((one) => at(one, 'w:pPr/w:numPr') !== undefined)).toEqual([true, false, true, false]);
    const [code, alone] = [1, 3].map((index) => val(paragraphs[index], 'w:pPr/w:pStyle'));
    expect(code).toBe('Broncodeop20pt');
    expect(alone).toBe(code);
  });

  it('writes lists that are nested a hundred deep', async () => {
    const file = await opened(`${'<ul><li>x'.repeat(100)}${'</li></ul>'.repeat(100)}`);
    expect(file.paragraphs).toHaveLength(100);
    for (const { level } of numbered(file)) expect(Number(level)).toBeLessThan(9);
  });
});

describe('a task list', () => {
  const ITEM = '<ul><li class="taak"><span class="vakje">☑ </span>klaar</li><li>punt</li></ul>';

  it('has a box that Word ticks in place of the bullet, and stays a list', async () => {
    const file = await opened(ITEM);
    expect(val(file.paragraphs[0], 'w:pPr/w:pStyle')).toBe('Takenlijst');
    const [task, bullet] = numbered(file);
    expect([task?.label, bullet?.label]).toEqual(['', '•']);
    const box = all(file.paragraphs[0] as Xml, 'w14:checkbox')[0];
    expect(at(box, 'w14:checked')?.attributes['w14:val']).toBe('1');
    expect(text(file.paragraphs[0] as Xml).replace('\t', ' ')).toBe('☑ klaar');
  });

  it('has box and number beside each other where it is numbered', async () => {
    const file = await opened('<ol><li><span class="vakje">☐ </span>eerst</li></ol>');
    expect(val(file.paragraphs[0], 'w:pPr/w:pStyle')).toBe('Lijstnummering');
    expect(text(file.paragraphs[0] as Xml)).toBe('☐ eerst');
  });
});
