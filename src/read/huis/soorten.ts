import { posix } from 'node:path';
import type { Diagnostic, Host } from '../../core/index.ts';
import { meestNabij, ROLLEN, ROLNAMEN, type Soort } from '../../model/index.ts';
import { readBySchema, sayer } from '../yaml-schema.ts';
import type { Basis } from './basis.ts';
import { HUISREGEL, type Laag } from './laag.ts';
import { type Soortbestand, soortSchema } from './schema.ts';
import { soortUit } from './soort.ts';

/** The file of a soort, by its name in the folder `soorten`, with the house of the chain that it is of. */
export type Soortpaden = ReadonlyMap<string, Laag>;

/** The files of the soorten of a chain, as they were read. */
export interface Soortbestanden {
  /** By name, with the house that it is of. */
  readonly bestanden: readonly (readonly [name: string, laag: Laag, bytes: Uint8Array])[];
  /** The names of the templates, among what else is in the folders of the houses. */
  readonly sjablonen: ReadonlySet<string>;
}

/** Reads the files of the soorten of a chain. */
export async function soortbestanden(
  { files }: Host,
  lagen: readonly Laag[],
  paden: Soortpaden,
): Promise<Soortbestanden> {
  const sjablonen = new Set<string>();
  for (const { map } of lagen) for (const { name } of await files.list(map).catch(() => [])) sjablonen.add(name);
  const opNaam = [...paden].sort(([a], [b]) => (a < b ? -1 : 1));
  const bestanden = opNaam.map(async ([name, laag]) => {
    const bytes = await files.read(`${laag.map}/soorten/${name}`).catch(() => new Uint8Array());
    return [name, laag, bytes] as const;
  });
  return { bestanden: await Promise.all(bestanden), sjablonen };
}

/**
 * The file of every soort of the chain; one of a nearer house stands in place of one of the same file further off. What `zonder`
 * leaves out that is not there is a fout at its place.
 */
export async function soortpaden(
  host: Host,
  lagen: readonly Laag[],
  toon: (pad: string) => string,
): Promise<{ readonly paden: Soortpaden; readonly said: readonly Diagnostic[] }> {
  const paden = new Map<string, Laag>();
  const said: Diagnostic[] = [];
  for (const laag of [...lagen].reverse()) {
    const { map, bestand } = laag;
    const eronder = [...paden.keys()].map((name) => name.slice(0, -'.yaml'.length)).sort();
    bestand.data.zonder?.forEach((weg, i) => {
      if (paden.delete(`${weg}.yaml`)) return;
      const near = meestNabij(weg, eronder);
      const hint = near
        ? `Bedoelt u "${near}"?`
        : eronder.length > 0
          ? `Dat heeft: ${eronder.join(', ')}.`
          : 'Haal "zonder" weg: er is geen huis eronder.';
      const say = sayer(HUISREGEL, toon(`${map}/huis.yaml`));
      said.push(say(bestand.place(`zonder.${i}`), `Het huis eronder heeft geen soort "${weg}".`, hint));
    });
    for (const { name, kind } of await host.files.list(`${map}/soorten`).catch(() => [])) {
      if (kind === 'file' && name.endsWith('.yaml')) paden.set(name, laag);
    }
  }
  return { paden, said };
}

/** Every soort of the chain, read. What does not fit or hang together is a fout at its place. */
export function leesSoorten(
  lagen: readonly Laag[],
  { bestanden, sjablonen }: Soortbestanden,
  basis: Basis,
  toon: (pad: string) => string,
): { readonly soorten: readonly Soort[]; readonly diagnostics: readonly Diagnostic[] } {
  const faselaag = lagen.findIndex(({ bestand }) => bestand.data.fasen !== undefined);
  const soorten: Soort[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, laag, bytes] of bestanden) {
    const pad = `${laag.map}/soorten/${name}`;
    const say = sayer(HUISREGEL, toon(pad));
    const { value, diagnostics: said } = readBySchema(bytes, toon(pad), soortSchema, say);
    diagnostics.push(...said);
    if (!value) continue;
    const weg = verdwenenGroepen(value.data, basis);
    // A house that renames the sessions of the one below is at fault itself, once.
    const boven = lagen.indexOf(laag) > faselaag && weg.length > 0 ? lagen[faselaag] : undefined;
    const fasen = boven
      ? [...basis.fasen, ...weg.map((groep) => ({ groep, naam: groep, lidwoord: 'de' as const }))]
      : basis.fasen;
    const gelezen = soortUit(value, name.slice(0, -'.yaml'.length), { ...basis, fasen }, say);
    diagnostics.push(...gelezen.diagnostics);
    const { soort } = gelezen;
    if (boven) diagnostics.push(groepWeg(boven, laag, { soort, weg, pad }, toon));
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
    // The first with its role is the one that is meant where only the role is known.
    if (value.data.gewoon) soorten.unshift(soort);
    else soorten.push(soort);
  }
  const rang = (soort: Soort): number => ROLNAMEN.indexOf(soort.rol);
  return { soorten: soorten.sort((a, b) => rang(a) - rang(b)), diagnostics };
}

/** The groups with fields that a session asks for, of which the house has no session. */
function verdwenenGroepen({ velden }: Soortbestand, { fasen }: Basis): readonly string[] {
  return Object.entries(velden).flatMap(([groep, veld]) =>
    veld.type === 'groep' &&
    Object.values(veld.velden).some(({ verplicht }) => verplicht === 'voorbespreking') &&
    !fasen.some((fase) => fase.groep === groep)
      ? [groep]
      : [],
  );
}

/** The path to copy from is absolute: a hint is shown as it is, wherever the command was given. */
function groepWeg(
  { map, bestand }: Laag,
  onder: Laag,
  { soort, weg, pad }: { readonly soort: Soort; readonly weg: readonly string[]; readonly pad: string },
  toon: (pad: string) => string,
): Diagnostic {
  const groep = weg.map((een) => `"${een}"`).join(' en ');
  const message = `Hier ontbreekt de groep ${groep}: de soort "${soort.naam}" van het huis "${posix.basename(onder.map)}" heeft daar velden voor.`;
  const hint = `Neem ${pad} over in uw eigen map soorten/ en ${soort.sjabloon}.hbs in uw eigen map, en verander de groep daar; of noem hier ook de groep ${groep}.`;
  return sayer(HUISREGEL, toon(`${map}/huis.yaml`))(bestand.place('fasen', 'key'), message, hint);
}
