import { expect, test } from 'vitest';
import { compareDiagnostics, compareText, type Diagnostic, diagnostic } from '../../src/core/index.ts';

const at = (file: string, line: number, column: number, rule = 'r', message = 'm'): Diagnostic =>
  diagnostic({
    rule,
    severity: 'fout',
    file,
    message,
    range: { start: { line, column }, end: { line, column: column + 1 } },
  });

test('what is usually empty is filled in, and what is given stays', () => {
  expect(at('a.md', 1, 1)).toMatchObject({ hint: '', related: [] });
  expect(at('a.md', 1, 1)).not.toHaveProperty('fix');
  expect(diagnostic({ ...at('a.md', 1, 1), hint: 'Doe dit.' }).hint).toBe('Doe dit.');
});

test('messages stand in the order of file, place, rule and text, as numbers and not as words', () => {
  const ordered = [
    at('B.md', 9, 9),
    at('a.md', 2, 1),
    at('a.md', 10, 2),
    at('a.md', 10, 10, 'a', 'z'),
    at('a.md', 10, 10, 'b', 'y'),
    at('a.md', 10, 10, 'b', 'z'),
  ];
  expect([...ordered].reverse().sort(compareDiagnostics)).toEqual(ordered);
  expect(compareDiagnostics(at('a.md', 1, 1), at('a.md', 1, 1))).toBe(0);
});

test('text is ordered by code unit, the same on every machine', () => {
  expect(['é', 'a', 'z', 'Z', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'z', 'é']);
});
