import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { sameAsBefore } from '../../src/pipeline/same.ts';
import { packageRoot } from '../../src/pipeline/version.ts';
import { kiesHuis } from '../../src/read/index.ts';

const huis = () => kiesHuis(realHost(), { content: '/nergens', packageRoot: packageRoot() }, undefined);

describe('what is read anew every round', () => {
  it('is the very same object while it says the same, and another as soon as it does not', async () => {
    const { onthoud } = sameAsBefore();
    const lees = (bestuur: string[]) => onthoud('gemeente', 'gemeente.yaml', async () => ({ value: { bestuur } }));
    const eerst = await lees(['a', 'b']);
    expect(await lees(['a', 'b'])).toBe(eerst);
    const later = await lees(['a']);
    expect(later).toEqual({ value: { bestuur: ['a'] } });
    expect(await lees(['a'])).toBe(later);
    expect(await lees(['a', 'b'])).toEqual(eerst);
  });

  it('is read every time: a file that is gone is gone, and one of another path is another', async () => {
    const { onthoud } = sameAsBefore();
    const lees = (pad: string, value: unknown) => onthoud('bestand', pad, async () => value);
    const eerst = await lees('a.png', { digest: '1' });
    expect(await lees('b.png', { digest: '1' })).not.toBe(eerst);
    expect(await lees('a.png', undefined)).toBeUndefined();
    expect(await lees('a.png', { digest: '1' })).toEqual(eerst);
  });

  it('keeps a house whose fonts and words are the same, and takes one with another font or another message', async () => {
    const { onthoud } = sameAsBefore();
    const eerst = await onthoud('huis', 'gemeente.yaml', huis);
    expect(await onthoud('huis', 'gemeente.yaml', huis)).toBe(eerst);
    const anders = await huis();
    const { value } = anders;
    if (!value) throw new Error('There is no house.');
    const letter = { ...anders, value: { ...value, stijl: { ...value.stijl, digest: 'another font' } } };
    expect(await onthoud('huis', 'gemeente.yaml', async () => letter)).toBe(letter);
    const gezegd = { ...letter, diagnostics: [{ message: 'Dit huis is oud.' }] };
    expect(await onthoud('huis', 'gemeente.yaml', async () => gezegd)).toBe(gezegd);
  });
});
