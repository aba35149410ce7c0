/** What XML 1.0 cannot hold: most control characters, lone surrogates and two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that any XML parser accepts: a forbidden character is shown as the replacement character, not dropped. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}

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

export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
