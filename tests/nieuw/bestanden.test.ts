import { expect, it } from 'vitest';
import { maakBestanden } from '../../src/nieuw/index.ts';
import { memoryHost } from '../support/memory-host.ts';

const BESTANDEN = [
  { pad: '/m/a/een.md', inhoud: 'een' },
  { pad: '/m/twee.png', inhoud: new Uint8Array([1]) },
];

it('makes every file and the folders for them', async () => {
  const host = memoryHost();
  await maakBestanden(host, BESTANDEN);
  expect(host.paths('/m')).toEqual(['a/een.md', 'twee.png']);
});

it('makes none where one is there, and names it', async () => {
  const host = memoryHost({ '/m/twee.png': 'oud' });
  await expect(maakBestanden(host, BESTANDEN)).rejects.toMatchObject({ pad: '/m/twee.png' });
  expect(host.paths('/m')).toEqual(['twee.png']);
  expect(host.text('/m/twee.png')).toBe('oud');
});

it('takes back what was made when one cannot be written', async () => {
  const host = memoryHost(
    {},
    { refuse: (op, path) => (op === 'write' && path === '/m/twee.png' ? 'ENOSPC' : undefined) },
  );
  await expect(maakBestanden(host, BESTANDEN)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await host.files.stat('/m')).toBeUndefined();
});

it('leaves what came there meanwhile', async () => {
  const host = memoryHost(
    {},
    { refuse: (op, path) => (op === 'create' && path === '/m/a/een.md' ? 'EEXIST' : undefined) },
  );
  await expect(maakBestanden(host, BESTANDEN)).rejects.toMatchObject({ pad: '/m/a/een.md' });
  expect(host.log).not.toContain('remove /m/a/een.md');
});
