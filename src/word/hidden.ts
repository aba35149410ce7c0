import { textOfLeaf } from './leaf.ts';
import { childOf, childrenOf, findAll, isOn, propertyOf, type XmlElement } from './xml.ts';

/** The text that Word does not show or print: stretches of it, each within one paragraph. */
export function hiddenTexts(tree: XmlElement, styles: XmlElement | undefined): string[] {
  const hiding = hidingStyles(styles);
  return findAll(tree, 'w:p').flatMap((paragraph) => {
    const style = propertyOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
    const byParagraph = style !== undefined && hiding.has(style);
    const texts: string[] = [];
    let before = false;
    for (const run of findAll(paragraph, 'w:r')) {
      const text = childrenOf(run)
        .map((child) => textOfLeaf(child) ?? '')
        .join('');
      const hidden = isHidden(run, byParagraph, hiding);
      if (hidden && before) texts.push(`${texts.pop() ?? ''}${text}`);
      else if (hidden) texts.push(text);
      if (text !== '') before = hidden;
    }
    return texts.filter((text) => text.trim() !== '');
  });
}

function isHidden(run: XmlElement, byParagraph: boolean, hiding: ReadonlySet<string>): boolean {
  const properties = childOf(run, 'w:rPr');
  if (childOf(properties, 'w:vanish')) return isOn(properties, 'w:vanish');
  const style = propertyOf(properties, 'w:rStyle');
  return byParagraph || (style !== undefined && hiding.has(style));
}

/** The ids of the styles that hide text, those that are based on one among them. */
function hidingStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  const all = childrenOf(styles, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const hides = (style: XmlElement | undefined, left: number): boolean => {
    if (!style || left === 0) return false;
    const properties = childOf(style, 'w:rPr');
    if (childOf(properties, 'w:vanish')) return isOn(properties, 'w:vanish');
    return hides(byId.get(propertyOf(style, 'w:basedOn') ?? ''), left - 1);
  };
  // A chain of styles that comes back to itself ends too.
  return new Set([...byId].flatMap(([id, style]) => (hides(style, 20) ? [id] : [])));
}
