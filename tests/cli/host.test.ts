import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import type { Host } from '../../src/core/index.ts';
import { folder } from '../support/command.ts';
import { memoryHost } from '../support/memory-host.ts';

/** What both machines promise of files: a test on the one in memory tells of the real one. */
describe.each([
  ['the real Host', async (): Promise<[Host, string]> => [realHost(), await folder()]],
  ['the Host in memory', async (): Promise<[Host, string]> => [memoryHost({}, { cwd: '/plek' }), '/plek']],
])('%s', (_name, machine) => {
  it('lists a folder by name, with what each entry is', async () => {
    const [{ files }, root] = await machine();
    await files.makeFolder(`${root}/b/diep`);
    for (const name of ['c', 'A', 'a-b', 'a']) await files.write(`${root}/${name}`, 'x');
    expect(await files.list(root)).toEqual([
      { name: 'A', kind: 'file' },
      { name: 'a', kind: 'file' },
      { name: 'a-b', kind: 'file' },
      { name: 'b', kind: 'folder' },
      { name: 'c', kind: 'file' },
    ]);
  });

  it('tells faults apart by their code', async () => {
    const [{ files }, root] = await machine();
    await files.makeFolder(`${root}/map`);
    await files.makeFolder(`${root}/map`);
    await files.create(`${root}/map/slot`, '1');
    await expect(files.create(`${root}/map/slot`, '2')).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(files.removeFolder(`${root}/map`)).rejects.toMatchObject({ code: 'ENOTEMPTY' });
    await expect(files.read(`${root}/weg`)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.read(`${root}/map`)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(files.write(`${root}/weg/x`, '')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.list(`${root}/weg`)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.remove(`${root}/weg`)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.realPath(`${root}/weg`)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await files.stat(`${root}/weg`)).toBeUndefined();
    expect(await files.stat(`${root}/map/slot/x`)).toBeUndefined();
    expect(new TextDecoder().decode(await files.read(`${root}/map/slot`))).toBe('1');
  });

  it('replaces a file by renaming another over it', async () => {
    const [{ files }, root] = await machine();
    await files.write(`${root}/a`, 'oud');
    await files.write(`${root}/b`, new TextEncoder().encode('nieuw'));
    await files.rename(`${root}/b`, `${root}/a`);
    expect(await files.list(root)).toEqual([{ name: 'a', kind: 'file' }]);
    expect(await files.stat(`${root}/a`)).toMatchObject({ kind: 'file', size: 5 });
  });

  it('tells of a change below a folder until it is told to stop', async () => {
    const [{ files }, root] = await machine();
    await files.makeFolder(`${root}/map`);
    const heard: string[] = [];
    const stop = await files.watch(root, (path) => heard.push(path));
    await files.write(`${root}/map/stuk.md`, 'x');
    await expect.poll(() => heard).toContain(`${root}/map/stuk.md`);
    await stop();
    const before = heard.length;
    await files.write(`${root}/map/stuk.md`, 'y');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(heard).toHaveLength(before);
  });

  it('says 127 of a program that is not there', async () => {
    const [{ processes }] = await machine();
    expect((await processes.run('griffie-bestaat-niet', [])).code).toBe(127);
    expect(processes.isAlive(processes.pid)).toBe(true);
    expect(processes.isAlive(2 ** 30)).toBe(false);
  });
});

describe('the real Host', () => {
  const { files, processes } = realHost();

  it('follows links, and calls a broken one neither file nor folder', async () => {
    const root = await folder({ 'map/stuk.md': 'x' });
    await symlink(join(root, 'map'), join(root, 'link'));
    await symlink(join(root, 'weg'), join(root, 'dood'));
    expect(await files.list(root)).toEqual([
      { name: 'dood', kind: 'other' },
      { name: 'link', kind: 'folder' },
      { name: 'map', kind: 'folder' },
    ]);
    expect(await files.realPath(`${root}/link/stuk.md`)).toBe(`${await files.realPath(root)}/map/stuk.md`);
  });

  it('runs a program without a shell', async () => {
    const script = 'process.stdout.write(process.argv[1]); process.stderr.write("fout"); process.exitCode = 4';
    expect(await processes.run(process.execPath, ['-e', script, '$(id) "é"'])).toEqual({
      code: 4,
      stdout: '$(id) "é"',
      stderr: 'fout',
    });
  });

  it('ends a program that takes too long', async () => {
    const { code } = await processes.run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 });
    expect(code).toBe(124);
  });
});
