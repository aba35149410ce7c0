import { expect, test } from 'vitest';
import { loadTemplates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { documentCss } from '../../src/write/css/document-css.ts';
import { htmlOf } from '../support/html.ts';
import { huis } from '../support/huis.ts';
import { memoryHost } from '../support/memory-host.ts';

const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list = (...children: object[]) => ({ type: 'list', ordered: true, start: 1, children });
const item = (...children: object[]) => ({ type: 'listItem', children });
const NODES = [list(item(paragraph('een'), list(item(paragraph('onder'), list(item(paragraph('dieper')))))))];

async function html(nummering: object): Promise<string> {
  const { value } = await loadTemplates(memoryHost({ '/t/x.hbs': '<h1>x</h1>{{markdown punten}}' }), '/t');
  const punten = { fragment: true, bron: 'a.md', nodes: NODES, voetnoten: [], ...nummering };
  const meta = { titel: 'T', taal: 'nl-NL', auteur: 'A' } as const;
  const view = { bron: 'a.md', template: 'x', meta, lopend: { concept: false, voet: '' }, gegevens: { punten } };
  const document = value && render(view, value).value;
  return document ? htmlOf(document) : '';
}

test.each([
  ['1 with a and i below it, unless a soort says otherwise', {}, ['<ol>', '<ol type="a">', '<ol type="i">']],
  ['a with i and 1 below it', { nummering: 'letters' }, ['<ol type="a">', '<ol type="i">', '<ol type="1">']],
  ['1 with 1.1 and 1.1.1', { nummering: 'decimaal' }, ['<ol>', '<ol type="1.1">', '<ol type="1.1">']],
])('beslispunten are numbered %s', async (_name, nummering, lists) => {
  expect((await html(nummering)).match(/<ol[^>]*>/gu)).toEqual(lists);
});

test('the CSS knows every kind of number, wherever its list stands', async () => {
  const css = documentCss((await huis()).stijl.huisstijl);
  for (const type of ['1', 'a', 'i']) expect(css).toContain(`ol[type="${type}"]`);
  // The browser cannot count these by a kind: the print tree says the number of each item.
  expect(css).toContain('li[data-nummer]::marker');
});
