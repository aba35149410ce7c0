import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

const ADVIES = 'content/2026-03-11/stationsplein/raadsadvies.md';
const UITGEVEN = ['uitgeven', '2026-03-11', '--op', '2026-02-25', '--door', 'Renske Kuiper'];

async function edit(cwd: string, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(cwd, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  await writeFile(join(cwd, path), text.replace(from, to));
}

async function firstPage(path: string): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(await readFile(path)), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

describe('griffie uitgeven', () => {
  it.each([
    [['uitgeven', '2026-03-11', '--door', 'R. Kuiper'], 'Zeg met --op op welke dag u verstuurt'],
    [['uitgeven', '2026-03-11', '--op', 'morgen', '--door', 'R. Kuiper'], 'Zeg met --op op welke dag u verstuurt'],
    [['uitgeven', '2026-03-11', '--op', '2026-02-25'], 'Zeg met --door wie er verstuurt'],
    [[...UITGEVEN, '--ondanks', ' '], 'Achter --ondanks hoort de reden'],
    [['uitgeven', '2026-04-22', '--op', '2026-02-25', '--door', 'R. Kuiper'], 'Er is geen vergadering 2026-04-22'],
    [['wijzigingen', '2026-03-11'], 'Er is nog niets uitgegeven van 2026-03-11'],
    [['verify', '--uitgave', '1'], 'Er is geen uitgave 1'],
    [['uitgaven', '--uitgave', '1'], 'Er is geen uitgave 1'],
  ])('says what is wrong with: %s', async (line, said) => {
    const cwd = await folder({}, EXAMPLE);
    const { code, err } = await griffie(line, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(await readdir(cwd)).not.toContain('uitgaven');
  });

  it('freezes what is sent; after it the list says what is different, and the bundle which uitgave it was', async () => {
    const cwd = await folder({}, EXAMPLE);
    const eerste = await griffie(UITGEVEN, { cwd });
    expect(eerste.code).toBe(0);
    expect(eerste.out).toContain('Uitgave 1 van 2026-03-11, 25 februari 2026: 25 bestanden bewaard.');
    expect(await readFile(join(cwd, 'content/2026-03-11/uitgaven/1.yaml'), 'utf8')).toContain('door: Renske Kuiper\n');
    expect(await griffie('verify --uitgave 1', { cwd })).toMatchObject({
      code: 0,
      out: 'Uitgave 1 van 25 februari 2026: 25 van 25 bestanden bewaard zoals verstuurd.\nOpnieuw gemaakt: 25 van 25 bestanden gelijk.\n',
    });
    // The build of after it is the one that was sent.
    expect((await griffie('build', { cwd })).out).toContain('0 geschreven · 25 ongewijzigd');

    await edit(
      cwd,
      ADVIES,
      'de bijdrage van de provincie voor € 1.360.000',
      'de bijdrage van de provincie voor € 1.260.000',
    );
    await edit(cwd, ADVIES, 'soort: raadsadvies\n', 'soort: raadsadvies\nwijziging: De bijdrage is lager.\n');
    const lijst = await griffie('wijzigingen 2026-03-11', { cwd });
    expect(lijst.code).toBe(0);
    expect(lijst.out.replaceAll('\u00a0', ' ')).toContain(
      'C01 Herinrichting Stationsplein\n   raadsadvies gewijzigd: De bijdrage is lager.\n   - beslispunt 2: "provincie voor € 1.360.000." wordt "provincie voor € 1.260.000."\n',
    );
    // The besluit still says the old amount.
    const geweigerd = await griffie(['uitgeven', '2026-03-11', '--op', '2026-03-05', '--door', 'Renske Kuiper'], {
      cwd,
    });
    expect(geweigerd.code).toBe(1);
    expect(geweigerd.out).toContain('Er is niets uitgegeven:');

    expect((await griffie('wijzigingen 2026-03-11 --stuk', { cwd })).code).toBe(0);
    const stuk = 'content/2026-03-11/wijzigingen-sinds-1.md';
    expect(await readFile(join(cwd, stuk), 'utf8')).toContain('## C01 Herinrichting Stationsplein\n');
    expect((await griffie('wijzigingen 2026-03-11 --stuk', { cwd })).code).toBe(0);
    await edit(cwd, stuk, 'Deze lijst', 'Onze lijst');
    const veranderd = await griffie('wijzigingen 2026-03-11 --stuk', { cwd });
    expect([veranderd.code, veranderd.err]).toEqual([
      1,
      `${stuk} is met de hand veranderd; hernoem of verwijder het eerst.\n`,
    ]);

    await griffie('bundel 2026-03-11', { cwd });
    expect(await firstPage(join(cwd, 'out/openbaar/2026-03-11/stukken.pdf'))).toContain('Uitgave 1');

    expect((await griffie('uitgaven 2026-03-11 --uitgave 1 --naar toen', { cwd })).code).toBe(0);
    const toen = (await readdir(join(cwd, 'toen'), { recursive: true })).filter((name) => /\.\w+$/.test(name));
    expect(toen).toHaveLength(25);
    expect((await griffie('uitgaven 2026-03-11 --uitgave 1 --naar toen', { cwd })).code).toBe(2);
  }, 240_000);

  it('keeps closed files apart, and says nothing of them in the list', async () => {
    const cwd = await folder({}, EXAMPLE);
    const gesloten =
      'soort: raadsadvies\nopenbaarheid: geheim\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-02-03\n';
    await edit(cwd, ADVIES, 'soort: raadsadvies\n', gesloten);
    const { out } = await griffie([...UITGEVEN, '--ondanks', 'proef', '--format', 'pdf'], { cwd });
    expect(out).toContain('Uitgave 1');
    const bewaard = await readdir(join(cwd, 'uitgaven'), { recursive: true });
    const yaml = await readFile(join(cwd, 'content/2026-03-11/uitgaven/1.yaml'), 'utf8');
    const [, sha = ''] =
      /pad: "niet-openbaar\/2026-03-11\/stationsplein\/raadsadvies\.pdf"\n +sha256: (\w+)/.exec(yaml) ?? [];
    expect(bewaard.filter((name) => name.includes(sha))).toEqual([`niet-openbaar/${sha.slice(0, 2)}/${sha}.pdf`]);
    await edit(cwd, ADVIES, 'De kelder', 'De diepe kelder');
    const lijst = (await griffie('wijzigingen 2026-03-11', { cwd })).out;
    expect(lijst).toContain('raadsadvies gewijzigd');
    expect(lijst).not.toContain('kelder');
    expect((await griffie('wijzigingen 2026-03-11 --ook-niet-openbaar', { cwd })).out).toContain('De diepe kelder');
  }, 120_000);
});
