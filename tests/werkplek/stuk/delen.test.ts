import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdeel } from '../../../client/src/stuk/delen.ts';
import { regeleinden, regeleindeVan } from '../../../client/src/stuk/regeleinden.ts';
import type { Sectieinvoer } from '../../../src/werkplek/api.ts';

describe('places in a source with any line endings', () => {
  it('are the same there and back, and every character but a line ending is one', () => {
    const teken = fc.constantFrom('a', 'é', '😀', '\n', '\r\n', ' ');
    fc.assert(
      fc.property(fc.array(teken, { maxLength: 30 }), (tekens) => {
        const bron = tekens.join('');
        const { getoond, naarBron, naarEditor } = regeleinden(bron);
        expect(getoond).toBe(bron.replaceAll('\r\n', '\n'));
        for (let plek = 0; plek <= getoond.length; plek++) {
          expect(naarEditor(naarBron(plek))).toBe(plek);
          expect(bron.slice(0, naarBron(plek)).replaceAll('\r\n', '\n')).toBe(getoond.slice(0, plek));
        }
      }),
      { seed: 14 },
    );
  });

  it('knows the ending that a file has most of', () => {
    expect([regeleindeVan('a\r\nb\r\nc\n'), regeleindeVan('a\nb'), regeleindeVan('')]).toEqual(['\r\n', '\n', '\n']);
  });
});

describe('a source divided into sections', () => {
  const TEKST = '---\nsoort: a\n---\n\nVooraf.\n\n## Een\n\nTekst.\n\n## Eigen kop ##\n\n\n## Twee\n';
  const sectie = (titel: string, bij: Partial<Sectieinvoer> = {}): Sectieinvoer => {
    const kop = TEKST.indexOf(`## ${titel}`);
    const begin = TEKST.indexOf('\n', kop) + 1;
    const volgende = TEKST.indexOf('\n## ', begin - 1);
    const eind = volgende < 0 ? TEKST.length : volgende + 1;
    return { id: titel, titel, vast: true, verplicht: true, aanwezig: true, begin, eind, ...bij };
  };
  const mist: Sectieinvoer = { ...sectie('Twee'), id: 'Drie', titel: 'Drie', aanwezig: false };
  const { id: _geen, ...eigen } = sectie('Eigen kop', { vast: false });
  const delen = verdeel(TEKST, {
    bodyBegin: TEKST.indexOf('\n\nVooraf') + 1,
    secties: [sectie('Een'), mist, eigen, sectie('Twee')],
  });

  it('has each in the order of the text, what is missing after what it follows, and what stands in none', () => {
    expect(delen.map((deel) => [deel.soort, deel.titel])).toEqual([
      ['tekst', ''],
      ['tekst', 'Een'],
      ['mist', 'Drie'],
      ['tekst', 'Eigen kop'],
      ['tekst', 'Twee'],
    ]);
  });

  it('shows of each the text without the blank lines around it, and of a heading of the author its words', () => {
    const teksten = delen.flatMap((deel) => (deel.soort === 'tekst' ? [deel] : []));
    expect(teksten.map(({ kern }) => TEKST.slice(kern.van, kern.tot))).toEqual(['Vooraf.', 'Tekst.', '', '']);
    expect(teksten[2]?.kop?.tekst).toBe('Eigen kop');
    expect(teksten[1]?.kop).toBeUndefined();
  });
});
