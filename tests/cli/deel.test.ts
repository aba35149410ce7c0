import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

/** Every file below a folder that a reader gets, with its bytes. */
async function inMap(map: string): Promise<Record<string, string>> {
  const paden = (await readdir(map, { recursive: true, withFileTypes: true })).filter((een) => een.isFile());
  const lees = paden.map(async ({ parentPath, name }) => {
    const pad = join(parentPath, name);
    return [pad.slice(map.length + 1), (await readFile(pad)).toString('base64')] as const;
  });
  return Object.fromEntries((await Promise.all(lees)).sort());
}

describe('griffie build --deel and verify --samen', () => {
  it('make in parts, each in a folder of its own, what one build makes', async () => {
    const cwd = await folder({}, EXAMPLE);
    expect((await griffie('build --format docx --out heel', { cwd })).code).toBe(0);
    const zegt = [];
    for (const deel of ['1/3', '2/3', '3/3']) {
      const { code, err } = await griffie(`build --format docx --deel ${deel}`, { cwd });
      expect(code).toBe(0);
      zegt.push(err);
    }
    expect(zegt.join('')).toMatch(/^Deel 1 van 3: .*wat bij geen vergadering hoort\.$/mu);
    const mappen = ['delen/1-van-3', 'delen/2-van-3', 'delen/3-van-3'];
    expect((await readdir(join(cwd, 'delen'))).sort()).toEqual(mappen.map((map) => map.slice('delen/'.length)));

    const half = await griffie(['verify', '--samen', ...mappen.slice(1)], { cwd });
    expect(half).toMatchObject({ code: 1, err: '' });
    expect(half.out).toBe('deel 1 van 3 ontbreekt.\nDe delen zijn niet samengevoegd; er is niets veranderd.\n');

    // Where it is said in which folder, the stukken are not needed.
    const elders = await folder();
    const absoluut = mappen.map((map) => join(cwd, map));
    const samen = await griffie(['verify', '--samen', ...absoluut, '--out', 'klaar'], { cwd: elders });
    expect(samen).toMatchObject({ code: 0, err: '' });
    expect(samen.out).toMatch(/^3 delen samengevoegd in klaar: \d+ geschreven · 0 ongewijzigd$/mu);
    expect(await inMap(join(elders, 'klaar/openbaar'))).toEqual(await inMap(join(cwd, 'heel/openbaar')));

    await rm(join(cwd, 'heel'), { recursive: true });
    expect((await griffie(['verify', '--samen', ...mappen], { cwd })).code).toBe(0);
    expect((await griffie('verify', { cwd })).out).toBe('Alle documenten zijn zoals ze gemaakt zijn.\n');
    const delen = await griffie('verify --opnieuw --format docx --out delen/2-van-3', { cwd });
    expect(delen).toMatchObject({ code: 0, out: 'Alle documenten zijn zoals ze gemaakt zijn.\n' });
  });

  it.each([
    ['build --deel 9/8', /^Achter --deel hoort welk deel van hoeveel, zoals --deel 3\/8.*Er staat 9\/8\.$/mu],
    ['build --deel 0/3', /Er staat 0\/3\./u],
    ['build --deel a/b', /Er staat a\/b\./u],
    ['build --deel 3', /Er staat 3\./u],
    ['build --deel 1/100000', /hoogstens 1000 delen/u],
    ['build --deel', /Achter --deel ontbreekt de waarde\./u],
    ['build content/2026-03-11 --deel 1/2', /--deel gaat niet samen met/u],
    ['build --vergadering 2026-03-11 --deel 1/2', /--deel gaat niet samen met/u],
    ['watch --deel 1/2', /Onbekend: deel\./u],
    ['verify --samen', /Achter --samen ontbreekt de waarde\./u],
    ['verify --samen a b', /^De map a is er niet\.$/mu],
    ['verify --opnieuw --samen a', /--samen gaat niet samen met --opnieuw/u],
  ])('%s is wrong usage, said in Dutch', async (line, zin) => {
    const { code, err, out } = await griffie(line, { cwd: await folder({}, EXAMPLE) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(zin);
  });
});
