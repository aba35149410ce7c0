import { type MessagePort, parentPort } from 'node:worker_threads';
import { loadRender, loadTemplates, type Templates } from '../render/index.ts';
import { WRITERS } from '../write/index.ts';
import type { FromWorker, Setup, ToWorker } from './crew.ts';
import { makeDocument, type Workshop } from './make.ts';
import { replayFiles } from './recording.ts';

/** The program of a worker of the crew: makes the documents that it is sent, and calls the main thread for what it lacks. */
function work(port: MessagePort): void {
  const tell = (message: FromWorker): void => port.postMessage(message);
  const line = openLine(tell);
  let shop: Workshop | undefined;
  port.on('message', async (message: ToWorker) => {
    if (message.kind === 'answer') return line.answer(message);
    if (message.kind === 'setup') {
      shop = await openShop(message.setup, line);
      return tell({ kind: 'ready' });
    }
    const { id, job } = message;
    if (shop) await makeDocument(shop, job, async (made) => tell({ kind: 'made', id, made }));
    tell({ kind: 'done', id });
  });
}

async function openShop(setup: Setup, line: Line): Promise<Workshop> {
  const { style, pdfStandaard, prints } = setup;
  const { value } = await loadTemplates(replayFiles(setup.templates), setup.templatesFolder);
  await loadRender();
  return {
    templates: value as Templates,
    style,
    pdfStandaard,
    writers: WRITERS,
    asset: (pad) => line.ask((call) => ({ kind: 'asset', call, pad })),
    ...(prints ? { printer: { print: remotePrint(line) } } : {}),
  };
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

if (parentPort) work(parentPort);
// Loaded while the main thread still reads: the first document must not wait for it.
await loadRender();
