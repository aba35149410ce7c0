import { posix } from 'node:path';
import { type Asset, type Checked, type Diagnostic, digestOf, type Host } from '../../core/index.ts';
import { type Huis, ROLLEN, ROLNAMEN, type Soort } from '../../model/index.ts';
import { readAsset } from '../asset.ts';
import { type HuisstijlBundel, readHuisstijl } from '../huisstijl.ts';
import { readBySchema, sayer } from '../yaml-schema.ts';
import { type Basis, samengesteld } from './basis.ts';
import { HUISREGEL, type HuisPlaats, type Laag, leesLagen } from './laag.ts';
import { soortSchema } from './schema.ts';
import { soortUit } from './soort.ts';

/** A house, ready to read stukken by and to print them with. */
export interface HuisBundel {
  readonly huis: Huis;
  readonly stijl: HuisstijlBundel;
  /** The pictures in its folders, by name, with their absolute paths. */
  readonly beelden: Readonly<Record<string, Asset>>;
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
  const [eigen] = lagen;
  const mappen = lagen.map(({ map }) => map);
  const stijl = await readHuisstijl(host, mappen, plaats.packageRoot, toon);
  if (!eigen || said.length > 0) return { diagnostics: [...said, ...stijl.diagnostics] };
  const { basis, diagnostics } = samengesteld(lagen, toon);
  const soorten = await leesSoorten(host, lagen, basis, toon);
  const all = [...diagnostics, ...soorten.diagnostics, ...stijl.diagnostics];
  if (all.length > 0 || !stijl.value) return { diagnostics: all };
  const huis: Huis = { ...basis, naam: posix.basename(plaats.map), soorten: soorten.soorten };
  const beelden = await leesBeelden(host, mappen);
  return { value: { huis, stijl: stijl.value, beelden, mappen, digest: digestOf(huis) }, diagnostics: [] };
}

const BEELD = /\.(?:png|jpe?g|gif|svg)$/iu;

/** The pictures beside the templates of every house of the chain; of two with one name the nearer. */
async function leesBeelden(host: Host, mappen: readonly string[]): Promise<Readonly<Record<string, Asset>>> {
  const beelden: Record<string, Asset> = {};
  for (const map of [...mappen].reverse()) {
    for (const { name, kind } of await host.files.list(map).catch(() => [])) {
      const beeld = kind === 'file' && BEELD.test(name) ? await readAsset(host, map, name) : undefined;
      if (beeld) beelden[name] = { ...beeld, path: `${map}/${name}` };
    }
  }
  return beelden;
}

/** Every soort of the chain; one of a nearer house stands in place of one of the same file further off. */
async function leesSoorten(
  host: Host,
  lagen: readonly Laag[],
  basis: Basis,
  toon: (pad: string) => string,
): Promise<{ readonly soorten: readonly Soort[]; readonly diagnostics: readonly Diagnostic[] }> {
  const paden = new Map<string, string>();
  for (const { map, bestand } of [...lagen].reverse()) {
    for (const weg of bestand.data.zonder ?? []) paden.delete(`${weg}.yaml`);
    for (const { name, kind } of await host.files.list(`${map}/soorten`).catch(() => [])) {
      if (kind === 'file' && name.endsWith('.yaml')) paden.set(name, `${map}/soorten/${name}`);
    }
  }
  const sjablonen = new Set<string>();
  for (const { map } of lagen) for (const { name } of await host.files.list(map).catch(() => [])) sjablonen.add(name);
  const soorten: Soort[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, pad] of [...paden].sort()) {
    const say = sayer(HUISREGEL, toon(pad));
    const bytes = await host.files.read(pad).catch(() => new Uint8Array());
    const { value, diagnostics: said } = readBySchema(bytes, toon(pad), soortSchema, say);
    diagnostics.push(...said);
    if (!value) continue;
    const gelezen = soortUit(value, name.slice(0, -'.yaml'.length), basis, say);
    diagnostics.push(...gelezen.diagnostics);
    const { soort } = gelezen;
    if (soorten.some((ander) => ander.naam === soort.naam)) {
      diagnostics.push(
        say(value.place('naam'), `De soort "${soort.naam}" is er al.`, 'Geef deze soort een andere naam.'),
      );
    }
    if (ROLLEN[soort.rol].document && !sjablonen.has(`${soort.sjabloon}.hbs`)) {
      const hint = `Maak ${soort.sjabloon}.hbs in de map van het huis, of noem met "sjabloon:" een ander.`;
      diagnostics.push(
        say(value.place('sjabloon'), `Het sjabloon van "${soort.naam}", ${soort.sjabloon}.hbs, is er niet.`, hint),
      );
    }
    soorten.push(soort);
  }
  const rang = (soort: Soort): number => ROLNAMEN.indexOf(soort.rol);
  return { soorten: soorten.sort((a, b) => rang(a) - rang(b)), diagnostics };
}
