import pLimit from 'p-limit';
import type { Progress } from './api.ts';
import type { Todo } from './choose.ts';
import { faultLine } from './faults.ts';
import { type Made, makeCopy, makeDocument, type Workshop } from './make.ts';
import { noteFile, type Outcome } from './outcome.ts';
import type { OutFolder } from './outfolder.ts';

export interface ProduceContext {
  /** How many pages print at one time. */
  readonly jobs: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/**
 * While the pages of the browser print, other documents are rendered, written as DOCX and finished: more documents at work
 * than pages keep every page busy. Bytes are placed as soon as they are there, so that memory does not grow with the batch.
 */
const AHEAD = 2;

/** Makes and places every file that is to be made. What fails is noted, and the rest goes on. After the signal nothing is placed. */
export async function produce(
  shop: Workshop,
  todo: Todo,
  out: OutFolder,
  outcome: Outcome,
  { jobs, progress, signal }: ProduceContext,
): Promise<void> {
  const limit = pLimit(jobs + AHEAD);
  const total = todo.copies.length + todo.documents.reduce((sum, { wanted }) => sum + wanted.length, 0);
  let done = 0;
  const finish = async (made: Made): Promise<void> => {
    if (signal?.aborted) return;
    await place(made, out, outcome);
    done++;
    progress({ done, total, file: made.artifact.source });
  };
  await Promise.all([
    ...todo.documents.map(({ planned, wanted }) =>
      limit(async () => {
        if (!signal?.aborted) await makeDocument(shop, planned, wanted, finish);
      }),
    ),
    ...todo.copies.map((artifact) =>
      limit(async () => {
        if (!signal?.aborted) await finish(await makeCopy(shop.host, shop.content, artifact));
      }),
    ),
  ]);
}

async function place({ artifact, bytes, diagnostics, fault }: Made, out: OutFolder, outcome: Outcome): Promise<void> {
  if (fault !== undefined) {
    outcome.environment.push(fault);
    outcome.skipped.push({ file: artifact.source, reason: fault });
  }
  if (!bytes) {
    outcome.said.push(...diagnostics);
    if (fault === undefined) {
      outcome.skipped.push({ file: artifact.source, reason: 'Er is een fout in het sjabloon of de opmaak.' });
    }
    return;
  }
  try {
    const placed = await out.place(artifact.path, bytes);
    noteFile(outcome, artifact, { key: artifact.key, ...placed, diagnostics }, 'written');
  } catch (error) {
    outcome.said.push(...diagnostics);
    const line = faultLine(`${artifact.path} kon niet worden geschreven`, error);
    outcome.environment.push(line);
    outcome.skipped.push({ file: artifact.source, reason: line });
  }
}
