import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { docxTekst, gelijk } from '../support/woorden.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/politieke-markt', import.meta.url));

/** The example beside templates of its own, in one of which something was changed. */
async function withTemplates(name: string, change: (text: string) => string): Promise<string> {
  const cwd = await folder({}, EXAMPLE);
  await cp(TEMPLATES, join(cwd, 'eigen'), { recursive: true });
  const path = join(cwd, 'eigen', name);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return cwd;
}

describe('a fault in a template', () => {
  const broken = (text: string): string => text.replace('{{onderwerp}}', '{{onderwrp}}');

  it('is a fout at its line for check, with exit code 1', async () => {
    const cwd = await withTemplates('raadsadvies.hbs', broken);
    const { code, out } = await griffie('check --templates eigen', { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/eigen\/raadsadvies\.hbs:4:24 {2}fout {2}sjabloon {2}.*"onderwrp" staat niet in de gegevens/);
    expect(out).toContain('doe  Bedoelt u "onderwerp"?');
    expect(out).toContain('1 fout · 0 waarschuwingen');
  });

  it('holds back the stukken of its soort in a build, is said once, and the others are written', async () => {
    const cwd = await withTemplates('raadsadvies.hbs', broken);
    const { code, out } = await griffie('build --templates eigen --format docx', { cwd });
    expect(code).toBe(1);
    expect(out.match(/onderwrp/g)).toHaveLength(1);
    expect(out).toMatch(/stationsplein\/raadsadvies\.md: Er is een fout in het sjabloon/);
    expect(out).toMatch(/10 geschreven · 0 ongewijzigd · 3 niet geschreven/);
  });

  it('of a template that is not there is said for each soort that asks for it', async () => {
    const cwd = await withTemplates('raadsadvies.hbs', () => '{{#if x}}');
    const { code, out } = await griffie('check --templates eigen', { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/eigen\/raadsadvies\.hbs:1:1 .*geen geldig Handlebars/);
    expect(out).toContain('1 fout · 0 waarschuwingen');
  });
});

it('a change of wording in all raadsbesluiten is a change in one template', async () => {
  const cwd = await withTemplates('raadsbesluit.hbs', (text) => text.replace('besluit:</h2>', 'stelt vast:</h2>'));
  expect((await griffie('build --templates eigen --format docx', { cwd })).code).toBe(0);
  for (const zaak of ['stationsplein', 'monumenten-havenkwartier', 'verordening-speelruimte']) {
    const { tekst } = await docxTekst(join(cwd, 'out/openbaar/2026-03-11', zaak, 'raadsbesluit.docx'));
    expect(gelijk(tekst)).toContain(gelijk('De raad van de gemeente Lindermeer stelt vast:'));
  }
});
