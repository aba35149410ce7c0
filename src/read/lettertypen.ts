import { posix } from 'node:path';
import { digest, type Host } from '../core/index.ts';
import {
  fontCharacters,
  type Huisstijl,
  type Letterfamilie,
  type Lettertypen,
  SNEDEN,
  type Snede,
} from '../document/index.ts';
import type { Tekenbereik } from '../model/index.ts';

/** The fonts of a huisstijl, with the characters that all four styles of the text have, and those of code. */
export interface GelezenLettertypen {
  readonly lettertypen: Lettertypen;
  readonly tekens: Tekenbereik;
  readonly codetekens: Tekenbereik;
}

/** Where huisstijl.yaml names a font. */
export type Letterplek = `lettertype.${'' | 'code.'}${Snede}`;

/** A font that could not be read: which one, and what is the matter, in Dutch. */
export interface Lettertypefout {
  readonly plek: Letterplek;
  readonly message: string;
}

/**
 * Reads the fonts that a huisstijl names: four styles of the text, and four of code.
 *
 * @param mapVan      the absolute folder that a font without `npm:` stands below
 * @param packageRoot  absolute; the installation of griffie, from which packages are looked for as Node does: in its own
 *                     `node_modules`, then in those of the folders above it
 */
export async function readLettertypen(
  host: Host,
  huisstijl: Huisstijl,
  mapVan: (plek: Letterplek) => string,
  packageRoot: string,
): Promise<GelezenLettertypen | { readonly fouten: readonly Lettertypefout[] }> {
  const fouten: Lettertypefout[] = [];
  const familie = async (code: '' | 'code.', noemt: (snede: Snede) => string) => {
    const gelezen: Partial<Record<Snede, Letterfamilie[Snede]>> = {};
    let tekens: Tekenbereik | undefined;
    for (const snede of SNEDEN) {
      const plek: Letterplek = `lettertype.${code}${snede}`;
      const genoemd = noemt(snede);
      try {
        const pad = await zoek(host, genoemd, mapVan(plek), packageRoot);
        const bytes = await host.files.read(pad);
        const eigen = fontCharacters(bytes);
        tekens = tekens ? doorsnede(tekens, eigen) : eigen;
        gelezen[snede] = { bytes, digest: digest(bytes) };
      } catch (error) {
        fouten.push({ plek, message: `Het lettertype "${genoemd}" is niet te lezen: ${reden(error)}.` });
      }
    }
    return { letters: gelezen as Letterfamilie, tekens: tekens ?? [] };
  };
  const { lettertype } = huisstijl;
  const tekst = await familie('', (snede) => lettertype[snede]);
  const code = await familie('code.', (snede) => lettertype.code[snede] ?? lettertype.code.normaal);
  if (fouten.length > 0) return { fouten };
  return { lettertypen: { ...tekst.letters, code: code.letters }, tekens: tekst.tekens, codetekens: code.tekens };
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
