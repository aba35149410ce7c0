import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loadRender, loadTemplates, type Templates } from '../render/index.ts';
import { WRITERS } from '../write/index.ts';
import type { FromWorker, Setup, ToWorker } from './crew.ts';
import { makeDocument, type Workshop } from './make.ts';
import { replayFiles } from './recording.ts';

/** The program of a worker of the crew: makes the documents that it is sent, and calls the main thread for what it lacks. */
async function work(port: MessagePort, setup: Setup): Promise<void> {
  const tell = (message: FromWorker): void => port.postMessage(message);
  const line = openLine(tell);
  const { value } = await loadTemplates(replayFiles(setup.templates), setup.templatesFolder);
  await loadRender();
  const { style, pdfStandaard, prints } = setup;
  const shop: Workshop = {
    templates: value as Templates,
    style,
    pdfStandaard,
    writers: WRITERS,
    asset: (pad) => line.ask((call) => ({ kind: 'asset', call, pad })),
    ...(prints ? { printer: { print: remotePrint(line) } } : {}),
  };
  port.on('message', async (message: ToWorker) => {
    if (message.kind === 'answer') return line.answer(message);
    const { id, job } = message;
    await makeDocument(shop, job, async (made) => tell({ kind: 'made', id, made }));
    tell({ kind: 'done', id });
  });
  tell({ kind: 'ready' });
}

interface Line {
  /** Calls the main thread; resolves with what it answers. */
  ask<T>(message: (call: number) => FromWorker): Promise<T>;
  answer(message: Extract<ToWorker, { kind: 'answer' }>): void;
}

function openLine(tell: (message: FromWorker) => void): Line {
  let calls = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const call = calls++;
        waiting.set(call, { resolve, reject });
        tell(message(call));
      }),
    answer: ({ call, value, error }) => {
      const asked = waiting.get(call);
      waiting.delete(call);
      if (error === undefined) asked?.resolve(value as never);
      else asked?.reject(new Error(error));
    },
  };
}

/** Has the main thread print. Fonts and images are the same for many documents: their bytes are sent once. */
function remotePrint(line: Line): NonNullable<Workshop['printer']>['print'] {
  const sent = new Set<string>();
  return (html, bronnen = new Map()) =>
    line.ask((call) => {
      const fresh = new Map([...bronnen].filter(([url]) => !sent.has(url)));
      for (const url of fresh.keys()) sent.add(url);
      return { kind: 'print', call, html, loads: [...bronnen.keys()], fresh };
    });
}

if (parentPort) await work(parentPort, workerData as Setup);
