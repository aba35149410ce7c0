import { type Huisstijl, KORTE_TABEL, NUMMERING, STIJLEN, tallestImage } from '../../document/index.ts';
import { CODE_ROOM, declarations, mm, pt, QUOTE_BAR, rule } from './opmaak.ts';

/** The name of the font of the huisstijl on the page: never that of a font of the machine. */
export const FONT_FAMILY = 'griffie-lettertype';
/** That of the font of code. */
export const CODE_FAMILY = 'griffie-code';

/** The class of a table that would not fit: its words may break anywhere. */
export const TOO_WIDE = 'te-breed';
/** The class of a table, whose columns have the widths that were measured. */
export const MEASURED = 'gemeten';
/** The class of what stands on a page on its side. */
export const LANDSCAPE = 'liggend';
/** The class of a list of terms, each with what it means. */
export const TERMS = 'begrippen';
/** The class of the end of a line inside a word. */
export const HYPHEN = 'afbreking';
const STYLED_TABLES = Object.entries(STIJLEN).flatMap(([naam, elements]) =>
  (elements as readonly string[]).includes('table') ? [naam] : [],
);
/** A table that an author wrote has no style name. */
const WRITTEN = `table:not(${STYLED_TABLES.map((naam) => `.${naam}`).join()})`;
const TYPES = { '1': 'decimal', a: 'lower-alpha', i: 'lower-roman' } as const;
const LIST_STYLES = { decimaal: 'decimal', letter: 'lower-alpha', romeins: 'lower-roman' } as const;
/** The bullets by depth: the same signs in both formats. */
const BULLETS = ['disc', '"–\\a0\\a0 "', '"▪\\a0\\a0 "'] as const;
/** A list around another, of either kind: to Word they are levels of one. The notes of a document are none. */
const AROUND = ':is(ul,ol):not(section.noten>ol) ';
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
    'p,h1,h2,h3,h4,h5,h6,li,figcaption,th,td,caption{white-space:pre-wrap}',
    `p{margin:0 0 ${pt(tekst.onder)}}`,
    'strong{font-weight:bold}em{font-style:italic}del{text-decoration:line-through}',
    // A character that the font of code does not have comes from the other; an inline box of its own height would move the line.
    `code,pre{font-family:${CODE_FAMILY},${FONT_FAMILY};font-size:inherit}code{line-height:1;background:${kleuren.vlak}}`,
    `a{color:${kleuren.koppeling};overflow-wrap:anywhere}a.verwijzing{color:inherit;text-decoration:none}`,
    // What the huisstijl does not say of a heading is as the text has it, in Word too.
    `h1,h2,h3,h4,h5,h6{margin:0;font-size:inherit;font-weight:normal;font-style:normal;color:${kleuren.tekst};break-after:avoid;break-inside:avoid}`,
    ...Object.entries(koppen).map(([name, opmaak]) => rule(name, declarations(opmaak))),
  ];
}

/** The kinds of numbers by depth, from a list on. */
function numbered(list: string): string[] {
  return Array.from({ length: LIST_DEPTH }, (_, depth) => {
    const kind = NUMMERING[depth % NUMMERING.length] as (typeof NUMMERING)[number];
    return `${list}${' ol'.repeat(depth)}{list-style-type:${LIST_STYLES[kind]}}`;
  });
}

function lists({ lijst, tekst }: Huisstijl): string[] {
  return [
    // Without a box of its own: the browser finds no earlier place to end a page in a box that began on the page before.
    'ul,ol,section.inhoud,div.inhoud{display:contents}',
    `li{margin:0 0 ${pt(lijst.onder)} ${pt(lijst.inspringing)}}:not(li)>:is(ul,ol)>li:last-child{margin-bottom:${pt(tekst.onder)}}`,
    `li>:is(ul,ol)>li:first-child{margin-top:${pt(lijst.onder)}}`,
    `li>p{margin-bottom:${pt(lijst.onder)}}li>p:last-child{margin-bottom:0}`,
    // As Word has them.
    ...Array.from({ length: LIST_DEPTH }, (_, depth) => {
      return `${AROUND.repeat(depth)}ul{list-style-type:${BULLETS[depth % BULLETS.length]}}`;
    }),
    ...numbered('ol'),
    // The list of the notes themselves is no depth of its own.
    ...numbered(':where(.noten)>ol ol'),
    // A list that says how it is numbered, wherever it stands.
    ...Object.entries(TYPES).map(([type, style]) => `ol[type="${type}"]{list-style-type:${style}}`),
    `div.${TERMS}{margin:0 0 ${pt(tekst.onder)}}div.${TERMS}>div>figcaption{font-weight:bold;break-after:avoid}div.${TERMS}>div>div{margin:0 0 ${pt(tekst.onder)} ${pt(lijst.inspringing)}}div.${TERMS}>div>div>:last-child{margin-bottom:0}`,
    // The box stands where the bullet would.
    `span.vakje{font-family:${CODE_FAMILY},${FONT_FAMILY};line-height:1}li.taak{list-style-type:none}`,
    `li.taak>span.vakje,li.taak>p:first-child>span.vakje{display:inline-block;width:${pt(lijst.inspringing)};margin-left:${pt(-lijst.inspringing)};white-space:pre}`,
    'li[data-nummer]::marker{content:attr(data-nummer)}',
  ];
}

function tables(huisstijl: Huisstijl): string[] {
  const { tabel, kleuren, stijlen } = huisstijl;
  const line = (kleur: string): string => `${pt(tabel.lijndikte)} solid ${kleur}`;
  const label = stijlen.label ? declarations({ ...stijlen.label, boven: undefined, onder: undefined }) : '';
  return [
    `table{width:100%;border-collapse:collapse;font-size:${pt(tabel.grootte)};margin:0 0 ${pt(tabel.onder)}}`,
    `caption{text-align:left;font-weight:bold;padding-bottom:${pt(tabel.celmarge)};break-after:avoid}`,
    // The rows of a form hold whole sections: kept on one page they would leave half of it empty.
    'thead{display:table-header-group}tr{break-inside:avoid}table.formulier tr{break-inside:auto}',
    'tr:has(>th[scope=col]){break-after:avoid}',
    `${WRITTEN}:not(:has(>tbody>tr:nth-child(${KORTE_TABEL + 1}))){break-inside:avoid}`,
    `th,td{text-align:left;vertical-align:top;padding:${pt(tabel.celmarge)} ${pt(tabel.celmarge * 2)} ${pt(tabel.celmarge)} 0;border-bottom:${line(kleuren.lijn)}}`,
    `thead th{font-weight:bold;vertical-align:bottom;border-bottom:${line(kleuren.accent)}}`,
    'th:last-child,td:last-child{padding-right:0}',
    `th p,td p{margin:0 0 ${pt(tabel.celmarge)}}th p:last-child,td p:last-child,.waarden p{margin-bottom:0}`,
    rule('table.kenmerken thead th', label),
    `table.formulier{border-top:${line(kleuren.lijn)}}table.formulier th[scope=row]{font-weight:bold;color:${kleuren.gedempt}}`,
    // The label of a row in a table of an author is set as the numbers behind it.
    `${WRITTEN} th[scope=row]{font-weight:normal;color:inherit}`,
    `${WRITTEN} tr.totaal>*{font-weight:bold}`,
    `table.referentie th,table.referentie td{border:0;padding-top:0;padding-bottom:0}`,
    `table.referentie th{font-weight:normal;color:${kleuren.gedempt}}`,
    `th.rechts,td.rechts{font-variant-numeric:tabular-nums lining-nums}`,
    `table.${MEASURED}{table-layout:fixed}.${LANDSCAPE}{page:${LANDSCAPE}}@page ${LANDSCAPE}{size:A4 landscape}`,
    `.${HYPHEN}::after{content:"-"}`,
    `table.${TOO_WIDE} th,table.${TOO_WIDE} td{overflow-wrap:anywhere}`,
    `.rubriek{break-after:avoid}.rubriek>th,.rubriek>td,th.rubriek,td.rubriek{padding-top:${pt(tabel.celmarge * 2.5)};border-bottom:${line(kleuren.accent)}}`,
    `tr.blok>th,tr.blok>td,th.blok{background:${kleuren.vlak};padding-left:${pt(tabel.celmarge)}}tr.blok{break-after:avoid}`,
    ...blockHeadings(huisstijl, line(kleuren.lijn)),
    // A width that was asked may ask for more height than there is: the picture keeps its form.
    `img{max-width:100%;max-height:${mm(tallestImage(huisstijl, true))};height:auto;object-fit:contain;object-position:0 0}`,
    `img:not([width],[height]){max-height:${mm(tallestImage(huisstijl, false))}}`,
  ];
}

/** The headings of a form. The rule above one is that of the table before it, where there is one. */
function blockHeadings({ tabel, kleuren }: Huisstijl, line: string): string[] {
  const headings = (naam: 'blok' | 'formulierkop') =>
    STIJLEN[naam].filter((element) => element.startsWith('h')).map((element) => `${element}.${naam}`);
  const [blok, kop] = [headings('blok').join(), headings('formulierkop').join()];
  return [
    `:is(${blok}){background:${kleuren.vlak};padding:${pt(tabel.celmarge)}}`,
    `:is(${kop}){border-top:${line};padding-top:${pt(tabel.celmarge)}}`,
    `table.formulier:has(+:is(table.formulier,${blok},${kop})){margin-bottom:0}table.formulier+table.formulier{border-top:0}table.formulier+:is(${kop}){border-top:0;margin-top:0}`,
    // A table has the rule already.
    'hr.formulierslot{margin:0;break-before:avoid}table.formulier+hr.formulierslot,hr.formulierslot:has(+table.formulier){display:none}',
  ];
}

function blocks({ citaat, code, kleuren, lijst, tabel, noten, tekst }: Huisstijl): string[] {
  const { gap, width } = QUOTE_BAR;
  const inside = Math.max(0, (citaat.inspringing ?? 0) - gap - width);
  return [
    rule('blockquote', 'margin:0', declarations({ ...citaat, inspringing: inside })),
    `blockquote{border-left:${pt(width)} solid ${kleuren.lijn};padding-left:${pt(gap)}}blockquote>:last-child{margin-bottom:0}`,
    rule('pre', `font-style:normal;color:${kleuren.tekst}`, declarations({ onder: tekst.onder, ...code })),
    // The letters stand below those of the text, and their ground a little outside it.
    `pre{background:${kleuren.vlak};padding:${pt(CODE_ROOM)};margin-left:${pt(-CODE_ROOM)};margin-right:${pt(-CODE_ROOM)};white-space:pre-wrap;overflow-wrap:anywhere}`,
    'pre>code{background:none;line-height:inherit}',
    `hr{border:0;border-top:${pt(tabel.lijndikte)} solid ${kleuren.lijn};margin:${pt(tekst.onder * 2)} 0}`,
    'sup{vertical-align:super;line-height:0}',
    // Below its picture, with which it stays.
    `p.bijschrift{font-size:${pt(tabel.grootte)};font-weight:bold}:has(+p.bijschrift){break-after:avoid}`,
    `section.noten{border-top:${pt(tabel.lijndikte)} solid ${kleuren.lijn};margin-top:${pt(tekst.onder * 2)};padding-top:${pt(tekst.onder)};font-size:${pt(noten.grootte)}}`,
    // The raised number reaches above its line: at the head of a page the browser would draw it at the foot of the one before as well.
    `section.noten li{break-inside:avoid}section.noten>ol>li{padding-top:${pt(noten.grootte / 3)};margin-top:${pt(-noten.grootte / 3)}}section.noten p{margin-bottom:0}`,
    // The number of a note is text, as its call is: a marker could not lead back.
    'section.noten>ol>li{list-style-type:none;margin-left:0}span.noot-nummer{vertical-align:super;line-height:0}',
    `section.inhoudsopgave{margin-bottom:${pt(tekst.onder * 2)}}p.inhoudskop{font-weight:bold;break-after:avoid}`,
    `section.inhoudsopgave>ul>li{list-style-type:none;margin-left:0}section.inhoudsopgave li.subkop{margin-left:${pt(lijst.inspringing)}}`,
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
    // What belongs together, as the print tree says it. Of three lines the browser would leave one behind.
    '[data-bij-vorige]{break-before:avoid}',
    // By its lines: below a box that may not be parted the browser leaves apart what stays together, and an item or a cell that may
    // not be would hold all that is in it.
    'p,li,dd,th,td,pre{orphans:2;widows:2}[data-heel],p.blijft{orphans:9;widows:9}',
    '.hoofdletters,p.concept{text-transform:uppercase}',
    'p.versie{font-weight:bold;text-align:right;margin:0}',
    `p.concept{color:${kleuren.concept};font-weight:bold;letter-spacing:0.1em;text-align:right;margin:0}`,
    '.rechts{text-align:right}.midden{text-align:center}',
    // At most three side by side, as Word has them.
    `div.ondertekening{display:grid;grid-template-columns:repeat(auto-fit,minmax(30%,1fr));row-gap:${pt(tekst.onder * 2)};break-inside:avoid;margin-top:${pt(tekst.onder)}}`,
    `div.handtekening{min-width:0;box-sizing:border-box;padding-right:${pt(tekst.grootte * 2)};break-inside:avoid}`,
    `div.handtekening>p.functie{margin-bottom:${pt(handtekening.ruimte)}}`,
    `div.zijblok{position:absolute;top:0;right:0;width:${mm(pagina.zijblok)}}`,
    `span.invulplek{display:inline-block;min-width:${mm(45)};border-bottom:${pt(tabel.lijndikte)} solid ${kleuren.gedempt}}`,
  ];
}
