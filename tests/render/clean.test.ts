import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { cleaned } from '../support/html.ts';

const clean = (html: string): string => toHtml(cleaned(html));

test('what is not shown is taken out, and what is stays', () => {
  expect(clean('<section>\n  <p>een\n twee <em>drie</em> vier</p>\n\n<p>vijf<br>\nzes</p></section>\n')).toBe(
    '<section><p>een twee <em>drie</em> vier</p><p>vijf<br>zes</p></section>',
  );
  expect(clean('<p>€\u00a01</p>\n<pre>a\n  b</pre>\n<p>c</p>')).toBe('<p>€\u00a01</p><pre>a\n  b</pre><p>c</p>');
});

test('comments and paragraphs without content go, and the spaces around them become one', () => {
  expect(clean('<p>een <!-- weg --> twee</p><p> <!-- weg --> </p>')).toBe('<p>een twee</p>');
});

test('a line within bold text begins and ends with ink too, but bold text keeps the spaces at its own ends', () => {
  expect(clean('<p>een<strong> twee <br>\ndrie </strong>vier</p>')).toBe(
    '<p>een<strong> twee<br>drie </strong>vier</p>',
  );
});

test('text beside a block within an item ends with ink', () => {
  expect(clean('<ul><li>een <ul><li>twee</li></ul> </li></ul>')).toBe('<ul><li>een<ul><li>twee</li></ul></li></ul>');
});
