import { type Huisstijl, KORTE_TABEL, NUMMERING, STIJLEN } from '../../document/index.ts';
import { declarations, mm, pt, rule } from './opmaak.ts';

/** The name of the font of the huisstijl on the page: never that of a font of the machine. */
export const FONT_FAMILY = 'griffie-lettertype';

/** The class of a table that would not fit: its columns get equal widths and its words may break anywhere. */
export const TOO_WIDE = 'te-breed';
/** The class of a table whose columns have the widths that were measured. */
export const MEASURED = 'gemeten';
/** The class of what stands on a page on its side. */
export const LANDSCAPE = 'liggend';
/** The class of the end of a line inside a word. */
export const HYPHEN = 'afbreking';
const A4_HEIGHT_MM = 297;
/** Space that an image leaves on its page for the line that it stands in. */
const IMAGE_ROOM_MM = 15;
const TYPES = { '1': 'decimal', a: 'lower-alpha', i: 'lower-roman' } as const;
const LIST_STYLES = { decimaal: 'decimal', letter: 'lower-alpha', romeins: 'lower-roman' } as const;
/** The bullets by depth: the same signs in both formats. */
const BULLETS = ['disc', '"–\\a0\\a0 "', '"▪\\a0\\a0 "'] as const;
/** Lists nested deeper than this, which nobody writes, keep the last numbering. */
const LIST_DEPTH = 9;

/** The CSS of a huisstijl, made once for all documents of a build. */
const MADE = new WeakMap<Huisstijl, string>();

/** The looks of the whole vocabulary, made from the huisstijl alone: no size or colour comes from anywhere else. */
export function documentCss(huisstijl: Huisstijl): string {
  const css =
    MADE.get(huisstijl) ?? [text, lists, tables, blocks, styles, layout].flatMap((of) => of(huisstijl)).join('\n');
  MADE.set(huisstijl, css);
  return css;
}

function text({ kleuren, koppen, tekst }: Huisstijl): string[] {
  return [
    // A ligature is one glyph for several letters: whether it can be searched and copied depends on the reader.
    `html{font-family:${FONT_FAMILY};font-size:${pt(tekst.grootte)};line-height:${tekst.regel};color:${kleuren.tekst};font-variant-ligatures:none}`,
    'body{margin:0;overflow-wrap:break-word;orphans:2;widows:2}',
    // The tree has no white space that is only layout; the space at the end of a line must go into the file.
    'p,h1,h2,h3,h4,h5,h6,li,th,td,caption{white-space:pre-wrap}',
    `p{margin:0 0 ${pt(tekst.onder)}}`,
    'strong{font-weight:bold}em{font-style:italic}del{text-decoration:line-through}',
    'code,pre{font-family:inherit;font-size:inherit}',
    `a{color:${kleuren.koppeling};overflow-wrap:anywhere}`,
    'h1,h2,h3,h4,h5,h6{margin:0;break-after:avoid;break-inside:avoid}',
    ...Object.entries(koppen).map(([name, opmaak]) => rule(name, declarations(opmaak))),
  ];
}

function lists({ lijst, tekst }: Huisstijl): string[] {
  return [
    `ul,ol{margin:0 0 ${pt(tekst.onder)};padding-left:${pt(lijst.inspringing)}}li>ul,li>ol{margin:${pt(lijst.onder)} 0 0}`,
    `li{margin-bottom:${pt(lijst.onder)}}li>p{margin-bottom:${pt(lijst.onder)}}li>p:last-child{margin-bottom:0}`,
    // As Word has them.
    ...BULLETS.map((bullet, depth) => `ul${' ul'.repeat(depth)}{list-style-type:${bullet}}`),
    ...Array.from({ length: LIST_DEPTH }, (_, depth) => {
      const kind = NUMMERING[depth % NUMMERING.length] as (typeof NUMMERING)[number];
      return `ol${' ol'.repeat(depth)}{list-style-type:${LIST_STYLES[kind]}}`;
    }),
    // A list that says how it is numbered, wherever it stands but in a note.
    ...Object.entries(TYPES).map(([type, style]) => `ol[type="${type}"]:not(.noten ol){list-style-type:${style}}`),
    'ol[type="1.1"]>li::marker{content:counters(list-item,".") ". "}',
  ];
}

function tables({ tabel, kleuren, stijlen, pagina }: Huisstijl): string[] {
  const line = (kleur: string): string => `${pt(tabel.lijndikte)} solid ${kleur}`;
  const label = stijlen.label ? declarations({ ...stijlen.label, boven: undefined, onder: undefined }) : '';
  return [
    `table{width:100%;border-collapse:collapse;font-size:${pt(tabel.grootte)};margin:0 0 ${pt(tabel.onder)}}`,
    `caption{text-align:left;font-weight:bold;padding-bottom:${pt(tabel.celmarge)};break-after:avoid}`,
    // The rows of a form hold whole sections: kept on one page they would leave half of it empty.
    'thead{display:table-header-group}tr{break-inside:avoid}table.formulier tr{break-inside:auto}',
    `table:is(:not([class]),.${MEASURED}):not(:has(>tbody>tr:nth-child(${KORTE_TABEL + 1}))){break-inside:avoid}`,
    `th,td{text-align:left;vertical-align:top;padding:${pt(tabel.celmarge)} ${pt(tabel.celmarge * 2)} ${pt(tabel.celmarge)} 0;border-bottom:${line(kleuren.lijn)}}`,
    `thead th{font-weight:bold;vertical-align:bottom;border-bottom:${line(kleuren.accent)}}`,
    'th:last-child,td:last-child{padding-right:0}',
    `th p,td p{margin:0 0 ${pt(tabel.celmarge)}}th p:last-child,td p:last-child,.waarden p{margin-bottom:0}`,
    rule('table.kenmerken thead th', label),
    `table.formulier th[scope=row]{font-weight:bold;color:${kleuren.gedempt}}table.formulier th[scope=row]:first-child{width:26%}`,
    // The label of a row in a table of an author is set as the numbers behind it.
    `table:is(:not([class]),.${MEASURED}) th[scope=row]{font-weight:normal;color:inherit}`,
    `table:is(:not([class]),.${MEASURED}) tr.totaal>*{font-weight:bold}`,
    `table.referentie{width:auto}table.referentie th,table.referentie td{border:0;padding:0 ${pt(tabel.celmarge * 3)} 0 0}`,
    `table.referentie th{font-weight:normal;color:${kleuren.gedempt}}`,
    `th.smal,td.smal{width:1%;white-space:nowrap}th.rechts,td.rechts{font-variant-numeric:tabular-nums lining-nums}`,
    `table.${MEASURED}{table-layout:fixed}.${LANDSCAPE}{page:${LANDSCAPE}}@page ${LANDSCAPE}{size:A4 landscape}`,
    `.${HYPHEN}::after{content:"-"}`,
    `table.${TOO_WIDE}{table-layout:fixed}table.${TOO_WIDE} th,table.${TOO_WIDE} td{overflow-wrap:anywhere;white-space:pre-wrap;width:auto}`,
    `.rubriek{break-after:avoid}.rubriek>th,.rubriek>td,th.rubriek,td.rubriek{padding-top:${pt(tabel.celmarge * 2.5)};border-bottom:${line(kleuren.accent)}}`,
    `tr.blok>th,tr.blok>td,th.blok{background:${kleuren.vlak};padding-left:${pt(tabel.celmarge)}}tr.blok{break-after:avoid}`,
    `img{max-width:100%;max-height:${mm(A4_HEIGHT_MM - pagina.boven - pagina.onder - IMAGE_ROOM_MM)};height:auto}`,
  ];
}

function blocks({ citaat, kleuren, lijst, tabel, noten, tekst }: Huisstijl): string[] {
  return [
    rule('blockquote', 'margin:0', declarations(citaat)),
    rule('pre', `margin:0 0 ${pt(tekst.onder)}`, 'white-space:pre-wrap', 'overflow-wrap:anywhere'),
    `hr{border:0;border-top:${pt(tabel.lijndikte)} solid ${kleuren.lijn};margin:${pt(tekst.onder * 2)} 0}`,
    'sup{vertical-align:super;line-height:0}',
    `section.noten{border-top:${pt(tabel.lijndikte)} solid ${kleuren.lijn};margin-top:${pt(tekst.onder * 2)};padding-top:${pt(tekst.onder)};font-size:${pt(noten.grootte)}}`,
    'section.noten li{break-inside:avoid}section.noten p{margin-bottom:0}',
    // The number of a note is text, as its call is: a marker could not lead back.
    'section.noten>ol{list-style-type:none;padding-left:0}span.noot-nummer{vertical-align:super;line-height:0}',
    `section.inhoudsopgave{margin-bottom:${pt(tekst.onder * 2)}}p.inhoudskop{font-weight:bold;break-after:avoid}`,
    `section.inhoudsopgave>ul{list-style-type:none;padding-left:0}li.subkop{padding-left:${pt(lijst.inspringing)}}`,
    // Title and number at the ends of the line, with dots between that are not read.
    'section.inhoudsopgave a{display:flex;align-items:baseline;color:inherit;text-decoration:none}span.bladnummer{order:2;flex:none;text-align:right;white-space:nowrap}',
    `section.inhoudsopgave a::after{content:"";order:1;flex:1;min-width:1em;margin:0 0.4em;border-bottom:${pt(tabel.lijndikte)} dotted ${kleuren.gedempt}}`,
    `section.noten h2{font-size:${pt(tekst.grootte)};margin-top:0}`,
  ];
}

/** Every style name that the huisstijl mentions, on the elements that carry it. */
function styles({ stijlen }: Huisstijl): string[] {
  return Object.entries(STIJLEN).map(([naam, elements]) => {
    // A row has no text of its own: its cells carry the looks.
    const selectors = elements.flatMap((one) =>
      one === 'tr' ? [`tr.${naam}>th`, `tr.${naam}>td`] : [`${one}.${naam}`],
    );
    return rule(selectors.join(','), declarations(stijlen[naam] ?? {}));
  });
}

/** What does not depend on the huisstijl: what stays together, what stands side by side. */
function layout({ handtekening, kleuren, tabel, pagina, tekst }: Huisstijl): string[] {
  return [
    'p.label,p.blijft,p.besluitregel{break-after:avoid}p.blijft{break-inside:avoid}',
    // A short first line of an item is the head of what follows in it.
    'li>p:first-child:not(:last-child){break-after:avoid}',
    // A signature or closing line never stands alone on a page: the last lines of the text stay with it.
    ':has(+p.blijft),:has(+div.ondertekening),:has(+p.slotregel){break-after:avoid}',
    '.hoofdletters,p.concept{text-transform:uppercase}',
    `p.concept{color:${kleuren.concept};font-weight:bold;letter-spacing:0.1em;text-align:right;margin:0}`,
    '.rechts{text-align:right}.midden{text-align:center}',
    // A place to sign never stands alone on a page: the lines before it stay with it.
    `div.ondertekening{display:flex;gap:${pt(tekst.grootte * 2)};break-inside:avoid;break-before:avoid;margin-top:${pt(tekst.onder)}}`,
    'div.handtekening{flex:1 1 0;min-width:0;break-inside:avoid}',
    `div.handtekening>p.functie{margin-bottom:${pt(handtekening.ruimte)}}`,
    `div.zijblok{position:absolute;top:0;right:0;width:${mm(pagina.zijblok)}}`,
    `span.invulplek{display:inline-block;min-width:${mm(45)};border-bottom:${pt(tabel.lijndikte)} solid ${kleuren.gedempt}}`,
    'span.label{margin-right:0.5em}',
  ];
}
