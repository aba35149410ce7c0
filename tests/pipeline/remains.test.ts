import { expect, it } from 'vitest';
import { build, check } from '../../src/pipeline/index.ts';
import { BESTANDEN, buildHost, edit, fakeWriters, OPTIES } from '../support/building.ts';

it('a file that was removed by hand is not named as out of date, and no longer listed, when its stuk cannot be read', async () => {
  const host = buildHost();
  await build(host, OPTIES, fakeWriters());
  await host.files.remove('/out/openbaar/brieven/brief.pdf');
  await edit(host, '/content/brieven/brief.md', 'soort: raadsbrief', 'soort: [');
  expect((await build(host, OPTIES, fakeWriters())).outdated).toEqual(['openbaar/brieven/brief.docx']);
  const { files } = JSON.parse(host.text('/out/openbaar/manifest.json'));
  const left = Object.keys(files).map((path) => `openbaar/${path}`);
  expect(left).toEqual(BESTANDEN.filter((path) => path !== 'openbaar/brieven/brief.pdf'));
});

it('a character that the fonts of the huisstijl do not have is named', async () => {
  const host = buildHost();
  await edit(host, '/content/brieven/brief.md', 'Het werk', 'Het werk (試験)');
  const { diagnostics } = await check(host, OPTIES);
  expect(diagnostics.filter(({ rule }) => rule === 'ontbrekend-teken')).toMatchObject([
    { file: 'brieven/brief.md', range: { start: { line: 9, column: 11 } } },
    { file: 'brieven/brief.md', range: { start: { line: 9, column: 12 } } },
  ]);
});
