import { expect, test } from 'vitest';
import { HUIS, soortenMarkdown } from '../../src/kinds/index.ts';

test('docs/soorten.md is up to date; vitest run tests/kinds -u writes it', async () => {
  await expect(soortenMarkdown(HUIS)).toMatchFileSnapshot('../../docs/soorten.md');
});

test('names every field and section of every soort', () => {
  const tekst = soortenMarkdown(HUIS);
  for (const { naam, secties, velden } of HUIS.soorten) {
    expect(tekst).toContain(`## ${naam}\n`);
    for (const { titel } of secties) expect(tekst).toContain(titel);
    if (velden.zaaknummer) expect(tekst).toContain('`zaaknummer`');
  }
  expect(tekst).toContain('`politieke_markt › datum` | met een voorbespreking');
});
