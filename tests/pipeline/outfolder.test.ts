import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/index.ts';
import { filesBelow, openOut, toolFolder } from '../../src/pipeline/outfolder.ts';
import { memoryHost } from '../support/memory-host.ts';

const silent = (): void => undefined;

describe('openOut', () => {
  it('places a file whole: aside first, then under its name', async () => {
    const host = memoryHost();
    const out = await openOut(host, '/out', silent);
    const placed = await out.place('openbaar/a/b/c.pdf', 'inhoud');
    expect(host.text('/out/openbaar/a/b/c.pdf')).toBe('inhoud');
    expect(placed).toMatchObject({ sha256: digest('inhoud'), size: 6 });
    expect(host.log.filter((line) => line.startsWith('write'))).not.toContain('write /out/openbaar/a/b/c.pdf');
    await out.release();
    expect(host.paths('/out/.griffie')).toEqual(['.gitignore']);
  });

  it('leaves the earlier file and nothing aside when there is no room', async () => {
    let full = false;
    const host = memoryHost(
      { '/out/openbaar/x.pdf': 'eerder' },
      { refuse: (operation, path) => (full && operation === 'write' && path.includes('/tmp/') ? 'ENOSPC' : undefined) },
    );
    const out = await openOut(host, '/out', silent);
    full = true;
    await expect(out.place('openbaar/x.pdf', 'nieuw')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(host.text('/out/openbaar/x.pdf')).toBe('eerder');
    expect(host.paths('/out/.griffie/tmp')).toEqual([]);
  });

  it('clears what a killed build left aside', async () => {
    const host = memoryHost({ '/out/.griffie/tmp/12': 'half' });
    await openOut(host, '/out', silent);
    expect(host.paths('/out/.griffie/tmp')).toEqual([]);
  });

  it('keeps its own folder beside what may be published, and tells git to leave it alone', async () => {
    expect(toolFolder('/werk/uit')).toBe('/werk/uit/.griffie');
    const host = memoryHost();
    const out = await openOut(host, '/werk/uit', silent);
    await out.place('openbaar/a.pdf', 'inhoud');
    expect(host.paths('/werk')).toEqual(['uit/.griffie/.gitignore', 'uit/.griffie/lock', 'uit/openbaar/a.pdf']);
    expect(host.text('/werk/uit/.griffie/.gitignore')).toBe('*\n');
  });

  it('has what is on its way in a side of the out folder where that is a disk of its own, and leaves nothing of it', async () => {
    const host = memoryHost({ '/out/openbaar/.griffie.tmp/8': 'half' });
    const { rename } = host.files;
    host.files.rename = async (from, to) => {
      const [a, b] = [from, to].map((path) => path.startsWith('/out/openbaar/'));
      if (a !== b) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      return rename(from, to);
    };
    const out = await openOut(host, '/out', silent);
    await out.place('openbaar/a/b.pdf', 'inhoud');
    expect(host.paths('/out/openbaar')).toEqual(['a/b.pdf']);
    await out.release();
    expect(await host.files.stat('/out/openbaar/.griffie.tmp')).toBeUndefined();
    expect(host.paths('/out/.griffie')).toEqual(['.gitignore']);
  });

  it('removes a file with the folders that it leaves empty, and no other', async () => {
    const host = memoryHost({ '/out/openbaar/a/b/c.pdf': '1', '/out/openbaar/a/eigen.txt': '2' });
    const out = await openOut(host, '/out', silent);
    await out.remove('openbaar/a/b/c.pdf');
    expect(await filesBelow(host, '/out')).toEqual(['openbaar/a/eigen.txt']);
    expect(await host.files.stat('/out/openbaar/a/b')).toBeUndefined();
    await expect(out.remove('openbaar/a/b/c.pdf')).resolves.toBeUndefined();
  });
});
