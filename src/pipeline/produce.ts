import pLimit from 'p-limit';
import type { Host } from '../core/index.ts';
import type { Formaat } from '../write/index.ts';
import type { Progress } from './api.ts';
import type { Todo } from './choose.ts';
import type { Crew } from './crew.ts';
import { faultLine } from './faults.ts';
import { type Job, type Made, makeCopy, makeDocument, type Workshop } from './make.ts';
import { noteFile, type Outcome } from './outcome.ts';
import type { OutFolder } from './outfolder.ts';
import type { Artifact, Plan, PlannedDocument } from './plan.ts';

export interface ProduceContext {
  readonly host: Host;
  /** Absolute path of the content folder. */
  readonly content: string;
  /** How many pages print at one time. */
  readonly jobs: number;
  readonly progress: Progress;
  /** Workers to share the making with, for a batch that is worth their start. */
  readonly crew?: Crew | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * While the pages of the browser print, other documents are rendered, written as DOCX and finished: more documents at work
 * than pages keep every page busy. Bytes are placed as soon as they are there, so that memory does not grow with the batch.
 */
const AHEAD = 3;

/** Makes and places every file that is to be made. What fails is noted, and the rest goes on. After the signal nothing is placed. */
export async function produce(
  shop: Workshop,
  todo: Todo,
  out: OutFolder,
  outcome: Outcome,
  { host, content, jobs, progress, crew, signal }: ProduceContext,
): Promise<void> {
  const limit = pLimit(jobs + AHEAD);
  const total = todo.copies.length + todo.documents.reduce((sum, { wanted }) => sum + wanted.length, 0);
  let done = 0;
  const finish = async (artifact: Artifact, made: Made): Promise<void> => {
    if (signal?.aborted) return;
    await place(artifact, made, out, outcome);
    done++;
    progress({ done, total, file: artifact.source });
  };
  const makeOne = async (planned: PlannedDocument, wanted: readonly Artifact[]): Promise<void> => {
    const left = new Map(wanted.map((artifact) => [artifact.path, artifact]));
    const told = async (made: Made): Promise<void> => {
      const artifact = left.get(made.path);
      left.delete(made.path);
      if (artifact) await finish(artifact, made);
    };
    if (crew?.ready()) {
      // A worker that died takes nothing with it: what it did not tell is made here.
      await crew.make(jobOf(planned, wanted), told).catch(() => undefined);
    }
    if (left.size > 0 && !signal?.aborted) await makeDocument(shop, jobOf(planned, [...left.values()]), told);
  };
  await Promise.all([
    ...todo.documents.map(({ planned, wanted }) =>
      limit(async () => {
        if (!signal?.aborted) await makeOne(planned, wanted);
      }),
    ),
    ...todo.copies.map((artifact) =>
      limit(async () => {
        if (!signal?.aborted) await finish(artifact, await makeCopy(host, content, artifact));
      }),
    ),
  ]);
}

/** Makes one document for nothing, beside what goes on: that starts the browser and loads what the first real one needs. */
export async function rehearse(shop: Workshop, { documents }: Plan, formats: readonly Formaat[]): Promise<void> {
  const [first] = documents;
  if (!first) return;
  const wanted = first.artifacts.filter(({ formaat }) => formaat !== undefined && formats.includes(formaat));
  await makeDocument(shop, jobOf(first, wanted), async () => undefined).catch(() => undefined);
}

function jobOf({ stuk, view }: PlannedDocument, wanted: readonly Artifact[]): Job {
  return {
    bron: stuk.pad,
    view: view(),
    wanted: wanted.map(({ path, formaat }) => ({ path, formaat: formaat as Formaat })),
  };
}

async function place(
  artifact: Artifact,
  { bytes, diagnostics, fault }: Made,
  out: OutFolder,
  outcome: Outcome,
): Promise<void> {
  const skip = (reason: string): void => void outcome.skipped.push({ file: artifact.source, reason });
  if (fault !== undefined) {
    outcome.environment.push(fault);
    skip(fault);
  }
  if (!bytes) {
    outcome.said.push(...diagnostics);
    if (fault === undefined) skip('Er is een fout in het sjabloon of de opmaak.');
    return;
  }
  try {
    const placed = await out.place(artifact.path, bytes);
    noteFile(outcome, artifact, { key: artifact.key, ...placed, diagnostics }, 'written');
  } catch (error) {
    outcome.said.push(...diagnostics);
    const line = faultLine(`${artifact.path} kon niet worden geschreven`, error);
    outcome.environment.push(line);
    skip(line);
  }
}
