import { NUMMERING } from '../../document/index.ts';
import { LIST_STYLES, STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { group, NAMESPACES, val, xml, xmlPart } from './xml.ts';

/** Word knows nine levels; a list nested deeper stays at the ninth. */
const LEVELS = 9;
const BULLETS = ['•', '–', '▪'] as const;
const BY_DEPTH = { decimaal: 'decimal', letter: 'lowerLetter', romeins: 'lowerRoman' } as const;
const BY_TYPE: Readonly<Record<string, Format>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1.1': 'decimal',
  '1°': 'degrees',
};
/** The `type` of a list whose numbers have those of the lists around it in front. */
export const DECIMAL = '1.1';
/** As Word names them, but for the figures with a degree sign: to Word a matter of the text of a level. */
type Format = (typeof BY_DEPTH)[keyof typeof BY_DEPTH] | 'upperLetter' | 'upperRoman' | 'degrees';

/** The numberings that the named styles belong to: a style has one only. */
export const STYLED = { ordered: 1, bulleted: 2, leden: 3 } as const;

/** The styles of the numbering of leden and their onderdelen, by level. */
const LEDEN: readonly string[] = Object.values(STYLE_ROLES)
  .flatMap(({ items }) => items ?? [])
  .sort((one, other) => one.level - other.level)
  .map(({ name }) => styleId(name));

/** A list as Word counts it: its numbering, and how the levels of that are numbered. */
export interface Counted {
  readonly num: number;
  /** Whether lists in it have the numbers of those around them in front. */
  readonly decimal: boolean;
  readonly formats: readonly Format[];
  readonly base: number;
}

/** Where a paragraph stands in the lists of its document. */
export interface ListNumbering {
  readonly num: number;
  readonly level: number;
}

/** The lists of one document. */
export type Lists = ReturnType<typeof lists>;

/** What is asked of a list. */
export interface Wanted {
  /** How many lists are around it, and how many of them are numbered: that decides 1, a or i, unless `type` does. */
  readonly depth: number;
  readonly orderedDepth: number;
  readonly start: number;
  readonly type: string | undefined;
  /** Whether a list in it has the numbers of those around it in front. */
  readonly decimal: boolean;
  /** It is a list of leden: its levels are tied to their styles. */
  readonly leden: boolean;
  /** It is a list of a regeling: below its letters stand 1°, 2°. */
  readonly regeling: boolean;
  /** In a cell: Word counts what has one definition together, and a table may stand between two points of another list. */
  readonly inCell: boolean;
  /** How far what stands around the lists is indented itself, in twips: a quotation. */
  readonly base: number;
}

/**
 * Collects the numbering of one document. A list and the lists within it have one numbering of several levels, so that a point
 * that is moved up in Word counts on where it comes to stand; a list that counts from its own start has one of its own.
 *
 * @param indent width of one level, in twips
 */
export function lists(indent: number) {
  const definitions = new Map<string, { readonly id: number; readonly xml: string }>();
  const nums: string[] = [];

  const define = (name: string, make: (id: number) => string): number => {
    const known = definitions.get(name);
    if (known) return known.id;
    const id = definitions.size + 1;
    definitions.set(name, { id, xml: make(id) });
    return id;
  };
  const ordered = (name: string, formats: readonly Format[], decimal: boolean, base: number): number =>
    define(name, (id) => orderedXml(id, formats, decimal, { indent, base }));
  const bullets = new Map([[0, STYLED.bulleted as number]]);
  const tasks = new Map<number, number>();
  const add = (definition: number, level: number, start: number | undefined): number => {
    const id = nums.length + 1;
    const override =
      start === undefined ? '' : xml('w:lvlOverride', { 'w:ilvl': level }, val('w:startOverride', start));
    nums.push(xml('w:num', { 'w:numId': id }, val('w:abstractNumId', definition), override));
    return id;
  };
  ordered('1', formatsFrom(0, 0, undefined), false, 0);
  define('opsomming', (id) => bulletedXml(id, { indent, base: 0 }));
  add(STYLED.ordered, 0, undefined);
  add(STYLED.bulleted, 0, undefined);
  add(ordered('leden', ofKind(formatsFrom(0, 0, undefined), true), false, 0), 0, undefined);

  return {
    /** All lists of bullets in one kind of place are one: they count nothing. */
    bulleted(depth: number, base: number): ListNumbering {
      const known = bullets.get(base);
      const num =
        known ??
        add(
          define(`opsomming ${base}`, (id) => bulletedXml(id, { indent, base })),
          0,
          undefined,
        );
      bullets.set(base, num);
      return { num, level: levelAt(depth) };
    },
    /** Items that have a box of their own in place of a bullet. */
    tasks(depth: number, base: number): ListNumbering {
      const known = tasks.get(base);
      const num =
        known ??
        add(
          define(`taken ${base}`, (id) => tasksXml(id, { indent, base })),
          0,
          undefined,
        );
      tasks.set(base, num);
      return { num, level: levelAt(depth) };
    },
    /** A numbering that begins here, for a list and those within it. */
    numbered({ depth, orderedDepth, start, type, decimal, leden, regeling, inCell, base }: Wanted): Counted {
      const level = levelAt(depth);
      const formats = ofKind(formatsFrom(level, orderedDepth, type), regeling);
      const plain = formats.join() === ofKind(formatsFrom(0, 0, undefined), regeling).join();
      const common = regeling ? (leden ? 'leden' : undefined) : '1';
      const isCommon = plain && !decimal && !inCell && base === 0;
      const name = isCommon && common ? common : `${formats.join()} ${decimal} ${inCell} ${base}`;
      return { num: add(ordered(name, formats, decimal, base), level, start), decimal, formats, base };
    },
    /** Whether a list of this type at this depth is a level of a numbering as it is. */
    fits: (
      { formats, decimal, base }: Counted,
      { depth, type, base: asked }: Pick<Wanted, 'depth' | 'type' | 'base'>,
    ): boolean =>
      base !== asked
        ? false
        : type === DECIMAL
          ? decimal
          : !decimal && (type === undefined || BY_TYPE[type] === formats[levelAt(depth)]),
    levelAt,
    /** word/numbering.xml, after the last list was asked for. */
    xml: (): string =>
      xmlPart('w:numbering', { 'xmlns:w': NAMESPACES.w }, ...[...definitions.values()].map((one) => one.xml), ...nums),
  };
}

function levelAt(depth: number): number {
  return Math.min(depth, LEVELS - 1);
}

/** The formats of all levels, when a list of this type stands at a level with so many numbered lists around it. */
function formatsFrom(level: number, orderedDepth: number, type: string | undefined): Format[] {
  const own = type === undefined ? undefined : BY_TYPE[type];
  return Array.from({ length: LEVELS }, (_, at): Format => {
    const format = formatAt(Math.max(0, orderedDepth + at - level));
    if (own === undefined || type === DECIMAL) return type === DECIMAL ? 'decimal' : format;
    if (at < level) return formatAt(at);
    return at === level ? own : formatAt(depthOf(own) + at - level);
  });
}

/** The formats as a regeling has them, or any other text. */
function ofKind(formats: readonly Format[], regeling: boolean): Format[] {
  return formats.map((format) => (regeling && format === 'lowerRoman' ? 'degrees' : format));
}

function depthOf(format: Format): number {
  const like = { upperLetter: 'lowerLetter', upperRoman: 'lowerRoman', degrees: 'lowerRoman' } as const;
  const plain = format in like ? like[format as keyof typeof like] : format;
  return NUMMERING.findIndex((name) => BY_DEPTH[name] === plain);
}

function formatAt(depth: number): Format {
  return BY_DEPTH[NUMMERING[depth % NUMMERING.length] as (typeof NUMMERING)[number]];
}

function orderedXml(id: number, formats: readonly Format[], decimal: boolean, room: Room): string {
  const text = (level: number) =>
    decimal
      ? `${formats
          .slice(0, level + 1)
          .map((_, i) => `%${i + 1}`)
          .join('.')}.`
      : `%${level + 1}${formats[level] === 'degrees' ? '°' : ''}.`;
  const style = (level: number) => {
    if (id === STYLED.leden) return LEDEN[level];
    return id === STYLED.ordered ? styled(STYLE.numbered, level) : undefined;
  };
  const format = (level: number) => (decimal || formats[level] === 'degrees' ? 'decimal' : (formats[level] as Format));
  return definitionXml(id, (level) => levelXml(level, format(level), text(level), style(level), room));
}

function bulletedXml(id: number, room: Room): string {
  const text = (level: number) => BULLETS[level % BULLETS.length] as string;
  const style = (level: number) => (id === STYLED.bulleted ? styled(STYLE.bulleted, level) : undefined);
  return definitionXml(id, (level) => levelXml(level, 'bullet', text(level), style(level), room));
}

/** Levels that print nothing: the box stands in the text, where Word can tick it. */
function tasksXml(id: number, room: Room): string {
  return definitionXml(id, (level) =>
    levelXml(level, 'bullet', '', undefined, room, xml('w:suff', { 'w:val': 'nothing' })),
  );
}

/** The width of a level, and the indent of what stands around the list, in twips. */
interface Room {
  readonly indent: number;
  readonly base: number;
}

/** The style of a level, in the definition that it belongs to. */
function styled(style: (level: number) => string, level: number): string | undefined {
  return level < LIST_STYLES ? style(level + 1) : undefined;
}

function definitionXml(id: number, level: (level: number) => string): string {
  const levels = Array.from({ length: LEVELS }, (_, at) => level(at));
  return xml('w:abstractNum', { 'w:abstractNumId': id }, val('w:multiLevelType', 'multilevel'), ...levels);
}

function levelXml(
  level: number,
  format: Format | 'bullet',
  text: string,
  style: string | undefined,
  { indent, base }: Room,
  suffix = '',
) {
  const ind = xml('w:ind', { 'w:left': base + indent * (level + 1), 'w:hanging': indent });
  return xml(
    'w:lvl',
    { 'w:ilvl': level },
    val('w:start', 1),
    val('w:numFmt', format),
    val('w:pStyle', style),
    suffix,
    val('w:lvlText', text),
    val('w:lvlJc', 'left'),
    group('w:pPr', ind),
  );
}
