import type { Diagnostic, Host } from '../core/index.ts';
import type { Document, View } from '../document/index.ts';
import type { HuisstijlBundel } from '../read/index.ts';
import { loadRender, type Templates } from '../render/index.ts';
import type { Formaat, PdfStandaard, Printer, WriteContext, Writer } from '../write/index.ts';
import { faultLine } from './faults.ts';
import type { Artifact } from './plan.ts';

/** What came of one file: its bytes, or why there are none. */
export interface Made {
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** What rendering and writing said. */
  readonly diagnostics: readonly Diagnostic[];
  /** Dutch: a fault of the machine or of ours. */
  readonly fault?: string;
}

/** One stuk to make, in the formats that are wanted. */
export interface Job {
  /** Path of the stuk below the content folder. */
  readonly bron: string;
  readonly view: View;
  readonly wanted: readonly { readonly path: string; readonly formaat: Formaat }[];
}

/** What the making of every document needs. */
export interface Workshop {
  readonly templates: Templates;
  readonly style: HuisstijlBundel;
  readonly pdfStandaard: PdfStandaard;
  readonly asset: WriteContext['asset'];
  readonly printer?: Printer;
  readonly writers: Readonly<Record<Formaat, Writer>>;
}

/**
 * Renders one stuk once and writes it in every format that is wanted, each told as soon as it is there. Never rejects for a
 * fault in the making: one bad stuk does not stop the others.
 */
export async function makeDocument(shop: Workshop, job: Job, done: (made: Made) => Promise<void>): Promise<void> {
  let document: Document | undefined;
  let said: readonly Diagnostic[] = [];
  try {
    const render = await loadRender();
    const rendered = render(job.view, shop.templates);
    document = rendered.value;
    said = rendered.diagnostics;
  } catch (error) {
    const fault = faultLine(`${job.bron} kon niet worden opgemaakt`, error);
    await Promise.all(job.wanted.map(({ path }) => done({ path, diagnostics: [], fault })));
    return;
  }
  await Promise.all(
    job.wanted.map(async ({ path, formaat }) => {
      if (!document) return done({ path, diagnostics: said });
      return done(await writeOne(shop, path, shop.writers[formaat], document, said));
    }),
  );
}

async function writeOne(
  shop: Workshop,
  path: string,
  writer: Writer,
  document: Document,
  said: readonly Diagnostic[],
): Promise<Made> {
  const { pdfStandaard, asset, printer, style } = shop;
  try {
    const { huisstijl, lettertypen } = style;
    const context = { huisstijl, lettertypen, pdfStandaard, asset, ...(printer ? { printer } : {}) };
    const { value, diagnostics } = await writer.write(document, context);
    return { path, diagnostics: [...said, ...diagnostics], ...(value ? { bytes: value } : {}) };
  } catch (error) {
    return { path, diagnostics: said, fault: faultLine(`${path} kon niet worden gemaakt`, error) };
  }
}

/** Reads a file that goes along as it is. */
export async function makeCopy(host: Host, content: string, { path, source }: Artifact): Promise<Made> {
  try {
    return { path, diagnostics: [], bytes: await host.files.read(`${content}/${source}`) };
  } catch (error) {
    return { path, diagnostics: [], fault: faultLine(`${source} kon niet worden gelezen`, error) };
  }
}
