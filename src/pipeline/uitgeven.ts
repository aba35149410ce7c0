import { compareText, digest, type Host } from '../core/index.ts';
import {
  agendastukken,
  assetOp,
  bestandsmaat,
  inhoudVan,
  isBesloten,
  type Register,
  ROLLEN,
  type Stuk,
  type Uitgave,
  type Vergadering,
  type VerzondenRegel,
  type VerzondenStuk,
  vergaderingVan,
  verzondenStuk,
} from '../model/index.ts';
import { UITGAVEN } from '../read/index.ts';
import { maakView, regelTitel } from '../rollen/index.ts';
import { pageCount } from '../write/index.ts';
import { type BuildResult, type Opdracht, type Run, type UitgeefResult, UsageError } from './api.ts';
import { type Bewaarplaats, bewaarplaats } from './bewaard.ts';
import { bezwaren } from './bezwaren.ts';
import { build } from './build.ts';
import { takeLock } from './lock.ts';
import type { Entries } from './manifest.ts';
import { makeToolFolder } from './outfolder.ts';
import { uitgaveTekst } from './uitgavetekst.ts';
import { readBuilt } from './verify.ts';
import { readVersion } from './version.ts';

/**
 * Sends a vergadering: builds it for this day, keeps every file of it, and writes down in the content folder what was sent. The file
 * that says so comes last, whole, and never over another: killed before it nothing was sent, after it all of it was.
 *
 * Something wrong or missing: nothing is sent, unless a reason is given. A fault of the machine: nothing is sent.
 * Rejects with UsageError where the folder is no vergadering, with a FileError, and with the reason of the signal.
 */
export async function uitgeven(host: Host, opdracht: Opdracht, run: Run = {}): Promise<UitgeefResult> {
  const { map, op, door, ondanks, ...options } = opdracht;
  const nummer = await volgendNummer(host, options.content, map);
  const result = await build(host, { ...options, paths: [], verzending: { map, nummer, op } }, run);
  const { register, environment } = result;
  const vergadering = register?.vergaderingen.find((een) => een.map === map);
  if (!register || environment.length > 0) return { build: result, bezwaren: [] };
  if (!vergadering) throw new UsageError(`In ${options.content}/${map} staat geen oproeping: dat is geen vergadering.`);
  const stukken = [
    ...new Set([vergadering.oproeping, ...agendastukken(register, vergadering), ...lijstenVan(register, vergadering)]),
  ];
  const tegen = [...bezwaren(register, vergadering, result.diagnostics), ...nietGemaakt(result, stukken)];
  if (vergadering.uitgaven.length < nummer - 1) {
    throw new UsageError(`Een eerdere uitgave van ${map} is niet te lezen; zet haar eerst terug zoals zij was.`);
  }
  const eerder = vergadering.uitgaven.at(-1);
  if (eerder && op < eerder.op) {
    throw new UsageError(
      `Uitgave ${eerder.nummer} is van ${eerder.op}; een volgende kan niet van ${op} zijn. Controleer --op.`,
    );
  }
  if (vergadering.datum !== undefined && op > vergadering.datum) {
    throw new UsageError(`De vergadering is op ${vergadering.datum}; versturen op ${op} kan niet. Controleer --op.`);
  }
  if (tegen.length > 0 && ondanks === undefined) return { build: result, bezwaren: tegen };

  const tool = await makeToolFolder(host, options.out);
  const lock = await takeLock(host, `${tool}/lock`, () => undefined, run.signal);
  try {
    const built = (await readBuilt(host, options.out)) ?? {};
    const plaats = bewaarplaats(host, options.out);
    const vorige = vergadering.uitgaven.at(-1);
    const verzonden: VerzondenStuk[] = [];
    for (const stuk of stukken) {
      run.signal?.throwIfAborted();
      const bestanden = await bewaar(host, options.out, filesOf(built, stuk.pad), plaats);
      // What was not made was not sent.
      if (bestanden.length === 0 && ROLLEN[stuk.rol].document) continue;
      const tekst = await plaats.bewaar(new TextEncoder().encode(stuk.tekst), false, 'md');
      const inhoud = inhoudVan(stuk, register);
      const titel = (maakView({ ...stuk, status: 'definitief' }, register)?.meta.titel ?? '') || stuk.pad;
      verzonden.push({
        ...versie(register, stuk.pad, inhoud, op),
        titel,
        openbaarheid: stuk.openbaarheid,
        tekst,
        bestanden,
      });
    }
    for (const [bron, openbaarheid] of bijlagenVan(register, stukken)) {
      const bestanden = await bewaar(host, options.out, filesOf(built, bron), plaats);
      const inhoud = bestanden[0]?.sha256;
      if (inhoud === undefined) continue;
      const titel = bron.slice(bron.lastIndexOf('/') + 1);
      verzonden.push({ ...versie(register, bron, inhoud, op), titel, openbaarheid, tekst: inhoud, bestanden });
    }
    const { version } = await readVersion(host);
    const uitgave: Uitgave = {
      nummer,
      map,
      op,
      door,
      ...(tegen.length > 0 && ondanks !== undefined ? { ondanks } : {}),
      griffie: version,
      huis: register.huis.naam,
      agenda: vergadering.agenda.flatMap((rubriek) =>
        rubriek.regels.map((regel) => regelVan(regel, rubriek.letter, register, vorige, op)),
      ),
      stukken: verzonden.sort((a, b) => compareText(a.bron, b.bron)),
    };
    await leg(host, options.content, uitgave);
    return { build: result, uitgave, bezwaren: tegen };
  } finally {
    await lock.release();
  }
}

/** The stukken of no zaak beside the oproeping, such as a list of changes: they go along with it. */
function lijstenVan(register: Register, vergadering: Vergadering): readonly Stuk[] {
  return register.stukken.filter(
    (stuk) =>
      stuk.rol === 'bijlage' &&
      stuk.zaaknummer === undefined &&
      vergaderingVan(register, stuk) === vergadering &&
      stuk.pad.slice(0, Math.max(0, stuk.pad.lastIndexOf('/'))) === vergadering.map,
  );
}

/** One more than the highest number that stands there, whatever is in that file. */
async function volgendNummer(host: Host, content: string, map: string): Promise<number> {
  const namen = await host.files.list(`${content}/${map}/${UITGAVEN}`.replaceAll('//', '/')).catch(() => []);
  const nummers = namen.map(({ name }) => Number(/^(\d+)\.yaml$/u.exec(name)?.[1] ?? 0));
  return Math.max(0, ...nummers) + 1;
}

/** What was not made anew for this sending: an earlier file of it does not say what the stuk says. */
function nietGemaakt({ skipped }: BuildResult, stukken: readonly Stuk[]): string[] {
  const paden = new Set(stukken.map(({ pad }) => pad));
  return skipped.filter(({ file }) => paden.has(file)).map(({ file, reason }) => `${file}: niet gemaakt. ${reason}`);
}

function filesOf(built: Entries, bron: string): Entries {
  return Object.fromEntries(Object.entries(built).filter(([, entry]) => entry.source === bron && !entry.outdated));
}

async function bewaar(
  host: Host,
  out: string,
  files: Entries,
  plaats: Bewaarplaats,
): Promise<VerzondenStuk['bestanden']> {
  const paden = Object.keys(files).sort(compareText);
  const bestanden: VerzondenStuk['bestanden'][number][] = [];
  for (const pad of paden) {
    const bytes = await host.files.read(`${out}/${pad}`);
    const sha256 = digest(bytes);
    if (sha256 !== files[pad]?.sha256) throw new UsageError(`${out}/${pad} is veranderd nadat het gemaakt is.`);
    const soort = pad.slice(pad.lastIndexOf('.') + 1).toLowerCase();
    await plaats.bewaar(bytes, !isBesloten(pad), soort);
    const bladzijden = soort === 'pdf' ? bladzijdenVan(bytes) : undefined;
    bestanden.push({ pad, sha256, grootte: bytes.length, ...(bladzijden === undefined ? {} : { bladzijden }) });
  }
  return bestanden;
}

/** The pages of a PDF whose tree of pages can be read as it stands, as in those that griffie makes; else undefined. */
function bladzijdenVan(bytes: Uint8Array): number | undefined {
  try {
    return pageCount(bytes) || undefined;
  } catch {
    // One of another maker.
    return undefined;
  }
}

function versie(
  register: Register,
  bron: string,
  inhoud: string,
  op: Opdracht['op'],
): Pick<VerzondenStuk, 'bron' | 'inhoud' | 'versie' | 'sinds'> {
  const eerder = verzondenStuk(register, bron);
  if (eerder?.inhoud === inhoud) return { bron, inhoud, versie: eerder.versie, sinds: eerder.sinds };
  return { bron, inhoud, versie: (eerder?.versie ?? 0) + 1, sinds: op };
}

/** The files that the stukken of a sending name, with who may see them. */
function bijlagenVan(register: Register, stukken: readonly Stuk[]): ReadonlyMap<string, Stuk['openbaarheid']> {
  const genoemd = stukken.flatMap(({ verwijzingen }) => verwijzingen).filter(({ soort }) => soort === 'bestand');
  const paden = genoemd.flatMap(({ pad }) => (assetOp(register.assets, pad) ? [pad as string] : []));
  return new Map(paden.map((pad) => [pad, bestandsmaat(pad, register.stukken)]));
}

function regelVan(
  regel: Vergadering['agenda'][number]['regels'][number],
  rubriek: string,
  register: Register,
  vorige: Uitgave | undefined,
  op: Opdracht['op'],
): VerzondenRegel {
  const { lijn, nummer, openbaarheid, nagekomen } = regel;
  return {
    lijn,
    nummer,
    rubriek,
    titel: regelTitel(regel, register),
    openbaarheid,
    ...(regel.van === 'vervallen' ? { vervallen: true as const } : {}),
    ...(vorige && nagekomen ? { nagekomen: nagekomen.op ?? op } : {}),
  };
}

/** Writes down what was sent: aside, then in its place, where nothing may stand. */
async function leg({ files }: Host, content: string, uitgave: Uitgave): Promise<void> {
  const folder = [content, uitgave.map, UITGAVEN].filter(Boolean).join('/');
  const pad = `${folder}/${uitgave.nummer}.yaml`;
  await files.makeFolder(folder);
  if (await files.stat(pad)) throw new UsageError(`${pad} is er al: een ander was net eerder.`);
  const aside = `${folder}/.${uitgave.nummer}.yaml`;
  await files.write(aside, uitgaveTekst(uitgave));
  await files.rename(aside, pad);
}
