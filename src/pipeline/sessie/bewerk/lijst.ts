import { diffArrays } from 'diff';
import { isScalar, type Node, Scalar, type YAMLSeq } from 'yaml';
import type { Veldregel } from '../../../model/index.ts';
import type { TekstEdit } from '../api.ts';
import { type Aanhaling, alsYaml } from './schrijf.ts';
import { bereikVan, regelVan, type Voorwerk } from './voorwerk.ts';

/** How a value is quoted; of what is no word or text nothing. */
export function aanhalingVan(node: Node | null | undefined): Aanhaling | undefined {
  if (!isScalar(node)) return undefined;
  if (node.type === Scalar.QUOTE_DOUBLE) return '"';
  if (node.type === Scalar.QUOTE_SINGLE) return "'";
  return node.type === Scalar.PLAIN ? '' : undefined;
}

/** What is to become of the items of a list: of each that stands there, and what comes behind it (-1: before the first). */
interface Stappen {
  readonly vervang: ReadonlyMap<number, string>;
  readonly weg: ReadonlySet<number>;
  readonly achter: ReadonlyMap<number, readonly string[]>;
}

/**
 * Other values in a list, item by item: what stays is not touched, with its quotes and comments; what is another word is written in
 * the place of the one it replaces. Undefined where it cannot be told how.
 */
export function zetLijst(
  voorwerk: Voorwerk,
  seq: YAMLSeq<Node>,
  oud: readonly string[],
  nieuw: readonly string[],
  veld: Veldregel | undefined,
): readonly TekstEdit[] | undefined {
  const flow = seq.flow === true;
  const { vervang, weg, achter } = stappen(oud, nieuw);
  const schrijf = (waarde: string, aanhaling?: Aanhaling): string | undefined =>
    alsYaml(waarde, { veld, flow, aanhaling });
  const edits: TekstEdit[] = [];
  const { begin: af } = voorwerk;
  for (const [i, waarde] of vervang) {
    const node = seq.items[i] as Node;
    const tekst = schrijf(waarde, aanhalingVan(node));
    const [begin, eind] = bereikVan(node);
    if (tekst === undefined || heeftOpmerking(voorwerk.yaml.slice(begin, eind), node)) return undefined;
    edits.push({ begin: af + begin, eind: af + eind, tekst });
  }
  const voegToe = flow ? inFlow(voorwerk, seq) : inBlok(voorwerk, seq);
  for (const [i, waarden] of achter) {
    const teksten = waarden.map((waarde) => schrijf(waarde));
    if (!teksten.every((tekst) => tekst !== undefined)) return undefined;
    const edit = voegToe(i, teksten);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const haalWeg = flow ? uitFlow(voorwerk, seq) : uitBlok(voorwerk, seq);
  for (const [van, tot] of reeksen(weg)) {
    const edit = haalWeg(van, tot);
    if (!edit) return undefined;
    edits.push(...edit);
  }
  return edits;
}

function stappen(oud: readonly string[], nieuw: readonly string[]): Stappen {
  const vervang = new Map<number, string>();
  const weg = new Set<number>();
  const achter = new Map<number, readonly string[]>();
  let at = 0;
  let verwijderd: number[] = [];
  for (const { value, added, removed } of diffArrays([...oud], [...nieuw])) {
    if (removed) {
      verwijderd = value.map((_een, i) => at + i);
      at += value.length;
      for (const i of verwijderd) weg.add(i);
    } else if (added) {
      const paren = Math.min(verwijderd.length, value.length);
      for (let i = 0; i < paren; i++) {
        const index = verwijderd[i] as number;
        vervang.set(index, value[i] as string);
        weg.delete(index);
      }
      if (value.length > paren) achter.set(at - 1, value.slice(paren));
      verwijderd = [];
    } else {
      at += value.length;
      verwijderd = [];
    }
  }
  return { vervang, weg, achter };
}

/** Rows of numbers that follow each other. */
function reeksen(getallen: ReadonlySet<number>): (readonly [van: number, tot: number])[] {
  const rijen: [number, number][] = [];
  for (const getal of [...getallen].sort((a, b) => a - b)) {
    const laatste = rijen.at(-1);
    if (laatste && laatste[1] === getal - 1) laatste[1] = getal;
    else rijen.push([getal, getal]);
  }
  return rijen;
}

function inFlow({ yaml, begin: af }: Voorwerk, { items, range }: YAMLSeq<Node>) {
  return (achter: number, teksten: readonly string[]): TekstEdit | undefined => {
    const tekst = teksten.join(', ');
    const ander = items[Math.max(achter, 0)];
    if (!ander) {
      const binnen = (range?.[0] ?? 0) + 1;
      return yaml[binnen - 1] === '[' ? { begin: af + binnen, eind: af + binnen, tekst } : undefined;
    }
    const [begin, eind] = bereikVan(ander);
    const bij = af + (achter < 0 ? begin : eind);
    return { begin: bij, eind: bij, tekst: achter < 0 ? `${tekst}, ` : `, ${tekst}` };
  };
}

/** Takes items from a list between brackets, each with one comma; refuses where a comment would go with them. */
function uitFlow({ yaml, begin: af }: Voorwerk, { items }: YAMLSeq<Node>) {
  return (van: number, tot: number): readonly TekstEdit[] | undefined => {
    const [voor, eerste, laatste, na] = [items[van - 1], items[van], items[tot], items[tot + 1]];
    if (!eerste || !laatste) return undefined;
    const begin = voor ? bereikVan(voor)[1] : bereikVan(eerste)[0];
    const eind = !voor && na ? bereikVan(na)[0] : bereikVan(laatste)[1];
    if (/(?:^|\s)#/u.test(yaml.slice(begin, eind))) return undefined;
    return [{ begin: af + begin, eind: af + eind, tekst: '' }];
  };
}

/** The stroke of an item of a list in lines: what stands before it, and its offset; undefined where it does not begin its line. */
export function streepVan(
  { yaml }: Pick<Voorwerk, 'yaml'>,
  item: Node,
): { readonly inspringing: string; readonly regel: number } | undefined {
  const [begin] = bereikVan(item);
  const [regel] = regelVan(yaml, begin);
  const [, inspringing] = /^([ ]*)-[ \t]+$/u.exec(yaml.slice(regel, begin)) ?? [];
  return inspringing === undefined ? undefined : { inspringing, regel };
}

function inBlok({ tekst, yaml, begin: af, regeleinde }: Voorwerk, { items }: YAMLSeq<Node>) {
  return (achter: number, teksten: readonly string[]): TekstEdit | undefined => {
    const ander = items[Math.max(achter, 0)];
    const streep = ander && streepVan({ yaml }, ander);
    if (!streep) return undefined;
    const regels = teksten.map((een) => `${streep.inspringing}- ${een}${regeleinde}`).join('');
    const bij = achter < 0 ? af + streep.regel : regelVan(tekst, af + bereikVan(ander)[1])[1];
    return { begin: bij, eind: bij, tekst: regels };
  };
}

function uitBlok({ tekst, yaml, begin: af }: Voorwerk, { items }: YAMLSeq<Node>) {
  return (van: number, tot: number): readonly TekstEdit[] | undefined => {
    const edits: TekstEdit[] = [];
    for (const item of items.slice(van, tot + 1)) {
      const streep = streepVan({ yaml }, item);
      if (!streep) return undefined;
      edits.push({ begin: af + streep.regel, eind: regelVan(tekst, af + bereikVan(item)[1])[1], tekst: '' });
    }
    return edits;
  };
}

/** Whether a comment stands inside a value of several lines. */
export function heeftOpmerking(geschreven: string, node: Node): boolean {
  return !isScalar(node) && /(?:^|\s)#/u.test(geschreven);
}
