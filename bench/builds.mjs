// A build of so many stukken: cold beside its floors, again when nothing or one thing changed, and its memory.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './capture.mjs';
import { generate } from './generate.mjs';
import { bare, build, cold, expectWritten, MAIN, node, replaceIn } from './griffie.mjs';
import { inTurn, must } from './measure.mjs';

/**
 * Measures one size whole. `selfContained` says whether to run the loop over self-contained HTML too: it takes four times the floor.
 * The content folder stays, changed by what was measured.
 */
export async function measureBuilds(size, { scratch, browser, cores, runs, coldRuns, selfContained, say }) {
  const [content, out] = [join(scratch, `content-${size}`), join(scratch, `out-${size}`)];
  const { documents, words } = generate(content, size);
  const stuk = documents.find((path) => path.endsWith('raadsadvies.md'));
  const folder = (name) => join(scratch, `${name}-${size}`);
  await capture(folder('pages'), { content, out: folder('captured') });
  await capture(folder('page'), { content, out: folder('captured-one'), paths: [join(content, stuk)] });
  if (selfContained) await capture(folder('alone'), { content, out: folder('captured-alone'), alone: true });

  say(`${size} stukken: cold, and the floors`);
  const [griffie, floor, floorAlone] = await inTurn(coldRuns, [
    () => cold(content, out),
    () => bare(folder('pages'), browser, cores),
    ...(selfContained ? [() => bare(folder('alone'), browser, cores)] : []),
  ]);
  expectWritten(griffie.last, 2 * size);
  // Watching the memory of the browser costs time of its own, so that is a run apart.
  const memory = await cold(content, out, { memory: true });

  say(`${size} stukken: nothing changed`);
  const [same, start, checked] = await inTurn(runs, [
    () => build(content, out),
    node,
    () => must(process.execPath, [MAIN, 'check', '--content', content, '--json'], { complains: true }),
  ]);
  expectWritten(same.last, 0);

  say(`${size} stukken: one stuk, one name`);
  const [one, floorOne] = await inTurn(runs, [
    (i) => {
      replaceIn(join(content, stuk), '\n## Bijlagen', `\nRonde ${i}.\n\n## Bijlagen`);
      return build(content, out);
    },
    () => bare(folder('page'), browser, 1),
  ]);
  expectWritten(one.last, 2);
  const [name] = await inTurn(Math.min(runs, 3), [
    (i) => {
      const initials = (more) => `voorletters: T.${'X.'.repeat(more)},`;
      replaceIn(join(content, 'gemeente.yaml'), initials(i), initials(i + 1));
      return build(content, out);
    },
  ]);
  const names = ['pages', 'page', 'alone', 'captured', 'captured-one', 'captured-alone', 'out'];
  for (const made of names) rmSync(folder(made), { recursive: true, force: true });
  const nameWritten = JSON.parse(name.last.stdout).written.length;
  return {
    size,
    content,
    documents,
    words,
    griffie,
    floor,
    floorAlone,
    memory,
    same,
    start,
    checked,
    one,
    floorOne,
    name,
    nameWritten,
  };
}

/** A build of very many stukken: once cold, and once with nothing changed, for its memory. */
export async function measureLarge(size, { scratch, say }) {
  say(`${size} stukken: cold once, nothing changed once`);
  const [content, out] = [join(scratch, `content-${size}`), join(scratch, `out-${size}`)];
  generate(content, size);
  const griffie = await cold(content, out);
  expectWritten(griffie, 2 * size);
  const same = await build(content, out);
  expectWritten(same, 0);
  for (const made of [content, out]) rmSync(made, { recursive: true, force: true });
  return { size, griffie, same };
}
