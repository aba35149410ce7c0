import type { Huisstijl } from '../../document/index.ts';
import { paragraphXml, runXml } from './looks.ts';
import { characterStyles, paragraphStyles, type StyleParts } from './style-list.ts';
import { STYLE } from './style-names.ts';
import { tableStyles } from './table-styles.ts';
import { halfPoints, hex } from './units.ts';
import { NAMESPACES, val, XML_HEAD, xml } from './xml.ts';

/**
 * word/styles.xml: the huisstijl as Word styles. Those of Word itself carry its own names, so that a Dutch Word shows
 * `heading 1` as Kop 1 and knows it as a heading; those of the vocabulary have Dutch names.
 *
 * @param naturalLine height of a line of the font as a factor of its size
 */
export function stylesXml(huisstijl: Huisstijl, naturalLine: number): string {
  const style = (type: 'paragraph' | 'character', id: string, name: string, parts: StyleParts): string =>
    xml(
      'w:style',
      {
        'w:type': type,
        'w:default': parts.isDefault ? 1 : undefined,
        'w:customStyle': parts.builtIn ? undefined : 1,
        'w:styleId': id,
      },
      val('w:name', name),
      parts.basedOn ? val('w:basedOn', parts.basedOn) : '',
      parts.next ? val('w:next', parts.next) : '',
      parts.quiet ? '<w:uiPriority w:val="99"/>' : '<w:qFormat/>',
      type === 'paragraph'
        ? paragraphXml(
            parts.looks ?? {},
            naturalLine,
            parts.paragraph,
            parts.outline === undefined ? '' : val('w:outlineLvl', parts.outline),
          )
        : '',
      runXml(parts.looks ?? {}, parts.run, parts.runEnd),
    );
  return (
    XML_HEAD +
    xml(
      'w:styles',
      { 'xmlns:w': NAMESPACES.w },
      docDefaults(huisstijl),
      style('paragraph', STYLE.standard, 'Normal', {
        builtIn: true,
        isDefault: true,
        paragraph: '<w:widowControl/>',
        looks: { onder: huisstijl.tekst.onder, regel: huisstijl.tekst.regel },
      }),
      '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
      '<w:style w:type="numbering" w:default="1" w:styleId="Geenlijst"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
      ...paragraphStyles(huisstijl).map(([id, name, parts]) =>
        style('paragraph', id, name, { basedOn: STYLE.standard, ...parts }),
      ),
      ...characterStyles(huisstijl).map(([id, name, parts]) => style('character', id, name, parts)),
      ...tableStyles(huisstijl),
    )
  );
}

function docDefaults({ lettertype, kleuren, tekst }: Huisstijl): string {
  const font = { 'w:ascii': lettertype.naam, 'w:hAnsi': lettertype.naam, 'w:cs': lettertype.naam };
  const run = xml(
    'w:rPr',
    {},
    xml('w:rFonts', { ...font, 'w:eastAsia': lettertype.naam }),
    val('w:color', hex(kleuren.tekst)),
    val('w:sz', halfPoints(tekst.grootte)),
    val('w:szCs', halfPoints(tekst.grootte)),
    xml('w:lang', { 'w:val': 'nl-NL', 'w:eastAsia': 'nl-NL', 'w:bidi': 'ar-SA' }),
  );
  return xml('w:docDefaults', {}, xml('w:rPrDefault', {}, run), '<w:pPrDefault/>');
}
