import { digest } from '../core/index.ts';
import { beslotenPad, stukOp } from '../model/index.ts';
import { bronnen } from './bronnen.ts';
import type { Placed, Staged } from './outfolder.ts';
import type { Artifact } from './plan.ts';
import type { Work } from './work.ts';

/** How a file is called that someone changed and that was kept aside: `raadsadvies (gewijzigd in Word 1).docx`. */
const NAME = /^(.*) \(gewijzigd in Word \d+\)(\.[^./]+)$/u;

/** Whether a path below the out folder is that of a file that was kept aside. */
export function isKeptAside(path: string): boolean {
  return NAME.test(path);
}

/** What is needed to know what stands at a place. */
type Shared = Pick<Work, 'out' | 'earlier' | 'ledger' | 'returnable'> & {
  readonly session: Pick<Work['session'], 'host'>;
};

/**
 * Keeps what someone changed in a file that griffie made, before that file is replaced or removed: under another name, on the side that
 * is not published, for nobody looked at what is in it now. Only of a format that is changed and given back; a PDF is not. A file that
 * is as it was left is told by its size and moment, without reading it. Rejects with a FileError: what cannot be moved is not replaced.
 *
 * @param next the digest of what will replace it; what is the same already was not changed
 */
export async function keepAside(work: Shared, path: string, next?: string): Promise<void> {
  const { session, out, earlier, ledger, returnable } = work;
  const { files } = session.host;
  const ending = /\.[^./]+$/u.exec(path)?.[0] ?? '';
  const isUntouched = returnable.get(ending.slice(1));
  const found = isUntouched && (await out.stat(path));
  if (!found) return;
  const cached = earlier.memory.artifacts[path];
  if (cached?.size === found.size && cached.mtimeMs === found.mtimeMs) return;
  const bytes = await files.read(`${out.path}/${path}`);
  const sha256 = digest(bytes);
  const known = [next, cached?.sha256, earlier.files[path]?.sha256].filter(Boolean);
  if (known.includes(sha256)) return;
  // Of what a killed build left the digest is not known.
  if (!earlier.files[path]?.sha256 && isUntouched(bytes)) return;
  const stem = beslotenPad(path).slice(0, -ending.length);
  let number = 1;
  const name = (): string => `${stem} (gewijzigd in Word ${number})${ending}`;
  while (await files.stat(`${out.path}/${name()}`)) number++;
  await out.move(path, name());
  ledger.kept.push({ file: name(), from: path });
}

/**
 * Gives what waits aside its name: its source is kept first, so that what comes back is never without, and what someone changed there.
 * Rejects with a FileError and leaves nothing behind.
 */
export async function placeOver(work: Work, artifact: Artifact, staged: Staged): Promise<Placed> {
  try {
    await keepSource(work, artifact);
    await keepAside(work, artifact.path, staged.sha256);
  } catch (error) {
    await staged.drop();
    throw error;
  }
  return staged.place();
}

async function keepSource({ session, out, register, returnable }: Work, artifact: Artifact): Promise<void> {
  const stuk = returnable.has(artifact.formaat ?? '') ? stukOp(register, artifact.source) : undefined;
  if (stuk) await bronnen(session.host, out.path).bewaar(stuk);
}
