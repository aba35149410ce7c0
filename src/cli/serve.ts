import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Knock, Served } from '../core/index.ts';

/** Only this machine: nobody else on the network reaches it. */
const HERE = '127.0.0.1';
/** A head of a request is a few lines; more is not from a browser of ours. */
const MAX_HEAD_BYTES = 16 * 1024;

/** How long an answer that is on its way has when the server ends. */
const LAST_WORDS_MS = 100;

/** Answers HTTP on this machine, at a port or at any that is free. */
export async function serve(answer: Answer, port = 0): Promise<Served> {
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({
    fetch: answer,
    overrideGlobalObjects: false,
    serverOptions: { maxHeaderSize: MAX_HEAD_BYTES },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HERE, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // What is on its way gets there; a stream of events would never end.
        setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS);
      }),
  };
}

/** A server that does not answer within this time is not there. */
const PATIENCE_MS = 2000;

/** Asks a server on this machine for a page, following nothing. */
export const knock: Knock = (address) =>
  new Promise((resolve) => {
    const asking = get(address, { timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.once('timeout', () => asking.destroy());
    asking.once('error', () => resolve(undefined));
  });
