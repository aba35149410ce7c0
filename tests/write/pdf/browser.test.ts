import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Browser, findBrowser, PrinterError, writePdf } from '../../../src/write/index.ts';
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

/** A program of these lines, in a folder that goes with the test. */
async function program(interpreter: string, lines: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'griffie-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'browser');
  await writeFile(path, `#!${interpreter}\n${lines}\n`, { mode: 0o755 });
  return path;
}

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
    expect(await fault(browser({ path: '/bin/false' }))).toBe('weg');
  });

  it.each([
    ['while it starts', 'Target.setAutoAttach'],
    ['while it opens a page', 'Target.createTarget'],
  ])('that dies %s is not waited for', async (_when, command) => {
    const path = await program(
      `${process.execPath}`,
      `const { createReadStream, createWriteStream } = require('node:fs');
       const pipe = createWriteStream('', { fd: 4 });
       const say = (message) => pipe.write(JSON.stringify(message) + '\\0');
       const tab = { targetId: 'T', type: 'tab', title: '', url: '', attached: true, canAccessOpener: false };
       createReadStream('', { fd: 3 }).on('data', (data) => {
         for (const text of String(data).split('\\0').filter(Boolean)) {
           const { id, method } = JSON.parse(text);
           if (method === 'Target.setAutoAttach') {
             say({ method: 'Target.targetCreated', params: { targetInfo: tab } });
             say({ method: 'Target.attachedToTarget', params: { sessionId: 'S', targetInfo: tab, waitingForDebugger: true } });
           }
           say({ id, result: method === 'Target.createTarget' ? { targetId: 'P' } : {} });
           if (method === '${command}') setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);
         }
       });`,
    );
    // The library itself would wait half a minute, or for ever: longer than a test may take.
    expect(await fault(browser({ path }))).toBe('weg');
  });

  it('that a script started ends with us, also when the script is gone', async () => {
    const found = await findBrowser(host);
    if (!('path' in found)) throw new Error('No browser');
    const mark = `--griffie-test=${process.pid}`;
    const path = await program('/bin/sh', `${found.path} "$@" ${mark}\nexit $?`);
    const running = await browser({ path });
    process.kill(running.pid as number, 'SIGKILL');
    expect(await fault(running.printer.print(page('<p>x</p>')))).toBe('weg');
    await running.close();
    const left = async () => (await host.processes.run('pgrep', ['-f', '--', `headless.*${mark}`])).stdout.trim();
    for (let tries = 0; tries < 100 && (await left()) !== ''; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left()).toBe('');
  });
});
