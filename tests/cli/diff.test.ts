import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/diff.ts';

/** Applies a diff the simple way: the lines it keeps and adds, between the lines it does not show. */
function applied(before: string, diff: string): string {
  const source = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  const rows = diff.split('\n').slice(2, -1);
  rows.forEach((row, index) => {
    const hunk = /^@@ -(\d+),(\d+) /.exec(row);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < start) out.push(source[at++] as string);
    } else if (!row.startsWith('\\')) {
      const line = row.slice(1) + (rows[index + 1]?.startsWith('\\') ? '' : '\n');
      if (row[0] !== '+') {
        expect(line).toBe(source[at]);
        at++;
      }
      if (row[0] !== '-') out.push(line);
    }
  });
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

  it('leads from any text to any other', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd')).map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applied(before, unifiedDiff('x', before, after))).toBe(after);
      }),
    );
  });

  it.skipIf(!hasPatch())('is understood by patch', () => {
    const folder = mkdtempSync(join(tmpdir(), 'griffie-diff-'));
    const before = 'een\r\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht\nnegen';
    const after = 'een\r\ntwee!\ndrie\nvier\nvijf\nzes\nzeven\nnegen\n';
    writeFileSync(join(folder, 'a'), before);
    execFileSync('patch', ['--binary', '-s', 'a'], { cwd: folder, input: unifiedDiff('a', before, after) });
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(after);
  });
});

function hasPatch(): boolean {
  try {
    execFileSync('patch', ['--version']);
    return true;
  } catch {
    return false;
  }
}
