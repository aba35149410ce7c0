import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { perTree } from '../../src/write/per-tree.ts';
import { measureTables } from '../../src/write/table/index.ts';
import { together } from '../../src/write/together/index.ts';
import { parsed } from '../support/html.ts';
import { looks } from './docx/support.ts';

const tree = (): Root => ({ type: 'root', children: [] });

test('a tree is computed once for the same arguments, anew for others, and each tree by itself', () => {
  const asked: unknown[] = [];
  const compute = perTree((_tree, arg: object) => {
    asked.push(arg);
    return { arg };
  });
  const [one, other] = [tree(), tree()];
  const [a, b] = [{}, {}];
  const first = compute(one, a);
  expect(compute(one, a)).toBe(first);
  expect(compute(one, b)).toEqual({ arg: b });
  compute(other, a);
  expect(asked).toEqual([a, b, a]);
});

test('the second writer of a document gets the tables and the bonds of the first; beside a side block they are measured anew', async () => {
  const html = parsed('<h2>Kop</h2><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>');
  const house = await looks();
  const lopend = { concept: false, voet: '' };
  const tables = await measureTables(html, house, lopend);
  const bonds = together(html, house.huisstijl, lopend, tables.measure);
  const again = await measureTables(html, house, { ...lopend });
  expect(again).toBe(tables);
  expect(together(html, house.huisstijl, { ...lopend }, again.measure)).toBe(bonds);
  const narrow = await measureTables(html, house, { ...lopend, zijblok: { tekst: '', waarden: [] } });
  const widthOf = ({ layouts }: typeof tables) => [...layouts.values()][0]?.widths.reduce((sum, one) => sum + one, 0);
  expect(widthOf(narrow)).toBeLessThan(widthOf(tables) ?? 0);
});
