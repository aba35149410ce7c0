// What griffie watch takes from a saved stuk to both its files: node bench/watch.mjs [CONTENT or number of stukken]
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { median } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
/** Changes that are measured, after as many that warm up. */
const CHANGES = 11;
const POLL_MS = 4;
/** Longer than watch takes for what comes after the files: its next round begins at rest. */
const REST_MS = 1500;

/**
 * Starts `griffie watch` on a copy of a content folder, in an out folder that is built first, and changes a word in a raadsadvies.
 *
 * @param {string} content folder of stukken
 * @param {string} scratch folder for the copy and what is built
 * @param {{ root?: string, changes?: number }} [options] `root`: of another griffie, to compare with
 * @returns {Promise<{ both: number, docx: number, cpu: number }>} medians in milliseconds: from saved until both files stand
 *   there, until the DOCX does, and the processor time of Node in between (Linux only, else NaN)
 */
export async function measureWatch(content, scratch, { root = ROOT, changes = CHANGES } = {}) {
  const folder = mkdtempSync(join(scratch, 'watch-'));
  const [copy, out] = [join(folder, 'content'), join(folder, 'out')];
  cpSync(content, copy, { recursive: true });
  const args = [join(root, 'dist/main.js'), 'watch', '--content', copy, '--out', out];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('exit', (code) => reject(new Error(`watch ended with ${code}.`)));
    });
    const stuk = readdirSync(copy, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('raadsadvies.md'))
      .sort()
      .at(-1);
    const made = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const files = ['docx', 'pdf'].map((kind) => {
      const name = made.find((path) => path.endsWith(stuk.replace(/md$/u, kind)));
      return join(out, name);
    });
    const said = { docx: [], both: [], cpu: [] };
    const text = readFileSync(join(copy, stuk), 'utf8');
    for (let i = 0; i < 2 * changes; i++) {
      await sleep(REST_MS);
      const before = files.map(stamp);
      const spent = cpuOf(child.pid);
      const start = performance.now();
      writeFileSync(join(copy, stuk), text.replace('. ', ` en woord ${i}. `));
      const isNew = (at) => stamp(files[at]) !== before[at];
      const took = {};
      while (!isNew(0) || !isNew(1)) {
        if (isNew(0)) took.docx ??= performance.now() - start;
        await sleep(POLL_MS);
      }
      took.both = performance.now() - start;
      took.docx ??= took.both;
      took.cpu = cpuOf(child.pid) - spent;
      if (i >= changes) for (const [what, ms] of Object.entries(took)) said[what].push(ms);
    }
    return { both: median(said.both), docx: median(said.docx), cpu: median(said.cpu) };
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tells one state of a file from the next; a file that is just being replaced is as it was. */
function stamp(file) {
  const { mtimeMs, size, ino } = statSync(file);
  return `${mtimeMs} ${size} ${ino}`;
}

/** Processor time of a process so far, in milliseconds. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scratch = mkdtempSync(join(tmpdir(), 'griffie-watch-'));
  try {
    const [asked = '500', root = ROOT] = process.argv.slice(2);
    const content = /^\d+$/u.test(asked) ? join(scratch, 'content') : asked;
    if (content !== asked) generate(content, Number(asked));
    for (const [what, ms] of Object.entries(await measureWatch(content, scratch, { root })))
      console.log(`${ms.toFixed(0).padStart(6)}  ${what}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
