import type { Opmaak } from '../../document/index.ts';

/** The bar at the left of a quotation and its distance from the text, in points: the same in every format. */
export const QUOTE_BAR = { width: 1.5, gap: 8 } as const;
/** Between a block of code and the edge of its ground, in points. */
export const CODE_ROOM = 5;

const UITLIJNING = { links: 'left', rechts: 'right', midden: 'center' } as const;

/** The declarations of one entry of the huisstijl; what it leaves out is inherited. */
export function declarations(opmaak: Opmaak): string {
  const { grootte, vet, cursief, kleur, boven, onder, spatiering, regel, uitlijning, inspringing } = opmaak;
  const points = (value: number | undefined) => (value === undefined ? undefined : pt(value));
  const toggle = (value: boolean | undefined, on: string) => (value === undefined ? undefined : value ? on : 'normal');
  const values = {
    'font-size': points(grootte),
    'font-weight': toggle(vet, 'bold'),
    'font-style': toggle(cursief, 'italic'),
    color: kleur,
    'margin-top': points(boven),
    'margin-bottom': points(onder),
    'letter-spacing': points(spatiering),
    'line-height': regel,
    'text-align': uitlijning && UITLIJNING[uitlijning],
    'margin-left': points(inspringing),
  };
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .join(';');
}

/** One CSS rule; nothing when it declares nothing. */
export function rule(selector: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '').join(';');
  return body === '' ? '' : `${selector}{${body}}`;
}

/** A length in points. */
export const pt = (points: number): string => `${points}pt`;

/** A length in millimetres. */
export const mm = (millimetres: number): string => `${millimetres}mm`;

/** A CSS string. Whatever could end the string or the style element is escaped. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\p{Cc}]/gu, (char) => `\\${(char.codePointAt(0) as number).toString(16)} `);
  return `"${escaped}"`;
}
