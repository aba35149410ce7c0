import { describe, expect, it } from 'vitest';
import { opened } from './support.ts';
import { all, at, text, val } from './xml.ts';

const styleOf = (paragraph: Parameters<typeof val>[0]) => val(paragraph, 'w:pPr/w:pStyle');

describe('headings and paragraphs', () => {
  it('writes headings as the headings of Word, whatever their style name', async () => {
    const { paragraphs, part } = await opened(
      '<h1 class="titel">RAADSADVIES</h1><h2>Twee</h2><h3>Drie</h3><h4>Vier</h4><h5>Vijf</h5><h6>Zes</h6>',
    );
    expect(paragraphs.map(styleOf)).toEqual(['Kop1', 'Kop2', 'Kop3', 'Kop4', 'Kop5', 'Kop6']);
    const styles = all(part('word/styles.xml'), 'w:style');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === `Kop${level}`);
      expect(val(style, 'w:name')).toBe(`heading ${level}`);
      expect(val(style, 'w:pPr/w:outlineLvl')).toBe(String(level - 1));
      expect(at(style, 'w:pPr/w:keepNext')).toBeDefined();
    }
  });

  it('uses only styles that the file has', async () => {
    const { body, part } = await opened(
      '<h1 class="titel-gespatieerd">OPROEPING</h1><p class="label">L</p><p class="ruim blijft">x <code>c</code> <span class="label">s</span></p>' +
        '<pre class="letterlijk">r</pre><pre>r</pre><blockquote><p>c</p></blockquote><ul><li><p>a</p><p>b</p></li></ul>' +
        '<table class="formulier"><tbody><tr class="blok"><th class="blok">x</th></tr></tbody></table><p><a href="https://a.nl">l</a><span class="invulplek"></span></p>',
    );
    const known = new Set(all(part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']));
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      const used = all(body, name).map(({ attributes }) => attributes['w:val']);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((style) => !known.has(style))).toEqual([]);
    }
  });

  it('folds white space as a browser does, keeps no-break spaces, and leaves no empty paragraph', async () => {
    const { paragraphs } = await opened(
      '<section>\n <p>  een\n twee <em> drie</em> <br> vier\u00a0 </p>\n<p> </p><div></div>vijf</section>',
    );
    expect(paragraphs.map(text)).toEqual(['een twee drie\nvier\u00a0', 'vijf']);
  });

  it('marks strong, emphasis, deletion and raised text', async () => {
    const { paragraphs } = await opened('<p><strong>a</strong><em>b</em><del>c</del>m<sup>2</sup></p>');
    const runs = all(paragraphs[0] as never, 'w:r').map((run) => [
      text(run),
      at(run, 'w:rPr')?.children.map((c) => (c as { name: string }).name),
    ]);
    expect(runs[0]).toEqual(['a', ['w:b', 'w:bCs']]);
    expect(runs[1]).toEqual(['b', ['w:i', 'w:iCs']]);
    expect(runs[2]).toEqual(['c', ['w:strike']]);
    expect(runs[4]).toEqual(['2', ['w:vertAlign']]);
  });

  it('keeps every line and space of preformatted text', async () => {
    const { paragraphs } = await opened('<pre><code>a  b\n  c\n</code></pre>');
    expect(paragraphs.map(text)).toEqual(['a  b\n  c']);
  });

  it('makes a rule the border of the paragraph below it', async () => {
    const { paragraphs } = await opened('<p>boven</p><hr><p>onder</p>');
    expect(paragraphs.map(text)).toEqual(['boven', 'onder']);
    expect(at(paragraphs[1], 'w:pPr/w:pBdr/w:top')).toBeDefined();
  });

  it('makes a rule that ends the text a border too, and loses nothing', async () => {
    const { paragraphs } = await opened('<p>boven</p><hr>');
    expect(at(paragraphs.at(-1), 'w:pPr/w:pBdr')).toBeDefined();
  });

  it('lets one type over a blank: it is a tab with a line, not spaces', async () => {
    const { paragraphs } = await opened('<p>HENGELO, <span class="invulplek"></span></p>');
    expect(text(paragraphs[0] as never)).toMatch(/^HENGELO, \t+$/);
    expect(all(paragraphs[0] as never, 'w:rStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['Invulplek']);
  });

  it('refuses what the vocabulary does not have', async () => {
    await expect(opened('<p class="onbekend">x</p>')).rejects.toThrow('onbekend');
    await expect(opened('<p class="kenmerken">x</p>')).rejects.toThrow('kenmerken');
    await expect(opened('<video></video>')).rejects.toThrow('video');
    await expect(opened('<li>x</li>')).rejects.toThrow('list');
  });
});

describe('links', () => {
  it('links out, escaped so that Word accepts it', async () => {
    const { paragraphs, part } = await opened(
      '<p>Zie <a href="https://a.nl/b c|d?x=1&amp;y=100%">de <em>site</em></a>.</p>',
    );
    const link = all(paragraphs[0] as never, 'w:hyperlink');
    expect(link.map(text)).toEqual(['de site']);
    const relation = all(part('word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes.Id === link[0]?.attributes['r:id'],
    );
    expect(relation?.attributes.Target).toBe('https://a.nl/b%20c%7Cd?x=1&y=100%25');
    expect(relation?.attributes.TargetMode).toBe('External');
  });

  it('has the place in what a link leads to apart from its address', async () => {
    const { part, paragraphs } = await opened('<p><a href="https://a.nl/b#plek">l</a></p>');
    const [link] = all(paragraphs[0] as never, 'w:hyperlink');
    expect(link?.attributes['w:anchor']).toBe('plek');
    const relation = all(part('word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes.Id === link?.attributes['r:id'],
    );
    expect(relation?.attributes.Target).toBe('https://a.nl/b');
  });

  it('leaves the brackets of a numbered host, and those alone', async () => {
    const { part } = await opened('<p><a href="http://[::1]:8080/a[1]">l</a></p>');
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes.Target,
    );
    expect(targets).toContain('http://[::1]:8080/a%5B1%5D');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://[', 'mailto:x@[1]', '#nergens', '//a.nl/b', ''])(
    'keeps the text and drops the link of %s',
    async (href) => {
      const { paragraphs } = await opened(`<p>voor <a href="${href}">tekst</a> na</p>`);
      expect(paragraphs.map(text)).toEqual(['voor tekst na']);
      expect(all(paragraphs[0] as never, 'w:hyperlink')).toEqual([]);
    },
  );

  it('links to a place in the text by a bookmark', async () => {
    const { paragraphs } = await opened('<h2 id="doel">Kop</h2><p><a href="#doel">daar</a></p>');
    const name = all(paragraphs[0] as never, 'w:bookmarkStart')[0]?.attributes['w:name'];
    expect(name).toBeDefined();
    expect(all(paragraphs[1] as never, 'w:hyperlink')[0]?.attributes['w:anchor']).toBe(name);
  });
});
