import type { Wijzigingsaard } from '../api.ts';
import { textOfLeaf } from '../leaf.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import {
  cellMark,
  isOld,
  isProperties,
  type MarkKind,
  MOVE_RANGE,
  paragraphMarks,
  propertiesChange,
  rowMarks,
  wrapperKind,
} from './marks.ts';
import type { Group, Token } from './tokens.ts';

/** The text of a part as a row of tokens, with the tracked changes that each piece belongs to. */
export interface Story {
  readonly tokens: readonly Token[];
  readonly groups: readonly Group[];
  /** Of every comment, by its id: the tokens from `first` up to `end`. */
  readonly comments: ReadonlyMap<string, { readonly first: number; readonly end: number }>;
}

const AARD: Readonly<Record<MarkKind, Wijzigingsaard>> = {
  ins: 'toevoeging',
  del: 'verwijdering',
  from: 'verplaatsing',
  to: 'verplaatsing',
};
const CELLS: Readonly<Record<string, Wijzigingsaard>> = {
  'w:cellIns': 'cel-toegevoegd',
  'w:cellDel': 'cel-verwijderd',
  'w:cellMerge': 'cel-samengevoegd',
};

/** Reads a part in the order of its text. Text boxes are passed over: what stands in them is not the running text. */
export function scanStory(root: XmlElement): Story {
  return new Scan().run(root);
}

class Scan {
  readonly tokens: Token[] = [];
  readonly groups: Group[] = [];
  readonly comments = new Map<string, { first: number; end: number }>();
  /** Groups that the next piece may belong to, by what they have in common. */
  readonly open = new Map<string, Group>();
  /** Names of the stretches that are being moved, by the id of their ends. */
  readonly moving = new Map<string, string>();
  lastMove = '';
  /** The changes around the place that is being read. */
  active: readonly { readonly key: string; readonly group: Group; readonly old: boolean }[] = [];

  run(root: XmlElement): Story {
    this.walk(root);
    return this;
  }

  walk(element: XmlElement): void {
    const { name } = element;
    if (isProperties(name) || name === 'w:txbxContent') return;
    const range = MOVE_RANGE.exec(name)?.[1];
    const kind = wrapperKind(element);
    const text = textOfLeaf(element);
    if (range) this.moveRange(element, range === 'Start');
    else if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/u.test(name)) this.comment(element);
    else if (kind) this.within([this.wrapperMark(element, kind)], () => this.children(element));
    else if (text !== undefined) this.add(text);
    else if (name === 'w:p') this.paragraph(element);
    else if (name === 'w:r') this.within(this.formatMarks(childOf(element, 'w:rPr')), () => this.children(element));
    else if (name === 'w:tr') this.row(element);
    else if (name === 'w:tc') this.cell(element);
    else this.children(element);
  }

  children(element: XmlElement): void {
    const looks = ['w:tblPr', 'w:tblGrid', 'w:sectPr'].flatMap((name) => this.formatMarks(childOf(element, name)));
    if (looks.length > 0) this.within(looks, () => this.add(''));
    for (const child of childrenOf(element)) this.walk(child);
  }

  paragraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr');
    const numbering = childOf(properties, 'w:numPr');
    const format = [
      ...this.formatMarks(properties),
      ...this.formatMarks(childOf(properties, 'w:sectPr')),
      ...childrenOf(numbering)
        .filter(({ name }) => name === 'w:ins' || name === 'w:numberingChange')
        .map((mark) => this.mark(mark, 'opmaak', false)),
    ];
    this.within(format, () => {
      this.children(element);
      const marks = paragraphMarks(element).map((mark) => this.endMark(mark, wrapperKind(mark) as MarkKind));
      this.within([...marks, ...this.formatMarks(childOf(properties, 'w:rPr'))], () => this.add('\n', true));
    });
  }

  row(element: XmlElement): void {
    const marks = rowMarks(element).map((mark) => {
      const old = isOld(wrapperKind(mark) as MarkKind);
      return this.mark(mark, old ? 'rij-verwijderd' : 'rij-toegevoegd', old, true);
    });
    const properties = [childOf(element, 'w:trPr'), childOf(element, 'w:tblPrEx')];
    const format = properties.flatMap((one) => this.formatMarks(one));
    this.within([...marks, ...format], () => {
      this.add('');
      this.children(element);
    });
  }

  cell(element: XmlElement): void {
    const mark = cellMark(element);
    const aard = mark && CELLS[mark.name];
    const marks = mark && aard ? [this.mark(mark, aard, mark.name === 'w:cellDel', true)] : [];
    this.within([...marks, ...this.formatMarks(childOf(element, 'w:tcPr'))], () => {
      this.add('');
      this.children(element);
    });
  }

  formatMarks(properties: XmlElement | undefined): Active[] {
    const change = properties && propertiesChange(properties);
    return change ? [this.mark(change, 'opmaak', false)] : [];
  }

  /** What stands in a row or cell that came or went with it belongs to that. */
  wrapperMark(element: XmlElement, kind: MarkKind): Active {
    const old = isOld(kind);
    const whole = this.active.find(
      ({ group, old: wholeOld }) =>
        /^(?:rij|cel)-/u.test(group.aard) && wholeOld === old && group.door === authorOf(element),
    );
    if (whole && (kind === 'ins' || kind === 'del')) {
      whole.group.elements.push(element);
      return whole;
    }
    return this.mark(element, AARD[kind], old, false, kind);
  }

  /** LibreOffice has no moved end of a paragraph: where one came or went right behind words that were moved, it belongs to the move. */
  endMark(element: XmlElement, kind: MarkKind): Active {
    const side = isOld(kind) ? 'from' : 'to';
    const before = this.tokens.at(-1);
    const group = before?.groups.find(({ move, door }) => move?.side === side && door === authorOf(element));
    if (!before || before.ends || !group || kind === side) return this.wrapperMark(element, kind);
    group.elements.push(element);
    return { key: this.keyOf(group), group, old: isOld(kind) };
  }

  keyOf(group: Group): string {
    return [...this.open].find(([, one]) => one === group)?.[0] ?? `#${this.groups.indexOf(group)}`;
  }

  /** Finds the change that an element belongs to, or begins one; `alone` for what is a change by itself. */
  mark(element: XmlElement, aard: Wijzigingsaard, old: boolean, alone = false, kind?: MarkKind): Active {
    const [door, op] = [authorOf(element), element.attributes['w:date'] ?? ''];
    const isMove = kind === 'from' || kind === 'to';
    const move = isMove ? ([...this.moving.values()].at(-1) ?? this.lastMove) : '';
    const own = alone ? `#${this.groups.length}` : '';
    const key = JSON.stringify([aard, isMove ? kind : '', move, door, op.slice(0, 10), own]);
    let group = this.open.get(key);
    if (!group) {
      group = { aard, door, op, elements: [], ...(isMove ? { move: { side: kind, name: move } } : {}) };
      this.groups.push(group);
      this.open.set(key, group);
    }
    group.elements.push(element);
    return { key, group, old };
  }

  within(marks: readonly Active[], read: () => void): void {
    const before = this.active;
    this.active = marks.length > 0 ? [...before, ...marks] : before;
    read();
    this.active = before;
  }

  /** What carries no text leaves changes open: a bookmark does not part what was typed in one go. */
  add(text: string, ends = false): void {
    const groups = [...new Set(this.active.map(({ group }) => group))];
    if (text !== '') {
      const keys = new Set(this.active.map(({ key }) => key));
      for (const key of this.open.keys()) if (!keys.has(key)) this.open.delete(key);
      for (const { key, group } of this.active) this.open.set(key, group);
    }
    this.tokens.push({ text, groups, gone: this.active.some(({ old }) => old), ends });
    if (ends) this.lastMove = '';
  }

  moveRange({ attributes }: XmlElement, starts: boolean): void {
    const id = attributes['w:id'] ?? '';
    if (starts) {
      this.moving.set(id, attributes['w:name'] ?? '');
      return;
    }
    this.lastMove = this.moving.get(id) ?? '';
    this.moving.delete(id);
  }

  comment({ name, attributes }: XmlElement): void {
    const id = attributes['w:id'] ?? '';
    const at = this.tokens.length;
    const known = this.comments.get(id);
    if (!known) this.comments.set(id, { first: at, end: at });
    else if (name === 'w:commentRangeEnd') known.end = at;
  }
}

type Active = { readonly key: string; readonly group: Group; readonly old: boolean };

function authorOf({ attributes }: XmlElement): string {
  return attributes['w:author'] ?? '';
}
