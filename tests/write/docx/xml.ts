/** An element of a part: enough of XML to look at what a writer made, and to fail when it is not well-formed. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

const TOKEN = /<\?[^?]*\?>|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Reads a part; throws at the first thing that is not well-formed XML. */
export function parseXml(text: string): Xml {
  const root: { name: string; attributes: Record<string, string>; children: (Xml | string)[] } = {
    name: '#root',
    attributes: {},
    children: [],
  };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    const [, closed, name, attributes = '', empty, content] = match;
    const parent = open.at(-1) as typeof root;
    if (closed !== undefined) {
      if (open.length < 2 || parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element: typeof root = { name, attributes: {}, children: [] };
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (key in element.attributes) throw new Error(`<${name}> has ${key} twice`);
        element.attributes[key] = decode(value);
      }
      parent.children.push(element);
      if (!empty) open.push(element);
    } else if (content !== undefined) {
      parent.children.push(decode(content));
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [only] = root.children.filter((child): child is Xml => typeof child !== 'string');
  if (!only) throw new Error('no element');
  return only;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text)) {
    throw new Error(`a character that XML forbids in ${JSON.stringify(text)}`);
  }
  return text.replace(/&(#?\w+);|&/g, (whole, name: string | undefined) => {
    if (name?.startsWith('#')) return String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')));
    const char = ENTITIES[name ?? ''];
    if (char === undefined) throw new Error(`${whole} is no entity`);
    return char;
  });
}

/** Every element of this name below another, in document order. */
export function all(node: Xml, name: string): Xml[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The first element at the end of a path of names, such as `w:pPr/w:numPr`. */
export function at(node: Xml | undefined, path: string): Xml | undefined {
  return path
    .split('/')
    .reduce<Xml | undefined>(
      (from, name) => from?.children.find((child): child is Xml => typeof child !== 'string' && child.name === name),
      node,
    );
}

/** The `w:val` at the end of a path. */
export function val(node: Xml | undefined, path: string): string | undefined {
  return at(node, path)?.attributes['w:val'];
}

/** The text of an element as one reads it: breaks are newlines, tabs are tabs. */
export function text(node: Xml): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'w:t' ? child : '';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:tab' && node.name === 'w:r' ? '\t' : text(child);
    })
    .join('');
}
