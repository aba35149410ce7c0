import { fileURLToPath } from 'node:url';
import type { Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { realHost } from '../../../src/cli/host.ts';
import { link } from '../../../src/link/index.ts';
import { readContent } from '../../../src/read/index.ts';
import { loadRender, loadTemplates } from '../../../src/render/index.ts';
import { maakView } from '../../../src/rollen/index.ts';
import { writeDocx } from '../../../src/write/docx/index.ts';
import { HUISMAP, inHuis } from '../../support/huis.ts';
import { headingLevel, looks, open } from './support.ts';
import { all, at, text, type Xml } from './xml.ts';

const folder = fileURLToPath(new URL('../../../content', import.meta.url));

/** The words of a document as a reader has them, without what Word shows at another place: notes and side block. */
function words(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const classes = (node.properties.className ?? []) as string[];
    if (classes.some((name) => ['noten', 'noot', 'zijblok'].includes(name))) return ' ';
  }
  return 'children' in node
    ? node.children.map(words).join(node.type === 'element' && INLINE.has(node.tagName) ? '' : ' ')
    : '';
}

const INLINE = new Set(['strong', 'em', 'a', 'code', 'span', 'del', 'sup', 'p', 'h1', 'h2', 'h3', 'h4', 'td', 'th']);
const squeeze = (raw: string) => raw.replace(/\s+/g, '');

/** Every document of the example, written by the templates that are shipped. */
async function examples() {
  const host = realHost();
  const content = await readContent(host, folder, inHuis);
  const register = content.value && link(content.value, [[0, 0x10ffff]]).value;
  if (!register) throw new Error('the example cannot be read');
  const templates = (await loadTemplates(host, HUISMAP)).value;
  if (!templates) throw new Error('the templates cannot be read');
  const render = await loadRender();
  const { huisstijl, lettertypen } = await looks();
  return Promise.all(
    register.stukken.flatMap((stuk) => {
      const view = maakView(stuk, register);
      const document = view && render(view, templates).value;
      if (!document) return [];
      const asset = async (path: string) => ({ bytes: await host.files.read(`${folder}/${path}`), mime: 'image/png' });
      return [
        writeDocx(document, { huisstijl, lettertypen, asset }).then(({ value }) => ({
          stuk,
          document,
          file: open(value as Uint8Array),
        })),
      ];
    }),
  );
}

describe('the example', async () => {
  const written = await examples();

  it('has every word in its DOCX, in order, and no empty paragraph', () => {
    expect(new Set(written.map(({ stuk }) => stuk.soort)).size).toBeGreaterThanOrEqual(6);
    for (const { stuk, document, file } of written) {
      const found = file.paragraphs.map(text).join(' ');
      expect(squeeze(found), stuk.pad).toBe(squeeze(words(document.tree)));
      const blocks = file.body.children.filter((child): child is Xml => typeof child !== 'string');
      // Word merges two tables that touch: between them it demands a paragraph.
      const isTable = (index: number) => blocks[index]?.name === 'w:tbl';
      const outside = blocks.filter(({ name }, i) => name === 'w:p' && !(isTable(i - 1) && isTable(i + 1)));
      expect(
        outside.filter((one) => text(one).trim() === '' && all(one, 'w:drawing').length === 0),
        stuk.pad,
      ).toEqual([]);
    }
  });

  it('has headings without gaps, beginning at Kop 1', () => {
    for (const { stuk, file } of written) {
      const levels = file.paragraphs.flatMap((one) => headingLevel(file, one) ?? []);
      expect(levels[0], stuk.pad).toBe(1);
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? level), stuk.pad).toBeLessThanOrEqual(1);
      });
    }
  });

  it('has a title for every table and a text for every image', () => {
    for (const { stuk, file } of written) {
      for (const table of all(file.body, 'w:tbl')) {
        expect(at(table, 'w:tblPr/w:tblCaption')?.attributes['w:val'], stuk.pad).toBeTruthy();
      }
      for (const { attributes } of all(file.body, 'wp:docPr')) expect(attributes.descr, stuk.pad).toBeTruthy();
    }
  });
});
