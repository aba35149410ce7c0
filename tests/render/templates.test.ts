import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { View } from '../../src/document/index.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { htmlOf } from '../support/html.ts';
import { memoryHost } from '../support/memory-host.ts';

const LOPEND = { concept: false, voet: '' };
const META = { titel: 'T', taal: 'nl-NL', auteur: 'Gemeente Proefstad' } as const;

async function laad(files: Record<string, string>) {
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([naam, tekst]) => [`/t/${naam}`, tekst])));
  return loadTemplates(host, '/t');
}

/** The HTML of a template of one line with data. */
async function html(sjabloon: string, gegevens: Record<string, unknown> = {}, delen: Record<string, string> = {}) {
  const { value } = await laad({ 'x.hbs': sjabloon, ...delen });
  if (!value) throw new Error('no templates');
  const view: View = { bron: 'a.md', template: 'x', meta: META, lopend: LOPEND, gegevens };
  const { value: document, diagnostics } = render(view, value);
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return htmlOf(document);
}

describe('a template asks only for what is in the view', () => {
  test.each([
    ['a value', '<p>{{titl}}</p>'],
    ['a guard', '{{#if titl}}<p>x</p>{{/if}}'],
    ['a loop', '{{#each titl}}<p>x</p>{{/each}}'],
    ['a value in a loop', '{{#each rijen}}{{#if geheim}}<p>x</p>{{/if}}{{/each}}'],
    ['a guard in a partial', '{{> deel kop}}'],
  ])('%s that is not there is a fault with the name of the template', async (_, sjabloon) => {
    const gegevens = { titel: 'T', rijen: [{ isGeheim: true }], kop: { naam: '' } };
    await expect(html(sjabloon, gegevens, { 'partials/deel.hbs': '{{#if nam}}<p>x</p>{{/if}}' })).rejects.toThrow(
      /^Het sjabloon x\.hbs is niet te gebruiken: .*staat niet in de gegevens/,
    );
  });

  test('nor for what every object inherits', async () => {
    await expect(html('<p>{{kop.constructor.name}}</p>', { kop: {} })).rejects.toThrow(
      'Het sjabloon x.hbs is niet te gebruiken',
    );
    await expect(html('{{#if kop.toString}}<p>x</p>{{/if}}', { kop: {} })).rejects.toThrow(
      'Het sjabloon x.hbs is niet te gebruiken',
    );
  });

  test('an unknown template and an unknown helper are faults', async () => {
    await expect(html('<p>{{schreeuw "x"}}</p>')).rejects.toThrow('Het sjabloon x.hbs is niet te gebruiken');
    const { value } = await laad({ 'y.hbs': '' });
    expect(() => value?.digest('x')).toThrow('x.hbs');
  });
});

describe('the closed vocabulary', () => {
  test.each([
    ['<marquee>x</marquee>', 'het element <marquee>'],
    ['<p class="titel">x</p>', '<p> kent de stijl "titel" niet'],
    ['<p class="mooi">x</p>', 'de stijl "mooi"'],
    ['<p style="color:red">x</p>', 'het attribuut "style"'],
    ['<p onclick="x()">x</p>', 'het attribuut "onclick"'],
    ['<p id="a">x</p><p id="a">y</p>', 'het id "a"'],
    ['<h1>a</h1><h3>b</h3>', '<h3> volgt op niveau 1'],
    ['<h2>a</h2>', '<h2> volgt op niveau 0'],
    ['<h1>a</h1><h1>b</h1>', '<h1> volgt op niveau 1'],
    ['<table><tbody><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>', '1 en 2 kolommen'],
    ['<span><div>x</div></span>', '<div> kan niet in <span>'],
  ])('refuses %s', async (sjabloon, reden) => {
    await expect(html(sjabloon)).rejects.toThrow(reden);
  });

  test('blocks of Markdown do not fit in a line', async () => {
    const nodes = [{ type: 'paragraph', children: [{ type: 'text', value: 'x' }] }];
    const inhoud = { fragment: true, bron: 'a.md', nodes, voetnoten: [] };
    await expect(html('<p>{{markdown inhoud}}</p>', { inhoud })).rejects.toThrow('<p> kan niet in <p>');
    expect(await html('<p>{{inline inhoud}}</p>', { inhoud })).toBe('<p>x</p>');
  });

  test('a template that forgets the notes is a fault, for they would be lost', async () => {
    const noot = { type: 'footnoteDefinition', identifier: 'a', children: [] };
    const nodes = [{ type: 'paragraph', children: [{ type: 'footnoteReference', identifier: 'a' }] }];
    const inhoud = { fragment: true, bron: 'a.md', nodes, voetnoten: [noot] };
    await expect(html('<h1>x</h1>{{markdown inhoud}}', { inhoud })).rejects.toThrow('{{noten}} ontbreekt');
  });
});

describe('loading', () => {
  test('a template that prints unescaped is refused at its line, the others can be used', async () => {
    const { value, diagnostics } = await laad({
      'a.hbs': '<p>\n{{{x}}}</p>',
      'b.hbs': '<p>{{&x}}</p>',
      'c.hbs': '<p>c</p>',
    });
    expect(diagnostics.map((d) => [d.rule, d.severity, d.file, d.range.start.line])).toEqual([
      ['sjabloon', 'fout', 't/a.hbs', 2],
      ['sjabloon', 'fout', 't/b.hbs', 1],
    ]);
    expect(value?.namen).toEqual(['c']);
  });

  test('a template that does not parse is refused at its line', async () => {
    const { diagnostics } = await laad({ 'a.hbs': '<p>\n\n{{#if x}}</p>' });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.range.start.line).toBe(3);
  });

  test('no folder: a message and no templates', async () => {
    const { value, diagnostics } = await loadTemplates(memoryHost({}), '/weg');
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.file)).toEqual(['weg']);
  });

  test('the digest of a template changes with itself and with any partial, not with another template', async () => {
    const digest = async (files: Record<string, string>) => (await laad(files)).value?.digest('a');
    const eerst = await digest({ 'a.hbs': 'a', 'b.hbs': 'b', 'partials/p.hbs': 'p' });
    expect(await digest({ 'a.hbs': 'a', 'b.hbs': 'anders', 'partials/p.hbs': 'p' })).toBe(eerst);
    expect(await digest({ 'a.hbs': 'anders', 'b.hbs': 'b', 'partials/p.hbs': 'p' })).not.toBe(eerst);
    expect(await digest({ 'a.hbs': 'a', 'b.hbs': 'b', 'partials/p.hbs': 'anders' })).not.toBe(eerst);
    expect(await digest({ 'a.hbs': 'a', 'b.hbs': 'b', 'partials/q.hbs': 'p' })).not.toBe(eerst);
  });
});

test('no template that is shipped prints unescaped', () => {
  const map = fileURLToPath(new URL('../../templates', import.meta.url));
  const sjablonen = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.hbs'));
  expect(sjablonen.length).toBeGreaterThan(7);
  const onveilig = sjablonen.filter((naam) => /\{\{\{|\{\{\s*&/u.test(readFileSync(`${map}/${naam}`, 'utf8')));
  expect(onveilig).toEqual([]);
});

describe('a fault has a place', () => {
  async function faultOf(files: Record<string, string>, gegevens: Record<string, unknown>) {
    const { value } = await laad(files);
    if (!value) throw new Error('no templates');
    const { value: document, diagnostics } = render(
      { bron: 'a.md', template: 'x', meta: META, lopend: LOPEND, gegevens },
      value,
    );
    expect(document).toBeUndefined();
    return diagnostics.map(({ file, range: { start }, hint }) => [`${file}:${start.line}:${start.column}`, hint]);
  }

  test('a name in the template itself, with what may be meant', async () => {
    expect(await faultOf({ 'x.hbs': '<h1>x</h1>\n<p>{{onderwrp}}</p>' }, { onderwerp: 'Brug' })).toEqual([
      ['t/x.hbs:2:6', 'Bedoelt u "onderwerp"?'],
    ]);
  });

  test('a name in a partial of a partial', async () => {
    const files = { 'x.hbs': '{{> a}}', 'partials/a.hbs': '{{> b}}', 'partials/b.hbs': '<h1>\n  {{weg}}</h1>' };
    expect(await faultOf(files, {})).toEqual([['t/partials/b.hbs:2:5', '']]);
  });

  test('an element outside the vocabulary, an unknown helper and a template that is not there', async () => {
    expect(await faultOf({ 'x.hbs': '<h1>x</h1>\n <marquee>y</marquee>' }, {})).toEqual([['t/x.hbs:2:2', '']]);
    expect(await faultOf({ 'x.hbs': '<h1>{{schreeuw "x"}}</h1>' }, {})).toEqual([
      [
        't/x.hbs:1:7',
        'Dat kan zijn: markdown, inline, noten, inhoudsopgave, voluit, weekdag, tijdstip, hoofdletters, geld, aantal, if, unless, each, with. Een gegeven zelf staat alleen: {{naam}}.',
      ],
    ]);
    expect(await faultOf({ 'y.hbs': '' }, {})).toEqual([['t/x.hbs:1:1', '']]);
  });

  test('one that was refused when it was loaded says nothing twice', async () => {
    expect(await faultOf({ 'x.hbs': '{{{x}}}' }, { x: 'y' })).toEqual([]);
  });
});

describe('facts', () => {
  test('dates, times, numbers and capitals are printed in the form of the house, what does not fit as it was written', async () => {
    const gegevens = { dag: '2026-03-11', fout: '30 februari', uur: '9:05', een: 1, vijf: 5, naam: 'Súdwest-Fryslân' };
    const regel = async (sjabloon: string) => html(`<h1>${sjabloon}</h1>`, gegevens);
    expect(await regel('{{voluit dag}}, {{voluit fout}}')).toBe('<h1>11\u00a0maart\u00a02026, 30\u00a0februari</h1>');
    expect(await regel('{{weekdag dag}}')).toBe('<h1>woensdag 11\u00a0maart\u00a02026</h1>');
    expect(await regel('{{tijdstip uur}}')).toBe('<h1>09.05\u00a0uur</h1>');
    expect(await regel('{{aantal een "minuut" "minuten"}}, {{aantal vijf "minuut" "minuten"}}')).toBe(
      '<h1>1 minuut, 5 minuten</h1>',
    );
    expect(await regel('{{hoofdletters naam}}')).toBe('<h1><span class="hoofdletters">Súdwest-Fryslân</span></h1>');
  });
});
