import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { by, del, ins, p, r, tbl, wordFile } from '../support/word-file.ts';

const STYLES =
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>';
const kop = (text: string): string => p('<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>', text);
const mark = (name: string): string => `<w:pPr><w:rPr><w:${name} ${by()}/></w:rPr></w:pPr>`;

/** A colleague's advice with an addition, a deletion, a move, a deleted row and a comment. */
const GEWIJZIGD = wordFile({
  styles: STYLES,
  comments: `<w:comment w:id="9" w:author="Bram Kok" w:date="2026-02-04T11:00:00Z">${p('Is dit nog actueel?')}</w:comment>`,
  body: [
    p(r('Raadsadvies', '<w:b/>')),
    tbl(['', 'Zaaknummer', '4100233'], ['', 'Onderwerp', 'Fietsenstalling bij de haven']),
    kop('Aanleiding'),
    p('Bij de haven is ', ins('al jaren '), 'te weinig plek voor fietsen', del(' en brommers'), '.'),
    `<w:p>${mark('moveFrom')}<w:moveFromRangeStart w:id="7" w:name="m1"/><w:moveFrom ${by()}>${r('De buurt vraagt erom.')}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="7"/>`,
    p(
      '<w:commentRangeStart w:id="9"/>',
      'In 2024 is geteld.',
      '<w:commentRangeEnd w:id="9"/>',
      '<w:r><w:commentReference w:id="9"/></w:r>',
    ),
    `<w:p>${mark('moveTo')}<w:moveToRangeStart w:id="8" w:name="m1"/><w:moveTo ${by()}>${r('De buurt vraagt erom.')}</w:moveTo></w:p><w:moveToRangeEnd w:id="8"/>`,
    kop('Financiële aspecten'),
    tbl(
      ['<w:tblHeader/>', 'Post', 'Bedrag'],
      ['', 'Stalling', '€ 40.000'],
      [`<w:del ${by()}/>`, p(del('Verlichting')), p(del('€ 9.000'))],
    ),
  ].join(''),
});

const inFolder = (files: Record<string, Uint8Array | string>): Promise<string> => folder(files, EXAMPLE);
/** The paths of all files in the content folder. */
const alles = async (cwd: string): Promise<string[]> =>
  (await readdir(join(cwd, 'content'), { recursive: true })).sort();
const STUK = 'content/2026-03-11/haven/raadsadvies.md';
const lees = (cwd: string, pad = STUK): Promise<string> => readFile(join(cwd, pad), 'utf8');
const OPDRACHT = 'inlezen haven.docx --naar 2026-03-11/haven --soort raadsadvies';

describe('a Word file with tracked changes', () => {
  it('is not taken over without a choice; each change is shown with its author, moment and place', async () => {
    const cwd = await inFolder({ 'haven.docx': GEWIJZIGD });
    const before = await alles(cwd);
    const { code, out, err } = await griffie(OPDRACHT, { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('haven.docx  4 bijgehouden wijzigingen zonder keuze; er is niets overgenomen');
    expect(out).toContain(
      'toevoeging van Anna de Vries, 3 februari 2026 om 10.15 uur\n      Bij de haven is [+al jaren +] te weinig plek voor fietsen.',
    );
    expect(out).toContain('[- en brommers-]');
    expect(out).toMatch(/verplaatsing hierheen van Anna[^\n]*\n {6}In 2024 is geteld\. \[De buurt vraagt erom\.\]/u);
    expect(out).toContain('rij verwijderd van Anna');
    expect(out).toContain('[-Verlichting | € 9.000-]');
    expect(out).toContain('--wijzigingen aanvaard');
    expect(await alles(cwd)).toEqual(before);
  });

  it('is taken over with all changes, or with none; the comment is a message at its line and no text', async () => {
    const cwd = await inFolder({ 'haven.docx': GEWIJZIGD });
    const { out } = await griffie(`${OPDRACHT} --wijzigingen aanvaard`, { cwd });
    const aanvaard = await lees(cwd);
    expect(aanvaard).toContain(
      'Bij de haven is al jaren te weinig plek voor fietsen.\n\nIn 2024 is geteld.\n\nDe buurt vraagt erom.\n',
    );
    expect(aanvaard).not.toContain('Verlichting');
    expect(aanvaard).not.toContain('actueel');
    const regel = aanvaard.split('\n').indexOf('In 2024 is geteld.') + 1;
    expect(out).toContain(
      `raadsadvies.md:${regel}:1  waarschuwing  opmerking  Bram Kok schrijft bij "In 2024 is geteld.": Is dit nog actueel?`,
    );
    expect(out).toContain('aanvaard: rij-verwijderd van Anna de Vries');

    const other = await inFolder({ 'haven.docx': GEWIJZIGD });
    await griffie(`${OPDRACHT} --wijzigingen verwerp`, { cwd: other });
    const verworpen = await lees(other);
    expect(verworpen).toContain(
      'Bij de haven is te weinig plek voor fietsen en brommers.\n\nDe buurt vraagt erom.\n\nIn 2024 is geteld.\n',
    );
    expect(verworpen).toMatch(/\| Verlichting +\| +€ 9\.000/u);
  });

  it('is asked about on a terminal, one by one', async () => {
    const cwd = await inFolder({ 'haven.docx': GEWIJZIGD });
    const answers = ['a', 'x', 'v', 'A'];
    const asked: string[] = [];
    const { out, err } = await griffie(OPDRACHT, {
      cwd,
      ask: async (question) => {
        asked.push(question);
        return answers[asked.length - 1] ?? '';
      },
    });
    expect(asked).toHaveLength(4);
    expect(err).toContain('haven.docx: 4 bijgehouden wijzigingen');
    expect(err).toContain('1 van 4  toevoeging van Anna de Vries');
    expect(out).toContain('verworpen: verwijdering');
    expect(await lees(cwd)).toContain(
      'Bij de haven is al jaren te weinig plek voor fietsen en brommers.\n\nIn 2024 is geteld.',
    );
  });

  it('stays as it is when one stops at a question', async () => {
    const cwd = await inFolder({ 'haven.docx': GEWIJZIGD });
    const before = await alles(cwd);
    expect((await griffie(OPDRACHT, { cwd, ask: async () => 's' })).code).toBe(1);
    const left = async (): Promise<string> => {
      throw new Error('left');
    };
    expect(await griffie(OPDRACHT, { cwd, ask: left })).toMatchObject({
      code: 130,
      err: expect.stringContaining('niets geschreven'),
    });
    expect(await alles(cwd)).toEqual(before);
  });
});

describe('a run', () => {
  it('writes nothing with --dry-run, and says as data what it would', async () => {
    const cwd = await inFolder({ 'haven.docx': GEWIJZIGD });
    const before = await alles(cwd);
    const { out } = await griffie(`${OPDRACHT} --wijzigingen aanvaard --dry-run --json`, { cwd });
    const [een] = (JSON.parse(out) as { bestanden: Record<string, unknown>[] }).bestanden;
    expect(een).toMatchObject({
      bestand: join(cwd, 'haven.docx'),
      soort: 'vreemd',
      pad: '2026-03-11/haven/raadsadvies.md',
      nieuw: true,
      geschreven: ['2026-03-11/haven/raadsadvies.md'],
      opmerkingen: [{ door: 'Bram Kok', tekst: 'Is dit nog actueel?', bij: 'In 2024 is geteld.' }],
    });
    expect(een?.gekozen).toHaveLength(4);
    expect(een?.meldingen).toContainEqual(expect.objectContaining({ rule: 'opmerking' }));
    expect(await alles(cwd)).toEqual(before);
  });

  it('says what is wrong with a file, and goes on with the others', async () => {
    const goed = wordFile({ styles: STYLES, body: `${kop('Aanleiding')}${p('Er is te weinig plek.')}` });
    const cwd = await inFolder({
      'kapot.docx': goed.slice(0, 400),
      'macro.docm': wordFile({ contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'goed.docx': goed,
    });
    const { code, out } = await griffie(
      'inlezen kapot.docx macro.docm weg.docx goed.docx --naar 2026-03-11/haven --soort raadsadvies',
      { cwd },
    );
    expect(code).toBe(1);
    expect(out).toContain('kapot.docx  niet gelezen  Het bestand is beschadigd: het einde ontbreekt.\n  doe  Vraag');
    expect(out).toContain('macro.docm  niet gelezen  In dit bestand zitten macro’s');
    expect(out).toContain('weg.docx  niet gelezen  Dit bestand is er niet.');
    expect(out).toContain(`goed.docx  nieuw: ${STUK}`);
    expect(out).toContain('4 bestanden · 1 overgenomen · 3 niet gelezen');
    expect(await lees(cwd)).toContain('Er is te weinig plek.');
  });

  it('writes no file over another', async () => {
    const goed = wordFile({ styles: STYLES, body: `${kop('Aanleiding')}${p('Er is te weinig plek.')}` });
    const cwd = await inFolder({ 'goed.docx': goed, [STUK]: '---\nsoort: raadsadvies\n---\n' });
    await griffie('inlezen goed.docx --naar 2026-03-11/haven --soort raadsadvies', { cwd });
    expect(await lees(cwd)).toBe('---\nsoort: raadsadvies\n---\n');
  });

  it('leaves nothing behind where the disk refuses', async () => {
    const cwd = await inFolder({ 'haven.docx': GEWIJZIGD });
    const before = await alles(cwd);
    const { code, err } = await griffie(`${OPDRACHT} --wijzigingen aanvaard`, {
      cwd,
      refuse: (operation, path) => (operation === 'rename' && path.includes('haven') ? 'ENOSPC' : undefined),
    });
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('geen ruimte meer op de schijf') });
    expect(await alles(cwd)).toEqual(before);
  });
});

describe('a DOCX of griffie', () => {
  it('comes back without a byte changed where nobody changed it, and with exactly the change where one did', async () => {
    const cwd = await inFolder({});
    await griffie('build --format docx content/2026-03-11/stationsplein/raadsadvies.md', { cwd });
    const docx = 'out/openbaar/2026-03-11/stationsplein/raadsadvies.docx';
    const bron = 'content/2026-03-11/stationsplein/raadsadvies.md';
    const before = await lees(cwd, bron);
    const same = await griffie(`inlezen ${docx}`, { cwd });
    expect(same).toMatchObject({ code: 0, err: '' });
    expect(same.out).toContain(`${docx}  niets gewijzigd in ${bron}\n`);
    expect(await lees(cwd, bron)).toBe(before);

    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(await readFile(join(cwd, docx)));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const word = 'Stationsplein';
    const at = xml.lastIndexOf(word);
    parts['word/document.xml'] = new TextEncoder().encode(`${xml.slice(0, at)}Perron${xml.slice(at + word.length)}`);
    await writeFile(join(cwd, 'terug.docx'), zipSync(parts));
    const changed = await griffie('inlezen terug.docx', { cwd });
    expect(changed).toMatchObject({ code: 0, err: '' });
    const after = await lees(cwd, bron);
    expect(after).not.toBe(before);
    expect(after.replace('Perron', word)).toBe(before);
  });
});

describe('a file of another word processor', () => {
  const RTF = '{\\rtf1 Tekst}';

  it('is made a DOCX by LibreOffice, in a profile of its own', async () => {
    const goed = wordFile({ styles: STYLES, body: `${kop('Aanleiding')}${p('Uit een oud bestand.')}` });
    const cwd = await inFolder({ 'oud.rtf': RTF, soffice: '' });
    const started: string[] = [];
    const { out } = await griffie('inlezen oud.rtf --naar 2026-03-11/haven --soort raadsadvies', {
      cwd,
      env: { ...process.env, GRIFFIE_SOFFICE: join(cwd, 'soffice') },
      processes: {
        run: async (command, args) => {
          started.push([command, ...args].join(' '));
          await writeFile(join(args[args.indexOf('--outdir') + 1] as string, 'invoer.docx'), goed);
          return { code: 0, stdout: '', stderr: '' };
        },
      },
    });
    expect(started).toEqual([
      expect.stringMatching(/soffice -env:UserInstallation=file:\/\/\S+\/profiel --headless .*invoer\.rtf$/u),
    ]);
    expect(out).toContain('LibreOffice heeft van dit bestand (.rtf) eerst een Word-bestand gemaakt');
    expect(await lees(cwd)).toContain('Uit een oud bestand.');
  });

  it('says what to do where there is none', async () => {
    const cwd = await inFolder({ 'oud.rtf': RTF });
    const { code, out } = await griffie('inlezen oud.rtf', { cwd, env: { PATH: '' } });
    expect(code).toBe(1);
    expect(out).toMatch(
      /oud\.rtf {2}niet gelezen {2}Dit is een RTF-bestand\.\n {2}doe {2}Open het in Word.*Met LibreOffice op deze computer doet griffie dat zelf\./u,
    );
  });
});
