/** Signs that stand for what HTML would fold or lose on the way: a tab, and a space in code. From Unicode's private use. */
export const TAB = '\ue009';
export const SPATIE = '\ue020';

/** A text as it was meant, when the way through HTML is done. */
export function ontvouw(text: string): string {
  return text.replaceAll(TAB, '\t').replaceAll(SPATIE, ' ');
}

/** Boxes to tick, as the symbol fonts of Word have them. */
const VAKJES: Readonly<Record<string, string>> = {
  a8: '☐',
  '6f': '☐',
  '71': '☐',
  fd: '☒',
  '78': '☒',
  fe: '☑',
  '52': '☑',
};

/** A sign of a symbol font that mammoth reads as another than the box it is; undefined for all others. */
export function vakje(font: string, code: string): string | undefined {
  return /^wingdings/i.test(font) ? VAKJES[code.slice(-2).toLowerCase()] : undefined;
}

const HOOG = new Map([...'0123456789+-=()ni'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][i] as string]));
const LAAG = new Map([...'0123456789+-=()aeox'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ'][i] as string]));

/** Raised or lowered text in signs that are so by themselves: m², CO₂. Undefined where there are none. */
export function verschoven(text: string, waar: 'hoog' | 'laag'): string | undefined {
  const signs = [...text].map((sign) => (waar === 'hoog' ? HOOG : LAAG).get(sign) ?? (sign === ' ' ? ' ' : undefined));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : undefined;
}
