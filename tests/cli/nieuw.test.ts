import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GEMEENTEVELDEN } from '../../src/nieuw/gemeenteblad.ts';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { HUISMAP } from '../support/huis.ts';

/** A folder with a house in it that has the example of the project as its own. */
async function metHuis(): Promise<string> {
  const cwd = await folder();
  await cp(HUISMAP, join(cwd, 'huis'), { recursive: true });
  await cp(EXAMPLE, join(cwd, 'huis/voorbeeld'), { recursive: true });
  return cwd;
}

const lees = (cwd: string, pad: string): Promise<string> => readFile(join(cwd, pad), 'utf8');

describe('griffie nieuw gemeente', () => {
  it('makes a folder that builds at once', async () => {
    const cwd = await metHuis();
    const { code, out } = await griffie(['nieuw', 'gemeente', 'raad', '--huis', './huis', '--naam', "'s-Waterrijk"], {
      cwd,
    });
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Gemaakt: raad') });
    const built = await griffie('build --format docx', { cwd: join(cwd, 'raad') });
    expect(built.out).toMatch(/0 niet geschreven · 0 fouten · 0 waarschuwingen/);
    expect(await lees(cwd, 'raad/.gitignore')).toContain('out/\n');
    expect(await lees(cwd, 'raad/LEESMIJ.md')).toContain("raad van 's-Waterrijk");
    const blad = await lees(cwd, 'raad/content/gemeente.yaml');
    expect(blad).toContain('huis: "../../huis"');
    expect(blad).toContain(`# De naam van de gemeente, zonder "gemeente" ervoor.\nnaam: "'s-Waterrijk"\n`);
    expect(blad).toContain('emailadres: info@s-waterrijk.example');
    for (const veld of Object.keys(GEMEENTEVELDEN)) expect(blad).toMatch(new RegExp(`^(?:# )?${veld}: ?`, 'm'));
    expect(blad).not.toContain('Lindermeer');
  });

  it.each(['politieke-markt', 'raadsvoorstel'])('of %s says in LEESMIJ.md what can be done', async (huis) => {
    const cwd = await folder();
    expect((await griffie(`nieuw gemeente . --huis ${huis}`, { cwd })).out).toContain('in die map: griffie build');
    const regels = (await lees(cwd, 'LEESMIJ.md')).match(/(?<=npx griffie )(?:nieuw|check).*?(?= {2})/gu) ?? [];
    expect(regels).toHaveLength(2);
    for (const regel of regels) expect(await griffie(regel, { cwd })).toMatchObject({ code: 0, err: '' });
  });

  it('names no day where the example names none', async () => {
    const cwd = await metHuis();
    for (const dag of ['2026-03-11', '2026-05-20']) {
      const oproeping = join(cwd, `huis/voorbeeld/${dag}/oproeping.md`);
      await writeFile(oproeping, (await readFile(oproeping, 'utf8')).replace(/^volgende_vergadering.*\n/mu, ''));
    }
    await griffie('nieuw gemeente raad --huis ./huis', { cwd });
    expect(await lees(cwd, 'raad/LEESMIJ.md')).toContain('npx griffie nieuw vergadering DATUM ');
  });

  it('says when the example is that of the house below and does not fit', async () => {
    const cwd = await folder({ 'huis/huis.yaml': 'naam: Waterrijk\nextends: raadsvoorstel\n' });
    const past = await griffie('nieuw gemeente past --huis ./huis', { cwd });
    expect(past).toMatchObject({ code: 0, out: expect.stringContaining('Daarna, in die map: griffie build.') });
    await writeFile(join(cwd, 'huis/huis.yaml'), 'naam: W\nextends: raadsvoorstel\nzaaknummer: { vorm: "Z-00000" }\n');
    const { code, out } = await griffie('nieuw gemeente raad --huis ./huis', { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Het voorbeeld is dat van het huis raadsvoorstel en past niet in uw huis \(\d+ fouten.*\)\. .* griffie check\.$/m,
    );
    expect((await griffie('check', { cwd: join(cwd, 'raad') })).code).toBe(1);
  });

  it('says of every field an example that griffie takes', async () => {
    const cwd = await metHuis();
    const velden = Object.entries(GEMEENTEVELDEN).map(([, [, voorbeeld]]) => voorbeeld);
    await mkdir(join(cwd, 'content'));
    await writeFile(join(cwd, 'content/gemeente.yaml'), `huis: ../huis\n${velden.join('\n')}\n`);
    expect((await griffie('check', { cwd })).out).toMatch(/^0 fouten · 0 waarschuwingen/);
  });

  it('overwrites nothing and leaves nothing half', async () => {
    const cwd = await metHuis();
    await mkdir(join(cwd, 'raad'));
    await writeFile(join(cwd, 'raad/LEESMIJ.md'), 'van mij');
    const { code, err } = await griffie('nieuw gemeente raad --huis ./huis', { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'raad/LEESMIJ.md is er al en blijft zoals het is. Er is niets gemaakt.\n',
    });
    await expect(lees(cwd, 'raad/content/gemeente.yaml')).rejects.toThrow('ENOENT');
  });

  it.each([
    ['nieuw gemeente', 'Noem de map'],
    ['nieuw gemeente raad', 'Noem het huis met --huis'],
    ['nieuw gemeente raad --huis politieke-mrkt', 'Bedoelt u politieke-markt?'],
    ['nieuw', 'Noem wat u wilt maken'],
  ])('says of "%s" what is missing', async (line, said) => {
    const { code, err } = await griffie(line, { cwd: await folder() });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });
});

describe('griffie nieuw', () => {
  it('vergadering, then a stuk of a zaak in it', async () => {
    const cwd = await folder({}, EXAMPLE);
    const made = await griffie('nieuw vergadering 2026-04-22 --zoals 2026-03-11', { cwd });
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Gemaakt: content/2026-04-22/oproeping.md') });
    expect(await lees(cwd, 'content/2026-04-22/oproeping.md')).toContain(
      'plaats: "Raadzaal, gemeentehuis Kerkbrink 4"',
    );
    const line = ['nieuw', 'agendapunt', '2026-04-22/bieb', '--zaaknummer', '4100300', '--onderwerp', 'De bieb'];
    expect((await griffie(line, { cwd })).code).toBe(0);
    const inside = { cwd: join(cwd, 'content/2026-04-22') };
    expect((await griffie('nieuw raadsadvies bieb', inside)).out).toContain('Gemaakt: bieb/raadsadvies.md');
    const stuk = await lees(cwd, 'content/2026-04-22/bieb/raadsadvies.md');
    expect(stuk).toContain('zaaknummer: 4100300\nonderwerp: De bieb\n');
    const again = await griffie('nieuw raadsadvies 2026-04-22/bieb', inside);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is er al en blijft zoals het is') });
    expect(await lees(cwd, 'content/2026-04-22/bieb/raadsadvies.md')).toBe(stuk);
    expect((await griffie('nieuw vergadering 2026-03-11', { cwd })).err).toContain(
      'content/2026-03-11/oproeping.md is er al',
    );
  });

  it.each([
    ['nieuw raadsadvis 2026-03-11/x', 'Bedoelt u raadsadvies?'],
    ['nieuw raadsadvies', 'Noem de map waarin het komt'],
    ['nieuw raadsadvies ../x', 'ligt niet in de map met stukken'],
    ['nieuw raadsadvies 2026-03-11/x --zaaknummer 12', 'Het zaaknummer 12 past niet'],
    ['nieuw vergadering 2026-02-30', 'begint niet met een datum die bestaat'],
    ['nieuw vergadering 2026-04-22 --zoals 1999-01-01', 'Er is geen vergadering 1999-01-01. Wel: 2026-03-11.'],
  ])('refuses "%s"', async (line, said) => {
    const { code, err } = await griffie(line, { cwd: await folder({}, EXAMPLE) });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  it('asks on a terminal what was not given', async () => {
    const cwd = await folder({}, EXAMPLE);
    const asked: string[] = [];
    const answers = ['raadsbrief', 'brieven', '4100400', ''];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return answers[asked.length - 1] ?? '';
    };
    expect((await griffie('nieuw', { cwd, ask })).code).toBe(0);
    expect(asked).toEqual([
      'Wat wilt u maken: gemeente, vergadering, of een soort stuk? ',
      'In welke map, zoals 2026-04-22/bibliotheek? ',
      'Welk zaaknummer (Enter: later)? ',
      'Welk onderwerp (Enter: later)? ',
    ]);
    expect(await lees(cwd, 'content/brieven/raadsbrief.md')).toContain('zaaknummer: 4100400\nonderwerp: "<onderwerp');
  });

  it('stops when the user leaves', async () => {
    const ask = (): Promise<string> => Promise.reject(new Error('left'));
    const { code, err } = await griffie('nieuw', { cwd: await folder({}, EXAMPLE), ask });
    expect({ code, err }).toEqual({ code: 130, err: 'Afgebroken. Er is niets gemaakt.\n' });
  });
});
