/** Lines of unchanged text around a change. */
const CONTEXT = 3;
/** Beyond this many cells the middle of two texts is not compared line by line but shown as replaced. */
const MOST_CELLS = 4_000_000;

type Step = { readonly kind: ' ' | '-' | '+'; readonly line: string };

/** The difference of two texts as `diff -u` writes it; empty when they are equal. Line endings are part of their line. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = compare(linesOf(before), linesOf(after));
  return [`--- ${name}\n`, `+++ ${name}\n`, ...hunks(steps)].join('');
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The steps from one list of lines to the other: what they share at both ends, and the shortest edit of the middle. */
function compare(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const same = (lines: readonly string[]): Step[] => lines.map((line) => ({ kind: ' ', line }));
  return [
    ...same(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

/** By the longest common subsequence. */
function middle(a: readonly string[], b: readonly string[]): Step[] {
  const removed = (lines: readonly string[]): Step[] => lines.map((line) => ({ kind: '-', line }));
  const added = (lines: readonly string[]): Step[] => lines.map((line) => ({ kind: '+', line }));
  if (a.length * b.length > MOST_CELLS) return [...removed(a), ...added(b)];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      steps.push({ kind: ' ', line: a[i] as string });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      steps.push({ kind: '-', line: a[i++] as string });
    } else {
      steps.push({ kind: '+', line: b[j++] as string });
    }
  }
  return [...steps, ...removed(a.slice(i)), ...added(b.slice(j))];
}

function hunks(steps: readonly Step[]): string[] {
  const out: string[] = [];
  let before = 1;
  let after = 1;
  for (let from = 0; from < steps.length; ) {
    const next = steps.findIndex(({ kind }, index) => index >= from && kind !== ' ');
    if (next < 0) break;
    const start = Math.max(from, next - CONTEXT);
    const end = hunkEnd(steps, next);
    before += start - from;
    after += start - from;
    const part = steps.slice(start, end);
    const old = part.filter(({ kind }) => kind !== '+').length;
    const fresh = part.filter(({ kind }) => kind !== '-').length;
    out.push(`@@ -${span(before, old)} +${span(after, fresh)} @@\n`, ...part.map(printed));
    before += old;
    after += fresh;
    from = end;
  }
  return out;
}

/** Changes with little between them stand in one hunk. */
function hunkEnd(steps: readonly Step[], first: number): number {
  let last = first;
  for (let index = first; index < steps.length && index - last <= 2 * CONTEXT; index++) {
    if (steps[index]?.kind !== ' ') last = index;
  }
  return Math.min(steps.length, last + 1 + CONTEXT);
}

/** An empty side counts from the line before it. */
function span(start: number, length: number): string {
  return `${length === 0 ? start - 1 : start},${length}`;
}

function printed({ kind, line }: Step): string {
  return line.endsWith('\n') ? `${kind}${line}` : `${kind}${line}\n\\ No newline at end of file\n`;
}
