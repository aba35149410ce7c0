import { interneFout } from '../../core/index.ts';
import { bundelPad, documentPad, type Register, soortVan, titelVanSoort, type Vergadering } from '../../model/index.ts';
import { type Bundelgegevens, type Bundelsjabloon, bundelView } from '../../rollen/index.ts';
import { faultLine, isFileError } from '../faults.ts';
import type { Gate } from '../gate.ts';
import type { Plan } from '../plan.ts';
import { noteFault, type Work } from '../work.ts';
import { type FrontPrinter, frontPrinter, type Printed } from './front.ts';
import { addressIn, asPlaced, contentsOf, firstPages, frontPath, type Placed, type PlacedPoint } from './order.ts';
import { partReader, type ReadyPoint, sayOf, shownOut } from './parts.ts';
import { writeBundle } from './write.ts';

/** Which bundles are made. */
export interface BundelWish {
  /** The folder of the vergadering, below the content folder. */
  readonly map: string;
  /** Also the bundles that hold what is not openbaar. */
  readonly ookNietOpenbaar: boolean;
  /** What was sent last, where that is known: it stands on the cover. */
  readonly uitgave?: { readonly nummer: string; readonly datum: string };
}

/** What a bundle is made of, whichever it is. */
interface Material {
  readonly work: Work;
  readonly register: Register;
  readonly vergadering: Vergadering;
  readonly wish: BundelWish;
  readonly front: FrontPrinter;
  /** What stands before the public side; undefined where nothing is closed. */
  readonly gate: Pick<Gate, 'bars'> | undefined;
}

/** The two bundles of a vergadering: what griffie made, and everything. */
const NAMEN = ['stukken', 'bundel'] as const;
/** Lines of a contents list that fit on a page: a guess, for its number of pages is only known when it is printed. */
const LINES_ON_PAGE = 34;
/** How often the contents are printed until their own length no longer moves what they name. */
const MOST = 4;

/**
 * Makes the bundles of a vergadering from the files that this round made or found to be right. What does not go in is said at its
 * place; a bundle that cannot be made takes nothing else with it. The files in it were looked at when they were placed; of a public one
 * the pages that are made for it are looked at here.
 */
export async function makeBundels(
  work: Work,
  plan: Plan,
  wish: BundelWish,
  gate: Pick<Gate, 'bars'> | undefined,
): Promise<void> {
  const { register, ledger, signal } = work;
  const vergadering = register.vergaderingen.find(({ map }) => map === wish.map);
  const front = vergadering && (await frontPrinter(work));
  if (!vergadering || !front) return;
  const planned = new Set(
    [...plan.documents.flatMap(({ artifacts }) => artifacts), ...plan.copies].map(({ path }) => path),
  );
  const material: Material = { work, register, vergadering, wish, front, gate };
  const reader = partReader(work);
  for (const openbaar of wish.ookNietOpenbaar ? [true, false] : [true]) {
    const { oproeping } = vergadering;
    if (openbaar && oproeping.openbaarheid !== 'openbaar') {
      // Its agenda is what a bundle shows first.
      const message = 'Er is geen openbare bundel gemaakt: de oproeping is niet openbaar.';
      sayOf(ledger.said, oproeping.pad, 'fout', message, 'Met --ook-niet-openbaar maakt u de bundel met alles erin.');
      continue;
    }
    const points = await reader.points(register, vergadering, openbaar);
    const pad = `${documentPad(oproeping)}.pdf`;
    const first = await reader.one({
      titel: titelVanSoort(oproeping, soortVan(register, oproeping)),
      pad,
      bron: oproeping.pad,
      eigen: true,
    });
    for (const naam of NAMEN) {
      signal?.throwIfAborted();
      const path = bundelPad(vergadering, naam, openbaar);
      if (planned.has(path)) {
        const message = `De bundel ${naam}.pdf is niet gemaakt: een ander bestand zou op dezelfde plaats worden geschreven.`;
        sayOf(ledger.said, oproeping.pad, 'fout', message, `Geef het bestand dat ${naam} heet een andere naam.`);
        continue;
      }
      try {
        const own = naam === 'bundel' ? points : onlyOwn(points);
        await makeOne(
          material,
          path,
          openbaar,
          own,
          'part' in first ? { ...asPlaced(first.part), diepte: 0 } : undefined,
        );
      } catch (error) {
        signal?.throwIfAborted();
        const where = shownOut(work, path);
        if (isFileError(error)) noteFault(ledger, oproeping.pad, faultLine(`${where} kon niet worden gemaakt`, error));
        else ledger.said.push(interneFout(oproeping.pad, `De bundel ${naam}.pdf is niet gemaakt.`, error));
      }
    }
  }
}

/** Where the bundles of a wish are written, each with its source. */
export function bundlePlaces(
  { register }: Work,
  wish: BundelWish,
): { readonly path: string; readonly source: string }[] {
  const vergadering = register.vergaderingen.find(({ map }) => map === wish.map);
  if (!vergadering) return [];
  const sets = wish.ookNietOpenbaar ? [true, false] : [true];
  const source = vergadering.oproeping.pad;
  return sets.flatMap((openbaar) => NAMEN.map((naam) => ({ path: bundelPad(vergadering, naam, openbaar), source })));
}

/** The items with what griffie made of them, and without what others did. */
function onlyOwn(points: readonly ReadyPoint[]): ReadyPoint[] {
  return points
    .map((point) => ({
      ...point,
      delen: point.delen.filter(({ eigen }) => eigen),
      ontbrekend: point.ontbrekend.filter(({ eigen }) => eigen),
    }))
    .filter(({ delen, ontbrekend }) => delen.length + ontbrekend.length > 0);
}

async function makeOne(
  material: Material,
  path: string,
  openbaar: boolean,
  points: readonly ReadyPoint[],
  oproeping: Placed | undefined,
): Promise<void> {
  const { work, vergadering, wish, front, gate } = material;
  const print = <Naam extends Bundelsjabloon>(
    naam: Naam,
    gegevens: Bundelgegevens[Naam],
  ): Promise<Printed | undefined> => front(bundelView(work.register, vergadering, naam, gegevens));
  const made = new Map<string, Uint8Array>();
  const asFront = (name: string, titel: string, { bytes, pages }: Printed): Placed => {
    const pad = frontPath(path, name);
    made.set(pad, bytes);
    return { titel, pad, diepte: 0, eigen: true, pages };
  };

  const cover = await print('bundel-omslag', {
    uitgave: wish.uitgave ?? laatste(vergadering) ?? null,
    niet_openbaar: !openbaar,
    met_bijlagen: path.endsWith('/bundel.pdf') || path === 'bundel.pdf',
  });
  const sheets = await Promise.all(points.map((point) => print('bundel-punt', pointFacts(path, point))));
  if (!cover || sheets.includes(undefined)) return;
  const placed: PlacedPoint[] = points.map((point, index) => ({
    point,
    blad: asFront(`punt-${index + 1}`, [point.nummer, point.titel].filter(Boolean).join(' '), sheets[index] as Printed),
    delen: point.delen.map(asPlaced),
  }));
  const head = [asFront('omslag', 'Voorblad', cover), ...(oproeping ? [oproeping] : [])];
  const rest = placed.flatMap(({ blad, delen }) => [blad, ...delen]);

  const lines = placed.reduce((sum, { delen }) => sum + 1 + delen.length, 4);
  let pages = Math.ceil(lines / LINES_ON_PAGE);
  for (let times = 0; times < MOST; times++) {
    const inhoud: Placed = { titel: 'Inhoud', pad: frontPath(path, 'inhoud'), diepte: 0, eigen: true, pages };
    const first = firstPages([...head, inhoud, ...rest]);
    const printed = await print('bundel-inhoud', contentsOf(path, oproeping, placed, first));
    if (!printed) return;
    if (printed.pages === pages) {
      const parts = [...head, asFront('inhoud', 'Inhoud', printed), ...rest];
      const barred = openbaar ? await gate?.bars(path, vergadering.oproeping.pad, made.values()) : undefined;
      if (barred && barred.length > 0) return void work.ledger.environment.push(...barred);
      return writeBundle(work, vergadering, { path, openbaar, parts, made });
    }
    pages = printed.pages;
  }
  throw new Error(`The contents are ${pages} pages by their own numbers, and another number by those`);
}

function pointFacts(
  path: string,
  { nummer, titel, rubriek, zaaknummer, delen, ontbrekend }: ReadyPoint,
): Bundelgegevens['bundel-punt'] {
  const parts = delen.map((deel) => ({
    titel: deel.titel,
    adres: addressIn(path, deel.pad),
    ondertekend: deel.remarks.includes('ondertekend'),
    hersteld: deel.remarks.includes('hersteld'),
    ontoegankelijk: !deel.eigen && !deel.tagged,
  }));
  return { nummer, titel, rubriek, zaaknummer, delen: parts, ontbrekend };
}

/** What was sent last of a vergadering, for the cover. */
function laatste({ uitgaven }: Vergadering): BundelWish['uitgave'] {
  const uitgave = uitgaven.at(-1);
  return uitgave && { nummer: String(uitgave.nummer), datum: uitgave.op };
}
