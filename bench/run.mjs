// Measures griffie on generated content and against what else there is; prints the table and writes bench/results.md.
// npm run bench [-- --quick] [-- --large] [-- --runs 5] [-- --no-peers] [-- --to FILE]. Ratios count: they are of one run on one machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { realHost } from '../dist/cli/host.js';
import { findBrowser } from '../dist/write/index.js';
import { measureBuilds, measureLarge } from './builds.mjs';
import { measureBundle } from './bundle.mjs';
import { node } from './griffie.mjs';
import { inTurn } from './measure.mjs';
import { measureParts } from './parts.mjs';
import { measurePeers } from './peers.mjs';
import { measureProfile } from './profile.mjs';
import { report } from './report.mjs';
import { measureSessie } from './sessie.mjs';
import { measureStages } from './stages.mjs';
import { measureTypst } from './typst.mjs';
import { measureWatch } from './watch.mjs';
import { measureWerkplek } from './werkplek.mjs';

const { values } = parseArgs({
  options: {
    // Five minutes in place of twenty: each thing once or twice, without 2,000 stukken, the slow peer and the parts.
    quick: { type: 'boolean', default: false },
    // 10,000 stukken too: a quarter of an hour more, and 4 GB of disk.
    large: { type: 'boolean', default: false },
    runs: { type: 'string' },
    sizes: { type: 'string' },
    peers: { type: 'boolean', default: true },
    to: { type: 'string' },
  },
  allowNegative: true,
});
const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const { quick } = values;
const runs = Number(values.runs ?? (quick ? 2 : 5));
const sizes = (values.sizes ?? (quick ? '100,500' : '20,100,500')).split(',').map(Number);
const larges = [...(quick ? [] : [2000]), ...(values.large ? [10_000] : [])];
const cores = availableParallelism();
const scratch = mkdtempSync(join(tmpdir(), 'griffie-bench-'));
const browser = await findBrowser(realHost());
if (!browser.path) throw new Error('No browser: `node dist/main.js doctor` says what to do.');

const began = performance.now();
const [load] = loadavg();
const say = (text) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);
const tools = { scratch, cores, say, browser: browser.path, runs, peerRuns: Math.min(runs, 3), slow: !quick };

try {
  const rows = [];
  for (const size of sizes) {
    const coldRuns = size > 100 ? Math.min(quick ? 1 : 3, runs) : runs;
    rows.push(await measureBuilds(size, { ...tools, coldRuns, selfContained: size === 100 }));
  }
  const middle = rows.find(({ size }) => size === 100) ?? rows[0];
  const largest = rows.at(-1);
  const peers = values.peers ? await measurePeers(middle.content, middle.documents, tools) : [];
  const typst = values.peers ? await measureTypst(middle.content, middle.documents, tools) : { missing: 'left out' };
  const parts = quick ? { missing: 'left out' } : await measureParts(middle.content, tools);
  say(`${middle.size} stukken: per stage`);
  const stages = await measureStages(middle.content);
  say(`${largest.size} stukken: a profile`);
  const profile = await measureProfile(largest.content, scratch);
  say('the bundle');
  const bundle = await measureBundle(scratch, runs);
  say(`${largest.size} stukken: the Sessie`);
  const sessie = await measureSessie(largest.content, scratch);
  say(`${largest.size} stukken: the werkplek`);
  const werkplek = await measureWerkplek(largest.size);
  say(`${middle.size} stukken: watch`);
  const watch = await measureWatch(middle.content, scratch);
  const many = [];
  for (const size of larges) many.push(await measureLarge(size, tools));
  const [start] = await inTurn(runs, [node]);

  const machine = {
    cpu: cpus()[0]?.model ?? '?',
    cores,
    load,
    node: process.version,
    browser: browser.version,
    griffie: execFileSync('git', ['-C', ROOT, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    start: start.ms,
    minutes: (performance.now() - began) / 60_000,
  };
  const measured = {
    rows,
    middle,
    largest,
    many,
    peers,
    typst,
    parts,
    stages,
    profile,
    bundle,
    sessie,
    werkplek,
    watch,
  };
  const text = report({ ...measured, machine, runs });
  writeFileSync(values.to ? resolve(values.to) : join(ROOT, 'bench/results.md'), text);
  console.log(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
