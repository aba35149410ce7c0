import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/index.ts';
import { packageRoot } from '../../src/pipeline/version.ts';
import { BESTANDEN, buildHost, edit, fakeWriters, OPTIES } from '../support/building.ts';

const TEMPLATE = `${packageRoot()}/templates/politieke-markt/raadsadvies.hbs`;

describe('what a template does not ask for', () => {
  it('is no reason to make its documents anew: an address of the gemeente stands on letters only', async () => {
    const host = buildHost();
    await build(host, OPTIES, fakeWriters());
    await edit(host, '/content/gemeente.yaml', 'info@waterveen', 'post@waterveen');
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual(['brieven/brief.docx', 'brieven/brief.pdf']);
  });

  it('is one from when it does: the number on the agenda, which an item before it changes', async () => {
    const host = buildHost();
    await edit(
      host,
      TEMPLATE,
      '<p class="label">ONDERWERP</p>',
      '<p class="label">{{#if agenda}}{{agenda.nummer}}{{/if}}</p>',
    );
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual(BESTANDEN);
    await edit(host, '/content/2026-03-11/oproeping.md', 'punten: [{ zaak', 'punten: [Vooraf, { zaak');
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual([
      '2026-03-11/kade/raadsadvies.docx',
      '2026-03-11/kade/raadsadvies.pdf',
      '2026-03-11/oproeping.docx',
      '2026-03-11/oproeping.pdf',
    ]);
  });
});
