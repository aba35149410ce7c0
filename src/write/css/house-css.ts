import type { Huisstijl, Logo, Lopend } from '../../document/index.ts';
import { declarations, mm, pt, rule } from './opmaak.ts';

const A4 = { width: 210, height: 297 } as const;
/** The narrowest room beside a logo: with less, the sender stands below it. */
const BESIDE_MM = 45;
/** Space that an image leaves on its page for the line that it stands in. */
const IMAGE_ROOM_MM = 15;
const MM_PER_POINT = 25.4 / 72;

/**
 * The looks of logo and sender, and the logo on the pages after the first. Empty for a house without either.
 *
 * @param url address of the picture of the logo
 */
export function houseCss(huisstijl: Huisstijl, lopend: Lopend, url: (src: string) => string | undefined): string {
  const { logo } = lopend;
  const picture = logo && url(logo.src);
  return [
    huisstijl.logo || huisstijl.afzender ? head(huisstijl) : '',
    logo && picture ? laterPages(huisstijl, lopend, logo, picture) : '',
  ].join('');
}

function head({ tekst, voet, kleuren, stijlen }: Huisstijl): string {
  const small = { grootte: voet.grootte, kleur: kleuren.gedempt, onder: 0, regel: 1.25 };
  return [
    `div.huiskop{margin-bottom:${pt(tekst.onder * 2)}}div.huiskop img{display:block}div.huiskop>p:last-child{margin-bottom:0}`,
    '.rechts>img{margin-left:auto}.midden>img{margin-left:auto;margin-right:auto}',
    rule('p.afzender', declarations({ ...small, ...stijlen.afzender })),
    // One on the left and one on the right stand side by side; what is read first does not change by it.
    `div.huiskop:has(>p.rechts):has(>p:not(.rechts,.midden)){display:flex;flex-wrap:wrap;gap:${pt(tekst.onder)}}`,
    `div.huiskop:has(>p.rechts):has(>p:not(.rechts,.midden))>p.afzender{flex:1 1 ${mm(BESIDE_MM)}}`,
    'div.huiskop>p.rechts:first-child{order:2}',
  ].join('');
}

/**
 * The logo between the header and the text, at the place that it has on page 1: in the corner of the page, drawn over the room that
 * a larger margin leaves free. A margin box is not in the tag tree.
 */
function laterPages({ pagina, tekst }: Huisstijl, lopend: Lopend, logo: Logo, url: string): string {
  const side = lopend.zijblok ? pagina.zijblok + pagina['zijblok-afstand'] : 0;
  const room = A4.width - pagina.links - pagina.rechts - side;
  const width = Math.min(logo.breedte, room);
  const height = (logo.hoogte * width) / logo.breedte;
  const left = { links: 0, midden: (room - width) / 2, rechts: room - width }[logo.kant];
  const gap = tekst.onder * 2 * MM_PER_POINT;
  const high = round(height + gap);
  const strip = ['left', 'center', 'right'].map((place) => `@top-${place}`);
  return [
    `@page{margin-top:${mm(round(pagina.boven + high))};`,
    `@top-left-corner{content:"";width:${mm(round(width))};height:${mm(round(height))};`,
    `margin:0 ${mm(-round(width + left))} ${mm(round(gap))} 0;background:url(${url}) no-repeat 0 0/100% 100%}`,
    // What the header says keeps its place above the logo.
    ...strip.map((place) => `${place}{padding-bottom:${mm(high)}}`),
    `}@page:first{margin-top:${mm(pagina.boven)};@top-left-corner{content:none}`,
    ...strip.map((place) => `${place}{padding-bottom:0}`),
    `}img{max-height:${mm(round(A4.height - pagina.boven - high - pagina.onder - IMAGE_ROOM_MM))}}`,
  ].join('');
}

function round(millimetres: number): number {
  return Math.round(millimetres * 100) / 100;
}
