import type { Checked, Diagnostic } from '../../src/core/index.ts';
import { link } from '../../src/link/index.ts';
import type { Register } from '../../src/model/index.ts';
import { type Content, readContent } from '../../src/read/index.ts';
import { inHuis } from './huis.ts';
import { memoryHost } from './memory-host.ts';

/** A small house: everything a gemeente.yaml must have. */
export const GEMEENTE = `naam: Proefstad
naam_raad: Raad der gemeente Proefstad
bezoekadres: Plein 1
emailadres: gemeente@proefstad.example
telefoonnummer: "14 0100"
rubrieken:
  A: Algemeen
  B: { titel: Hamerstukken, aard: hamerstukken }
  C: { titel: Met markt, aard: met_markt }
bestuur:
  - { naam: Ada Burg, voorletters: A., achternaam: Burg, aanhef: Mevrouw, functie: burgemeester }
  - { naam: Bert Scheper, achternaam: Scheper, functie: gemeentesecretaris, tot: 2024-12-31 }
  - { naam: Cees Nieuwland, achternaam: Nieuwland, functie: gemeentesecretaris, van: 2025-01-01 }
  - { naam: José Wever, voorletters: J.P., achternaam: Wever, functie: wethouder }
  - { naam: Dirk Griffioen, achternaam: Griffioen, functie: griffier }
`;

/** The smallest image that there is: one pixel. */
export const PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Reads a content folder in memory; a gemeente.yaml is added where none is given. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Checked<Content>> {
  const all = { 'gemeente.yaml': GEMEENTE, ...files };
  return readContent(
    memoryHost(Object.fromEntries(Object.entries(all).map(([path, text]) => [`/content/${path}`, text]))),
    '/content',
    inHuis,
  );
}

/** Reads and links a content folder in memory; both stages' complaints. */
export async function registerOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ register: Register; diagnostics: readonly Diagnostic[] }> {
  const content = await readFiles(files);
  if (!content.value) throw new Error(`not read: ${content.diagnostics.map(({ message }) => message).join(' ')}`);
  const linked = link(content.value, []);
  return { register: linked.value as Register, diagnostics: [...content.diagnostics, ...linked.diagnostics] };
}

/** Complaints in short: `file:line:column rule`. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ file, range: { start }, rule }) => `${file}:${start.line}:${start.column} ${rule}`);
}
