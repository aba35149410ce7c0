import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { realHost } from '../../../src/cli/host.ts';
import type { Document, Lopend, Metadata } from '../../../src/document/index.ts';
import { type HuisstijlBundel, readHuisstijl } from '../../../src/read/index.ts';
import { writeDocx } from '../../../src/write/docx/index.ts';
import type { WriteContext } from '../../../src/write/writer.ts';
import { parsed } from '../../support/html.ts';
import { all, parseXml, val, type Xml } from './xml.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let bundle: Promise<HuisstijlBundel> | undefined;

/** The looks that are shipped, with their fonts. */
export function looks(): Promise<HuisstijlBundel> {
  bundle ??= readHuisstijl(realHost(), `${root}templates/politieke-markt`, root).then(({ value, diagnostics }) => {
    if (!value) throw new Error(diagnostics.map(({ message }) => message).join(' '));
    return value;
  });
  return bundle;
}

export interface Extra {
  readonly lopend?: Partial<Lopend>;
  readonly meta?: Partial<Metadata>;
  readonly assets?: Readonly<Record<string, Uint8Array>>;
  /** The rule by which the writer may complain: any other message is a failure. */
  readonly complains?: string;
}

export function documentOf(html: string, { lopend, meta }: Extra = {}): Document {
  return {
    bron: 'stuk.md',
    tree: parsed(html),
    meta: { titel: 'Een titel', taal: 'nl-NL', auteur: 'Gemeente Proefstad', ...meta },
    lopend: { concept: false, voet: '', ...lopend },
    assets: [],
  };
}

/** The bytes of a document of this HTML. */
export async function write(html: string, extra: Extra = {}): Promise<Uint8Array> {
  const { huisstijl, lettertypen } = await looks();
  const context: WriteContext = {
    huisstijl,
    lettertypen,
    asset: async (path) => {
      const bytes = extra.assets?.[path];
      if (!bytes) throw new Error(`no ${path}`);
      return { bytes, mime: 'image/png' };
    },
  };
  const { value, diagnostics } = await writeDocx(documentOf(html, extra), context);
  const unexpected = diagnostics.filter(({ rule }) => rule !== extra.complains);
  if (!value || unexpected.length > 0) throw new Error('complaints');
  return value;
}

export interface Opened {
  readonly paths: readonly string[];
  /** A part as XML; throws when it is not there or not well-formed. */
  part(path: string): Xml;
  bytes(path: string): Uint8Array;
  readonly body: Xml;
  /** The paragraphs of the body, those in tables included. */
  readonly paragraphs: readonly Xml[];
}

export function open(file: Uint8Array): Opened {
  const files = unzipSync(file);
  const bytes = (path: string): Uint8Array => {
    const found = files[path];
    if (!found) throw new Error(`no part ${path}`);
    return found;
  };
  const part = (path: string): Xml => parseXml(strFromU8(bytes(path)));
  const body = part('word/document.xml').children.find((child): child is Xml => typeof child !== 'string') as Xml;
  return { paths: Object.keys(files), part, bytes, body, paragraphs: all(body, 'w:p') };
}

/** The style of a paragraph and those that it is based on, the nearest first. */
export function stylesOf(file: Opened, paragraph: Xml | undefined): Xml[] {
  const styles = all(file.part('word/styles.xml'), 'w:style');
  const found: Xml[] = [];
  for (let id = val(paragraph, 'w:pPr/w:pStyle'); id; id = val(found.at(-1), 'w:basedOn')) {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
    if (!style) throw new Error(`no style ${id}`);
    found.push(style);
  }
  return found;
}

/** The level of a heading, which its style has from that of Word; undefined for other paragraphs. */
export function headingLevel(file: Opened, paragraph: Xml): number | undefined {
  const [name] = stylesOf(file, paragraph)
    .flatMap((style) => /^heading (\d)$/.exec(val(style, 'w:name') ?? '') ?? [])
    .slice(1);
  return name === undefined ? undefined : Number(name);
}

/** Writes HTML and opens the result. */
export async function opened(html: string, extra: Extra = {}): Promise<Opened> {
  return open(await write(html, extra));
}

/** A PNG of these sizes: its head is all that a writer reads. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}
