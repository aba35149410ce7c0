import { ITEM, PROPERTIES } from './content-controls.ts';
import { type Relations, relations } from './relations.ts';
import { setting, TEXT_NAMESPACES, xml, xmlPart } from './xml.ts';

/** The part that every package begins with. */
export const FIRST = '[Content_Types].xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What a file is by the ending of its name. */
const ENDINGS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  bmp: 'image/bmp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  odttf: `${OFFICE}.obfuscatedFont`,
};

/** What each part is that every document has. */
const PARTS: Readonly<Record<string, string>> = {
  'word/document.xml': `${WORD}.document.main+xml`,
  'word/styles.xml': `${WORD}.styles+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/custom.xml': `${OFFICE}.custom-properties+xml`,
  'docProps/app.xml': `${OFFICE}.extended-properties+xml`,
  'word/numbering.xml': `${WORD}.numbering+xml`,
  'word/footnotes.xml': `${WORD}.footnotes+xml`,
  'word/endnotes.xml': `${WORD}.endnotes+xml`,
  'word/settings.xml': `${WORD}.settings+xml`,
  'word/fontTable.xml': `${WORD}.fontTable+xml`,
  'word/theme/theme1.xml': `${OFFICE}.theme+xml`,
};

const typeOf = (path: string, ContentType: string): string =>
  setting('Override', { PartName: `/${path}`, ContentType });

const ALWAYS = [
  ...Object.entries(ENDINGS).map(([Extension, ContentType]) => setting('Default', { Extension, ContentType })),
  ...Object.entries(PARTS).map(([path, type]) => typeOf(path, type)),
].join('');

/** [Content_Types].xml: what every part of a package with these paths is. */
export function contentTypesXml(paths: Iterable<string>): string {
  let others = '';
  for (const path of paths) {
    const [, kind] = /^word\/(header|footer)\d+\.xml$/.exec(path) ?? [];
    if (kind) others += typeOf(path, `${WORD}.${kind}+xml`);
    if (path === PROPERTIES) others += typeOf(path, `${OFFICE}.customXmlProperties+xml`);
  }
  return xmlPart('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, ALWAYS, others);
}

/** _rels/.rels: where a package begins, and what tells of it. */
export const PACKAGE_RELATIONS = packageRelationsXml();

function packageRelationsXml(): string {
  const all = relations();
  all.to('officeDocument', 'word/document.xml');
  all.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  all.to('extended-properties', 'docProps/app.xml');
  all.to('custom-properties', 'docProps/custom.xml');
  return all.xml();
}

/** What the text of a document points at, with the parts that are always there. */
export function documentRelations(): Relations {
  const all = relations();
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes', 'settings', 'fontTable'])
    all.to(name, `${name}.xml`);
  all.to('theme', 'theme/theme1.xml');
  return all;
}

/** Names the part with the values of a document as one that its text points at. */
export const pointAtValues = (all: Relations): string => all.to('customXml', `../${ITEM}`);

/** word/document.xml: the text, and the page of its last section. */
export const documentXml = (content: string, section: string): string =>
  xmlPart('w:document', TEXT_NAMESPACES, xml('w:body', {}, content, section));

/** A header or footer. */
export const furnitureXml = (kind: 'header' | 'footer', content: string): string => {
  const { 'mc:Ignorable': _, ...namespaces } = TEXT_NAMESPACES;
  return xmlPart(kind === 'header' ? 'w:hdr' : 'w:ftr', namespaces, content);
};

/** word/footnotes.xml or word/endnotes.xml: the lines above the notes, which Word asks for, and the notes. */
export function notesXml(kind: 'footnote' | 'endnote', notes: string): string {
  const lines = (['separator', 'continuationSeparator'] as const).map((type, index) => {
    const line = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>';
    return `<w:${kind} w:type="${type}" w:id="${index - 1}"><w:p>${line}<w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  });
  return xmlPart(`w:${kind}s`, TEXT_NAMESPACES, ...lines, notes);
}

/** word/endnotes.xml: no notes. */
export const ENDNOTES = notesXml('endnote', '');
