import { isMap, type Node, type Pair, type YAMLMap } from 'yaml';
import type { TekstEdit } from '../api.ts';
import { bereikVan, eindeVan, type Plek, regelVan, type Voorwerk } from './voorwerk.ts';

type Kaart = YAMLMap<Node, Node | null>;
type Paar = Pair<Node, Node | null>;

const naamVan = ({ key }: Paar): string => String((key as { readonly value?: unknown }).value);

/** Where a key comes among the others of a map: behind the nearest before it in the order of the house, else before the nearest after it. */
function buren(
  { items }: Kaart,
  naam: string,
  volgorde: readonly string[],
): { readonly voor?: Paar; readonly na?: Paar } {
  const rang = volgorde.indexOf(naam);
  const zoek = (namen: readonly string[]): Paar | undefined =>
    namen.map((een) => items.find((paar) => naamVan(paar) === een)).find((paar) => paar !== undefined);
  const voor = rang < 0 ? items.at(-1) : zoek(volgorde.slice(0, rang).toReversed());
  if (voor) return { voor };
  const na = zoek(volgorde.slice(rang + 1)) ?? items[0];
  return na ? { na } : {};
}

/**
 * Adds a key to a map at its place in the order of the house, without moving any other. `blok` gives the text of its value on lines
 * of its own, by the indentation of the key; `flow` that between braces.
 */
export function voegSleutelToe(
  voorwerk: Voorwerk,
  map: Kaart,
  naam: string,
  volgorde: readonly string[],
  waarde: { readonly blok: (inspringing: string) => string; readonly flow: string },
): TekstEdit | undefined {
  const { tekst, yaml, begin: af, regeleinde } = voorwerk;
  const { voor, na } = buren(map, naam, volgorde);
  if (map.flow) {
    if (voor) return tussen(af + eindeVan(voor), `, ${naam}: ${waarde.flow}`);
    if (na) return tussen(af + bereikVan(na.key)[0], `${naam}: ${waarde.flow}, `);
    const binnen = (map.range?.[0] ?? 0) + 1;
    return yaml[binnen - 1] === '{'
      ? tussen(af + binnen, ` ${naam}: ${waarde.flow}${/\s/u.test(yaml[binnen] ?? '') ? '' : ' '}`)
      : undefined;
  }
  const ander = voor ?? na;
  if (!ander) return undefined;
  const [regel] = regelVan(yaml, bereikVan(ander.key)[0]);
  const inspringing = yaml.slice(regel, bereikVan(ander.key)[0]);
  if (inspringing.trim() !== '') return undefined;
  const regels = `${inspringing}${naam}:${waarde.blok(inspringing)}${regeleinde}`;
  return tussen(voor ? regelVan(tekst, af + eindeVan(voor))[1] : bovenOpmerkingen(tekst, af + regel, af), regels);
}

const tussen = (bij: number, tekst: string): TekstEdit => ({ begin: bij, eind: bij, tekst });

/** The beginning of the comments that stand right above a line: they belong to what it says. */
export function bovenOpmerkingen(tekst: string, regel: number, grens: number): number {
  let bij = regel;
  while (bij > grens) {
    const [vorige] = regelVan(tekst, bij - 1);
    if (!/^[ \t]*#/u.test(tekst.slice(vorige, bij))) break;
    bij = vorige;
  }
  return bij;
}

/**
 * Takes a key away with its value and the comment behind it; with the last one of a group its group. Undefined where more stands on
 * its lines, or a comment between braces would go with it.
 */
export function haalSleutelWeg(voorwerk: Voorwerk, { paar, binnen }: Plek): TekstEdit | undefined {
  const { tekst, yaml, begin: af } = voorwerk;
  const map = binnen.at(-1) as Kaart;
  const [groep] = binnen.slice(0, -1).slice(-1);
  const boven = groep?.items.find(({ value }) => value === map);
  if (map.items.length === 1 && groep && boven && !isMetOpmerkingen(yaml, boven)) {
    return haalSleutelWeg(voorwerk, { paar: boven, binnen: binnen.slice(0, -1) });
  }
  if (map.flow) {
    const at = map.items.indexOf(paar);
    const [voor, na] = [map.items[at - 1], map.items[at + 1]];
    const begin = voor ? eindeVan(voor) : bereikVan(paar.key)[0];
    const eind = !voor && na ? bereikVan(na.key)[0] : eindeVan(paar);
    if (/(?:^|\s)#/u.test(yaml.slice(begin, bereikVan(paar.key)[0])) || /\n[ \t]*#/u.test(yaml.slice(begin, eind)))
      return undefined;
    return { begin: af + begin, eind: af + eind, tekst: '' };
  }
  const [regel] = regelVan(yaml, bereikVan(paar.key)[0]);
  if (yaml.slice(regel, bereikVan(paar.key)[0]).trim() !== '') return undefined;
  return { begin: af + regel, eind: regelVan(tekst, af + eindeVan(paar))[1], tekst: '' };
}

/** Whether comments of their own stand in the lines of a group. */
function isMetOpmerkingen(yaml: string, paar: Paar): boolean {
  return isMap(paar.value) && /(?:^|\s)#/u.test(yaml.slice(bereikVan(paar.key)[1], bereikVan(paar.value)[1]));
}
