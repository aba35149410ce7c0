// The programs that are measured: griffie as it is built in dist, and the floor.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { must, run } from './measure.mjs';

export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const FLOOR = fileURLToPath(new URL('floor.mjs', import.meta.url));

/** `griffie build`, whatever it says of the content. */
export function build(content, out, { args = [], ...options } = {}) {
  const all = [MAIN, 'build', '--content', content, '--out', out, '--json', ...args];
  return must(process.execPath, all, { ...options, complains: true });
}

/** The same into a folder that is not there yet. */
export function cold(content, out, options) {
  rmSync(out, { recursive: true, force: true });
  return build(content, out, options);
}

/** Throws when a build did not write so many files. */
export function expectWritten({ stdout }, count) {
  const { length } = JSON.parse(stdout).written;
  if (length !== count) throw new Error(`${length} files were written, not ${count}`);
}

/** The floor: a bare loop over the pages of a folder. */
export function bare(pages, browser, atOnce) {
  return must(process.execPath, [FLOOR, pages, browser, String(atOnce)]);
}

/** Node that does nothing. */
export const node = () => run(process.execPath, ['-e', '0']);

/** Changes a file; throws where there is nothing to change. */
export function replaceIn(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}
