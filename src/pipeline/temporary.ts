import type { Host } from '../core/index.ts';
import { removeTree } from './outfolder.ts';

/** Works in a folder of its own that is gone afterwards; it is made when something is written in it. */
export async function inTemporaryFolder<T>(host: Host, work: (folder: string) => Promise<T>): Promise<T> {
  const { TMPDIR, TEMP } = host.env;
  const root = (TMPDIR ?? TEMP ?? '/tmp').replaceAll('\\', '/').replace(/\/$/u, '');
  const folder = `${root}/griffie-${host.processes.pid}-${Math.floor(host.now() * 1000)}`;
  try {
    return await work(folder);
  } finally {
    await removeTree(host, folder);
  }
}
