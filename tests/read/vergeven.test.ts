import { expect, test } from 'vitest';
import { GEMEENTE, readFiles } from '../support/content.ts';

const stuk = (body: string) => `---\nsoort: bijlage\n---\n\n${body}\n`;

test('a long flat list is not deep, though every item of it is longer than the one before', async () => {
  const items = Array.from({ length: 150 }, (_, i) => `- ${'a'.repeat(i + 1)}`);
  const { value, diagnostics } = await readFiles({ 'x.md': stuk(items.join('\n')) });
  expect(diagnostics).toEqual([]);
  expect(value?.stukken).toHaveLength(1);
});

test('a key of gemeente.yaml that is left empty is one that is not there, in a group too', async () => {
  const { value, diagnostics } = await readFiles({
    'gemeente.yaml': `${GEMEENTE}termijn_oproeping:\nafkortingen:\n`.replace(
      'achternaam: Griffioen,',
      'achternaam: Griffioen, aanhef: "", van: null,',
    ),
  });
  expect(diagnostics).toEqual([]);
  expect(value?.gemeente).toMatchObject({ termijnOproeping: 14, afkortingen: {} });
  expect(value?.gemeente.bestuur.at(-1)).not.toHaveProperty('van');
});

test('the word behind the first --- is named whole, and one that says YAML is no fault', async () => {
  const { diagnostics } = await readFiles({ 'x.md': '---js\nsoort: bijlage\n---\n' });
  expect(diagnostics).toMatchObject([{ rule: 'geldige-yaml', message: expect.stringContaining('"js"') }]);
  expect((await readFiles({ 'x.md': '---yaml\nsoort: bijlage\n---\n' })).diagnostics).toEqual([]);
});

test('front matter with nothing in it is closed: what is missing is the soort', async () => {
  const { diagnostics } = await readFiles({ 'x.md': '---\n---\n\nTekst.\n' });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['bekende-soort']);
});
