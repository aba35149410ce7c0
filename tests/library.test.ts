import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { check, realHost } from '../src/index.ts';
import { EXAMPLE, folder } from './support/command.ts';
import { compiled } from './support/compiled.ts';

test('the package checks a content folder for a program', async () => {
  const host = realHost();
  const content = join(await folder({}, EXAMPLE), 'content');
  const { diagnostics, register } = await check(host, { content, paths: [] });
  expect(diagnostics).toEqual([]);
  expect(register?.vergaderingen.map(({ map }) => map)).toEqual(['2026-03-11']);
});

test('the example of the README runs as it stands there', async () => {
  const readme = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
  const section = readme.split('\n## ').find((part) => part.startsWith('As a library\n')) ?? '';
  const code = section.split('\n').filter((line) => line.startsWith('    '));
  expect(code.length).toBeGreaterThan(3);

  const griffie = await compiled();
  onTestFinished(() => griffie.remove());
  // Inside the package, where its own name leads to what it exports.
  const script = join(dirname(griffie.main), '..', 'example.mjs');
  await writeFile(script, code.map((line) => line.slice(4)).join('\n'));
  const cwd = await folder({ 'content/brieven/x.md': '---\nsoort: brief\n---\n' }, EXAMPLE);
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd });
  expect(stdout).toMatch(/^brieven\/x\.md:2 fout .*"brief".*\n$/);
});
