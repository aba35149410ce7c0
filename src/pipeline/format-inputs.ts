import type { Host } from '../core/index.ts';
import { browserAdvice, type Formaat } from '../write/index.ts';
import type { BuildOptions } from './api.ts';
import type { KnownBrowser } from './artifact-cache.ts';
import type { Inputs } from './manifest.ts';
import type { Printing } from './printing.ts';
import type { Workspace } from './workspace.ts';

/** What enters the files of each format besides the document, and which of the formats asked for can be written here. */
export interface Formats {
  readonly inputs: Readonly<Record<Formaat, Inputs>>;
  readonly possible: readonly Formaat[];
  readonly printing?: Printing;
  /** Version of the browser that prints. */
  readonly browser?: string;
  readonly known?: KnownBrowser;
  /** Dutch lines: why a format cannot be written. */
  readonly environment: readonly string[];
}

/** Looks for a browser when a PDF is asked for. It is not started: that waits for the first document to print. */
export async function formatInputs(host: Host, workspace: Workspace, options: BuildOptions): Promise<Formats> {
  const { writers } = workspace.parts;
  const code = workspace.version.code;
  const docx = { writer: writers.docx.versie, code };
  const pdf = { writer: writers.pdf.versie, code, standard: options.pdfStandaard };
  if (!options.formats.includes('pdf')) return { inputs: { docx, pdf }, possible: options.formats, environment: [] };
  const found = await workspace.browser();
  if ('searched' in found) {
    return {
      inputs: { docx, pdf },
      possible: options.formats.filter((formaat) => formaat !== 'pdf'),
      environment: [
        `Er is geen browser gevonden, dus er is geen PDF gemaakt; gezocht: ${found.searched.join(', ')}.`,
        await browserAdvice(host, options.browser),
      ],
    };
  }
  return {
    inputs: { docx, pdf: { ...pdf, browser: found.version } },
    possible: options.formats,
    printing: found.printing,
    browser: found.version,
    ...(found.known ? { known: found.known } : {}),
    environment: [],
  };
}
