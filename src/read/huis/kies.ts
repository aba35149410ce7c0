import { posix } from 'node:path';
import {
  type Checked,
  type Diagnostic,
  FILE_START,
  type Host,
  lineIndex,
  type Range,
  type SourceFile,
} from '../../core/index.ts';
import { meestNabij } from '../../model/index.ts';
import { decodeSource } from '../bron.ts';
import type { Tekstgeheugen } from '../geheugen.ts';
import { readYaml } from '../yaml.ts';
import { sayer } from '../yaml-schema.ts';
import { HUISREGEL, huisnamen, huizenmap, isMap, STANDAARD_HUIS } from './laag.ts';
import { type HuisBundel, readHuis } from './lees.ts';

/**
 * Reads the house of a content folder: the folder that is given, else what gemeente.yaml names (a house that griffie brings, or a
 * folder beside the content), else the standard one. A house that is not there is a fout in gemeente.yaml.
 */
export async function kiesHuis(
  host: Host,
  { content, templates, packageRoot }: Keuze,
  genoemd: { readonly naam: string; readonly plek: Range } | undefined,
  teksten?: Tekstgeheugen,
): Promise<Checked<HuisBundel>> {
  const naam = genoemd?.naam ?? STANDAARD_HUIS;
  const map = mapVan({ content, templates, packageRoot }, naam);
  if (templates === undefined && (await host.files.stat(map).catch(() => undefined))?.kind !== 'folder') {
    const namen = await huisnamen(host, packageRoot);
    const near = meestNabij(naam, namen);
    const hint = near
      ? `Bedoelt u "${near}"?`
      : `Huizen van griffie: ${namen.join(', ')}; of noem een map, zoals ../huis.`;
    const say = sayer(HUISREGEL, 'gemeente.yaml');
    return { diagnostics: [say(genoemd?.plek ?? FILE_START, `Het huis "${naam}" is er niet.`, hint)] };
  }
  return readHuis(host, { map, packageRoot, vanaf: content, teksten });
}

/** Where the house of a content folder is looked for. */
export interface Keuze {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of a folder that takes the place of the house that gemeente.yaml names. */
  readonly templates?: string | undefined;
  readonly packageRoot: string;
}

/** The folder of the house that a content folder is in, there or not. */
export async function huismap(host: Host, keuze: Keuze): Promise<string> {
  const bytes = await host.files.read(`${keuze.content}/gemeente.yaml`).catch(() => new Uint8Array());
  const { value } = decodeSource('gemeente.yaml', bytes);
  return mapVan(keuze, (value && genoemdHuis(value)?.naam) ?? STANDAARD_HUIS);
}

function mapVan({ content, templates, packageRoot }: Keuze, naam: string): string {
  return templates ?? (isMap(naam) ? posix.resolve(content, naam) : `${huizenmap(packageRoot)}/${naam}`);
}

/** What `huis:` says, read before anything else: the house decides how the rest is read. Undefined where nothing is said. */
export function genoemdHuis(
  source: SourceFile,
): { readonly naam: string; readonly plek: Diagnostic['range'] } | undefined {
  const { inhoud } = readYaml(source.text, 0, lineIndex(source.text));
  const veld = inhoud?.velden.huis;
  const { huis } = (inhoud?.waarde ?? {}) as { huis?: unknown };
  return veld && typeof huis === 'string' && huis !== '' ? { naam: huis, plek: veld.plek } : undefined;
}
