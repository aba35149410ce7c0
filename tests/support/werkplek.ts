import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realHost } from '../../src/cli/index.ts';
import type { Host } from '../../src/core/index.ts';
import type { Gebeurtenis, StukLang } from '../../src/werkplek/api.ts';
import { startWerkplek, type Werkplek } from '../../src/werkplek/index.ts';
import { ROOT } from './huis.ts';

/** An answer, with its JSON where it is that. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of it is what it tests
  readonly json: any;
  readonly text: string;
}

/** A browser that is let in. */
export interface Window {
  readonly venster: string;
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  stuk(pad: string): Promise<StukLang>;
  /** What the stream of events said so far. */
  readonly events: Gebeurtenis[];
  /** Waits for an event. */
  hears(is: (event: Gebeurtenis) => boolean): Promise<Gebeurtenis>;
  leave(): void;
}

/** A folder with content of its own, that is gone after the test. */
export interface Desk {
  readonly folder: string;
  readonly content: string;
  file(pad: string): string;
  text(pad: string): Promise<string>;
  put(pad: string, text: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** The stuk that tests write in. */
export const PAD = '2026-03-11/stationsplein/raadsadvies.md';

/** What of the example comes along: one zaak, a letter, and the files above them. */
const KEPT = /^(?:$|gemeente\.yaml$|brieven|2026-03-11(?:$|\/oproeping\.md$|\/stationsplein))/u;

/** A copy of a part of the example. */
export async function desk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'werkplek-'));
  const content = join(folder, 'content');
  const from = `${ROOT}/content`;
  await cp(from, content, { recursive: true, filter: (path) => KEPT.test(path.slice(from.length + 1)) });
  const file = (pad: string): string => join(content, pad);
  return {
    folder,
    content,
    file,
    text: (pad) => readFile(file(pad), 'utf8'),
    put: (pad, text) => writeFile(file(pad), text),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts a werkplek in this process, on the real machine. */
export async function started(on: Pick<Desk, 'content' | 'folder'>, host: Host = realHost()): Promise<Werkplek> {
  const options = {
    content: on.content,
    out: join(on.folder, 'out'),
    formats: ['pdf', 'docx'],
    pdfStandaard: 'beide',
  } as const;
  const found = await startWerkplek(host, options, { versie: '0', client: `${ROOT}/dist/client` });
  if ('already' in found) throw new Error('A server ran already.');
  return found;
}

/** The address without its key, and the key. */
export function parts(address: string): { base: string; port: number; key: string } {
  const url = new URL(address);
  return { base: url.origin, port: Number(url.port), key: url.searchParams.get('sleutel') ?? '' };
}

/** Asks with any header, also one that a browser would not let a page choose. */
export function ask(
  address: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    // The path as it was written: a URL would mend it.
    const path = address.slice(url.origin.length) || '/';
    const asking = request({ host: url.hostname, port: url.port, method, path, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8');
        const sent = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) sent.set(name, String(value));
        let json: unknown;
        try {
          json = JSON.parse(text);
        } catch {
          json = undefined;
        }
        resolve({ status: answer.statusCode ?? 0, headers: sent, json, text });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Opens a window: comes in by the address, and listens. */
export async function openWindow(address: string, venster: string): Promise<Window> {
  const { base } = parts(address);
  const first = await ask(address);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const events: Gebeurtenis[] = [];
  const waiting = new Set<() => void>();
  const stream = request(`${base}/api/gebeurtenissen?venster=${venster}`, { headers: { cookie } }, (answer) => {
    let rest = '';
    answer.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (rest + piece).split('\n\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
      for (const look of waiting) look();
    });
    answer.on('error', () => undefined);
  });
  stream.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    stream.once('response', () => resolve());
    stream.end();
  });
  const get: Window['get'] = (path, headers = {}) => ask(base + path, { headers: { cookie, ...headers } });
  return {
    venster,
    get,
    post: (path, body, headers = {}) =>
      ask(base + path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', origin: base, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    stuk: async (pad) => (await get(`/api/stuk?venster=${venster}&pad=${encodeURIComponent(pad)}`)).json,
    events,
    hears: (is) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.find(is);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    leave: () => void stream.destroy(),
  };
}
