import { SvgFault, type XmlElement } from './parse.ts';

/** So many elements may be drawn, what is used more than once counted each time. */
const MOST_DRAWN = 100_000;
const REFERENCE = /url\(\s*["']?#([^"')]*)["']?\s*\)/gu;

/**
 * Refuses a picture in which little stands for much: elements that use elements that use elements, or that use themselves.
 *
 * @throws SvgFault
 */
export function refuseBombs(root: XmlElement): void {
  const byId = new Map<string, XmlElement>();
  const known = new Map<XmlElement, number>();
  const busy = new Set<XmlElement>();
  const collect = (element: XmlElement): void => {
    for (const { name, value } of element.attributes) if (name === 'id' && !byId.has(value)) byId.set(value, element);
    for (const child of element.children) if (typeof child !== 'string') collect(child);
  };
  const costOf = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (busy.has(element)) throw new SvgFault('een deel ervan zichzelf gebruikt');
    busy.add(element);
    let cost = 1;
    for (const child of element.children) if (typeof child !== 'string') cost += costOf(child);
    for (const [id, times] of referencesOf(element)) {
      const target = byId.get(id);
      if (target) cost += times * costOf(target);
    }
    busy.delete(element);
    known.set(element, cost);
    if (cost > MOST_DRAWN) throw new SvgFault(`er meer dan ${MOST_DRAWN} elementen te tekenen zijn`);
    return cost;
  };
  collect(root);
  costOf(root);
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
