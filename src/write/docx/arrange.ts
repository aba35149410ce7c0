import { isNamedHeading, STYLE } from './style-names.ts';
import { paragraph } from './wml.ts';
import type { Block, Work } from './work.ts';
import { eighths, hex, twips } from './xml.ts';

/** Styles with space above of their own. */
const OWN_ROOM = /^(Kop[2-6]|Label|Besluitregel|Slotregel|Ruim)$/;
/** The most points that Word leaves between a border and the text. */
const WIDEST = 31;

/**
 * Blocks as Word wants them: rules become borders of the paragraph beside them, and the space below a table comes from the
 * paragraph that follows.
 *
 * @param stays its paragraphs stay on the page of what follows, but for those that say of themselves that they do not
 */
export function arrange(written: readonly Block[], work: Work, stays = false): string[] {
  const { huisstijl } = work;
  const { kleuren, tabel } = huisstijl;
  const size = eighths(Math.max(tabel.lijndikte, 0.25));
  const rule = { size, color: hex(kleuren.lijn), space: 6 };
  const below = twips(tabel.onder);
  // A table has the rule already.
  const blocks = written.filter(({ kind }, i) => kind !== 'close' || written[i - 1]?.kind === 'paragraph');
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    if (block.kind === 'table') {
      if (previous?.kind !== 'table') return [block.build(false)];
      const goesOn = previous.isForm === true && block.isForm === true;
      // Word merges two tables that touch: the smallest paragraph that it has stands between them.
      return [smallest(work, goesOn ? 0 : below, stays), block.build(goesOn)];
    }
    // It is the border of the paragraph above it.
    if (block.kind === 'close') return [];
    if (block.kind === 'rule') {
      // A rule with no paragraph below it has to be a paragraph itself.
      if (blocks[index + 1]?.kind === 'paragraph') return [];
      return [paragraph({ style: STYLE.standard, border: { bottom: rule }, ...(stays ? { keepNext: true } : {}) })];
    }
    const looks = { ...block.looks };
    const { style = '' } = looks;
    if (previous?.kind === 'table' && !looks.spacing?.before && !OWN_ROOM.test(style) && !isNamedHeading(style)) {
      looks.spacing = { ...looks.spacing, before: below };
    }
    if (block.ruled) {
      if (previous?.kind === 'table') looks.spacing = { ...looks.spacing, before: twips(tabel.celmarge) };
      else looks.border = { top: { ...rule, space: Math.round(Math.min(tabel.celmarge, WIDEST)) } };
    }
    // Text keeps its distance from a list, whose items stand closer together: their style says so of each.
    if (previous?.kind === 'paragraph' && previous.endsList && looks.style === STYLE.standard) {
      looks.spacing = { ...looks.spacing, before: twips(Math.max(0, huisstijl.tekst.onder - huisstijl.lijst.onder)) };
    }
    if (blocks[index + 1]?.kind === 'close' && blocks[index + 2]?.kind !== 'table') {
      const space = Math.min(huisstijl.tekst.onder, WIDEST);
      looks.border = { ...looks.border, bottom: { ...rule, space } };
      looks.spacing = { ...looks.spacing, after: 0 };
    }
    if (previous?.kind === 'rule') looks.border = { ...looks.border, top: rule };
    if (stays) looks.keepNext ??= true;
    return [paragraph(work.variants.named(looks), block.children.join(''))];
  });
}

/** The smallest paragraph that Word has, for where it demands one. */
export function smallest({ variants }: Work, after = 0, stays = false): string {
  const spacing = { before: 0, after, line: 20, lineRule: 'exact' as const };
  return paragraph(variants.named({ style: STYLE.standard, spacing, ...(stays ? { keepNext: true } : {}) }));
}
