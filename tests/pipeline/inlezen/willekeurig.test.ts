import { beforeAll, describe, expect, it } from 'vitest';
import { type Proefstuk, probeer, proefstukken, terug } from '../../support/word-daden.ts';
import { VOORBEELDEN } from '../../support/word-terug.ts';

/** So many changes are tried here; `npm run conformance` tries two hundred. */
const PROEVEN = 12;

describe('all stukken of the examples', () => {
  let stukken: Proefstuk[] = [];
  beforeAll(async () => {
    stukken = await proefstukken(VOORBEELDEN);
  }, 300_000);

  it('come back as they are, byte for byte', async () => {
    expect(stukken.length).toBeGreaterThan(40);
    for (const stuk of stukken) {
      const { uitkomst, tekst } = await terug(stuk, (xml) => xml);
      expect([stuk.pad, uitkomst.vergelijking.wijzigingen.length]).toEqual([stuk.pad, 0]);
      expect(uitkomst.nummersGelijk && uitkomst.tekst === tekst).toBe(true);
    }
  }, 300_000);

  it(`${PROEVEN} changes: none lost, none made up`, async () => {
    const { niet } = await probeer(stukken, PROEVEN, 13);
    expect(niet.length).toBeLessThanOrEqual(1);
  }, 300_000);
});
