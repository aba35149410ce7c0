import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/index.ts';
import { filesBelow, openOut, toolFolder } from '../../src/pipeline/outfolder.ts';
import { memoryHost } from '../support/memory-host.ts';

const silent = (): void => undefined;

describe('openOut', () => {
  it('places a file whole: aside first, then under its name', async () => {
    const host = memoryHost();
    const out = await openOut(host, '/out', silent);
    const placed = await out.place('a/b/c.pdf', 'inhoud');
    expect(host.text('/out/a/b/c.pdf')).toBe('inhoud');
    expect(placed).toMatchObject({ sha256: digest('inhoud'), size: 6 });
    expect(host.log.filter((line) => line.startsWith('write'))).not.toContain('write /out/a/b/c.pdf');
    await out.release();
    expect(host.paths('/.griffie/out')).toEqual([]);
  });

  it('leaves the earlier file and nothing aside when there is no room', async () => {
    let full = false;
    const host = memoryHost(
      { '/out/x.pdf': 'eerder' },
      { refuse: (operation, path) => (full && operation === 'write' && path.includes('/tmp/') ? 'ENOSPC' : undefined) },
    );
    const out = await openOut(host, '/out', silent);
    full = true;
    await expect(out.place('x.pdf', 'nieuw')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(host.text('/out/x.pdf')).toBe('eerder');
    expect(host.paths('/.griffie/out/tmp')).toEqual([]);
  });

  it('clears what a killed build left aside', async () => {
    const host = memoryHost({ '/.griffie/out/tmp/12': 'half' });
    await openOut(host, '/out', silent);
    expect(host.paths('/.griffie/out/tmp')).toEqual([]);
  });

  it('keeps its own folder beside the out folder, and tells git to leave it alone', async () => {
    expect(toolFolder('/werk/uit')).toBe('/werk/.griffie/uit');
    const host = memoryHost();
    const out = await openOut(host, '/werk/uit', silent);
    await out.place('a.pdf', 'inhoud');
    expect(host.paths('/werk')).toEqual(['.griffie/.gitignore', '.griffie/uit/lock', 'uit/a.pdf']);
    expect(host.text('/werk/.griffie/.gitignore')).toBe('*\n');
  });

  it('takes away the folders of an earlier griffie, and not that of an out folder further down', async () => {
    const host = memoryHost({
      '/out/.griffie/stukken.cache': '1',
      '/out/.griffie/tmp/3': '2',
      '/out/niet-openbaar/.griffie/bestanden.json': '3',
      '/out/a.pdf': '4',
      '/werk/.griffie/.gitignore': '*',
      '/werk/.griffie/uit/state': '5',
    });
    await (await openOut(host, '/out', silent)).release();
    expect(host.paths('/out')).toEqual(['a.pdf']);
    await (await openOut(host, '/werk', silent)).release();
    expect(host.paths('/werk')).toEqual(['.griffie/.gitignore', '.griffie/uit/state']);
  });

  it('has what is on its way in the out folder where that is a disk of its own, and leaves nothing of it', async () => {
    const host = memoryHost({ '/out/.griffie.tmp/8': 'half' });
    const { rename } = host.files;
    host.files.rename = async (from, to) => {
      const [a, b] = [from, to].map((path) => path.startsWith('/out/'));
      if (a !== b) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      return rename(from, to);
    };
    const out = await openOut(host, '/out', silent);
    await out.place('a/b.pdf', 'inhoud');
    expect(host.paths('/out')).toEqual(['a/b.pdf']);
    await out.release();
    expect(await host.files.stat('/out/.griffie.tmp')).toBeUndefined();
    expect(host.paths('/.griffie/out')).toEqual([]);
  });

  it('removes a file with the folders that it leaves empty, and no other', async () => {
    const host = memoryHost({ '/out/a/b/c.pdf': '1', '/out/a/eigen.txt': '2' });
    const out = await openOut(host, '/out', silent);
    await out.remove('a/b/c.pdf');
    expect(await filesBelow(host, '/out')).toEqual(['a/eigen.txt']);
    expect(await host.files.stat('/out/a/b')).toBeUndefined();
    await expect(out.remove('a/b/c.pdf')).resolves.toBeUndefined();
  });
});
