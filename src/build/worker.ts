import { parentPort, workerData } from 'node:worker_threads';
import { loadRender, loadTemplates, type Templates } from '../render/index.ts';
import { type Printer, WRITERS } from '../write/index.ts';
import type { FromWorker, Setup, ToWorker } from './crew.ts';
import { makeDocument, type Workshop } from './make.ts';
import { replayFiles } from './recording.ts';

// The program of a worker of the crew: makes the documents that it is sent, and calls the main thread for what it lacks.

const setup = workerData as Setup;
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

let calls = 0;
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
const sent = new Set<string>();

function ask(message: (call: number) => FromWorker): Promise<unknown> {
  const call = calls++;
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject });
    tell(message(call));
  });
}

const asset: Workshop['asset'] = (pad) =>
  ask((call) => ({ kind: 'asset', call, pad })) as ReturnType<Workshop['asset']>;

const printer: Printer = {
  print: (html, bronnen = new Map()) =>
    ask((call) => {
      const fresh = new Map([...bronnen].filter(([url]) => !sent.has(url)));
      for (const url of fresh.keys()) sent.add(url);
      return { kind: 'print', call, html, loads: [...bronnen.keys()], fresh };
    }) as Promise<Uint8Array>,
};

async function begin(): Promise<Workshop> {
  const { value } = await loadTemplates(replayFiles(setup.templates), setup.templatesFolder);
  await loadRender();
  tell({ kind: 'ready' });
  const { style, pdfStandaard, prints } = setup;
  return {
    templates: value as Templates,
    style,
    pdfStandaard,
    asset,
    writers: WRITERS,
    ...(prints ? { printer } : {}),
  };
}

const shop = begin();

parentPort?.on('message', async (message: ToWorker) => {
  if (message.kind === 'answer') {
    const call = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
    return;
  }
  const { id, job } = message;
  await makeDocument(await shop, job, async (made) => tell({ kind: 'made', id, made }));
  tell({ kind: 'done', id });
});
