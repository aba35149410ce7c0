import sax from 'sax';

/** An element of a part of the package; text stands between its children. */
export interface El {
  name: string;
  readonly attrs: Record<string, string>;
  children: (El | string)[];
}

/** The namespaces that are read, by the prefix they have here; Word's strict form has addresses of its own. */
const PREFIXES: readonly (readonly [prefix: string, address: RegExp])[] = [
  ['w', /\/wordprocessingml\/(?:2006\/)?main$/],
  ['r', /\/officeDocument\/(?:2006\/)?relationships$/],
  ['wp', /\/drawingml\/(?:2006\/)?wordprocessingDrawing$/],
  ['a', /\/drawingml\/(?:2006\/)?main$/],
  ['pic', /\/drawingml\/(?:2006\/)?picture$/],
  ['m', /\/officeDocument\/(?:2006\/)?math$/],
  ['mc', /\/markup-compatibility\/2006$/],
  ['v', /^urn:schemas-microsoft-com:vml$/],
  ['o', /^urn:schemas-microsoft-com:office:office$/],
  ['w14', /\/office\/word\/2010\/wordml$/],
];

/** The tree of a part, with the usual prefixes. An XML entity of the file's own is left as text: nothing is expanded. */
export function parseXml(text: string): El | undefined {
  const parser = sax.parser(true, { trim: false, normalize: false });
  const stack: El[] = [];
  const names = new Map<string, string>();
  let root: El | undefined;
  parser.onopentag = ({ name, attributes }) => {
    const attrs = attributes as Record<string, string>;
    for (const [key, value] of Object.entries(attrs)) {
      if (!key.startsWith('xmlns')) continue;
      const known = PREFIXES.find(([, address]) => address.test(value))?.[0];
      const written = key === 'xmlns' ? '' : key.slice(6);
      if (known !== undefined && known !== written) names.set(written, known);
    }
    const el: El =
      names.size === 0
        ? { name, attrs, children: [] }
        : {
            name: renamed(name, names, true),
            attrs: Object.fromEntries(Object.entries(attrs).map(([key, value]) => [renamed(key, names, false), value])),
            children: [],
          };
    stack.at(-1)?.children.push(el);
    root ??= el;
    stack.push(el);
  };
  parser.onclosetag = () => void stack.pop();
  parser.ontext = (value) => void stack.at(-1)?.children.push(value);
  parser.oncdata = (value) => void stack.at(-1)?.children.push(value);
  parser.onerror = () => {
    parser.error = null as never;
    parser.resume();
  };
  parser.write(text).close();
  return root;
}

function renamed(name: string, names: ReadonlyMap<string, string>, element: boolean): string {
  const at = name.indexOf(':');
  if (at < 0 && !element) return name;
  const known = names.get(at < 0 ? '' : name.slice(0, at));
  return known === undefined ? name : `${known}:${name.slice(at + 1)}`;
}

/** The first child with this name. */
export function child(el: El | undefined, name: string): El | undefined {
  return el?.children.find((one): one is El => typeof one !== 'string' && one.name === name);
}

/** The children that are elements, those of this name where one is given. */
export function elements(el: El | undefined, name?: string): El[] {
  return (el?.children ?? []).filter((one): one is El => typeof one !== 'string' && (!name || one.name === name));
}

/** `w:val` of a child. */
export function waardeVan(el: El | undefined, name: string): string | undefined {
  return child(el, name)?.attrs['w:val'];
}

/** A property that is on or off; undefined where it is not there. */
export function onOff(el: El | undefined, name: string): boolean | undefined {
  const found = child(el, name);
  if (!found) return undefined;
  return !['false', '0', 'off', 'none'].includes(found.attrs['w:val'] ?? '');
}

/** All text within. */
export function textIn(el: El): string {
  return el.children.map((one) => (typeof one === 'string' ? one : textIn(one))).join('');
}

/** Every element below with this name, in the order of the text. */
export function descendants(el: El, name: string): El[] {
  return elements(el).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** An element of our own. */
export function make(name: string, attrs: Record<string, string> = {}, children: (El | string)[] = []): El {
  return { name, attrs, children };
}

/** The tree as XML; the addresses of all prefixes that mammoth reads stand at its root. */
export function printXml(root: El): string {
  const own = Object.fromEntries(Object.entries(root.attrs).filter(([key]) => !key.startsWith('xmlns')));
  return `<?xml version="1.0" encoding="UTF-8"?>${print({ ...root, attrs: { ...own, ...ADDRESSES } })}`;
}

const ADDRESSES: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
};

function print(node: El | string): string {
  if (typeof node === 'string') return escaped(node);
  let attrs = '';
  for (const key in node.attrs) attrs += ` ${key}="${escaped(node.attrs[key] as string)}"`;
  if (node.children.length === 0) return `<${node.name}${attrs}/>`;
  let inside = '';
  for (const one of node.children) inside += print(one);
  return `<${node.name}${attrs}>${inside}</${node.name}>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (sign) => SIGNS[sign] as string);
}
