import { expect, test } from 'vitest';
import { readFiles } from '../support/content.ts';

const KB = 1000;
const vol = (deel: string, lengte = 100 * KB): string => deel.repeat(Math.floor(lengte / deel.length));
const om = (links: string, midden: string, rechts: string): string =>
  vol(links, 50 * KB) + midden + vol(rechts, 50 * KB);
const oplopend = (maak: (i: number) => string, lengte: number): string => {
  let tekst = '';
  for (let i = 0; tekst.length < lengte; i++) tekst += maak(i);
  return tekst;
};

/** Each takes a parser minutes or its stack, were it to look at it: it is refused, at the place. */
const GEWEIGERD: Readonly<Record<string, string>> = {
  'nested strong and emphasis': om('*a **a ', 'b', ' a** a*'),
  'stars around a letter': om('*', 'a', '*'),
  'openers and closers of two kinds (cmark 389)': om('*a ', '', '_a*_ '),
  'stars and closers': om('*', '', ' _a*_'),
  'strong in emphasis': vol('**_* '),
  'mismatched emphasis': vol('*a_ '),
  'closers only': vol('a* '),
  'strong closers only': `a**b${vol('c* ')}`,
  'much emphasis': vol('*a* '),
  'much strikethrough': vol('~~a~~ '),
  'open brackets': vol('['),
  'closing brackets': vol(']'),
  'nested brackets': om('[', 'a', ']'),
  'links without an end': vol('[a]('),
  'links with < without an end': vol('[a](<b'),
  'links with a title without an end': vol('[a](b "'),
  'brackets and parentheses': vol('[ (]('),
  'images in links': vol('![[]()'),
  'references to nothing': vol('[a]['),
  'calls of notes': vol('[^a] '),
  'backslashes after code': vol('``\\ '),
  'code without an end': vol('` '),
  'comments without an end': `a ${vol('<!-- ')}`,
  'instructions without an end': `a ${vol('<?')}`,
  'character data without an end': `a ${vol('<![CDATA[')}`,
  'declarations without an end': `a ${vol('<!A ')}`,
  tags: `a ${vol('<b>')}`,
  quotations: vol('> '),
  'an address that may end everywhere': `www.example.com/${vol(')')}x`,
  'an address of references of characters': `https://example.com/${vol('&a;')}x`,
  'loose quotations': vol('>>>a\n\n'),
  'loose lists': vol('- - a\n\na\n\n'),
  'lists in one line': vol('- '),
  'notes in notes': vol('[^1]: '),
  'notes, each called': oplopend((i) => `a[^${i}]\n\n[^${i}]: n\n\n`, 100 * KB),
  'definitions, one name': vol('[a]: b\n'),
  'underlined headings': vol('a\n===\n'),
  'emphasis over lines': vol('*a\na_ '),
  'emphasis in a quotation': vol('> *a_ *b_\n', 20 * KB),
  'emphasis in a heading': `## ${vol('*a_ ')}`,
  'emphasis in a cell': `| a | b |\n| - | - |\n| ${vol('*a_ ')} | b |`,
};

/** Each is read in time that its length asks for. */
const GELEZEN: Readonly<Record<string, string>> = {
  'code of every length': oplopend((i) => `e${'`'.repeat(i + 1)}`, 20 * KB),
  backslashes: vol('\\'),
  'signs with a backslash': vol('\\*'),
  'underscores in words': vol('a_b'),
  'a ruler of dashes': vol('-'),
  'a table of one wide row': `|${'a|'.repeat(2 * KB)}\n|${'-|'.repeat(2 * KB)}\n|${'b|'.repeat(2 * KB)}`,
  'a table of short rows': `a|b\n-|-\n${vol('a|b\n', 20 * KB)}`,
  'a table of 200 rows and 12 columns in bold': `|${' a |'.repeat(12)}\n|${' - |'.repeat(12)}\n${`|${' **a** |'.repeat(12)}\n`.repeat(200)}`,
  'lines of bars': vol('|\n', 20 * KB),
  'links, one a line': oplopend((i) => `[Bijlage ${i}](https://example.com/een_lang_adres/van_${i})\n`, 20 * KB),
  'links, one an item': oplopend((i) => `- [Bijlage ${i}](https://example.com/een_lang_adres/van_${i})\n`, 20 * KB),
  'definitions, each called': oplopend((i) => `[a${i}]: b\n\n[a${i}]\n\n`, 10 * KB),
  'notes, some hundreds': oplopend((i) => `a[^${i}]\n\n[^${i}]: n\n\n`, 10 * KB),
  addresses: vol('www.', 20 * KB),
  'mail addresses': vol('a@b.', 20 * KB),
  'references of characters': vol('&a;', 20 * KB),
  'code that is not closed': `\`\`\`\n${vol('*a_ ')}`,
  'code with markup': `\`\`\`\n${vol('*a_ *b_\n')}\n\`\`\`\n`,
  'indented code': vol('    *a_ [b\n', 20 * KB),
  tabs: vol('\t'),
  'an item on every level': oplopend((i) => `${' '.repeat(2 * (i % 80))}- a\n`, 20 * KB),
  'a paragraph of many lines': vol('aap noot\n', 20 * KB),
};

/** Where a message stands that is not at the first line of the body. */
const REGELS: Readonly<Record<string, number>> = {
  'loose quotations': 5006,
  'loose lists': 10006,
  'notes, each called': 4008,
  'definitions, one name': 1006,
  'underlined headings': 2007,
  'emphasis in a cell': 8,
};

const gelezen = async (body: string) => {
  const { value, diagnostics } = await readFiles({
    'zwaar.md': `---\nsoort: bijlage\nonderwerp: Zwaar\n---\n\n${body}\n`,
    'goed.md': '---\nsoort: bijlage\nonderwerp: Goed\n---\n\nTekst.\n',
  });
  return {
    stukken: value?.stukken.map(({ pad }) => pad),
    gemeld: diagnostics.map(({ rule, file, range }) => `${rule} ${file}:${range.start.line}`),
  };
};

test.each(Object.entries(GEWEIGERD))('refused at its place, the stuk beside it read: %s', async (naam, body) => {
  const { stukken, gemeld } = await gelezen(body);
  expect(stukken).toEqual(['goed.md']);
  expect(gemeld).toEqual([`leesbaar-bestand zwaar.md:${REGELS[naam] ?? 6}`]);
});

test.each(Object.entries(GELEZEN))('read: %s', async (_naam, body) => {
  expect(await gelezen(body)).toEqual({ stukken: ['goed.md', 'zwaar.md'], gemeld: [] });
});
