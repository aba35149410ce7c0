import { toHtml } from 'hast-util-to-html';
import { digest } from '../../core/index.ts';
import { type Document, type Lettertypen, SNEDEN, type Snede } from '../../document/index.ts';
import { documentCss, FONT_FAMILY } from '../css/document-css.ts';
import { houseCss } from '../css/house-css.ts';
import { pageCss } from '../css/page-css.ts';
import { escapeXml } from '../escape.ts';
import type { WriteContext } from '../writer.ts';
import { printTree } from './print-tree.ts';
import type { Bronnen } from './printer.ts';

/** What the printer gets: a whole HTML document, and the fonts and images that it loads. */
export interface PrintHtml {
  readonly html: string;
  readonly bronnen: Bronnen;
}

/** Never looked up: `.invalid` never resolves, and the printer answers or refuses every request itself. */
const ORIGIN = 'https://griffie.invalid/';
const FONT_FACES: Record<Snede, string> = {
  normaal: 'font-weight:normal;font-style:normal',
  vet: 'font-weight:bold;font-style:normal',
  cursief: 'font-weight:normal;font-style:italic',
  'vet-cursief': 'font-weight:bold;font-style:italic',
};

/**
 * The page to print of a document. Fonts and images get an address that is their digest: the same address always means
 * the same bytes, so that the browser may keep them. Rejects when an image has gone.
 */
export async function printHtml(document: Document, context: WriteContext): Promise<PrintHtml> {
  const { huisstijl, lettertypen } = context;
  const bronnen = new Map<string, { bytes: Uint8Array; mime: string }>();
  for (const snede of SNEDEN)
    bronnen.set(fontUrl(lettertypen, snede), { bytes: lettertypen[snede].bytes, mime: 'font/ttf' });
  const images = new Map<string, string>();
  for (const pad of document.assets) {
    const image = await context.asset(pad);
    const url = `${ORIGIN}${digest(image.bytes)}`;
    images.set(`asset:${pad}`, url);
    bronnen.set(url, image);
  }
  const html = [
    `<!doctype html><html lang="${document.meta.taal}"><head><meta charset="utf-8"><title>${escapeXml(document.meta.titel)}</title><style>`,
    ...SNEDEN.map(
      (snede) => `@font-face{font-family:${FONT_FAMILY};${FONT_FACES[snede]};src:url(${fontUrl(lettertypen, snede)})}`,
    ),
    documentCss(huisstijl),
    pageCss(huisstijl, document.lopend) + houseCss(huisstijl, document.lopend, (src) => images.get(src)),
    `</style></head><body>${toHtml(printTree(document, images, huisstijl))}</body></html>`,
  ].join('\n');
  return { html, bronnen };
}

/** The same page with everything embedded, for a browser whose requests we do not answer. */
export function standAlone({ html, bronnen }: PrintHtml): string {
  let result = html;
  for (const [url, { bytes, mime }] of bronnen) {
    result = result.replaceAll(url, `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return result;
}

function fontUrl(lettertypen: Lettertypen, snede: Snede): string {
  return `${ORIGIN}${lettertypen[snede].digest}`;
}
