import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { UsageError } from '../../src/pipeline/index.ts';
import { verify } from '../../src/pipeline/verify.ts';
import { buildHost, edit, fakeWriters, OPTIES } from '../support/building.ts';

async function built() {
  const host = buildHost();
  await build(host, OPTIES, fakeWriters());
  return host;
}
const nothing = { differs: [], missing: [], foreign: [], kept: [], environment: [] };

describe('verify against the manifest', () => {
  const check = (host: ReturnType<typeof buildHost>) => verify(host, { ...OPTIES, fresh: false }, fakeWriters());

  it('finds nothing in a folder that was just built', async () => {
    expect(await check(await built())).toEqual(nothing);
  });

  it('names what was changed, what is missing and what is not ours', async () => {
    const host = await built();
    await host.files.write('/out/openbaar/brieven/brief.docx', 'anders');
    await host.files.remove('/out/openbaar/brieven/brief.pdf');
    await host.files.write('/out/eigen.txt', 'van een ander');
    const found = await check(host);
    expect(found.differs.map(({ file }) => file)).toEqual(['openbaar/brieven/brief.docx']);
    expect(found.missing).toEqual(['openbaar/brieven/brief.pdf']);
    expect(found.foreign).toEqual(['eigen.txt']);
  });

  it('is wrong usage where nothing was built', async () => {
    await expect(check(buildHost())).rejects.toThrow(UsageError);
  });
});

describe('verify against a fresh build', () => {
  const check = (host: ReturnType<typeof buildHost>) => verify(host, { ...OPTIES, fresh: true }, fakeWriters());

  it('finds nothing when nothing changed, and leaves nothing behind', async () => {
    const host = await built();
    const before = host.paths('/');
    expect(await check(host)).toEqual(nothing);
    expect(host.paths('/')).toEqual(before);
  });

  it('names what would be another file today, what is missing and what has no source any more', async () => {
    const host = await built();
    await edit(host, '/content/brieven/brief.md', 'goed', 'beter');
    await host.files.remove('/content/2026-03-11/kade/raadsbesluit.md');
    const advies = '/content/2026-03-11/kade/raadsadvies.md';
    await host.files.write('/content/2026-03-11/kade/tweede.md', host.text(advies).replace('raadsadvies', 'bijlage'));
    const found = await check(host);
    expect(found.differs.map(({ file }) => file)).toEqual([
      'openbaar/2026-03-11/kade/raadsbesluit.docx',
      'openbaar/2026-03-11/kade/raadsbesluit.pdf',
      // It names what there is of the zaak.
      'openbaar/2026-03-11/oproeping.docx',
      'openbaar/2026-03-11/oproeping.pdf',
      'openbaar/brieven/brief.docx',
      'openbaar/brieven/brief.pdf',
    ]);
    expect(found.missing).toEqual(['openbaar/2026-03-11/kade/tweede.docx', 'openbaar/2026-03-11/kade/tweede.pdf']);
  });
});
