import { expect, test } from 'vitest';
import { bind, bindText } from '../../src/render/bind.ts';
import { documentVan } from '../support/documenten.ts';
import { htmlOf, parsed } from '../support/html.ts';

/** A bound space is written `_`. */
const zichtbaar = (text: string): string => text.replaceAll('\u00a0', '_');

test.each([
  ['Op 12 maart 2026 en 3 okt. 2024', 'Op 12_maart_2026 en 3_okt._2024'],
  ['van 3 tot 5 mei, 10-12 Maart 2026', 'van 3 tot 5_mei, 10-12_Maart_2026'],
  ['art. 3, Artikel 12a, lid 2, nr. 4, blz. 3 en § 2', 'art._3, Artikel_12a, lid_2, nr._4, blz._3 en §_2'],
  ['20 m2, 20 m², 5 km, 50 %, 3 ha en 12 kWh', '20_m2, 20_m², 5_km, 50_%, 3_ha en 12_kWh'],
  [
    'om 19.30 uur, 1 miljoen, € 3 miljoen, 500 euro, 1,2 fte',
    'om 19.30_uur, 1_miljoen, €_3_miljoen, 500_euro, 1,2_fte',
  ],
  ['al 12_maart_2026 gebonden'.replaceAll('_', '\u00a0'), 'al 12_maart_2026 gebonden'],
])('binds %s', (from, to) => expect(zichtbaar(bindText(from))).toBe(to));

test.each([
  'in maart 2026, maart 2026, 12 Maartens, 5 mei-lezing, 1.12 maart',
  'op 12  maart, 12\nmaart, twee m2, 5 kmh, 20 meter, 3 mannen, 2 uurtjes',
  'het artikel, een lid van 2 partijen, art. drie, start. 3, part. 3',
])('leaves alone: %s', (text) => expect(zichtbaar(bindText(text))).toBe(text));

test('code stays as it is, and a table of many columns keeps its places to break, but not within an amount', () => {
  const tree = parsed(
    `<p>5 km <code>5 km</code></p><pre>12 maart 2026</pre><table><tr><td>5 km</td></tr></table><table><tr>${'<td>12 maart € 5</td>'.repeat(7)}</tr></table>`,
  );
  bind(tree);
  expect(zichtbaar(htmlOf({ tree } as never))).toContain(
    '<p>5&nbsp;km <code>5 km</code></p><pre>12 maart 2026</pre><table><tbody><tr><td>5&nbsp;km</td></tr></tbody></table><table><tbody><tr><td>12 maart €&nbsp;5</td>'.replaceAll(
      '&nbsp;',
      '_',
    ),
  );
});

test('a document has the bound text; the source and its digest stay what they were', async () => {
  const tekst =
    '---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Verslag 12 maart 2026\n---\n\nOp 12 maart 2026, zie art. 3.\n';
  const { document, view } = await documentVan({ 'brieven/x.md': tekst }, 'brieven/x.md');
  expect(zichtbaar(htmlOf(document))).toContain('Verslag 12_maart_2026');
  expect(zichtbaar(htmlOf(document))).toContain('Op 12_maart_2026, zie art._3.');
  expect(JSON.stringify(view)).not.toContain('\u00a0');
});
