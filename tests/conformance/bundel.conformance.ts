import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBundle } from '../../src/write/index.ts';
import { HUIZEN } from '../huizen/voorbeeld.ts';
import { EXAMPLE, griffie } from '../support/command.ts';
import { readAloud } from '../write/pdf/reading.ts';
import { context } from '../write/pdf/support.ts';
import { complaints, JAR, validatePdfs, whyNoVeraPdf } from './validators.ts';

const run = promisify(execFile);
const MERGE = fileURLToPath(new URL('./Merge.java', import.meta.url));
const PACKET = fileURLToPath(new URL('../../../shared/packet/content', import.meta.url));
const KLEIN = fileURLToPath(new URL('../packet/klein/content', import.meta.url));
const HOUSES = fileURLToPath(new URL('../../templates', import.meta.url));

const without = await whyNoVeraPdf();
let made = '';
/** The bundles of what griffie made, and the files of the first of them. */
const bundles: string[] = [];
let parts: string[] = [];

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'griffie-bundel-'));
  const pakket = existsSync(PACKET) ? PACKET : KLEIN;
  const huizen = HUIZEN.map((naam) => [naam, join(HOUSES, naam, 'voorbeeld')] as const);
  for (const [name, content] of [['voorbeeld', EXAMPLE], ['pakket', pakket], ...huizen] as const) {
    const out = join(made, name);
    for (const folder of await readdir(content)) {
      if (!existsSync(join(content, folder, 'oproeping.md'))) continue;
      await griffie(['bundel', folder, '--content', content, '--out', out], { cwd: made });
      bundles.push(join(out, 'openbaar', folder, 'stukken.pdf'));
    }
    if (parts.length > 0) continue;
    const files = await readdir(out, { recursive: true });
    parts = files.filter((file) => file.endsWith('.pdf') && !/(?:stukken|bundel|participatieverslag)\.pdf$/.test(file));
    parts = parts.sort().map((file) => join(out, file));
  }
});
afterAll(() => rm(made, { recursive: true, force: true }));

test.skipIf(without !== undefined)('every bundle of what griffie made is PDF/UA-1 and PDF/A-2a', async () => {
  expect(bundles.length).toBeGreaterThanOrEqual(4);
  const claimed: string[] = [];
  for (const path of bundles) {
    if ((await readFile(path, 'latin1')).includes('<pdfuaid:part>1<')) claimed.push(path);
  }
  // A stuk of the packet whose table has no header row makes no claim, and so its bundle makes none.
  expect(bundles.filter((path) => !claimed.includes(path) && !path.includes('/pakket/'))).toEqual([]);
  expect(complaints(await validatePdfs(claimed))).toEqual([]);
});

test.skipIf(without !== undefined)('what is read of a bundle is what PDFBox makes of the same files', async () => {
  const list = join(made, 'list.txt');
  const theirs = join(made, 'pdfbox.pdf');
  await writeFile(list, parts.join('\n'));
  await run('javac', ['-cp', JAR, '-d', made, MERGE]);
  await run('java', ['-cp', `${made}:${JAR}`, 'Merge', list, theirs], { maxBuffer: 16 * 1024 * 1024 });
  const bundle = openBundle({
    meta: { titel: 'Proef', taal: 'nl-NL', auteur: 'Gemeente' },
    pad: join(made, 'griffie.pdf'),
    delen: parts,
    voet: String,
    lettertype: (await context()).lettertypen.normaal.bytes,
    grootte: 8,
    kleur: '#555555',
  });
  for (const pad of parts) bundle.add({ bytes: await readFile(pad), titel: pad, diepte: 0, eigen: true, pad });
  bundle.finish();
  // Its ids of header cells are those of several tables at once: which headers a cell has is not to be read from it.
  const read = (bytes: Uint8Array): Promise<string> => readAloud(bytes, { withHeaders: false });
  const ours = await read(Buffer.concat(bundle.take()));
  expect(ours.split('\n').length).toBeGreaterThan(200);
  expect(ours).toBe(await read(await readFile(theirs)));
});
