import { posix } from 'node:path';
import { type Checked, type Diagnostic, digestOf, FILE_START, type Host, type Range } from '../../core/index.ts';
import {
  type Aard,
  type Huis,
  type Indiener,
  meestNabij,
  type Nummering,
  ROLLEN,
  ROLNAMEN,
  type Rubriek,
  type Soort,
} from '../../model/index.ts';
import { type HuisstijlBundel, readHuisstijl } from '../huisstijl.ts';
import { readBySchema, type SchemaFile, sayer } from '../yaml-schema.ts';
import { type Huisbestand, huisSchema, soortSchema } from './schema.ts';
import { soortUit } from './soort.ts';
import { nummeringVan, zaaknummervorm } from './vorm.ts';

/** A house, ready to read stukken by and to print them with. */
export interface HuisBundel {
  readonly huis: Huis;
  readonly stijl: HuisstijlBundel;
  /** Its folder and those of the houses that it extends, absolute, its own first: templates and pictures are looked for in this order. */
  readonly mappen: readonly string[];
  /** Of all that its soorten and settings say: a stuk is read anew when it changes. */
  readonly digest: string;
}

/** Where a house is looked for, and how its files are named in messages. */
export interface HuisPlaats {
  /** Absolute path of the folder of the house. */
  readonly map: string;
  /** Absolute path of the installation: the houses that griffie brings stand below it, and the npm packages of fonts. */
  readonly packageRoot: string;
  /** Absolute path that the names of files in messages are relative to. */
  readonly vanaf: string;
}

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

/**
 * Reads the house of a content folder: the folder that is given, else what gemeente.yaml names (a house that griffie brings, or a
 * folder beside the content), else the standard one. A house that is not there is a fout in gemeente.yaml.
 */
export async function kiesHuis(
  host: Host,
  {
    content,
    templates,
    packageRoot,
  }: { readonly content: string; readonly templates?: string; readonly packageRoot: string },
  genoemd: { readonly naam: string; readonly plek: Range } | undefined,
): Promise<Checked<HuisBundel>> {
  const naam = genoemd?.naam ?? STANDAARD_HUIS;
  const map = templates ?? (isMap(naam) ? posix.resolve(content, naam) : `${huizenmap(packageRoot)}/${naam}`);
  if (templates === undefined && (await host.files.stat(map).catch(() => undefined))?.kind !== 'folder') {
    const namen = await huisnamen(host, packageRoot);
    const near = meestNabij(naam, namen);
    const hint = near
      ? `Bedoelt u "${near}"?`
      : `Huizen van griffie: ${namen.join(', ')}; of noem een map, zoals ../huis.`;
    const say = sayer(HUISREGEL, 'gemeente.yaml');
    return { diagnostics: [say(genoemd?.plek ?? FILE_START, `Het huis "${naam}" is er niet.`, hint)] };
  }
  return readHuis(host, { map, packageRoot, vanaf: content });
}

/** The names of the houses that griffie brings. */
export async function huisnamen(host: Host, packageRoot: string): Promise<readonly string[]> {
  const entries = await host.files.list(huizenmap(packageRoot)).catch(() => []);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

interface Laag {
  readonly map: string;
  readonly bestand: SchemaFile<Huisbestand>;
}

/** The rule that messages about a house go by. */
export const HUISREGEL = 'huis';

/**
 * Reads a house: huis.yaml, its soorten, its huisstijl, and all of the houses that it extends. What is wrong is a fout `huis` at
 * its place in the file of the house, once; then there is no value.
 */
export async function readHuis(host: Host, plaats: HuisPlaats): Promise<Checked<HuisBundel>> {
  const toon = (pad: string): string => posix.relative(plaats.vanaf, pad) || '.';
  const { lagen, said } = await lees(host, plaats, toon);
  const [eigen] = lagen;
  const mappen = lagen.map(({ map }) => map);
  const stijl = await readHuisstijl(host, mappen, plaats.packageRoot, toon);
  if (!eigen || said.length > 0) return { diagnostics: [...said, ...stijl.diagnostics] };
  const { basis, diagnostics } = samengesteld(lagen, toon);
  const soorten = await leesSoorten(host, lagen, basis, toon);
  const all = [...diagnostics, ...soorten.diagnostics, ...stijl.diagnostics];
  if (all.length > 0 || !stijl.value) return { diagnostics: all };
  const huis: Huis = { ...basis, naam: posix.basename(plaats.map), soorten: soorten.soorten };
  return { value: { huis, stijl: stijl.value, mappen, digest: digestOf(huis) }, diagnostics: [] };
}

/** The chain of houses, own first. */
async function lees(
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

/** What stands where no house of the chain says anything: the offices of the Gemeentewet, items numbered through the agenda. */
const GRONDSLAG = {
  functies: ['burgemeester', 'wethouder', 'gemeentesecretaris', 'griffier', 'raadslid'],
  nummering: '1',
  indieners: { college: { naam: 'het college van burgemeester en wethouders', kort: 'college' } },
};

type Basis = Omit<Huis, 'naam' | 'soorten'>;

function samengesteld(
  lagen: readonly Laag[],
  toon: (pad: string) => string,
): { readonly basis: Basis; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const eerste = <K extends keyof Huisbestand>(
    sleutel: K,
  ): { laag: Laag; waarde: NonNullable<Huisbestand[K]> } | undefined => {
    const laag = lagen.find(({ bestand }) => bestand.data[sleutel] !== undefined);
    return laag && { laag, waarde: laag.bestand.data[sleutel] as NonNullable<Huisbestand[K]> };
  };
  const say = (laag: Laag) => sayer(HUISREGEL, toon(`${laag.map}/huis.yaml`));
  const aarden = eerste('aarden')?.waarde ?? {};
  const nummering = eerste('nummering');
  const nummers = nummeringVan(nummering?.waarde.vorm ?? GRONDSLAG.nummering, nummering?.waarde.doorlopend);
  if (!nummers && nummering) {
    const message = `"${nummering.waarde.vorm}" is geen voorbeeld van een agendanummer.`;
    diagnostics.push(
      say(nummering.laag)(
        nummering.laag.bestand.place('nummering.vorm'),
        message,
        'Schrijf bijvoorbeeld A01, 1, 1.1 of 1a.',
      ),
    );
  }
  const vorm = eerste('zaaknummer')?.waarde.vorm;
  const samen = <K extends 'regels' | 'regelnamen'>(sleutel: K): NonNullable<Huisbestand[K]> =>
    Object.assign({}, ...[...lagen].reverse().map(({ bestand }) => bestand.data[sleutel] ?? {}));
  const rubrieken = eerste('rubrieken');
  for (const [letter, { aard }] of Object.entries(rubrieken?.waarde ?? {})) {
    if (aard === undefined || aardVan(aard, aarden)) continue;
    const laag = (rubrieken as NonNullable<typeof rubrieken>).laag;
    diagnostics.push(
      say(laag)(
        laag.bestand.place(`rubrieken.${letter}.aard`),
        `De aard "${aard}" kent dit huis niet.`,
        `Dat kan zijn: ${[...AARDWOORDEN, ...Object.keys(aarden)].join(', ')}.`,
      ),
    );
  }
  return {
    diagnostics,
    basis: {
      fasen: eerste('fasen')?.waarde ?? [],
      functies: eerste('functies')?.waarde ?? GRONDSLAG.functies,
      aarden,
      zaaknummer: vorm
        ? zaaknummervorm(vorm, 'zaaknummer in huis.yaml')
        : { voorbeelden: [], patronen: ['^\\S+$'], plaats: 'het huis' },
      nummering: nummers ?? (nummeringVan(GRONDSLAG.nummering) as Nummering),
      rubrieken: rubriekenVan(rubrieken?.waarde ?? {}, aarden),
      indieners: indienersVan(eerste('indieners')?.waarde ?? GRONDSLAG.indieners),
      regels: samen('regels'),
      regelnamen: samen('regelnamen'),
    },
  };
}

const AARDWOORDEN: readonly Aard[] = ['hamerstukken', 'met_voorbespreking', 'zonder_voorbespreking'];

/** The aard that a word in gemeente.yaml or huis.yaml means; undefined for a word that the house does not know. */
export function aardVan(woord: string, aarden: Huis['aarden']): Aard | undefined {
  return AARDWOORDEN.find((aard) => aard === woord) ?? (Object.hasOwn(aarden, woord) ? aarden[woord] : undefined);
}

/** Rubrieken by letter, as gemeente.yaml and huis.yaml write them. */
export function rubriekenVan(
  geschreven: Readonly<Record<string, { readonly titel: string; readonly aard?: string | undefined }>>,
  aarden: Huis['aarden'],
): readonly Rubriek[] {
  return Object.entries(geschreven).map(([letter, { titel, aard }]) => {
    const bekend = aard === undefined ? undefined : aardVan(aard, aarden);
    return { letter, titel, ...(bekend ? { aard: bekend } : {}) };
  });
}

function indienersVan(geschreven: NonNullable<Huisbestand['indieners']>): readonly Indiener[] {
  return Object.entries(geschreven).map(([id, woorden]) => ({ id, ...woorden }));
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
