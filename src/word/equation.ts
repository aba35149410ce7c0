import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** An equation as one line of text: `a/b`, `x^2`, `√(x)`. It says the same, where it cannot be drawn. */
export function equationText(element: XmlElement): string {
  return text(element).replace(/\s+/gu, ' ').trim();
}

function text(element: XmlElement | undefined): string {
  if (!element) return '';
  const part = (name: string): string => text(childOf(element, name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'm:f':
      return `${group(part('m:num'))}/${group(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${group(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${group(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${group(part('m:sub'))}^${group(part('m:sup'))}`;
    case 'm:sPre':
      return `_${group(part('m:sub'))}^${group(part('m:sup'))}${part('m:e')}`;
    case 'm:rad': {
      const degree = part('m:deg');
      return `${degree ? `${group(degree)}` : ''}√(${part('m:e')})`;
    }
    case 'm:nary':
      return nary(element, part);
    case 'm:d':
      return delimited(element);
    case 'm:m':
      return `[${childrenOf(element, 'm:mr')
        .map((row) => childrenOf(row, 'm:e').map(text).join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return childrenOf(element, 'm:e').map(text).join('; ');
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    case 'm:limLow':
      return `${part('m:e')}_${group(part('m:lim'))}`;
    case 'm:limUpp':
      return `${part('m:e')}^${group(part('m:lim'))}`;
    default:
      return /Pr$/u.test(element.name) ? '' : childrenOf(element).map(text).join('');
  }
}

/** In brackets where it is more than one word or number. */
function group(inner: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(inner) ? inner : `(${inner})`;
}

function nary(element: XmlElement, part: (name: string) => string): string {
  const sign = childOf(childOf(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
  const [low, high] = [part('m:sub'), part('m:sup')];
  return `${sign}${low ? `_${group(low)}` : ''}${high ? `^${group(high)}` : ''} ${part('m:e')}`;
}

function delimited(element: XmlElement): string {
  const properties = childOf(element, 'm:dPr');
  const mark = (name: string, usual: string): string => childOf(properties, name)?.attributes['m:val'] ?? usual;
  const inner = childrenOf(element, 'm:e').map(text).join(mark('m:sepChr', '|'));
  return `${mark('m:begChr', '(')}${inner}${mark('m:endChr', ')')}`;
}
