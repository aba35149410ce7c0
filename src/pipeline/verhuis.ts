import { posix } from 'node:path';
import { type Host, shown } from '../core/index.ts';
import { isBesloten, NIET_OPENBAAR, OPENBAAR } from '../model/index.ts';
import { UsageError } from './api.ts';
import { takeLock } from './lock.ts';
import { asRecord, type Entries, MANIFEST_NAAM, parseRecord, readJson, soundEntries } from './manifest.ts';
import { makeToolFolder, removeTree, toolFolder } from './outfolder.ts';
import { stateFile } from './state.ts';

/**
 * An out folder may have the old order: what is openbaar in the out folder itself, what is not in a folder within it, and what
 * griffie remembers beside it (or, older still, in both). This module knows that order, and nothing else does.
 */

/** Rejects with UsageError where an out folder has the old order: nothing may be built in it before it is moved. */
export async function refuseOldOrder(host: Host, out: string): Promise<void> {
  if (!(await hasOldOrder(host, out))) return;
  const name = shown(host, out);
  throw new UsageError(
    [
      `De map ${name} heeft nog de oude indeling: wat niet openbaar is, staat daar binnen wat u publiceert.`,
      `Er is niets gemaakt, veranderd of verwijderd. Eén opdracht zet alles over naar ${OPENBAAR}/ en ${NIET_OPENBAAR}/:`,
      `  griffie verhuizen${name === 'out' ? '' : ` --out ${name}`}`,
    ].join('\n'),
  );
}

/** Whether an out folder has the old order, or was being moved when that was cut off. */
export async function hasOldOrder(host: Host, out: string): Promise<boolean> {
  if (await exists(host, asideOf(out))) return true;
  const manifest = await readJson(host, `${out}/${MANIFEST_NAAM}`);
  if (typeof manifest?.griffie === 'string' && asRecord(manifest.files)) return true;
  return (await exists(host, `${oldTool(out)}/state`)) && (await toMove(host, out)).length > 0;
}

/**
 * Moves an out folder of the old order to the new one, whole: everything that stands in it goes along. Killed at any moment, it
 * has the old order still and the next call does the rest. Resolves to whether there was anything to move. Rejects with a FileError.
 */
export async function verhuis(host: Host, out: string, signal?: AbortSignal): Promise<boolean> {
  const { files } = host;
  if (!(await hasOldOrder(host, out))) return false;
  const silent = (): void => undefined;
  const tool = await makeToolFolder(host, out);
  const lock = await takeLock(host, `${tool}/lock`, silent, signal);
  const old = oldTool(out);
  try {
    await files.makeFolder(asideOf(out));
    // A build of an earlier griffie may be at work.
    const oldLock = (await exists(host, old)) ? await takeLock(host, `${old}/lock`, silent, signal) : undefined;
    await keepFiles(host, out);
    await oldLock?.release();
    for (const name of [MANIFEST_NAAM, '.griffie']) await removeTree(host, `${out}/${NIET_OPENBAAR}/${name}`);
    const ours = ['lock', 'tmp', 'state', '.gitignore', posix.basename(asideOf(out))];
    for (const { name } of await files.list(tool)) if (!ours.includes(name)) await removeTree(host, `${tool}/${name}`);
    await removeOldTool(host, old);
    for (const name of await toMove(host, out)) await files.rename(`${out}/${name}`, `${asideOf(out)}/${name}`);
    await files.rename(asideOf(out), `${out}/${OPENBAAR}`);
    return true;
  } finally {
    await lock.release();
  }
}

/** Takes over which files are ours, by their paths in the new order; what else was remembered is found anew by the next build. */
async function keepFiles(host: Host, out: string): Promise<void> {
  const filesIn = async (path: string): Promise<Record<string, unknown>> => {
    const bytes = await host.files.read(path).catch(() => new Uint8Array());
    // What was said and parsed stands behind it.
    const [head = ''] = new TextDecoder().decode(bytes).split(/[\t\n]/, 1);
    return { ...asRecord((parseRecord(head) ?? (await readJson(host, path)))?.files) };
  };
  const inner = `${out}/${NIET_OPENBAAR}/${MANIFEST_NAAM}`;
  const found = { ...(await filesIn(inner)), ...(await filesIn(`${oldTool(out)}/state`)) };
  const moved = Object.entries(found).map(([path, entry]) => [isBesloten(path) ? path : `${OPENBAAR}/${path}`, entry]);
  const begun = await filesIn(stateFile(out));
  const entries: Entries = soundEntries({ ...begun, ...Object.fromEntries(moved) });
  const aside = `${toolFolder(out)}/tmp/state`;
  await host.files.write(aside, `${JSON.stringify({ files: entries })}\n`);
  await host.files.rename(aside, stateFile(out));
}

/** Removes the folder of the tool beside the out folder, and the one it stands in when no other out folder has its own there. */
async function removeOldTool(host: Host, old: string): Promise<void> {
  await removeTree(host, old);
  const parent = posix.dirname(old);
  const left = await host.files.list(parent).catch(() => []);
  if (left.every(({ name }) => name === '.gitignore')) await removeTree(host, parent);
}

async function toMove(host: Host, out: string): Promise<string[]> {
  const entries = await host.files.list(out).catch(() => []);
  return entries
    .map(({ name }) => name)
    .filter((name) => name !== NIET_OPENBAAR && name !== posix.basename(toolFolder(out)));
}

function oldTool(out: string): string {
  return posix.join(posix.dirname(out), '.griffie', posix.basename(out));
}

function asideOf(out: string): string {
  return `${toolFolder(out)}/verhuizing`;
}

async function exists({ files }: Host, path: string): Promise<boolean> {
  return (await files.stat(path).catch(() => undefined)) !== undefined;
}
