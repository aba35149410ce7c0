import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as toText } from 'hast-util-to-string';
import { digest, NBSP } from '../../core/index.ts';
import {
  type Document,
  eachElement,
  type Huisstijl,
  type Letterfamilie,
  SNEDEN,
  type Snede,
  VAKJES,
} from '../../document/index.ts';
import { CODE_FAMILY, documentCss, FONT_FAMILY } from '../css/document-css.ts';
import { houseCss } from '../css/house-css.ts';
import { pageCss } from '../css/page-css.ts';
import { escapeXml } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { measureTables, type Tables } from '../table/index.ts';
import { type Together, together } from '../together/index.ts';
import type { AssetBytes, WriteContext } from '../writer.ts';
import { copyTree } from './copy-tree.ts';
import { printedHref } from './file-links.ts';
import { VAKJE_HEARD } from './finish/index.ts';
import { setNumbers } from './print-numbers.ts';
import { setTables } from './print-tables.ts';
import { setTerms } from './print-terms.ts';
import { setTogether } from './print-together.ts';
import type { Bronnen } from './printing.ts';

/** Never looked up: `.invalid` never resolves, and the printer answers or refuses every request itself. */
const ORIGIN = 'https://griffie.invalid/';

const weight = (snede: Snede): string => (snede.startsWith('vet') ? 'bold' : 'normal');
const slope = (snede: Snede): string => (snede.endsWith('cursief') ? 'italic' : 'normal');

/** Where a page finds what it shows besides its text. */
export interface Addresses {
  readonly font: (letter: Letterfamilie[Snede]) => string;
  readonly image: (image: AssetBytes) => string;
}

/** A page as a browser shows it. */
export interface Page {
  /** What stands in the body: the tree, changed where the browser would not print it well. */
  readonly tree: Root;
  readonly css: string;
  readonly tables: Tables;
  readonly bonds: Together;
}

/** The page of a document, with the addresses of its fonts and images. Rejects when an image has gone. */
export async function pageOf(
  document: Document,
  { huisstijl, lettertypen, asset }: WriteContext,
  { font, image }: Addresses,
): Promise<Page> {
  const fontFace = (family: string, snede: Snede, letter: Letterfamilie[Snede]): string => {
    const looks = `font-weight:${weight(snede)};font-style:${slope(snede)}`;
    return `@font-face{font-family:${family};${looks};src:url(${font(letter)})}`;
  };
  const faces = [
    ...SNEDEN.map((snede) => fontFace(FONT_FAMILY, snede, lettertypen[snede])),
    ...SNEDEN.map((snede) => fontFace(CODE_FAMILY, snede, lettertypen.code[snede])),
  ];
  const images = new Map<string, string>();
  for (const pad of document.assets) images.set(`asset:${pad}`, image(await asset(pad)));
  const tables = await measureTables(document.tree, { huisstijl, lettertypen }, document.lopend);
  const bonds = together(document.tree, huisstijl, document.lopend, tables.measure);
  const looks = [
    documentCss(huisstijl),
    pageCss(huisstijl, document.lopend) + houseCss(huisstijl, document.lopend, (src) => images.get(src)),
  ];
  return {
    tree: printTree(document, images, huisstijl, tables, bonds),
    css: [...faces, ...looks].join('\n'),
    tables,
    bonds,
  };
}

/**
 * The page to print of a document, the tables in it, what stays together, and the fonts and images that it loads. These get an address that is their digest: the same
 * address always means the same bytes, so that the browser may keep them. Rejects when an image has gone.
 */
export async function printHtml(
  document: Document,
  context: WriteContext,
): Promise<{ html: string; bronnen: Bronnen; tables: Tables; bonds: Together }> {
  const bronnen = new Map<string, { bytes: Uint8Array; mime: string }>();
  const { tree, css, tables, bonds } = await pageOf(document, context, {
    font: ({ bytes, digest }) => {
      const url = `${ORIGIN}${digest}`;
      bronnen.set(url, { bytes, mime: 'font/ttf' });
      return url;
    },
    image: (image) => {
      const url = `${ORIGIN}${digest(image.bytes)}`;
      bronnen.set(url, image);
      return url;
    },
  });
  const { taal, titel } = document.meta;
  const html = [
    `<!doctype html><html lang="${taal}"><head><meta charset="utf-8"><title>${escapeXml(titel)}</title><style>`,
    css,
    `</style></head><body>${toHtml(tree)}</body></html>`,
  ].join('\n');
  return { html, bronnen, tables, bonds };
}

/** A copy of the tree, changed where the browser would not print it well. An image without an address shows its text. */
function printTree(
  document: Document,
  images: ReadonlyMap<string, string>,
  huisstijl: Huisstijl,
  tables: Tables,
  bonds: Together,
): Root {
  const { tree, copyOf } = copyTree(document.tree);
  setTogether(copyOf, bonds);
  setTables(copyOf, tables, huisstijl);
  setTerms(tree);
  setNumbers(tree);
  eachElement(tree, (node) => {
    const { tagName, properties, children } = node;
    if (tagName === 'img') {
      properties.src = images.get(String(properties.src)) ?? properties.src;
      if (properties.alt) properties.alt = String(properties.alt).replace(/[ \t\r\n\f]+/g, ' ');
    } else if (tagName === 'span' && hasClass(node, 'vakje')) {
      properties.role = 'img';
      properties.ariaLabel = VAKJE_HEARD[toText(node).trim() === VAKJES.aan ? 'aan' : 'uit'];
    } else if (tagName === 'a' && properties.href !== undefined) {
      properties.href = printedHref(String(properties.href));
    } else if ((tagName === 'td' || tagName === 'th') && children.length === 0) {
      // The browser leaves a cell with nothing in it out of the structure: those after it would stand in the wrong column.
      children.push({ type: 'text', value: NBSP });
    }
  });
  return tree;
}
