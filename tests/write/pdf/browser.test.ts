import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, PrinterError, writePdf } from '../../../src/write/index.ts';
import { alineas, STUKKEN } from './stukken.ts';
import { browser, context, documentOf, host, structureOf } from './support.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><head><title>t</title></head><body>${body}</body></html>`;
const fault = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'printed',
    (error: unknown) => (error instanceof PrinterError ? error.fault : error),
  );
const gone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 100 && host.processes.isAlive(pid); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return !host.processes.isAlive(pid);
};

describe('a browser at work', () => {
  let running: Browser;
  beforeAll(async () => {
    running = await browser({ pages: 2 });
  });
  afterAll(() => running.close());

  it('asks nothing of the network and runs no script', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = page(
      `<link rel="stylesheet" href="${url}/css"><img src="${url}/img" alt="x"><iframe src="${url}/frame"></iframe><script>document.title = 'anders'; fetch('${url}/fetch')</script><p>tekst</p>`,
    );
    const { structure } = structureOf(await running.printer.print(html));
    server.close();
    expect(asked).toEqual([]);
    expect(structure.top.role).toBe('Document');
  });

  it('writes the same bytes whatever was printed before or beside it', async () => {
    const given = await context({ printer: running.printer });
    const write = async (html: string): Promise<Uint8Array | undefined> =>
      (await writePdf(documentOf(html), given)).value;
    const alone = await write(STUKKEN.advies);
    const bodies = [STUKKEN.spanten, STUKKEN.advies, STUKKEN.noten, STUKKEN.advies, STUKKEN.beelden];
    const together = await Promise.all(bodies.map(write));
    expect(Buffer.compare(together[1] as Uint8Array, alone as Uint8Array)).toBe(0);
    expect(Buffer.compare(together[3] as Uint8Array, alone as Uint8Array)).toBe(0);
  });

  it('prints more documents than it has pages', async () => {
    const files = await Promise.all(
      Array.from({ length: 7 }, (_, i) => running.printer.print(page(`<h1>Stuk ${i}</h1>`))),
    );
    expect(files.every((bytes) => structureOf(bytes).all.some(({ role }) => role === 'H1'))).toBe(true);
  });
});

describe('a browser in trouble', () => {
  it('gives up a document that takes too long, and those behind it, until it is replaced', async () => {
    const running = await browser({ pages: 1, patience: () => 1 });
    const long = running.printer.print(page(alineas(400)));
    const behind = running.printer.print(page('<p>x</p>'));
    expect(await Promise.all([fault(long), fault(behind)])).toEqual(['hangt', 'hangt']);
    await running.close();
    expect(await gone(running.pid as number)).toBe(true);
  });

  it('tells that it died, to whoever waits for a document', async () => {
    const running = await browser();
    const waiting = fault(running.printer.print(page(alineas(2000))));
    process.kill(running.pid as number, 'SIGKILL');
    expect(await waiting).toBe('weg');
    expect(await fault(running.printer.print(page('<p>x</p>')))).toBe('weg');
    await running.close();
  });

  it('is ended by close even when it no longer answers', async () => {
    const running = await browser();
    const waiting = fault(running.printer.print(page(alineas(2000))));
    process.kill(running.pid as number, 'SIGSTOP');
    await running.close();
    expect(await waiting).toBe('weg');
    expect(await gone(running.pid as number)).toBe(true);
  });

  it('says so when the program is no browser', async () => {
    await expect(browser({ path: '/bin/false' })).rejects.toThrow();
  });
});
