import { posix } from 'node:path';
import { digest, type Host } from '../core/index.ts';
import { fontCharacters, type Huisstijl, type Lettertypen, SNEDEN, type Snede } from '../document/index.ts';
import type { Tekenbereik } from '../model/index.ts';

/** The fonts of a huisstijl, with the characters that all four of them have. */
export interface GelezenLettertypen {
  readonly lettertypen: Lettertypen;
  readonly tekens: Tekenbereik;
}

/** A font that could not be read: which one, and what is the matter, in Dutch. */
export interface Lettertypefout {
  readonly snede: Snede;
  readonly message: string;
}

/**
 * Reads the four fonts that a huisstijl names.
 *
 * @param mapVan      the absolute folder that a font without `npm:` stands below
 * @param packageRoot  absolute; the installation of griffie, from which packages are looked for as Node does: in its own
 *                     `node_modules`, then in those of the folders above it
 */
export async function readLettertypen(
  host: Host,
  huisstijl: Huisstijl,
  mapVan: (snede: Snede) => string,
  packageRoot: string,
): Promise<GelezenLettertypen | { readonly fouten: readonly Lettertypefout[] }> {
  const fouten: Lettertypefout[] = [];
  const gelezen: Partial<Record<Snede, Lettertypen[Snede]>> = {};
  let tekens: Tekenbereik | undefined;
  for (const snede of SNEDEN) {
    const genoemd = huisstijl.lettertype[snede];
    try {
      const pad = await zoek(host, genoemd, mapVan(snede), packageRoot);
      const bytes = await host.files.read(pad);
      const eigen = fontCharacters(bytes);
      tekens = tekens ? doorsnede(tekens, eigen) : eigen;
      gelezen[snede] = { bytes, digest: digest(bytes) };
    } catch (error) {
      fouten.push({ snede, message: `Het lettertype "${genoemd}" is niet te lezen: ${reden(error)}.` });
    }
  }
  return fouten.length > 0 ? { fouten } : { lettertypen: gelezen as Lettertypen, tekens: tekens ?? [] };
}

async function zoek(host: Host, genoemd: string, templatesDir: string, packageRoot: string): Promise<string> {
  if (!genoemd.startsWith('npm:')) return posix.resolve(templatesDir, genoemd);
  const inPakket = genoemd.slice('npm:'.length);
  for (let map = packageRoot; ; map = posix.dirname(map)) {
    const kandidaat = posix.join(map, 'node_modules', inPakket);
    if ((await host.files.stat(kandidaat))?.kind === 'file') return kandidaat;
    if (posix.dirname(map) === map) break;
  }
  throw new Error('het npm-pakket is niet geïnstalleerd, of heeft dit bestand niet');
}

function reden(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'het bestand is er niet' : error.message;
}

/** The code points that two sorted lists of ranges have in common. */
export function doorsnede(a: Tekenbereik, b: Tekenbereik): Tekenbereik {
  const samen: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [vanA, totA] = a[i] as readonly [number, number];
    const [vanB, totB] = b[j] as readonly [number, number];
    const van = Math.max(vanA, vanB);
    const tot = Math.min(totA, totB);
    if (van <= tot) samen.push([van, tot]);
    if (totA < totB) i++;
    else j++;
  }
  return samen;
}
