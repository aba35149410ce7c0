import { expect, test } from 'vitest';
import { soortenMarkdown } from '../../src/rollen/index.ts';
import { huis } from '../support/huis.ts';

test('docs/soorten.md is up to date; vitest run tests/rollen -u writes it', async () => {
  const [markt] = [await huis()];
  await expect(soortenMarkdown(markt.huis)).toMatchFileSnapshot('../../docs/soorten.md');
});

test('names every field and section of every soort', async () => {
  const { soorten } = (await huis()).huis;
  const tekst = soortenMarkdown({ soorten });
  for (const { naam, secties, velden } of soorten) {
    expect(tekst).toContain(`## ${naam}\n`);
    for (const { titel } of secties) expect(tekst).toContain(titel);
    if (velden.zaaknummer) expect(tekst).toContain('`zaaknummer`');
  }
  expect(tekst).toContain('`politieke_markt › datum` | met een voorbespreking');
});
