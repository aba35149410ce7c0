import pLimit from 'p-limit';
import { type Diagnostic, shown } from '../core/index.ts';
import type { Document, PageFault } from '../document/index.ts';
import { isBesloten, type Stuk } from '../model/index.ts';
import { loadRender } from '../render/index.ts';
import { MachineFault, type WriteContext } from '../write/index.ts';
import { placeOver } from './aside.ts';
import { assetBytes } from './asset-bytes.ts';
import type { Todo } from './choose.ts';
import { faultLine, isFileError } from './faults.ts';
import type { Gate } from './gate.ts';
import { identiteitVan } from './identiteit.ts';
import type { Artifact, Plan, PlannedDocument } from './plan.ts';
import { type Ledger, NIET_OPGEMAAKT, noteFault, noteFile, noteInternal, type Work } from './work.ts';

/** What came of one file: its bytes, or why there are none. */
interface Made {
  readonly bytes?: Uint8Array | undefined;
  /** What rendering and writing said. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pageFaults?: readonly PageFault[] | undefined;
  readonly failure?: Failure;
}

/** What went wrong in the making of a file. */
interface Failure {
  readonly error: unknown;
  /** Dutch, for a fault of the machine: what could not be done. */
  readonly undone: string;
  /** Dutch, for a fault of griffie itself: what stands at the stuk. */
  readonly message: string;
}

type Finish = (artifact: Artifact, made: Made) => Promise<void>;

/**
 * While the pages of the browser print, other documents are rendered, written as DOCX and finished: more documents at work
 * than pages keep every page busy. Bytes are placed as soon as they are there, so that memory does not grow with the batch.
 */
const AHEAD = 3;

/** Makes and places every file that is to be made. What fails is noted, and the rest goes on. After the signal nothing is placed. */
export async function make(work: Work, todo: Todo, gate?: Gate): Promise<void> {
  const { session, progress, signal } = work;
  const limit = pLimit(session.jobs + AHEAD);
  const total = todo.files.length;
  let done = 0;
  const finish: Finish = async (artifact, made) => {
    if (signal?.aborted) return;
    await place(work, artifact, made, gate);
    done++;
    progress?.({ done, total, file: artifact.source });
  };
  const tasks = [
    ...todo.documents.map(
      ({ planned, wanted }) =>
        () =>
          makeDocument(work, planned, wanted, finish),
    ),
    ...todo.copies.map((artifact) => async () => finish(artifact, await makeCopy(work, artifact))),
  ];
  await Promise.all(tasks.map((task) => limit(async () => (signal?.aborted ? undefined : task()))));
}

/** Makes one document for nothing, beside what goes on: that starts the browser and loads what the first real one needs. */
export async function rehearse(work: Work, { documents: [first] }: Plan): Promise<void> {
  if (first) await makeDocument(work, first, first.artifacts, async () => undefined);
}

/** Renders one stuk once and writes it in every format that is wanted. Never rejects for a fault in the making. */
async function makeDocument(
  work: Work,
  { stuk, view }: PlannedDocument,
  wanted: readonly Artifact[],
  finish: Finish,
): Promise<void> {
  if (stuk.geleverd) {
    await Promise.all(wanted.map(async (artifact) => finish(artifact, await makeCopy(work, artifact))));
    return;
  }
  let document: Document | undefined;
  let made: Made;
  try {
    const render = await loadRender();
    const { value, diagnostics } = render(view(), work.templates, work.bundel);
    document = value;
    made = { diagnostics };
  } catch (error) {
    const undone = `${source(work, stuk.pad)} kon niet worden opgemaakt`;
    made = { diagnostics: [], failure: { error, undone, message: NIET_OPGEMAAKT } };
  }
  await Promise.all(
    wanted.map(async (artifact) => {
      if (!document) return finish(artifact, made);
      const written = await writeOne(work, stuk, artifact, document);
      return finish(artifact, { ...written, diagnostics: [...made.diagnostics, ...written.diagnostics] });
    }),
  );
}

/** What every document of a round is written with. */
export function contextOf({ session, options, register, bundel, drawSvg }: Work): WriteContext {
  const { huisstijl, lettertypen } = bundel.stijl;
  const { host } = session;
  const asset: WriteContext['asset'] = (pad) =>
    assetBytes(pad, { host, content: options.content, bundel, register, drawSvg });
  return { huisstijl, lettertypen, asset };
}

async function writeOne(work: Work, stuk: Stuk, { path, formaat = '' }: Artifact, document: Document): Promise<Made> {
  const { session, writers, returnable } = work;
  try {
    const identiteit = returnable.has(formaat) ? { identiteit: identiteitVan(stuk, work) } : {};
    const written = await writers.get(formaat)?.write(document, { ...contextOf(work), ...identiteit });
    return { bytes: written?.value, diagnostics: written?.diagnostics ?? [], pageFaults: written?.pageFaults };
  } catch (error) {
    const message = `Van dit stuk is geen ${formaat.toUpperCase()} gemaakt: het schrijven liep vast.`;
    return {
      diagnostics: [],
      failure: { error, undone: `${shown(session.host, `${work.out.path}/${path}`)} kon niet worden gemaakt`, message },
    };
  }
}

/** Reads a file that goes along as it is. */
async function makeCopy(work: Work, { source: named, bestand: path = named }: Artifact): Promise<Made> {
  const { session, options } = work;
  try {
    return { diagnostics: [], bytes: await session.host.files.read(`${options.content}/${path}`) };
  } catch (error) {
    const message = 'Deze bijlage is niet meegenomen: het lezen liep vast.';
    return { diagnostics: [], failure: { error, undone: `${source(work, path)} kon niet worden gelezen`, message } };
  }
}

async function place(work: Work, artifact: Artifact, made: Made, gate?: Gate): Promise<void> {
  const { session, out, ledger } = work;
  const { bytes, diagnostics, pageFaults = [], failure } = made;
  const said = { diagnostics, ...(pageFaults.length > 0 ? { pageFaults } : {}) };
  const { path, source, key } = artifact;
  try {
    if (bytes && gate && !isBesloten(path)) return await gate.hold(artifact, bytes, said);
    if (bytes) {
      const placed = await placeOver(work, artifact, await out.stage(path, bytes));
      noteFile(work, artifact, { key, ...placed, ...said }, 'written');
      return;
    }
    if (failure) noteFailure(ledger, source, failure);
    else ledger.skipped.push({ file: source, reason: 'Er is een fout in het sjabloon of de opmaak.' });
  } catch (error) {
    const where = shown(session.host, `${out.path}/${path}`);
    noteFault(ledger, source, faultLine(`${where} kon niet worden geschreven`, error));
  }
  ledger.said.push(...diagnostics);
}

/** The machine is named on a line of its own, whatever it stopped; a fault of ours stands at the stuk, and nobody else is at fault. */
function noteFailure(ledger: Ledger, source: string, { error, undone, message }: Failure): void {
  if (error instanceof MachineFault) noteFault(ledger, source, error.message);
  else if (isFileError(error)) noteFault(ledger, source, faultLine(undone, error));
  else noteInternal(ledger, source, message, error);
}

/** A source as one reads it from where one stands. */
function source({ session, options }: Work, path: string): string {
  return shown(session.host, `${options.content}/${path}`);
}
