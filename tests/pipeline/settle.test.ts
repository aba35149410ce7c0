import { describe, expect, it } from 'vitest';
import type { ManifestEntry } from '../../src/pipeline/manifest.ts';
import { type SettleInput, settle } from '../../src/pipeline/settle.ts';

const entry = (source: string, view = '1'): ManifestEntry => ({ sha256: 'x', size: 1, source, inputs: { view } });
const planned = (path: string, source: string, view = '1') =>
  [path, { path, source, inputs: { view, browser: 'y' }, key: view }] as const;

const base: SettleInput = {
  earlier: {},
  fresh: new Map(),
  planned: new Map(),
  unknown: new Set(),
  asked: () => true,
  exists: () => true,
  mayRemove: true,
};

describe('settle', () => {
  it('lets go of a file whose source is gone', () => {
    const settled = settle({ ...base, earlier: { 'openbaar/a.pdf': entry('a.md') } });
    expect(settled).toEqual({ files: {}, orphans: ['openbaar/a.pdf'], outdated: [] });
  });

  it('lets go of the public file of a stuk that is not openbaar any more', () => {
    const path = 'niet-openbaar/a.pdf';
    const settled = settle({
      ...base,
      earlier: { 'openbaar/a.pdf': entry('a.md') },
      fresh: new Map([[path, entry('a.md')]]),
      planned: new Map([planned(path, 'a.md')]),
    });
    expect(settled.orphans).toEqual(['openbaar/a.pdf']);
    expect(Object.keys(settled.files)).toEqual([path]);
  });

  it('removes nothing in a narrowed build', () => {
    const earlier = { 'openbaar/a.pdf': entry('a.md') };
    expect(settle({ ...base, earlier, mayRemove: false })).toEqual({ files: earlier, orphans: [], outdated: [] });
  });

  it('names a file as out of date when its stuk cannot be read', () => {
    const settled = settle({ ...base, earlier: { 'openbaar/a.pdf': entry('a.md') }, unknown: new Set(['a.md']) });
    expect(settled.outdated).toEqual(['openbaar/a.pdf']);
    expect(settled.files['openbaar/a.pdf']?.outdated).toBe(true);
    expect(settled.orphans).toEqual([]);
  });

  it('names a file as out of date when it was asked for and could not be made', () => {
    const settled = settle({
      ...base,
      earlier: { 'openbaar/a.pdf': entry('a.md') },
      planned: new Map([planned('openbaar/a.pdf', 'a.md')]),
    });
    expect(settled.outdated).toEqual(['openbaar/a.pdf']);
  });

  it('judges a file that was not asked for by what enters it', () => {
    const input: SettleInput = { ...base, asked: () => false, earlier: { 'openbaar/a.docx': entry('a.md') } };
    const inputs = { view: '1' };
    const same = { path: 'openbaar/a.docx', source: 'a.md', inputs, key: '1' };
    expect(settle({ ...input, planned: new Map([['openbaar/a.docx', same]]) }).outdated).toEqual([]);
    const other = { ...same, inputs: { view: '2' } };
    expect(settle({ ...input, planned: new Map([['openbaar/a.docx', other]]) }).outdated).toEqual(['openbaar/a.docx']);
  });

  it('forgets a file that was removed by hand', () => {
    const settled = settle({ ...base, earlier: { 'openbaar/a.pdf': entry('a.md') }, exists: () => false });
    expect(settled).toEqual({ files: {}, orphans: [], outdated: [] });
  });
});
