// Writes the measurements down as Markdown: what must hold first, then the figures behind it.
import { HEAD, otherLines, speedLines } from './holds.mjs';
import { pairs } from './measure.mjs';
import { profileLines } from './profile.mjs';

const seconds = (ms) => (ms / 1000).toFixed(2);
const ratio = (value) => value.toFixed(2);
/** Wall time, and processor time behind it. */
const both = ({ ms, cpu }) => `${seconds(ms)} (${seconds(cpu)})`;
const table = (head, lines) => [`| ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(head.length - 1)}`, ...lines, ''];

/** The whole of results.md. */
export function report(measured) {
  const { machine, runs, largest, profile } = measured;
  return [
    '# Measurements',
    '',
    'Made by `npm run bench`; do not edit. Ratios count: they are of one run on one machine, each the median of pairs that ran in turn.',
    '',
    `${machine.cores} cores (${machine.cpu}), Node ${machine.node}, ${machine.browser}, griffie ${machine.griffie}; ${runs} runs (at most 3 of the cold builds of more than 100 stukken), ${machine.minutes.toFixed(0)} minutes in all.`,
    `What else ran when it began: a load of ${machine.load.toFixed(2)}. Node itself starts in ${seconds(machine.start)} s. All times are of whole programs, \`node dist/main.js\`, start included, and behind them in parentheses the processor time of the program with all that it started.`,
    '',
    '## What must hold',
    '',
    ...HEAD,
    ...speedLines(measured),
    '',
    '## What must go on holding',
    '',
    ...HEAD,
    ...otherLines(measured),
    '',
    ...builds(measured),
    ...peers(measured),
    ...parts(measured),
    ...bundle(measured),
    '## The Sessie and the werkplek',
    '',
    ...table(
      ['', 'milliseconds'],
      [
        ...Object.entries(measured.sessie),
        ...Object.entries(measured.werkplek).map(([what, ms]) => [`werkplek: ${what}`, ms]),
      ]
        .filter(([what]) => !/: (?:client|size)$/u.test(what))
        .map(([what, ms]) => `| ${what} | ${ms.toFixed(1)} |`),
    ),
    ...stages(measured),
    `## Where the time of Node goes: ${largest.size} stukken cold`,
    '',
    'Milliseconds of a run under `--cpu-prof`, which makes it slower; one thread, beside the browser. What a library or Node spends is counted for the room that called it; what is idle waits for the browser.',
    '',
    ...profileLines(profile, largest.size),
    '',
  ].join('\n');
}

function builds({ rows, many }) {
  return [
    '## griffie',
    '',
    'Seconds; DOCX and PDF of every stuk. Memory in MB, the highest that there was: the program itself, and with its browser.',
    '',
    ...table(
      [
        'stukken',
        'words',
        'cold',
        'floor',
        '÷ floor',
        'nothing changed',
        'check only',
        'one stuk changed',
        'floor of that stuk',
        'one name in gemeente.yaml (files)',
        'memory',
        'with browser',
      ],
      rows.map((r) => {
        const words = r.words.reduce((sum, n) => sum + n, 0);
        const made = [both(r.griffie), both(r.floor), ratio(pairs(r.griffie, r.floor)), both(r.same), both(r.checked)];
        const changed = [both(r.one), both(r.floorOne), `${both(r.name)}, ${r.nameWritten} files`];
        const memory = [Math.round(r.griffie.last.own), Math.round(r.memory.tree)];
        return `| ${[r.size, words, ...made, ...changed, ...memory].join(' | ')} |`;
      }),
    ),
    'The floor prints the same pages with a bare puppeteer loop, as many at a time, without DOCX, checks or finishing, and keeps the fonts in the browser as griffie does. It prints each page once: what griffie prints a second time (a contents list whose numbers moved, a stuk that ends in a table that stays whole) is not in it.',
    '',
    ...(many.length === 0
      ? []
      : table(
          ['stukken', 'cold, once', 'nothing changed', 'memory, cold', 'memory, nothing changed'],
          many.map(({ size, griffie, same }) => {
            const memory = [griffie, same].map(({ own }) => Math.round(own));
            return `| ${[size, both(griffie), both(same), ...memory].join(' | ')} |`;
          }),
        )),
  ];
}

function peers({ middle, peers: found, typst }) {
  const { griffie, floor, floorAlone } = middle;
  const row = (name, one, times) => `| ${name} | ${both(one)} | ${times === undefined ? '' : ratio(times)} |`;
  const lines = [
    row('griffie, cold: checks, DOCX, tagged PDF that conforms', griffie, 1),
    ...(floorAlone
      ? [
          row(
            'a bare puppeteer loop over self-contained HTML (fonts in every page)',
            floorAlone,
            pairs(floorAlone, griffie),
          ),
        ]
      : []),
    row('the floor: the same loop with the fonts kept in the browser', floor, pairs(floor, griffie)),
    ...found.map(({ name, missing, failed, peer, griffie: beside }) =>
      missing
        ? `| ${name} | ${missing} is not installed | |`
        : row(`${name}${failed ? ` (${failed} failed)` : ''}`, peer, pairs(peer, beside)),
    ),
  ];
  const ofTypst = typst.missing
    ? [`| Typst, its compiler for Node in one process | ${typst.missing} | |`]
    : [
        row('griffie, cold, PDF only', typst.griffie, 1),
        row(
          'Typst, its compiler for Node in one process: PDF/UA-1, no DOCX, no checks',
          typst.typst,
          pairs(typst.typst, typst.griffie),
        ),
      ];
  const note = typst.missing
    ? []
    : [
        `Typst sets the same words in the same letters (Source Sans 3, from the files that griffie embeds), in a plain layout; turning the Markdown into its language took ${seconds(typst.converting)} s and is not counted.`,
        '',
      ];
  return [
    `## Side by side: ${middle.size} stukken, the same Markdown`,
    '',
    ...table(['', 'seconds', '÷ griffie'], lines),
    ...table(['PDF only', 'seconds', '÷ griffie'], ofTypst),
    ...note,
  ];
}

function parts({ middle, parts: made }) {
  const head = [`## On eight machines: ${middle.size} stukken in eight parts`, ''];
  if (made.missing) return [...head, `Not measured: ${made.missing}.`, ''];
  const { whole, parts: all, joined, differing } = made;
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const longest = Math.max(...all.map(({ ms }) => ms));
  return [
    ...head,
    differing.length === 0
      ? 'Joined they are the very files of the whole build, the manifest with them.'
      : `**Not equal to the whole**: ${differing.slice(0, 10).join(', ')}.`,
    '',
    ...table(
      ['', 'seconds', '÷ whole'],
      [
        `| the whole, as one | ${both(whole)} | 1.00 |`,
        `| the longest part | ${seconds(longest)} | ${ratio(longest / whole.ms)} |`,
        `| all parts together, one after the other | ${both({ ms: sum('ms'), cpu: sum('cpu') })} | ${ratio(sum('ms') / whole.ms)} |`,
        `| joining them | ${both(joined)} | ${ratio(joined.ms / whole.ms)} |`,
      ],
    ),
  ];
}

function bundle({ bundle: { pages, griffie, peer } }) {
  const row = (name, one) => `| ${name} | ${both(one)} | ${ratio(pairs(one, griffie))} | ${Math.round(one.last.own)} |`;
  return [
    `## The bundle: 120 stukken and 50 PDFs of other makers, ${pages} pages`,
    '',
    'Merging alone, whole programs; the tags of all of them are kept. Memory in MB.',
    '',
    ...table(
      ['', 'seconds', '÷ griffie', 'memory'],
      [
        row('griffie', griffie),
        peer ? row('PDFBox, `PDFMergerUtility`', peer) : '| PDFBox, `PDFMergerUtility` | java is not installed | | |',
      ],
    ),
  ];
}

function stages({ middle, stages: times }) {
  return [
    '## Per stage',
    '',
    'Milliseconds of one process that does one thing at a time; in a build the stages overlap.',
    '',
    ...table(
      ['stage', `${middle.size} stukken`, 'per stuk'],
      Object.entries(times).map(([name, ms]) => `| ${name} | ${Math.round(ms)} | ${ratio(ms / middle.size)} |`),
    ),
  ];
}
