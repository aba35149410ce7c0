import { posix } from 'node:path';
import { type Diagnostic, FILE_START, type Host } from '../../core/index.ts';
import { meestNabij } from '../../model/index.ts';
import type { Tekstgeheugen } from '../geheugen.ts';
import { readBySchema, type SchemaFile, sayer } from '../yaml-schema.ts';
import { type Huisbestand, huisSchema } from './schema.ts';

/** Where a house is looked for, and how its files are named in messages. */
export interface HuisPlaats {
  /** Absolute path of the folder of the house. */
  readonly map: string;
  /** Absolute path of the installation: the houses that griffie brings stand below it, and the npm packages of fonts. */
  readonly packageRoot: string;
  /** Absolute path that the names of files in messages are relative to. */
  readonly vanaf: string;
  /** What was read of houses in earlier runs. */
  readonly teksten?: Tekstgeheugen | undefined;
}

/** The rule that messages about a house go by. */
export const HUISREGEL = 'huis';

/** The house of a content folder that names none, and of a folder of templates without a huis.yaml. */
export const STANDAARD_HUIS = 'politieke-markt';

/** The folder with the houses that griffie brings. */
export function huizenmap(packageRoot: string): string {
  return `${packageRoot}/templates`;
}

/** Whether `huis:` names a folder instead of a house that griffie brings. */
export function isMap(huis: string): boolean {
  return huis.includes('/') || huis.startsWith('.');
}

/** The names of the houses that griffie brings. */
export async function huisnamen(host: Host, packageRoot: string): Promise<readonly string[]> {
  const entries = await host.files.list(huizenmap(packageRoot)).catch(() => []);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

/** One house of a chain, as its file describes it. */
export interface Laag {
  readonly map: string;
  readonly bestand: SchemaFile<Huisbestand>;
}

/** The chain of houses, own first. */
export async function leesLagen(
  host: Host,
  { map, packageRoot }: HuisPlaats,
  toon: (pad: string) => string,
): Promise<{ readonly lagen: readonly Laag[]; readonly said: readonly Diagnostic[] }> {
  const lagen: Laag[] = [];
  for (let hier = map; ; ) {
    const pad = `${hier}/huis.yaml`;
    const say = sayer(HUISREGEL, toon(pad));
    const bytes = await host.files.read(pad).catch(() => undefined);
    // A folder of templates and a huisstijl alone changes the looks of the house that griffie brings.
    const gelezen = bytes
      ? readBySchema(bytes, toon(pad), huisSchema, say)
      : {
          value: KAAL,
          diagnostics:
            (await host.files.stat(hier))?.kind === 'folder'
              ? []
              : [say(FILE_START, 'De map van het huis is er niet.')],
        };
    if (!gelezen.value || gelezen.diagnostics.length > 0) return { lagen, said: gelezen.diagnostics };
    lagen.push({ map: hier, bestand: gelezen.value });
    const { extends: boven } = gelezen.value.data;
    if (boven === undefined) return { lagen, said: [] };
    const volgende = isMap(boven) ? posix.resolve(hier, boven) : `${huizenmap(packageRoot)}/${boven}`;
    const plek = gelezen.value.place('extends');
    if (lagen.some((laag) => laag.map === volgende)) {
      const weg = [...lagen.map((laag) => posix.basename(laag.map)), posix.basename(volgende)].join(' → ');
      return {
        lagen,
        said: [say(plek, `Dit huis is op zichzelf gebouwd: ${weg}.`, 'Haal een van de regels "extends" weg.')],
      };
    }
    if ((await host.files.stat(volgende).catch(() => undefined))?.kind !== 'folder') {
      const namen = await huisnamen(host, packageRoot);
      const near = meestNabij(boven, namen);
      const hint = near
        ? `Bedoelt u "${near}"?`
        : `Huizen van griffie: ${namen.join(', ')}; of noem een map, zoals ../huis.`;
      return { lagen, said: [say(plek, `Het huis "${boven}" is er niet.`, hint)] };
    }
    hier = volgende;
  }
}

const KAAL: SchemaFile<Huisbestand> = {
  data: { naam: 'eigen sjablonen', extends: STANDAARD_HUIS },
  place: () => FILE_START,
};
