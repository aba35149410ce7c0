import { kopOp, type Stuk } from '../../model/index.ts';

const NONE: ReadonlyMap<object, string> = new Map();
const plaatsen = new WeakMap<Stuk['secties'], ReadonlyMap<object, string>>();

/**
 * The places of a stuk that a link in it leads to, by the section or the node of their heading. Only these are named in its
 * document: one without such links stays as it is.
 */
export function plaatsenVan(stuk: Stuk): ReadonlyMap<object, string> {
  const links = stuk.verwijzingen.filter(({ soort }) => soort === 'kop');
  if (links.length === 0) return NONE;
  const { secties } = stuk;
  const known = plaatsen.get(secties);
  if (known) return known;
  const koppen = links.flatMap(({ url }) => kopOp(stuk, url) ?? []);
  const made = new Map(koppen.map(({ anker, bij }) => [bij, anker] as const));
  plaatsen.set(secties, made);
  return made;
}
