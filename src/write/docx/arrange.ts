import type { Paragraph, Table } from 'docx';
import type { ParagraphLooks } from './looks.ts';
import { STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { eighths, hex, twips } from './units.ts';
import type { Block, ParagraphBlock, Work } from './work.ts';

/**
 * Blocks as Word wants them: rules become borders of the paragraph beside them, the space below a table comes from the
 * paragraph that follows, and what may not stand alone keeps what precedes it.
 */
export function arrange(blocks: readonly Block[], work: Work): (Paragraph | Table)[] {
  const out: (Paragraph | Table)[] = [];
  const kept = keptWithNext(blocks);
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const keepNext = kept[index] ?? false;
    if (block.kind === 'table') {
      // Word merges two tables that touch.
      if (previous?.kind === 'table') out.push(separator(work));
      out.push(block.build(keepNext));
    } else if (block.kind === 'paragraph') {
      out.push(paragraph(block, around(block, previous, keepNext, work), work));
    } else if (next?.kind !== 'paragraph') {
      out.push(ruleAlone(work));
    }
  }
  return out;
}

/**
 * Which blocks stay on the same page as the next: what precedes a block that may not stand alone, back through the lines that
 * already stay with it, to the text that they close.
 */
function keptWithNext(blocks: readonly Block[]): boolean[] {
  const kept = blocks.map(() => false);
  for (let index = blocks.length - 2; index >= 0; index--) {
    const next = blocks[index + 1];
    if (!next || next.kind === 'rule') continue;
    kept[index] =
      next.withPrevious === true || hasStyle(next, CLOSING) || (kept[index + 1] === true && staysByItself(next));
  }
  return kept;
}

function staysByItself(block: Block): boolean {
  return (block.kind === 'paragraph' && block.looks.keepNext === true) || hasStyle(block, STAYING);
}

function hasStyle(block: Block, styles: ReadonlySet<string>): boolean {
  return block.kind === 'paragraph' && styles.has(block.looks.style ?? '');
}

const STAYING = stylesWith('keepNext');
const CLOSING = stylesWith('closes');

function stylesWith(role: 'keepNext' | 'closes'): ReadonlySet<string> {
  return new Set(
    Object.values(STYLE_ROLES).flatMap((one) => (one[role] && one.paragraph ? [styleId(one.paragraph)] : [])),
  );
}

function paragraph(block: ParagraphBlock, looks: ParagraphLooks, work: Work): Paragraph {
  return new work.docx.Paragraph({ ...looks, children: block.children });
}

/** The looks of a paragraph at its place among others. */
function around(
  block: ParagraphBlock,
  previous: Block | undefined,
  keepNext: boolean,
  { huisstijl }: Work,
): ParagraphLooks {
  const looks = { ...block.looks };
  if (keepNext) looks.keepNext = true;
  if (previous?.kind === 'table' && !previous.bare && !looks.spacing?.before && !OWN_ROOM.test(looks.style ?? '')) {
    looks.spacing = { ...looks.spacing, before: twips(huisstijl.tabel.onder) };
  }
  if (previous?.kind === 'rule') looks.border = { ...looks.border, top: rule(huisstijl) };
  return looks;
}

/** Styles with space above of their own. */
const OWN_ROOM = /^(Kop[2-6]|Label|Besluitregel|Slotregel|Ruim)$/;

function rule({ kleuren, tabel }: Work['huisstijl']) {
  return {
    style: 'single' as const,
    size: eighths(Math.max(tabel.lijndikte, 0.25)),
    color: hex(kleuren.lijn),
    space: 6,
  };
}

/** A rule with no paragraph below it has to be a paragraph itself. */
function ruleAlone({ docx, huisstijl }: Work): Paragraph {
  return new docx.Paragraph({ style: STYLE.standard, border: { bottom: rule(huisstijl) } });
}

/** The smallest paragraph that Word has: it is there for the file format, not for its space. */
function separator({ docx, huisstijl }: Work): Paragraph {
  const spacing = { before: 0, after: twips(huisstijl.tabel.onder), line: 20, lineRule: 'exact' as const };
  return new docx.Paragraph({ style: STYLE.standard, spacing });
}
