import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/**
 * More signs of markup than any paragraph, heading or cell has. What remark does with them takes time by the square of their
 * number: measured, a text of 100 KB in paragraphs of this many takes no longer than its length asks for.
 */
export const MAX_TEKENS = 750;

/** What remark looks at twice: what may open or close emphasis, code, a link or HTML. A `_` inside a word does neither. */
const TEKEN = /\\[!-/:-@[-`{-~]|\*+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|`+|~~+|[[\]<]/gu;

/** More of each than any stuk has: remark goes through all that it has read at every one of them. */
export const MAX_KEREN = 1000;
/** As MAX_KEREN, of quotations and lists: a long verordening has more of those. */
export const MAX_LOS = 2500;

/** What is read in a line, and not what lines there are. */
const IN_A_LINE = [
  'attention',
  'autolink',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'wwwAutolink',
];

/** Finds paragraphs, headings and cells, and leaves what stands in them alone. */
const blocksOnly = remark()
  .use(remarkGfm)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: IN_A_LINE } }];
  })
  .freeze();

/**
 * The first line of the first paragraph, heading or cell with more than MAX_TEKENS signs of markup, found before anything looks
 * at those signs; undefined when there is none.
 */
export function tooCostlyLine(text: string): number | undefined {
  // Only a stretch without a blank line can hold such a paragraph, and hardly a text has one.
  if (!text.split(/(?:\r\n|\r|\n)[ \t>]*(?=[\r\n])/u).some(isCostly)) return undefined;
  let level: Nodes[] = [blocksOnly.parse(text) as Root];
  while (level.length > 0) {
    for (const node of level) {
      const { start, end } = node.position ?? {};
      if (!LINES.has(node.type) || start?.offset === undefined) continue;
      if (isCostly(text.slice(start.offset, end?.offset))) return start.line;
    }
    level = level.flatMap((node) => ('children' in node && !LINES.has(node.type) ? (node.children as Nodes[]) : []));
  }
  return undefined;
}

/** The line from which on there are more than MAX_KEREN lines of `===` or `---` right below another; undefined when there are not so many. */
export function tooManyUnderlined(text: string): number | undefined {
  return tooManyLine(text, (line, before) => UNDERLINE.test(line) && before.trim() !== '');
}

/** As `tooManyUnderlined`, of lines that begin with `[^1]:` or `[naam]:`. */
export function tooManyNotes(text: string): number | undefined {
  return tooManyLine(text, (line) => NOTE.test(line));
}

/** The line from which on there are more than MAX_LOS quotations and lists, each begun anew below a line that is in none. */
export function tooManyContainers(text: string): number | undefined {
  return tooManyLine(
    text,
    (line, before) => {
      const [mark, previous] = [line, before].map((one) => MARK.exec(one)?.[1]);
      if (mark === undefined) return false;
      // A line that is set in goes on with the item above it.
      return previous === undefined ? !/^[ \t]+\S/u.test(before) : (mark === '>') !== (previous === '>');
    },
    MAX_LOS,
  );
}

/** The line of the first address with a run of more than MAX_LEESTEKENS signs that may be the end of it: remark tries each of them. */
export function tooLongTrail(text: string): number | undefined {
  if (!ADDRESS.test(text)) return undefined;
  return tooManyLine(text, (line) => line.length > MAX_LEESTEKENS && line.split(/\s/u).some(hasTrail), 0);
}

/** As MAX_KEREN, of signs in a row in an address. */
export const MAX_LEESTEKENS = 200;
const ADDRESS = /www\.|https?:\/\//iu;
const TRAIL = new RegExp(`(?:[!"')*,.:;<?_~\\]]|&[a-z0-9]{1,31};){${MAX_LEESTEKENS + 1}}`, 'iu');

function hasTrail(word: string): boolean {
  return word.length > MAX_LEESTEKENS && ADDRESS.test(word) && TRAIL.test(word);
}

const MARK = /^[ \t]*(>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/u;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/u;
const NOTE = /^[ \t>]*\[[^\]]+\]:/u;

function tooManyLine(
  text: string,
  counts: (line: string, before: string) => boolean,
  most = MAX_KEREN,
): number | undefined {
  // Hardly a text has so many lines at all.
  if ((text.match(/[\r\n]/gu)?.length ?? 0) < most) return undefined;
  let count = 0;
  let before = '';
  for (const [i, line] of text.split(/\r\n|\r|\n/u).entries()) {
    if (counts(line, before) && ++count > most) return i + 1;
    before = line;
  }
  return undefined;
}

/** What holds text that is read as one. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function isCostly(text: string): boolean {
  if (text.length <= MAX_TEKENS) return false;
  let open = 0;
  let close = 0;
  let other = 0;
  for (const { 0: run } of text.matchAll(TEKEN)) {
    if (run.startsWith('\\')) continue;
    if (run === '[') open++;
    else if (run === ']') close++;
    // Two stars are one sign; of a longer run each star may be one.
    else other += run.startsWith('`') ? 1 : Math.max(1, run.length - 1);
  }
  return other + Math.max(open, close) > MAX_TEKENS;
}
