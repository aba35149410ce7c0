import { escapeXml } from '../escape.ts';

type Value = string | number | undefined;

/** An element as text. Children are XML already; an attribute without a value is left out. */
export function xml(name: string, attributes: Readonly<Record<string, Value>> = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element with only the attribute `w:val`, as most settings in a DOCX are. */
export function val(name: string, value: string | number): string {
  return xml(name, { 'w:val': value });
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of WordprocessingML and of its references to other parts. */
export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
