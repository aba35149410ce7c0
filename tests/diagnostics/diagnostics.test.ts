import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REGELBLADEN } from '../../src/rules/index.ts';
import { anderHuis } from '../rules/ander-huis.ts';
import { controleer, gemeenteIn } from '../rules/stukken.ts';
import { geannoteerd, stukkenVan } from './fixture.ts';

const MAP = 'tests/diagnostics';
/** They need a broken file, a house, a writer or a fault of ours: tested where those are. */
const ELDERS = [
  'tabel-past',
  'bladspiegel',
  'leesbaar-bestand',
  'huis',
  'sjabloon',
  'huisstijl',
  'pdf-standaard',
  'bundel',
  'interne-fout',
];
/** They are about something that the house of the other fixtures does not have. */
const ANDER_HUIS = ['indiener.md'];
const fixtures = readdirSync(MAP).filter((naam) => naam.endsWith('.md'));

describe('fixtures', () => {
  it('there is one for every rule', () => {
    const nodig = REGELBLADEN.map(({ id }) => id).filter((id) => !ELDERS.includes(id));
    expect(fixtures.map((naam) => naam.replace('.md', '')).sort()).toEqual(nodig.sort());
  });

  // `vitest run tests/diagnostics -u` writes the messages anew; read them one by one.
  it.each(fixtures)('%s: exactly the messages that stand in it, at their places', async (naam) => {
    const fixture = readFileSync(`${MAP}/${naam}`, 'utf8');
    const stukken = stukkenVan(fixture);
    const bundel = ANDER_HUIS.includes(naam) ? await anderHuis() : undefined;
    const diagnostics = await controleer(stukken, bundel && { bundel, gemeente: gemeenteIn(bundel.huis) });
    expect(diagnostics.filter(({ rule }) => rule === naam.replace('.md', '')).length).toBeGreaterThan(0);
    await expect(geannoteerd(stukken, diagnostics)).toMatchFileSnapshot(naam);
  });
});
