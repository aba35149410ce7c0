import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/index.ts';
import { EXAMPLE, folder, griffie, type Machine } from '../support/command.ts';
import { GEMEENTE } from '../support/content.ts';

const STUK = 'brieven/stationsplein';
const ANDER = 'brieven/wijkteams';
/** A letter that says this. */
const brief = (onderwerp: string, zaaknummer: number): string => `---
soort: raadsbrief
zaaknummer: ${zaaknummer}
onderwerp: ${onderwerp}
datum: 2026-02-24
aanhef: Geachte leden van de raad,
---

Sinds 1998 gaat het goed met het Stationsplein.
`;
const FILES = {
  'content/gemeente.yaml': GEMEENTE,
  [`content/${STUK}.md`]: brief('Stand van zaken', 4000001),
  [`content/${ANDER}.md`]: brief('Wijkteams', 4000002),
};
const DOCX = `out/openbaar/${STUK}.docx`;
const ASIDE = `out/niet-openbaar/${STUK} (gewijzigd in Word 1).docx`;
const BUILD = 'build --format docx';

/** Two letters, built, in a folder of their own. */
async function built(): Promise<Machine> {
  const cwd = await folder(FILES);
  expect(await griffie(BUILD, { cwd })).toMatchObject({ code: 0, err: '' });
  return { cwd };
}

/** Saves a DOCX with another word in it, as an editor does; gives the digest of what it then is. */
async function change({ cwd }: Machine, path = DOCX, word = 'Stationsplein!'): Promise<string> {
  const parts = unzipSync(await readFile(join(cwd, path)));
  const document = 'word/document.xml';
  const text = new TextDecoder().decode(parts[document]).replace('Stationsplein', word);
  const bytes = zipSync({ ...parts, [document]: strToU8(text) }, { level: 1 });
  await writeFile(join(cwd, path), bytes);
  return digest(bytes);
}

async function filesOf({ cwd }: Machine, side: 'openbaar' | 'niet-openbaar'): Promise<string[]> {
  const found = await readdir(join(cwd, 'out', side), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1));
}

/** What a file is, as a short word to compare. */
const digestOf = async ({ cwd }: Machine, path: string): Promise<string> => digest(await readFile(join(cwd, path)));

describe('a DOCX that someone changed in out/', () => {
  it('is kept aside, told with what takes the change over, and made anew', async () => {
    const machine = await built();
    const original = await digestOf(machine, DOCX);
    const changed = await change(machine);
    const ran = await griffie(BUILD, machine);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`griffie inlezen "${ASIDE}"`);
    expect(ran.out).toContain('1 geschreven');
    expect(ran.out).toContain('1 apart gezet');
    expect(await digestOf(machine, ASIDE)).toBe(changed);
    expect(await digestOf(machine, DOCX)).toBe(original);

    expect(await readFile(join(machine.cwd, 'out/openbaar/manifest.json'), 'utf8')).not.toContain('gewijzigd');
    expect((await griffie(BUILD, machine)).out).toMatch(
      /^0 geschreven · 2 ongewijzigd · 0 niet geschreven · 0 fouten/m,
    );
    expect(await griffie('verify', machine)).toMatchObject({
      code: 0,
      out: `bewaard     ${ASIDE}: in Word gewijzigd; neem de wijziging over met griffie inlezen\nAlle documenten zijn zoals ze gemaakt zijn.\n`,
    });
  });

  it('is kept under the next name each time, and named in JSON', async () => {
    const machine = await built();
    const first = await change(machine);
    await griffie(BUILD, machine);
    const second = await change(machine, DOCX, 'Ander plein');
    const ran = await griffie(`${BUILD} --json`, machine);
    const next = ASIDE.replace('Word 1', 'Word 2');
    expect(JSON.parse(ran.out).kept).toEqual([{ file: next.slice(4), from: DOCX.slice(4) }]);
    expect(await digestOf(machine, ASIDE)).toBe(first);
    expect(await digestOf(machine, next)).toBe(second);
  });

  it('is kept when its source changed too, and when its stuk goes away', async () => {
    const machine = await built();
    const changed = await change(machine);
    const source = join(machine.cwd, `content/${STUK}.md`);
    await writeFile(source, (await readFile(source, 'utf8')).replace('1998', '1997'));
    await griffie(BUILD, machine);
    expect(await digestOf(machine, ASIDE)).toBe(changed);
    const other = `out/openbaar/${ANDER}.docx`;
    const letter = await change(machine, other, 'x');
    await rm(join(machine.cwd, `content/${ANDER}.md`));
    const ran = await griffie(BUILD, machine);
    expect(ran.out).toContain('wijkteams (gewijzigd in Word 1).docx');
    expect(await filesOf(machine, 'openbaar')).not.toContain(other);
    const kept = `out/niet-openbaar/${ANDER} (gewijzigd in Word 1).docx`;
    expect(await digestOf(machine, kept)).toBe(letter);
  });

  it('does not stay on the public side, also of a stuk that is geheim from now on', async () => {
    const machine = await built();
    await change(machine);
    const source = join(machine.cwd, `content/${STUK}.md`);
    const text = await readFile(source, 'utf8');
    await writeFile(source, text.replace('soort: raadsbrief\n', 'soort: raadsbrief\nopenbaarheid: geheim\n'));
    await griffie(BUILD, machine);
    expect((await filesOf(machine, 'openbaar')).filter((path) => path.includes('stationsplein'))).toEqual([]);
    expect(await filesOf(machine, 'niet-openbaar')).toContain(ASIDE);
  });

  it('is kept by a sending, which sends what was made', async () => {
    const cwd = await folder({}, EXAMPLE);
    await griffie('build', { cwd });
    const advies = 'openbaar/2026-03-11/stationsplein/raadsadvies.docx';
    const changed = await change({ cwd }, `out/${advies}`);
    const aside = `out/niet-${advies.replace('.docx', ' (gewijzigd in Word 1).docx')}`;
    const ran = await griffie(['uitgeven', '2026-03-11', '--op', '2026-02-25', '--door', 'R. Kuiper'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(`griffie inlezen "${aside}"`);
    expect(await digestOf({ cwd }, aside)).toBe(changed);
  });

  it('stays where it is while it cannot be moved', async () => {
    const machine = await built();
    const changed = await change(machine);
    const refuse: Machine['refuse'] = (operation, path) =>
      operation === 'rename' && path.endsWith('stationsplein.docx') ? 'EBUSY' : undefined;
    const ran = await griffie(BUILD, { ...machine, refuse });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(DOCX);
    expect(await digestOf(machine, DOCX)).toBe(changed);
    expect(await filesOf(machine, 'niet-openbaar')).toEqual([]);
  });
});

describe('a file that nobody changed', () => {
  it('is not kept aside for its moment, nor is a PDF', async () => {
    const cwd = await folder(FILES);
    await griffie('build', { cwd });
    await utimes(join(cwd, DOCX), 1_000_000, 1_000_000);
    await writeFile(join(cwd, DOCX.replace('docx', 'pdf')), '%PDF-1.7 iets anders');
    const ran = await griffie('build', { cwd });
    expect(ran.out).toContain('1 geschreven');
    expect(await filesOf({ cwd }, 'niet-openbaar')).toEqual([]);
  });

  it('is told from a changed one also where nothing is remembered', async () => {
    const machine = await built();
    const other = `out/openbaar/${ANDER}.docx`;
    await change(machine, other, 'x');
    await rm(join(machine.cwd, 'out/.griffie'), { recursive: true });
    await rm(join(machine.cwd, 'out/openbaar/manifest.json'));
    const source = join(machine.cwd, `content/${STUK}.md`);
    await writeFile(source, (await readFile(source, 'utf8')).replace('1998', '1997'));
    const { kept } = JSON.parse((await griffie(`${BUILD} --json`, machine)).out);
    expect(kept.map(({ from }: { from: string }) => `out/${from}`)).toEqual([other]);
  });
});
