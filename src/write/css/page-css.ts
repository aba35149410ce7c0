import { NBSP } from '../../core/index.ts';
import { type Huisstijl, isNumbered, type Kopwaarde, type Lopend, paginamerk } from '../../document/index.ts';
import { cssString, mm, pt, rule } from './opmaak.ts';

/** The places of the labelled values in the header of a letter, by how many there are. */
const KOPPLAATSEN = [[], ['left'], ['left', 'right'], ['left', 'center', 'right']] as const;

/**
 * The page and its furniture as margin boxes: they are not in the tag tree, so they are not read aloud. The side block of a
 * letter is real text on page 1, and stands here from page 2 on.
 */
export function pageCss(huisstijl: Huisstijl, lopend: Lopend): string {
  const { pagina, kleuren, voet } = huisstijl;
  const { vervolgkop = [] } = lopend;
  const small = `font-size:${pt(voet.grootte)};color:${kleuren.gedempt}`;
  const places = KOPPLAATSEN[Math.min(vervolgkop.length, 3)] ?? [];
  const later = [
    ...places.map((place, index) => {
      // Further values share the last place, so that none is lost.
      const values = vervolgkop.slice(index, index === places.length - 1 ? undefined : index + 1);
      const shown = content(values.map(kopwaarde).join(' "\\a " '));
      return [`@top-${place}`, shown, small, 'white-space:pre', `text-align:${place}`] as const;
    }),
    ...(paginamerk(lopend) ? [['@top-right-corner', ...mark(huisstijl, lopend)] as const] : []),
    ...(lopend.zijblok ? [['@right-top', ...zijblok(huisstijl, lopend.zijblok)] as const] : []),
  ];
  return [
    `@page{size:A4;margin:${mm(pagina.boven)} ${mm(pagina.rechts)} ${mm(pagina.onder)} ${mm(pagina.links)};`,
    rule('@bottom-left', content(cssString(lopend.voet)), small),
    // The header of a letter numbers its pages already.
    isNumbered(lopend)
      ? ''
      : rule('@bottom-right', content('"pagina " counter(page) " van " counter(pages)'), small, 'white-space:nowrap'),
    ...later.map(([place, ...parts]) => rule(place, ...parts)),
    '}',
    later.length > 0 ? `@page:first{${later.map(([place]) => `${place}{content:none}`).join('')}}` : '',
    // The text keeps clear of the side block on every page.
    lopend.zijblok ? `body{padding-right:${mm(pagina.zijblok + pagina['zijblok-afstand'])}}` : '',
  ].join('');
}

/** Above whatever else the header says, at the edge of the text: the box of the corner drawn over the room at its left. */
function mark({ pagina, kleuren, tekst }: Huisstijl, lopend: Lopend): string[] {
  const { zijblok } = lopend;
  const [width, height] = [lopend.besloten === undefined ? 40 : 90, 6];
  const beside = zijblok ? pagina.zijblok + pagina['zijblok-afstand'] : 0;
  return [
    content(cssString(paginamerk(lopend).toUpperCase())),
    `width:${mm(width)};height:${mm(height)};margin:${mm(Math.min(6, pagina.boven / 4))} 0 auto ${mm(-width - beside)}`,
    `text-align:right;vertical-align:top;color:${kleuren.concept}`,
    `font-weight:bold;font-size:${pt(tekst.grootte)};letter-spacing:0.1em`,
  ];
}

const content = (value: string): string => `content:${value}`;

/** Label above value; an empty value keeps its line, so that the labels stand at one height. */
function kopwaarde({ label, waarde }: Kopwaarde): string {
  return `${cssString(`${label}\n`)} ${waarde === 'bladnummer' ? 'counter(page)' : cssString(waarde.tekst || NBSP)}`;
}

/** A margin box is as wide as the margin: a negative margin draws it over the room that the text leaves free. */
function zijblok(huisstijl: Huisstijl, blok: NonNullable<Lopend['zijblok']>): string[] {
  const { pagina, stijlen, kleuren, voet, tekst } = huisstijl;
  const { grootte = voet.grootte, regel = tekst.regel, kleur = kleuren.gedempt } = stijlen.zijblok ?? {};
  const lines = [blok.tekst, ...blok.waarden.map(({ label, waarde }) => `${label}\n${waarde}`)];
  return [
    content(cssString(lines.join('\n\n'))),
    `width:${mm(pagina.zijblok)};margin-left:-${mm(pagina.zijblok)}`,
    'white-space:pre-wrap;text-align:left;vertical-align:top;overflow-wrap:anywhere',
    `font-size:${pt(grootte)};line-height:${regel};color:${kleur}`,
  ];
}
