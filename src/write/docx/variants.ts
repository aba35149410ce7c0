import type { Huisstijl, Opmaak } from '../../document/index.ts';
import type { ParagraphLooks } from './looks.ts';
import { type NamedStyle, paragraphStyles } from './style-list.ts';
import { STYLE, styleId } from './style-names.ts';
import type { RunLooks } from './wml.ts';
import { halfPoints, hex, setting, twips } from './xml.ts';

/** The styles of one document that differ from another in what its place asks. */
export type Variants = ReturnType<typeof variants>;

/** One thing in which a paragraph differs from its style, as Word calls it. */
interface Trait {
  readonly name: string;
  readonly looks?: Opmaak;
  readonly capitals?: true;
}

const SIDES: Readonly<Record<string, Opmaak['uitlijning']>> = { right: 'rechts', center: 'midden', left: 'links' };
const HEADING = /^Kop[1-6]$/;

/**
 * Gives what a paragraph looks like beyond its style a style of its own, based on that one and named after the difference
 * (`Tabeltekst rechts`): in Word it can then be changed in one place. A heading stays the heading that every program knows.
 */
export function variants(huisstijl: Huisstijl) {
  const made = new Map<string, NamedStyle>();
  const looksOf = looksByStyle(huisstijl);

  return {
    /** The looks of a paragraph, with what a style can carry in its style. */
    named(asked: ParagraphLooks): ParagraphLooks {
      const { letters = {}, ...looks } = asked;
      const { style = STYLE.standard, spacing, indent: wanted, alignment, ...rest } = looks;
      // The level of a list would go over the indent of a style.
      const [indent, direct] = rest.numbering && wanted ? [undefined, { ...rest, indent: wanted }] : [wanted, rest];
      if (HEADING.test(style)) return looks;
      const own = looksOf(style);
      const side = SIDES[alignment ?? ''] ?? own.uitlijning;
      const traits = [
        ...(side === own.uitlijning ? [] : [{ name: `${side}`, looks: { uitlijning: side } }]),
        ...lettered(letters, own, huisstijl),
      ];
      const placed = placing(own, spacing, indent);
      const name = [style, ...traits.map((trait) => trait.name), ...placed.names].join(' ');
      const id = name === style ? style : idOf(name);
      if (id !== style && !made.has(id)) {
        const merged = Object.assign({}, ...traits.map((trait) => trait.looks)) as Opmaak;
        const capitals = traits.some((trait) => trait.capitals);
        made.set(id, [id, name, { basedOn: style, quiet: true, looks: merged, capitals, paragraph: placed.xml }]);
      }
      return { ...direct, style: id };
    },
    /** Those that were asked for, for `word/styles.xml`. */
    styles: (): readonly NamedStyle[] => [...made.values()],
  };
}

const known = new WeakMap<Huisstijl, (style: string | undefined) => Opmaak>();

/** The looks of the paragraph styles of a house, with those of what they are based on: the same for every document. */
function looksByStyle(huisstijl: Huisstijl): (style: string | undefined) => Opmaak {
  const found = known.get(huisstijl);
  if (found) return found;
  const parts = new Map(paragraphStyles(huisstijl).map(([id, , own]) => [id, own]));
  const looks = new Map<string | undefined, Opmaak>();
  const looksOf = (id: string | undefined): Opmaak => {
    const ready = looks.get(id);
    if (ready) return ready;
    const own = id === undefined ? undefined : parts.get(id);
    const made = own ? { ...looksOf(own.basedOn), ...own.looks } : { onder: huisstijl.tekst.onder };
    looks.set(id, made);
    return made;
  };
  known.set(huisstijl, looksOf);
  return looksOf;
}

/** Spacing and indents that differ from those of a style. */
function placing(own: Opmaak, spacing: ParagraphLooks['spacing'] = {}, indent: ParagraphLooks['indent'] = {}) {
  const before = spacing.before === twips(own.boven ?? 0) ? undefined : spacing.before;
  const after = spacing.after === twips(own.onder ?? 0) ? undefined : spacing.after;
  const { line, lineRule } = spacing;
  const left = indent.left === twips(own.inspringing ?? 0) ? undefined : indent.left;
  const { hanging, right } = indent;
  const lines = line === undefined ? [] : [lineRule === 'exact' ? 'laag' : 'enkel'];
  return {
    names: [
      ...measured('voor', before),
      ...measured('na', after),
      ...lines,
      ...measured('op', left),
      ...measured('hangend', hanging),
      ...measured('tot', right),
    ],
    xml: [
      setting('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': lineRule }),
      setting('w:ind', { 'w:left': left, 'w:right': right, 'w:hanging': hanging }),
    ].join(''),
  };
}

function measured(name: string, value: number | string | undefined): string[] {
  return value === undefined ? [] : [`${name} ${points(Number(value) / 20)}`];
}

/** What the letters have that those of a style do not. */
function lettered({ bold, italics, allCaps, color, characterSpacing, size }: RunLooks, own: Opmaak, house: Huisstijl) {
  const traits: Trait[] = [];
  if (bold !== undefined && bold !== (own.vet ?? false))
    traits.push({ name: bold ? 'vet' : 'mager', looks: { vet: bold } });
  if (italics !== undefined && italics !== (own.cursief ?? false))
    traits.push({ name: italics ? 'cursief' : 'recht', looks: { cursief: italics } });
  if (allCaps) traits.push({ name: 'hoofdletters', capitals: true });
  if (color !== undefined && color !== hex(own.kleur ?? house.kleuren.tekst)) {
    const [ink = color] = Object.entries(house.kleuren).find(([, one]) => hex(one) === color) ?? [];
    traits.push({ name: ink, looks: { kleur: `#${color}` } });
  }
  if (characterSpacing) traits.push({ name: 'gespatieerd', looks: { spatiering: characterSpacing / 20 } });
  if (size !== undefined && size !== halfPoints(own.grootte ?? house.tekst.grootte))
    traits.push({ name: points(Number(size) / 2), looks: { grootte: Number(size) / 2 } });
  return traits;
}

/** A name takes no comma: Word would read two names in it. */
const points = (value: number): string => `${value} pt`;

/** The id of a style whose name may hold a number of points: 8.5 and 85 are two. */
const idOf = (name: string): string => styleId(name.replace(/(?<=\d)\.(?=\d)/g, 'punt'));
