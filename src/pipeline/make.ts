import pLimit from 'p-limit';
import type { Checked, Diagnostic, Host } from '../core/index.ts';
import type { Document } from '../document/index.ts';
import type { Register } from '../model/index.ts';
import type { HuisstijlBundel } from '../read/index.ts';
import { loadRender, type Templates } from '../render/index.ts';
import type { Formaat, Prepared, WriteContext } from '../write/index.ts';
import type { Progress } from './api.ts';
import type { Todo } from './choose.ts';
import { faultLine } from './faults.ts';
import { type Ledger, noteFault, noteFile } from './ledger.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact, Plan, PlannedDocument } from './plan.ts';

/** What the making of documents needs. */
export interface Shop {
  readonly host: Host;
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly register: Register;
  readonly templates: Templates;
  readonly style: HuisstijlBundel;
  readonly writers: ReadonlyMap<Formaat, Prepared>;
}

export interface MakeSettings {
  /** How many documents the writers take at one time. */
  readonly jobs: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** What came of one file: its bytes, or why there are none. */
interface Made {
  readonly bytes?: Uint8Array | undefined;
  /** What rendering and writing said. */
  readonly diagnostics: readonly Diagnostic[];
  /** Dutch: a fault of the machine or of ours. */
  readonly fault?: string;
}

/**
 * While the pages of the browser print, other documents are rendered, written as DOCX and finished: more documents at work
 * than pages keep every page busy. Bytes are placed as soon as they are there, so that memory does not grow with the batch.
 */
const AHEAD = 3;

/** Makes and places every file that is to be made. What fails is noted, and the rest goes on. After the signal nothing is placed. */
export async function make(
  shop: Shop,
  todo: Todo,
  out: OutFolder,
  ledger: Ledger,
  { jobs, progress, signal }: MakeSettings,
): Promise<void> {
  const limit = pLimit(jobs + AHEAD);
  const total = todo.copies.length + todo.documents.reduce((sum, { wanted }) => sum + wanted.length, 0);
  let done = 0;
  const finish = async (artifact: Artifact, made: Made): Promise<void> => {
    if (signal?.aborted) return;
    await place(artifact, made, out, ledger);
    done++;
    progress({ done, total, file: artifact.source });
  };
  const works = [
    ...todo.documents.map(
      ({ planned, wanted }) =>
        () =>
          makeDocument(shop, planned, wanted, finish),
    ),
    ...todo.copies.map((artifact) => async () => finish(artifact, await makeCopy(shop, artifact))),
  ];
  await Promise.all(works.map((work) => limit(async () => (signal?.aborted ? undefined : work()))));
}

/** Makes one document for nothing, beside what goes on: that starts the browser and loads what the first real one needs. */
export async function rehearse(shop: Shop, { documents }: Plan): Promise<void> {
  const [first] = documents;
  if (first) await makeDocument(shop, first, first.artifacts, async () => undefined);
}

/** Renders one stuk once and writes it in every format that is wanted. Never rejects for a fault in the making. */
async function makeDocument(
  shop: Shop,
  { stuk, view }: PlannedDocument,
  wanted: readonly Artifact[],
  finish: (artifact: Artifact, made: Made) => Promise<void>,
): Promise<void> {
  let rendered: Checked<Document> = { diagnostics: [] };
  let fault: string | undefined;
  try {
    const render = await loadRender();
    rendered = render(view(), shop.templates);
  } catch (error) {
    fault = faultLine(`${stuk.pad} kon niet worden opgemaakt`, error);
  }
  const { value, diagnostics } = rendered;
  await Promise.all(
    wanted.map(async (artifact) => {
      const made = value ? await writeOne(shop, artifact, value) : { diagnostics: [], ...(fault ? { fault } : {}) };
      await finish(artifact, { ...made, diagnostics: [...diagnostics, ...made.diagnostics] });
    }),
  );
}

async function writeOne(shop: Shop, { path, formaat = '' }: Artifact, document: Document): Promise<Made> {
  const { huisstijl, lettertypen } = shop.style;
  const asset: WriteContext['asset'] = async (pad) => {
    const known = shop.register.assets[pad];
    if (!known) throw new Error(`Het bestand ${pad} is er niet.`);
    return { bytes: await shop.host.files.read(`${shop.content}/${pad}`), mime: known.mime };
  };
  try {
    const written = await shop.writers.get(formaat)?.write(document, { huisstijl, lettertypen, asset });
    return { bytes: written?.value, diagnostics: written?.diagnostics ?? [] };
  } catch (error) {
    return { diagnostics: [], fault: faultLine(`${path} kon niet worden gemaakt`, error) };
  }
}

/** Reads a file that goes along as it is. */
async function makeCopy({ host, content }: Shop, { source }: Artifact): Promise<Made> {
  try {
    return { diagnostics: [], bytes: await host.files.read(`${content}/${source}`) };
  } catch (error) {
    return { diagnostics: [], fault: faultLine(`${source} kon niet worden gelezen`, error) };
  }
}

async function place(
  artifact: Artifact,
  { bytes, diagnostics, fault }: Made,
  out: OutFolder,
  ledger: Ledger,
): Promise<void> {
  const { path, source, key } = artifact;
  try {
    if (bytes) {
      const placed = await out.place(path, bytes);
      noteFile(ledger, artifact, { key, ...placed, diagnostics }, 'written');
      return;
    }
    if (fault !== undefined) noteFault(ledger, source, fault);
    else ledger.skipped.push({ file: source, reason: 'Er is een fout in het sjabloon of de opmaak.' });
  } catch (error) {
    noteFault(ledger, source, faultLine(`${path} kon niet worden geschreven`, error));
  }
  ledger.said.push(...diagnostics);
}
