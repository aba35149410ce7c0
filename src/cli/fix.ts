import { posix } from 'node:path';
import { compareText, type Edit, type Host } from '../core/index.ts';
import type { Check, CheckOptions, CheckResult } from '../pipeline/index.ts';
import { shownSource } from './paths.ts';
import { count } from './report/outcome.ts';
import { printable } from './report/terminal.ts';

/** A mending may uncover the next one; more rounds than this means that two rules undo each other. */
const MOST_ROUNDS = 10;

type Change = { readonly before: string; readonly after: string; readonly fixes: number };

/**
 * Applies the fixes of a check until none is left, first in memory, then to the files: each is written aside and renamed, and
 * only when it still is what was checked. Everything outside the ranges of the fixes stays byte for byte, a byte order mark too.
 * Gives the check of what stands there then, what changed for the reader, and what could not be written; `dry` only tells.
 */
export async function mend(
  host: Host,
  first: CheckResult,
  options: CheckOptions,
  { check, dry }: { readonly check: Check; readonly dry: boolean },
): Promise<{ result: CheckResult; text: string; faults: readonly string[] }> {
  const { applyFixes } = await import('../rules/index.ts');
  const changes = new Map<string, Change>();
  let result = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (const [file, fixes] of fixesPerFile(result)) {
      const text = result.sources.get(file);
      const known = changes.get(file);
      if (text === undefined || (known && known.after !== text)) continue;
      const after = applyFixes(text, fixes.flat());
      if (after === text) continue;
      changes.set(file, { before: known?.before ?? text, after, fixes: (known?.fixes ?? 0) + fixes.length });
      changed = true;
    }
    if (!changed) break;
    result = await check(overlay(host, options.content, changes), options);
  }
  const files = [...changes].sort(([a], [b]) => compareText(a, b));
  const shown = (file: string): string => printable(shownSource(host, options.content, file));
  if (dry) {
    const { unifiedDiff } = await import('./diff.ts');
    const text = files.map(([file, { before, after }]) => unifiedDiff(shown(file), before, after)).join('');
    return { result: first, text: text === '' ? 'Er is niets te herstellen.\n\n' : `${text}\n`, faults: [] };
  }
  const lines: string[] = [];
  const faults: string[] = [];
  for (const [file, change] of files) {
    const fault = await save(host, `${options.content}/${file}`, change);
    if (fault) faults.push(`${shown(file)} ${fault}`);
    else lines.push(`Hersteld: ${shown(file)} (${count(change.fixes, 'plek', 'plekken')})\n`);
  }
  const text = files.length === 0 ? 'Er is niets te herstellen.\n' : lines.join('');
  return { result: faults.length > 0 ? await check(host, options) : result, text: `${text}\n`, faults };
}

function fixesPerFile({ diagnostics }: CheckResult): Map<string, (readonly Edit[])[]> {
  const files = new Map<string, (readonly Edit[])[]>();
  for (const { file, fix } of diagnostics) if (fix?.length) files.set(file, [...(files.get(file) ?? []), fix]);
  return files;
}

/** The same machine, with the mended texts in place of their files. */
function overlay(host: Host, content: string, changes: ReadonlyMap<string, Change>): Host {
  const texts = new Map([...changes].map(([file, { after }]) => [posix.join(content, file), after]));
  const read = async (path: string): Promise<Uint8Array> => {
    const text = texts.get(path);
    return text === undefined ? host.files.read(path) : Buffer.from(text);
  };
  return { ...host, files: { ...host.files, read } };
}

/** Writes one file; gives what went wrong in Dutch, behind the name of the file. */
async function save(host: Host, path: string, { before, after }: Change): Promise<string | undefined> {
  const { files } = host;
  try {
    const target = await files.realPath(path);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(target));
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    if (text !== mark + before) return 'is intussen gewijzigd en niet hersteld: probeer het opnieuw.';
    const aside = posix.join(posix.dirname(target), `.${posix.basename(target)}.griffie`);
    await files.write(aside, mark + after);
    await files.rename(aside, target).catch(async (error: unknown) => {
      await files.remove(aside).catch(() => undefined);
      throw error;
    });
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return `is niet te schrijven${code} en niet hersteld.`;
  }
}
