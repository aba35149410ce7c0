import { describe, expect, it } from 'vitest';
import { MANIFEST, manifestText, mayBeOurs, readManifest, sameManifest } from '../../src/pipeline/manifest.ts';
import { memoryHost } from '../support/memory-host.ts';

const file = { sha256: 'ab', size: 2, source: 'a.md', inputs: { view: 'cd' } };

describe('the manifest', () => {
  it('comes back as it was written, and has one text whatever the order it was made in', async () => {
    const text = manifestText({
      griffie: '1',
      browser: 'C 1',
      files: { 'openbaar/b.pdf': file, 'openbaar/a.pdf': file },
    });
    expect(
      manifestText({ files: { 'openbaar/a.pdf': file, 'openbaar/b.pdf': file }, browser: 'C 1', griffie: '1' }),
    ).toBe(text);
    expect(Object.keys(JSON.parse(text).files)).toEqual(['a.pdf', 'b.pdf']);
    const host = memoryHost({ '/out/openbaar/manifest.json': text });
    expect(await readManifest(host, '/out')).toEqual({
      griffie: '1',
      browser: 'C 1',
      files: { 'openbaar/a.pdf': file, 'openbaar/b.pdf': file },
    });
  });

  it.each(['', '{', '[]', 'null', '{"griffie":"1"}', '{"griffie":"1","files":[]}'])(
    'counts %j as none',
    async (text) => {
      expect(await readManifest(memoryHost({ '/out/openbaar/manifest.json': text }), '/out')).toBeUndefined();
    },
  );

  it.each([
    ['another sum', { ...file, sha256: 'ac' }],
    ['another input', { ...file, inputs: { view: 'ce' } }],
    ['one input more', { ...file, inputs: { view: 'cd', assets: 'x' } }],
    ['out of date', { ...file, outdated: true as const }],
  ])('is not the same with %s', (_name, other) => {
    const one = { griffie: '1', files: { 'openbaar/a.pdf': file } };
    expect(sameManifest(one, structuredClone(one))).toBe(true);
    expect(sameManifest(one, { griffie: '1', files: { 'openbaar/a.pdf': other } })).toBe(false);
    expect(sameManifest(one, { griffie: '1', files: { 'openbaar/b.pdf': file } })).toBe(false);
  });

  it('does not own what lies outside the out folder, whatever it says', async () => {
    const files = { '../x.pdf': file, '/etc/passwd': file, 'a/../../x': file, '.griffie/lock': file, 'C:/x': file };
    const host = memoryHost({ '/out/openbaar/manifest.json': JSON.stringify({ griffie: '1', files }) });
    expect(await readManifest(host, '/out')).toEqual({ griffie: '1', files: {} });
    expect(mayBeOurs('openbaar/2026-03-11/de-kade/raadsadvies.pdf')).toBe(true);
    expect(['2026-03-11/a.pdf', 'openbaar', MANIFEST].map(mayBeOurs)).toEqual([false, false, false]);
  });
});
