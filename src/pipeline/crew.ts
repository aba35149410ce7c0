import { Worker } from 'node:worker_threads';
import type { HuisstijlBundel } from '../read/index.ts';
import type { Bronnen, PdfStandaard, Printer, WriteContext } from '../write/index.ts';
import type { Job, Made } from './make.ts';
import type { Recording } from './recording.ts';

/** What a worker is given at its start: plain data. */
export interface Setup {
  readonly templates: Recording;
  /** Absolute path of the templates folder, as it was recorded. */
  readonly templatesFolder: string;
  readonly style: HuisstijlBundel;
  readonly pdfStandaard: PdfStandaard;
  readonly prints: boolean;
}

/** What goes to a worker: first what it needs for its work, then the work. */
export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: Setup }
  | { readonly kind: 'job'; readonly id: number; readonly job: Job }
  | { readonly kind: 'answer'; readonly call: number; readonly value?: unknown; readonly error?: string };

/** What comes from a worker: files, the end of a job, and calls for what only the main thread has. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly id: number; readonly made: Made }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'asset'; readonly call: number; readonly pad: string }
  /** `loads` are addresses; the bytes of those that this worker names for the first time come along. */
  | {
      readonly kind: 'print';
      readonly call: number;
      readonly html: string;
      readonly loads: readonly string[];
      readonly fresh: Bronnen;
    };

/** What a worker calls for. */
export interface Services {
  readonly asset: WriteContext['asset'];
  readonly printer?: Printer;
}

/** Workers that render, write and finish documents beside the main thread. */
export interface Crew {
  /** Gives every worker what it needs. They may be hired before that is known: loading their code takes the longest. */
  begin(setup: Setup, services: Services): void;
  /** Whether a worker is ready: until then the main thread does better to make documents itself. */
  readonly ready: () => boolean;
  /** Makes one stuk; rejects when the worker dies, and then some of its files may have been told already. */
  make(job: Job, done: (made: Made) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  readonly jobs: Map<
    number,
    {
      done: (made: Made) => Promise<void>;
      placed: Promise<void>[];
      resolve: () => void;
      reject: (error: Error) => void;
    }
  >;
  readonly loads: Map<string, { readonly bytes: Uint8Array; readonly mime: string }>;
  ready: boolean;
}

/** Starts workers; each document goes to the one with the least to do. */
export function hireCrew(script: URL, count: number): Crew {
  let next = 0;
  let services: Services = { asset: () => Promise.reject(new Error('The crew has not begun.')) };
  const crew = new Set<Running>();
  const start = (): void => {
    const worker = new Worker(script);
    const running: Running = { worker, jobs: new Map(), loads: new Map(), ready: false };
    crew.add(running);
    const fall = (error: Error): void => {
      crew.delete(running);
      for (const { reject } of running.jobs.values()) reject(error);
    };
    worker.on('error', fall);
    worker.on('exit', () => fall(new Error('A worker has ended.')));
    worker.on('message', (message: FromWorker) => void receive(running, message, services));
  };
  for (let i = 0; i < count; i++) start();
  return {
    begin: (setup, given) => {
      services = given;
      for (const running of crew) send(running, { kind: 'setup', setup });
    },
    ready: () => [...crew].some(({ ready }) => ready),
    make: (job, done) => {
      const [least] = [...crew].filter(({ ready }) => ready).sort((a, b) => a.jobs.size - b.jobs.size);
      if (!least) return Promise.reject(new Error('No worker is ready.'));
      const id = next++;
      return new Promise<void>((resolve, reject) => {
        least.jobs.set(id, { done, placed: [], resolve, reject });
        send(least, { kind: 'job', id, job });
      });
    },
    close: async () => {
      await Promise.all([...crew].map(({ worker }) => worker.terminate()));
    },
  };
}

async function receive(running: Running, message: FromWorker, services: Services): Promise<void> {
  switch (message.kind) {
    case 'ready':
      running.ready = true;
      return;
    case 'made': {
      const job = running.jobs.get(message.id);
      job?.placed.push(job.done(message.made));
      return;
    }
    case 'done': {
      const job = running.jobs.get(message.id);
      running.jobs.delete(message.id);
      await Promise.all(job?.placed ?? []).then(job?.resolve, job?.reject);
      return;
    }
    case 'asset':
      return answer(running, message.call, services.asset(message.pad));
    case 'print': {
      for (const [url, load] of message.fresh) running.loads.set(url, load);
      const bronnen = new Map(message.loads.flatMap((url) => [[url, running.loads.get(url)] as const]));
      return answer(running, message.call, print(services, message.html, bronnen as Bronnen));
    }
  }
}

async function print({ printer }: Services, html: string, bronnen: Bronnen): Promise<Uint8Array> {
  if (!printer) throw new Error('There is no printer.');
  return printer.print(html, bronnen);
}

async function answer(running: Running, call: number, work: Promise<unknown>): Promise<void> {
  await work.then(
    (value) => send(running, { kind: 'answer', call, value }),
    (error) => send(running, { kind: 'answer', call, error: error instanceof Error ? error.message : String(error) }),
  );
}

function send({ worker }: Running, message: ToWorker): void {
  worker.postMessage(message);
}
