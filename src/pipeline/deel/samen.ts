import { digest, type Host, shown } from '../../core/index.ts';
import { isBesloten } from '../../model/index.ts';
import { WRITERS } from '../../write/index.ts';
import { type BuildResult, type Run, UsageError } from '../api.ts';
import { keepAside } from '../aside.ts';
import { bronnen } from '../bronnen.ts';
import { isBundle, stillHolds } from '../bundel/holds.ts';
import { closedTwins, removeOrphans, type Settling } from '../keep.ts';
import { type Entries, MANIFEST, manifestText, sameManifest, unknownFile } from '../manifest.ts';
import { openOut } from '../outfolder.ts';
import { readEarlier, readState, type State, saveState } from '../state.ts';
import { refuseOldOrder } from '../verhuis.ts';
import { readVersion } from '../version.ts';
import { newLedger } from '../work.ts';
import { DEELBESTAND, readDeel } from './deelbestand.ts';
import { onthoud } from './geheugen.ts';
import { type Bezwaar, type Gelezen, keurBestanden, keurSamen, leesDelen } from './keur.ts';

/** What came of putting parts together. Files written below the out folder. */
export interface SamenResult extends Pick<BuildResult, 'written' | 'unchanged' | 'removed' | 'kept' | 'environment'> {
  /** Why nothing was put together; nothing was changed then. */
  readonly bezwaren: readonly Bezwaar[];
  /** Parts of which what griffie remembers did not come along: their documents are made anew by the next build. */
  readonly vergeten: readonly string[];
}

/**
 * Puts the parts of a build together in one out folder, as a build of the whole would have made it; nothing is placed before every part
 * was found right. What stood there and is in no part goes, but for bundles that still hold. Rejects with UsageError, with a FileError
 * or with the reason of the signal; whole files only are left then, and the next time does the rest.
 *
 * @param mappen absolute
 */
export async function voegSamen(
  host: Host,
  mappen: readonly string[],
  out: string,
  run: Run = {},
): Promise<SamenResult> {
  const { signal, progress, writers = WRITERS } = run;
  for (const map of mappen) {
    if ((await host.files.stat(map))?.kind !== 'folder') throw new UsageError(`De map ${shown(host, map)} is er niet.`);
    if (`${out}/`.startsWith(`${map}/`)) throw new UsageError('Wijs met --out een map aan die niet in een deel ligt.');
  }
  await refuseOldOrder(host, out);
  if (await readDeel(host, out))
    throw new UsageError(`${shown(host, out)} is zelf een deel. Wijs met --out een andere map aan.`);
  const gelezen = await leesDelen(host, mappen);
  const version = await readVersion(host);
  const bezwaren = gelezen.bezwaren.length > 0 ? [...gelezen.bezwaren] : [...keurSamen(host, gelezen.delen)];
  const vreemd = gelezen.delen.find(({ code }) => code !== version.code);
  if (bezwaren.length === 0 && vreemd) {
    const reason = `is gemaakt met een andere griffie (${vreemd.griffie}) dan deze (${version.version}). Voeg samen met dezelfde.`;
    bezwaren.push({ file: `${vreemd.map}/${DEELBESTAND}`, reason });
  }
  if (bezwaren.length === 0) bezwaren.push(...(await keurBestanden(host, gelezen.delen, signal)));
  const niets = { written: [], unchanged: [], removed: [], kept: [], environment: [], vergeten: [] };
  if (bezwaren.length > 0) return { ...niets, bezwaren };
  const waiting = (pid: number): void =>
    progress?.({ done: 0, total: 0, note: `Een andere bouw is bezig in ${out} (proces ${pid}); er wordt op gewacht.` });
  const folder = await openOut(host, out, waiting, signal);
  try {
    const state = await readState(host, out, version.code);
    const ledger = newLedger();
    const earlier = await readEarlier(host, out, state.memory);
    const returnable = new Map(
      writers.flatMap(({ formaat, isUntouched }) => (isUntouched ? [[formaat, isUntouched] as const] : [])),
    );
    const work: Settling = { session: { host }, out: folder, earlier, ledger, returnable };
    const vergeten = await plaats(work, state, gelezen.delen, version.code, run);
    const { written, unchanged, removed, kept, environment } = ledger;
    return { written, unchanged, removed, kept, environment, bezwaren: [], vergeten };
  } finally {
    await folder.release();
  }
}

/** Places all files of the parts, takes away what is in none, and keeps what is to be remembered. Gives the parts that remember nothing. */
async function plaats(
  work: Settling,
  state: State,
  delen: readonly Gelezen[],
  code: string,
  { signal, progress }: Run,
): Promise<readonly string[]> {
  const { session, out, earlier } = work;
  const { host } = session;
  const alle: Entries = Object.assign({}, ...delen.map(({ files }) => files));
  const paden = Object.keys(alle);
  const nieuw = paden.filter((path) => !earlier.files[path]);
  const begonnen = nieuw.map((path) => [path, unknownFile(alle[path]?.source ?? '')] as const);
  const { memory } = state;
  // A join that is killed leaves nothing that the next build does not know of.
  const bytes = state.toKeep({ ...memory, files: { ...memory.files, ...Object.fromEntries(begonnen) } });
  if (bytes && nieuw.length > 0) await saveState(host, out.path, bytes);
  for (const { map, files } of delen) {
    for (const [path, entry] of Object.entries(files)) {
      signal?.throwIfAborted();
      await plaatsEen(work, map, path, entry);
      progress?.({ done: work.ledger.files.size, total: paden.length, file: path });
    }
  }
  const bundels = Object.entries(earlier.files).filter(([path, entry]) => isBundle(entry) && !alle[path]);
  const blijft = Object.fromEntries(bundels.filter(([, entry]) => stillHolds(entry, alle)));
  const weg = Object.keys(earlier.files).filter((path) => !alle[path] && !blijft[path]);
  const dubbel = await closedTwins(
    work,
    paden.filter(isBesloten).map((path) => ({ path })),
    alle,
  );
  const over = await removeOrphans(work, [...new Set([...weg, ...dubbel])]);
  const samen = { ...alle, ...blijft, ...over };
  const openbaar = Object.fromEntries(Object.entries(samen).filter(([path]) => !isBesloten(path)));
  const [{ griffie, browser } = { griffie: '', browser: undefined }] = delen;
  const manifest = { griffie, ...(browser === undefined ? {} : { browser }), files: openbaar };
  if (!earlier.manifest || !sameManifest(manifest, earlier.manifest)) await out.place(MANIFEST, manifestText(manifest));
  return onthoud(work, state, delen, samen, code);
}

async function plaatsEen(work: Settling, map: string, path: string, entry: Entries[string]): Promise<void> {
  const { session, out, ledger, returnable } = work;
  const { files } = session.host;
  const { sha256, size, source, inputs } = entry;
  const { source: bron = '' } = inputs;
  // What comes back from Word is compared with the source that it was made from.
  const tekst =
    returnable.has(path.slice(path.lastIndexOf('.') + 1)) && (await bronnen(session.host, map).haal(source, bron));
  if (tekst)
    await bronnen(session.host, out.path).bewaar({ pad: source, tekst: new TextDecoder().decode(tekst), digest: bron });
  ledger.files.set(path, entry);
  const daar = await out.stat(path);
  if (daar?.size === size && digest(await files.read(`${out.path}/${path}`)) === sha256) {
    ledger.unchanged.push(path);
    return;
  }
  const staged = await out.stage(path, await files.read(`${map}/${path}`));
  try {
    if (staged.sha256 !== sha256)
      throw new UsageError(
        `${shown(session.host, `${map}/${path}`)} veranderde onder het samenvoegen. Voeg opnieuw samen.`,
      );
    await keepAside(work, path, sha256);
  } catch (error) {
    await staged.drop();
    throw error;
  }
  await staged.place();
  ledger.written.push(path);
}
