import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it, test } from 'vitest';
import { geenAdressen } from '../../src/read/adressen.ts';
import { readFiles } from '../support/content.ts';

test.each([
  ['Zie www.waterveen.example voor meer.', 'http://www.waterveen.example'],
  ['Zie HTTPS://waterveen.example.', 'HTTPS://waterveen.example'],
  ['Schrijf aan griffie@waterveen.example.', 'mailto:griffie@waterveen.example'],
  ['Schrijf aan griffie&#64;waterveen.example.', 'mailto:griffie@waterveen.example'],
  ['Zie ww&#119;.waterveen.example.', 'http://www.waterveen.example'],
])('a bare address is a link, however it is written: %s', async (zin, url) => {
  const { value } = await readFiles({ 'a/b.md': `---\nsoort: raadsbrief\n---\n\n${zin}\n` });
  expect(value?.stukken[0]?.verwijzingen.map((een) => een.url)).toEqual([url]);
});

describe('without what looks for addresses', () => {
  const met = remark().use(remarkGfm, { singleTilde: false }).freeze();
  const zonder = remark().use(remarkGfm, { singleTilde: false }).use(geenAdressen).freeze();
  const STUKJES = ['a', 'h', 'tp', '://', 'w', 'ww.', 'mailto:', ' ', '\n', '\n\n', '- ', '1. ', '> ', '# ', '*', '**'];
  const MEER = [
    '_',
    '~~',
    '`',
    '[x](y)',
    '[^1]',
    '[^1]: ',
    '| a | b |\n| --- | --- |\n',
    '- [ ] ',
    '<b>',
    '\\',
    '.',
    'é',
  ];

  it('a text that cannot have one reads the same', () => {
    let gelezen = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STUKJES, ...MEER), { maxLength: 40 }), (delen) => {
        const tekst = delen.join('');
        fc.pre(!/@|http|www|&/iu.test(tekst));
        gelezen++;
        expect(zonder.parse(tekst)).toEqual(met.parse(tekst));
      }),
      { seed: 16, numRuns: 400 },
    );
    expect(gelezen).toBeGreaterThan(300);
  });
});
