import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

it('griffie verhuizen moves an out folder of the old order, which build refuses before', async () => {
  const manifest = JSON.stringify({ griffie: '0', files: {} });
  const cwd = await folder({ 'out/manifest.json': manifest, 'out/2026-03-11/advies.pdf': 'eerder' }, EXAMPLE);
  const refused = await griffie('build --format docx', { cwd });
  expect(refused).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/oude indeling[\s\S]*griffie verhuizen\n$/),
  });
  expect(await griffie('verhuizen', { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('out/openbaar') });
  expect(await readFile(join(cwd, 'out/openbaar/2026-03-11/advies.pdf'), 'utf8')).toBe('eerder');
  expect((await griffie('verhuizen', { cwd })).out).toContain('niets te verhuizen');
  expect((await griffie('build content/brieven --format docx', { cwd })).code).toBe(0);
  await expect(stat(join(cwd, 'out/manifest.json'))).rejects.toThrow();
});
