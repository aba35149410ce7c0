import { fileURLToPath } from 'node:url';
import { realHost } from '../../src/cli/host.ts';
import { type HuisBundel, kiesHuis } from '../../src/read/index.ts';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The folder of the house that the tests of rules and documents are about. */
export const HUISMAP = `${ROOT}/templates/politieke-markt`;

const gelezen = new Map<string, Promise<HuisBundel>>();

/** A house that griffie brings, read once. */
export function huis(naam = 'politieke-markt'): Promise<HuisBundel> {
  const known = gelezen.get(naam) ?? lees(naam);
  gelezen.set(naam, known);
  return known;
}

async function lees(naam: string): Promise<HuisBundel> {
  const plaats = { content: ROOT, templates: `${ROOT}/templates/${naam}`, packageRoot: ROOT };
  const { value, diagnostics } = await kiesHuis(realHost(), plaats, undefined);
  if (!value)
    throw new Error(diagnostics.map(({ file, range, message }) => `${file}:${range.start.line} ${message}`).join('\n'));
  return value;
}

/** For reading content in a test: the house, whatever gemeente.yaml names. */
export const inHuis = {
  huis: async () => ({ value: await huis(), diagnostics: [] }),
};
