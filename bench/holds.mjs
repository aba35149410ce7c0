// What must hold: each line of the tables with its bound.
import { pairs } from './measure.mjs';
import { FINISH, PRINT } from './stages.mjs';

const figure = (value) => value.toFixed(2);

/** One line: `most` is the largest that holds, or with `least` the smallest. `cpu` is the same of processor time. */
function line(what, value, { most, least, unit = '', cpu }) {
  const holds = least === undefined ? value <= most : value >= least;
  const wanted = least === undefined ? `≤ ${most}${unit}` : `≥ ${least}${unit}`;
  const spent = cpu === undefined ? '' : `${figure(cpu)}${unit}`;
  return `| ${what} | ${figure(value)}${unit} | ${spent} | ${wanted} | ${holds ? 'yes' : '**no**'} |`;
}

const missing = (what, wanted, why) => `| ${what} | ${why} | | ${wanted} | |`;

/** The head of such a table. */
export const HEAD = ['| | measured | processor time | wanted | holds |', '| --- | ---: | ---: | ---: | --- |'];

const over = (one, other) => ({ cpu: pairs(one, other, (a, b) => a.cpu / b.cpu) });
const seconds = (a, b) => (a.ms - b.ms) / 1000;
const spentSeconds = (a, b) => (a.cpu - b.cpu) / 1000;

/** What was asked of speed as a whole. Sizes that were not measured have no line. */
export function speedLines({ rows, many, peers, typst, watch, werkplek }) {
  const lines = [];
  const [hundred, five] = [100, 500].map((size) => rows.find((row) => row.size === size));
  for (const [row, most] of [
    [five, 1.6],
    [hundred, 1.9],
  ]) {
    if (!row) continue;
    const { griffie, floor } = row;
    const what = `${row.size} stukken cold, both formats ÷ floor`;
    lines.push(line(what, pairs(griffie, floor), { most, ...over(griffie, floor) }));
  }
  for (const { name, peer, griffie, missing: why } of peers.filter((one) => one.name.includes('LibreOffice'))) {
    const what = `${name} ÷ griffie, cold, both formats`;
    if (why) lines.push(missing(what, '≥ 2.5', `${why} is not installed`));
    else lines.push(line(what, pairs(peer, griffie), { least: 2.5, ...over(peer, griffie) }));
  }
  const ofTypst = 'Typst in one process ÷ griffie, cold, PDF only';
  if (typst.missing) lines.push(missing(ofTypst, 'a figure', typst.missing));
  else {
    const { typst: peer, griffie } = typst;
    const cpu = figure(over(peer, griffie).cpu);
    lines.push(`| ${ofTypst} | ${figure(pairs(peer, griffie))} | ${cpu} | a figure | |`);
  }
  if (hundred) {
    const { one, floorOne } = hundred;
    const cpu = pairs(one, floorOne, spentSeconds);
    const what = 'One of 100 changed − the floor of that stuk, with its starts';
    lines.push(line(what, pairs(one, floorOne, seconds), { most: 0.5, unit: ' s', cpu }));
  }
  if (five) {
    const cpu = pairs(five.same, five.start, spentSeconds);
    const what = 'Nothing changed in 500 − start of Node';
    lines.push(line(what, pairs(five.same, five.start, seconds), { most: 0.6, unit: ' s', cpu }));
  }
  const watched = 'watch: from a change among 100 to both files';
  lines.push(line(watched, watch.both / 1000, { most: 0.3, unit: ' s', cpu: watch.cpu / 1000 }));
  const asked = `werkplek: from a change among ${werkplek.size} to both files, over HTTP`;
  lines.push(line(asked, werkplek.files / 1000, { most: 0.3, unit: ' s' }));
  if (hundred && five) {
    const peak = pairs(five.griffie, hundred.griffie, (a, b) => a.own / b.own);
    lines.push(line('Peak memory of 500 ÷ that of 100', peak, { most: 1.4 }));
  }
  for (const [size, most] of [
    [2000, 600],
    [10_000, 1500],
  ]) {
    const what = `Peak memory of ${size} stukken`;
    const row = many.find((one) => one.size === size);
    if (row) lines.push(line(what, row.griffie.own, { most, unit: ' MB' }));
    else lines.push(missing(what, `≤ ${most} MB`, 'not measured in this run'));
  }
  return lines;
}

/** What was asked before of merging, of who types, and of finishing. */
export function otherLines({ rows, largest, stages, bundle, sessie, werkplek }) {
  const [hundred, five] = [100, 500].map((size) => rows.find((row) => row.size === size));
  const lines = [];
  if (hundred?.floorAlone) {
    const { griffie, floorAlone } = hundred;
    const what = '100 stukken cold ÷ a bare loop over self-contained HTML';
    lines.push(line(what, pairs(griffie, floorAlone), { most: 1.5, ...over(griffie, floorAlone) }));
  }
  if (hundred && five) {
    const cpu = five.griffie.cpu / hundred.griffie.cpu;
    lines.push(line('500 cold ÷ 100 cold', five.griffie.ms / hundred.griffie.ms, { most: 5.5, cpu }));
  }
  lines.push(line('Finishing the PDFs ÷ printing them', stages[FINISH] / stages[PRINT], { most: 0.4 }));
  const { griffie, peer } = bundle;
  if (peer) lines.push(line('Merging 170 PDFs ÷ PDFBox', pairs(griffie, peer), { most: 1, ...over(griffie, peer) }));
  lines.push(line('Peak memory of merging them', griffie.last.own, { most: 400, unit: ' MB' }));

  const ms = (most) => ({ most, unit: ' ms' });
  for (const rol of ['voorstel', 'besluit', 'oproeping']) {
    const what = `Keystroke to messages among ${largest.size} (${rol}), median`;
    lines.push(line(what, sessie[`messages ${rol}`], ms(100)));
    lines.push(line('The same to its page', sessie[`page ${rol}`], ms(150)));
  }
  lines.push(line('List of a vergadering', sessie.list, ms(200)));
  lines.push(line('Opening, parsed before', sessie.open / 1000, { most: 2, unit: ' s' }));
  const opening = `Werkplek on ${werkplek.size}: opening, with what an earlier run parsed`;
  lines.push(line(opening, werkplek.opening / 1000, { most: 2, unit: ' s' }));
  lines.push(line('Werkplek: the list of a vergadering, over HTTP', werkplek.list, ms(200)));
  lines.push(line('Werkplek: from a keystroke to its messages, over HTTP', werkplek.keystroke, ms(100)));
  lines.push(line('Werkplek: from a keystroke to its page, over HTTP', werkplek.page, ms(150)));
  lines.push(line('Werkplek: the client, gzipped', werkplek.client / 1024, { most: 300, unit: ' KB' }));
  return lines;
}
