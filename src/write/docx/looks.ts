import type { Huisstijl, Opmaak } from '../../document/index.ts';
import type { ParagraphProperties, RunLooks } from './wml.ts';
import { group, halfPoints, hex, setting, twips, val, xml } from './xml.ts';

/** The properties of a paragraph, and the looks of all its letters, which become a style. */
export type ParagraphLooks = ParagraphProperties & { letters?: RunLooks };

const ALIGNMENT = { links: 'left', rechts: 'right', midden: 'center' } as const;

/** The members that have a value, so that none takes the place of another that has one. */
export function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;
}
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function as<T, U>(value: T | undefined, unit: (value: T) => U): U | undefined {
  return value === undefined ? undefined : unit(value);
}

/** Text that is shown in capitals and stays what it is. */
export const CAPITALS = { allCaps: true } as const;

/** Looks as the paragraph properties of a style in the order of the schema, with `first` before and `last` behind them. */
export function paragraphXml(opmaak: Opmaak, naturalLine: number, first = '', last = ''): string {
  const { boven, onder, regel, inspringing, uitlijning } = opmaak;
  const spacing = setting('w:spacing', {
    'w:before': as(boven, twips),
    'w:after': as(onder, twips),
    // Word counts lines in 240ths of what the font makes of one.
    'w:line': as(regel, (lines) => Math.round((lines / naturalLine) * 240)),
    'w:lineRule': as(regel, () => 'auto'),
  });
  const indent = inspringing ? xml('w:ind', { 'w:left': twips(inspringing) }) : '';
  return group(
    'w:pPr',
    first,
    spacing,
    indent,
    val(
      'w:jc',
      as(uitlijning, (side) => ALIGNMENT[side]),
    ),
    last,
  );
}

/** What a style says of its letters besides their looks: their font and capitals, and what stands behind all in the schema. */
export interface LetterXml {
  readonly font?: string | undefined;
  readonly capitals?: boolean | undefined;
  readonly last?: string | undefined;
}

/** Looks as the run properties of a style, in the order of the schema. */
export function runXml({ vet, cursief, kleur, spatiering, grootte }: Opmaak, more: LetterXml = {}): string {
  const { font, capitals = false, last = '' } = more;
  const toggle = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : [name, `${name}Cs`].map((one) => xml(one, value ? {} : { 'w:val': '0' })).join('');
  const size = as(grootte, halfPoints);
  return group(
    'w:rPr',
    setting('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font, 'w:eastAsia': font }),
    toggle('w:b', vet),
    toggle('w:i', cursief),
    capitals ? xml('w:caps') : '',
    val('w:color', as(kleur, hex)),
    val('w:spacing', as(spatiering, twips)),
    val('w:sz', size),
    val('w:szCs', size),
    last,
  );
}

/** Looks of a run, for a paragraph that carries a second style name. */
export function runLooks({ vet, cursief, kleur, spatiering, grootte }: Opmaak): RunLooks {
  const size = as(grootte, halfPoints);
  return given({ bold: vet, italics: cursief, color: as(kleur, hex), characterSpacing: as(spatiering, twips), size });
}

/** Looks of a paragraph, for one that carries a second style name. */
export function paragraphLooks({ boven, onder, inspringing, uitlijning }: Opmaak): ParagraphLooks {
  const spacing = given({ before: as(boven, twips), after: as(onder, twips) });
  return given({
    spacing: Object.keys(spacing).length > 0 ? spacing : undefined,
    indent: inspringing ? { left: twips(inspringing) } : undefined,
    alignment: as(uitlijning, (side) => ALIGNMENT[side]),
  });
}

/** Where one style differs from another: the rest needs no direct formatting. */
export function difference(opmaak: Opmaak, base: Opmaak): Opmaak {
  return Object.fromEntries(Object.entries(opmaak).filter(([key, value]) => value !== base[key as keyof Opmaak]));
}

/** The looks of a style name; empty where the huisstijl says nothing about it. */
export const looksOf = (huisstijl: Huisstijl, stijl: string): Opmaak => huisstijl.stijlen[stijl] ?? {};
