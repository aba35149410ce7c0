import { toHtml } from 'hast-util-to-html';
import { digest } from '../../core/index.ts';
import { type Document, SNEDEN, type Snede } from '../../document/index.ts';
import { documentCss, FONT_FAMILY } from '../css/document-css.ts';
import { pageCss } from '../css/page-css.ts';
import { escapeXml } from '../escape.ts';
import type { WriteContext } from '../writer.ts';
import { printTree } from './print-tree.ts';
import type { Bronnen } from './printing.ts';

/** Never looked up: `.invalid` never resolves, and the printer answers or refuses every request itself. */
const ORIGIN = 'https://griffie.invalid/';
const weight = (snede: Snede): string => (snede.startsWith('vet') ? 'bold' : 'normal');
const slope = (snede: Snede): string => (snede.endsWith('cursief') ? 'italic' : 'normal');

/**
 * The page to print of a document, and the fonts and images that it loads. These get an address that is their digest: the same
 * address always means the same bytes, so that the browser may keep them. Rejects when an image has gone.
 */
export async function printHtml(
  document: Document,
  { huisstijl, lettertypen, asset }: WriteContext,
): Promise<{ html: string; bronnen: Bronnen }> {
  const fontUrl = (snede: Snede) => `${ORIGIN}${lettertypen[snede].digest}`;
  const bronnen = new Map<string, { bytes: Uint8Array; mime: string }>();
  for (const snede of SNEDEN) bronnen.set(fontUrl(snede), { bytes: lettertypen[snede].bytes, mime: 'font/ttf' });
  const images = new Map<string, string>();
  for (const pad of document.assets) {
    const image = await asset(pad);
    const url = `${ORIGIN}${digest(image.bytes)}`;
    images.set(`asset:${pad}`, url);
    bronnen.set(url, image);
  }
  const html = [
    `<!doctype html><html lang="${document.meta.taal}"><head><meta charset="utf-8"><title>${escapeXml(document.meta.titel)}</title><style>`,
    ...SNEDEN.map((snede) => {
      const looks = `font-weight:${weight(snede)};font-style:${slope(snede)}`;
      return `@font-face{font-family:${FONT_FAMILY};${looks};src:url(${fontUrl(snede)})}`;
    }),
    documentCss(huisstijl),
    pageCss(huisstijl, document.lopend),
    `</style></head><body>${toHtml(printTree(document, images, huisstijl))}</body></html>`,
  ].join('\n');
  return { html, bronnen };
}
