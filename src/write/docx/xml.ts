import { escapeXml } from '../escape.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Children are XML already; an attribute without a value is left out. */
export function xml(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element with these attributes; nothing when none of them has a value. */
export function setting(name: string, attributes: Attributes): string {
  return Object.values(attributes).every((value) => value === undefined) ? '' : xml(name, attributes);
}

/** An element with only the attribute `w:val`, as most settings in a DOCX are; nothing without a value. */
export const val = (name: string, value: string | number | undefined): string => setting(name, { 'w:val': value });

/** An element without attributes; nothing when it is empty. */
export const group = (name: string, ...children: string[]): string =>
  children.some((child) => child !== '') ? xml(name, {}, ...children) : '';

/** A whole part of the package. */
export function xmlPart(name: string, attributes: Attributes, ...children: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml(name, attributes, ...children)}`;
}

/** The namespaces of WordprocessingML and of its references to other parts. */
export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Points in twentieths, the unit of most measures in a DOCX. */
export const twips = (points: number): number => Math.round(points * 20);

/** Millimetres in twips. */
export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** Points in halves, the unit of font sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Points in eighths, the unit of borders; a line that is asked for is never thinner than what Word can draw. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8));

/** `#0F4c64` as Word writes it. */
export const hex = (kleur: string): string => kleur.slice(1).toUpperCase();

/** A4 in twips. */
export const A4 = { width: 11_906, height: 16_838 } as const;
