import sax from 'sax';

/** An element of an SVG, its names without prefix. */
export interface XmlElement {
  readonly name: string;
  /** The namespace; `''` for none. */
  readonly space: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: (XmlElement | string)[];
}

export interface XmlAttribute {
  readonly name: string;
  readonly space: string;
  readonly value: string;
}

/** Why something cannot be shown as a picture, in Dutch: the end of a sentence that begins with "omdat". */
export class SvgFault extends Error {
  override readonly name = 'SvgFault';
}

/** The root of the file, and what around it was left out, in Dutch. */
export interface ParsedXml {
  readonly root: XmlElement;
  readonly leftOut: readonly string[];
}

/** In bytes: a drawing of this size has tens of thousands of shapes. */
const LARGEST = 3_000_000;
/** What recurses over the tree is safe below this. */
const DEEPEST = 200;
const MOST_ELEMENTS = 50_000;
/** Names of characters are those of XML, not of HTML. */
const OPTIONS: sax.SAXOptions & { readonly strictEntities: true } = { xmlns: true, strictEntities: true };
/** An entity that stands for plain text, as drawing programs write for their namespaces. */
const PLAIN_ENTITY = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"<&%]{0,500})"|'([^'<&%]{0,500})')\s*>/gu;
const ENTITY = /<!ENTITY\s+(?:%\s+)?([\w.:-]+)/gu;

/**
 * Reads the XML of a picture. Nothing outside the file is looked up, and entities are only replaced where they are plain text.
 *
 * @throws SvgFault for what is no XML, too large, too deep, or of too many elements
 */
export function parseXml(bytes: Uint8Array): ParsedXml {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new SvgFault('het is ingepakt (svgz)');
  if (bytes.length > LARGEST) {
    throw new SvgFault(`het ${megabytes(bytes.length)} MB groot is, en ${megabytes(LARGEST)} MB het meeste is`);
  }
  const parser = sax.parser(true, OPTIONS);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const leftOut = new Set<string>();
  let elements = 0;
  const add = (text: string): void => void open.at(-1)?.children.push(text);
  parser.ondoctype = (doctype) => {
    const others = doctype.replace(PLAIN_ENTITY, (_, name: string, double?: string, single?: string) => {
      parser.ENTITIES[name] = double ?? single ?? '';
      return '';
    });
    for (const [, name = ''] of others.matchAll(ENTITY)) {
      parser.ENTITIES[name] = ' ';
      leftOut.add('een entiteit uit de DOCTYPE');
    }
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name === 'xml-stylesheet') leftOut.add('een stijlblad van buiten het bestand');
  };
  parser.onerror = () => {
    throw new SvgFault(`het op regel ${parser.line + 1} geen goede XML is`);
  };
  parser.onopentag = ({ local, uri, attributes }: sax.QualifiedTag) => {
    if (open.length >= DEEPEST) throw new SvgFault(`de elementen erin meer dan ${DEEPEST} diep in elkaar zitten`);
    if (++elements > MOST_ELEMENTS) throw new SvgFault(`er meer dan ${MOST_ELEMENTS} elementen in staan`);
    const given = Object.values(attributes).map(({ local: name, uri: space, value }) => ({ name, space, value }));
    const element: XmlElement = { name: local, space: uri, attributes: given, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = add;
  parser.oncdata = add;
  parser.write(decode(bytes)).close();
  if (!root) throw new SvgFault('er niets in staat');
  return { root, leftOut: [...leftOut] };
}

/** The text of a file in the encoding that its first bytes or its declaration name. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^[^<]*<\?xml[^>]*\sencoding=["']([\w-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    throw new SvgFault(`de tekens erin staan in "${label}"`);
  }
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toLocaleString('nl');
}
