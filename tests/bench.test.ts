import { execFile } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { check, realHost } from '../src/index.ts';
import { folder } from './support/command.ts';
import { compiled } from './support/compiled.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BENCH = join(ROOT, 'bench');

async function node(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

/** Makes generated content of so many stukken. */
async function generated(count: number): Promise<string> {
  const content = await folder({});
  await node(join(BENCH, 'generate.mjs'), content, String(count));
  return content;
}

async function textsIn(content: string): Promise<Record<string, string>> {
  const names = (await readdir(content, { recursive: true })).filter((name) => /\.(?:md|yaml)$/u.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(content, name), 'utf8')] as const)),
  );
}

test('generated content is the same every time, of so many stukken that give a document, in the shape of a packet', async () => {
  const [content, again] = [await generated(60), await generated(60)];
  const texts = await textsIn(content);
  expect(await textsIn(again)).toEqual(texts);
  const stukken = Object.entries(texts).filter(([name]) => name.endsWith('.md') && !name.endsWith('agendapunt.md'));
  expect(stukken).toHaveLength(60);
  const words = stukken.map(([, text]) => text.split(/\s+/u).length).sort((a, b) => a - b);
  expect(words[30]).toBeGreaterThan(500);
  expect(words[30]).toBeLessThan(900);
  expect(words.at(-1)).toBeGreaterThan(4500);
  expect(words.at(-1)).toBeLessThan(7000);
  const all = Object.values(texts).join('\n');
  expect(all).toMatch(/^\| --- \| ---: /mu);
  expect(all).toMatch(/^1\. /mu);
  expect(all).toMatch(/^- /mu);
});

test('the house rules say of generated content no more than that the number ended the last zaak', async () => {
  const content = await generated(60);
  const { diagnostics } = await check(realHost(), { content, paths: [] });
  expect(diagnostics.filter(({ rule }) => rule !== 'stukken-compleet')).toEqual([]);
  expect(diagnostics.length).toBeLessThanOrEqual(1);
});

test('the stages run one by one on the code of now', { timeout: 180_000 }, async () => {
  const griffie = await compiled();
  onTestFinished(() => griffie.remove());
  const dist = dirname(griffie.main);
  // The stages are asked of the modules, which a bundle does not give.
  await node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', dist);
  const bench = join(dist, '..', 'bench');
  await cp(BENCH, bench, { recursive: true });
  const said = (await node(join(bench, 'stages.mjs'), '2')).trim().split('\n');
  const stages = said.map((line) => /^ *(\d+) {2}(.+)$/u.exec(line)?.[2]);
  expect(stages).toEqual(
    expect.arrayContaining([
      'link',
      'rules',
      'render',
      'print (one page at a time)',
      'finish the PDF',
      'write the DOCX',
    ]),
  );
});
