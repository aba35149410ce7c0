import type { ParagraphChild, XmlComponent } from 'docx';
import { VELDRUIMTE, type Veldtekst, veldElement, veldTag } from '../../document/index.ts';
import { cleanText, escapeXml } from '../escape.ts';
import type { DocxLibrary } from './work.ts';
import { xml, xmlPart } from './xml.ts';

/** What a piece of a line is, where it is the value of a field. */
export type Field = Pick<Veldtekst, 'pad' | 'label' | 'nummer'>;

/** The part with the values that a document shows, and the controls that show them. */
export interface Controls {
  /** The runs of a value as a control of its own, bound to that value. */
  control(field: Field, text: string, runs: readonly ParagraphChild[]): ParagraphChild;
  /** The values, and where they stand; nothing where the document shows none. */
  parts(): readonly { readonly path: string; readonly data: string }[];
}

/** By this number the controls know the part: the same in every file, for it is looked up in that file. */
const STORE = '{6D1F3A52-6B0E-4C5B-9C55-5D0A7C1E7A01}';
const ITEM = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The fields of one document. A value that stands there twice is one value: changed in one place, Word changes the other. */
export function controls(docx: DocxLibrary): Controls {
  const values = new Map<string, readonly { readonly nummer: number; readonly text: string }[]>();
  let count = 0;
  const component = (name: string, attributes: Readonly<Record<string, string | number>>, children: unknown[] = []) =>
    new docx.BuilderElement({
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
      children: children as XmlComponent[],
    });
  return {
    control({ pad, label, nummer }, text, runs) {
      const name = veldElement(pad);
      const known = values.get(name) ?? [];
      const there = known.findIndex((value) => value.nummer === nummer);
      const place = there < 0 ? known.length : there;
      if (there < 0) values.set(name, [...known, { nummer, text }]);
      const settings = component('w:sdtPr', {}, [
        component('w:alias', { 'w:val': cleanText(label) }),
        component('w:tag', { 'w:val': veldTag(pad) }),
        component('w:id', { 'w:val': ++count }),
        component('w:dataBinding', {
          'w:prefixMappings': `xmlns:g='${VELDRUIMTE}'`,
          'w:xpath': `/g:stuk[1]/g:${name}[${place + 1}]`,
          'w:storeItemID': STORE,
        }),
        component('w:text', {}),
      ]);
      // The type of a paragraph's children does not know elements of one's own; they are written as they are.
      return component('w:sdt', {}, [settings, component('w:sdtContent', {}, [...runs])]) as unknown as ParagraphChild;
    },
    parts() {
      if (values.size === 0) return [];
      const written = [...values].flatMap(([name, shown]) => shown.map(({ text }) => xml(name, {}, escapeXml(text))));
      const ds = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
      return [
        { path: ITEM, data: xmlPart('stuk', { xmlns: VELDRUIMTE }, ...written) },
        {
          path: PROPERTIES,
          data: xmlPart(
            'ds:datastoreItem',
            { 'ds:itemID': STORE, 'xmlns:ds': ds },
            xml('ds:schemaRefs', {}, xml('ds:schemaRef', { 'ds:uri': VELDRUIMTE })),
          ),
        },
        {
          path: 'customXml/_rels/item1.xml.rels',
          data: xmlPart(
            'Relationships',
            { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
            xml('Relationship', { Id: 'rId1', Type: `${RELATIONSHIPS}/customXmlProps`, Target: 'itemProps1.xml' }),
          ),
        },
      ];
    },
  };
}

/** Makes the part with the values one of the package, where it is in it: docx lists only what it writes itself. */
export function listed(path: string, text: string, paths: Pick<ReadonlySet<string>, 'has'>): string {
  if (!paths.has(ITEM)) return text;
  if (path === '[Content_Types].xml') {
    const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
    return text.replace('</Types>', `${xml('Override', { PartName: `/${PROPERTIES}`, ContentType: type })}</Types>`);
  }
  if (path !== 'word/_rels/document.xml.rels') return text;
  const relation = xml('Relationship', { Id: 'velden', Type: `${RELATIONSHIPS}/customXml`, Target: `../${ITEM}` });
  return text.replace('</Relationships>', `${relation}</Relationships>`);
}
