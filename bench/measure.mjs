// Runs programs and measures them: wall time, and on Linux the peak memory of the program and of everything it started.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const POLL_MS = 50;

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ ms: number, code: number, stdout: string, own: number, tree: number }>} `own` and `tree`: peak resident
 *   memory in MB of the program itself, and of it with its children (shared pages counted once, as PSS)
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let stdout = '';
    let stderr = '';
    const peak = { own: 0, tree: 0 };
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const timer = options.memory
      ? setInterval(() => {
          peak.own = Math.max(peak.own, highWater(child.pid));
          peak.tree = Math.max(peak.tree, treeMemory(child.pid));
        }, POLL_MS)
      : undefined;
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      resolve({ ms: performance.now() - start, code: code ?? -1, stdout, stderr, ...peak });
    });
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Whether a program is there. */
export async function has(command, args = ['--version']) {
  return run(command, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}

function highWater(pid) {
  return kilobytes(`/proc/${pid}/status`, /VmHWM:\s+(\d+)/u) / 1024;
}

function treeMemory(root) {
  let total = 0;
  const parents = new Map();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue;
      const parent = kilobytes(`/proc/${name}/status`, /PPid:\s+(\d+)/u);
      parents.set(Number(name), parent);
    }
  } catch {
    return 0;
  }
  for (const pid of parents.keys()) {
    let at = pid;
    while (at > 1 && at !== root) at = parents.get(at) ?? 0;
    if (at === root) total += kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/mu);
  }
  return total / 1024;
}

function kilobytes(file, pattern) {
  try {
    return Number(pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
