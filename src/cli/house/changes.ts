import { posix } from 'node:path';
import { compareText, type Host } from '../../core/index.ts';
import { type Wording, wordsOf } from '../../pipeline/index.ts';
import type { HuisBundel } from '../../read/index.ts';
import { shown, shownSource } from '../paths.ts';
import { count } from '../report/outcome.ts';
import { printable } from '../report/terminal.ts';
import { type Before, houseInGit } from './before.ts';
import type { Against } from './toets.ts';
import { wordDiff } from './words.ts';

/** Shows, in words, what changes in the stukken of a content folder against the house as it was. Says why when it cannot. */
export async function changesIn(
  host: Host,
  { mappen }: Pick<HuisBundel, 'mappen'>,
  { content, tegen, out }: Against & { readonly out: string },
  row: (name: string, value: string) => void,
): Promise<void> {
  if (content === undefined)
    return row('verschil', 'niet bekeken: er zijn geen stukken in dit huis; noem ze met --content');
  const before: Before =
    tegen === undefined
      ? await houseInGit(host, mappen, posix.join(out, 'was'))
      : { folder: tegen, name: shown(host, tegen) };
  if ('why' in before) return row('verschil', `niet bekeken: ${before.why}; noem het huis zoals het was met --tegen`);
  const then = await wordsOf(host, content, before.folder);
  const now = await wordsOf(host, content, mappen[0] as string);
  const paths = [...new Set([...then.texts.keys(), ...now.texts.keys()])].sort(compareText);
  const changed = paths.flatMap((path) => {
    const lines = changeOf(path, then, now);
    return lines.length > 0 ? [[path, lines] as const] : [];
  });
  const same = paths.length - changed.length;
  const total = `${count(changed.length, 'stuk verandert', 'stukken veranderen')}, ${same} in woorden gelijk`;
  row('verschil', `met ${before.name}: ${total}`);
  for (const [name, { diagnostics }] of [
    ['zoals het was', then],
    ['zoals het is', now],
  ] as const) {
    for (const { file, message } of diagnostics) {
      host.terminal.out(
        `  in het huis ${name}: ${printable(shownSource(host, content, file))}: ${printable(message)}\n`,
      );
    }
  }
  for (const [path, lines] of changed) {
    host.terminal.out(
      `\n${printable(shownSource(host, content, path))}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`,
    );
  }
}

function changeOf(path: string, then: Wording, now: Wording): readonly string[] {
  const [before, after] = [then.texts.get(path), now.texts.get(path)];
  if (!before) return ['Dit stuk was er nog niet.'];
  return after ? wordDiff(before, after) : ['Dit stuk kan in dit huis niet worden gemaakt.'];
}
