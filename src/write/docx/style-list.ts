import type { Huisstijl, Opmaak } from '../../document/index.ts';
import { difference, looksOf } from './looks.ts';
import { STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { hex } from './units.ts';
import { xml } from './xml.ts';

/** What a style is, besides its id and its name. */
export interface StyleParts {
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

export type NamedStyle = readonly [id: string, name: string, parts: StyleParts];

/** Every paragraph style of the house. */
export function paragraphStyles(huisstijl: Huisstijl): NamedStyle[] {
  return [...headings(huisstijl), ...ofTheText(huisstijl), ...ofThePage(huisstijl), ...ofTheVocabulary(huisstijl)];
}

function headings({ koppen }: Huisstijl): NamedStyle[] {
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

function ofTheText(huisstijl: Huisstijl): NamedStyle[] {
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

/** The header of the kenmerken: set like a label, without the space around it. */
function smallHead(huisstijl: Huisstijl): Opmaak {
  const { boven: _boven, onder: _onder, ...looks } = looksOf(huisstijl, 'label');
  return looks;
}

/** Header, footer and side block. The tab stops of header and footer are set where the width of the text is known. */
function ofThePage(huisstijl: Huisstijl): NamedStyle[] {
  const { kleuren } = huisstijl;
  return [
    [STYLE.header, 'header', { builtIn: true, quiet: true, looks: small(huisstijl) }],
    [STYLE.footer, 'footer', { builtIn: true, quiet: true, looks: small(huisstijl) }],
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

/** The looks of what stands around the text. */
function small({ kleuren, voet }: Huisstijl): Opmaak {
  return { grootte: voet.grootte, kleur: kleuren.gedempt, onder: 0, regel: 1.25 };
}

function ofTheVocabulary(huisstijl: Huisstijl): NamedStyle[] {
  const own: Partial<Record<string, Opmaak>> = {
    functie: { onder: huisstijl.handtekening.ruimte },
    rechts: { uitlijning: 'rechts' },
    midden: { uitlijning: 'midden' },
    afzender: { ...small(huisstijl), ...huisstijl.stijlen.afzender },
  };
  return Object.entries(STYLE_ROLES).flatMap(([stijl, role]): NamedStyle[] => {
    if (!role.paragraph || (stijl === 'afzender' && !huisstijl.afzender)) return [];
    const keep = role.keepNext ? '<w:keepNext/><w:keepLines/>' : '';
    const looks = { ...looksOf(huisstijl, stijl), ...own[stijl] };
    return [[styleId(role.paragraph), role.paragraph, { looks, paragraph: keep }]];
  });
}

/** Every character style of the house. */
export function characterStyles(huisstijl: Huisstijl): NamedStyle[] {
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
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, role]): NamedStyle[] => {
      if (!role.character) return [];
      // Styles stack in Word, and bold on bold gives plain: a title only states what Kop 1 does not.
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
