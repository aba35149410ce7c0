import { strFromU8 } from 'fflate';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { writeDocx } from '../../../src/write/docx/index.ts';
import { documentOf, looks, open } from './support.ts';
import { all } from './xml.ts';

/** Writes a document of which elements say with `title` from where they come: `s0`, `p1.0`; texts of `em` are fields. */
async function written(html: string) {
  const document = documentOf(html);
  visit(document.tree as Root, 'element', (node: Element) => {
    const [, kind, places] = /^([sp])([\d.]+)$/.exec(String(node.properties.title ?? '')) ?? [];
    delete node.properties.title;
    const data = kind === 's' ? { sectie: Number(places) } : { punt: places?.split('.').map(Number) ?? [] };
    if (kind) node.data = data as unknown as NonNullable<Element['data']>;
    const [text] = node.children;
    if (node.tagName !== 'em' || text?.type !== 'text') return;
    text.data = {
      velden: [{ pad: text.value.toLowerCase(), label: 'Een veld', nummer: 0, van: 0, tot: text.value.length }],
    };
  });
  const { huisstijl, lettertypen } = await looks();
  const { value } = await writeDocx(document, {
    huisstijl,
    lettertypen,
    asset: () => Promise.reject(new Error('none')),
  });
  return open(value as Uint8Array);
}

/** Every bookmark in the order of the text, with the text that it stands around. */
function bookmarksIn({ bytes }: ReturnType<typeof open>): Record<string, string> {
  const xml = strFromU8(bytes('word/document.xml'));
  return Object.fromEntries(
    [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"\/>/g)].map(({ 1: name, 2: id, index }) => {
      const end = xml.indexOf(`<w:bookmarkEnd w:id="${id}"/>`, index);
      if (end < 0) throw new Error(`${name} has no end`);
      return [
        name,
        xml
          .slice(index, end)
          .replace(/<\/w:p>/g, '¶')
          .replace(/<[^>]*>/g, ''),
      ];
    }),
  );
}

it('has a bookmark around the first and the last paragraph of a section, and the first of a point', async () => {
  const file = await written(`<h1>Titel</h1>
    <h2 title="s0">Kop</h2><p title="s0">Midden</p>
    <ol title="s0"><li title="p0">Een</li><li title="p1">Twee<ol><li title="p1.0">Onder</li></ol></li></ol>
    <table title="s1"><tbody><tr><td>Links</td><td>Rechts</td></tr></tbody></table>
    <p>Van het sjabloon</p>`);
  expect(bookmarksIn(file)).toEqual({
    griffie_s_0: 'Kop',
    griffie_p_1: 'Een',
    griffie_p_2: 'Twee',
    griffie_p_2_a: 'Onder',
    griffie_e_0: 'Onder',
    griffie_s_1: 'Links',
    griffie_e_1: 'Rechts',
  });
});

it('has none of what stands there twice or not at all', async () => {
  const file = await written(
    '<h1>Titel</h1><ul><li title="p0">Een</li><li title="p0">Nog eens</li></ul><hr title="s3"><p>x</p>',
  );
  expect(bookmarksIn(file)).toMatchObject({ griffie_p_1: 'Een' });
  expect(Object.keys(bookmarksIn(file)).filter((name) => name.startsWith('griffie_e'))).toEqual([]);
});

it('shows a value as a control that is bound to it, as often as it stands there; two paragraphs in a cell stay two', async () => {
  const file = await written(
    '<h1><em>Ada</em></h1><table><tbody><tr><td><p><em>Ada</em></p><p><em>raad.Zaal</em></p></td></tr></tbody></table>',
  );
  const controls = all(file.body, 'w:sdt');
  expect(controls.map((one) => all(one, 'w:tag')[0]?.attributes['w:val'])).toEqual([
    'veld:ada',
    'veld:ada',
    'veld:raad.zaal',
  ]);
  expect(controls.map((one) => all(one, 'w:dataBinding')[0]?.attributes['w:xpath'])).toEqual([
    '/g:stuk[1]/g:ada[1]',
    '/g:stuk[1]/g:ada[1]',
    '/g:stuk[1]/g:raad.zaal[1]',
  ]);
  expect(new Set(controls.map((one) => all(one, 'w:id')[0]?.attributes['w:val'])).size).toBe(3);
  expect(strFromU8(file.bytes('customXml/item1.xml'))).toContain('<ada>Ada</ada><raad.zaal>raad.Zaal</raad.zaal>');
  expect(all(all(file.body, 'w:tc')[0] as never, 'w:p')).toHaveLength(2);
  expect(strFromU8(file.bytes('[Content_Types].xml'))).toContain('/customXml/itemProps1.xml');
});

it('has no part with values where it shows none', async () => {
  expect((await written('<h1>Titel</h1>')).paths.filter((path) => path.startsWith('customXml'))).toEqual([]);
});
