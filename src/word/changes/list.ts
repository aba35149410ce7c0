import type { Wijziging, Wijzigingsaard } from '../api.ts';
import { findAll, type XmlElement } from '../xml.ts';
import type { Story } from './scan.ts';
import { around, type Group, type Token, textOf } from './tokens.ts';

/** The tracked changes of a file, and which of them an element belongs to: what is in no change has no id. */
export interface Changes {
  readonly list: readonly Wijziging[];
  readonly idOf: ReadonlyMap<XmlElement, string>;
}

/** A part with its text, and what to call its place when that is not the running text. */
export interface PlacedStory extends Pick<Story, 'tokens' | 'groups'> {
  readonly in?: 'voetnoot' | 'eindnoot';
}

/** One change: most are one group; a move is where it was and where it went. */
interface Change {
  readonly groups: Group[];
  readonly aard: Wijzigingsaard;
}

/** Numbers the tracked changes of the parts, in that order. */
export function listChanges(stories: readonly PlacedStory[]): Changes {
  const list: Wijziging[] = [];
  const idOf = new Map<XmlElement, string>();
  for (const story of stories) {
    const spans = spansOf(story.tokens);
    for (const change of pairMoves(story, spans)) {
      const told = tell(change, story, spans, `w${list.length + 1}`);
      if (!told) continue;
      list.push(told);
      for (const { elements } of change.groups) for (const element of elements) idOf.set(element, told.id);
    }
  }
  return { list, idOf };
}

/** Of every group the places of its tokens. */
function spansOf(tokens: readonly Token[]): Map<Group, number[]> {
  const spans = new Map<Group, number[]>();
  tokens.forEach(({ groups }, at) => {
    for (const group of groups) {
      const span = spans.get(group);
      if (span) span.push(at);
      else spans.set(group, [at]);
    }
  });
  return spans;
}

type Spans = ReadonlyMap<Group, readonly number[]>;

/**
 * Puts the two halves of each move together: by the name that Word gave it, else by author and words. A half without the other is
 * what it looks like: a deletion or an addition.
 */
function pairMoves({ groups, tokens }: PlacedStory, spans: Spans): Change[] {
  const words = (group: Group): string => textOf(tokensOf(tokens, spans.get(group) ?? []));
  const moves = new Map<string, Change>();
  const changes: Change[] = [];
  for (const group of groups) {
    const { move } = group;
    if (!move) {
      changes.push({ groups: [group], aard: group.aard });
      continue;
    }
    const key = JSON.stringify(move.name ? [move.name] : [group.door, words(group)]);
    const known = moves.get(key);
    if (known) {
      known.groups.push(group);
      continue;
    }
    const change: Change = { groups: [group], aard: 'verplaatsing' };
    moves.set(key, change);
    changes.push(change);
  }
  return changes.map((change) => {
    const sides = new Set(change.groups.map(({ move }) => move?.side));
    if (change.aard !== 'verplaatsing' || sides.size > 1) return change;
    return { ...change, aard: sides.has('from') ? 'verwijdering' : 'toevoeging' };
  });
}

/** A change as it is shown; undefined for one in which there is nothing, as Word leaves behind. */
function tell(
  { groups, aard }: Change,
  { tokens, in: place }: PlacedStory,
  spans: Spans,
  id: string,
): Wijziging | undefined {
  const [first] = groups;
  if (!first) return undefined;
  const shown = aard === 'verplaatsing' ? groups.filter(({ move }) => move?.side === 'to') : groups;
  const at = shown.flatMap((group) => spans.get(group) ?? []).sort((a, b) => a - b);
  const text = textOf(tokensOf(tokens, at));
  const tekst = text === '' ? nameless(groups) : isWhole(aard) ? text.replace(/\n/gu, ' | ') : text;
  if (tekst === '') return undefined;
  const own = new Set(groups);
  const { voor, na } = around(tokens, at[0] ?? 0, at.at(-1) ?? 0, (token) =>
    token.groups.some((group) => own.has(group)),
  );
  return { id, aard, door: first.door, op: first.op, tekst, voor, na, ...(place ? { in: place } : {}) };
}

/** Rows and cells: their paragraphs stand beside each other. */
function isWhole(aard: Wijzigingsaard): boolean {
  return /^(?:rij|cel)-/u.test(aard);
}

/** What a change without words is about. */
function nameless(groups: readonly Group[]): string {
  const elements = groups.flatMap((group) => group.elements);
  const has = (pattern: RegExp): boolean => elements.some(({ name }) => pattern.test(name));
  if (has(/^w:sectPr/u)) return '[pagina-indeling]';
  if (has(/^w:(?:tbl|tr|tc|cell)/u) || groups.some(({ aard }) => isWhole(aard))) return '[tabel]';
  if (elements.some((element) => findAll(element, 'w:instrText', 'w:delInstrText', 'w:fldChar').length > 0))
    return '[veld]';
  return '';
}

function tokensOf(tokens: readonly Token[], places: readonly number[]): Token[] {
  return places.map((place) => tokens[place] as Token);
}
