import type { Diagnostic, Host } from '../core/index.ts';
import type { Document } from '../document/index.ts';
import type { Register } from '../model/index.ts';
import type { HuisstijlBundel } from '../read/index.ts';
import { loadRender, type Templates } from '../render/index.ts';
import type { Formaat, PdfStandaard, Printer, WriteContext, Writer } from '../write/index.ts';
import { faultLine } from './faults.ts';
import type { Artifact, PlannedDocument } from './plan.ts';

/** What came of one file: its bytes, or why there are none. */
export interface Made {
  readonly artifact: Artifact;
  readonly bytes?: Uint8Array;
  /** What rendering and writing said. */
  readonly diagnostics: readonly Diagnostic[];
  /** Dutch: a fault of the machine or of ours. */
  readonly fault?: string;
}

/** What the making of every document needs. */
export interface Workshop {
  readonly host: Host;
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly register: Register;
  readonly templates: Templates;
  readonly style: HuisstijlBundel;
  readonly pdfStandaard: PdfStandaard;
  readonly printer?: Printer;
  readonly writers: Readonly<Record<Formaat, Writer>>;
}

/**
 * Renders one stuk once and writes it in every format that is wanted, each as soon as it is there. Never rejects: one bad stuk
 * does not stop the others.
 */
export async function makeDocument(
  shop: Workshop,
  planned: PlannedDocument,
  wanted: readonly Artifact[],
  done: (made: Made) => Promise<void>,
): Promise<void> {
  let document: Document | undefined;
  let said: readonly Diagnostic[] = [];
  try {
    const render = await loadRender();
    const rendered = render(planned.view(), shop.templates);
    document = rendered.value;
    said = rendered.diagnostics;
  } catch (error) {
    const fault = faultLine(`${planned.stuk.pad} kon niet worden opgemaakt`, error);
    await Promise.all(wanted.map((artifact) => done({ artifact, diagnostics: [], fault })));
    return;
  }
  await Promise.all(
    wanted.map(async (artifact) => {
      if (!document) return done({ artifact, diagnostics: said });
      return done(await writeOne(shop, artifact, document, said));
    }),
  );
}

async function writeOne(
  shop: Workshop,
  artifact: Artifact,
  document: Document,
  said: readonly Diagnostic[],
): Promise<Made> {
  try {
    const writer = shop.writers[artifact.formaat as Formaat];
    const { value, diagnostics } = await writer.write(document, writeContext(shop));
    return { artifact, diagnostics: [...said, ...diagnostics], ...(value ? { bytes: value } : {}) };
  } catch (error) {
    return { artifact, diagnostics: said, fault: faultLine(`${artifact.path} kon niet worden gemaakt`, error) };
  }
}

function writeContext(shop: Workshop): WriteContext {
  return {
    huisstijl: shop.style.huisstijl,
    lettertypen: shop.style.lettertypen,
    pdfStandaard: shop.pdfStandaard,
    asset: async (pad) => {
      const asset = shop.register.assets[pad];
      if (!asset) throw new Error(`Het bestand ${pad} is er niet.`);
      return { bytes: await shop.host.files.read(`${shop.content}/${pad}`), mime: asset.mime };
    },
    ...(shop.printer ? { printer: shop.printer } : {}),
  };
}

/** Reads a file that goes along as it is. */
export async function makeCopy(host: Host, content: string, artifact: Artifact): Promise<Made> {
  try {
    return { artifact, diagnostics: [], bytes: await host.files.read(`${content}/${artifact.source}`) };
  } catch (error) {
    return { artifact, diagnostics: [], fault: faultLine(`${artifact.source} kon niet worden gelezen`, error) };
  }
}
