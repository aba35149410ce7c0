import type { RootContent } from 'mdast';
import type { Soort } from '../../../model/index.ts';
import { type Blok, type Deel, kop, LOS, type Veldregel, veldregel } from './deel.ts';
import { formulierDelen } from './formulier.ts';
import { metLijsten, tekstVan } from './getypt.ts';
import { isLabel, isSectie } from './herken.ts';
import { INLEIDENDE_REGEL, VOORSTELREGEL } from './woorden.ts';

/** What a document says, with what was left out: a list of contents, which griffie makes itself. */
export interface Ontleed {
  readonly delen: readonly Deel[];
  readonly inhoudsopgave: readonly string[];
}

/** Takes a document apart: its form, headings of every kind, and text with the points that were typed as lists. */
export function ontleed(nodes: readonly RootContent[], soorten: readonly Soort[], gezegd: Set<string>): Ontleed {
  const delen: Deel[] = [];
  const inhoudsopgave: string[] = [];
  let begonnen = false;
  nodes.forEach((node, i) => {
    const alinea = node.type === 'paragraph' ? node.data?.alinea : undefined;
    if (alinea?.rol === 'inhoudsopgave') {
      inhoudsopgave.push(tekstVan(node));
      return;
    }
    const found = node.type === 'table' ? formulierDelen(node, soorten, begonnen) : undefined;
    const deel = found ?? eigenDelen(nodes, i, soorten, begonnen);
    if (deel.some((one) => one.aard === 'kop' && isSectie(one.titel, soorten))) begonnen = true;
    delen.push(...deel);
  });
  return { delen: geordend(waardeEronder(delen, soorten), gezegd), inhoudsopgave };
}

/** What one block is. */
function eigenDelen(nodes: readonly RootContent[], at: number, soorten: readonly Soort[], begonnen: boolean): Deel[] {
  const node = nodes[at] as RootContent;
  if (node.type === 'heading') {
    const isTitel = node.data?.alinea?.rol === 'titel' || node.data?.alinea?.rol === 'ondertitel';
    return tekstVan(node).trim() === '' ? [] : [kop(node.children, isTitel ? 0 : node.depth, node.data?.ankers)];
  }
  if (node.type !== 'paragraph') return [{ aard: 'blok', node }];
  const velden = begonnen ? undefined : regelvelden(nodes, at, soorten);
  if (velden) return velden;
  const tekst = tekstVan(node).trim();
  // It leads in to the points: with the section that begins there it stays as text.
  if (VOORSTELREGEL.test(tekst) || INLEIDENDE_REGEL.test(tekst)) return [{ aard: 'blok', node }];
  if (isKopregel(node, tekst) || isKaleKop(nodes, at, tekst, soorten)) {
    const kaal = node.children.flatMap((one) => (one.type === 'strong' ? one.children : [one]));
    return [kop(kaal, LOS, node.data?.ankers)];
  }
  return [{ aard: 'blok', node }];
}

/** Whether a paragraph was made to look like a heading: wholly bold or in capitals, short, and no sentence. */
function isKopregel(node: Extract<RootContent, { type: 'paragraph' }>, tekst: string): boolean {
  if (tekst.length === 0 || tekst.length > 100 || /[.;,!…]$/u.test(tekst) || !/\p{L}{2}/u.test(tekst)) return false;
  if (node.children.some(({ type }) => type === 'break' || type === 'image' || type === 'footnoteReference'))
    return false;
  const bold =
    node.data?.alinea?.vet === true ||
    node.children.every((one) => one.type === 'strong' || (one.type === 'text' && one.value.trim() === ''));
  const letters = tekst.replace(/[^\p{L}]/gu, '');
  return bold || (letters.length >= 6 && letters === letters.toUpperCase() && tekst.length <= 80);
}

/** A line of its own that is the very title of a section, though nothing makes it look so. */
function isKaleKop(nodes: readonly RootContent[], at: number, tekst: string, soorten: readonly Soort[]): boolean {
  const dicht = /^(?:\p{L} ){3,}\p{L} ?:?$/u.test(tekst) ? tekst.replaceAll(' ', '') : tekst;
  return dicht.length <= 60 && nodes[at + 1] !== undefined && !/[.;,!?]$/u.test(dicht) && isSectie(dicht, soorten);
}

/** The lines of a paragraph as lines of a form; undefined where they are none. */
function regelvelden(nodes: readonly RootContent[], at: number, soorten: readonly Soort[]): Deel[] | undefined {
  const vet = vetLabel(nodes[at], soorten);
  if (vet) return [vet];
  const own = gesplitst(nodes[at]);
  if (own.length === 0 || own.some((one) => one === undefined)) return undefined;
  const known = own.filter((one) => one && isLabel(one.label, soorten)).length;
  const beside = [at - 1, at + 1].some((other) =>
    gesplitst(nodes[other]).some((one) => one && isLabel(one.label, soorten)),
  );
  // A label that nobody knows is one where those around it are.
  return known > 0 || (beside && own.every((one) => one && one.label.length <= 30)) ? (own as Veldregel[]) : undefined;
}

/** A label in bold with its value behind it, and nothing between. */
function vetLabel(node: RootContent | undefined, soorten: readonly Soort[]): Veldregel | undefined {
  if (node?.type !== 'paragraph' || node.children.length < 2 || node.children[0]?.type !== 'strong') return undefined;
  const [label = '', value = ''] = [tekstVan(node.children[0]), tekstVan({ children: node.children.slice(1) })].map(
    (one) => one.trim(),
  );
  const isVeld = /^[^\s:]/u.test(value) && value.length <= 200 && isLabel(label, soorten);
  return isVeld ? { aard: 'veld', label: label.replace(/\s*:$/u, ''), regels: [value] } : undefined;
}

function gesplitst(node: RootContent | undefined): (Veldregel | undefined)[] {
  if (node?.type !== 'paragraph') return [];
  const raw = (one: unknown): string => {
    const { type, value, children } = one as { type: string; value?: string; children?: unknown[] };
    return type === 'break' ? '\n' : (value ?? (children ?? []).map(raw).join(''));
  };
  return raw(node)
    .split('\n')
    .map((line) => veldregel(line.trim()));
}

/** A label on a line of its own, with what it is about on the next, as a line of a form. */
function waardeEronder(delen: readonly Deel[], soorten: readonly Soort[]): Deel[] {
  const first = delen.findIndex((one) => one.aard === 'kop' && isSectie(one.titel, soorten));
  const result: Deel[] = [];
  for (let at = 0; at < delen.length; at++) {
    const [one, next] = [delen[at] as Deel, delen[at + 1]];
    const label = regelVan(one);
    const value = next === undefined ? '' : regelVan(next);
    const isPair =
      (first < 0 || at < first) &&
      label.length <= 45 &&
      value !== '' &&
      value.length <= 200 &&
      isLabel(label, soorten) &&
      !isLabel(value, soorten) &&
      !isSectie(label, soorten);
    if (isPair) {
      result.push({ aard: 'veld', label: label.replace(/:$/u, ''), regels: [value] });
      at += 1;
    } else result.push(one);
  }
  return result;
}

/** The words of a heading or a paragraph; `''` for all else. */
function regelVan(deel: Deel): string {
  if (deel.aard === 'kop') return deel.titel;
  return deel.aard === 'blok' && deel.node.type === 'paragraph' ? tekstVan(deel.node).trim() : '';
}

/** Typed points as lists, in each stretch of text. */
function geordend(delen: readonly Deel[], gezegd: Set<string>): Deel[] {
  const result: Deel[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    result.push(...metLijsten(run, gezegd).map((node): Blok => ({ aard: 'blok', node })));
    run = [];
  };
  for (const deel of delen) {
    if (deel.aard === 'blok') run.push(deel.node);
    else {
      flush();
      result.push(deel);
    }
  }
  flush();
  return result;
}
