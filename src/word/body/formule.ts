import { child, type El, elements, textIn } from './xml.ts';

/** A formula on one line: `a/b`, `x^2`. Its signs stay, its drawing does not. */
export function formuleTekst(el: El): string {
  const part = (name: string): string => {
    const found = child(el, name);
    return found ? inside(found) : '';
  };
  switch (el.name) {
    case 'm:t':
      return textIn(el);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:rad':
      return `√${grouped(part('m:e'))}`;
    case 'm:d':
      return `(${elements(el, 'm:e').map(inside).join(', ')})`;
    default:
      return inside(el);
  }
}

const inside = (el: El): string => elements(el).map(formuleTekst).join('');
const grouped = (text: string): string => (/^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`);
