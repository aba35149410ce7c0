import sax from 'sax';
import { VELDRUIMTE } from '../document/index.ts';
import { damaged, unsafe, WordFault } from './fault.ts';

/** An element, its name with the usual prefix of its namespace (`w:p`), whatever the file calls it. Never changed after reading. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

const OFFICE = 'http://schemas.openxmlformats.org/';
/** Of ISO strict, whose names are otherwise the same. */
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

/** The prefixes by which code knows a namespace. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OFFICE}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OFFICE}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OFFICE}officeDocument/2006/docPropsVTypes`]: 'vt',
  [`${STRICT}officeDocument/docPropsVTypes`]: 'vt',
  [`${OFFICE}officeDocument/2006/custom-properties`]: 'cp',
  [`${STRICT}officeDocument/customProperties`]: 'cp',
  [`${OFFICE}drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}drawingml/wordprocessingDrawing`]: 'wp',
  [`${OFFICE}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OFFICE}drawingml/2006/picture`]: 'pic',
  [`${STRICT}drawingml/picture`]: 'pic',
  [`${OFFICE}drawingml/2006/chart`]: 'c',
  [`${STRICT}drawingml/chart`]: 'c',
  [`${OFFICE}drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}drawingml/diagram`]: 'dgm',
  [`${OFFICE}package/2006/relationships`]: 'rel',
  [`${OFFICE}package/2006/content-types`]: 'ct',
  [`${OFFICE}markup-compatibility/2006`]: 'mc',
  [`${MICROSOFT}word/2010/wordml`]: 'w14',
  [`${MICROSOFT}word/2012/wordml`]: 'w15',
  [`${MICROSOFT}word/2010/wordprocessingShape`]: 'wps',
  [`${MICROSOFT}drawing/2010/main`]: 'a14',
  [`${MICROSOFT}drawing/2014/chartex`]: 'cx',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [VELDRUIMTE]: 'g',
};
/** The namespace that is written for a prefix: the first that has it. */
const SPACES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PREFIXES)
    .map(([space, prefix]) => [prefix, space] as const)
    .reverse(),
);

/** What recurses over the tree is safe below this; tables in tables in text boxes come to some sixty. */
const DEEPEST = 250;
const MOST_ELEMENTS = 1_500_000;
/** In bytes: a thousand pages of text. */
const LARGEST = 60_000_000;
/** Namespaces are looked up here: sax copies all that are known for every tag that it closes. */
const OPTIONS: sax.SAXOptions & { readonly strictEntities: true } = { strictEntities: true };

/**
 * Reads the XML of a part. Namespaces, also those of ISO strict, get their usual prefixes; nothing outside is looked up.
 *
 * @param name of the part, for the message
 * @throws WordFault for what is no XML, defines entities, or is too deep or too large
 */
export function parseXml(bytes: Uint8Array, name: string): XmlElement {
  if (bytes.length > LARGEST) throw tooMuch(name);
  const parser = sax.parser(true, OPTIONS);
  const open: Building[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  parser.ondoctype = () => {
    throw unsafe(`in ${name} staat een DOCTYPE, die naar andere bestanden kan wijzen of zichzelf kan vermenigvuldigen`);
  };
  parser.onerror = () => {
    throw damaged(`${name} is geen goede XML (regel ${parser.line + 1})`);
  };
  // sax asks the attributes themselves whether it has them already.
  parser.onattribute = ({ name: own }) => {
    if (own === 'hasOwnProperty') throw damaged(`${name} is geen goede XML (regel ${parser.line + 1})`);
  };
  const scopes: Scope[] = [TOP];
  parser.onopentag = ({ name: own, attributes }) => {
    if (open.length >= DEEPEST) throw unsafe(`in ${name} zitten onderdelen meer dan ${DEEPEST} diep in elkaar`);
    if (++elements > MOST_ELEMENTS) throw tooMuch(name);
    const given = attributes as Readonly<Record<string, string>>;
    const scope = within(scopes.at(-1) as Scope, given);
    scopes.push(scope);
    const known = (raw: string, isAttribute: boolean): string => {
      const found = qualified(raw, scope, isAttribute);
      if (found === undefined) throw damaged(`${name} is geen goede XML (regel ${parser.line + 1})`);
      return found;
    };
    // Without a prototype: a name may be any word.
    const kept: Record<string, string> = Object.create(null);
    for (const key in given) if (!declares(key)) kept[known(key, true)] = given[key] as string;
    const element: Building = { name: known(own, false), attributes: kept, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
    scopes.pop();
  };
  const add = (text: string): void => void open.at(-1)?.children.push(text);
  parser.ontext = add;
  parser.oncdata = add;
  parser.write(decode(bytes, name)).close();
  if (!root) throw damaged(`${name} is leeg`);
  return root;
}

type Building = XmlElement & { readonly children: XmlNode[] };

/** The namespaces that hold at a place, by prefix, with the names that were looked up there. */
interface Scope {
  readonly spaces: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

const scopeOf = (spaces: ReadonlyMap<string, string>): Scope => ({
  spaces,
  elements: new Map(),
  attributes: new Map(),
});
const XML = [['xml', 'http://www.w3.org/XML/1998/namespace']] as const;
const TOP = scopeOf(new Map(XML));

const declares = (key: string): boolean => key === 'xmlns' || key.startsWith('xmlns:');

/** What holds within a tag: the same, unless it declares a namespace. */
function within(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let spaces: Map<string, string> | undefined;
  for (const key in attributes) {
    if (!declares(key)) continue;
    spaces ??= new Map(scope.spaces);
    spaces.set(key.slice('xmlns:'.length), attributes[key] as string);
  }
  return spaces ? scopeOf(new Map([...spaces, ...XML])) : scope;
}

/** The name as code knows it; undefined for a prefix of no namespace. What has another namespace gets a name that nothing looks for. */
function qualified(raw: string, { spaces, elements, attributes }: Scope, isAttribute: boolean): string | undefined {
  const cache = isAttribute ? attributes : elements;
  const found = cache.get(raw);
  if (found !== undefined) return found;
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const space = prefix === '' && isAttribute ? '' : (spaces.get(prefix) ?? (prefix === '' ? '' : undefined));
  if (space === undefined) return undefined;
  const local = raw.slice(colon + 1);
  const known = PREFIXES[space];
  const name = space === '' ? local : known === undefined ? `${prefix || 'x'}_:${local}` : `${known}:${local}`;
  // The scope of the top is that of every file: nothing of one is kept in it.
  if (spaces !== TOP.spaces) cache.set(raw, name);
  return name;
}

function tooMuch(name: string): WordFault {
  return new WordFault(
    `Er staat meer in ${name} dan griffie in één keer leest.`,
    'Splits het document in Word in delen.',
  );
}

/** Writes a tree as the bytes of a part, in the namespaces of the usual form; elements of namespaces that nobody knows are left out. */
export function writeXml(root: XmlElement): Uint8Array {
  const used = new Set<string>();
  const body = xmlText(root, used);
  const spaces = [...used]
    .filter((prefix) => prefix !== 'xml')
    .map((prefix) => ` xmlns:${prefix}="${SPACES[prefix]}"`)
    .join('');
  const at = body.search(/[\s/>]/u);
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body.slice(0, at)}${spaces}${body.slice(at)}`,
  );
}

function xmlText({ name, attributes, children }: XmlElement, used: Set<string>): string {
  const prefix = prefixOf(name);
  if (prefix.endsWith('_')) return '';
  if (prefix) used.add(prefix);
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    const own = prefixOf(key);
    if (own.endsWith('_')) continue;
    if (own) used.add(own);
    text += ` ${key}="${escapeXml(value)}"`;
  }
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escapeXml(child) : xmlText(child, used);
  return `${text}</${name}>`;
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/gu, (character) => ESCAPES[character] as string);
}

/** The text of a part in UTF-8 or UTF-16, the two that a package may have. */
function decode(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`in ${name} staan tekens die niet te lezen zijn`);
  }
}

/** The child elements of a kind; all of them without a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child of a kind. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

/** Every element of some kinds, at any depth, in the order of the text; those within one that was found are not. */
export function findAll(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (node: XmlElement): void => {
    for (const child of childrenOf(node)) {
      if (names.includes(child.name)) found.push(child);
      else look(child);
    }
  };
  look(element);
  return found;
}

/** The value of a property: `w:val` of a child. */
export function propertyOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property that is there or not is on: `<w:vanish/>`, and not `<w:vanish w:val="0"/>`. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childOf(element, name);
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}
