import type { Paragraph, Table } from 'docx';
import { STYLE, STYLE_ROLES, type StyleRole, styleId } from './style-names.ts';
import type { Block, Work } from './work.ts';
import { eighths, hex, twips } from './xml.ts';

/** Styles with space above of their own. */
const OWN_ROOM = /^(Kop[2-6]|Label|Besluitregel|Slotregel|Ruim)$/;
/** What each paragraph style means. */
const ROLES: ReadonlyMap<string, StyleRole> = new Map(
  Object.values(STYLE_ROLES).flatMap((role) => (role.paragraph ? [[styleId(role.paragraph), role]] : [])),
);

/**
 * Blocks as Word wants them: rules become borders of the paragraph beside them, the space below a table comes from the
 * paragraph that follows, and what may not stand alone keeps what precedes it.
 */
export function arrange(blocks: readonly Block[], work: Work): (Paragraph | Table)[] {
  const { docx, huisstijl } = work;
  const { kleuren, tabel } = huisstijl;
  const size = eighths(Math.max(tabel.lijndikte, 0.25));
  const rule = { style: 'single' as const, size, color: hex(kleuren.lijn), space: 6 };
  const below = twips(tabel.onder);
  const kept = keptWithNext(blocks);
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    const keepNext = kept[index] === true;
    if (block.kind === 'table') {
      if (previous?.kind !== 'table') return [block.build(keepNext)];
      // Word merges two tables that touch: the smallest paragraph that it has stands between them.
      return [smallest(work, below), block.build(keepNext)];
    }
    if (block.kind === 'rule') {
      // A rule with no paragraph below it has to be a paragraph itself.
      if (blocks[index + 1]?.kind === 'paragraph') return [];
      return [new docx.Paragraph({ style: STYLE.standard, border: { bottom: rule } })];
    }
    const looks = { ...block.looks };
    if (keepNext) looks.keepNext = true;
    if (previous?.kind === 'table' && !looks.spacing?.before && !OWN_ROOM.test(looks.style ?? '')) {
      looks.spacing = { ...looks.spacing, before: below };
    }
    // Text keeps its distance from a list, whose items stand closer together: their style says so of each.
    if (previous?.kind === 'paragraph' && previous.endsList && looks.style === STYLE.standard) {
      looks.spacing = { ...looks.spacing, before: twips(Math.max(0, huisstijl.tekst.onder - huisstijl.lijst.onder)) };
    }
    if (previous?.kind === 'rule') looks.border = { ...looks.border, top: rule };
    return [new docx.Paragraph({ ...work.variants.named(looks), children: block.children })];
  });
}

/** The smallest paragraph that Word has, for where it demands one. */
export function smallest({ docx, variants }: Work, after = 0): Paragraph {
  const spacing = { before: 0, after, line: 20, lineRule: 'exact' as const };
  return new docx.Paragraph(variants.named({ style: STYLE.standard, spacing }));
}

/** Which blocks stay on the page of the next: what precedes one that may not stand alone, back to the text that it closes. */
function keptWithNext(blocks: readonly Block[]): boolean[] {
  const kept = blocks.map(() => false);
  for (let index = blocks.length - 2; index >= 0; index--) {
    const next = blocks[index + 1];
    if (!next || next.kind === 'rule') continue;
    const { style, keepNext } = next.kind === 'paragraph' ? next.looks : {};
    const role = ROLES.get(style ?? '');
    const stays = keepNext === true || role?.keepNext === true;
    kept[index] = next.withPrevious === true || role?.closes === true || (kept[index + 1] === true && stays);
  }
  return kept;
}
