import { equationText } from './equation.ts';
import { childOf, findAll, type XmlElement } from './xml.ts';

/**
 * The text of an element that holds no other text: characters, and what stands between them as a character. Undefined for an
 * element that must be looked into.
 */
export function textOfLeaf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:instrText':
    case 'w:delInstrText':
    case 'w:softHyphen':
    case 'w:lastRenderedPageBreak':
      return '';
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbolText(element);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return `[${pictureWord(element)}]`;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return '[noot]';
    case 'm:oMath':
      return findAll(element, 'w:ins', 'w:del').length > 0 ? undefined : equationText(element);
    default:
      return undefined;
  }
}

/** What a drawing or object is called where it cannot be shown. */
function pictureWord(element: XmlElement): string {
  if (findAll(element, 'w:txbxContent').length > 0) return 'tekstvak';
  if (element.name === 'w:object' && childOf(element, 'o:OLEObject')) return 'object';
  return 'afbeelding';
}

/** Word keeps the characters of its symbol fonts above this. */
const PRIVATE = 0xf000;

/** A symbol of another font: the ones that are typed often as what they show, others as a sign that something stands there. */
export function symbolText({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!Number.isFinite(code) || code <= 0 || code > 0x10ffff) return '';
  const font = (attributes['w:font'] ?? '').toLowerCase();
  const place = code >= PRIVATE && code < PRIVATE + 0x100 ? code - PRIVATE : code;
  if (font.startsWith('wingdings') || font === 'symbol') return SYMBOLS[`${font} ${place.toString(16)}`] ?? '\u25a1';
  return String.fromCodePoint(place);
}

const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings fc': '✓',
  'wingdings fb': '✗',
  'wingdings fe': '☑',
  'wingdings fd': '☒',
  'wingdings a8': '☐',
  'wingdings 6f': '☐',
  'wingdings 78': '☒',
  'wingdings a7': '▪',
  'wingdings 6e': '■',
  'wingdings 6c': '●',
  'wingdings e0': '→',
  'wingdings df': '←',
  'wingdings e8': '➔',
  'wingdings 4a': '☺',
  'wingdings 28': '☎',
  'wingdings 2a': '✉',
  'wingdings d8': '➢',
  'wingdings 2 52': '☑',
  'wingdings 2 a3': '☐',
  'wingdings 2 50': '✓',
  'wingdings 2 4f': '✗',
  'symbol b7': '•',
  'symbol b0': '°',
  'symbol b1': '±',
  'symbol a3': '≤',
  'symbol b3': '≥',
  'symbol b4': '×',
  'symbol d7': '⋅',
  'symbol ae': '→',
  'symbol a0': '€',
  'symbol 2d': '−',
};
