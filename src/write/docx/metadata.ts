import { EIGENSCHAPPEN, type Huisstijl, type Identiteit, type Metadata, RANDEN } from '../../document/index.ts';
import { escapeXml } from '../escape.ts';
import { group, NAMESPACES, twipsOfMm, val, xml, xmlPart } from './xml.ts';

/** The moment of a document without a date of its own: the file must state one, and the clock may not be read. */
const NO_DAY = '1980-01-01';

/** docProps/core.xml: title, author, subject, language, and the day of the stuk as the only date. */
export function corePropertiesXml({
  titel,
  auteur,
  onderwerp,
  taal,
  datum,
  status,
  versie,
  besloten,
}: Metadata): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const text = (name: string, value: string) => xml(name, {}, escapeXml(value));
  const dated = (name: string) => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${datum ?? NO_DAY}T00:00:00Z`);
  return xmlPart(
    'cp:coreProperties',
    namespaces,
    text('dc:title', titel),
    onderwerp === undefined ? '' : text('dc:subject', onderwerp),
    besloten === undefined ? '' : text('cp:category', besloten.merk),
    besloten === undefined ? '' : text('cp:keywords', `${besloten.merk}. ${besloten.verklaring}`.trim()),
    text('dc:creator', auteur),
    text('cp:lastModifiedBy', auteur),
    dated('dcterms:created'),
    dated('dcterms:modified'),
    text('dc:language', taal),
    status === undefined ? '' : text('cp:contentStatus', status),
    versie === undefined ? '' : text('cp:version', String(versie)),
  );
}

/** docProps/app.xml: whose document it is. */
export function appPropertiesXml({ auteur }: Metadata): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlPart('Properties', { xmlns }, xml('Company', {}, escapeXml(auteur)));
}

/** The set of properties that anybody may add to, and the first number in it (ECMA-376 part 1, 22.3). */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY = 2;

/**
 * docProps/custom.xml: what the file was made from.
 *
 * @param randen the `randmerk` of its headers and footers
 */
export function customPropertiesXml(identiteit: Identiteit | undefined, randen: string): string {
  const own = Object.entries(EIGENSCHAPPEN).flatMap(([key, name]) => {
    const value = identiteit?.[key as keyof Identiteit];
    return value === undefined ? [] : [{ name, value }];
  });
  const told = identiteit ? [...own, { name: RANDEN, value: randen }] : [];
  const properties = told.map(({ name, value }, index) =>
    xml(
      'property',
      { fmtid: CUSTOM_SET, pid: FIRST_PROPERTY + index, name },
      xml(typeof value === 'number' ? 'vt:i4' : 'vt:lpwstr', {}, escapeXml(String(value))),
    ),
  );
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const namespaces = { xmlns: `${base}/custom-properties`, 'xmlns:vt': `${base}/docPropsVTypes` };
  return xmlPart('Properties', namespaces, ...properties);
}

/**
 * word/settings.xml: embedded fonts, Word's current mode, Dutch. Nothing in it makes Word ask a question on opening.
 *
 * @param hyphenates Word hyphenates where the styles allow it
 */
export function settingsXml({ lijst }: Huisstijl, { taal }: Metadata, hyphenates: boolean): string {
  const uri = 'http://schemas.microsoft.com/office/word';
  const compat = (name: string, value: number) =>
    xml('w:compatSetting', { 'w:name': name, 'w:uri': uri, 'w:val': value });
  return xmlPart(
    'w:settings',
    { 'xmlns:w': NAMESPACES.w },
    '<w:embedTrueTypeFonts/>',
    val('w:defaultTabStop', Math.max(twipsOfMm(12.5), lijst.inspringing)),
    hyphenates ? '<w:autoHyphenation/>' : '',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    group(
      'w:compat',
      compat('compatibilityMode', 15),
      compat('overrideTableStyleFontSizeAndJustification', 1),
      compat('enableOpenTypeFeatures', 1),
      compat('doNotFlipMirrorIndents', 1),
    ),
    val('w:themeFontLang', taal),
    val('w:decimalSymbol', ','),
    val('w:listSeparator', ';'),
  );
}
