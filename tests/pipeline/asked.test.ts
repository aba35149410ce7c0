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
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual([
      'openbaar/brieven/brief.docx',
      'openbaar/brieven/brief.pdf',
    ]);
  });

  it('is one from when it does: the number on the agenda, which an item before it changes', async () => {
    const host = buildHost();
    await edit(
      host,
      TEMPLATE,
      '<p class="label hoofdletters">Onderwerp</p>',
      '<p class="label">{{#if agenda}}{{agenda.nummer}}{{/if}}</p>',
    );
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual(BESTANDEN);
    await edit(host, '/content/2026-03-11/oproeping.md', 'punten: [{ zaak', 'punten: [Vooraf, { zaak');
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual([
      'openbaar/2026-03-11/kade/raadsadvies.docx',
      'openbaar/2026-03-11/kade/raadsadvies.pdf',
      'openbaar/2026-03-11/oproeping.docx',
      'openbaar/2026-03-11/oproeping.pdf',
    ]);
  });
});

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('what is remembered of the views', () => {
  it('does not outlive a house that calls its stuk otherwise', async () => {
    const host = buildHost();
    await build(host, OPTIES, fakeWriters());
    const soort = `${packageRoot()}/templates/politieke-markt/soorten/raadsadvies.yaml`;
    await edit(host, soort, 'lidwoord: het\n', 'lidwoord: het\ntitel: Raadsvoorstel\n');
    expect((await build(host, OPTIES, fakeWriters())).written).toContain('openbaar/2026-03-11/kade/raadsadvies.pdf');
  });

  it('does not outlive an image that has other bytes', async () => {
    const host = buildHost();
    const image = '/content/2026-03-11/kade/kaart.png';
    const png = (last: number) => Buffer.concat([PIXEL, Buffer.of(last)]);
    await host.files.write(image, png(1));
    await edit(host, '/content/2026-03-11/kade/raadsadvies.md', '\n## ', '\n![De kade](kaart.png)\n\n## ');
    await build(host, OPTIES, fakeWriters());
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual([]);
    await host.files.write(image, png(2));
    expect((await build(host, OPTIES, fakeWriters())).written).toEqual([
      'openbaar/2026-03-11/kade/raadsadvies.docx',
      'openbaar/2026-03-11/kade/raadsadvies.pdf',
    ]);
  });
});
