import type { IParagraphOptions, IRunOptions } from 'docx';
import type { Huisstijl, Opmaak } from '../../document/index.ts';
import { halfPoints, hex, twips } from './units.ts';
import { val, xml } from './xml.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type RunLooks = Writable<Omit<IRunOptions, 'children' | 'text'>>;
export type ParagraphLooks = Writable<Omit<IParagraphOptions, 'children' | 'text'>>;

const ALIGNMENT = { links: 'left', rechts: 'right', midden: 'center' } as const;

/** Line spacing of a style as Word counts it: in 240ths of a line of the font. */
function lineUnits(regel: number, naturalLine: number): number {
  return Math.round((regel / naturalLine) * 240);
}

/** Looks as the paragraph properties of a style, in the order of the schema. `extra` stands in front of spacing. */
export function paragraphXml(opmaak: Opmaak, naturalLine: number, extra = '', outline = ''): string {
  const spacing = {
    'w:before': opmaak.boven === undefined ? undefined : twips(opmaak.boven),
    'w:after': opmaak.onder === undefined ? undefined : twips(opmaak.onder),
    'w:line': opmaak.regel === undefined ? undefined : lineUnits(opmaak.regel, naturalLine),
    'w:lineRule': opmaak.regel === undefined ? undefined : 'auto',
  };
  const parts = [
    extra,
    Object.values(spacing).some((value) => value !== undefined) ? xml('w:spacing', spacing) : '',
    opmaak.inspringing ? xml('w:ind', { 'w:left': twips(opmaak.inspringing) }) : '',
    opmaak.uitlijning ? val('w:jc', ALIGNMENT[opmaak.uitlijning]) : '',
    outline,
  ].join('');
  return parts === '' ? '' : `<w:pPr>${parts}</w:pPr>`;
}

/** Looks as the run properties of a style, in the order of the schema. */
export function runXml(opmaak: Opmaak, first = '', last = ''): string {
  const toggle = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : xml(name, value ? {} : { 'w:val': '0' });
  const size = opmaak.grootte === undefined ? undefined : halfPoints(opmaak.grootte);
  const parts = [
    first,
    toggle('w:b', opmaak.vet),
    toggle('w:bCs', opmaak.vet),
    toggle('w:i', opmaak.cursief),
    toggle('w:iCs', opmaak.cursief),
    opmaak.kleur ? val('w:color', hex(opmaak.kleur)) : '',
    opmaak.spatiering === undefined ? '' : val('w:spacing', twips(opmaak.spatiering)),
    size === undefined ? '' : val('w:sz', size) + val('w:szCs', size),
    last,
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

/** Looks of a run, for a paragraph that carries a second style name. */
export function runLooks(opmaak: Opmaak): RunLooks {
  const looks: RunLooks = {};
  if (opmaak.vet !== undefined) looks.bold = opmaak.vet;
  if (opmaak.cursief !== undefined) looks.italics = opmaak.cursief;
  if (opmaak.kleur) looks.color = hex(opmaak.kleur);
  if (opmaak.spatiering !== undefined) looks.characterSpacing = twips(opmaak.spatiering);
  if (opmaak.grootte !== undefined) looks.size = halfPoints(opmaak.grootte);
  return looks;
}

/** Looks of a paragraph, for one that carries a second style name. */
export function paragraphLooks(opmaak: Opmaak): ParagraphLooks {
  const looks: ParagraphLooks = {};
  const spacing: { before?: number; after?: number } = {};
  if (opmaak.boven !== undefined) spacing.before = twips(opmaak.boven);
  if (opmaak.onder !== undefined) spacing.after = twips(opmaak.onder);
  if (Object.keys(spacing).length > 0) looks.spacing = spacing;
  if (opmaak.inspringing) looks.indent = { left: twips(opmaak.inspringing) };
  if (opmaak.uitlijning) looks.alignment = ALIGNMENT[opmaak.uitlijning];
  return looks;
}

/** Where one style differs from another: the rest needs no direct formatting. */
export function difference(opmaak: Opmaak, base: Opmaak): Opmaak {
  const left = Object.entries(opmaak).filter(([key, value]) => value !== base[key as keyof Opmaak]);
  return Object.fromEntries(left) as Opmaak;
}

/** The looks of a style name; empty where the huisstijl says nothing about it. */
export function looksOf(huisstijl: Huisstijl, stijl: string): Opmaak {
  return huisstijl.stijlen[stijl] ?? {};
}
