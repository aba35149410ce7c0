import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { HUISMAP } from '../support/huis.ts';

/** A folder of stukken in a house of its own, that has the same stukken as its example. */
async function metHuis(): Promise<string> {
  const cwd = await folder({}, EXAMPLE);
  await cp(HUISMAP, join(cwd, 'huis'), { recursive: true });
  await cp(EXAMPLE, join(cwd, 'huis/voorbeeld'), { recursive: true });
  await wijzig(cwd, 'content/gemeente.yaml', (text) => `huis: ../huis\n${text}`);
  return cwd;
}

async function wijzig(cwd: string, path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(cwd, path), 'utf8');
  await writeFile(join(cwd, path), change(text));
}

const ADVIES = '2026-03-11/stationsplein/raadsadvies.md';
const stelt = (text: string): string => text.replace('besluit:</h2>', 'stelt vast:</h2>');
/** Without a browser: what is tried is the house. */
const toets = (cwd: string, more = '') => griffie(`huis toets --browser nergens${more}`, { cwd });

describe('griffie huis', () => {
  it('lists the houses with their soorten, and which one is that of the stukken', async () => {
    const { code, out } = await griffie('huis', { cwd: await metHuis() });
    expect(code).toBe(0);
    expect(out).toMatch(/^politieke-markt\n {2}oproeping, agendapunt, /m);
    expect(out).toMatch(/^huis \(het huis van deze stukken\)\n {2}oproeping, /m);
  });

  it.each([
    ['huis toest', 'Bedoelt u toets?'],
    ['huis toets politieke-mrkt', 'Bedoelt u politieke-markt?'],
    ['huis toets', 'Noem het huis'],
  ])('refuses "%s"', async (line, said) => {
    const { code, err } = await griffie(line, { cwd: await folder() });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });
});

/** The houses of griffie that have an example. */
const HUIZEN = readdirSync(dirname(HUISMAP)).filter((name) => existsSync(join(dirname(HUISMAP), name, 'voorbeeld')));

it.each(HUIZEN)('the house %s is what its example and its bad variants say', async (name) => {
  const { code, out } = await griffie(`huis toets ${name} --browser nergens`, { cwd: await folder() });
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^fout\//m) });
});

describe('griffie huis toets', () => {
  it('passes a house with a clean example, and says what it could not try', async () => {
    const { code, out } = await toets(await metHuis());
    expect(code).toBe(0);
    expect(out).toMatch(/^sjablonen +in orde$/m);
    expect(out).toMatch(/^voorbeeld +huis\/voorbeeld: \d+ bestanden, geen meldingen$/m);
    expect(out).toMatch(/^browser +niet gevonden: alleen de DOCX/m);
    expect(out).toMatch(/^verschil +niet bekeken: het huis staat niet in git/m);
  });

  it('names a fault of a template at its place', async () => {
    const cwd = await metHuis();
    await wijzig(cwd, 'huis/raadsadvies.hbs', (text) => text.replace('{{onderwerp}}', '{{onderwrp}}'));
    const { code, out } = await toets(cwd, ' ./huis');
    expect(code).toBe(1);
    expect(out).toMatch(/huis\/raadsadvies\.hbs:4:24 {2}fout .*"onderwrp"/);
  });

  it('names what an example says that should be clean', async () => {
    const cwd = await metHuis();
    await wijzig(cwd, `huis/voorbeeld/${ADVIES}`, (text) => text.replace(/^sector: .*\n/mu, ''));
    const { code, out } = await toets(cwd);
    expect(code).toBe(1);
    expect(out).toMatch(/raadsadvies\.md:2:1 {2}fout {2}verplicht-veld|raadsadvies\.md.*verplicht-veld/);
  });

  it('compares what a bad variant says with what it must say', async () => {
    const cwd = await metHuis();
    for (const name of ['goed', 'mis']) await cp(EXAMPLE, join(cwd, 'huis/fout', name), { recursive: true });
    for (const name of ['goed', 'mis'])
      await wijzig(cwd, `huis/fout/${name}/${ADVIES}`, (text) => text.replace(/^sector: .*\n/mu, ''));
    await writeFile(join(cwd, 'huis/fout/goed/verwacht.txt'), '# Het veld sector is er niet.\nverplicht-veld\n');
    await writeFile(join(cwd, 'huis/fout/mis/verwacht.txt'), 'leesbaarheid\n');
    const { code, out } = await toets(cwd);
    expect(code).toBe(1);
    expect(out).toMatch(/^fout\/goed +zoals verwacht: verplicht-veld$/m);
    expect(out).toMatch(/^fout\/mis +niet gemeld: leesbaarheid; niet verwacht: verplicht-veld$/m);
    expect(out).toContain('huis/fout/mis/2026-03-11/stationsplein/raadsadvies.md');
  });

  it('tries only what a house that is built on another has itself', async () => {
    const cwd = await folder({
      'huis/huis.yaml': 'naam: Waterrijk\nextends: raadsvoorstel\nzaaknummer: { vorm: "Z-00000" }\n',
    });
    const zonder = await toets(cwd, ' ./huis');
    expect(zonder.code).toBe(0);
    expect(zonder.out).toMatch(
      /^voorbeeld +heeft dit huis zelf niet; dat van het huis eronder wordt niet geprobeerd\. Zet /m,
    );
    expect(zonder.out).toContain('Zet in huis/voorbeeld/ een map');
    expect(zonder.out).toMatch(/^fout +heeft dit huis niet\. Zet in fout\/NAAM\//m);
    // With an example of its own that one counts: this has the zaaknummers of the house below.
    await cp(join(dirname(HUISMAP), 'raadsvoorstel/voorbeeld'), join(cwd, 'huis/voorbeeld'), { recursive: true });
    const met = await toets(cwd, ' ./huis');
    expect(met.code).toBe(1);
    expect(met.out).toMatch(/^voorbeeld +huis\/voorbeeld: \d+ bestand(?:en)?, \d+ fouten/m);
  });

  it('names the example that a house on its own does not have', async () => {
    const cwd = await metHuis();
    await rm(join(cwd, 'huis/voorbeeld'), { recursive: true });
    const { code, out } = await toets(cwd);
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^voorbeeld +ontbreekt\. Zet in huis\/voorbeeld\//m),
    });
  });

  it('shows in words what changes against the house as it was', async () => {
    const cwd = await metHuis();
    await cp(join(cwd, 'huis'), join(cwd, 'was'), { recursive: true });
    await wijzig(cwd, 'huis/raadsbesluit.hbs', stelt);
    const { code, out } = await toets(cwd, ' --tegen was');
    expect(code).toBe(0);
    expect(out).toMatch(/^verschil +met was: 3 stukken veranderen, \d+ in woorden gelijk$/m);
    expect(out).toContain(
      'content/2026-03-11/stationsplein/raadsbesluit.md\n  … van de gemeente Lindermeer [-besluit:-] {+stelt vast:+} ¶',
    );
  });

  it('takes the house as it was from git', async () => {
    const cwd = await metHuis();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.nl', ...args], { cwd });
    git('init', '-q');
    expect((await toets(cwd)).out).toMatch(/niet bekeken: het huis staat nog niet in een vastlegging van git/);
    git('add', '.');
    git('commit', '-qm', 'x');
    await wijzig(cwd, 'huis/raadsbesluit.hbs', stelt);
    expect((await toets(cwd)).out).toMatch(/met de laatste vastlegging in git: 3 stukken veranderen/);
  });
});
