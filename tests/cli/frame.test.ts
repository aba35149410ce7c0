import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/cli/report/terminal.ts';
import { frame } from '../../src/cli/report/text.ts';
import { lineIndex, type Range } from '../../src/core/index.ts';

/** The frame of the stretch between `«` and `»` in a text, as its two rows. */
function framed(marked: string, columns = 80): [string, string] {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  const lines = lineIndex(marked.replace(/[«»]/g, ''));
  const { source, gutter, carets } = frame(lines, lines.rangeOf(from, to), columns);
  return [source, gutter + carets];
}

describe('frame', () => {
  it('puts the carets below the range', () => {
    expect(framed('een\nDe «raad» besluit\n')).toEqual(['    2 | De raad besluit', '      |    ^^^^']);
  });

  it('gives an empty range one caret', () => {
    expect(framed('sector:«»')).toEqual(['    1 | sector:', '      |        ^']);
  });

  it('runs to the end of the line when the range goes on below it', () => {
    expect(framed('a «bc\nde» f')).toEqual(['    1 | a bc', '      |   ^^']);
  });

  it('shows a tab as spaces up to its stop', () => {
    expect(framed('ab\t«c»')).toEqual(['    1 | ab  c', '      |     ^']);
  });

  it.each([
    ['East Asian characters are two columns wide', '漢字 «x»', '      |      ^'],
    ['an emoji is two columns wide, and two units long', '🙂«x»', '      |   ^'],
    ['a combining accent takes no column', 'Jose\u0301 «x»', '      |      ^'],
    ['a marked accent does not widen the carets', '«Jose\u0301»', '      | ^^^^'],
  ])('%s', (_name, marked, carets) => {
    expect(framed(marked)[1]).toBe(carets);
  });

  it('does not let a source steer the terminal', () => {
    const [source] = framed('a\u001b[31m\u202e «b»');
    expect(source).not.toContain('\u001b');
    expect(source).not.toContain('\u202e');
  });

  it('cuts a line that is too long around the range', () => {
    const marked = `${'voor '.repeat(50)}«hier»${' na'.repeat(50)}`;
    const [source, carets] = framed(marked, 60);
    expect(textWidth(source)).toBeLessThanOrEqual(60);
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('hier');
    expect(source).toMatch(/ \| ….*…$/);
  });

  it('frames a line of a megabyte', () => {
    const marked = `${'x'.repeat(500_000)}«hier»${'x'.repeat(500_000)}`;
    const [source, carets] = framed(marked);
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('hier');
  });

  it('stays within the line for a place that is not there', () => {
    const beyond: Range = { start: { line: 1, column: 40 }, end: { line: 1, column: 50 } };
    expect(frame(lineIndex('kort'), beyond, 80).carets).toBe('    ^');
  });
});
