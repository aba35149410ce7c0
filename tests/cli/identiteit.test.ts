import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { digest } from '../../src/core/index.ts';
import { bronnen } from '../../src/pipeline/bronnen.ts';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

const STUK = '2026-03-11/stationsplein/raadsadvies';

/** The custom properties of a DOCX of the out folder, by name. */
async function propertiesOf(cwd: string, path = STUK): Promise<Record<string, string>> {
  const parts = unzipSync(await readFile(join(cwd, `out/openbaar/${path}.docx`)));
  const xml = strFromU8(parts['docProps/custom.xml'] as Uint8Array);
  return Object.fromEntries(
    [...xml.matchAll(/name="([^"]*)"><vt:\w+>([^<]*)</g)].map(([, name, value]) => [name, value]),
  );
}

it('a DOCX names the very source it was made from, also where only a remark in it changed; then no PDF is made', async () => {
  const cwd = await folder({}, EXAMPLE);
  await griffie('build', { cwd });
  const path = join(cwd, `content/${STUK}.md`);
  const before = await readFile(path, 'utf8');
  expect(await propertiesOf(cwd)).toEqual({
    'griffie.stuk': `${STUK}.md`,
    'griffie.bron': digest(before),
    'griffie.versie': JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version,
    'griffie.huis': expect.stringMatching(/^politieke-markt [\da-f]{16}$/),
    // By this what stands on the edges of a page is known to be griffie's own.
    'griffie.randen': expect.stringMatching(/^[\da-f]{32}$/),
  });
  expect((await griffie('build --json', { cwd })).out).toContain('"written": []');

  const after = before.replace('soort: raadsadvies\n', 'soort: raadsadvies # nagekeken\n');
  await writeFile(path, after);
  expect(JSON.parse((await griffie('build --json', { cwd })).out).written).toEqual([`openbaar/${STUK}.docx`]);
  expect((await propertiesOf(cwd))['griffie.bron']).toBe(digest(after));

  // Both sources are kept for what may come back, and the manifest does not know of them.
  const kept = bronnen(realHost(), join(cwd, 'out'));
  const texts = [before, after].map(async (text) => kept.haal(`${STUK}.md`, digest(text)));
  expect((await Promise.all(texts)).map((bytes) => bytes && strFromU8(bytes))).toEqual([before, after]);
  expect(await kept.haal(`${STUK}.md`, digest('iets anders'))).toBeUndefined();
  expect(await readFile(join(cwd, 'out/openbaar/manifest.json'), 'utf8')).not.toContain('bronnen');
});

it('keeps no more sources of a stuk than who gives a file back needs', async () => {
  const cwd = await folder();
  const kept = bronnen(realHost(), join(cwd, 'out'));
  await realHost().files.makeFolder(join(cwd, 'out/.griffie/tmp'));
  const texts = Array.from({ length: 25 }, (_, i) => `versie ${i}`);
  for (const tekst of texts) await kept.bewaar({ pad: 'a/b.md', tekst, digest: digest(tekst) });
  const found = await Promise.all(texts.map((tekst) => kept.haal('a/b.md', digest(tekst))));
  expect(found.filter(Boolean)).toHaveLength(20);
  expect(found.at(-1)).toBeDefined();
});

it('a sent DOCX has the number of the uitgave in which its source was first sent, in later ones too', async () => {
  const cwd = await folder({}, EXAMPLE);
  const send = (op: string) => griffie(['uitgeven', '2026-03-11', '--op', op, '--door', 'R. Kuiper'], { cwd });
  expect((await send('2026-02-25')).code).toBe(0);
  expect(await propertiesOf(cwd)).toMatchObject({ 'griffie.uitgave': '1' });
  // A letter of no vergadering that is on its agenda is sent with it.
  expect((await griffie('build --json', { cwd })).out).toContain('"written": []');
  const path = join(cwd, `content/${STUK}.md`);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text
      .replace('soort: raadsadvies\n', 'soort: raadsadvies\nwijziging: Het jaar is verbeterd.\n')
      .replace('1998', '1997'),
  );
  await griffie('build', { cwd });
  expect(await propertiesOf(cwd)).not.toHaveProperty(['griffie.uitgave']);
  expect((await send('2026-02-26')).code).toBe(0);
  expect(await propertiesOf(cwd)).toMatchObject({ 'griffie.uitgave': '2' });
  expect(await propertiesOf(cwd, '2026-03-11/stationsplein/raadsbesluit')).toMatchObject({ 'griffie.uitgave': '1' });
});
