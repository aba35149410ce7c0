import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/document/index.ts';
import type { Stuk } from '../../src/model/index.ts';
import { build, check } from '../../src/pipeline/index.ts';
import { BESTANDEN, buildHost, edit, fakeWriters, INHOUD, OPTIES, writeHtml } from '../support/building.ts';

/** The stuk at which a stage crashes, by stage. */
const bij = vi.hoisted(() => ({ view: '', render: '' }));
const crash = (): never => {
  throw new TypeError("Cannot read properties of undefined (reading 'children')");
};

vi.mock('../../src/rollen/index.ts', async (original) => {
  const rollen = await original<typeof import('../../src/rollen/index.ts')>();
  const maakView = (stuk: Stuk, ...rest: never[]) =>
    stuk.pad === bij.view ? crash() : (rollen.maakView as (...all: unknown[]) => unknown)(stuk, ...rest);
  return { ...rollen, maakView };
});
vi.mock('../../src/render/index.ts', async (original) => {
  const render = await original<typeof import('../../src/render/index.ts')>();
  const loadRender = async () => {
    const one = await render.loadRender();
    return (view: View, ...rest: never[]) =>
      view.bron === bij.render ? crash() : (one as (...all: unknown[]) => unknown)(view, ...rest);
  };
  return { ...render, loadRender };
});

const BRIEF = 'brieven/brief.md';
const zonder = (ending: string): string[] =>
  BESTANDEN.filter((path) => !path.startsWith(`openbaar/brieven/brief.${ending}`));

/** What stands at the brief, in Dutch; what was thrown is at the end of the hint only, without its stack. */
function verwacht({ diagnostics, environment, skipped }: Awaited<ReturnType<typeof build>>, message: string): void {
  expect(diagnostics).toMatchObject([{ rule: 'interne-fout', severity: 'fout', file: BRIEF, message }]);
  expect(diagnostics[0]?.hint).toMatch(/fout van griffie.* Technisch: TypeError: Cannot read [^\n]*$/u);
  expect(skipped).toEqual([{ file: BRIEF, reason: message }]);
  expect(environment).toEqual([]);
}

describe('a stuk that a stage crashes at takes no other with it', () => {
  beforeEach(() => {
    bij.view = bij.render = '';
  });

  it('when it is put into words', async () => {
    bij.view = BRIEF;
    const result = await build(buildHost(), OPTIES, { writers: fakeWriters().writers });
    verwacht(result, 'Dit stuk is niet gemaakt: het opmaken liep vast.');
    expect(result.written).toEqual(zonder(''));
  });

  it('when its template is filled in', async () => {
    bij.render = BRIEF;
    const result = await build(buildHost(), OPTIES, { writers: fakeWriters().writers });
    verwacht(result, 'Dit stuk is niet gemaakt: het opmaken liep vast.');
    expect(result.written).toEqual(zonder(''));
  });

  it('when one format of it is written', async () => {
    const docx: typeof writeHtml = (document, context) =>
      document.bron === BRIEF ? crash() : writeHtml(document, context);
    const result = await build(buildHost(), OPTIES, { writers: fakeWriters({ docx }).writers });
    verwacht(result, 'Van dit stuk is geen DOCX gemaakt: het schrijven liep vast.');
    expect(result.written).toEqual(zonder('docx'));
  });

  it('and is named in a narrow build only when it is asked for', async () => {
    bij.view = BRIEF;
    const narrow = { ...OPTIES, paths: ['/content/2026-03-11'] };
    const result = await build(buildHost(), narrow, { writers: fakeWriters().writers });
    expect(result).toMatchObject({ diagnostics: [], skipped: [], environment: [] });
  });

  it('and keeps its earlier files, as out of date', async () => {
    const host = buildHost();
    await build(host, OPTIES, { writers: fakeWriters().writers });
    bij.view = BRIEF;
    await edit(host, `/content/${BRIEF}`, 'Het werk gaat goed.', 'Het werk gaat beter.');
    const result = await build(host, OPTIES, { writers: fakeWriters().writers });
    expect(result.outdated).toEqual(['openbaar/brieven/brief.docx', 'openbaar/brieven/brief.pdf']);
    expect(host.paths('/out')).toContain('openbaar/brieven/brief.pdf');
  });

  it('also not where the templates of the house are tried', async () => {
    bij.view = 'vol/zaak/raadsbrief.md';
    const { diagnostics } = await check(buildHost(INHOUD), OPTIES);
    expect(diagnostics).toMatchObject([{ rule: 'interne-fout', file: 'gemeente.yaml' }]);
  });
});
