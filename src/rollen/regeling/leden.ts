import type { List, ListItem, Paragraph, RootContent, Text } from 'mdast';
import type { Puntmerk } from '../../model/index.ts';
import { alineatekst } from './herken.ts';
import { metStijl } from './stijl.ts';

/** A number that was typed so that Markdown does not know it: `1\. De raad …`. */
const LIDNUMMER = /^(\d{1,2})\.\s+/u;
/** A mark within a bullet, as it comes from a page of regelgeving: `- a.`, `- 1°.` with the text below or behind it. */
const DUBBEL_MERK = /^(?:([a-z])[.)]|(\d{1,2})(?:[.)]|([°º˚])[.)]?))(?:\s+|$)/u;

/** The blocks of an artikel: leden that were typed as paragraphs become a list, and each list gets the style of what it is. */
export function vormArtikel(nodes: readonly RootContent[]): RootContent[] {
  const blokken = getypteLeden(nodes);
  return blokken.map((node, i) => {
    if (node.type !== 'list' || !node.ordered) return node;
    // Points below a line that announces them are parts of a sentence, and no leden.
    const vorige = blokken[i - 1];
    const aangekondigd = vorige !== undefined && /:$/u.test(alineatekst(vorige));
    const isLeden = !aangekondigd && !isLetters(node);
    return metStijl(metOnderdelen(node), isLeden ? 'leden' : 'onderdelen');
  });
}

/** Bullets that hold the number of their point, as the numbered list that they are meant to be; in all lists of a block. */
export function zonderDubbelMerk(node: RootContent): RootContent {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'table')
    return node;
  const children = (node.children as RootContent[]).map(zonderDubbelMerk);
  const kopie = { ...node, children } as RootContent;
  return kopie.type === 'list' && !kopie.ordered ? (genummerd(kopie) ?? kopie) : kopie;
}

function genummerd(list: List): List | undefined {
  const merken = list.children.map(({ children: [eerste] }) => {
    const tekst = eerste?.type === 'paragraph' && eerste.children[0]?.type === 'text' ? eerste.children[0].value : '';
    return DUBBEL_MERK.exec(tekst);
  });
  const waarde = (merk: RegExpExecArray | null | undefined): number =>
    merk?.[1] ? merk[1].charCodeAt(0) - 96 : Number(merk?.[2] ?? Number.NaN);
  const soort = merksoort(merken[0]);
  const start = waarde(merken[0]);
  const volgt = merken.every((merk, i) => waarde(merk) === start + i && merksoort(merk) === soort);
  if (merken.length < 2 || !volgt) return undefined;
  const children = list.children.map((item, i): ListItem => {
    const [eerste, ...rest] = item.children;
    const alinea = zonderBegin(eerste as Paragraph, merken[i]?.[0].length ?? 0);
    return { ...item, children: [...(alinea.children.length > 0 ? [alinea] : []), ...rest] };
  });
  return { ...list, ordered: true, start, children, data: { ...list.data, getypt: soort } };
}

function merksoort(merk: RegExpExecArray | null | undefined): Puntmerk {
  return merk?.[1] ? 'letter' : merk?.[3] ? 'graad' : 'cijfer';
}

/** `1\. …`, `2\. …` and what stands below each, as one list; numbers that do not begin at 1 or go on stay text. */
function getypteLeden(nodes: readonly RootContent[]): readonly RootContent[] {
  const nummers = nodes.map(lidnummer);
  const eerste = nummers.indexOf(1);
  if (eerste < 0 || !nummers.slice(eerste).includes(2)) return nodes;
  const children: ListItem[] = [];
  nodes.slice(eerste).forEach((node, i) => {
    const nummer = nummers[eerste + i];
    const isLid = node.type === 'paragraph' && nummer === children.length + 1;
    if (isLid) {
      const lengte = LIDNUMMER.exec((node.children[0] as Text).value)?.[0].length ?? 0;
      children.push({ type: 'listItem', spread: true, checked: null, children: [zonderBegin(node, lengte)] });
    } else children.at(-1)?.children.push(eigenNummers(node) as ListItem['children'][number]);
  });
  return [...nodes.slice(0, eerste), { type: 'list', ordered: true, start: 1, spread: true, children }];
}

function lidnummer(node: RootContent): number | undefined {
  const eerste = node.type === 'paragraph' ? node.children[0] : undefined;
  const nummer = eerste?.type === 'text' ? LIDNUMMER.exec(eerste.value)?.[1] : undefined;
  return nummer === undefined ? undefined : Number(nummer);
}

/** A list that was written below a typed lid keeps the numbers that it was written with. */
function eigenNummers(node: RootContent): RootContent {
  return node.type === 'list' && node.ordered && !node.data?.getypt
    ? { ...node, data: { ...node.data, getypt: 'cijfer' } }
    : node;
}

function zonderBegin(alinea: Paragraph, lengte: number): Paragraph {
  const [eerste, ...rest] = alinea.children as [Text, ...Paragraph['children']];
  const value = eerste.value.slice(lengte);
  return { ...alinea, children: value === '' ? rest : [{ ...eerste, value }, ...rest] };
}

function isLetters({ data }: List): boolean {
  return data?.getypt === 'letter' || data?.getypt === 'romeins';
}

/** The numbered lists within a list are its onderdelen; those below letters have 1°, 2°, unless other marks were typed. */
function metOnderdelen(list: List, depth = 0): List {
  const heeftLetters = list.data?.getypt === 'letter' || (!list.data?.getypt && depth === 1);
  const onder = depth + (list.ordered ? 1 : 0);
  const children = list.children.map((item): ListItem => {
    const inhoud = item.children.map((node) => {
      if (node.type !== 'list') return node;
      const binnen = metOnderdelen(node, onder);
      if (!binnen.ordered) return binnen;
      const isGraad = !binnen.data?.getypt && list.ordered && heeftLetters;
      return metStijl(isGraad ? metGraden(binnen) : binnen, 'onderdelen');
    });
    return { ...item, children: inhoud };
  });
  return { ...list, children };
}

const GRAAD = /^(\d{1,2})[°º˚][.)]?\s+/u;

/** A list of Markdown that has 1°, 2°; an author who typed those in it as well means them once. */
function metGraden(list: List): List {
  const children = list.children.map((item, i): ListItem => {
    const [eerste, ...rest] = item.children;
    const tekst = eerste?.type === 'paragraph' && eerste.children[0]?.type === 'text' ? eerste.children[0].value : '';
    const merk = GRAAD.exec(tekst);
    if (eerste?.type !== 'paragraph' || Number(merk?.[1]) !== (list.start ?? 1) + i) return item;
    return { ...item, children: [zonderBegin(eerste, merk?.[0].length ?? 0), ...rest] };
  });
  return { ...list, children, data: { ...list.data, getypt: 'graad' } };
}
