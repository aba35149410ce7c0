import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WRITERS } from '../../src/write/index.ts';
import { HUIZEN } from '../huizen/voorbeeld.ts';
import { griffie } from '../support/command.ts';
import { pdfFaults } from '../support/pdf-pages.ts';
import { STUKKEN, type StukNaam } from '../write/pdf/stukken.ts';
import { context, documentOf, host } from '../write/pdf/support.ts';
import { complaints, type Verdict, validateDocx, validatePdfs, whyNoVeraPdf } from './validators.ts';

/** The real packet, where it lies beside the clone; else the small one. */
const PACKET = fileURLToPath(new URL('../../../shared/packet/content', import.meta.url));
const KLEIN = fileURLToPath(new URL('../packet/klein/content', import.meta.url));
/** Stukken that are meant to go wrong, where they lie beside the clone. */
const TORTURE = ['marteling', 'tabellen', 'platte-tekst'].map(
  (name) => [name, fileURLToPath(new URL(`../../../shared/torture/${name}`, import.meta.url))] as const,
);
const EXAMPLE = fileURLToPath(new URL('../../content', import.meta.url));
const HOUSES = fileURLToPath(new URL('../../templates', import.meta.url));
/** More folders with PDFs and DOCXs to look at, with the separator of PATH between them. */
const MORE = (process.env.GRIFFIE_CONFORMANCE ?? '').split(delimiter).filter((path) => path !== '');
/** What is left of the claims of a stuk that has something wrong with it. */
const DROPPED: Partial<Record<StukNaam, readonly string[]>> = {
  'beeld zonder tekst': ['2a'],
  'ongelijke rijen': ['2a'],
  'vreemde tekens': [],
  'zonder kopcellen': ['2a'],
  'samengesteld teken': [],
};
/** The stukken of the packets whose table has no header row, as their message says: they make no claim of PDF/UA. */
const WITHOUT_HEADS = /\/pakket\/.*\/bijlagen\/(?:beleidsregels|nota-van-inspraak)\.pdf$/;

/** The stuk of the torture set with characters that no font of the house has, which claims nothing, as its messages say. */
const WITHDRAWN = /\/marteling\/.*\/raadsadvies\.pdf$/;

const without = await whyNoVeraPdf();
if (without) console.warn(`\n*** CONFORMANCE OF PDF IS NOT CHECKED: ${without} ***\n`);
let made = '';
let verdicts: Verdict[] = [];
let pdfs: string[] = [];

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'griffie-conformance-'));
  const pakket = existsSync(PACKET) ? PACKET : KLEIN;
  const huizen = HUIZEN.map((naam) => [naam, join(HOUSES, naam, 'voorbeeld')] as const);
  const torture = TORTURE.filter(([, path]) => existsSync(path));
  for (const [name, content] of [['voorbeeld', EXAMPLE], ['pakket', pakket], ...huizen, ...torture] as const) {
    await griffie(['build', '--content', content, '--out', join(made, name)], { cwd: made });
  }
  const given = await context();
  for (const { formaat, prepare } of WRITERS) {
    const writer = await prepare(host, { pdfStandaard: 'beide', jobs: 1 });
    for (const [naam, html] of Object.entries(STUKKEN)) {
      const { value } = await writer.write(documentOf(html), given);
      if (value) await writeFile(join(made, `${naam}.${formaat}`), value);
    }
    await writer.close?.();
  }
  const files = (await Promise.all([made, ...MORE].map(filesBelow))).flat().sort();
  pdfs = files.filter((path) => path.endsWith('.pdf'));
  const docxs = files.filter((path) => path.endsWith('.docx'));
  verdicts = [...(await validateDocx(docxs)), ...(without ? [] : await validatePdfs(pdfs))];
  console.log(`${docxs.length} DOCX and ${without ? 'no' : pdfs.length} PDF files looked at.`);
});
afterAll(() => rm(made, { recursive: true, force: true }));

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('every DOCX is valid Open XML', () => {
  const docx = verdicts.filter(({ profile }) => profile === 'ooxml');
  expect(docx.length).toBeGreaterThan(8);
  expect(complaints(docx)).toEqual([]);
});

test.skipIf(without !== undefined)('every PDF is PDF/UA-1 and PDF/A-2a, unless it says itself that it is not', () => {
  const pdf = verdicts.filter(({ profile }) => profile !== 'ooxml');
  const expected = pdf.filter(({ file, profile }) => {
    const naam = Object.keys(DROPPED).find((name) => file === join(made, `${name}.pdf`));
    if (WITHDRAWN.test(file) || (profile === 'ua1' && WITHOUT_HEADS.test(file))) return false;
    return naam === undefined || DROPPED[naam as StukNaam]?.includes(profile);
  });
  expect(expected.length).toBeGreaterThan(16);
  expect(complaints(expected)).toEqual([]);
});

test.skipIf(without !== undefined)('a claim that was dropped would not have held', () => {
  for (const [naam, kept] of Object.entries(DROPPED)) {
    for (const { file, profile, passed, failed } of verdicts) {
      if (file !== join(made, `${naam}.pdf`) || kept.includes(profile)) continue;
      // To a validator an image without text is decoration, and a table needs no headers: only who knows the stuk can tell.
      if (naam === 'beeld zonder tekst' || naam === 'zonder kopcellen') continue;
      expect([naam, profile, passed]).toEqual([naam, profile, false]);
      // Besides the identification that is not there, something of the stuk itself.
      expect(failed.filter((rule) => !/^(5-1|6\.6\.4-1) /.test(rule)).length, `${naam} ${profile}`).toBeGreaterThan(0);
    }
  }
});

// What is made on purpose of a stuk that cannot be right is no fault of the pages.
test('every PDF keeps its amounts on one line, and has its bookmarks, notes and captions where they belong', async () => {
  const faults: string[] = [];
  for (const path of pdfs) {
    for (const fault of await pdfFaults(await readFile(path))) faults.push(`${path.slice(made.length + 1)}: ${fault}`);
  }
  expect(pdfs.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});
