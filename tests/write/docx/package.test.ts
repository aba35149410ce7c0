import { describe, expect, it } from 'vitest';
import { fontKey, obfuscate } from '../../../src/write/docx/fonts.ts';
import { looks, open, opened, png, write } from './support.ts';
import { all, at, text, type Xml } from './xml.ts';

const RICH =
  '<h1 class="titel">Titel</h1><h2 id="k">Kop</h2><p>Zie <a href="https://a.nl/">a</a>, <a href="#k">b</a> en <a href="https://c.nl/">c</a>' +
  '<sup class="noot"><a href="#noot-1" id="nootref-1">1</a></sup></p><ol><li>een</li></ol><p><img src="asset:a.png" alt="Een plaatje"></p>' +
  '<table><tbody><tr><td>x</td></tr></tbody></table><section class="noten"><ol><li id="noot-1"><p>zie <a href="https://d.nl/">d</a></p></li></ol></section>';
const ASSETS = { assets: { 'a.png': png(40, 30) } };

describe('the file', () => {
  it('has the same bytes, whatever was written before it and whatever the time zone', async () => {
    const first = await write(RICH, ASSETS);
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    await write(
      `${RICH.replace(/<section.*/, '').replace(/<sup.*?<\/sup>/, '')}<p><img src="asset:a.png" alt="b"></p>`,
      ASSETS,
    );
    const [second, third] = await Promise.all([write(RICH, ASSETS), write(RICH, ASSETS)]);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
  });

  it('begins with the content types, has its parts in order and every relationship in place', async () => {
    const { paths, part } = open(await write(RICH, ASSETS));
    expect(paths[0]).toBe('[Content_Types].xml');
    expect(paths.slice(1)).toEqual([...paths.slice(1)].sort());
    for (const path of paths.filter((name) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of all(part(path), 'Relationship')) {
        if (attributes.TargetMode !== 'External') expect(paths).toContain(`${folder}${attributes.Target}`);
        expect(attributes.Id).toMatch(/^rId\d+$/);
      }
    }
  });

  it('says its title, author, subject, language and day', async () => {
    const { part } = await opened('<p>x</p>', {
      meta: { titel: 'A <b> & "c"', onderwerp: 'Over iets', datum: '2022-10-26' as never },
    });
    const core = part('docProps/core.xml');
    const value = (name: string) => at(core, name)?.children.join('');
    expect(value('dc:title')).toBe('A <b> & "c"');
    expect(value('dc:creator')).toBe('Gemeente Proefstad');
    expect(value('dc:subject')).toBe('Over iets');
    expect(value('dc:language')).toBe('nl-NL');
    expect(value('dcterms:created')).toBe('2022-10-26T00:00:00Z');
    expect(value('dcterms:modified')).toBe('2022-10-26T00:00:00Z');
    const language = all(part('word/styles.xml'), 'w:lang')[0];
    expect(language?.attributes['w:val']).toBe('nl-NL');
  });

  it('offers the colours and the font of the house to whoever goes on in Word', async () => {
    const { part } = await opened('<p>x</p>');
    const theme = part('word/theme/theme1.xml');
    const colour = (name: string) => all(theme, `a:${name}`)[0]?.children;
    const { kleuren, lettertype } = (await looks()).huisstijl;
    expect(colour('accent1')).toEqual([
      { name: 'a:srgbClr', attributes: { val: kleuren.accent.slice(1).toUpperCase() }, children: [] },
    ]);
    expect(colour('dk1')).not.toEqual(colour('lt1'));
    expect(all(theme, 'a:clrScheme')[0]?.children).toHaveLength(12);
    expect(all(theme, 'a:latin').map(({ attributes }) => attributes.typeface)).toEqual([
      lettertype.naam,
      lettertype.naam,
    ]);
  });

  it('has no clock in it where the document has no day', async () => {
    const { part } = await opened('<p>x</p>');
    expect(at(part('docProps/core.xml'), 'dcterms:created')?.children.join('')).toBe('1980-01-01T00:00:00Z');
  });

  it('prints hostile text as it was written, and stays XML', async () => {
    const hostile = '<w:p> & "x" \' ]]> {{x}} r:id="rId1" &amp;amp; \u0001\u000b\ufffe \ud800 😀';
    const html = `<h2>${asHtml(hostile)}</h2><p>${asHtml(hostile)}</p><p><img src="asset:a.png" alt="${asHtml(hostile)}"></p><table><tbody><tr><td>${asHtml(hostile)}</td></tr></tbody></table>`;
    const { body, paragraphs } = await opened(html, {
      ...ASSETS,
      meta: { titel: hostile },
      lopend: { voet: hostile, vervolgkop: [{ label: hostile, waarde: { tekst: hostile } }] },
    });
    const shown = '<w:p> & "x" \' ]]> {{x}} r:id="rId1" &amp; \ufffd\ufffd\ufffd \ufffd 😀';
    expect(text(paragraphs[1] as Xml)).toBe(shown);
    expect(all(body, 'w:tc').map(text)).toEqual([shown]);
  });
});

/** As HTML, but for the entity that stands in the text on purpose. */
function asHtml(raw: string): string {
  return raw.replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

describe('fonts', () => {
  it('go along in four styles that Word can read back', async () => {
    const { part, bytes } = open(await write('<p>x</p>'));
    const { lettertypen } = await looks();
    const font = all(part('word/fontTable.xml'), 'w:font')[0] as Xml;
    const styles = {
      'w:embedRegular': 'normaal',
      'w:embedBold': 'vet',
      'w:embedItalic': 'cursief',
      'w:embedBoldItalic': 'vet-cursief',
    } as const;
    for (const [name, snede] of Object.entries(styles)) {
      const { 'r:id': id, 'w:fontKey': key } = at(font, name)?.attributes ?? {};
      const target = all(part('word/_rels/fontTable.xml.rels'), 'Relationship').find((one) => one.attributes.Id === id);
      const readBack = obfuscate(bytes(`word/${target?.attributes.Target}`), key ?? '');
      expect(Buffer.compare(readBack, lettertypen[snede].bytes)).toBe(0);
    }
    expect(at(part('word/settings.xml'), 'w:embedTrueTypeFonts')).toBeDefined();
  });

  it('are hidden as the standard says: the key from its end, over the first 32 bytes', () => {
    const hidden = obfuscate(new Uint8Array(40), '{00112233-4455-6677-8899-AABBCCDDEEFF}');
    const key = [0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa, 0x99, 0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11, 0x00];
    expect([...hidden]).toEqual([...key, ...key, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(fontKey('0123456789abcdef0123456789abcdef0123')).toBe('{01234567-89AB-CDEF-0123-456789ABCDEF}');
  });

  it('may be embedded: their licence bits say so', async () => {
    const { code, ...text } = (await looks()).lettertypen;
    for (const { bytes } of [...Object.values(text), ...Object.values(code)]) {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const tables = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
      const os2 = tables.find((at) => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === 'OS/2') as number;
      const restricted = view.getUint16(view.getUint32(os2 + 8) + 8) & 0x0002;
      expect(restricted).toBe(0);
    }
  });
});

describe('images', () => {
  const extent = (file: { body: Xml }) =>
    all(file.body, 'wp:extent').map(({ attributes }) => [Number(attributes.cx) / 9525, Number(attributes.cy) / 9525]);

  it('have their own size and their text', async () => {
    const file = await opened('<p><img src="asset:a.png" alt="Een plaatje"></p>', ASSETS);
    expect(extent(file)).toEqual([[40, 30]]);
    expect(all(file.body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(['Een plaatje']);
  });

  it('are never wider than the text nor taller than a page, in their own proportions', async () => {
    const wide = extent(
      await opened('<p><img src="asset:a.png" alt="a"></p>', { assets: { 'a.png': png(4000, 1000) } }),
    );
    const [width = 0, height = 0] = wide[0] ?? [];
    expect(width).toBeLessThan(700);
    expect(Math.abs(width / height - 4)).toBeLessThan(0.05);
    const tall = extent(await opened('<p><img src="asset:a.png" alt="a"></p>', { assets: { 'a.png': png(10, 9000) } }));
    expect(tall[0]?.[1]).toBeLessThan(1000);
  });

  it('have numbers that differ in one file', async () => {
    const file = await opened('<p><img src="asset:a.png" alt="a"><img src="asset:a.png" alt="b"></p>', ASSETS);
    const ids = all(file.body, 'wp:docPr').map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('give their text where Word could not show them', async () => {
    const { paragraphs } = await opened('<p><img src="asset:a.png" alt="een kaart"></p>', {
      assets: { 'a.png': new TextEncoder().encode('<svg/>') },
    });
    expect(paragraphs.map(text)).toEqual(['een kaart']);
  });

  it('are links where they stand in one', async () => {
    const { body } = await opened('<p><a href="https://a.nl/"><img src="asset:a.png" alt="a"></a></p>', ASSETS);
    expect(all(all(body, 'w:hyperlink')[0] as Xml, 'wp:docPr')).toHaveLength(1);
  });

  it('lead to the whole address of the link around them', async () => {
    const { body, part } = await opened(
      '<p><a href="https://a.nl/b#plek"><img src="asset:a.png" alt="a"></a></p>',
      ASSETS,
    );
    const targets = new Map(
      all(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [attributes.Id, attributes]),
    );
    const clicks = all(body, 'a:hlinkClick').map(({ attributes }) => targets.get(attributes['r:id'])?.Target);
    expect(clicks).toEqual(['https://a.nl/b#plek', 'https://a.nl/b#plek']);
  });

  it('are one file where they are equal, and have a file for each kind', async () => {
    const images = ['a', 'b', 'c'].map((name) => `<img src="asset:${name}.png" alt="${name}">`).join('');
    const same = png(40, 30);
    const { paths, body } = await opened(`<p>${images}</p>`, {
      assets: { 'a.png': same, 'b.png': same, 'c.png': png(10, 10) },
    });
    expect(paths.filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.png',
    ]);
    const shown = all(body, 'a:blip').map(({ attributes }) => attributes['r:embed']);
    expect(shown[0]).toBe(shown[1]);
    expect(shown[2]).not.toBe(shown[0]);
  });

  it('in a note are pointed at by the notes, not by the text', async () => {
    const { part } = await opened(
      '<p>x<sup class="noot"><a href="#noot-1">1</a></sup></p><section class="noten"><ol><li id="noot-1"><p><img src="asset:a.png" alt="a"></p></li></ol></section>',
      ASSETS,
    );
    const pictures = (of: string) =>
      all(part(`word/_rels/${of}.xml.rels`), 'Relationship').filter(({ attributes }) =>
        /image$/.test(attributes.Type ?? ''),
      );
    expect(pictures('document')).toEqual([]);
    const [picture] = all(part('word/footnotes.xml'), 'a:blip');
    expect(pictures('footnotes').map(({ attributes }) => attributes.Id)).toEqual([picture?.attributes['r:embed']]);
  });

  it('name no file that is not there in a link within the text', async () => {
    const { body } = await opened(
      '<h2 id="doel">Kop</h2><p><a href="#doel"><img src="asset:a.png" alt="a"></a></p>',
      ASSETS,
    );
    expect(all(all(body, 'w:hyperlink')[0] as Xml, 'wp:docPr')).toHaveLength(1);
    expect(all(body, 'a:hlinkClick')).toEqual([]);
  });
});
