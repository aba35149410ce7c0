import { digest, NBSP } from '../../core/index.ts';
import { type Document, type Lettertypen, SNEDEN, type Snede } from '../../document/index.ts';
import { documentCss, FONT_FAMILY } from '../css/document-css.ts';
import { pageCss } from '../css/page-css.ts';
import type { WriteContext } from '../writer.ts';
import { keepFileLinks } from './file-links.ts';
import type { Bronnen } from './printer.ts';
import { tidyWhiteSpace } from './white-space.ts';
import { markWideTables } from './wide-tables.ts';

/** What the printer gets: a whole HTML document, and the fonts and images that it loads. */
export interface PrintHtml {
  readonly html: string;
  readonly bronnen: Bronnen;
}

/** Never looked up: `.invalid` has no addresses, and the printer answers or refuses every request itself. */
const ORIGIN = 'https://griffie.invalid/';
const FONT_FACES: Record<Snede, string> = {
  normaal: 'font-weight:normal;font-style:normal',
  vet: 'font-weight:bold;font-style:normal',
  cursief: 'font-weight:normal;font-style:italic',
  'vet-cursief': 'font-weight:bold;font-style:italic',
};

/**
 * The page to print of a document. Fonts and images get an address that is their digest: the same address is always the
 * same bytes, so that the browser may keep them. Rejects when an image has gone.
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
    images.set(pad, url);
    bronnen.set(url, image);
  }
  const shown = keepFileLinks(withImages(tidyWhiteSpace(document.html), images));
  const body = withFilledCells(markWideTables(shown, document, huisstijl));
  const html = [
    `<!doctype html><html lang="${document.meta.taal}"><head><meta charset="utf-8"><title>${escapeHtml(document.meta.titel)}</title><style>`,
    ...SNEDEN.map(
      (snede) => `@font-face{font-family:${FONT_FAMILY};${FONT_FACES[snede]};src:url(${fontUrl(lettertypen, snede)})}`,
    ),
    documentCss(huisstijl),
    pageCss(huisstijl, document.lopend),
    `</style></head><body>${body}</body></html>`,
  ].join('\n');
  return { html, bronnen };
}

/** The same page with everything in it, for a browser of which we do not answer the requests. */
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

/** An image that is not among the assets stays as it is: the browser then shows its alternative text. */
function withImages(html: string, images: ReadonlyMap<string, string>): string {
  if (images.size === 0) return html;
  return html.replace(
    /(<img(?:\s+[\w-]+(?:="[^"]*")?)*?\s+src=")asset:([^"]*)"/g,
    (whole, before: string, pad: string) => {
      const url = images.get(unescapeHtml(pad));
      return url === undefined ? whole : `${before}${url}"`;
    },
  );
}

/** The browser leaves a cell with nothing in it out of the structure, and the cells after it then stand in the wrong column. */
function withFilledCells(html: string): string {
  return html.replace(/(<t[dh]\b[^>]*>)\s*(?=<\/t[dh]>)/g, `$1${NBSP}`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
