import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import type { Diagnostic } from '../../src/core/index.ts';
import type { Register } from '../../src/model/index.ts';
import { check } from '../../src/pipeline/index.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { buildHost } from '../support/building.ts';
import { schets, viewVan } from '../support/documenten.ts';
import { huis, ROOT } from '../support/huis.ts';

/** A content folder: files by path. */
export type Inhoud = Readonly<Record<string, string>>;

/** The names of the houses that griffie brings. */
export const HUIZEN: readonly string[] = readdirSync(`${ROOT}/templates`);

/** A content folder of a house, such as `voorbeeld` or `fout/oneens`. */
export function inhoudVan(naam: string, map: string): Inhoud {
  const root = `${ROOT}/templates/${naam}/${map}`;
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

/** The folders with content of a house that must complain. */
export function fouten(naam: string): readonly string[] {
  return readdirSync(`${ROOT}/templates/${naam}/fout`).map((map) => `fout/${map}`);
}

/** What check says about a content folder, and what it read. */
export async function gecontroleerd(
  inhoud: Inhoud,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly register: Register }> {
  const { diagnostics, register } = await check(buildHost(inhoud), { content: '/content', paths: [] });
  if (!register) throw new Error(`not read: ${regels(diagnostics).join('\n')}`);
  return { diagnostics, register };
}

/** Messages in short: `file:line rule message`. */
export function regels(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ file, range, rule, message }) => `${file}:${range.start.line} ${rule} ${message}`);
}

/** A content folder with text of one file replaced; `null` leaves the file out. Fails when the text is not there. */
export function anders(inhoud: Inhoud, pad: string, van: string | null, naar = ''): Inhoud {
  const text = inhoud[pad];
  if (text === undefined) throw new Error(`there is no ${pad}`);
  if (van === null) return Object.fromEntries(Object.entries(inhoud).filter(([path]) => path !== pad));
  expect(text, pad).toContain(van);
  return { ...inhoud, [pad]: text.replace(van, naar) };
}

/** The structure of one document of a content folder in a house. */
export async function documentIn(naam: string, inhoud: Inhoud, pad: string): Promise<string> {
  const { register } = await gecontroleerd(inhoud);
  const { value: templates } = await loadTemplates(realHost(), (await huis(naam)).mappen);
  if (!templates) throw new Error(`no templates in ${naam}`);
  const { value, diagnostics } = render(viewVan(register, pad), templates);
  if (!value) throw new Error(regels(diagnostics).join('\n'));
  return schets(value.tree);
}
