import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TekstEdit } from '../api.ts';
import { type Punttekst, plaatsIn, regelsVanItem } from './agendapunt.ts';
import { streepVan } from './lijst.ts';
import { alsYaml } from './schrijf.ts';
import { bereikVan, regelVan, type Voorwerk, vindNode, vindPaar } from './voorwerk.ts';

const lijstOp = (voorwerk: Voorwerk, pad: string): unknown =>
  vindNode(voorwerk, pad === '' ? 'agenda' : `agenda.${pad}`);

/** Takes an item from its list: its lines with the comments above it, or between brackets it and one comma. */
export function haalItemWeg(voorwerk: Voorwerk, id: string): readonly TekstEdit[] | undefined {
  const { tekst, yaml, begin: af } = voorwerk;
  const { lijst, plaats } = plaatsIn(id);
  const seq = lijstOp(voorwerk, lijst);
  if (!isSeq(seq)) return undefined;
  const items = seq.items as Node[];
  const [voor, item, na] = [items[plaats - 1], items[plaats], items[plaats + 1]];
  if (!item) return undefined;
  if (seq.flow) {
    const begin = voor ? bereikVan(voor)[1] : bereikVan(item)[0];
    const eind = !voor && na ? bereikVan(na)[0] : bereikVan(item)[1];
    return /(?:^|\s)#/u.test(yaml.slice(begin, eind)) ? undefined : [{ begin: af + begin, eind: af + eind, tekst: '' }];
  }
  const grens = voor ? regelVan(tekst, af + bereikVan(voor)[1])[1] : 0;
  const hier = regelsVanItem(voorwerk, item, grens);
  return hier && [{ begin: hier.begin, eind: hier.eind, tekst: '' }];
}

/**
 * Puts an item before the one that stands at a place of a list, or behind all of them.
 *
 * @param zonder the place of an item of this list that goes: nothing is put right next to it, where its lines are
 */
export function voegItemToe(
  voorwerk: Voorwerk,
  lijst: string,
  plaats: number,
  punt: Punttekst,
  zonder?: number,
): readonly TekstEdit[] | undefined {
  const { tekst, yaml, begin: af, regeleinde } = voorwerk;
  const seq = lijstOp(voorwerk, lijst);
  const lijn = (inspringing: string): string =>
    punt.regels.map((regel) => `${regel === '' ? '' : inspringing}${regel}${regeleinde}`).join('');
  if (!isSeq(seq)) return inLegeLijst(voorwerk, lijst, punt);
  const items = seq.items as Node[];
  if (!seq.flow) {
    const na = items[plaats];
    const voor = items[plaats - 1 === zonder ? plaats - 2 : plaats - 1];
    const hier = voor ?? na;
    if (!hier) return undefined;
    const streep = streepVan(voorwerk, hier);
    const regels = na && !voor ? regelsVanItem(voorwerk, na, 0) : undefined;
    if (!streep) return undefined;
    const bij = voor ? regelVan(tekst, af + bereikVan(voor)[1])[1] : regels?.begin;
    return bij === undefined ? undefined : [{ begin: bij, eind: bij, tekst: lijn(streep.inspringing) }];
  }
  if (punt.flow === undefined) return alsRegels(voorwerk, lijst, seq as YAMLSeq<Node>, plaats, punt, zonder);
  const blijft = items.map((_item, i) => i).filter((i) => i !== zonder);
  const na = blijft.find((i) => i >= plaats);
  const voor = blijft.findLast((i) => i < plaats);
  if (voor === undefined && na === undefined) {
    const binnen = (seq.range?.[0] ?? 0) + 1;
    if (zonder !== undefined || yaml[binnen - 1] !== '[') return undefined;
    return [{ begin: af + binnen, eind: af + binnen, tekst: punt.flow }];
  }
  const bij = af + (voor === undefined ? bereikVan(items[na as number] as Node)[0] : bereikVan(items[voor] as Node)[1]);
  return [{ begin: bij, eind: bij, tekst: voor === undefined ? `${punt.flow}, ` : `, ${punt.flow}` }];
}

/** Another order of a list between brackets: each place gets the text of another item, what stands between them stays. */
export function herschikt(
  voorwerk: Voorwerk,
  lijst: string,
  van: number,
  naar: number,
): readonly TekstEdit[] | undefined {
  const { yaml, begin: af } = voorwerk;
  const seq = lijstOp(voorwerk, lijst);
  if (!isSeq(seq) || !seq.flow) return undefined;
  const plaatsen = (seq.items as Node[]).map((item) => bereikVan(item));
  const teksten = plaatsen.map(([begin, eind]) => yaml.slice(begin, eind));
  teksten.splice(naar, 0, ...teksten.splice(van, 1));
  return plaatsen.map(([begin, eind], i) => ({ begin: af + begin, eind: af + eind, tekst: teksten[i] ?? '' }));
}

/** The first item of a rubriek without any: a list in lines below its key, or between brackets in an agenda that is. */
function inLegeLijst(voorwerk: Voorwerk, lijst: string, punt: Punttekst): readonly TekstEdit[] | undefined {
  const { tekst, yaml, begin: af, regeleinde } = voorwerk;
  const plek = vindNode(voorwerk, `agenda.${lijst.split('.')[0]}`);
  const paar = isMap(plek)
    ? (plek as YAMLMap<Node, Node | null>).items.find(({ key }) => String(key) === 'punten')
    : undefined;
  if (!paar || !isMap(plek)) return undefined;
  const [begin, eind] = bereikVan(paar.key);
  if (plek.flow) {
    const punt2 = eind + (/^[ \t]*:/u.exec(yaml.slice(eind))?.[0].length ?? 0);
    return punt.flow === undefined ? undefined : [{ begin: af + punt2, eind: af + punt2, tekst: ` [${punt.flow}]` }];
  }
  const [regel] = regelVan(yaml, begin);
  const inspringing = ' '.repeat(begin - regel + 2);
  const bij = regelVan(tekst, af + eind)[1];
  return [{ begin: bij, eind: bij, tekst: punt.regels.map((een) => `${inspringing}${een}${regeleinde}`).join('') }];
}

/** A list between brackets becomes one in lines, for an item that has comments: between brackets they would be lost. */
function alsRegels(
  voorwerk: Voorwerk,
  lijst: string,
  seq: YAMLSeq<Node>,
  plaats: number,
  punt: Punttekst,
  zonder: number | undefined,
): readonly TekstEdit[] | undefined {
  const { yaml, begin: af, regeleinde } = voorwerk;
  const [begin, eind] = bereikVan(seq);
  const geschreven = yaml.slice(begin, eind);
  const rubriek = vindNode(voorwerk, lijst === '' ? '' : `agenda.${lijst.split('.')[0]}`);
  if (zonder !== undefined || /[\r\n#]/u.test(geschreven) || (isMap(rubriek) && rubriek.flow)) return undefined;
  const [regel] = regelVan(yaml, begin);
  const sleutel = /^[ ]*(?:- )?/u.exec(yaml.slice(regel))?.[0].length ?? 0;
  const inspringing = ' '.repeat(sleutel + 2);
  const regels = seq.items.map((item) => [`- ${yaml.slice(...bereikVan(item))}`]);
  regels.splice(plaats, 0, [...punt.regels]);
  const achter = yaml.slice(0, begin).replace(/[ \t]+$/u, '').length;
  return [
    {
      begin: af + achter,
      eind: af + eind,
      tekst: regels
        .flat()
        .map((een) => `${regeleinde}${inspringing}${een}`)
        .join(''),
    },
  ];
}

/** A rubriek that does not stand on the agenda yet, with its first item, in the order of the gemeente; the agenda too where there is none. */
export function rubriekToevoegen(
  voorwerk: Voorwerk,
  letter: string,
  letters: readonly string[],
  punt: Punttekst,
): readonly TekstEdit[] | undefined {
  const { tekst, begin: af, regeleinde } = voorwerk;
  const naam = alsYaml(letter, { veld: undefined, flow: true }) ?? JSON.stringify(letter);
  const lijn = (inspringing: string): string =>
    [`- rubriek: ${naam}`, '  punten:', ...punt.regels.map((regel) => `    ${regel}`)]
      .map((regel) => `${inspringing}${regel}${regeleinde}`)
      .join('');
  const agenda = vindPaar(voorwerk, 'agenda');
  const { value } = agenda?.paar ?? {};
  if (!agenda || !isSeq(value) || value.items.length === 0) {
    if (agenda && isSeq(value)) return undefined;
    const bij = agenda ? regelVan(tekst, af + bereikVan(agenda.paar.key)[1])[1] : af + voorwerk.yaml.length;
    if (agenda) return [{ begin: bij, eind: bij, tekst: lijn('  ') }];
    const einde = voorwerk.yaml === '' ? af : regelVan(tekst, bij)[1];
    return [{ begin: einde, eind: einde, tekst: `agenda:${regeleinde}${lijn('  ')}` }];
  }
  const items = (value as YAMLSeq<Node>).items;
  const rang = letters.indexOf(letter);
  const eerder = letters.slice(0, Math.max(0, rang));
  const voor =
    rang < 0
      ? items.length - 1
      : items.findLastIndex((item) => isMap(item) && eerder.includes(String((item as YAMLMap).get('rubriek'))));
  if (value.flow) {
    if (punt.flow === undefined) return undefined;
    const rubriek = `{ rubriek: ${naam}, punten: [${punt.flow}] }`;
    const bij = af + (voor < 0 ? bereikVan(items[0] as Node)[0] : bereikVan(items[voor] as Node)[1]);
    return [{ begin: bij, eind: bij, tekst: voor < 0 ? `${rubriek}, ` : `, ${rubriek}` }];
  }
  const hier = items[Math.max(voor, 0)] as Node;
  const streep = streepVan(voorwerk, hier);
  const regels = regelsVanItem(voorwerk, items[0] as Node, 0);
  if (!streep || !regels) return undefined;
  const bij = voor < 0 ? regels.begin : regelVan(tekst, af + bereikVan(hier)[1])[1];
  return [{ begin: bij, eind: bij, tekst: lijn(streep.inspringing) }];
}
