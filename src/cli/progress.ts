import type { Host } from '../core/index.ts';
import type { Progress } from '../pipeline/index.ts';
import { cut, printable } from './report/terminal.ts';

/** The line is not written more often than this: a terminal is slower than a build that reuses everything. */
const INTERVAL_MS = 50;
/** Back to the first column, and the rest of the line away. */
const CLEAR = '\r\u001b[K';

/** One line on the terminal that counts, until `clear` takes it away; without a terminal only notes are told. */
export function counter(host: Host): { readonly step: Progress; readonly clear: () => void } {
  const { terminal } = host;
  const clear = (): void => {
    if (terminal.isTTY) terminal.err(CLEAR);
  };
  let last = Number.NEGATIVE_INFINITY;
  return {
    step: ({ done, total, file, note }) => {
      if (note !== undefined) {
        clear();
        terminal.err(`${note}\n`);
        return;
      }
      const now = host.now();
      if (!terminal.isTTY || now - last < INTERVAL_MS) return;
      last = now;
      const line = `${done} van ${total}${file === undefined ? '' : `  ${printable(file)}`}`;
      terminal.err(CLEAR + cut(line, terminal.columns - 1));
    },
    clear,
  };
}
