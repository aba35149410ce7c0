import { escapeXml } from '../escape.ts';

type Value = string | number | undefined;
type Attributes = Readonly<Record<string, Value>>;

/** An element as text. Children are XML already; an attribute without a value is left out. */
export function xml(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const content = children.join('');
  const open = `<${name}${written(attributes)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element with these attributes; nothing when none of them has a value. */
export function setting(name: string, attributes: Attributes): string {
  const text = written(attributes);
  return text === '' ? '' : `<${name}${text}/>`;
}

/** An element with only the attribute `w:val`, as most settings in a DOCX are; nothing without a value. */
export const val = (name: string, value: Value): string =>
  value === undefined ? '' : `<${name} w:val="${attributeText(value)}"/>`;

/** An element without attributes; nothing when it is empty. */
export function group(name: string, ...children: string[]): string {
  const content = children.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

/** Attributes as they stand in a tag, in the order given. */
function written(attributes: Attributes): string {
  let text = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${attributeText(value)}"`;
  }
  return text;
}

const attributeText = (value: string | number): string => (typeof value === 'number' ? `${value}` : escapeXml(value));

/** A whole part of the package. */
export function xmlPart(name: string, attributes: Attributes, ...children: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml(name, attributes, ...children)}`;
}

/** The namespaces of WordprocessingML and of its references to other parts. */
export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Those of parts that hold text as well: drawings in it, and controls that only newer programs know. */
export const TEXT_NAMESPACES = {
  'xmlns:w': NAMESPACES.w,
  'xmlns:r': NAMESPACES.r,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
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
