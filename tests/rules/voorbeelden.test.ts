import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REGELBLADEN, REGELS, regelLijst, regelsMarkdown, regelTekst } from '../../src/rules/index.ts';
import { regelsOver } from './stukken.ts';

describe('examples', () => {
  const bladen = REGELBLADEN.filter(({ fout }) => fout !== undefined);
  it.each(bladen.map((blad) => [blad.id, blad] as const))(
    '%s: the bad one breaks it and no other',
    async (id, blad) => {
      expect(new Set(await regelsOver(blad.fout ?? {}))).toEqual(new Set([id]));
    },
  );
  it.each(bladen.map((blad) => [blad.id, blad] as const))('%s: the good one is clean', async (_id, blad) => {
    expect(await regelsOver(blad.goed ?? {})).toEqual([]);
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
    await expect(regelsMarkdown()).toMatchFileSnapshot('../../docs/regels.md');
  });

  it('shows of an example only the lines that matter', () => {
    const tekst = regelTekst('bedrag-vorm') ?? '';
    expect(tekst).toContain('| Het plein kost €80.000.');
    expect(tekst).toContain('| Het plein kost € 80.000.');
    expect(tekst).not.toContain('soort: bijlage');
  });

  it('knows no page for a name that no rule has', () => {
    expect(regelTekst('bestaat-niet')).toBeUndefined();
  });

  it('lists every id', () => {
    const lijst = regelLijst();
    for (const { id } of REGELS) expect(lijst).toContain(`${id} `);
  });
});
