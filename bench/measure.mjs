// Runs programs and measures them: wall time, and on Linux processor time and peak memory of the program and of all that it started.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How often it is looked, in milliseconds: often at first, for a program of half a second is measured to a few percent too. */
const [SOONEST, LATEST] = [15, 100];
/** Of a clock tick of the kernel (USER_HZ, which is 100 on every Linux that Node runs on). */
const TICK_MS = 10;

/**
 * @typedef {{ ms: number, cpu: number, own: number, tree: number, code: number, stdout: string, stderr: string }} Result
 *   `ms` wall time; `cpu` milliseconds of processor, user and system, of the program and of all that it started; `own` peak resident
 *   memory in MB of the program itself (VmHWM), and `tree` with what it started (shared pages counted once, as PSS; asked for
 *   with `memory`, for it costs time of its own). Where there is no /proc they are 0.
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options] those of spawn, and `memory`
 * @returns {Promise<Result>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let stdout = '';
    let stderr = '';
    let timer;
    const spent = new Map();
    const peak = { own: 0, tree: 0 };
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    // Nobody waits for the pages of a browser that is ended, so what they spent is in no total: each is asked while it lives.
    const look = () => {
      const pids = treeOf(child.pid);
      for (const pid of pids) spent.set(pid, Math.max(spent.get(pid) ?? 0, processorTime(pid)));
      peak.own = Math.max(peak.own, kilobytes(`/proc/${child.pid}/status`, /VmHWM:\s+(\d+)/u) / 1024);
      if (options.memory) peak.tree = Math.max(peak.tree, shared(pids));
      timer = setTimeout(look, Math.min(LATEST, Math.max(SOONEST, (performance.now() - start) / 50)));
    };
    child.once('error', reject);
    child.once('spawn', look);
    child.once('close', (code) => {
      clearTimeout(timer);
      const cpu = [...spent.values()].reduce((sum, one) => sum + one, 0);
      resolve({ ms: performance.now() - start, cpu, code: code ?? -1, stdout, stderr, ...peak });
    });
  });
}

/**
 * Runs a program that must succeed; rejects with what it said when it does not. With `complains` it may end with 1, as griffie does that
 * has something to say of content; look then at what it answered too.
 */
export async function must(command, args, options = {}) {
  const result = await run(command, args, options);
  if (result.code > (options.complains ? 1 : 0) || result.code < 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${result.code}: ${result.stderr.slice(-2000)}`);
  }
  return result;
}

/**
 * Runs several things in turn, a number of times: what else the machine does falls on all of them alike.
 * @returns {Promise<Series[]>} of each all its results
 */
export async function inTurn(count, works) {
  const all = works.map(() => []);
  for (let i = 0; i < count; i++) {
    for (const [at, work] of works.entries()) all[at].push(await work(i));
  }
  return all.map((results) => ({ results, last: results.at(-1), ...middle(results) }));
}

/** @typedef {{ results: Result[], last: Result, ms: number, cpu: number }} Series with the medians of both times */
function middle(results) {
  return { ms: median(results.map(({ ms }) => ms)), cpu: median(results.map(({ cpu }) => cpu)) };
}

/** The median of what comes of two series that ran in turn, pair by pair: what drifts, drifts for both of a pair. */
export function pairs(one, other, compare = (a, b) => a.ms / b.ms) {
  return median(one.results.map((result, at) => compare(result, other.results[at])));
}

/** The median of numbers; of an even number of them the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Whether a program is there. */
export async function has(command, args = ['--version']) {
  return run(command, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}

/** A process with all that it started, and that started. */
function treeOf(pid) {
  const children = threadsOf(pid).flatMap((thread) =>
    said(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .filter((one) => one !== ''),
  );
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

function threadsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function processorTime(pid) {
  // The name of a program may hold anything, parentheses as well: what is counted stands behind the last one.
  const fields = said(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

function shared(pids) {
  return pids.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/mu), 0) / 1024;
}

function kilobytes(file, pattern) {
  return Number(pattern.exec(said(file))?.[1] ?? 0);
}

/** What /proc says of a process; nothing when it has just ended, as any may between two looks. */
function said(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
