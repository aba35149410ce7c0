import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The command bundled from the source of now, as it is shipped, in a package of its own: what is in dist may be older. */
export interface Compiled {
  /** Path of main.js, to run with node. Beside it stands cli/host.js, for a test of the machine alone. */
  readonly main: string;
  remove(): Promise<void>;
}

export async function compiled(): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'griffie-compiled-'));
  for (const name of ['package.json', 'node_modules', 'templates']) await symlink(join(ROOT, name), join(folder, name));
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/bundle.mjs'), join(folder, 'dist')]);
  await build({
    entryPoints: [join(ROOT, 'src/cli/host.ts')],
    outfile: join(folder, 'dist/cli/host.js'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
  return { main: join(folder, 'dist/main.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
