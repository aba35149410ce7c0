import { describe, expect, it } from 'vitest';
import { srgbProfile } from '../../../src/write/pdf/finish/icc.ts';
import { xmp } from '../../../src/write/pdf/finish/metadata.ts';

describe('srgbProfile', () => {
  const profile = Buffer.from(srgbProfile());

  it('says how long it is, and that it is an RGB profile for a screen', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('has every tag that it lists, on four bytes, inside the profile', () => {
    const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
      const at = 132 + index * 12;
      return {
        name: profile.toString('latin1', at, at + 4),
        offset: profile.readUInt32BE(at + 4),
        size: profile.readUInt32BE(at + 8),
      };
    });
    expect(tags.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']),
    );
    expect(tags.filter(({ offset, size }) => offset % 4 !== 0 || offset + size > profile.length)).toEqual([]);
  });

  it('makes white of red, green and blue together', () => {
    const xyz = (name: string): number[] => {
      const at = profile.readUInt32BE(profile.indexOf(name, 128, 'latin1') + 4) + 8;
      return [0, 4, 8].map((step) => profile.readInt32BE(at + step) / 0x10000);
    };
    const [red, green, blue] = [xyz('rXYZ'), xyz('gXYZ'), xyz('bXYZ')];
    xyz('wtpt').forEach((white, index) => {
      expect((red?.[index] ?? 0) + (green?.[index] ?? 0) + (blue?.[index] ?? 0)).toBeCloseTo(white, 3);
    });
  });
});

describe('xmp', () => {
  const data = { titel: 'a', auteur: 'b', taal: 'nl-NL' } as const;

  it('explains the claim of PDF/UA to PDF/A, and only then', () => {
    const schema = 'http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>';
    expect(xmp(data, ['ua', 'a'])).toContain(schema);
    expect(xmp(data, ['ua'])).not.toContain(schema);
    expect(xmp(data, ['a'])).not.toContain('pdfuaid');
  });

  it('takes out what XML cannot say', () => {
    expect(xmp({ ...data, titel: 'a\u0000\u0008b\ud800c' }, [])).toContain('>abc<');
  });
});
