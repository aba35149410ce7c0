import { posix } from 'node:path';
import { type Asset, type Checked, digestOf, FILE_START, type Host } from '../../core/index.ts';
import type { Huiskop } from '../../document/index.ts';
import type { Huis } from '../../model/index.ts';
import { type HuisstijlBundel, readHuisstijl } from '../huisstijl.ts';
import { sayer } from '../yaml-schema.ts';
import { samengesteld } from './basis.ts';
import { HUISREGEL, type HuisPlaats, huisnamen, leesLagen } from './laag.ts';
import { onthoudenSoorten } from './onthouden.ts';
import { soortpaden } from './soorten.ts';

/** A house, ready to read stukken by and to print them with. */
export interface HuisBundel {
  readonly huis: Huis;
  readonly stijl: HuisstijlBundel;
  /** The pictures in its folders, by name, with their absolute paths. */
  readonly beelden: Readonly<Record<string, Asset>>;
  /** What stands above every document. */
  readonly kop?: Huiskop;
  /** Its folder and those of the houses that it extends, absolute, its own first: templates and pictures are looked for in this order. */
  readonly mappen: readonly string[];
  /** Of all that its soorten and settings say: a stuk is read anew when it changes. */
  readonly digest: string;
}

/**
 * Reads a house: huis.yaml, its soorten, its huisstijl, and all of the houses that it extends. What is wrong is a fout `huis` at
 * its place in the file of the house, once; then there is no value.
 */
export async function readHuis(host: Host, plaats: HuisPlaats): Promise<Checked<HuisBundel>> {
  const toon = (pad: string): string => posix.relative(plaats.vanaf, pad) || '.';
  const { lagen, said } = await leesLagen(host, plaats, toon);
  // Of a chain that breaks off it is not known where the rest of the looks would come from.
  if (said.length > 0) return { diagnostics: said };
  const { paden, said: overZonder } = await soortpaden(host, lagen, toon);
  if (paden.size === 0) {
    // A house that is hardly begun misses nearly everything of its looks too: what it misses is a house below it.
    const say = sayer(HUISREGEL, toon(`${plaats.map}/huis.yaml`));
    const namen = await huisnamen(host, plaats.packageRoot);
    const hint = `Voeg toe: extends: met het huis waar het op bouwt (${namen.join(', ')}), of beschrijf in soorten/ de stukken van dit huis.`;
    const message = 'Dit huis heeft geen soorten, en "extends" ontbreekt of noemt een huis dat er ook geen heeft.';
    return { diagnostics: [say(FILE_START, message, hint)] };
  }
  const mappen = lagen.map(({ map }) => map);
  const stijl = await readHuisstijl(host, mappen, plaats.packageRoot, toon);
  const { basis, diagnostics } = samengesteld(lagen, toon);
  const soorten = await onthoudenSoorten(host, { lagen, paden, teksten: plaats.teksten }, basis, toon);
  const all = [...diagnostics, ...overZonder, ...soorten.diagnostics, ...stijl.diagnostics];
  if (all.some(({ severity }) => severity === 'fout') || !stijl.value) return { diagnostics: all };
  const huis: Huis = { ...basis, naam: posix.basename(plaats.map), soorten: soorten.soorten };
  const { beelden, kop } = stijl.value;
  const value = { huis, stijl: stijl.value, beelden, ...(kop ? { kop } : {}), mappen, digest: digestOf(huis) };
  return { value, diagnostics: all };
}
