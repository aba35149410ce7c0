import type { Opmaak } from '../../document/index.ts';

const UITLIJNING = { links: 'left', rechts: 'right', midden: 'center' } as const;

/** The declarations of one entry of the huisstijl; what it leaves out is inherited. */
export function declarations(opmaak: Opmaak): string {
  const lines: [string, string | undefined][] = [
    ['font-size', opmaak.grootte === undefined ? undefined : pt(opmaak.grootte)],
    ['font-weight', opmaak.vet === undefined ? undefined : opmaak.vet ? 'bold' : 'normal'],
    ['font-style', opmaak.cursief === undefined ? undefined : opmaak.cursief ? 'italic' : 'normal'],
    ['color', opmaak.kleur],
    ['margin-top', opmaak.boven === undefined ? undefined : pt(opmaak.boven)],
    ['margin-bottom', opmaak.onder === undefined ? undefined : pt(opmaak.onder)],
    ['letter-spacing', opmaak.spatiering === undefined ? undefined : pt(opmaak.spatiering)],
    ['line-height', opmaak.regel === undefined ? undefined : String(opmaak.regel)],
    ['text-align', opmaak.uitlijning === undefined ? undefined : UITLIJNING[opmaak.uitlijning]],
    ['margin-left', opmaak.inspringing === undefined ? undefined : pt(opmaak.inspringing)],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`])).join(';');
}

/** One CSS rule; nothing when it declares nothing. */
export function rule(selector: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '').join(';');
  return body === '' ? '' : `${selector}{${body}}`;
}

/** A length in points. */
export function pt(points: number): string {
  return `${points}pt`;
}

/** A length in millimetres. */
export function mm(millimetres: number): string {
  return `${millimetres}mm`;
}

/** A CSS string. Whatever could end the string or the style element is escaped. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\p{Cc}]/gu, (char) => `\\${(char.codePointAt(0) as number).toString(16)} `);
  return `"${escaped}"`;
}
