import type { Huisstijl, Opmaak } from '../../document/index.ts';
import { difference, looksOf, paragraphXml, runXml } from './looks.ts';
import { STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { tableStyles } from './table-styles.ts';
import { halfPoints, hex } from './units.ts';
import { NAMESPACES, val, XML_HEAD, xml } from './xml.ts';

interface StyleParts {
  readonly basedOn?: string;
  readonly next?: string;
  readonly looks?: Opmaak;
  /** Paragraph properties that come before spacing in the schema. */
  readonly paragraph?: string;
  /** Outline level, which comes last among the paragraph properties. */
  readonly outline?: number;
  readonly run?: string;
  /** Run properties that come after the looks in the schema. */
  readonly runEnd?: string;
  /** A style of Word itself, known by its English name in every language. */
  readonly builtIn?: true;
  /** Not in the gallery of styles. */
  readonly quiet?: true;
  readonly isDefault?: true;
}

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
  const paragraph = (id: string, name: string, parts: StyleParts) =>
    style('paragraph', id, name, { basedOn: STYLE.standard, ...parts });
  const character = (id: string, name: string, parts: StyleParts) => style('character', id, name, parts);
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
      ...headings(huisstijl).map(([id, name, parts]) => paragraph(id, name, parts)),
      ...ofTheText(huisstijl).map(([id, name, parts]) => paragraph(id, name, parts)),
      ...ofThePage(huisstijl).map(([id, name, parts]) => paragraph(id, name, parts)),
      ...ofTheVocabulary(huisstijl).map(([id, name, parts]) => paragraph(id, name, parts)),
      ...characters(huisstijl).map(([id, name, parts]) => character(id, name, parts)),
      ...tableStyles(huisstijl),
    )
  );
}

type Named = readonly [id: string, name: string, parts: StyleParts];

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

function headings({ koppen }: Huisstijl): Named[] {
  return ([1, 2, 3, 4, 5, 6] as const).map((level) => [
    STYLE.heading(level),
    `heading ${level}`,
    {
      builtIn: true,
      next: STYLE.standard,
      looks: koppen[`h${level}`],
      paragraph: '<w:keepNext/><w:keepLines/>',
      outline: level - 1,
    },
  ]);
}

function ofTheText(huisstijl: Huisstijl): Named[] {
  const { citaat, kleuren, lijst, noten, tabel, tekst } = huisstijl;
  const rule = xml('w:left', { 'w:val': 'single', 'w:sz': 12, 'w:space': 8, 'w:color': hex(kleuren.lijn) });
  return [
    [STYLE.list, 'List Paragraph', { builtIn: true, looks: { onder: lijst.onder } }],
    [STYLE.listContinue, 'List Continue', { builtIn: true, looks: { onder: lijst.onder } }],
    [STYLE.quote, 'Quote', { builtIn: true, looks: citaat, paragraph: xml('w:pBdr', {}, rule) }],
    [
      STYLE.caption,
      'caption',
      {
        builtIn: true,
        looks: { grootte: tabel.grootte, vet: true, onder: 3 },
        paragraph: '<w:keepNext/><w:keepLines/>',
      },
    ],
    [
      STYLE.preformatted,
      'HTML Preformatted',
      { builtIn: true, quiet: true, looks: { onder: tekst.onder }, paragraph: ground(kleuren.vlak) },
    ],
    [STYLE.cell, 'Tabeltekst', { looks: { grootte: tabel.grootte, onder: 0, regel: Math.min(tekst.regel, 1.3) } }],
    [STYLE.headCell, 'Tabelkop', { basedOn: STYLE.cell, looks: { vet: true } }],
    [STYLE.labelCell, 'Tabellabel', { basedOn: STYLE.cell, looks: { vet: true, kleur: kleuren.gedempt } }],
    [STYLE.quietCell, 'Tabellabel licht', { basedOn: STYLE.cell, looks: { kleur: kleuren.gedempt } }],
    [STYLE.smallHeadCell, 'Tabelkop klein', { basedOn: STYLE.headCell, looks: smallHead(huisstijl) }],
    [
      STYLE.footnoteText,
      'footnote text',
      { builtIn: true, quiet: true, looks: { grootte: noten.grootte, onder: 2, regel: 1.25 } },
    ],
  ];
}

/** The small capitals-like head of the kenmerken: letters of a label, without its room. */
function smallHead(huisstijl: Huisstijl): Opmaak {
  const { boven: _boven, onder: _onder, ...looks } = looksOf(huisstijl, 'label');
  return looks;
}

/** Header, footer and side block. The tab stops of header and footer are set where the width of the text is known. */
function ofThePage(huisstijl: Huisstijl): Named[] {
  const { kleuren, voet } = huisstijl;
  const small: Opmaak = { grootte: voet.grootte, kleur: kleuren.gedempt, onder: 0, regel: 1.25 };
  return [
    [STYLE.header, 'header', { builtIn: true, quiet: true, looks: small }],
    [STYLE.footer, 'footer', { builtIn: true, quiet: true, looks: small }],
    [STYLE.sideBlock, 'Zijblok', { basedOn: STYLE.header, quiet: true, looks: looksOf(huisstijl, 'zijblok') }],
    [
      STYLE.concept,
      'Conceptmerk',
      {
        basedOn: STYLE.header,
        quiet: true,
        looks: { vet: true, kleur: kleuren.concept, spatiering: 1, uitlijning: 'rechts' },
      },
    ],
  ];
}

function ofTheVocabulary(huisstijl: Huisstijl): Named[] {
  const own: Partial<Record<string, Opmaak>> = {
    functie: { onder: huisstijl.handtekening.ruimte },
    rechts: { uitlijning: 'rechts' },
    midden: { uitlijning: 'midden' },
  };
  return Object.entries(STYLE_ROLES).flatMap(([stijl, role]): Named[] => {
    if (!role.paragraph) return [];
    const keep = role.keepNext ? '<w:keepNext/><w:keepLines/>' : '';
    const looks = { ...looksOf(huisstijl, stijl), ...own[stijl] };
    return [[styleId(role.paragraph), role.paragraph, { looks, paragraph: keep }]];
  });
}

function characters(huisstijl: Huisstijl): Named[] {
  const { kleuren } = huisstijl;
  return [
    [
      STYLE.hyperlink,
      'Hyperlink',
      { builtIn: true, quiet: true, looks: { kleur: kleuren.koppeling }, runEnd: '<w:u w:val="single"/>' },
    ],
    [
      STYLE.footnoteReference,
      'footnote reference',
      { builtIn: true, quiet: true, runEnd: '<w:vertAlign w:val="superscript"/>' },
    ],
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, role]): Named[] => {
      if (!role.character) return [];
      // Bold on bold is plain in Word, where styles are stacked: a title only says what Kop 1 does not.
      const base = stijl.startsWith('titel') ? huisstijl.koppen.h1 : {};
      const looks = difference(looksOf(huisstijl, stijl), base);
      const end = { letterlijk: ground(kleuren.vlak), invulplek: '<w:u w:val="single"/>' }[stijl] ?? '';
      return [[styleId(role.character), role.character, { looks, runEnd: end }]];
    }),
    [STYLE.code, 'HTML Code', { builtIn: true, quiet: true, runEnd: ground(kleuren.vlak) }],
  ];
}

function ground(kleur: string): string {
  return xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(kleur) });
}
