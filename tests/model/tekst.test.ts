import type { Root } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { gelijkeTekens, kaal, meestNabij, normaal, platteTekst, vouw } from '../../src/model/index.ts';

describe('normalising', () => {
  it('folds white space, a no-break space too, and composes accents', () => {
    expect(vouw(' e\u0301e\u0301n\n\t twee\u00a0 ')).toBe('één twee');
    expect(vouw('e\u0301')).toHaveLength(1);
  });

  it('makes quotes, dashes and the Dutch ij alike', () => {
    expect(gelijkeTekens('‘a’ “b” «c» d–e—f −1 \u0133s \u0132S')).toBe('\'a\' "b" "c" d-e-f -1 ijs IJS');
  });

  it('ignores case and one final full stop, and no other sign', () => {
    expect(normaal('De Raad  besluit.')).toBe('de raad besluit');
    expect(normaal('besluit..')).toBe('besluit.');
    expect(normaal('besluit:')).toBe('besluit:');
  });

  it('leaves letters and digits only', () => {
    expect(kaal('J.P. Núñez – Weg 3!')).toBe('j p nunez weg 3');
    expect(kaal(' … ')).toBe('');
  });
});

describe('platteTekst', () => {
  const tekst = (markdown: string): string => platteTekst(remark().parse(markdown) as Root);

  it('keeps the text of emphasis, links, code and images, and nothing of raw HTML', () => {
    expect(tekst('Een *twee* [drie](x.md) `vier` ![vijf](y.png) <b>zes</b>')).toBe('Een twee drie vier vijf zes');
  });

  it('keeps blocks and broken lines apart, but not the halves of a word', () => {
    expect(tekst('# een\n\ntwee\\\ndrie\n\n- vier\n- vijf')).toBe('een twee drie vier vijf');
    expect(tekst('on**af**scheidelijk')).toBe('onafscheidelijk');
  });
});

describe('meestNabij', () => {
  it('finds the word that was meant, and none when nothing is near', () => {
    expect(meestNabij('ondewerp', ['onderwerp', 'ambtenaar'])).toBe('onderwerp');
    expect(meestNabij('Zaak-nummer', ['zaaknummer', 'datum'])).toBe('zaaknummer');
    expect(meestNabij('begroting', ['onderwerp', 'ambtenaar'])).toBeUndefined();
    expect(meestNabij('x', [])).toBeUndefined();
  });

  it('takes the first of two that are equally near', () => {
    expect(meestNabij('bal', ['bad', 'bak'])).toBe('bad');
  });
});
