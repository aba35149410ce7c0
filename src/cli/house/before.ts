import { posix } from 'node:path';
import type { Host } from '../../core/index.ts';

/** The folder of a house as it was, and what it is called; or, in Dutch, why there is none to compare with. */
export type Before = { readonly folder: string; readonly name: string } | { readonly why: string };

/**
 * A house as it is in the last commit of the git repository that its folder lies in, taken out into a folder of its own. The
 * houses that it extends come along where they lie in the repository too.
 *
 * @param folders absolute: that of the house, and those of the houses that it extends
 * @param into    absolute path of a folder to make
 */
export async function houseInGit(host: Host, folders: readonly string[], into: string): Promise<Before> {
  const { files, processes } = host;
  const [own = ''] = await Promise.all(folders.map((folder) => files.realPath(folder)));
  const top = await processes.run('git', ['-C', own, 'rev-parse', '--show-toplevel']);
  if (top.code !== 0) return { why: 'het huis staat niet in git' };
  const root = top.stdout.trim();
  const ways: string[] = [];
  for (const folder of folders) {
    const way = posix.relative(root, await files.realPath(folder));
    const { code } = await processes.run('git', ['-C', root, 'cat-file', '-e', `HEAD:${way}`]);
    if (!way.startsWith('..') && code === 0) ways.push(way || '.');
  }
  const way = posix.relative(root, own) || '.';
  if (!ways.includes(way)) return { why: 'het huis staat nog niet in een vastlegging van git' };
  await files.makeFolder(into);
  const tar = `${into}.tar`;
  const packed = await processes.run('git', [
    '-C',
    root,
    'archive',
    '--format=tar',
    `--output=${tar}`,
    'HEAD',
    '--',
    ...ways,
  ]);
  const unpacked = packed.code === 0 ? await processes.run('tar', ['-xf', tar, '-C', into]) : packed;
  if (unpacked.code !== 0)
    return { why: `git kon het huis niet teruggeven (${unpacked.stderr.trim().split('\n')[0]})` };
  return { folder: posix.join(into, way), name: 'de laatste vastlegging in git' };
}
