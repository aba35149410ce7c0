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
import { measureBundle } from './bundle.mjs';
import { capture } from './capture.mjs';
import { generate } from './generate.mjs';
import { median, run } from './measure.mjs';
import { runPeers } from './peers.mjs';
import { report } from './report.mjs';
import { measureSessie } from './sessie.mjs';
import { measureStages } from './stages.mjs';
import { measureWerkplek } from './werkplek.mjs';

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
const bare = (pages, atOnce) =>
  run(process.execPath, [join(ROOT, 'bench/floor.mjs'), pages, browser.path, String(atOnce)]);

/**
 * Runs several things in turn, a number of times, and gives of each the median of the wall times with its last result: what
 * else the machine does falls on all of them alike.
 */
async function inTurn(count, works) {
  const results = works.map(() => []);
  for (let i = 0; i < count; i++) {
    for (const [at, work] of works.entries()) results[at].push(await work(i));
  }
  return results.map((list) => ({ ...list.at(-1), ms: median(list.map(({ ms }) => ms)) }));
}
function replaceIn(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}

try {
  const rows = [];
  for (const size of sizes) {
    const content = join(scratch, `content-${size}`);
    const { documents, words } = generate(content, size);
    const out = join(scratch, `out-${size}`);
    const count = size > 100 ? Math.min(runs, 3) : runs;
    const clear = () => rmSync(out, { recursive: true, force: true });
    const pages = join(scratch, `pages-${size}`);
    await capture(pages, { content, templates: TEMPLATES, out: join(scratch, `captured-${size}`) });
    const stuk = documents.find((path) => path.endsWith('raadsadvies.md'));
    const page = join(scratch, `page-${size}`);
    const paths = [join(content, stuk)];
    await capture(page, { content, templates: TEMPLATES, out: join(scratch, `captured-one-${size}`), paths });

    const alone = join(scratch, `alone-${size}`);
    await capture(alone, { content, templates: TEMPLATES, out: join(scratch, `captured-alone-${size}`), alone: true });

    say(`${size} stukken: cold, and the floors`);
    const [cold, floor, floorAlone] = await inTurn(count, [
      () => {
        clear();
        return griffie(content, out);
      },
      () => bare(pages, cores),
      () => bare(alone, cores),
    ]);
    rmSync(alone, { recursive: true });
    const made = JSON.parse(cold.stdout);
    if (made.written.length !== 2 * size) throw new Error(`${made.written.length} files were written, not ${2 * size}`);
    clear();
    // Watching the memory costs time of its own, so that is a run apart.
    const memory = await griffie(content, out, { memory: true });
    say(`${size} stukken: nothing changed`);
    const [same, node, checked] = await inTurn(runs, [
      () => griffie(content, out),
      () => run(process.execPath, ['-e', '0']),
      () => run(process.execPath, [join(ROOT, 'dist/main.js'), 'check', '--content', content, '--json']),
    ]);
    say(`${size} stukken: one stuk, one name`);
    const [one, floorOne] = await inTurn(runs, [
      (i) => {
        replaceIn(join(content, stuk), '\n## Bijlagen', `\nRonde ${i}.\n\n## Bijlagen`);
        return griffie(content, out);
      },
      () => bare(page, 1),
    ]);
    const [name] = await inTurn(Math.min(runs, 3), [
      (i) => {
        const initials = (more) => `voorletters: T.${'X.'.repeat(more)},`;
        replaceIn(join(content, 'gemeente.yaml'), initials(i), initials(i + 1));
        return griffie(content, out);
      },
    ]);
    const written = (result) => JSON.parse(result.stdout).written.length;
    const counts = { oneWritten: written(one), nameWritten: written(name) };
    rows.push({
      size,
      words,
      documents,
      content,
      cold,
      memory,
      same,
      node,
      checked,
      one,
      name,
      floor,
      floorAlone,
      floorOne,
      ...counts,
    });
  }

  say('the bundle');
  const bundle = await measureBundle(scratch, runs);
  const middle = rows.find(({ size }) => size === 100) ?? rows[0];
  say(`${middle.size} stukken: the peers`);
  const peers = values.peers ? await runPeers(middle.content, middle.documents, scratch, cores) : [];
  say(`${middle.size} stukken: per stage`);
  const stages = await measureStages(middle.content, TEMPLATES, scratch);
  const largest = rows.at(-1);
  say(`${largest.size} stukken: per stage`);
  const checkStages = largest === middle ? undefined : await measureStages(largest.content, TEMPLATES, scratch);

  say(`${largest.size} stukken: the Sessie`);
  const sessie = await measureSessie(largest.content, scratch);

  say(`${largest.size} stukken: the werkplek`);
  const werkplek = await measureWerkplek(largest.size);

  const machine = {
    cpu: cpus()[0]?.model ?? '?',
    cores,
    node: process.version,
    browser: browser.version,
    griffie: execFileSync('git', ['-C', ROOT, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  };
  const text = report({ machine, runs, rows, middle, largest, peers, stages, checkStages, bundle, sessie, werkplek });
  writeFileSync(join(ROOT, 'bench/results.md'), text);
  console.log(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
