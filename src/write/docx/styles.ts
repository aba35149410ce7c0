import type { Huisstijl } from '../../document/index.ts';
import { paragraphXml, runXml } from './looks.ts';
import { characterStyles, type NamedStyle, paragraphStyles } from './style-list.ts';
import { STYLE } from './style-names.ts';
import { tableStyles } from './table-styles.ts';
import { group, halfPoints, NAMESPACES, val, xml, xmlPart } from './xml.ts';

/**
 * word/styles.xml: the huisstijl as Word styles. Those of Word itself carry its own names, so that a Dutch Word shows
 * `heading 1` as Kop 1 and knows it as a heading; those of the vocabulary have Dutch names.
 *
 * @param naturalLine height of a line of each font as a factor of its size
 * @param hyphenates  Word hyphenates the text of tables, and no other
 * @param own         the styles that only this document has
 */
export function stylesXml(
  huisstijl: Huisstijl,
  naturalLine: NaturalLine,
  hyphenates: boolean,
  own: readonly NamedStyle[],
): string {
  const [before, after] = ofHouse(huisstijl, naturalLine, hyphenates);
  const added = own.map((one) => style('paragraph', one, huisstijl, naturalLine));
  return xmlPart('w:styles', { 'xmlns:w': NAMESPACES.w }, before, ...added, after);
}

type NaturalLine = Readonly<Record<'text' | 'code', number>>;

/** What stands before and behind the styles of one document. */
type Around = readonly [before: string, after: string];

const known = new WeakMap<Huisstijl, Map<string, Around>>();

/** The styles that every document of a house has: made once. */
function ofHouse(huisstijl: Huisstijl, naturalLine: NaturalLine, hyphenates: boolean): Around {
  const made = known.get(huisstijl) ?? new Map<string, Around>();
  known.set(huisstijl, made);
  const key = `${naturalLine.text} ${naturalLine.code} ${hyphenates}`;
  const found = made.get(key) ?? around(huisstijl, naturalLine, hyphenates);
  made.set(key, found);
  return found;
}

function around(huisstijl: Huisstijl, naturalLine: NaturalLine, hyphenates: boolean): Around {
  const { onder, regel } = huisstijl.tekst;
  // Not a default of the document: LibreOffice sets those over the colour of a link in a table.
  const kleur = huisstijl.kleuren.tekst;
  const whole = hyphenates ? '<w:suppressAutoHyphens/>' : '';
  const standard = { builtIn: true, paragraph: `<w:widowControl/>${whole}`, looks: { onder, regel, kleur } } as const;
  const before = [
    docDefaults(huisstijl),
    style('paragraph', [STYLE.standard, 'Normal', standard], huisstijl, naturalLine),
    '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="Geenlijst"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    ...paragraphStyles(huisstijl).map((one) => style('paragraph', one, huisstijl, naturalLine)),
  ];
  const characters = characterStyles(huisstijl).map((one) => style('character', one, huisstijl, naturalLine));
  return [before.join(''), [...characters, ...tableStyles(huisstijl)].join('')];
}

/** A style; that of text without one is the default of all. */
function style(
  type: 'paragraph' | 'character',
  [id, name, parts]: NamedStyle,
  { lettertype }: Huisstijl,
  naturalLine: NaturalLine,
): string {
  const { builtIn, basedOn, next, quiet, looks = {}, paragraph, paragraphEnd, runEnd, code, capitals } = parts;
  const isDefault = id === STYLE.standard;
  const attributes = { 'w:default': isDefault ? 1 : undefined, 'w:customStyle': builtIn ? undefined : 1 };
  const base = type === 'character' || isDefault ? undefined : STYLE.standard;
  return xml(
    'w:style',
    { 'w:type': type, ...attributes, 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', basedOn ?? base),
    val('w:next', next),
    quiet ? '<w:uiPriority w:val="99"/>' : '<w:qFormat/>',
    type === 'paragraph' ? paragraphXml(looks, naturalLine[code ? 'code' : 'text'], paragraph, paragraphEnd) : '',
    runXml(looks, { font: code && lettertype.code.naam, capitals, last: runEnd }),
  );
}

function docDefaults({ lettertype: { naam }, tekst }: Huisstijl): string {
  const run = group(
    'w:rPr',
    xml('w:rFonts', { 'w:ascii': naam, 'w:hAnsi': naam, 'w:cs': naam, 'w:eastAsia': naam }),
    val('w:sz', halfPoints(tekst.grootte)),
    val('w:szCs', halfPoints(tekst.grootte)),
    xml('w:lang', { 'w:val': 'nl-NL', 'w:eastAsia': 'nl-NL', 'w:bidi': 'ar-SA' }),
  );
  return group('w:docDefaults', group('w:rPrDefault', run), group('w:pPrDefault', group('w:pPr', '<w:widowControl/>')));
}
