import { type Huisstijl, type Opmaak, STIJLEN, type StijlNaam } from '../../document/index.ts';
import { CODE_ROOM, QUOTE_BAR } from '../css/opmaak.ts';
import { difference, looksOf } from './looks.ts';
import { STYLED } from './numbering.ts';
import { capitalsOf, LIST_STYLES, STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { eighths, group, hex, val, xml } from './xml.ts';

/** What a style is, besides its id and its name. */
export interface StyleParts {
  readonly basedOn?: string;
  /** Set in the font of code. */
  readonly code?: true;
  /** Shown in capitals. */
  readonly capitals?: boolean;
  readonly next?: string;
  readonly looks?: Opmaak;
  /** Paragraph properties that come before spacing in the schema, and after alignment. */
  readonly paragraph?: string;
  readonly paragraphEnd?: string;
  /** Run properties that come after the looks in the schema. */
  readonly runEnd?: string;
  /** A style of Word itself, known by its English name in every language. */
  readonly builtIn?: true;
  /** Not in the gallery of styles. */
  readonly quiet?: true;
}

export type NamedStyle = readonly [id: string, name: string, parts: StyleParts];

/** Of a border, in points: its width, and the most that Word leaves between it and the text. */
const [THINNEST, WIDEST] = [0.25, 31] as const;
const KEEP = '<w:keepNext/><w:keepLines/>';
const UNDERLINED = '<w:u w:val="single"/>';
const BUILT_IN = { builtIn: true } as const;
/** A style of Word that is not in the gallery. */
const HIDDEN = { builtIn: true, quiet: true } as const;

/** Every paragraph style but the default one. */
export function paragraphStyles(huisstijl: Huisstijl): NamedStyle[] {
  const { citaat, code, kleuren, koppen, lijst, noten, tabel, tekst, voet } = huisstijl;
  const bar = edge('left', QUOTE_BAR.width, QUOTE_BAR.gap, kleuren.lijn);
  const quoted = { inspringing: citaat.inspringing };
  // The ground of code reaches as far as its borders, which have its colour.
  const room = (sides: readonly Side[]) => sides.map((side) => edge(side, 0.5, CODE_ROOM, kleuren.vlak)).join('');
  const onGround = (borders: string) => group('w:pBdr', borders) + ground(kleuren.vlak);
  const inCell = (looks: Opmaak): StyleParts => ({ basedOn: STYLE.cell, looks });
  // Set like a label, without the space around it.
  const { boven: _boven, onder: _onder, ...smallHead } = looksOf(huisstijl, 'label');
  // The tab stops of header and footer are set where the width of the text is known.
  const small = { ...HIDDEN, looks: { grootte: voet.grootte, kleur: kleuren.gedempt, onder: 0, regel: 1.25 } };
  const beside = (looks: Opmaak): StyleParts => ({ basedOn: STYLE.header, quiet: true, looks });
  const caption = { grootte: tabel.grootte, vet: true, onder: 3, ...looksOf(huisstijl, 'bijschrift') };
  const own: Partial<Record<string, Opmaak>> = {
    functie: { onder: huisstijl.handtekening.ruimte },
    concept: { vet: true, kleur: kleuren.concept, spatiering: 1, uitlijning: 'rechts', onder: 0 },
    versie: { vet: true, uitlijning: 'rechts', onder: 0 },
    letterlijk: { ...code, ...huisstijl.stijlen.letterlijk },
    rechts: { uitlijning: 'rechts' },
    midden: { uitlijning: 'midden' },
    afzender: { ...small.looks, ...huisstijl.stijlen.afzender },
  };
  return [
    ...Object.values(koppen).map((looks, level): NamedStyle => {
      const paragraphEnd = val('w:outlineLvl', level);
      const parts = { ...BUILT_IN, next: STYLE.standard, looks, paragraph: KEEP, paragraphEnd };
      return [STYLE.heading(level + 1), `heading ${level + 1}`, parts];
    }),
    ...listStyles(lijst),
    // By these names other programs know a list of terms.
    [STYLE.term, 'Definition Term', { next: STYLE.explanation, looks: { vet: true, onder: 0 }, paragraph: KEEP }],
    [STYLE.explanation, 'Definition', { looks: { onder: tekst.onder, inspringing: lijst.inspringing } }],
    [STYLE.task, 'Takenlijst', { looks: { onder: lijst.onder } }],
    [STYLE.quote, 'Quote', { ...BUILT_IN, looks: citaat, paragraph: group('w:pBdr', bar) }],
    ...Object.keys(koppen).map((_, index): NamedStyle => {
      const basedOn = STYLE.heading(index + 1);
      const parts = {
        basedOn,
        next: STYLE.quote,
        quiet: true,
        looks: quoted,
        paragraph: group('w:pBdr', bar),
      } as const;
      return [STYLE.quotedHeading(index + 1), `Citaat kop ${index + 1}`, parts];
    }),
    [STYLE.caption, 'caption', { ...BUILT_IN, looks: caption, paragraph: KEEP }],
    [
      'HTML-voorafopgemaakt',
      'HTML Preformatted',
      { ...HIDDEN, code: true, looks: { onder: tekst.onder, ...code }, paragraph: onGround(room(SIDES)) },
    ],
    // By this name other programs know that a paragraph is code.
    [STYLE.preformatted, 'Source Code', { basedOn: 'HTML-voorafopgemaakt' }],
    [
      STYLE.quotedCode,
      'Citaat broncode',
      {
        basedOn: STYLE.preformatted,
        quiet: true,
        looks: quoted,
        paragraph: onGround(room(['top']) + bar + room(['bottom', 'right'])),
      },
    ],
    [
      STYLE.cell,
      'Tabeltekst',
      {
        paragraph: '<w:suppressAutoHyphens w:val="0"/>',
        looks: { grootte: tabel.grootte, onder: 0, regel: Math.min(tekst.regel, 1.3) },
      },
    ],
    [STYLE.headCell, 'Tabelkop', inCell({ vet: true })],
    [STYLE.totalCell, 'Tabeltotaal', inCell({ vet: true })],
    [STYLE.labelCell, 'Tabellabel', inCell({ vet: true, kleur: kleuren.gedempt })],
    [STYLE.quietCell, 'Tabellabel licht', inCell({ kleur: kleuren.gedempt })],
    [STYLE.smallHeadCell, 'Tabelkop klein', { basedOn: STYLE.headCell, looks: smallHead }],
    [STYLE.contentsHeading, 'TOC Heading', { ...HIDDEN, looks: { vet: true, onder: tekst.onder }, paragraph: KEEP }],
    ...[1, 2, 3].map((level): NamedStyle => {
      const looks = { onder: lijst.onder, inspringing: Math.max(0, level - 2) * lijst.inspringing };
      return [STYLE.contents(level), `toc ${level}`, { ...HIDDEN, looks }];
    }),
    [STYLE.footnoteText, 'footnote text', { ...HIDDEN, looks: { grootte: noten.grootte, onder: 2, regel: 1.25 } }],
    [STYLE.header, 'header', small],
    [STYLE.footer, 'footer', small],
    [STYLE.sideBlock, 'Zijblok', beside({ ...looksOf(huisstijl, 'zijblok'), onder: tekst.onder })],
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, { items }]): NamedStyle[] => {
      const looks = { onder: lijst.onder, ...looksOf(huisstijl, stijl) };
      return items ? [[styleId(items.name), items.name, { looks, paragraph: tied(STYLED.leden, items.level) }]] : [];
    }),
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, { paragraph, keepNext, capitals = false }]): NamedStyle[] => {
      // The style of captions is Word's own.
      if (!paragraph || paragraph === STYLE.caption || (stijl === 'afzender' && !huisstijl.afzender)) return [];
      const looks = { ...looksOf(huisstijl, stijl), ...own[stijl] };
      const code = IN_CODE.has(stijl) ? ({ code: true } as const) : {};
      return [[styleId(paragraph), paragraph, { looks, capitals, ...code, paragraph: keepNext ? KEEP : '' }]];
    }),
  ];
}

/** What ties a style to a level of a numbering, from 0. */
function tied(num: number, level: number): string {
  return group('w:numPr', level === 0 ? '' : val('w:ilvl', level), val('w:numId', num));
}

/** The styles of lists: their numbers and indents come from the numbering that each level is tied to. */
function listStyles({ inspringing, onder }: Huisstijl['lijst']): NamedStyle[] {
  const levels = Array.from({ length: LIST_STYLES }, (_, index) => index + 1);
  const named = (name: string, level: number) => (level === 1 ? name : `${name} ${level}`);
  const item = { ...BUILT_IN, looks: { onder } };
  return levels.flatMap((level): NamedStyle[] => [
    [STYLE.numbered(level), named('List Number', level), { ...item, paragraph: tied(STYLED.ordered, level - 1) }],
    [STYLE.bulleted(level), named('List Bullet', level), { ...item, paragraph: tied(STYLED.bulleted, level - 1) }],
    [
      STYLE.listContinue(level),
      named('List Continue', level),
      { ...BUILT_IN, looks: { onder, inspringing: inspringing * level } },
    ],
  ]);
}

/** Style names that are set in the font of code: a box is in few others. */
const IN_CODE: ReadonlySet<string> = new Set(['letterlijk', 'vakje']);

/** Every character style. */
export function characterStyles(huisstijl: Huisstijl): NamedStyle[] {
  const { kleuren } = huisstijl;
  const blank = xml('w:u', { 'w:val': 'single', 'w:color': hex(kleuren.gedempt) });
  return [
    [STYLE.hyperlink, 'Hyperlink', { ...HIDDEN, looks: { kleur: kleuren.koppeling }, runEnd: UNDERLINED }],
    [STYLE.footnoteReference, 'footnote reference', { ...HIDDEN, runEnd: '<w:vertAlign w:val="superscript"/>' }],
    ...Object.entries(STYLE_ROLES).flatMap(([stijl, { character }]): NamedStyle[] => {
      if (!character) return [];
      const elements: readonly string[] = STIJLEN[stijl as StijlNaam];
      // Styles stack in Word, and bold on bold gives plain: a title only states what Kop 1 does not.
      const looks = difference(looksOf(huisstijl, stijl), elements.includes('h1') ? huisstijl.koppen.h1 : {});
      const runEnd = { letterlijk: ground(kleuren.vlak), invulplek: blank }[stijl] ?? '';
      const parts = { looks, runEnd, ...(IN_CODE.has(stijl) ? { code: true as const } : {}) };
      const plain: NamedStyle = [styleId(character), character, parts];
      if (!STIJLEN.hoofdletters.some((one) => elements.includes(one))) return [plain];
      const name = capitalsOf(character);
      return [plain, [styleId(name), name, { ...parts, capitals: true }]];
    }),
    [STYLE.capitals, 'Hoofdletters (teken)', { capitals: true }],
    ['HTMLCode', 'HTML Code', { ...HIDDEN, code: true, runEnd: ground(kleuren.vlak) }],
    // By this name other programs know that text in a line is code.
    [STYLE.code, 'Verbatim Char', { basedOn: 'HTMLCode' }],
  ];
}

/** Looks on a ground across the page, which reaches as far around the text as its borders do: they have its colour. */
export function grounded(looks: Opmaak, { kleuren, tabel }: Huisstijl): StyleParts {
  const space = Math.round(Math.min(tabel.celmarge, WIDEST));
  const edges = (['top', 'left', 'bottom'] as const).map((side) => edge(side, THINNEST, space, kleuren.vlak));
  const paragraph = group('w:pBdr', ...edges) + ground(kleuren.vlak);
  return { looks: { ...looks, inspringing: space }, paragraph };
}

type Side = 'top' | 'left' | 'bottom' | 'right';
/** In the order of the schema. */
const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right'];

/** One border of a paragraph: its thickness and its distance from the text, in points. */
function edge(side: Side, width: number, space: number, kleur: string): string {
  return xml(`w:${side}`, {
    'w:val': 'single',
    'w:sz': eighths(width),
    'w:space': Math.round(space),
    'w:color': hex(kleur),
  });
}

function ground(kleur: string): string {
  return xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(kleur) });
}
