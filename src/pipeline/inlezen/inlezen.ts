import { posix } from 'node:path';
import { type Diagnostic, type Host, technisch } from '../../core/index.ts';
import type { ParseCache } from '../../read/index.ts';
import type { Bijzaak, Keuze, Wijziging } from '../../word/index.ts';
import { UsageError } from '../api.ts';
import { faultLine, isFileError } from '../faults.ts';
import { gather } from '../gather.ts';
import { readNarrow } from '../narrow.ts';
import { openParses } from '../parses.ts';
import { readState } from '../state.ts';
import { readVersion } from '../version.ts';
import type {
  InleesOpdracht,
  InleesOptions,
  Inleesomgeving,
  Inleesresultaat,
  InleesUitkomst,
  Lezing,
  Weigering,
} from './api.ts';
import { leesEigen } from './eigen.ts';
import { type Invoerbestand, openBestand } from './open.ts';
import { meldOpmerkingen, plaatsOpmerkingen } from './opmerkingen.ts';
import { overlay } from './overlay.ts';
import { schrijf, type Teschrijven } from './schrijf.ts';
import { thuisVan } from './thuis.ts';
import { leesVreemd } from './vreemd.ts';

/** The work of `inlezen`. */
export async function leesIn(host: Host, options: InleesOptions, opdracht: InleesOpdracht): Promise<InleesUitkomst> {
  await readNarrow(host, { content: options.content, paths: [] });
  const parses = await opgelezen(host, options.out);
  const { register, bundel, diagnostics, sources } = await gather(host, options, { parseCache: parses });
  if (!register || !bundel) {
    const [first] = diagnostics;
    throw new UsageError(
      `De map met stukken is niet te lezen${first ? ` (${first.file}: ${first.message})` : ''}. Eerst moet griffie check dat kunnen.`,
    );
  }
  const run = new Run(host, options, { ...opdracht, ...vragen(opdracht) }, { register, bundel, parses });
  const eerste: Begonnen[] = [];
  for (const bestand of opdracht.bestanden) eerste.push(await run.lees(bestand));
  const meldingen = run.nieuw.size > 0 ? await run.keur() : { diagnostics: [], sources };
  const resultaten: Inleesresultaat[] = [];
  for (const een of eerste) resultaten.push(await run.rond(een, meldingen.diagnostics));
  return { resultaten, environment: run.environment, sources: meldingen.sources };
}

/** What was parsed: by the last build or check, and in this run, for most of the folder is read again when it is judged. */
async function opgelezen(host: Host, out: string | undefined): Promise<ParseCache> {
  if (out === undefined) return openParses(Buffer.alloc(0));
  return (await readState(host, out, (await readVersion(host)).code)).parses;
}

/** The user left instead of answering; the reason as it was thrown. */
class Verlaten extends Error {}

/** The questions, of which what they throw is told from a fault of ours. */
function vragen({ vraagKeuzes, vraagSoort }: InleesOpdracht): Pick<InleesOpdracht, 'vraagKeuzes' | 'vraagSoort'> {
  const verlaten = (cause: unknown): never => {
    throw new Verlaten('', { cause });
  };
  return {
    ...(vraagKeuzes ? { vraagKeuzes: (bestand, open) => vraagKeuzes(bestand, open).catch(verlaten) } : {}),
    ...(vraagSoort ? { vraagSoort: (bestand, mogelijk) => vraagSoort(bestand, mogelijk).catch(verlaten) } : {}),
  };
}

/** A file that was read, before anything of it is written. */
interface Begonnen {
  readonly resultaat: Inleesresultaat;
  readonly schrijven: readonly Teschrijven[];
}

class Run {
  /** What will be there, by path below the content folder: what earlier files of this run made. */
  readonly nieuw = new Map<string, Uint8Array>();
  readonly environment: string[] = [];
  readonly host: Host;
  readonly options: InleesOptions;
  readonly omgeving: Inleesomgeving;

  constructor(
    host: Host,
    options: InleesOptions,
    opdracht: InleesOpdracht,
    map: Pick<Inleesomgeving, 'register' | 'bundel' | 'parses'>,
  ) {
    this.host = host;
    this.options = options;
    this.omgeving = {
      host,
      options,
      opdracht,
      ...map,
      tekst: async (pad) => {
        const bytes = this.nieuw.get(pad) ?? (await this.bytes(pad));
        return bytes && new TextDecoder().decode(bytes);
      },
      bezet: async (pad) =>
        this.nieuw.has(pad) || (await host.files.stat(posix.join(options.content, pad))) !== undefined,
    };
  }

  async bytes(pad: string): Promise<Uint8Array | undefined> {
    const heel = posix.join(this.options.content, pad);
    const found = await this.host.files.stat(heel);
    return found?.kind === 'file' ? this.host.files.read(heel) : undefined;
  }

  async lees(bestand: string): Promise<Begonnen> {
    try {
      const invoer = await openBestand(this.host, bestand);
      return 'weigering' in invoer ? geweigerd(bestand, invoer.weigering) : await this.leesWord(bestand, invoer);
    } catch (error) {
      // Who left at a question leaves the whole run.
      if (error instanceof Verlaten) throw error.cause;
      if (isFileError(error)) {
        this.environment.push(faultLine(`${bestand} is niet te lezen`, error));
        return geweigerd(bestand, { fout: 'Dit bestand is niet te lezen.', hint: '' });
      }
      return geweigerd(bestand, {
        fout: `Bij het lezen ging in griffie iets mis (${technisch(error)}); van dit bestand is niets overgenomen.`,
        hint: 'Dit is een fout van griffie. Meld haar, met dit bestand erbij.',
      });
    }
  }

  async leesWord(bestand: string, { word, gezegd }: Extract<Invoerbestand, { word: unknown }>): Promise<Begonnen> {
    const { opdracht } = this.omgeving;
    const keuzes = await keuzesVoor(opdracht, bestand, word.wijzigingen);
    const open = word.wijzigingen.filter(({ id }) => !keuzes.has(id));
    const thuis = thuisVan(word, this.omgeving);
    const soort = thuis ? 'eigen' : 'vreemd';
    const basis = {
      ...NIETS,
      bestand,
      soort,
      opmerkingen: word.opmerkingen,
      bijzaken: word.bijzaken,
      gezegd: [...gezegd, ...(thuis?.gezegd ?? [])],
      ...(thuis ? { pad: thuis.identiteit.stuk } : {}),
    } as const;
    if (open.length > 0) return { resultaat: { ...basis, wijzigingen: open }, schrijven: [] };
    const lezing = thuis
      ? await leesEigen(this.omgeving, { bestand, word: { ...word, identiteit: thuis.identiteit }, keuzes })
      : await leesVreemd(this.omgeving, { bestand, word, keuzes });
    const gekozen = word.wijzigingen.map((een) => ({ ...een, keuze: keuzes.get(een.id) as Keuze }));
    return this.neem({ ...basis, gekozen }, lezing);
  }

  /** Takes over what a reader made of a file: the next file of the run finds it. */
  async neem(basis: Inleesresultaat, { bestanden, ...lezing }: Lezing): Promise<Begonnen> {
    const resultaat = { ...basis, ...lezing, gezegd: [...basis.gezegd, ...lezing.gezegd] };
    const { pad, tekst, weigering } = lezing;
    if (weigering || pad === undefined || tekst === undefined) {
      return { resultaat: { ...resultaat, ...(weigering ? { soort: 'geweigerd' as const } : {}) }, schrijven: [] };
    }
    const van = await this.omgeving.tekst(pad);
    const opmerkingen = plaatsOpmerkingen(tekst, resultaat.opmerkingen);
    const schrijven: Teschrijven[] =
      tekst === van ? [] : [{ pad, inhoud: tekst, ...(van === undefined ? {} : { van }) }];
    for (const beeld of bestanden) schrijven.push({ pad: beeld.pad, inhoud: beeld.bytes });
    for (const een of schrijven) this.nieuw.set(een.pad, Buffer.from(een.inhoud as Uint8Array));
    return { resultaat: { ...resultaat, opmerkingen, nieuw: van === undefined }, schrijven };
  }

  /** Judges the folder as it becomes, before anything is written. */
  async keur(): Promise<{
    readonly diagnostics: readonly Diagnostic[];
    readonly sources: ReadonlyMap<string, string>;
  }> {
    const { content, templates } = this.options;
    return gather(
      overlay(this.host, content, this.nieuw),
      { content, templates },
      { parseCache: this.omgeving.parses },
    );
  }

  /** Writes what a file came to, and says what the house rules think of it. */
  async rond({ resultaat, schrijven }: Begonnen, diagnostics: readonly Diagnostic[]): Promise<Inleesresultaat> {
    const { pad, tekst, opmerkingen } = resultaat;
    if (pad === undefined || tekst === undefined || resultaat.wijzigingen.length > 0) return resultaat;
    const meldingen = [...diagnostics.filter(({ file }) => file === pad), ...meldOpmerkingen(pad, tekst, opmerkingen)];
    const geschreven = schrijven.map((een) => een.pad);
    if (this.omgeving.opdracht.dry) return { ...resultaat, meldingen, geschreven };
    const fout = await schrijf(this.host, this.options.content, schrijven);
    if (fout === undefined) return { ...resultaat, meldingen, geschreven };
    this.environment.push(fout);
    return { ...resultaat, meldingen, geschreven: [] };
  }
}

const NIETS: Omit<Inleesresultaat, 'bestand' | 'soort'> = {
  nieuw: false,
  overgenomen: [],
  nietOvergenomen: [],
  conflicten: [],
  gezegd: [],
  wijzigingen: [],
  gekozen: [],
  opmerkingen: [],
  bijzaken: [] as readonly Bijzaak[],
  meldingen: [],
  geschreven: [],
};

function geweigerd(bestand: string, weigering: Weigering): Begonnen {
  return { resultaat: { ...NIETS, bestand, soort: 'geweigerd', weigering }, schrijven: [] };
}

/** What was chosen about the tracked changes of a file: each by itself, all of them, or as the user answers. */
async function keuzesVoor(
  { keuzes, wijzigingen: alle, vraagKeuzes }: InleesOpdracht,
  bestand: string,
  wijzigingen: readonly Wijziging[],
): Promise<ReadonlyMap<string, Keuze>> {
  const gekozen = new Map(keuzes?.get(bestand));
  if (alle) for (const { id } of wijzigingen) if (!gekozen.has(id)) gekozen.set(id, alle);
  const open = wijzigingen.filter(({ id }) => !gekozen.has(id));
  if (open.length === 0 || !vraagKeuzes) return gekozen;
  return new Map([...gekozen, ...((await vraagKeuzes(bestand, open)) ?? [])]);
}
