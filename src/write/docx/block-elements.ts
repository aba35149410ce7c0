import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Huisstijl } from '../../document/index.ts';
import { cleanText } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { contentsList } from './contents-list.ts';
import { houseHead } from './house-head.ts';
import { CAPITALS, difference, looksOf, type ParagraphLooks, paragraphLooks, runLooks } from './looks.ts';
import { paragraphOf, paragraphStyle } from './paragraphs.ts';
import { signatures } from './signatures.ts';
import { rolesOf, STYLE, styleId } from './style-names.ts';
import { type Block, type Piece, type Place, textOf, type Work } from './work.ts';
import { hex, twips } from './xml.ts';

/** Of a border: its width in eighths of a point, and the most points that Word leaves between it and the text. */
const [THINNEST, WIDEST] = [2, 31] as const;

export type BlockWriter = (element: Element, place: Place, work: Work) => Block[];

/** `section` and `div`: their content, except for what has a place of its own in Word. */
export const container: BlockWriter = (element, place, work) => {
  if (hasClass(element, 'noten')) return [];
  if (hasClass(element, 'inhoudsopgave')) return contentsList(element, place, work);
  if (hasClass(element, 'zijblok') && work.sideBlockInHeader) return [];
  if (hasClass(element, 'ondertekening')) return signatures(element, place, work);
  if (hasClass(element, 'huiskop')) return houseHead(element, place, work);
  return work.flow(element.children, place);
};

export const paragraph: BlockWriter = (element, place, work) => {
  const { looks, run } = paragraphStyle(element, place, work);
  return paragraphOf(work.pieces(element.children, { run }, place), looks, work);
};

/** A heading is always Kop 1 to 6 or based on it, whatever its style name: that is what Word and screen readers recognise as one. */
export const heading: BlockWriter = (element, place, work) => {
  work.heading = textOf(element);
  const base = work.huisstijl.koppen[element.tagName as 'h1'];
  const level = Number(element.tagName.slice(1));
  const looks: ParagraphLooks = { ...place.looks, style: STYLE.heading(level) };
  let { run } = place;
  let isRuled = false;
  for (const [name, { announces, character, heading: title, capitals, ruled }] of rolesOf(element)) {
    if (title) {
      looks.style = work.headingStyles.idOf(name, title, level);
      continue;
    }
    if (capitals) run = { ...run, ...CAPITALS };
    const own = difference(looksOf(work.huisstijl, name), base);
    Object.assign(looks, paragraphLooks(own), announces ? onGround(work.huisstijl) : {});
    run = { ...run, ...(character ? { style: styleId(character) } : runLooks(own)) };
    isRuled ||= ruled === true;
  }
  const blocks = paragraphOf(work.pieces(element.children, { run }, place), looks, work);
  return isRuled ? blocks.map((block) => ({ ...block, ruled: true })) : blocks;
};

/** A ground across the page. It reaches as far around the text as its borders do, which have its colour. */
function onGround({ kleuren, tabel }: Huisstijl): ParagraphLooks {
  const fill = hex(kleuren.vlak);
  const edge = { style: 'single' as const, size: THINNEST, color: fill, space: Math.min(tabel.celmarge, WIDEST) };
  return {
    shading: { type: 'clear', color: 'auto', fill },
    border: { top: edge, left: edge, bottom: edge },
    indent: { left: twips(edge.space) },
  };
}

export const blockquote: BlockWriter = (element, place, work) => {
  const step = twips(work.huisstijl.citaat.inspringing ?? 0);
  const indent = place.indent + step;
  const looks = place.indent > 0 ? { ...place.looks, indent: { left: indent } } : place.looks;
  return work.flow(element.children, { ...place, indent, width: place.width - step, style: STYLE.quote, looks });
};

/** `pre`: every line and every space exactly as written. */
export const preformatted: BlockWriter = (element, place, work) => {
  const { looks, run } = paragraphStyle(element, place, work);
  const lines = cleanText(toText(element)).replace(/\n$/, '').split('\n');
  const pieces = lines.map((text, index): Piece => {
    return { kind: 'run', child: new work.docx.TextRun({ ...run, text, ...(index > 0 ? { break: 1 } : {}) }) };
  });
  const style = looks.style === place.style ? STYLE.preformatted : looks.style;
  return paragraphOf(pieces, { ...looks, ...(style ? { style } : {}) }, work);
};

export const rule: BlockWriter = () => [{ kind: 'rule' }];
