import { digest, type Host, shown } from '../../core/index.ts';
import { vouwPad } from '../../model/index.ts';
import { isKeptAside } from '../aside.ts';
import { MANIFEST } from '../manifest.ts';
import { filesBelow } from '../outfolder.ts';
import { DEELBESTAND, type Deelbestand, readDeel } from './deelbestand.ts';

/** The folder of a part, with what it says of itself. */
export interface Gelezen extends Deelbestand {
  /** Absolute. */
  readonly map: string;
}

/** Why parts cannot be put together: at a file, with its absolute path. */
export interface Bezwaar {
  readonly file: string;
  /** Dutch. */
  readonly reason: string;
}

/** Reads what the folders of parts say of themselves; what is no part that is done is a bezwaar. */
export async function leesDelen(
  host: Host,
  mappen: readonly string[],
): Promise<{ readonly delen: readonly Gelezen[]; readonly bezwaren: readonly Bezwaar[] }> {
  const delen: Gelezen[] = [];
  const bezwaren: Bezwaar[] = [];
  for (const map of mappen) {
    const deel = await readDeel(host, map);
    const reason = onbruikbaar(deel);
    if (reason !== undefined) bezwaren.push({ file: `${map}/${DEELBESTAND}`, reason });
    else delen.push({ ...(deel as Deelbestand), map });
  }
  return { delen, bezwaren };
}

function onbruikbaar(deel: Deelbestand | 'broken' | undefined): string | undefined {
  if (deel === undefined) return 'is er niet: deze map is geen deel. Een deel maakt u met griffie build --deel.';
  if (deel === 'broken') return 'is niet te lezen, of maar half geschreven. Bouw dit deel opnieuw.';
  if (deel.af) return undefined;
  return `deel ${deel.deel.nummer} van ${deel.deel.van} is niet af: de bouw is bezig, gestopt of mislukt. Bouw het opnieuw.`;
}

/** What does not agree between parts: they must be all of one whole, each once. */
export function keurSamen(host: Host, delen: readonly Gelezen[]): readonly Bezwaar[] {
  const [eerste, ...andere] = delen;
  if (!eerste) return [];
  const bezwaren = andere.flatMap((een) => {
    const reason = verschil(een, eerste, shown(host, eerste.map));
    return reason === undefined ? [] : [{ file: `${een.map}/${DEELBESTAND}`, reason }];
  });
  if (bezwaren.length > 0) return bezwaren;
  const { van } = eerste.deel;
  const gezien = new Map<number, string>();
  for (const { map, deel } of delen) {
    const eerder = gezien.get(deel.nummer);
    if (eerder === undefined) gezien.set(deel.nummer, map);
    else {
      const reason = `is deel ${deel.nummer} van ${van}, en ${shown(host, eerder)} ook. Noem elk deel één keer.`;
      bezwaren.push({ file: `${map}/${DEELBESTAND}`, reason });
    }
  }
  for (let nummer = 1; nummer <= van; nummer++) {
    if (!gezien.has(nummer)) bezwaren.push({ file: '', reason: `deel ${nummer} van ${van} ontbreekt.` });
  }
  return bezwaren;
}

/** Dutch: why a part is none of the whole that the first is a part of. */
function verschil(een: Gelezen, eerste: Gelezen, naam: string): string | undefined {
  const { nummer, van } = een.deel;
  if (van !== eerste.deel.van) return `is deel ${nummer} van ${van}, en ${naam} een deel van ${eerste.deel.van}.`;
  if (een.griffie !== eerste.griffie) return `is gemaakt met griffie ${een.griffie}, en ${naam} met ${eerste.griffie}.`;
  if (een.code !== eerste.code) return `is gemaakt met een andere griffie dan ${naam}, al heten zij gelijk.`;
  if (een.bron !== eerste.bron) {
    return `is gemaakt van andere stukken, of met een ander huis of een andere gemeente.yaml, dan ${naam}.`;
  }
  if (een.browser !== eerste.browser) {
    return `is gemaakt met een andere browser (${een.browser ?? 'geen'}) dan ${naam} (${eerste.browser ?? 'geen'}).`;
  }
  return een.met === eerste.met ? undefined : `is gemaakt met andere formaten of een andere PDF-standaard dan ${naam}.`;
}

/** What is not in the folders of parts as it was made: changed, missing, not theirs, or in two of them. */
export async function keurBestanden(
  host: Host,
  delen: readonly Gelezen[],
  signal?: AbortSignal,
): Promise<readonly Bezwaar[]> {
  const bezwaren: Bezwaar[] = [];
  const waar = new Map<string, string>();
  for (const { map, files } of delen) {
    const daar = new Set((await filesBelow(host, map)).filter((path) => path !== DEELBESTAND));
    for (const [path, { sha256 }] of Object.entries(files)) {
      signal?.throwIfAborted();
      const file = `${map}/${path}`;
      const eerder = waar.get(vouwPad(path));
      waar.set(vouwPad(path), map);
      if (eerder !== undefined) bezwaren.push({ file, reason: `staat ook in ${shown(host, eerder)}.` });
      if (!daar.has(path)) bezwaren.push({ file, reason: 'ontbreekt. Bouw dit deel opnieuw.' });
      else if (digest(await host.files.read(file)) !== sha256)
        bezwaren.push({ file, reason: 'is veranderd sinds de bouw. Bouw dit deel opnieuw.' });
    }
    for (const path of daar) {
      if (Object.hasOwn(files, path) || isVanOns(path)) continue;
      bezwaren.push({
        file: `${map}/${path}`,
        reason: 'hoort niet bij dit deel. Haal het weg, of bouw dit deel opnieuw.',
      });
    }
  }
  return bezwaren;
}

/** What stands in every out folder and is carried to no other: its manifest, and what somebody changed in Word. */
function isVanOns(path: string): boolean {
  return path === MANIFEST || isKeptAside(path);
}
