import { strToU8, zipSync } from 'fflate';

/** What a test puts in a Word file; all else is as small as Word allows. */
export interface WordParts {
  /** XML in the body, without the body itself. */
  readonly body?: string;
  /** The whole of word/document.xml. */
  readonly document?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly styles?: string;
  /** Relations of the document: type, target, and whether it is outside the file. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string, external?: boolean])[];
  /** More parts by their path; null takes one away. */
  readonly more?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly contentType?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/';
export const SPACES = [
  `xmlns:w="${OFFICE}wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}officeDocument/2006/relationships"`,
  `xmlns:m="${OFFICE}officeDocument/2006/math"`,
  `xmlns:wp="${OFFICE}drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OFFICE}drawingml/2006/main"`,
  `xmlns:pic="${OFFICE}drawingml/2006/picture"`,
  `xmlns:c="${OFFICE}drawingml/2006/chart"`,
  `xmlns:mc="${OFFICE}markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const REL = `${OFFICE}officeDocument/2006/relationships/`;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts of a Word file by their path. */
export function wordParts(parts: WordParts = {}): Record<string, Uint8Array> {
  const { body = '<w:p/>', relations = [], contentType = MAIN } = parts;
  const named = [
    ['comments', 'comments'],
    ['commentsExtended', 'commentsEx'],
    ['footnotes', 'footnotes'],
    ['endnotes', 'endnotes'],
    ['styles', 'styles'],
  ] as const;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${OFFICE}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml':
      parts.document ?? `${HEAD}<w:document ${SPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  const own = named.filter(([name]) => parts[name] !== undefined);
  for (const [name] of own)
    files[`word/${name}.xml`] = `${HEAD}<w:${rootOf(name)} ${SPACES}>${parts[name]}</w:${rootOf(name)}>`.replaceAll(
      'w:commentsEx',
      'w15:commentsEx',
    );
  files['word/_rels/document.xml.rels'] = relationsXml([
    ...own.map(([name]) => [`rId-${name}`, name, `${name}.xml`] as const),
    ...relations,
  ]);
  const all = { ...files, ...parts.more };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, content]): [string, Uint8Array][] => {
      if (content === null) return [];
      return [[path, typeof content === 'string' ? strToU8(content) : content]];
    }),
  );
}

/** The bytes of a Word file. */
export function wordFile(parts: WordParts = {}): Uint8Array {
  return zipSync(wordParts(parts), { mtime: '1980-01-01' });
}

/** A part with relations: of the package, or of one of its parts. */
export function relationsXml(
  relations: readonly (readonly [id: string, type: string, target: string, external?: boolean])[],
): string {
  const lines = relations.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${REL}${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${OFFICE}package/2006/relationships">${lines.join('')}</Relationships>`;
}

function rootOf(name: string): string {
  return name === 'commentsExtended' ? 'commentsEx' : name;
}

/** A paragraph with runs of text, or with the XML that is given in it. */
export function p(...content: readonly string[]): string {
  return `<w:p>${content.map((one) => (one.startsWith('<') ? one : r(one))).join('')}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

let nextId = 1000;

/** The attributes of a tracked change. */
export function by(door = 'Anna de Vries', op = '2026-02-03T10:15:00Z'): string {
  return `w:id="${nextId++}" w:author="${door}" w:date="${op}"`;
}

/** A run that was added. */
export function ins(text: string, attributes = by()): string {
  return `<w:ins ${attributes}>${text.startsWith('<') ? text : r(text)}</w:ins>`;
}

/** A run that was deleted. */
export function del(text: string, attributes = by()): string {
  return `<w:del ${attributes}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

/** A table of cells with text or XML. */
export function tbl(...rows: readonly (readonly [properties: string, ...cells: string[]])[]): string {
  const row = ([properties, ...cells]: readonly [string, ...string[]]): string =>
    `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<w:p') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(row).join('')}</w:tbl>`;
}
