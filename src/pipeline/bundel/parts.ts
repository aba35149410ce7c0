import { type Diagnostic, diagnostic, FILE_START, shown } from '../../core/index.ts';
import type { Register, Vergadering } from '../../model/index.ts';
import { type Bundeldeel, type Bundelpunt, bundelpunten } from '../../rollen/index.ts';
import { type Judgement, judge, LARGEST, pageCount, type Remark } from '../../write/index.ts';
import type { Work } from '../work.ts';

/** The rule that messages about a bundle go by. */
const REGEL = 'bundel';
const TOO_LARGE = 'het bestand is groter dan 200 MB';
const NOT_MADE = 'dit stuk is niet gemaakt';

/** A part that goes into a bundle, looked at. */
export interface ReadyPart extends Bundeldeel {
  readonly pages: number;
  /** Of a PDF of another maker, whether it says how it is read aloud. */
  readonly tagged: boolean;
  readonly remarks: readonly Remark[];
}

/** A part that does not. */
export interface MissingPart {
  readonly titel: string;
  /** Dutch: what follows its name and a colon. */
  readonly reden: string;
  readonly eigen: boolean;
}

/** An item of the agenda with what goes into the bundle of it, and what does not. */
export interface ReadyPoint extends Omit<Bundelpunt, 'delen'> {
  readonly delen: readonly ReadyPart[];
  readonly ontbrekend: readonly MissingPart[];
}

type Look = { readonly part: ReadyPart } | { readonly missing: MissingPart };

/** Looks at each file once, however many bundles it goes into, and says what there is to say of it. */
export function partReader(work: Work) {
  const known = new Map<string, Promise<Look>>();
  const look = (deel: Bundeldeel): Promise<Look> => {
    const found = known.get(deel.pad) ?? (deel.eigen ? lookAtOwn(work, deel) : lookAtForeign(work, deel));
    known.set(deel.pad, found);
    return found;
  };
  return {
    /** The oproeping, which has no item of its own. */
    one: look,
    points: async (register: Register, vergadering: Vergadering, alleenOpenbaar: boolean): Promise<ReadyPoint[]> => {
      const points: ReadyPoint[] = [];
      for (const punt of bundelpunten(register, vergadering, alleenOpenbaar)) {
        const looks: Look[] = [];
        // One file at a time: a bijlage may be large.
        for (const deel of punt.delen) looks.push(await look(deel));
        points.push({
          ...punt,
          delen: looks.flatMap((one) => ('part' in one ? [one.part] : [])),
          ontbrekend: looks.flatMap((one) => ('missing' in one ? [one.missing] : [])),
        });
      }
      return points;
    },
  };
}

async function lookAtOwn({ session, out, ledger }: Work, deel: Bundeldeel): Promise<Look> {
  // What stands there of an earlier build may not be what the stuk says today.
  if (!ledger.files.has(deel.pad)) {
    const message = 'Dit stuk staat niet in de bundel: er is geen PDF van gemaakt.';
    sayOf(ledger.said, deel.bron, 'fout', message, 'Verhelp wat er niet klopt en maak de bundel opnieuw.');
    return { missing: { titel: deel.titel, reden: NOT_MADE, eigen: true } };
  }
  const pages = pageCount(await session.host.files.read(`${out.path}/${deel.pad}`));
  return { part: { ...deel, pages, tagged: true, remarks: [] } };
}

async function lookAtForeign({ session, out, ledger, bundel }: Work, deel: Bundeldeel): Promise<Look> {
  const { files } = session.host;
  const path = `${out.path}/${deel.pad}`;
  const refuse = (reden: string): Look => {
    const message = `Dit bestand is niet in de bundel opgenomen: ${reden}.`;
    const hint = 'Lever een gewone PDF aan, of stuur de bijlage apart mee.';
    sayOf(ledger.said, deel.bron, 'fout', message, hint);
    return { missing: { titel: deel.titel, reden, eigen: false } };
  };
  if (!deel.pad.toLowerCase().endsWith('.pdf'))
    return refuse("het is een Word-bestand, en in de bundel gaan alleen PDF's");
  const found = await files.stat(path).catch(() => undefined);
  if (!found || !ledger.files.has(deel.pad)) return refuse('het bestand is er niet');
  if (found.size > LARGEST) return refuse(TOO_LARGE);
  const judgement: Judgement = judge(await files.read(path), bundel.stijl.lettertypen.normaal.bytes);
  if (!judgement.goesIn) return refuse(judgement.reason);
  const { pages, tagged, remarks } = judgement;
  for (const remark of remarks) sayOf(ledger.said, deel.bron, 'waarschuwing', ...REMARKS[remark]);
  if (!tagged) sayOf(ledger.said, deel.bron, 'waarschuwing', ...UNTAGGED);
  return { part: { ...deel, pages, tagged, remarks } };
}

const UNTAGGED = [
  'Deze bijlage is niet toegankelijk: er staat niet in hoe zij wordt voorgelezen (geen tags).',
  'Vraag de maker om een toegankelijke PDF. De bundel noemt haar in de lijst achter de inhoud.',
] as const;

const REMARKS: Readonly<Record<Remark, readonly [message: string, hint: string]>> = {
  hersteld: [
    'Deze PDF is beschadigd; in de bundel staat wat er nog te lezen was.',
    'Vergelijk de bladzijden in de bundel met het origineel, of vraag de maker om een nieuwe PDF.',
  ],
  formulier: [
    'In deze bijlage staan invulvelden; in de bundel staat wat er is ingevuld, en is zij niet meer in te vullen.',
    'Stuur het formulier apart mee als iemand het moet invullen.',
  ],
  ondertekend: [
    'Deze bijlage is elektronisch ondertekend; die handtekening geldt niet voor de kopie in de bundel.',
    'Wie de handtekening wil nagaan, heeft het losse bestand nodig.',
  ],
  bijgesloten: [
    'In deze bijlage zit een ander bestand, geluid of beeld; dat gaat niet mee in de bundel.',
    'Stuur het apart mee.',
  ],
};

/** Says something of a bundle. */
export function sayOf(
  said: Diagnostic[],
  file: string,
  severity: Diagnostic['severity'],
  message: string,
  hint: string,
): void {
  said.push(diagnostic({ rule: REGEL, severity, file, range: FILE_START, message, hint }));
}

/** A path below the out folder as one reads it from where one stands. */
export function shownOut({ session, out }: Work, path: string): string {
  return shown(session.host, `${out.path}/${path}`);
}
