import type { Text } from 'hast';
import type { Veldtekst } from '../document/index.ts';

/** White space changes on the way to a page and ink does not: until the tree is as it will be, places are counted in that. */
export const inkIn = (text: string): number => text.replace(/\s+/gu, '').length;

/** Two texts that become one, with what is known of both. */
export function joined(before: Text, after: Text): Text {
  const shift = inkIn(before.value);
  const moved = (after.data?.velden ?? []).map((one) => ({ ...one, van: one.van + shift, tot: one.tot + shift }));
  const velden = [...(before.data?.velden ?? []), ...moved];
  return {
    type: 'text',
    value: `${before.value}${after.value}`,
    ...(velden.length > 0 ? { data: { velden } } : {}),
  };
}

/** From the first character with ink of a stretch up to the last. */
export function charactersOf(text: string, { van, tot }: Veldtekst): Pick<Veldtekst, 'van' | 'tot'> {
  let ink = 0;
  let [from, to] = [text.length, text.length];
  for (let at = 0; at < text.length && ink < tot; at++) {
    if (/\s/u.test(text.charAt(at))) continue;
    if (ink === van) from = at;
    ink++;
    to = at + 1;
  }
  return { van: from, tot: to };
}
