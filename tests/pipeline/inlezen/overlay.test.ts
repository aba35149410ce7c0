import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/pipeline/inlezen/overlay.ts';
import { memoryHost } from '../../support/memory-host.ts';

describe('files that lie over a folder', () => {
  const host = memoryHost({ '/content/a.md': 'oud', '/content/map/b.md': 'b' });
  const { files } = overlay(
    host,
    '/content',
    new Map([
      ['a.md', Buffer.from('nieuw')],
      ['map/diep/c.md', Buffer.from('c')],
    ]),
  );

  it('are read, listed and there, with those below them', async () => {
    expect(new TextDecoder().decode(await files.read('/content/a.md'))).toBe('nieuw');
    expect(new TextDecoder().decode(await files.read('/content/map/b.md'))).toBe('b');
    expect(await files.list('/content')).toEqual([
      { name: 'a.md', kind: 'file' },
      { name: 'map', kind: 'folder' },
    ]);
    expect(await files.list('/content/map')).toEqual([
      { name: 'b.md', kind: 'file' },
      { name: 'diep', kind: 'folder' },
    ]);
    expect(await files.list('/content/map/diep')).toEqual([{ name: 'c.md', kind: 'file' }]);
    expect(await files.stat('/content/map/diep')).toMatchObject({ kind: 'folder' });
    expect(await files.stat('/content/map/diep/c.md')).toMatchObject({ kind: 'file', size: 1 });
    expect(await files.realPath('/content/map/diep')).toBe('/content/map/diep');
  });

  it('are nowhere on the disk', () => {
    expect(host.paths('/content')).toEqual(['a.md', 'map/b.md']);
    expect(host.text('/content/a.md')).toBe('oud');
  });
});
