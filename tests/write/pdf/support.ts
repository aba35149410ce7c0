import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { realHost } from '../../../src/cli/index.ts';
import type { IsoDate } from '../../../src/core/index.ts';
import type { Document, Lopend, Metadata } from '../../../src/document/index.ts';
import { readHuisstijl } from '../../../src/read/index.ts';
import {
  assignmentOf,
  type Browser,
  type BrowserOptions,
  findBrowser,
  finish,
  launchBrowser,
  type PdfContext,
  printHtml,
  type StepName,
} from '../../../src/write/index.ts';
import { PdfFile } from '../../../src/write/pdf/finish/pdf-file.ts';
import { type Element, elements, readStructure, type Structure } from '../../../src/write/pdf/finish/structure.ts';
import { cleaned } from '../../support/html.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const host = realHost();

/** Starts the browser of this machine; a test that needs one fails where there is none, and says what to do. */
export async function browser(options: Partial<BrowserOptions> = {}): Promise<Browser> {
  const found = await findBrowser(host);
  if (!('path' in found)) throw new Error('No browser: run `node dist/main.js doctor --installeer` first');
  return launchBrowser({ path: found.path, isRoot: host.processes.isRoot, ...options });
}

/** What a writer gets, with the looks of the house and one red image under every path. */
export async function context(parts: Partial<PdfContext> = {}): Promise<PdfContext> {
  const { value } = await readHuisstijl(host, `${ROOT}/templates/politieke-markt`, ROOT);
  if (!value) throw new Error('The huisstijl of the project cannot be read');
  return {
    huisstijl: value.huisstijl,
    lettertypen: value.lettertypen,
    pdfStandaard: 'beide',
    printer: { print: () => Promise.reject(new Error('There is no printer.')) },
    asset: async () => ({ bytes: redPng(60, 30), mime: 'image/png' }),
    ...parts,
  };
}

/** A document of a piece of HTML. */
export function documentOf(
  html: string,
  { meta = {}, lopend = {} }: { meta?: Partial<Metadata>; lopend?: Partial<Lopend> } = {},
): Document {
  return {
    bron: 'zaak/stuk.md',
    tree: cleaned(html),
    meta: {
      titel: 'Fietspad Zuidrand',
      taal: 'nl-NL',
      datum: '2024-03-12' as IsoDate,
      auteur: 'Gemeente Voorbeeld',
      onderwerp: 'Een <vrij> fietspad & meer',
      ...meta,
    },
    lopend: { concept: false, voet: 'Zaaknummer 4100123', ...lopend },
    assets: [...html.matchAll(/src="asset:([^"]*)"/g)].map(([, path]) => path as string),
  };
}

/** A PDF that was printed once, to be finished in different ways. */
export interface Printed {
  readonly raw: Uint8Array;
  /** With other bytes than those that were printed, where a fault is put into them. */
  finish(without?: readonly StepName[], bytes?: Uint8Array): ReturnType<typeof finish>;
}

export async function printed(running: Browser, document: Document, parts: Partial<PdfContext> = {}): Promise<Printed> {
  const given = await context(parts);
  const { html, bronnen } = await printHtml(document, given);
  const raw = await running.printer.print(html, bronnen);
  return { raw, finish: (without = [], bytes = raw) => finish(bytes, assignmentOf(document, given), without) };
}

/** The structure of a file, as it is read back from its bytes. */
export function structureOf(bytes: Uint8Array): { pdf: PdfFile; structure: Structure; all: Element[] } {
  const pdf = new PdfFile(bytes);
  const structure = readStructure(pdf);
  return { pdf, structure, all: [...elements(structure.top)] };
}

/** The roles of the tree, one line an element, indented by depth; wrappers without meaning are left out. */
export function outline(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    const shown = element.role !== 'NonStruct';
    if (shown) lines.push(`${'  '.repeat(depth)}${element.role}`);
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid, depth + (shown ? 1 : 0));
  };
  visit(structureOf(bytes).structure.top, 0);
  return lines;
}

/** A PNG of one colour. */
function redPng(width: number, height: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array(width).fill([180, 40, 40]).flat())]);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.byteLength);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
