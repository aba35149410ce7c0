import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/write/index.ts';
import { fileOfLink } from '../../../src/write/pdf/file-links.ts';
import { context, documentOf } from './support.ts';

const given = await context();
const bodyOf = (html: string): string => /<body>(.*)<\/body>/s.exec(html)?.[1] ?? '';

describe('printHtml', () => {
  it('loads nothing but the fonts and images that go along', async () => {
    const { html, bronnen } = await printHtml(documentOf('<p><img alt="a > b" src="asset:k.png"></p>'), given);
    const asked = [...html.matchAll(/(?:src="|url\()([^")]+)/g)].map(([, url]) => url);
    expect(asked).toHaveLength(9);
    expect(asked.every((url) => bronnen.has(url as string))).toBe(true);
    expect([...bronnen.keys()].reduce((left, url) => left.replaceAll(url, ''), html)).not.toContain('https://');
  });

  it('finds an image by its path, whatever characters that has', async () => {
    const paths: string[] = [];
    const document = { ...documentOf('<p><img src="asset:a &#x26; b.png" alt="x"></p>'), assets: ['a & b.png'] };
    const asset: typeof given.asset = (pad) => {
      paths.push(pad);
      return given.asset(pad);
    };
    const { html } = await printHtml(document, { ...given, asset });
    expect(paths).toEqual(['a & b.png']);
    expect(html).not.toContain('asset:');
  });

  it('shows the title and footer as written, and runs nothing of them', async () => {
    const text = '{{x}} </style></title><script>1</script> & "q"';
    const { html } = await printHtml(documentOf('<p>x</p>', { meta: { titel: text }, lopend: { voet: text } }), given);
    expect(html.match(/<\/?(style|title|script)>/g)).toEqual(['<title>', '</title>', '<style>', '</style>']);
  });

  it('fills empty cells, so that the cells after them keep their column', async () => {
    const { html } = await printHtml(
      documentOf('<table><tbody><tr><td>\n</td><td class="x">1</td></tr></tbody></table>'),
      given,
    );
    expect(bodyOf(html)).toContain('<td>\u00a0</td><td class="x">1</td>');
  });

  it('gives the columns of a table the widths that were measured, and a table that fits nowhere words that break', async () => {
    const table = (cells: string[]): string =>
      `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;
    const { html } = await printHtml(documentOf(table(['kort', 'lang']) + table(Array(70).fill('1234567'))), given);
    expect(bodyOf(html).match(/<table[^>]*class="[^"]*"/g)).toEqual([
      '<table class="gemeten"',
      '<table class="liggend gemeten te-breed"',
    ]);
    expect(bodyOf(html).match(/<col /g)).toHaveLength(72);
  });
});

describe('a link', () => {
  const printedLink = async (html: string): Promise<string> => bodyOf((await printHtml(documentOf(html), given)).html);

  it('is none where it could run or read something', async () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '//elders.example/x',
      '/etc/passwd',
      '',
      'data:text/html,x',
    ];
    for (const href of links) expect(await printedLink(`<a class="x" href="${href}">t</a>`)).toBe('<a class="x">t</a>');
  });

  it('to an address or a place stays as it is, and one to a file is remembered', async () => {
    for (const href of ['https://x.example/a?b=1', 'mailto:a@b.example', '#noot-1']) {
      expect(await printedLink(`<a href="${href}">t</a>`)).toBe(`<a href="${href}">t</a>`);
    }
    const kept = /href="([^"]+)"/.exec(await printedLink('<a href="../a &#x26; b.pdf">t</a>'))?.[1] ?? '';
    expect(fileOfLink(kept)).toBe('../a & b.pdf');
  });
});

describe('the tree of a document', () => {
  it('is not changed by what is printed of it', async () => {
    const html = '<p><img src="asset:k.png" alt="x"><a href="b.pdf">t</a></p><table><tr><td></td></tr></table>';
    const document = documentOf(html);
    const before = structuredClone(document.tree);
    await printHtml(document, given);
    expect(document.tree).toEqual(before);
  });
});
