import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/diff.ts';

/** Applies a diff as patch does: every hunk stands at the lines it names, and has as many of them as it says. */
function applied(before: string, diff: string): string {
  const source = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  let left = { old: 0, fresh: 0 };
  const rows = diff.split('\n').slice(2, -1);
  rows.forEach((row, index) => {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(row)?.slice(1).map(Number);
    if (hunk) {
      const [start, old, freshStart, fresh] = hunk as [number, number, number, number];
      expect(left).toEqual({ old: 0, fresh: 0 });
      left = { old, fresh };
      while (at < start - (old === 0 ? 0 : 1)) out.push(source[at++] as string);
      expect(out).toHaveLength(freshStart - (fresh === 0 ? 0 : 1));
    } else if (!row.startsWith('\\')) {
      const line = row.slice(1) + (rows[index + 1]?.startsWith('\\') ? '' : '\n');
      if (row[0] !== '+') {
        expect(line).toBe(source[at++]);
        left.old--;
      }
      if (row[0] !== '-') {
        out.push(line);
        left.fresh--;
      }
    }
  });
  expect(left).toEqual({ old: 0, fresh: 0 });
  return out.concat(source.slice(at)).join('');
}

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
  });

  it('shows three lines around a change', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    expect(unifiedDiff('a.md', before, before.replace('5', 'vijf'))).toBe(
      '--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+vijf\n 6\n 7\n 8\n',
    );
  });

  it('keeps changes that are far apart in hunks of their own', () => {
    const before = Array.from({ length: 30 }, (_, i) => `${i}\n`).join('');
    const diff = unifiedDiff('a', before, before.replace('3\n', 'drie\n').replace('25\n', 'x\n'));
    expect(diff.match(/^@@/gm)).toHaveLength(2);
  });

  it('says that the last line has no ending', () => {
    expect(unifiedDiff('a', 'x', 'y')).toBe(
      '--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n',
    );
  });

  it('leaves the accents of a name as they are, and says so when there is too much to show', () => {
    const lines = (word: string): string => Array.from({ length: 1500 }, (_, i) => `${word} ${i}\n`).join('');
    expect(unifiedDiff('één.md', lines('oud'), lines('nieuw'))).toBe(
      '--- één.md\n+++ één.md\nMeer dan 2000 regels zijn anders: te veel om te tonen.\n',
    );
  });

  it('leads from any text to any other', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd')).map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applied(before, unifiedDiff('x', before, after))).toBe(after);
      }),
    );
  });
});
