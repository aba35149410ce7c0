import { describe, expect, it } from 'vitest';
import { githubReport } from '../../src/cli/report/github.ts';
import { jsonReport } from '../../src/cli/report/json.ts';
import { buildSummary, checked, exitCode, type Outcome } from '../../src/cli/report/outcome.ts';
import { paint } from '../../src/cli/report/terminal.ts';
import { textReport } from '../../src/cli/report/text.ts';
import { melding } from '../support/melding.ts';

const shown = (file: string): string => `content/${file}`;
const outcome = (parts: Partial<Outcome> = {}): Outcome => ({
  ...checked({ diagnostics: [], environment: [], sources: new Map() }),
  ...parts,
});

describe('the report for a reader', () => {
  const sources = new Map([
    ['a/stuk.md', 'een\nab cd\n'],
    ['a/ander.md', 'daar\n'],
  ]);
  const context = { sources, shown, paint: paint(false), columns: 80 };
  const related = [
    {
      file: 'a/ander.md',
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 5 } },
      message: 'Dat is hier.',
    },
  ];

  it('gives place, weight, rule and sentence, the line, the other place with its own line, and what to do', () => {
    expect(textReport([melding({ related, hint: 'Vul het in.' })], context)).toBe(
      [
        'content/a/stuk.md:2:3  fout  veld-vorm  Hier staat niets.',
        '    2 | ab cd',
        '      |   ^^',
        '  zie  content/a/ander.md:1:1  Dat is hier.',
        '    1 | daar',
        '      | ^^^^',
        '  doe  Vul het in.',
        '',
      ].join('\n'),
    );
  });

  it('leaves the frame out where the text is not known', () => {
    expect(textReport([melding({ file: 'weg.md' })], context)).toBe(
      'content/weg.md:2:3  fout  veld-vorm  Hier staat niets.\n',
    );
  });

  it('colours on a terminal that can, and says the same words', () => {
    const plain = textReport([melding({ related })], context);
    const coloured = textReport([melding({ related })], { ...context, paint: paint(true) });
    expect(coloured).not.toBe(plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the colours that are taken off.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('does not let a message steer the terminal', () => {
    expect(textReport([melding({ message: 'Hier staat "\u001b]0;x".' })], context)).not.toContain('\u001b');
  });
});

describe('the report for a program', () => {
  it('is one document with every list, also when there is nothing to say', () => {
    expect(JSON.parse(jsonReport(outcome()))).toEqual({
      diagnostics: [],
      kept: [],
      written: [],
      unchanged: [],
      removed: [],
      skipped: [],
    });
  });

  it('gives every message its place, and no more than was promised', () => {
    const related = [
      { file: 'b.md', range: { start: { line: 7, column: 1 }, end: { line: 7, column: 2 } }, message: 'Daar.' },
    ];
    const fix = [{ range: melding().range, text: 'x' }];
    const document = JSON.parse(
      jsonReport(
        outcome({
          diagnostics: [melding({ related, fix }), melding({ severity: 'waarschuwing', hint: 'Doe dit.' })],
          written: ['a.pdf'],
          skipped: [{ file: 'b.md', reason: 'heeft fouten' }],
        }),
      ),
    );
    expect(document).toEqual({
      kept: [],
      diagnostics: [
        {
          rule: 'veld-vorm',
          severity: 'fout',
          file: 'a/stuk.md',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 5,
          message: 'Hier staat niets.',
          hint: '',
          related: [{ file: 'b.md', line: 7, message: 'Daar.' }],
        },
        expect.objectContaining({ severity: 'waarschuwing', hint: 'Doe dit.', related: [] }),
      ],
      written: ['a.pdf'],
      unchanged: [],
      removed: [],
      skipped: [{ file: 'b.md', reason: 'heeft fouten' }],
    });
  });
});

describe('the report for a pull request', () => {
  it('is a command a message, on one line', () => {
    expect(githubReport([melding({ hint: 'Vul het in.' })], shown)).toBe(
      '::error file=content/a/stuk.md,line=2,endLine=2,col=3,endColumn=4,title=veld-vorm::Hier staat niets.%0AVul het in.\n',
    );
  });

  it('escapes what has a meaning of its own', () => {
    const line = githubReport(
      [melding({ file: 'a,b:c%.md', message: '100%\r\n::error::x', severity: 'waarschuwing' })],
      shown,
    );
    expect(line).toContain('::warning file=content/a%2Cb%3Ac%25.md,');
    expect(line).toContain('::100%25%0D%0A::error::x\n');
    expect(line.split('\n')).toHaveLength(2);
  });

  it('gives no columns for more than one line, for GitHub refuses them', () => {
    const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
    expect(githubReport([melding({ range })], shown)).toContain('line=2,endLine=4,title=');
  });
});

describe('the summary', () => {
  const context = { milliseconds: 1234, paint: paint(false), shown, shownOut: (file: string) => `out/${file}` };

  it('counts what was done', () => {
    const done = outcome({ written: ['a.pdf', 'a.docx'], unchanged: ['b.pdf'], diagnostics: [melding()] });
    expect(buildSummary(done, context)).toBe(
      '2 geschreven · 1 ongewijzigd · 0 niet geschreven · 1 fout · 0 waarschuwingen · 1,2 s\n',
    );
  });

  it('names what was not written, what is out of date and what was removed', () => {
    const text = buildSummary(
      outcome({ skipped: [{ file: 'a.md', reason: 'heeft 1 fout' }], outdated: ['a.pdf'], removed: ['weg.pdf'] }),
      context,
    );
    expect(text).toContain('Niet geschreven:\n  content/a.md: heeft 1 fout\n');
    expect(text).toMatch(/Verouderd.*:\n {2}out\/a\.pdf\n/);
    expect(text).toMatch(/Verwijderd.*:\n {2}out\/weg\.pdf\n/);
    expect(text).toContain('1 niet geschreven · 1 verouderd · 1 verwijderd');
  });
});

describe('the names of what was written', () => {
  const context = {
    milliseconds: 1234,
    paint: paint(false),
    shown,
    shownOut: (file: string) => `out/${file}`,
    names: true,
  };
  const block = (written: readonly string[]): string[] =>
    /^Geschreven:\n((?: {2}.*\n)*)/mu
      .exec(buildSummary(outcome({ written }), context))?.[1]
      ?.trimEnd()
      .split('\n') ?? [];

  it('stand folder by folder, behind what was not written and before the counts', () => {
    const text = buildSummary(
      outcome({
        written: ['2026-03-11/plein/advies.docx', '2026-03-11/plein/advies.pdf', 'los.pdf'],
        skipped: [{ file: 'a.md', reason: 'heeft 1 fout' }],
        outdated: ['a.pdf'],
      }),
      context,
    );
    expect(text.split('\n').slice(-6, -1)).toEqual([
      'Geschreven:',
      '  out/2026-03-11/plein/: advies.docx, advies.pdf',
      '  out/: los.pdf',
      '',
      '3 geschreven · 0 ongewijzigd · 1 niet geschreven · 1 verouderd · 0 fouten · 0 waarschuwingen · 1,2 s',
    ]);
    expect(text.indexOf('Niet geschreven:')).toBe(0);
    expect(text.indexOf('Verouderd')).toBeLessThan(text.indexOf('Geschreven:\n  out'));
  });

  it('are not there when nothing was written, or when they are not asked for', () => {
    expect(buildSummary(outcome(), context)).not.toContain('Geschreven:');
    expect(buildSummary(outcome({ written: ['a.pdf'] }), { ...context, names: false })).not.toContain('Geschreven:');
  });

  it('are counted from where nobody reads on: twelve of a folder, twenty lines', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `map/${i + 10}.pdf`);
    expect(block(many(12))[0]).toMatch(/ 21\.pdf$/u);
    expect(block(many(24))[0]).toMatch(/ 21\.pdf … en 12 andere$/u);
    const folders = (count: number) => Array.from({ length: count }, (_, i) => [`m${i}/a.docx`, `m${i}/a.pdf`]).flat();
    expect(block(folders(20))).toHaveLength(20);
    expect(block(folders(20)).at(-1)).toBe('  out/m19/: a.docx, a.pdf');
    expect(block(folders(25))).toHaveLength(20);
    expect(block(folders(25)).at(-1)).toBe('  … en 12 bestanden in 6 andere mappen');
  });

  it('do not let a name steer the terminal', () => {
    expect(buildSummary(outcome({ written: ['a\u001b[2J.pdf'] }), context)).not.toContain('\u001b');
  });
});

describe('what the machine stopped', () => {
  it('is said once, with the names of what it stopped', () => {
    const context = { milliseconds: 1, paint: paint(false), shown, shownOut: shown };
    const reason = 'De browser sluit steeds af.';
    const skipped = [
      ...['a.md', 'b.md'].map((file) => ({ file, reason })),
      { file: 'c.md', reason: 'Heeft een fout.' },
    ];
    const text = buildSummary(outcome({ skipped, environment: [reason] }), context);
    expect(text).toContain(
      'Niet geschreven:\n  content/a.md, content/b.md: De browser sluit steeds af.\n  content/c.md: Heeft een fout.\n',
    );
  });
});

describe('the exit code', () => {
  const warning = melding({ severity: 'waarschuwing' });
  it.each([
    ['nothing', outcome(), 0],
    ['waarschuwingen', outcome({ diagnostics: [warning] }), 0],
    ['a fout', outcome({ diagnostics: [warning, melding()] }), 1],
    [
      'a fault of the machine beside a fout',
      outcome({ diagnostics: [melding()], environment: ['De schijf is vol.'] }),
      3,
    ],
    ['a fault of ours', outcome({ diagnostics: [melding({ rule: 'interne-fout', severity: 'waarschuwing' })] }), 3],
  ])('of %s', (_name, of, code) => {
    expect(exitCode(of)).toBe(code);
  });
});
