// Measures griffie on generated content and against what else there is; prints the table and writes bench/results.md.
// npm run bench [-- --runs 5] [-- --sizes 20,100,500] [-- --no-peers]. Ratios count: they are of one run on one machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { realHost } from '../dist/cli/host.js';
import { findBrowser } from '../dist/write/index.js';
import { capture } from './capture.mjs';
import { generate } from './generate.mjs';
import { median, run } from './measure.mjs';
import { runPeers } from './peers.mjs';
import { report } from './report.mjs';
import { measureStages } from './stages.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '20,100,500' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const TEMPLATES = join(ROOT, 'templates');
const runs = Number(values.runs);
const sizes = values.sizes.split(',').map(Number);
const cores = availableParallelism();
const scratch = mkdtempSync(join(tmpdir(), 'griffie-bench-'));
const browser = await findBrowser(realHost());
if (!browser.path) throw new Error('No browser: `node dist/main.js doctor` says what to do.');

const say = (text) => process.stderr.write(`${text}\n`);
const griffie = (content, out, more = {}) =>
  run(process.execPath, [join(ROOT, 'dist/main.js'), 'build', '--content', content, '--out', out, '--json'], more);
/** Runs something a number of times and gives the median of the wall times, with the last result. */
async function times(count, work) {
  const results = [];
  for (let i = 0; i < count; i++) results.push(await work(i));
  return {
    ...results.at(-1),
    ms: median(results.map(({ ms }) => ms)),
    own: Math.max(...results.map(({ own }) => own)),
    tree: Math.max(...results.map(({ tree }) => tree)),
  };
}
function replaceIn(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}

try {
  const node = await times(runs, () => run(process.execPath, ['-e', '0']));
  const rows = [];
  for (const size of sizes) {
    const content = join(scratch, `content-${size}`);
    const { documents, words } = generate(content, size);
    const out = join(scratch, `out-${size}`);
    const count = size > 100 ? Math.min(runs, 3) : runs;
    say(`${size} stukken: cold`);
    const cold = await times(count, () => {
      rmSync(out, { recursive: true, force: true });
      return griffie(content, out);
    });
    const made = JSON.parse(cold.stdout);
    if (made.written.length !== 2 * size) throw new Error(`${made.written.length} files were written, not ${2 * size}`);
    rmSync(out, { recursive: true, force: true });
    // Watching the memory costs time of its own, so that is a run apart.
    const memory = await griffie(content, out, { memory: true });
    say(`${size} stukken: nothing changed`);
    const same = await times(runs, () => griffie(content, out));
    const checked = await times(count, () =>
      run(process.execPath, [join(ROOT, 'dist/main.js'), 'check', '--content', content, '--json']),
    );
    say(`${size} stukken: one stuk, one name`);
    const stuk = documents.find((path) => path.endsWith('raadsadvies.md'));
    const one = await times(runs, (i) => {
      replaceIn(join(content, stuk), '\n## Bijlagen', `\nRonde ${i}.\n\n## Bijlagen`);
      return griffie(content, out);
    });
    const oneWritten = JSON.parse(one.stdout).written.length;
    const name = await times(Math.min(runs, 3), (i) => {
      replaceIn(
        join(content, 'gemeente.yaml'),
        `voorletters: T.${'X.'.repeat(i)},`,
        `voorletters: T.${'X.'.repeat(i + 1)},`,
      );
      return griffie(content, out);
    });
    const nameWritten = JSON.parse(name.stdout).written.length;

    say(`${size} stukken: the floor`);
    const pages = join(scratch, `pages-${size}`);
    await capture(pages, { content, templates: TEMPLATES, out: join(scratch, `captured-${size}`) });
    const floor = await times(count, () =>
      run(process.execPath, [join(ROOT, 'bench/floor.mjs'), pages, browser.path, String(cores)]),
    );
    const onePage = join(scratch, `page-${size}`);
    await capture(onePage, {
      content,
      templates: TEMPLATES,
      out: join(scratch, `captured-one-${size}`),
      paths: [join(content, stuk)],
    });
    const floorOne = await times(runs, () =>
      run(process.execPath, [join(ROOT, 'bench/floor.mjs'), onePage, browser.path, '1']),
    );
    rows.push({
      size,
      words,
      documents,
      content,
      cold,
      memory,
      same,
      checked,
      one,
      oneWritten,
      name,
      nameWritten,
      floor,
      floorOne,
    });
  }

  const middle = rows.find(({ size }) => size === 100) ?? rows[0];
  say(`${middle.size} stukken: the peers`);
  const peers = values.peers ? await runPeers(middle.content, middle.documents, scratch, cores) : [];
  say(`${middle.size} stukken: per stage`);
  const stages = await measureStages(middle.content, TEMPLATES, scratch);
  const largest = rows.at(-1);
  say(`${largest.size} stukken: per stage`);
  const checkStages = largest === middle ? undefined : await measureStages(largest.content, TEMPLATES, scratch);

  const machine = {
    cpu: cpus()[0]?.model ?? '?',
    cores,
    node: process.version,
    browser: browser.version,
    griffie: execFileSync('git', ['-C', ROOT, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  };
  const text = report({ machine, runs, node, rows, middle, largest, peers, stages, checkStages });
  writeFileSync(join(ROOT, 'bench/results.md'), text);
  console.log(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
