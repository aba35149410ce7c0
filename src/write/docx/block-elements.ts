import type { Element } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { cleanText } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { contentsList } from './contents-list.ts';
import { houseHead } from './house-head.ts';
import { difference, looksOf, type ParagraphLooks, paragraphLooks } from './looks.ts';
import { paragraphOf, paragraphStyle } from './paragraphs.ts';
import { signatures } from './signatures.ts';
import { characterOf, rolesOf, STYLE } from './style-names.ts';
import { BREAK, run, text } from './wml.ts';
import { type Block, type Piece, type Place, textOf, type Work } from './work.ts';
import { twips } from './xml.ts';

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
  return paragraphOf(work.pieces(element.children, { run: {} }, place), paragraphStyle(element, place, work), work);
};

/** A heading is always Kop 1 to 6 or based on it, whatever its style name: that is what Word and screen readers recognise as one. */
export const heading: BlockWriter = (element, place, work) => {
  work.heading = textOf(element);
  const base = work.huisstijl.koppen[element.tagName as 'h1'];
  const level = Number(element.tagName.slice(1));
  const roles = rolesOf(element);
  const [named] = roles.find(([, role]) => role.heading) ?? [];
  const isQuoted = place.style === STYLE.quote;
  const plain = (isQuoted ? STYLE.quotedHeading : STYLE.heading)(level);
  const style = named && !isQuoted ? work.headingStyles.idOf(named, level) : plain;
  const looks: ParagraphLooks = { ...place.looks, ...indentedAs(style, place, work), style };
  const character = characterOf(roles);
  const run = { ...place.run, ...(character ? { style: character } : {}) };
  for (const [name] of roles) {
    if (name !== named) Object.assign(looks, paragraphLooks(difference(looksOf(work.huisstijl, name), base)));
  }
  const blocks = paragraphOf(work.pieces(element.children, { run }, place), looks, work);
  return roles.some(([, { ruled }]) => ruled) ? blocks.map((block) => ({ ...block, ruled: true })) : blocks;
};

/** The indent of a place, where the style of the paragraph does not say it already. */
function indentedAs(style: string, { indent }: Place, { huisstijl }: Work): ParagraphLooks {
  const own = style.startsWith(STYLE.quote) ? twips(huisstijl.citaat.inspringing ?? 0) : 0;
  return indent === own ? {} : { indent: { left: indent } };
}

export const blockquote: BlockWriter = (element, place, work) => {
  const step = twips(work.huisstijl.citaat.inspringing ?? 0);
  const indent = place.indent + step;
  const looks = place.indent > 0 ? { ...place.looks, indent: { left: indent } } : place.looks;
  return work.flow(element.children, { ...place, indent, width: place.width - step, style: STYLE.quote, looks });
};

/** `pre`: every line and every space exactly as written. */
export const preformatted: BlockWriter = (element, place, work) => {
  const looks = paragraphStyle(element, place, work);
  const lines = cleanText(toText(element)).replace(/\n$/, '').split('\n');
  const pieces = lines.map((line, index): Piece => {
    return { kind: 'run', child: run({}, (index > 0 ? BREAK : '') + text(line)) };
  });
  const code = place.style === STYLE.quote ? STYLE.quotedCode : STYLE.preformatted;
  const style = looks.style === undefined || looks.style === place.style ? code : looks.style;
  const blocks = paragraphOf(pieces, { ...looks, ...indentedAs(style, place, work), style }, work);
  return blocks.map((block) => ({ ...block, onGround: true }));
};

/** `dt`: a line that stays with what explains it. */
export const term: BlockWriter = (element, place, work) => {
  const quoted = place.style === STYLE.quote;
  const style = quoted ? STYLE.quote : STYLE.term;
  const letters = quoted ? { ...place.run, bold: true } : place.run;
  const close = quoted ? { spacing: { after: 0 } } : {};
  const looks = { ...place.looks, ...indentedAs(style, place, work), ...close, style, letters };
  return paragraphOf(work.pieces(element.children, { run: {} }, place), looks, work);
};

/** `dd`: blocks, a step to the right. */
export const explanation: BlockWriter = (element, place, work) => {
  const step = twips(work.huisstijl.lijst.inspringing);
  const indent = place.indent + step;
  const looks = { ...place.looks, ...(place.indent === 0 ? {} : { indent: { left: indent } }) };
  const style = place.style === STYLE.quote ? STYLE.quote : STYLE.explanation;
  return work.flow(element.children, { ...place, indent, width: place.width - step, style, looks });
};

export const rule: BlockWriter = (element) => [{ kind: hasClass(element, 'formulierslot') ? 'close' : 'rule' }];
