import type { Element } from 'hast';
import { hasClass } from '../hast.ts';
import { arrange } from './arrange.ts';
import { STYLE } from './style-names.ts';
import { tableXml } from './table-xml.ts';
import { attribute, type Block, isElement, type Place, type Work } from './work.ts';
import { twips, twipsOfMm } from './xml.ts';

/** The narrowest room beside a logo, in millimetres: with less, the sender stands below it. */
const BESIDE_MM = 45;
const TWIPS_PER_PIXEL = 15;

/**
 * Logo and sender above a document: one below the other, or side by side in a table without rules where one stands on the left and
 * the other on the right.
 */
export function houseHead(element: Element, place: Place, work: Work): Block[] {
  const parts = element.children.filter((node) => isElement(node));
  const right = parts.find((part) => hasClass(part, 'rechts'));
  const left = parts.find((part) => !hasClass(part, 'rechts') && !hasClass(part, 'midden'));
  const image = parts.flatMap((part) => part.children).find((node): node is Element => isElement(node, 'img'));
  const wide = Math.ceil(Number(image ? attribute(image, 'width') : 0) * TWIPS_PER_PIXEL);
  const rest = place.width - wide;
  if (parts.length !== 2 || !left || !right || rest < twipsOfMm(BESIDE_MM))
    return roomBelow(work.flow(parts, place), work);
  const widths = image && left.children.includes(image) ? [wide, rest] : [rest, wide];
  const cells = [left, right].map((part, index) =>
    work.flow([part], { ...place, width: widths[index] as number, inCell: true }),
  );
  const build = () => {
    const filled = cells.map((blocks, index) => ({
      width: widths[index] as number,
      content: () => arrange(blocks, work),
    }));
    const looks = { title: 'Briefhoofd', style: STYLE.layoutTable, columnWidths: widths };
    return tableXml(looks, [{ cantSplit: true, cells: filled }]);
  };
  return [{ kind: 'table', build }];
}

/** The text begins at some distance from the head. */
function roomBelow(blocks: readonly Block[], { huisstijl }: Work): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || index < blocks.length - 1) return block;
    const spacing = { ...block.looks.spacing, after: twips(huisstijl.tekst.onder * 2) };
    return { ...block, looks: { ...block.looks, spacing } };
  });
}
