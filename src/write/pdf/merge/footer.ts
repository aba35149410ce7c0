import { type Dict, isDict, ref } from '../finish/values.ts';
import type { Copier } from './copy.ts';
import type { Drawing } from './fields.ts';
import type { LineFont } from './font.ts';
import { type SourcePage, sizeOf, upright } from './pages.ts';

/** From the lower edge of the page to the line, in sizes of its letters. */
const ABOVE_EDGE = 1.5;
/** Paper around the line where a page may be drawn full. */
const [PAD, DEPTH, HEIGHT] = [0.6, 0.35, 1.35];
/** On a page that is larger than a sheet the line grows with it: it is read, and printed, smaller. */
const SHEET = 595;

/** How the line at the foot of every page looks. */
export interface FooterLooks {
  readonly font: LineFont;
  /** In points. */
  readonly size: number;
  /** Red, green and blue, from 0 to 1. */
  readonly colour: readonly [number, number, number];
}

/** The names under which a page finds the font of the line and the fields that are drawn. */
interface Names {
  readonly font: string;
  readonly fields: readonly string[];
}

/** What is drawn on a page after its own content: the fields of forms, and the line. An artifact: it is not read aloud. */
export function afterContent(
  page: SourcePage,
  text: string,
  { font, size, colour }: FooterLooks,
  names: Names,
  drawings: readonly Drawing[],
  onPaper: boolean,
): string {
  const [width, height] = sizeOf(page);
  const round = (value: number): string => String(Math.round(value * 100) / 100);
  const grown = (size * Math.max(1, (Math.min(width, height) * page.unit) / SHEET)) / page.unit;
  const length = font.width(text) * grown;
  const [x, y] = [(width - length) / 2, ABOVE_EDGE * grown];
  const box = [x - PAD * grown, y - DEPTH * grown, length + 2 * PAD * grown, HEIGHT * grown].map(round).join(' ');
  return [
    'Q',
    ...drawings.map(({ matrix }, index) => `q ${matrix} cm /${names.fields[index]} Do Q`),
    `/Artifact <</Type /Pagination /Subtype /Footer>> BDC`,
    `q ${upright(page)} cm`,
    ...(onPaper ? [`1 1 1 rg ${box} re f`] : []),
    `BT /${names.font} ${round(grown)} Tf ${colour.map(round).join(' ')} rg ${round(x)} ${round(y)} Td ${font.show(text)} Tj ET`,
    'Q',
    'EMC',
  ].join('\n');
}

/** The resources of a page with the font and the fields added, and the names they got. */
export function withResources(
  copier: Copier,
  { resources }: SourcePage,
  font: LineFont,
  drawings: readonly Drawing[],
): { readonly text: string; readonly names: Names } {
  const group = (name: string): Dict => {
    const found = copier.pdf.resolve(resources.get(name));
    return isDict(found) ? found : new Map();
  };
  const [fonts, objects] = [group('Font'), group('XObject')];
  const free = (taken: Dict, name: string): string => (taken.has(name) ? free(taken, `${name}x`) : name);
  const fontName = free(fonts, 'Bundelvoet');
  const fields = drawings.map((_, index) => free(objects, `Bundelveld${index + 1}`));
  const own = drawings.map(({ form }, index) => `/${fields[index]} ${copier.text(ref(form))}\n`).join('');
  const text = [
    `<<${copier.members(resources, GROUPS)}`,
    `/Font <<${copier.members(fonts)}/${fontName} ${ref(font.number)}>>\n`,
    objects.size + drawings.length === 0 ? '' : `/XObject <<${copier.members(objects)}${own}>>\n`,
    '>>',
  ].join('');
  return { text, names: { font: fontName, fields } };
}

const GROUPS: ReadonlySet<string> = new Set(['Font', 'XObject']);
