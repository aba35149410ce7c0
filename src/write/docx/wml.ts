import { escapeXml } from '../escape.ts';
import { group, setting, val, xml } from './xml.ts';

/** Looks of letters beyond those of their paragraph; measures as Word counts them. */
export interface RunLooks {
  /** The id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly allCaps?: boolean;
  readonly strike?: boolean;
  /** As Word writes it: `0F4C64`. */
  readonly color?: string;
  readonly characterSpacing?: number;
  readonly size?: number;
  readonly superScript?: boolean;
}

/** A rule above or below a paragraph. */
export interface Edge {
  readonly size: number;
  readonly color: string;
  readonly space: number;
}

/** The properties of a paragraph; measures in twips. */
export interface ParagraphProperties {
  style?: string;
  keepNext?: boolean;
  keepLines?: boolean;
  /** The frame that it stands in, beside the text. */
  frame?: { readonly width: number; readonly height: number; readonly x: number; readonly y: number };
  numbering?: { readonly num: number; readonly level: number };
  border?: { readonly top?: Edge; readonly bottom?: Edge };
  tabStops?: readonly { readonly type: 'left' | 'right'; readonly position: number; readonly leader?: 'dot' }[];
  spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: 'auto' | 'exact';
  };
  indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
  alignment?: 'left' | 'right' | 'center';
  /** Its end came or went as a tracked change. */
  change?: Change;
}

/** A tracked change: who made it, when, and under which number. */
export interface Change {
  readonly as: 'deletion' | 'insertion';
  readonly id: number;
  readonly author: string;
  /** In ISO 8601. */
  readonly date: string;
}

/** A tab, and an end of a line, in a run. */
export const [TAB, BREAK] = ['<w:tab/>', '<w:br/>'] as const;

/** Text in a run. */
export const text = (value: string): string => `<w:t xml:space="preserve">${escapeXml(value)}</w:t>`;

/** A stretch of content with one look. */
export const run = (looks: RunLooks, content: string): string => `<w:r>${runProperties(looks)}${content}</w:r>`;

/** A stretch of text as a tracked change. */
export function changedRun(change: Change, looks: RunLooks, value: string): string {
  const [name, what] = change.as === 'deletion' ? ['w:del', 'w:delText'] : ['w:ins', 'w:t'];
  return xml(name, madeBy(change), run(looks, `<${what} xml:space="preserve">${escapeXml(value)}</${what}>`));
}

const madeBy = ({ id, author, date }: Change) => ({ 'w:id': id, 'w:author': author, 'w:date': date });

/** The properties of a run in the order of the schema. */
function runProperties(looks: RunLooks): string {
  const { style, bold, italics, allCaps, strike, color, characterSpacing, size, superScript } = looks;
  return group(
    'w:rPr',
    val('w:rStyle', style),
    toggle('w:b', bold),
    toggle('w:bCs', bold),
    toggle('w:i', italics),
    toggle('w:iCs', italics),
    toggle('w:caps', allCaps),
    toggle('w:strike', strike),
    val('w:color', color),
    val('w:spacing', characterSpacing),
    val('w:sz', size),
    val('w:szCs', size),
    superScript ? '<w:vertAlign w:val="superscript"/>' : '',
  );
}

function toggle(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} w:val="false"/>`;
}

/** A paragraph of runs and what else stands in a line. */
export function paragraph(properties: ParagraphProperties, content = ''): string {
  const inner = group('w:pPr', inSchemaOrder(properties)) + content;
  return inner === '' ? '<w:p/>' : `<w:p>${inner}</w:p>`;
}

function inSchemaOrder(looks: ParagraphProperties): string {
  const { style, keepNext, keepLines, frame, numbering, border, tabStops, spacing, indent, alignment, change } = looks;
  let out = val('w:pStyle', style) + toggle('w:keepNext', keepNext) + toggle('w:keepLines', keepLines);
  if (frame) out += frameXml(frame);
  if (numbering) out += group('w:numPr', val('w:ilvl', numbering.level), val('w:numId', numbering.num));
  if (border) out += group('w:pBdr', edge('w:top', border.top), edge('w:bottom', border.bottom));
  if (tabStops) {
    const stops = tabStops.map(({ type, position, leader }) =>
      setting('w:tab', { 'w:val': type, 'w:pos': position, 'w:leader': leader }),
    );
    out += group('w:tabs', ...stops);
  }
  if (spacing) {
    const { before, after, line, lineRule } = spacing;
    out += setting('w:spacing', { 'w:after': after, 'w:before': before, 'w:line': line, 'w:lineRule': lineRule });
  }
  if (indent) {
    const { left, right, hanging } = indent;
    out += setting('w:ind', { 'w:left': left, 'w:right': right, 'w:hanging': hanging });
  }
  out += val('w:jc', alignment);
  if (change) out += group('w:rPr', xml(change.as === 'deletion' ? 'w:del' : 'w:ins', madeBy(change)));
  return out;
}

function edge(name: string, rule: Edge | undefined): string {
  if (!rule) return '';
  const { size, color, space } = rule;
  return setting(name, { 'w:val': 'single', 'w:color': color, 'w:sz': size, 'w:space': space });
}

function frameXml({ width, height, x, y }: NonNullable<ParagraphProperties['frame']>): string {
  const place = { 'w:hAnchor': 'page', 'w:vAnchor': 'page', 'w:wrap': 'around' };
  return setting('w:framePr', { 'w:w': width, 'w:h': height, 'w:x': x, 'w:y': y, ...place });
}

/** A paragraph with the page of the section that it ends: the properties of a section stand last in those of a paragraph. */
export function endingSection(written: string, section: string): string {
  const at = written.indexOf('</w:pPr>');
  if (at < 0) throw new Error('A section ends in no paragraph');
  return written.slice(0, at) + section + written.slice(at);
}

/** Content between the ends of a bookmark, under a number that no other of the file has. */
export function bookmarked(content: string[], name: string, number: number): string[] {
  const start = setting('w:bookmarkStart', { 'w:name': name, 'w:id': number });
  return [start, ...content, `<w:bookmarkEnd w:id="${number}"/>`];
}

/** A link to a bookmark. */
export const linked = (anchor: string, content: string): string =>
  xml('w:hyperlink', { 'w:history': 1, 'w:anchor': anchor }, content);

/** A link out of the file by the id of its relationship, and the place in what it leads to. */
export const linkedOut = (id: string, fragment: string | undefined, content: string): string =>
  xml('w:hyperlink', { 'w:history': 1, 'w:anchor': fragment, 'r:id': id }, content);
