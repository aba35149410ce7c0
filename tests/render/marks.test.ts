import type { Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Fragment, View } from '../../src/document/index.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { htmlOf } from '../support/html.ts';
import { memoryHost } from '../support/memory-host.ts';

const VELDEN = { zaaknummer: 'zaaknummer', houders: 'wie', 'raad.zaal': 'de zaal', datum: 'dag', duur: 'duur' };
const GEGEVENS = {
  zaaknummer: '4100233',
  houders: ['Ada', 'Bert & Zn.'],
  raad: { zaal: 'Raadzaal' },
  datum: '2026-03-11',
  duur: 5,
  leeg: '',
  anders: '4100233',
};

async function filled(
  sjabloon: string,
  gegevens: Record<string, unknown> = GEGEVENS,
  velden: Record<string, string> = VELDEN,
): Promise<{ tree: Root; html: string }> {
  const host = memoryHost({ '/t/x.hbs': sjabloon, '/t/partials/namen.hbs': '{{#each this}}<p>{{this}}</p>{{/each}}' });
  const { value } = await loadTemplates(host, '/t');
  if (!value) throw new Error('no templates');
  const lopend = { concept: false, voet: '' };
  const meta = { titel: 'T', taal: 'nl-NL', auteur: 'Gemeente Proefstad' } as const;
  const view: View = { bron: 'a.md', template: 'x', meta, lopend, gegevens, velden };
  const { value: document, diagnostics } = render(view, value);
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return { tree: document.tree, html: htmlOf(document) };
}

/** What of a document is a field: its path, which value, and the text. */
async function fieldsOf(sjabloon: string): Promise<string[]> {
  const found: string[] = [];
  visit((await filled(sjabloon)).tree, 'text', ({ value, data }) => {
    for (const { pad, nummer, van, tot } of data?.velden ?? []) found.push(`${pad} ${nummer} ${value.slice(van, tot)}`);
  });
  return found;
}

describe('what a template prints of a field', () => {
  test.each([
    ['alone in a cell', '<table><tbody><tr><td>{{zaaknummer}}</td></tr></tbody></table>', ['zaaknummer 0 4100233']],
    ['in a line', '<p>Zaaknummer  {{zaaknummer}}, en <em>verder</em></p>', ['zaaknummer 0 4100233']],
    [
      'twice, bound to the word beside it',
      '<p>nr. {{zaaknummer}} ({{zaaknummer}})</p>',
      ['zaaknummer 0 4100233', 'zaaknummer 0 4100233'],
    ],
    ['each of several values', '{{#each houders}}<p>{{this}}</p>{{/each}}', ['houders 0 Ada', 'houders 1 Bert & Zn.']],
    ['by way of a partial', '{{> namen houders}}', ['houders 0 Ada', 'houders 1 Bert & Zn.']],
    [
      'in a group',
      '{{#with raad}}<p>{{zaal}}</p>{{/with}}<p>{{raad.zaal}}</p>',
      ['raad.zaal 0 Raadzaal', 'raad.zaal 0 Raadzaal'],
    ],
    ['in capitals', '<p>{{hoofdletters zaaknummer}}</p>', ['zaaknummer 0 4100233']],
    ['a number', '<p>{{duur}} minuten</p>', ['duur 0 5']],
  ])('is known %s', async (_, sjabloon, fields) => {
    expect(await fieldsOf(sjabloon)).toEqual(fields);
  });

  test.each([
    ['in another form', '<p>{{voluit datum}}, {{weekdag datum}}, {{aantal duur "uur" "uren"}}</p>'],
    ['in an attribute', '<p><a href="{{zaaknummer}}">x</a></p>'],
    ['when nothing stands in it', '<p>x{{leeg}}</p>'],
    ['where another fact has the same words', '<p>{{anders}}</p>'],
  ])('is none %s', async (_, sjabloon) => {
    expect(await fieldsOf(sjabloon)).toEqual([]);
  });

  test('changes nothing of what is printed', async () => {
    const sjabloon =
      '<!-- {{zaaknummer}} --><h1>{{zaaknummer}}</h1><p>{{#if zaaknummer}}nr. {{zaaknummer}}{{/if}} <a href="x-{{zaaknummer}}">{{voluit datum}}</a> {{aantal duur "uur" "uren"}} {{lookup raad "zaal"}}</p>{{> namen houders}}';
    const marked = await filled(sjabloon);
    expect(marked.html).toBe((await filled(sjabloon, GEGEVENS, {})).html);
    expect(marked.html).toContain('11\u00a0maart\u00a02026');
    expect(marked.html).toContain('5 uren');
    expect(marked.html).toContain('href="x-4100233"');
  });

  test('also where a text has the signs of a mark in it', async () => {
    const { html } = await filled('<p>{{zaaknummer}}</p>', { zaaknummer: 'a\ufdd00\ufdd2b\ufdd3' });
    expect(html).toContain('ab');
  });
});

describe('the blocks of a section', () => {
  const fragment = (sectie: number, ...texts: string[]): Fragment => ({
    fragment: true,
    bron: 'a.md',
    sectie,
    nodes: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    voetnoten: [],
  });
  const kop: Fragment = fragment(1, 'Kop twee');
  const secties = [
    { titel: 'Een', kop: null, inhoud: fragment(0, 'a', 'b'), onder: 2 },
    { titel: 'Twee', kop, inhoud: fragment(1, 'c'), onder: 2 },
    { titel: 'Leeg', kop: null, inhoud: fragment(2), onder: 2 },
  ];

  async function sectionsOf(sjabloon: string): Promise<string[]> {
    const { tree } = await filled(sjabloon, { secties }, {});
    const found: string[] = [];
    visit(tree, 'element', (node) => {
      if (node.data?.sectie !== undefined) found.push(`${node.data.sectie} ${node.tagName} ${toText(node)}`);
    });
    return found;
  }

  test('are known with the heading above them, however it is printed', async () => {
    const expected = ['0 h2 Een', '0 p a', '0 p b', '1 h2 Kop twee', '1 p c', '2 h2 Leeg'];
    const titel = '{{#if kop}}{{inline kop}}{{else}}{{hoofdletters titel}}{{/if}}';
    expect(
      await sectionsOf(`<h1>x</h1>{{#each secties}}<h2>${titel}</h2>{{markdown inhoud onder=2}}{{/each}}`),
    ).toEqual(expected);
  });

  test('begin at the heading, not where the title is named before', async () => {
    const list = '<ul>{{#each secties}}<li>{{titel}}</li>{{/each}}</ul>';
    const text = '{{#each secties}}<h2>{{titel}}</h2>{{markdown inhoud onder=2}}{{/each}}';
    const found = await sectionsOf(`<h1>x</h1>${list}${text}`);
    expect(found.slice(0, 2)).toEqual(['0 h2 Een', '0 p a']);
  });
});
