import { posix } from 'node:path';
import { type Asset, type Checked, diagnostic, digestOf, FILE_START, type Host, lineIndex } from '../core/index.ts';
import { type Huiskop, type Huisstijl, huisstijlSchema, type Lettertypen, SNEDEN } from '../document/index.ts';
import type { Tekenbereik } from '../model/index.ts';
import { decodeSource } from './bron.ts';
import { leesBeelden } from './huisstijl/beelden.ts';
import { leesKop } from './huisstijl/kop.ts';
import { type Laag, laagVan, meldingen, over } from './huisstijl/lagen.ts';
import { leesbaarheid } from './huisstijl/leesbaar.ts';
import { vormfouten } from './huisstijl/vorm.ts';
import { type Letterplek, readLettertypen } from './lettertypen.ts';
import { readYaml } from './yaml.ts';

/** The looks of the house, ready for the writers. */
export interface HuisstijlBundel {
  readonly huisstijl: Huisstijl;
  readonly lettertypen: Lettertypen;
  /** The characters that all four fonts of the text have. */
  readonly tekens: Tekenbereik;
  /** Those that all four fonts of code have. */
  readonly codetekens: Tekenbereik;
  /** The pictures beside the templates, by name, with their absolute paths. */
  readonly beelden: Readonly<Record<string, Asset>>;
  /** What stands above every document. */
  readonly kop?: Huiskop;
  /** Of the table and the bytes of the fonts: enters the key of every written file. */
  readonly digest: string;
}

/**
 * Reads `huisstijl.yaml`, and the fonts and pictures that it names; of a house that extends another, what it says goes over what
 * that one says. What is wrong is a fout `huisstijl` at its place in the file, and then there is no value: without looks nothing
 * can be written.
 *
 * @param mappen      absolute path of the folder of the house, or of it and those that it extends, its own first
 * @param packageRoot absolute path of the installation of griffie: where the npm packages of fonts are looked for
 * @param toon        how a file is named in a message
 */
export async function readHuisstijl(
  host: Host,
  mappen: string | readonly string[],
  packageRoot: string,
  toon: (pad: string) => string = (pad) => `${posix.basename(posix.dirname(pad))}/${posix.basename(pad)}`,
): Promise<Checked<HuisstijlBundel>> {
  const chain = typeof mappen === 'string' ? [mappen] : mappen;
  const { value: lagen, diagnostics } = await leesLagen(host, chain, toon);
  if (!lagen) return { diagnostics };
  const meld = meldingen(lagen);
  const parsed = huisstijlSchema.safeParse(lagen.map(({ inhoud }) => inhoud.waarde).reduceRight(over, {}));
  if (!parsed.success) {
    const veld = (pad: string) => laagVan(lagen, pad)?.inhoud.velden[pad];
    return { diagnostics: parsed.error.issues.flatMap((issue) => vormfouten(issue, meld, veld)) };
  }
  const huisstijl = parsed.data;
  const mapVan = (plek: Letterplek): string => (laagVan(lagen, plek) ?? lagen[0])?.map ?? '';
  const fonts = await readLettertypen(host, huisstijl, mapVan, packageRoot);
  const said = [...leesbaarheid(huisstijl, lagen, meld)];
  if ('fouten' in fonts) {
    for (const { plek, message } of fonts.fouten) said.push(meld(plek, message, 'Noem een TTF-bestand dat er is.'));
    return { diagnostics: said };
  }
  const beelden = await leesBeelden(host, chain);
  const { kop, said: overKop } = await leesKop(huisstijl, { host, beelden, tekens: fonts.tekens, meld });
  said.push(...overKop);
  if (said.some(({ severity }) => severity === 'fout')) return { diagnostics: said };
  const { lettertypen } = fonts;
  const digests = SNEDEN.flatMap((snede) => [lettertypen[snede].digest, lettertypen.code[snede].digest]);
  const value = { huisstijl, ...fonts, beelden, ...(kop ? { kop } : {}), digest: digestOf([huisstijl, digests]) };
  return { value, diagnostics: said };
}

/** The huisstijl.yaml of every house of the chain that has one; at least one must. */
async function leesLagen(
  host: Host,
  chain: readonly string[],
  toon: (pad: string) => string,
): Promise<Checked<readonly Laag[]>> {
  const lagen: Laag[] = [];
  const fout = { rule: 'huisstijl', severity: 'fout' } as const;
  for (const map of chain) {
    const pad = posix.join(map, 'huisstijl.yaml');
    const bytes = await host.files.read(pad).catch(() => undefined);
    if (!bytes) continue;
    const file = toon(pad);
    const source = decodeSource(file, bytes);
    if (!source.value) return { diagnostics: source.diagnostics };
    const { inhoud, fouten } = readYaml(source.value.text, 0, lineIndex(source.value.text));
    if (!inhoud) return { diagnostics: fouten.map((one) => diagnostic({ ...fout, file, ...one })) };
    lagen.push({ map, file, inhoud });
  }
  if (lagen.length > 0) return { value: lagen, diagnostics: [] };
  const file = toon(posix.join(chain[0] ?? '', 'huisstijl.yaml'));
  const message = 'Het bestand huisstijl.yaml is er niet of is niet te lezen.';
  const hint = 'Zet het terug, of wijs met --templates de map aan waar het staat.';
  return { diagnostics: [diagnostic({ ...fout, file, range: FILE_START, message, hint })] };
}
