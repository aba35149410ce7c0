// The werkplek as a window has it: opening, the list of a vergadering, a keystroke to its messages and to its page, over HTTP; and what
// the client weighs; and a change to both its files. Alone: node bench/werkplek.mjs [stukken], after npm run build.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { generate } from './generate.mjs';
import { median } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const KEYSTROKES = 20;
/** How often both files are made of a stuk that changed. */
const CHANGES = 7;

/** Measures a werkplek on so many stukken; milliseconds, and bytes of the client as they go over the line. */
export async function measureWerkplek(size) {
  const folder = mkdtempSync(join(tmpdir(), 'griffie-werkplek-'));
  try {
    const content = join(folder, 'content');
    const { documents } = generate(content, size);
    const pad = documents.filter((path) => path.endsWith('raadsadvies.md')).at(-1);
    const cold = await session(folder, pad);
    // The second time what was parsed is known.
    return { size, openingCold: cold.opening, ...(await session(folder, pad)), client: clientSize() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the server, works in it, and ends it. */
async function session(cwd, pad) {
  const began = performance.now();
  const args = [join(ROOT, 'dist/main.js'), 'werkplek', '--geen-browser'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise((resolve, reject) => {
      let out = '';
      child.stdout.on('data', (piece) => {
        out += piece;
        const found = /http:\S+/u.exec(out)?.[0];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(out)));
    });
    const base = new URL(address).origin;
    const first = await fetch(address, { redirect: 'manual' });
    const cookie = first.headers.get('set-cookie').split(';')[0];
    const get = async (path) => (await fetch(base + path, { headers: { cookie } })).json();
    const post = async (path, order) => {
      const headers = { cookie, 'content-type': 'application/json' };
      return (await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(order) })).json();
    };
    const { vergaderingen } = await get('/api/start');
    const opening = performance.now() - began;
    const timed = async (work) => {
      const start = performance.now();
      const value = await work();
      return [performance.now() - start, value];
    };
    const list = [];
    for (let i = 0; i < 7; i++) list.push((await timed(() => get(`/api/vergadering?map=${vergaderingen[0].map}`)))[0]);

    const name = encodeURIComponent(pad);
    let { basis, tekst, bodyBegin } = await get(`/api/stuk?venster=bench&pad=${name}`);
    const looks = (await get(`/api/blad?pad=${name}`)).cssSleutel;
    const at = tekst.indexOf('. ', bodyBegin + 200);
    const keys = [];
    const pages = [];
    for (let i = 0; i < KEYSTROKES; i++) {
      const edits = [{ begin: at, eind: at, tekst: 'a' }];
      const [key, said] = await timed(() => post('/api/stuk', { pad, venster: 'bench', basis, edits }));
      if (said.fout) throw new Error(said.fout);
      basis = said.basis;
      keys.push(key);
      pages.push(key + (await timed(() => get(`/api/blad?pad=${name}&css=${looks}`)))[0]);
    }
    const found = (await timed(() => get('/api/zoek?q=station')))[0];
    const files = [];
    const stands = ['pdf', 'docx'].map((kind) => join(cwd, 'out/openbaar', pad.replace(/md$/u, kind)));
    const moments = () => stands.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
    for (let i = 0; i <= CHANGES; i++) {
      const edits = [{ begin: at, eind: at, tekst: 'b' }];
      const before = moments();
      const [ms] = await timed(async () => {
        ({ basis } = await post('/api/stuk', { pad, venster: 'bench', basis, edits }));
        // Whoever asks for one file gets both made.
        const made = await fetch(`${base}/api/pdf?pad=${name}`, { headers: { cookie } });
        if (!made.ok) throw new Error(await made.text());
        await made.arrayBuffer();
      });
      const after = moments();
      if (after.some((moment, which) => moment === undefined || moment === before[which])) {
        throw new Error(`Not both files of ${pad} were made.`);
      }
      // The first one starts the browser.
      if (i > 0) files.push(ms);
    }
    return {
      opening,
      list: median(list),
      keystroke: median(keys),
      page: median(pages),
      search: found,
      files: median(files),
    };
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
  }
}

function clientSize() {
  const client = join(ROOT, 'dist/client');
  return readdirSync(client).reduce((sum, name) => sum + gzipSync(readFileSync(join(client, name))).length, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureWerkplek(Number(process.argv[2] ?? 500)), undefined, 2));
}
