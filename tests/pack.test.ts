import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/huis.ts';

let files: readonly string[] = [];

beforeAll(async () => {
  // The scripts would build dist anew under the feet of other tests.
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
  files = (JSON.parse(stdout) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
});

describe('the package', () => {
  it('holds what runs: the code, the houses whole, the manual', () => {
    const houses = readdirSync(`${ROOT}/templates`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(ROOT.length + 1));
    const code = ['dist/main.js', 'dist/index.d.ts', 'dist/bundle/licences.txt'];
    const client = ['index.html', 'app.js', 'app.css'].map((name) => `dist/client/${name}`);
    expect(files).toEqual(expect.arrayContaining([...code, ...client, 'docs/beginnen.md', ...houses]));
  });

  it('holds nothing that is only for making it', () => {
    expect(files.filter((path) => !/^(?:dist|templates|docs)\/|^[A-Z]+(?:\.md)?$|^package\.json$/u.test(path))).toEqual(
      [],
    );
    const code = /\.(?:js|d\.ts)$|^dist\/client\/[\w-]+\.(?:html|css)$|^dist\/bundle\/licences\.txt$/u;
    expect(files.filter((path) => path.startsWith('dist/') && !code.test(path))).toEqual([]);
  });

  it('builds nothing where it is installed: there is no source', async () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/u.test(name))).toEqual([]);
    const program = /^node -e "(.*)"$/u.exec(scripts.prepare)?.[1] ?? '';
    const installed = { cwd: `${ROOT}/templates` };
    expect(existsSync(`${installed.cwd}/src`)).toBe(false);
    expect((await promisify(execFile)(process.execPath, ['-e', program], installed)).stdout).toBe('');
  });
});
