import { describe, expect, it } from 'vitest';
import { STIJLEN } from '../../../src/document/index.ts';
import { documentCss } from '../../../src/write/css/document-css.ts';
import { cssString } from '../../../src/write/css/opmaak.ts';
import { pageCss } from '../../../src/write/css/page-css.ts';
import { context } from './support.ts';

const { huisstijl } = await context();
const lopend = { concept: false, voet: 'Zaaknummer 4100123' };

describe('documentCss', () => {
  it('prints in no colour that the huisstijl does not name', () => {
    const css = documentCss(huisstijl) + pageCss(huisstijl, { ...lopend, concept: true });
    const known = new Set(JSON.stringify(huisstijl).match(/#[0-9a-fA-F]{6}/g));
    expect(
      [...css.matchAll(/#[0-9a-fA-F]{3,8}\b/g)].map(([colour]) => colour).filter((colour) => !known.has(colour)),
    ).toEqual([]);
    expect(css).not.toMatch(/\b(rgb|hsl)a?\(/);
  });

  it('follows a huisstijl that changes', () => {
    const other = documentCss({ ...huisstijl, tekst: { ...huisstijl.tekst, grootte: 11.25 } });
    expect(other).toContain('font-size:11.25pt');
  });

  it('gives every style name of the huisstijl its looks', () => {
    const css = documentCss({
      ...huisstijl,
      stijlen: Object.fromEntries(Object.keys(STIJLEN).map((naam, index) => [naam, { spatiering: (index + 1) / 100 }])),
    });
    for (const [index, naam] of Object.keys(STIJLEN).entries()) {
      expect(css).toMatch(new RegExp(`\\.${naam}[^{]*\\{letter-spacing:${(index + 1) / 100}pt\\}`));
    }
  });

  it('numbers lists by their depth: 1, a, i, and round again', () => {
    const css = documentCss(huisstijl);
    const style = (depth: number): string | undefined =>
      new RegExp(`^${Array(depth).fill('ol').join(' ')}\\{list-style-type:([a-z-]+)\\}`, 'm').exec(css)?.[1];
    expect([1, 2, 3, 4].map(style)).toEqual(['decimal', 'lower-alpha', 'lower-roman', 'decimal']);
  });

  it('gives bullets the signs that Word gives its levels, whatever lists are around them', () => {
    const css = documentCss(huisstijl);
    const style = (depth: number): string | undefined =>
      new RegExp(`^(?::is\\(ul,ol\\)\\S* ){${depth}}ul\\{list-style-type:"?([^"}\\\\]+)`, 'm').exec(css)?.[1];
    expect([0, 1, 2, 3, 4].map(style)).toEqual(['disc', '–', '▪', 'disc', '–']);
  });
});

describe('pageCss', () => {
  it('says CONCEPT on a concept only', () => {
    expect(pageCss(huisstijl, { ...lopend, concept: true })).toContain('CONCEPT');
    expect(pageCss(huisstijl, { ...lopend, besloten: 'Geheim' })).toContain('"GEHEIM"');
    expect(pageCss(huisstijl, lopend)).not.toContain('CONCEPT');
  });

  it('keeps the header and the side block of a letter off its first page', () => {
    const css = pageCss(huisstijl, {
      ...lopend,
      vervolgkop: [
        { label: 'Bladnummer', waarde: 'bladnummer' },
        { label: 'Zaaknummer', waarde: { tekst: '4100123' } },
      ],
      zijblok: { tekst: 'Vermeld het zaaknummer.', waarden: [{ label: 'Telefoonnummer', waarde: '14 000' }] },
    });
    expect(css).toContain('"Bladnummer\\a " counter(page)');
    const first = /@page:first\{(.*?\})\}/.exec(css)?.[1] ?? '';
    expect(first).toBe('@top-left{content:none}@top-right{content:none}@right-top{content:none}');
  });
});

describe('cssString', () => {
  it('lets no text out of its string, nor out of the style element', () => {
    const text = cssString('a"}</style><script>\\\n');
    expect(text.slice(1, -1)).not.toMatch(/["<>\n]/);
    expect(text).toBe('"a\\22 }\\3c /style\\3e \\3c script\\3e \\5c \\a "');
  });
});
