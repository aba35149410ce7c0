import { describe, expect, it } from 'vitest';
import { svgFacts } from '../../src/document/index.ts';

const facts = (text: string) => svgFacts(new TextEncoder().encode(text));
const NS = 'xmlns="http://www.w3.org/2000/svg"';

describe('a picture in SVG', () => {
  it.each([
    [`<svg ${NS} viewBox="0 0 90 30"><path d="M0 0"/></svg>`, 90, 30],
    [`<svg ${NS} width="45mm" height="15mm"/>`, 45, 15],
    [
      `\ufeff<?xml version="1.0"?>\n<!-- <svg> -->\n<!DOCTYPE svg [<!ENTITY a "<b>">]><svg ${NS} viewBox="0,0,8,4"></svg>\n<!-- x -->`,
      8,
      4,
    ],
    [`<svg ${NS} viewBox="0 0 2 1"><style><![CDATA[a>b{}]]></style><g id="a>b"/></svg>`, 2, 1],
  ])('says its size: %s', (text, width, height) => {
    expect(facts(text)).toMatchObject({ width, height, text: [], outside: [] });
  });

  it.each([
    '',
    '<html></html>',
    `<svg viewBox="0 0 9 3"></svg>`,
    `<svg ${NS}></svg>`,
    `<svg ${NS} width="100%" height="100%"></svg>`,
    `<svg ${NS} viewBox="0 0 0 30"></svg>`,
    `<svg ${NS} viewBox="0 0 90 30"><g>`,
    `<svg ${NS} viewBox="0 0 90 30"><g></svg>`,
    `<svg ${NS} viewBox="0 0 90 30"></svg><svg>`,
  ])('is none: %s', (text) => {
    expect(facts(text)).toBeUndefined();
  });

  it('says what it would take from the machine or from elsewhere', () => {
    const text = `<svg ${NS} viewBox="0 0 9 3"><defs><style>@import url(http://a.nl/c);g{fill:url(#a)}</style></defs>
      <script>1</script><text>A</text><use href="#a"/><image href="data:image/png;base64,AA"/><image xlink:href="b.png"/></svg>`;
    expect(facts(text)).toMatchObject({ text: ['text'], outside: ['script', 'http://a.nl/c', 'b.png'] });
  });
});
