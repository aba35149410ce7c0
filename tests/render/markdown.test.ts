import { expect, test } from 'vitest';
import { PNG } from '../support/content.ts';
import { documentVan } from '../support/documenten.ts';
import { htmlOf } from '../support/html.ts';

const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]);

/** The body of a bijlage in `map/stuk.md` as it is printed, below its title. */
async function gedrukt(body: string, files: Record<string, string | Uint8Array> = {}, kop = '') {
  const stuk = `---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Titel\n${kop}---\n\n${body}\n`;
  const { schets, document } = await documentVan({ 'map/stuk.md': stuk, ...files }, 'map/stuk.md');
  const [, inhoud = ''] = schets.split('section.inhoud\n');
  const [tekst = '', noten = ''] = inhoud.split('\nsection.noten\n');
  return { schets: tekst.replace(/^ {2}/gmu, ''), noten, document };
}

test('headings follow without a gap, whatever level the author skipped, and stop at h6', async () => {
  const { schets } = await gedrukt(
    '#### diep\n\n## een\n\n##### vier\n\n#### drie\n\n##### vier\n\n### twee\n\n###### zes',
  );
  expect(schets).toBe('h2 diep\nh2 een\nh3 vier\nh3 drie\nh4 vier\nh3 twee\nh4 zes');
  const { schets: trap } = await gedrukt('## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6');
  expect(trap).toBe('h2 2\nh3 3\nh4 4\nh5 5\nh6 6');
});

test('numbered lists keep their first number; numbers, letters and roman numerals follow the depth of numbering', async () => {
  const { schets } = await gedrukt(
    '3. drie\n   - punt\n     1. letter\n        1. romeins\n           1. weer een getal\n4. vier',
  );
  expect(schets).toBe(
    [
      'ol[start=3]',
      '  li drie',
      '    ul',
      '      li punt',
      '        ol[type=a]',
      '          li letter',
      '            ol[type=i]',
      '              li romeins',
      '                ol',
      '                  li weer een getal',
      '  li vier',
    ].join('\n'),
  );
});

test('comments vanish, other raw HTML is shown as it was written and never becomes an element', async () => {
  const { schets, document } = await gedrukt(
    'voor <!-- stil --> na <b>vet</b>\n\n<!-- weg -->\n\n<script>alert(1)</script>\n\n- <div>\n',
  );
  expect(schets).toBe(
    [
      'p voor na <code.letterlijk><b></code>vet<code.letterlijk></b></code>',
      'p <code.letterlijk><script>alert(1)</script></code>',
      'ul',
      '  li <code.letterlijk><div></code>',
    ].join('\n'),
  );
  expect(htmlOf(document)).not.toContain('<script>');
  expect(htmlOf(document)).not.toContain('stil');
});

test('links: the web, mail, a telephone, a PDF that goes along, the document of a stuk; everything else is plain text', async () => {
  const { schets } = await gedrukt(
    [
      '[web](https://example.org/a?b=c) [mail](mailto:a@example.org) [nota](bijlagen/nota%20één.pdf) [bel](tel:+31140599) [stuk](ander.md)',
      '[weg](bijlagen/weg.pdf) [script](javascript:alert(1)) [bestand](file:///etc/passwd) [map](bijlagen) [buiten](../../x.pdf)',
      '[anker](#boven) [asset](asset:map/beeld.png) [via][ref] [leeg][] [](https://example.org)',
      '',
      '[ref]: https://example.org/ref',
    ].join('\n\n'),
    { 'map/bijlagen/nota één.pdf': PDF, 'map/ander.md': '---\nsoort: bijlage\n---\n' },
  );
  expect(schets).toBe(
    [
      'p <a[href=https://example.org/a?b=c]>web</a> <a[href=mailto:a@example.org]>mail</a> <a[href=bijlagen/nota%20%C3%A9%C3%A9n.pdf]>nota</a> <a[href=tel:+31140599]>bel</a> <a[href=ander.pdf]>stuk</a>',
      'p weg script bestand map buiten',
      'p anker asset <a[href=https://example.org/ref]>via</a> [leeg][]',
    ].join('\n'),
  );
});

test('a link leads to the heading that it names, as GitHub names headings; only those get an id', async () => {
  const { schets, noten } = await gedrukt(
    [
      '[een](#Kosten--baten) [twee](#kosten--baten-1) [drie](#financi%C3%ABn) [weg](#bestaat-niet) en een noot.[^1]',
      '## Kosten & *baten*\n\nTekst.\n\n### Kosten & baten\n\n> #### Financiën\n\n## Slot',
      '[^1]: Zie [het slot][s].',
      '[s]: #slot\n[s]: #kosten--baten',
    ].join('\n\n'),
  );
  expect(schets).toBe(
    [
      'p <a[href=#kop-1]>een</a> <a[href=#kop-2]>twee</a> <a[href=#kop-3]>drie</a> weg en een noot.<sup.noot><a[id=nootref-1][href=#noot-1]>1</a></sup>',
      'h2 <span[id=kop-1]>Kosten & <em>baten</em></span>',
      'p Tekst.',
      'h3[id=kop-2] Kosten & baten',
      'blockquote',
      '  h4[id=kop-3] Financiën',
      'h2 <span[id=kop-4]>Slot</span>',
    ].join('\n'),
  );
  expect(noten).toContain('Zie <a[href=#kop-4]>het slot</a>.');
});

test('a link in the contents leads to its own heading, also right below one that a link of the author leads to', async () => {
  const { schets } = await gedrukt(
    'Zie [deel 1](#deel-1).\n\n## Deel 1\n\n### Paragraaf\n\nTekst.\n\n## Deel 2',
    {},
    'inhoudsopgave: ja\n',
  );
  const [, id] = /h3\[id=([^\]]+)\] Paragraaf/u.exec(schets) ?? [];
  expect(schets).toContain(`<a[href=#${id}]>Paragraaf `);
  expect(schets).toContain('<span[id=kop-1]>Deel 1</span>');
  expect(schets).toContain('<a[href=#kop-1]>deel 1</a>');
});

test('a place whose heading the template does not print is the text below it; one that is not printed at all is no place', async () => {
  const stuk = (soort: string, body: string) =>
    `---\nsoort: ${soort}\nzaaknummer: 4100001\nonderwerp: Titel\n---\n\n${body}\n`;
  const punten = '1. Zie [het besluit](#besluit) en [de financiën](#financiële-aspecten).';
  const schetsVan = async (besluit: string) => {
    const advies = stuk('raadsadvies', `## Bespreek- en beslispunten\n\n${punten}\n\n## Financiële aspecten\n\nGeen.`);
    const files = { 'map/raadsadvies.md': advies, 'map/raadsbesluit.md': stuk('raadsbesluit', besluit) };
    return (await documentVan(files, 'map/raadsbesluit.md')).schets;
  };
  const eigen = await schetsVan(`## Besluit\n\n${punten}`);
  expect(eigen).toContain('Zie <a[href=#kop-1]>het besluit</a> en de financiën.');
  expect(eigen).toMatch(/ol\[.*id=kop-1/u);
  expect(await schetsVan('')).toContain('Zie het besluit en de financiën.');
});

test('a link from a stuk that is not openbaar reaches a file that is', async () => {
  const geheim =
    '---\nsoort: bijlage\nopenbaarheid: geheim\nzaaknummer: 4100001\nonderwerp: T\n---\n\n[nota](nota.pdf) [plan](plan.pdf)\n';
  const open = '---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: T\n---\n\n[nota](nota.pdf)\n';
  const files = { 'map/g.md': geheim, 'map/o.md': open, 'map/nota.pdf': PDF, 'map/plan.pdf': PDF };
  const { document } = await documentVan(files, 'map/g.md');
  expect(htmlOf(document)).toContain('href="../../openbaar/map/nota.pdf"');
  expect(htmlOf(document)).toContain('href="plan.pdf"');
});

test('images beside the stuk become assets; one that is not there, or is no image, leaves its alternative text', async () => {
  const { schets, document } = await gedrukt(
    '![Kaart](beeld/kaart%201.png) en ![via][ref]\n\n![Weg](weg.png)\n\n![Net](https://example.org/x.png)\n\n![Nota](n.pdf)\n\n[ref]: ../foto.png',
    { 'map/beeld/kaart 1.png': PNG, 'foto.png': PNG, 'map/n.pdf': PDF },
  );
  expect(schets).toBe(
    [
      'p <img[src=asset:map/beeld/kaart 1.png][alt=Kaart]></img> en <img[src=asset:foto.png][alt=via]></img>',
      'p Weg',
      'p Net',
      'p Nota',
    ].join('\n'),
  );
  expect(document.assets).toEqual(['foto.png', 'map/beeld/kaart 1.png']);
});

test('notes are numbered in the order of print, also those in headings, tables and other notes', async () => {
  const { schets, noten } = await gedrukt(
    [
      '## Kop[^c]',
      '| a | b |\n| --- | --- |\n| x[^b] | y |',
      'Slot[^a] en weer[^c].',
      '[^a]: Derde.',
      '[^b]: Tweede, zie ook[^d].',
      '[^c]: Eerste.\n\n    - met een lijst',
      '[^d]: Vierde.',
      '[^e]: Nooit genoemd.',
    ].join('\n\n'),
  );
  expect(schets).toBe(
    [
      'h2 Kop<sup.noot><a[id=nootref-1][href=#noot-1]>1</a></sup>',
      'table',
      '  thead',
      '    tr: [a] | [b]',
      '  tbody',
      '    tr: x<sup.noot><a[id=nootref-2][href=#noot-2]>2</a></sup> | y',
      'p Slot<sup.noot><a[id=nootref-3][href=#noot-3]>3</a></sup> en weer<sup.noot><a[id=nootref-1-2][href=#noot-1]>1</a></sup>.',
    ].join('\n'),
  );
  expect(noten).toBe(
    [
      '  h2 Noten',
      '  ol',
      '    li[id=noot-1]',
      '      p <span.noot-nummer>1 <a.noot-terug[href=#nootref-1]>a</a> <a.noot-terug[href=#nootref-1-2]>b</a></span> Eerste.',
      '      ul',
      '        li met een lijst',
      '    li[id=noot-2]',
      '      p <span.noot-nummer><a.noot-terug[href=#nootref-2]>2</a></span> Tweede, zie ook<sup.noot><a[id=nootref-4][href=#noot-4]>4</a></sup>.',
      '    li[id=noot-3]',
      '      p <span.noot-nummer><a.noot-terug[href=#nootref-3]>3</a></span> Derde.',
      '    li[id=noot-4]',
      '      p <span.noot-nummer><a.noot-terug[href=#nootref-4]>4</a></span> Vierde.',
    ].join('\n'),
  );
});

test('columns: the alignment of the author, else right for nothing but numbers; the first column is no header', async () => {
  const { schets } = await gedrukt(
    [
      '| Post | Bedrag | Deel | Links | Los |',
      '| --- | --- | --- | :--- | ---: |',
      '| 1 | € 24.000,- | −3,5 % | 10 | tekst |',
      '| x | | 12 | 20 | 3 |',
      '| y | 1.090 | 7 |',
    ].join('\n'),
  );
  expect(schets).toBe(
    [
      'table',
      '  thead',
      '    tr: [Post] | [Bedrag] .rechts | [Deel] .rechts | [Links] | [Los] .rechts',
      '  tbody',
      '    tr: 1 | €\u00a024.000,- .rechts | −3,5 % .rechts | 10 | tekst .rechts',
      '    tr: x | .rechts | 12 .rechts | 20 | 3 .rechts',
      '    tr: y | 1.090 .rechts | 7 .rechts |  | .rechts',
    ].join('\n'),
  );
});

test.each([
  ['plain', 'Tabel 3. Kosten per jaar'],
  ['with a colon', 'Tabel 3: Kosten per jaar'],
  ['bold', '**Tabel 3. Kosten per jaar**'],
  ['italic, without a sign', '*Tabel 3 Kosten per jaar*'],
])('a numbered line right above a table is its caption: %s', async (_name, line) => {
  const { schets } = await gedrukt(`${line}\n\n| a | b |\n| --- | --- |\n| x | y |`);
  expect(schets.split('\n').slice(0, 2)).toEqual(['table', `  caption ${line.replace(/\*/gu, '')}`]);
});

test.each(['Tabel 3 laat de kosten zien:', 'Tabel met kosten:', 'Zie tabel 3. Daar staat het.'])(
  'a sentence above a table is no caption: %s',
  async (line) => {
    const { schets } = await gedrukt(`${line}\n\n| a | b |\n| --- | --- |\n| x | y |`);
    expect(schets.split('\n').slice(0, 2)).toEqual([`p ${line}`, 'table']);
  },
);

test('texts in front of rows of numbers are headers, and a last row that adds up is one of its own kind', async () => {
  const { document } = await gedrukt('| Post | 2025 |\n| --- | --- |\n| Weg | 5 |\n| Totaal | 5 |');
  const html = htmlOf(document);
  expect(html).toContain('<tr><th scope="row">Weg</th>');
  expect(html).toContain('<tr class="totaal"><th scope="row">Totaal</th>');
});

test('a row of labels below a head with empty cells is a second header row', async () => {
  const { document } = await gedrukt(
    '| | Baten | | Lasten | |\n| --- | --- | --- | --- | --- |\n| | 2025 | 2026 | 2025 | 2026 |\n| Weg | 1 | 2 | 3 | 4 |',
  );
  const html = htmlOf(document);
  expect(html).toContain('<th class="midden" scope="col" colspan="2">Baten</th>');
  expect(/<thead>.*<\/thead>/su.exec(html)?.[0].match(/<tr>/gu)).toHaveLength(2);
});

test('a first row of numbers without a label is no second header row', async () => {
  const { document } = await gedrukt('| Post | a | b |\n| --- | --- | --- |\n| | 1.000 | 20 |\n| Weg | 1 | 2 |');
  expect(/<thead>.*<\/thead>/su.exec(htmlOf(document))?.[0].match(/<tr>/gu)).toHaveLength(1);
});

test('a br in a cell ends the line there, and nowhere else', async () => {
  const { schets } = await gedrukt('| a |\n| --- |\n| x<br>y |\n\nEen<br>twee');
  expect(schets).toContain('x⏎y');
  expect(schets).not.toContain('Een⏎twee');
});

test('a table whose head is empty has no head', async () => {
  const { schets } = await gedrukt('| | |\n| --- | ---: |\n| 21 jaar | € 300,- |');
  expect(schets).toBe('table\n  tbody\n    tr: 21 jaar | €\u00a0300,- .rechts');
  expect((await gedrukt('Voor.\n\n| | |\n| --- | --- |\n\nNa.')).schets).toBe('p Voor.\np Na.');
});

test('the euro sign is bound to its amount, and no space is made where none was', async () => {
  const { schets } = await gedrukt('Van € 5 naar €6, en **€ 7**.');
  expect(schets).toBe('p Van €\u00a05 naar €6, en <strong>€\u00a07</strong>.');
});

test('marks, breaks, quotes, code and rules', async () => {
  const { schets } = await gedrukt(
    '*a* **b** ~~c~~ `d`  \nnieuwe regel\nzelfde regel\n\n> citaat\n\n```js\nx  y\n```\n\n---',
  );
  expect(schets).toBe(
    [
      'p <em>a</em> <strong>b</strong> <del>c</del> <code>d</code>⏎nieuwe regel zelfde regel',
      'blockquote',
      '  p citaat',
      'pre <code>x  y</code>',
      'hr',
    ].join('\n'),
  );
});

test('what looks like a template, a tag or an entity is printed as it was written', async () => {
  const { document } = await documentVan(
    {
      'a.md':
        '---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: \'{{x}} <b> & "q" &amp; {{{y}}} <!--markdown:0-->\'\n---\n\n{{x}} &lt;i&gt; {{{y}}}\n',
    },
    'a.md',
  );
  const kop = document.tree.children.find((node) => node.type === 'element' && node.tagName === 'h1');
  expect(kop).toMatchObject({ children: [{ value: '{{x}} <b> & "q" &amp; {{{y}}} <!--markdown:0-->' }] });
  expect(htmlOf(document)).toContain('<p>{{x}} &#x3C;i> {{{y}}}</p>');
});
