import { expect, test } from 'vitest';
import { PNG } from '../support/content.ts';
import { documentVan } from '../support/documenten.ts';

async function schets(body: string): Promise<string> {
  const kop = '---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Beelden\n---\n\n';
  const files = { 'brieven/b.md': `${kop}${body}\n`, 'brieven/a.png': PNG };
  return (await documentVan(files, 'brieven/b.md')).schets.split('\n').slice(4).join('\n');
}

test.each([
  ['![x](a.png "De brug in 1950")', 'p.bijschrift De brug in 1950'],
  ['![x][a]\n\n[a]: a.png "De brug"', 'p.bijschrift De brug'],
  ['![x](a.png)\n*Figuur 1. De brug*', 'p.bijschrift Figuur 1. De brug'],
  ['[![x](a.png "De brug")](https://example.nl)', 'p.bijschrift De brug'],
  ['[![x](a.png)](https://example.nl)\n*Foto 3: de brug*', 'p.bijschrift Foto 3: de brug'],
  ['![x](a.png "8 cm")\n\n*Figuur 2: de **brug***', 'p.bijschrift Figuur 2: de <strong>brug</strong>'],
])('%j has a caption', async (body, bijschrift) => {
  const regels = (await schets(body)).split('\n').map((regel) => regel.trim());
  expect(regels[0]).toContain('<img');
  expect(regels[1]).toBe(bijschrift);
});

test.each(['![x](a.png "breedte 8 cm")', '![x](a.png)\n\n*Mooi is anders.*', 'Tekst.\n\n*Figuur 1 is weg.*'])(
  '%j has none',
  async (body) => {
    expect(await schets(body)).not.toContain('bijschrift');
  },
);
