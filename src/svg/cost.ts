import { SvgFault, type XmlElement } from './parse.ts';

/** So many elements may be drawn, what is used more than once counted each time. */
const MOST_DRAWN = 100_000;
/** A character is drawn as a shape of some twenty lines. */
const PER_CHARACTER = 20;
/** What is used stands where it is used: so deep may it all be together. */
const DEEPEST = 400;
const REFERENCE = /url\(\s*["']?#([^"')]*)["']?\s*\)/gu;

/** The work of an element with all that it uses. */
interface Cost {
  readonly elements: number;
  readonly depth: number;
}

/**
 * Refuses a picture in which little stands for much: elements that use elements that use elements, or that use themselves.
 *
 * @throws SvgFault
 */
export function refuseBombs(root: XmlElement): void {
  const byId = new Map<string, XmlElement>();
  const known = new Map<XmlElement, Cost>();
  const busy = new Set<XmlElement>();
  const collect = (element: XmlElement): void => {
    for (const { name, value } of element.attributes) if (name === 'id' && !byId.has(value)) byId.set(value, element);
    for (const child of childrenOf(element)) collect(child);
  };
  const costOf = (element: XmlElement): Cost => {
    const before = known.get(element);
    if (before) return before;
    if (busy.has(element)) throw new SvgFault('een deel ervan zichzelf gebruikt');
    if (busy.size > DEEPEST) throw tooDeep();
    busy.add(element);
    let elements = 1 + PER_CHARACTER * lettersOf(element);
    let depth = 0;
    const add = (part: XmlElement, times: number): void => {
      const cost = costOf(part);
      elements += times * cost.elements;
      depth = Math.max(depth, cost.depth);
    };
    for (const child of childrenOf(element)) add(child, 1);
    for (const [id, times] of referencesOf(element)) {
      const target = byId.get(id);
      if (target) add(target, times);
    }
    busy.delete(element);
    if (elements > MOST_DRAWN) throw new SvgFault(`er te veel in te tekenen is`);
    if (depth >= DEEPEST) throw tooDeep();
    const cost = { elements, depth: depth + 1 };
    known.set(element, cost);
    return cost;
  };
  collect(root);
  costOf(root);
}

function tooDeep(): SvgFault {
  return new SvgFault(`de elementen die elkaar gebruiken meer dan ${DEEPEST} diep gaan`);
}

function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** How many characters are drawn right in an element: what stands between shapes, and a style sheet, is not. */
function lettersOf({ name, children }: XmlElement): number {
  if (!['text', 'tspan', 'textPath'].includes(name)) return 0;
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? child.trim().length : 0), 0);
}

/** What an element refers to, and how often that is drawn for it: a marker may stand at every point of a line. */
function referencesOf({ attributes }: XmlElement): [id: string, times: number][] {
  const points = attributes.find(({ name }) => name === 'd' || name === 'points')?.value.length ?? 0;
  return attributes.flatMap(({ name, value }): [string, number][] => {
    if (name === 'href') return [[value.trim().slice(1), 1]];
    if (!value.includes('url(')) return [];
    const times = name.startsWith('marker') || name === 'style' ? 1 + points / 4 : 1;
    return [...value.matchAll(REFERENCE)].map(([, id = '']) => [id, times]);
  });
}
