import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { TekstEdit } from '../api.ts';
import type { Nieuwpunt } from './agenda.ts';
import { streepVan } from './lijst.ts';
import { alsYaml } from './schrijf.ts';
import { bovenOpmerkingen } from './sleutel.ts';
import { bereikVan, regelVan, type Voorwerk, vindNode } from './voorwerk.ts';

/** An item of an agenda as text, ready to stand in a list in lines or between brackets. */
export interface Punttekst {
  /** Its lines, each without the indentation of the stroke of the item; with the comments that belong to it. */
  readonly regels: readonly string[];
  /** On one line; undefined where a comment of it would be lost. */
  readonly flow: string | undefined;
  /** As it is read. */
  readonly waarde: unknown;
}

/** The list that an item stands in and its place there: of `2.punten.0` the list `2.punten`. */
export function plaatsIn(id: string): { readonly lijst: string; readonly plaats: number } {
  const delen = id.split('.');
  return { lijst: delen.slice(0, -1).join('.'), plaats: Number(delen.at(-1)) };
}

/** Where the lines of an item of a list begin and end, with the comments right above it. */
export function regelsVanItem(
  voorwerk: Voorwerk,
  item: Node,
  grens: number,
): { readonly begin: number; readonly eind: number; readonly inspringing: string } | undefined {
  const { tekst, begin: af } = voorwerk;
  const streep = streepVan(voorwerk, item);
  if (!streep) return undefined;
  const begin = bovenOpmerkingen(tekst, af + streep.regel, grens);
  return { begin, eind: regelVan(tekst, af + bereikVan(item)[1])[1], inspringing: streep.inspringing };
}

/** The text of an item that stands on the agenda. */
export function puntTekst(voorwerk: Voorwerk, id: string): Punttekst | undefined {
  const { tekst, yaml, begin: af } = voorwerk;
  const { lijst, plaats } = plaatsIn(id);
  const seq = vindNode(voorwerk, lijst === '' ? 'agenda' : `agenda.${lijst}`);
  if (!isSeq(seq)) return undefined;
  const item = seq.items[plaats] as Node | undefined;
  if (!item) return undefined;
  const geschreven = yaml.slice(...bereikVan(item));
  if (seq.flow) {
    if (/[\r\n]/u.test(geschreven)) return undefined;
    return { regels: [`- ${geschreven}`], flow: geschreven, waarde: undefined };
  }
  const vorige = seq.items[plaats - 1] as Node | undefined;
  const hier = regelsVanItem(voorwerk, item, vorige ? regelVan(tekst, af + bereikVan(vorige)[1])[1] : 0);
  if (!hier) return undefined;
  const regels = tekst
    .slice(hier.begin, hier.eind)
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
  const met = regels.join('\n');
  const heeftOpmerking =
    met.replace(geschreven.replaceAll('\r\n', '\n'), '').includes('#') ||
    (isMap(item) && /(?:^|\s)#/u.test(geschreven));
  return {
    regels: regels.map((regel) =>
      regel.startsWith(hier.inspringing) ? regel.slice(hier.inspringing.length) : regel.trimStart(),
    ),
    flow: heeftOpmerking ? undefined : inFlow(item, yaml),
    waarde: undefined,
  };
}

/** An item on one line. */
function inFlow(item: Node, yaml: string): string | undefined {
  const geschreven = yaml.slice(...bereikVan(item));
  if (!isMap(item)) {
    if (!isScalar(item)) return undefined;
    return /^[^\r\n,[\]{}]*$/u.test(geschreven)
      ? geschreven
      : alsYaml(String(item.value), { veld: undefined, flow: true });
  }
  if (item.flow) return /[\r\n]/u.test(geschreven) ? undefined : geschreven;
  const leden = (item as YAMLMap<Node, Node | null>).items.map(({ key, value }) => {
    if (!isScalar(value)) return undefined;
    const tekst = inFlow(value, yaml);
    return tekst === undefined ? undefined : `${yaml.slice(...bereikVan(key))}: ${tekst}`;
  });
  return leden.every((lid) => lid !== undefined) ? `{ ${leden.join(', ')} }` : undefined;
}

/** A new item. */
export function schrijfPunt(punt: Nieuwpunt): Punttekst {
  if ('tekst' in punt) {
    const tekst = punt.tekst.replace(/\s+/gu, ' ').trim();
    const flow = alsYaml(tekst, { veld: undefined, flow: true }) ?? JSON.stringify(tekst);
    return { regels: [`- ${alsYaml(tekst, { veld: undefined, flow: false }) ?? flow}`], flow, waarde: gelezen(tekst) };
  }
  const [naam, nummer] = 'zaak' in punt ? (['zaak', punt.zaak] as const) : (['brief', punt.brief] as const);
  const geschreven = alsYaml(nummer.trim(), { veld: undefined, flow: true }) ?? JSON.stringify(nummer.trim());
  return {
    regels: [`- ${naam}: ${geschreven}`],
    flow: `{ ${naam}: ${geschreven} }`,
    waarde: { [naam]: gelezen(nummer.trim()) },
  };
}

/** Gives an item that is text other words: only those change, what else is said of it stays. Undefined for a zaak or a letter. */
export function hernoemPunt(voorwerk: Voorwerk, id: string, tekst: string): readonly TekstEdit[] | undefined {
  const { lijst, plaats } = plaatsIn(id);
  const seq = vindNode(voorwerk, lijst === '' ? 'agenda' : `agenda.${lijst}`);
  const item = isSeq(seq) ? (seq.items[plaats] as Node | undefined) : undefined;
  const woorden = isMap(item) ? (item as YAMLMap).get('tekst', true) : item;
  if (!isSeq(seq) || !isScalar(woorden)) return undefined;
  const { regels, flow } = schrijfPunt({ tekst });
  const opEenRegel = seq.flow || (isMap(item) && item.flow);
  const [begin, eind] = bereikVan(woorden);
  const nieuw = opEenRegel ? flow : regels[0]?.slice('- '.length);
  return nieuw === undefined
    ? undefined
    : [{ begin: voorwerk.begin + begin, eind: voorwerk.begin + eind, tekst: nieuw }];
}

/** A number is read as a number where nothing is lost by it. */
function gelezen(tekst: string): unknown {
  return /^[1-9]\d{0,14}$/u.test(tekst) ? Number(tekst) : tekst;
}
