import { VELDRUIMTE, type Veldtekst, veldElement, veldTag } from '../../document/index.ts';
import { escapeXml } from '../escape.ts';
import { group, setting, val, xml, xmlPart } from './xml.ts';

/** What a piece of a line is, where it is the value of a field. */
export type Field = Pick<Veldtekst, 'pad' | 'label' | 'nummer'>;

/** The part with the values that a document shows, and the controls that show them. */
export interface Controls {
  /** The runs of a value as a control of its own, bound to that value. */
  control(field: Field, text: string, runs: string): string;
  /** The values, and where they stand; nothing where the document shows none. */
  parts(): readonly { readonly path: string; readonly data: string }[];
}

/** By this number the controls know the part: the same in every file, for it is looked up in that file. */
const STORE = '{6D1F3A52-6B0E-4C5B-9C55-5D0A7C1E7A01}';
/** The part with the values, and that with its properties. */
export const [ITEM, PROPERTIES] = ['customXml/item1.xml', 'customXml/itemProps1.xml'] as const;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The fields of one document. A value that stands there twice is one value: changed in one place, Word changes the other. */
export function controls(): Controls {
  const values = new Map<string, readonly { readonly nummer: number; readonly text: string }[]>();
  let count = 0;
  return {
    control({ pad, label, nummer }, text, runs) {
      const name = veldElement(pad);
      const known = values.get(name) ?? [];
      const there = known.findIndex((value) => value.nummer === nummer);
      const place = there < 0 ? known.length : there;
      if (there < 0) values.set(name, [...known, { nummer, text }]);
      const settings = group(
        'w:sdtPr',
        val('w:alias', label),
        val('w:tag', veldTag(pad)),
        val('w:id', ++count),
        setting('w:dataBinding', {
          'w:prefixMappings': `xmlns:g='${VELDRUIMTE}'`,
          'w:xpath': `/g:stuk[1]/g:${name}[${place + 1}]`,
          'w:storeItemID': STORE,
        }),
        '<w:text/>',
      );
      return `<w:sdt>${settings}${group('w:sdtContent', runs)}</w:sdt>`;
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
