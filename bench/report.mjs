// Writes the measurements down as Markdown: the ratios that must hold first, then the figures behind them.
import { FINISH, PRINT } from './stages.mjs';

const seconds = (ms) => (ms / 1000).toFixed(2);
const ratio = (value) => value.toFixed(2);

/** One line of the table of what must hold. */
function bound(what, value, most, unit = '') {
  return `| ${what} | ${ratio(value)}${unit} | ≤ ${most}${unit} | ${value <= most ? 'yes' : '**no**'} |`;
}

export function report({ machine, runs, rows, middle, largest, peers, stages, checkStages, bundle, sessie, werkplek }) {
  const row = (size) => rows.find((candidate) => candidate.size === size);
  const [hundred, five] = [row(100), row(500)];
  const finish = stages.times[FINISH] / stages.times[PRINT];
  const must = [];
  if (hundred) {
    must.push(bound('100 stukken cold, both formats ÷ floor', hundred.cold.ms / hundred.floor.ms, 1.5));
    must.push(bound('The same ÷ a bare loop over self-contained HTML', hundred.cold.ms / hundred.floorAlone.ms, 1.5));
    const office = peers.find(({ name, ms }) => ms && name.includes('LibreOffice'));
    if (office) {
      const times = office.ms / hundred.cold.ms;
      must.push(
        `| pandoc with LibreOffice ÷ 100 stukken cold | ${ratio(times)} | ≥ 4 | ${times >= 4 ? 'yes' : '**no**'} |`,
      );
    }
    must.push(
      bound(
        'One of 100 changed − floor of that stuk with its starts',
        (hundred.one.ms - hundred.floorOne.ms) / 1000,
        0.5,
        ' s',
      ),
    );
  }
  if (five) must.push(bound('Nothing changed in 500 − start of Node', (five.same.ms - five.node.ms) / 1000, 1.0, ' s'));
  if (hundred && five) {
    must.push(bound('500 cold ÷ 100 cold', five.cold.ms / hundred.cold.ms, 5.5));
    must.push(bound('Peak memory of 500 ÷ that of 100', five.memory.own / hundred.memory.own, 1.5));
  }
  must.push(bound('Finishing the PDFs ÷ printing them', finish, 0.4));
  must.push(bound('The same of the document where it is the most', stages.worst, 0.4));

  if (bundle.peer) must.push(bound('Merging 170 PDFs ÷ PDFBox', bundle.griffie.ms / bundle.peer.ms, 1));
  must.push(bound('Peak memory of merging them', bundle.griffie.own, 400, ' MB'));

  for (const rol of ['voorstel', 'besluit', 'oproeping']) {
    must.push(
      bound(`Keystroke to messages among ${largest.size} (${rol}), median`, sessie[`messages ${rol}`], 100, ' ms'),
    );
    must.push(bound('The same to its page', sessie[`page ${rol}`], 150, ' ms'));
  }
  must.push(bound('List of a vergadering', sessie.list, 200, ' ms'));
  must.push(bound('Opening, parsed before', sessie.open / 1000, 2, ' s'));

  must.push(
    bound(`Werkplek on ${werkplek.size}: opening, with what an earlier run parsed`, werkplek.opening / 1000, 2, ' s'),
  );
  must.push(bound('Werkplek: the list of a vergadering, over HTTP', werkplek.list, 200, ' ms'));
  must.push(bound('Werkplek: from a keystroke to its messages, over HTTP', werkplek.keystroke, 100, ' ms'));
  must.push(bound('Werkplek: from a keystroke to its page, over HTTP', werkplek.page, 150, ' ms'));
  must.push(bound('Werkplek: the client, gzipped', werkplek.client / 1024, 300, ' KB'));

  const lines = [
    '# Measurements',
    '',
    'Made by `npm run bench`; do not edit. Ratios count: they are of one run on one machine.',
    '',
    `${machine.cores} cores (${machine.cpu}), Node ${machine.node}, ${machine.browser}, griffie ${machine.griffie}; medians of ${runs} (of 3 for the cold builds of more than 100 stukken).`,
    `Node itself starts in ${seconds(middle.node.ms)} s. All times are of whole programs, \`node dist/main.js\`, start included.`,
    '',
    '## What must hold',
    '',
    '| | measured | wanted | holds |',
    '| --- | ---: | ---: | --- |',
    ...must,
    '',
    '## griffie',
    '',
    'Seconds; DOCX and PDF of every stuk. Memory in MB: the program itself, and with its browser.',
    '',
    '| stukken | words | cold | ÷ floor | nothing changed | check only | one stuk changed (files) | one name in gemeente.yaml (files) | floor | memory | with browser |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      (r) =>
        `| ${r.size} | ${r.words.reduce((sum, n) => sum + n, 0)} | ${seconds(r.cold.ms)} | ${ratio(r.cold.ms / r.floor.ms)} | ${seconds(r.same.ms)} | ${seconds(r.checked.ms)} | ${seconds(r.one.ms)} (${r.oneWritten}) | ${seconds(r.name.ms)} (${r.nameWritten}) | ${seconds(r.floor.ms)} | ${Math.round(r.memory.own)} | ${Math.round(r.memory.tree)} |`,
    ),
    '',
    'The floor prints the same pages with a bare puppeteer loop, as many at a time, without DOCX, checks or finishing, and keeps the fonts in the browser as griffie does.',
    '',
    `## Side by side: ${middle.size} stukken, the same Markdown`,
    '',
    '| | seconds | ÷ griffie |',
    '| --- | ---: | ---: |',
    `| griffie, cold: checks, DOCX, tagged PDF that conforms | ${seconds(middle.cold.ms)} | 1.00 |`,
    `| a bare puppeteer loop over self-contained HTML (fonts in every page) | ${seconds(middle.floorAlone.ms)} | ${ratio(middle.floorAlone.ms / middle.cold.ms)} |`,
    `| the floor: the same loop with the fonts kept in the browser | ${seconds(middle.floor.ms)} | ${ratio(middle.floor.ms / middle.cold.ms)} |`,
    ...peers.map(({ name, ms, missing, failed }) =>
      missing
        ? `| ${name} | ${missing} is not installed | |`
        : `| ${name}${failed ? ` (${failed} failed)` : ''} | ${seconds(ms)} | ${ratio(ms / middle.cold.ms)} |`,
    ),
    '',
    `## The bundle: 120 stukken and 50 PDFs of other makers, ${bundle.pages} pages`,
    '',
    'Merging alone, whole programs; the tags of all of them are kept. Memory in MB.',
    '',
    '| | seconds | ÷ griffie | memory |',
    '| --- | ---: | ---: | ---: |',
    ...[
      ['griffie', bundle.griffie],
      ['PDFBox, `PDFMergerUtility`', bundle.peer],
    ].map(([name, one]) =>
      one
        ? `| ${name} | ${seconds(one.ms)} | ${ratio(one.ms / bundle.griffie.ms)} | ${Math.round(one.own)} |`
        : `| ${name} | java is not installed | | |`,
    ),
    '',
    `## The Sessie: ${largest.size} stukken`,
    '',
    '| | milliseconds |',
    '| --- | ---: |',
    ...Object.entries(sessie).map(([what, ms]) => `| ${what} | ${ms.toFixed(1)} |`),
    '',
    '## Per stage',
    '',
    'Milliseconds of one process that does one thing at a time; in a build the stages overlap.',
    '',
    `| stage | ${middle.size} stukken | per stuk |${checkStages ? ` ${largest.size} stukken | per stuk |` : ''}`,
    `| --- | ---: | ---: |${checkStages ? ' ---: | ---: |' : ''}`,
    ...Object.entries(stages.times).map(([name, ms]) => {
      const more = checkStages
        ? ` ${Math.round(checkStages.times[name])} | ${ratio(checkStages.times[name] / largest.size)} |`
        : '';
      return `| ${name} | ${Math.round(ms)} | ${ratio(ms / middle.size)} |${more}`;
    }),
    '',
  ];
  return `${lines.join('\n')}`;
}
