import { describe, expect, it } from 'vitest';
import { BUNDEL, isBundle, stillHolds } from '../../src/pipeline/bundel/holds.ts';
import type { ManifestEntry } from '../../src/pipeline/manifest.ts';

const entry = (sha256: string, inputs = {}, more = {}): ManifestEntry => ({
  sha256,
  size: 1,
  source: 'a.md',
  inputs,
  ...more,
});
const bundel = entry('b', { [BUNDEL]: '2', 'zaak/advies.pdf': 'een', 'zaak/kaart.pdf': 'twee' });
const files = { 'zaak/advies.pdf': entry('een'), 'zaak/kaart.pdf': entry('twee') };

describe('a bundle', () => {
  it('is told from another file by what enters it', () => {
    expect([isBundle(bundel), isBundle(files['zaak/kaart.pdf'])]).toEqual([true, false]);
  });

  it('holds as long as every file in it is there and the same', () => {
    expect(stillHolds(bundel, { ...files, 'zaak/nieuw.pdf': entry('drie') })).toBe(true);
    expect(stillHolds(bundel, { ...files, 'zaak/kaart.pdf': entry('anders') })).toBe(false);
    expect(stillHolds(bundel, { ...files, 'zaak/kaart.pdf': entry('twee', {}, { outdated: true }) })).toBe(false);
    expect(stillHolds(bundel, { 'zaak/advies.pdf': entry('een'), 'niet-openbaar/zaak/kaart.pdf': entry('twee') })).toBe(
      false,
    );
  });
});
