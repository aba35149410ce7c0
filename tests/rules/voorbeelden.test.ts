import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HuisBundel } from '../../src/read/index.ts';
import { bestandenVan, type Voorbeeld } from '../../src/rules/hulp/voorbeelden.ts';
import { REGELBLADEN, REGELS, regelLijst, regelsMarkdown, regelTekst } from '../../src/rules/index.ts';
import { huis, ROOT } from '../support/huis.ts';
import { anderHuis } from './ander-huis.ts';
import { gemeenteIn, regelsOver } from './stukken.ts';

const HUIZEN: readonly (readonly [string, Promise<HuisBundel>])[] = [
  ...readdirSync(`${ROOT}/templates`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, huis(name)] as const),
  ['a house of its own', anderHuis()],
];
const bladen = REGELBLADEN.flatMap(({ id, fout, goed }) => (fout && goed ? [{ id, fout, goed }] : []));

describe.each(HUIZEN)('examples in %s', (_naam, gelezen) => {
  const over = async (voorbeeld: Voorbeeld): Promise<readonly string[] | undefined> => {
    const bundel = await gelezen;
    const stukken = bestandenVan(voorbeeld, bundel.huis);
    const bestanden = stukken && Object.fromEntries(stukken.map(({ pad, tekst }) => [pad, tekst]));
    return bestanden && regelsOver(bestanden, { bundel, gemeente: gemeenteIn(bundel.huis) });
  };

  it.each(bladen.map((blad) => [blad.id, blad] as const))('%s', async (id, { fout, goed }) => {
    const slecht = await over(fout);
    const beter = await over(goed);
    // A house without the soort or field that it is about cannot have the example.
    if (slecht === undefined || beter === undefined) return;
    expect(new Set(slecht), 'the bad one breaks it and no other').toEqual(new Set([id]));
    expect(beter, 'the good one is clean').toEqual([]);
  });

  it('a house can have nearly all of them', async () => {
    const bundel = await gelezen;
    const zonder = bladen.filter(
      ({ fout, goed }) => !bestandenVan(fout, bundel.huis) || !bestandenVan(goed, bundel.huis),
    );
    expect(zonder.length, zonder.map(({ id }) => id).join(', ')).toBeLessThan(7);
  });
});

describe('the list', () => {
  it('names each rule once', () => {
    const ids = REGELBLADEN.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('has every rule of the house', () => {
    const ids = readdirSync('src/rules')
      .filter((naam) => naam.endsWith('.ts'))
      .filter((naam) =>
        / \w+(?:: |\(.*\): )Regel\b/u.test(readFileSync(`src/rules/${naam}`, 'utf8').replace(/perStuk[\s\S]*/u, '')),
      )
      .map((naam) => naam.replace('.ts', ''));
    expect(ids).toContain('onbekende-regel');
    expect(ids.filter((id) => !REGELBLADEN.some((blad) => blad.id === id))).toEqual([]);
  });

  it('gives a reason and one line to each', () => {
    for (const { id, kort, reden } of REGELBLADEN) {
      expect(kort, id).toMatch(/^\p{Lu}.*\.$/su);
      expect(reden, id).toMatch(/^["\p{Lu}].*\.$/su);
    }
  });
});

describe('the manual', () => {
  it('docs/regels.md is up to date; vitest run tests/rules -u writes it', async () => {
    await expect(regelsMarkdown((await huis()).huis)).toMatchFileSnapshot('../../docs/regels.md');
  });

  it('shows of an example only the lines that matter', async () => {
    const tekst = regelTekst('bedrag-vorm', (await huis()).huis) ?? '';
    expect(tekst).toContain('| Het plein kost €80.000.');
    expect(tekst).toContain('| Het plein kost € 80.000.');
    expect(tekst).not.toContain('soort: bijlage');
  });

  it('speaks in the words of the house, also for a name that the house has for a rule', async () => {
    const { huis: eigen } = await anderHuis();
    expect(regelTekst('beslispunten-gelijk', eigen)).toContain('2026-03-11/speelplein/vaststelling.md');
    expect(regelTekst('ronde-gehouden', eigen)).toBe(regelTekst('voorbespreking', eigen));
    expect(regelTekst('ronde-gehouden', eigen)).toContain('In dit huis ook: ronde-gehouden.');
  });

  it('knows no page for a name that no rule has', async () => {
    expect(regelTekst('bestaat-niet', (await huis()).huis)).toBeUndefined();
  });

  it('lists every id', () => {
    const lijst = regelLijst();
    for (const { id } of REGELS) expect(lijst).toContain(`${id} `);
  });
});
