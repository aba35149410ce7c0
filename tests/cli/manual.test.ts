import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { ROOT } from '../support/huis.ts';

/** The blocks of code of a page, each without its indentation. */
async function blocks(page: string): Promise<string[]> {
  const text = await readFile(join(ROOT, page), 'utf8');
  return (text.match(/(?:^ {4}.*\n)+/gmu) ?? []).map((block) => block.replace(/^ {4}/gmu, ''));
}

/** The words of a line that runs griffie, without what is said behind it; undefined for another line, and for one that waits or looks at the machine. */
function words(line: string): string[] | undefined {
  const [, typed] = /^npx griffie (?!doctor|watch|werkplek)(.*?)(?:\s+#.*)?$/u.exec(line) ?? [];
  return typed?.match(/"[^"]*"|\S+/gu)?.map((word) => word.replaceAll('"', ''));
}

/** Runs a line of a page; the pages are about Word too, so that no browser is needed. */
async function run(typed: readonly string[], cwd: string): Promise<void> {
  const withoutBrowser =
    typed[0] === 'build' ? ['--format', 'docx'] : typed[0] === 'huis' && typed[1] ? ['--browser', 'nergens'] : [];
  const { code, err } = await griffie([...typed, ...withoutBrowser], { cwd });
  expect({ line: typed.join(' '), err }).toEqual({ line: typed.join(' '), err: '' });
  // 1 is what a check says of a stuk that is not filled in yet.
  expect([0, 1]).toContain(code);
}

describe('every line of a page that runs griffie works, in their order', () => {
  it('docs/beginnen.md, from an empty folder on', async () => {
    const cwd = await folder();
    let lines = 0;
    for (const block of await blocks('docs/beginnen.md')) {
      const oproeping = join(cwd, 'content/2026-05-27/oproeping.md');
      const blad = join(cwd, 'content/gemeente.yaml');
      if (block.startsWith('- rubriek: hamerstukken')) {
        const inhoud = block.replace(/^(?=.)/gmu, '  ');
        const text = await readFile(oproeping, 'utf8');
        expect(text).toMatch(/^ {2}# - rubriek: hamerstukken/mu);
        await writeFile(oproeping, text.replace(/^ {2}# - rubriek: hamerstukken.*\n.*\n.*\n/mu, inhoud));
      }
      if (block.includes('extends: ')) {
        await mkdir(join(cwd, 'huis'));
        await writeFile(join(cwd, 'huis/huis.yaml'), block);
        await writeFile(blad, (await readFile(blad, 'utf8')).replace(/^huis: .*$/mu, 'huis: ../huis'));
      }
      for (const typed of block.split('\n').map(words)) {
        if (!typed) continue;
        lines += 1;
        await run(typed, cwd);
      }
    }
    expect(lines).toBeGreaterThan(8);
    const { out } = await griffie('check --vergadering 2026-05-27', { cwd });
    expect(out).toMatch(/Bibliotheek in het hart/u);
  });

  it('docs/handleiding.md, where it begins', async () => {
    const cwd = await folder();
    const [begin = ''] = (await blocks('docs/handleiding.md')).filter((block) => block.includes('nieuw gemeente'));
    const lines = begin
      .split('\n')
      .map(words)
      .filter((typed) => typed !== undefined);
    expect(lines).toHaveLength(3);
    for (const typed of lines) await run(typed, cwd);
  });

  it('README.md, in a clone', async () => {
    const clone = join(await folder(), 'kloon');
    await cp(EXAMPLE, join(clone, 'content'), { recursive: true });
    const lines = (await blocks('README.md'))
      .flatMap((block) => block.split('\n').map(words))
      .filter((typed) => typed !== undefined);
    expect(lines.length).toBeGreaterThan(8);
    for (const typed of lines) await run(typed, clone);
  });
});

it('the huis.yaml of docs/huis.md is one that holds', async () => {
  const cwd = await folder();
  const found = (await blocks('docs/huis.md')).filter((block) => block.includes('\nextends: '));
  expect(found).toHaveLength(2);
  for (const [i, block] of found.entries()) {
    await mkdir(join(cwd, `huis${i}`));
    await writeFile(join(cwd, `huis${i}/huis.yaml`), block);
    const { code, out } = await griffie(`huis toets ./huis${i} --browser nergens`, { cwd });
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^sjablonen +in orde$/mu) });
  }
});
