// One measurement run alone, on a content folder of one's own or on generated content.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from './generate.mjs';

/**
 * Runs a measurement over what the first argument of the command names: a content folder, or a number of stukken to make.
 * @param {(content: string, scratch: string) => Promise<void>} measure the scratch folder is removed afterwards
 */
export async function alone(measure, [asked = '100'] = process.argv.slice(2)) {
  const scratch = mkdtempSync(join(tmpdir(), 'griffie-bench-'));
  try {
    const content = /^\d+$/u.test(asked) ? join(scratch, 'content') : resolve(asked);
    if (/^\d+$/u.test(asked)) generate(content, Number(asked));
    await measure(content, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
