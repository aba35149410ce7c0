import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

async function built(): Promise<string> {
  const cwd = await folder({}, EXAMPLE);
  expect((await griffie('build --format docx', { cwd })).code).toBe(0);
  return cwd;
}

describe('griffie verify', () => {
  it('names what was changed, what is gone and what is not ours', async () => {
    const cwd = await built();
    await appendFile(join(cwd, 'out/openbaar/2026-03-11/oproeping.docx'), 'x');
    await rm(join(cwd, 'out/openbaar/2026-03-11/stationsplein/raadsadvies.docx'));
    await writeFile(join(cwd, 'out/notities.txt'), 'van een ander');
    const { code, out } = await griffie('verify --format docx', { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/^anders +out\/openbaar\/2026-03-11\/oproeping\.docx: /m);
    expect(out).toMatch(/^ontbreekt +out\/openbaar\/2026-03-11\/stationsplein\/raadsadvies\.docx$/m);
    expect(out).toMatch(/^onbekend +out\/notities\.txt$/m);
    expect(out).toMatch(/^2 documenten zijn niet zoals gemaakt\./m);
  });

  it('compares with a fresh build when that is asked for, and leaves nothing of it', async () => {
    const cwd = await built();
    const env = { ...process.env, TMPDIR: await folder() };
    expect(await griffie('verify --opnieuw --format docx', { cwd, env })).toMatchObject({ code: 0, err: '' });
    const brief = join(cwd, 'content/brieven/2026-02-24-voortgang-wijkteams.md');
    await writeFile(brief, `${await readFile(brief, 'utf8')}\nEn nog een regel.\n`);
    expect((await griffie('verify --format docx', { cwd })).code).toBe(0);
    const { code, out } = await griffie('verify --opnieuw --format docx', { cwd, env });
    expect(code).toBe(1);
    expect(out).toMatch(/^anders +out\/openbaar\/brieven\/2026-02-24-voortgang-wijkteams\.docx: /m);
    expect(await readdir(env.TMPDIR)).toEqual([]);
  });

  it('refuses a path: it looks at all documents', async () => {
    const { code, err } = await griffie('verify content/bestaat-niet', { cwd: await built() });
    expect(code).toBe(2);
    expect(err).toContain('Onbekend: content/bestaat-niet.');
  });

  it('refuses where nothing was built', async () => {
    const { code, err } = await griffie('verify', { cwd: await folder({}, EXAMPLE) });
    expect(code).toBe(2);
    expect(err).toContain('manifest.json');
  });
});
