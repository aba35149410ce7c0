import { describe, expect, it } from 'vitest';
import { findContent, located } from '../../src/cli/content-folder.ts';
import { memoryHost } from '../support/memory-host.ts';

const FILES = { '/raad/content/gemeente.yaml': '', '/raad/content/2026-03-11/kade/raadsadvies.md': '' };
const at = (cwd: string, files: Record<string, string> = FILES) => memoryHost(files, { cwd });

describe('the content folder', () => {
  it.each([
    ['the folder of the gemeente', '/raad'],
    ['the content folder itself', '/raad/content'],
    ['a zaak', '/raad/content/2026-03-11/kade'],
    ['a folder beside it', '/raad/notities'],
  ])('is found from %s', async (_name, cwd) => {
    expect(await findContent(at(cwd))).toEqual({ content: '/raad/content', out: '/raad/out' });
  });

  it('is the nearest one', async () => {
    const host = at('/raad/klein/a', { ...FILES, '/raad/klein/gemeente.yaml': '' });
    expect(await findContent(host)).toEqual({ content: '/raad/klein', out: '/raad/out' });
  });

  it('is said when one does not stand beside or in it, and not otherwise', async () => {
    const below = at('/raad/content/2026-03-11');
    expect(await located(below, {})).toEqual({ content: '/raad/content', out: '/raad/out' });
    expect(below.printed.err).toBe('De stukken staan in /raad/content.\n');
    for (const cwd of ['/raad', '/raad/content']) {
      const host = at(cwd);
      await located(host, {});
      expect(host.printed.err).toBe('');
    }
  });

  it('is not looked for when it is named, and an out folder that is named counts', async () => {
    expect(await located(at('/elders'), { content: 'x' })).toEqual({ content: 'x' });
    expect(await located(at('/raad/content'), { out: 'y' })).toEqual({ content: '/raad/content', out: 'y' });
  });

  it('that is nowhere: says what was looked for and how to begin', async () => {
    await expect(located(at('/elders', {}), {})).rejects.toThrow(
      /\/elders en de mappen erboven staat geen content\/gemeente\.yaml of gemeente\.yaml[\s\S]*griffie nieuw gemeente MAP/,
    );
  });

  it('may lie below a folder that one may not look into', async () => {
    const refuse = (_operation: string, path: string) => (path.startsWith('/raad/content') ? 'EACCES' : undefined);
    expect(await findContent(memoryHost(FILES, { cwd: '/raad/los', refuse }))).toBeUndefined();
    await expect(findContent(memoryHost(FILES, { cwd: '/raad', refuse }))).rejects.toThrow('EACCES');
  });
});
