import { diffArrays } from 'diff';

/** Words of context on either side of a change. */
const AROUND = 4;
/** More differing words than this in one stuk are not shown one by one. */
const MOST_EDITS = 2000;
/** Stands between two blocks. */
const BLOCK = '¶';

/**
 * The difference of two texts in words, a line per change with a few words around it: `DE RAAD [-BESLUIT:-] {+STELT VAST:+}`.
 * Empty when they are equal.
 */
export function wordDiff(before: readonly string[], after: readonly string[]): readonly string[] {
  const parts = diffArrays(wordsIn(before), wordsIn(after), { maxEditLength: MOST_EDITS });
  if (!parts) return [`Meer dan ${MOST_EDITS} woorden zijn anders.`];
  const lines: string[] = [];
  let line = '';
  parts.forEach(({ value, added, removed }, i) => {
    if (added || removed) {
      const text = value.join(' ');
      line += `${line === '' ? '' : ' '}${added ? `{+${text}+}` : `[-${text}-]`}`;
      return;
    }
    const isLast = i === parts.length - 1;
    if (line !== '' && !isLast && value.length <= 2 * AROUND) {
      line += ` ${value.join(' ')}`;
      return;
    }
    if (line !== '') lines.push(`${line} ${value.slice(0, AROUND).join(' ')}${value.length > AROUND ? ' …' : ''}`);
    line = isLast ? '' : `${value.length > AROUND ? '… ' : ''}${value.slice(-AROUND).join(' ')}`;
  });
  return line === '' ? lines : [...lines, line];
}

function wordsIn(blocks: readonly string[]): string[] {
  return blocks.flatMap((block, i) => [...(i > 0 ? [BLOCK] : []), ...block.split(' ')]);
}
