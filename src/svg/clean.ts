import { imageSize, imageType } from '../document/index.ts';
import { ATTRIBUTES, ELEMENTS, MOVING, PROPERTIES, SILENT, SVG_SPACE, XLINK_SPACE, XML_SPACE } from './allowed.ts';
import { cleanSheet, cleanStyle, elsewhere, FILTER, isPaintable, MOVEMENT, type Say, staysInside } from './css.ts';
import type { XmlAttribute, XmlElement } from './parse.ts';

/** A picture in a picture. */
const EMBEDDED = /^\s*data:image\/(?:png|jpe?g)\s*;\s*base64\s*,/iu;
/** The most pixels of a picture in a picture: a few bytes can state any size. */
const MOST_PIXELS = 50_000_000;

/** Copies an element with only what a picture may hold; what else it held, and mattered, is told. Undefined where nothing is left. */
export function cleanElement(element: XmlElement, say: Say): XmlElement | undefined {
  const { space } = element;
  if (space !== SVG_SPACE) {
    if (space === '' || space === 'http://www.w3.org/1999/xhtml') say(`<${element.name}>`);
    return undefined;
  }
  if (!suits(element)) return undefined;
  const name = element.name === 'a' ? 'g' : element.name;
  if (name === 'switch') return cleanSwitch(element, say);
  if (!ELEMENTS.has(name)) {
    const what = refusal(name);
    if (what) say(what);
    return undefined;
  }
  const attributes = element.attributes.flatMap((attribute) => cleanAttribute(element, attribute, say));
  if (name === 'image' && !attributes.some((attribute) => attribute.name === 'href')) return undefined;
  const children = name === 'style' ? styleOf(element, say) : cleanChildren(element, say);
  return { name, space, attributes, children };
}

function cleanChildren({ children }: XmlElement, say: Say): XmlElement['children'] {
  return children.flatMap((child): XmlElement | string | [] =>
    typeof child === 'string' ? child : (cleanElement(child, say) ?? []),
  );
}

/** Of the ways to draw something the first that can be shown, as a browser does it: what is not chosen is no loss. */
function cleanSwitch(element: XmlElement, say: Say): XmlElement {
  const ways = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  const shown = ways.find(
    (way) => way.space === SVG_SPACE && suits(way) && ELEMENTS.has(way.name === 'a' ? 'g' : way.name),
  );
  const chosen = cleanChildren({ ...element, children: shown ? [shown] : ways }, say);
  const attributes = element.attributes.flatMap((attribute) => cleanAttribute(element, attribute, say));
  return { name: 'g', space: SVG_SPACE, attributes, children: chosen };
}

/** Whether an element is meant for a reader of Dutch who has nothing but SVG. */
function suits({ attributes }: XmlElement): boolean {
  return attributes.every(({ name, value }) => {
    if (name === 'requiredExtensions') return value.trim() === '';
    return name !== 'systemLanguage' || /(?:^|,)\s*nl\b/iu.test(value);
  });
}

/** What is said of an element that may not be there. */
function refusal(name: string): string | undefined {
  if (SILENT.has(name)) return undefined;
  if (name === 'script') return 'een script';
  if (name === 'foreignObject') return 'een stuk HTML (foreignObject)';
  return MOVING.has(name) ? MOVEMENT : `<${name}>`;
}

function cleanAttribute(element: XmlElement, { name, space, value }: XmlAttribute, say: Say): XmlAttribute[] {
  if (space === XML_SPACE) return name === 'space' ? [{ name, space, value }] : [];
  if (name === 'href' && (space === '' || space === XLINK_SPACE)) return cleanAddress(element, value, say);
  if (space !== '') return [];
  if (/^on/iu.test(name)) say(`wat er bij ${name} zou gebeuren`);
  if (name === 'style') return [{ name, space, value: cleanStyle(value, say) }];
  if (name === 'filter' && value.trim() !== 'none') say(FILTER);
  if (!ATTRIBUTES.has(name) && !PROPERTIES.has(name)) return [];
  const isName = name === 'id' || name === 'class';
  return staysInside(value, say) && (isName || isPaintable(value, say)) ? [{ name, space, value }] : [];
}

/** An address within the picture, or an embedded picture. */
function cleanAddress({ name, attributes }: XmlElement, value: string, say: Say): XmlAttribute[] {
  const kept: XmlAttribute[] = [{ name: 'href', space: '', value: value.trim() }];
  if (name === 'a') {
    if (/^\s*javascript:/iu.test(value)) say('een script');
    else if (!value.trim().startsWith('#')) say(elsewhere(value));
    return [];
  }
  // Of two addresses the one without the old prefix counts.
  const isFirst = attributes.find((one) => one.name === 'href' && one.space === '')?.value ?? value;
  if (isFirst !== value) return [];
  if (name !== 'image') {
    if (value.trim().startsWith('#')) return kept;
    say(elsewhere(value));
    return [];
  }
  if (EMBEDDED.test(value) && isPicture(value)) return kept;
  say(/^\s*data:/iu.test(value) ? 'een ingesloten beeld dat geen goede PNG of JPEG is' : elsewhere(value));
  return [];
}

function isPicture(address: string): boolean {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const type = imageType(bytes);
  const size = type && type !== 'gif' ? imageSize(bytes, type) : undefined;
  return size !== undefined && size.width * size.height <= MOST_PIXELS;
}

/** A style sheet for paper, with only what says how the picture is painted. */
function styleOf({ attributes, children }: XmlElement, say: Say): string[] {
  const given = (name: string) =>
    attributes
      .find((attribute) => attribute.name === name)
      ?.value.trim()
      .toLowerCase() || '';
  if (!['', 'text/css'].includes(given('type')) || !['', 'all', 'print', 'screen'].includes(given('media'))) return [];
  return [cleanSheet(children.filter((child) => typeof child === 'string').join(''), say)];
}
