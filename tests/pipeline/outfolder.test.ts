import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/index.ts';
import { filesBelow, openOut } from '../../src/pipeline/outfolder.ts';
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

  it('removes a file with the folders that it leaves empty, and no other', async () => {
    const host = memoryHost({ '/out/a/b/c.pdf': '1', '/out/a/eigen.txt': '2' });
    const out = await openOut(host, '/out', silent);
    await out.remove('a/b/c.pdf');
    expect(await filesBelow(host, '/out')).toEqual(['a/eigen.txt']);
    expect(await host.files.stat('/out/a/b')).toBeUndefined();
    await expect(out.remove('a/b/c.pdf')).resolves.toBeUndefined();
  });
});
