import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Host, shown } from '../core/index.ts';

export { shown } from '../core/index.ts';

/** The absolute form of a path as it was typed, with `/` on every system. */
export function absolute(host: Host, typed: string): string {
  const isWindows = host.platform === 'win32';
  const path = isWindows ? typed.replaceAll('\\', '/') : typed;
  const whole = isWindows && /^[A-Za-z]:\//.test(path) ? posix.normalize(path) : posix.resolve(host.cwd, path);
  return whole.length > 1 ? whole.replace(/\/$/, '') : whole;
}

/** A source below the content folder, as one reads it from where one stands. */
export function shownSource(host: Host, content: string, file: string): string {
  return shown(host, file === '' ? content : posix.join(content, file));
}

/** The folder of the package itself: that of `src/` in a clone, of `dist/` once installed. */
export function packageRoot(host: Host): string {
  const path = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
  return host.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** The version in package.json. */
export async function packageVersion(host: Host): Promise<string> {
  const bytes = await host.files.read(`${packageRoot(host)}/package.json`).catch(() => undefined);
  const version = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as { version?: string }).version;
  return version ?? 'onbekend';
}
