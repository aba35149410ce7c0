import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import type { BuildOptions } from '../../src/pipeline/index.ts';
import { verify } from '../../src/pipeline/verify.ts';
import { buildHost, edit, fakeWriters, INHOUD, OPTIES } from '../support/building.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const bouw = (host: MemoryHost, options: Partial<BuildOptions> = {}) =>
  build(host, { ...OPTIES, ...options }, fakeWriters());

/** The vergadering with its zaak kept inside, in a folder whose name gives it away. */
const GEHEIM = Object.fromEntries(
  Object.entries(INHOUD).map(([path, text]) => [
    path.replace('kade/', 'aankoop-gasthuis/'),
    path.includes('kade/')
      ? text.replace('soort:', 'openbaarheid: geheim\nsoort:').replaceAll('Herstel van de kade', 'Aankoop gasthuis')
      : text,
  ]),
);

/** The files in `openbaar/` that hold a word of the zaak, in their name or their text. */
function leaks(host: MemoryHost): string[] {
  return host
    .paths('/out/openbaar')
    .filter((path) => /gasthuis|1000001/iu.test(path + host.text(`/out/openbaar/${path}`)));
}

describe('what is not openbaar', () => {
  it('stands in no name and no text outside its folder: not in the manifest, not in the caches', async () => {
    const host = buildHost(GEHEIM);
    const { written } = await bouw(host);
    expect(written).toContain('niet-openbaar/2026-03-11/aankoop-gasthuis/raadsadvies.pdf');
    expect(leaks(host)).toEqual([]);
    expect(host.text('/out/.griffie/state')).toContain('gasthuis');
  });

  it('is remembered all the same: nothing changed, nothing written, and nothing is foreign', async () => {
    const host = buildHost(GEHEIM);
    const { written } = await bouw(host);
    const before = host.log.length;
    const again = await bouw(host);
    expect(again).toMatchObject({ written: [], unchanged: written, removed: [] });
    expect(host.log.slice(before).filter((line) => /^(?:write|rename) .*(?:json|state)$/u.test(line))).toEqual([]);
    const found = await verify(host, { ...OPTIES, fresh: false });
    expect(found).toMatchObject({ differs: [], missing: [], foreign: [] });
  });

  it('leaves nothing of ours behind in its folder once everything is openbaar', async () => {
    const host = buildHost(GEHEIM);
    await bouw(host);
    for (const naam of ['agendapunt', 'raadsadvies', 'raadsbesluit'])
      await edit(host, `/content/2026-03-11/aankoop-gasthuis/${naam}.md`, 'openbaarheid: geheim\n', '');
    await bouw(host);
    expect(host.paths('/out/niet-openbaar')).toEqual([]);
  });

  it('takes the public file of a stuk away also in a build of that stuk alone', async () => {
    const host = buildHost();
    await bouw(host);
    await edit(host, '/content/brieven/brief.md', 'soort:', 'openbaarheid: geheim\nsoort:');
    const result = await bouw(host, { paths: ['/content/brieven/brief.md'] });
    expect(result.removed).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(host.paths('/out')).not.toContain('openbaar/brieven/brief.pdf');
  });

  it('takes the public file away also when the stuk cannot be read any more', async () => {
    const host = buildHost();
    await bouw(host);
    await edit(host, '/content/brieven/brief.md', 'soort: raadsbrief', 'openbaarheid: geheim\nsoort: [');
    expect((await bouw(host)).removed).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
  });
});
