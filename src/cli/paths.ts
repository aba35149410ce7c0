import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../core/index.ts';

/** The absolute form of a path as it was typed, with `/` on every system. */
export function absolute(host: Host, typed: string): string {
  const path = host.platform === 'win32' ? typed.replaceAll('\\', '/') : typed;
  if (/^[A-Za-z]:\//.test(path) && host.platform === 'win32') return trimmed(posix.normalize(path));
  return trimmed(posix.resolve(host.cwd, path));
}

/** A path as one reads it from where one stands: relative when it lies below, else in full. */
export function shown(host: Host, path: string): string {
  if (path === host.cwd) return '.';
  const base = host.cwd.endsWith('/') ? host.cwd : `${host.cwd}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}

/** A source below the content folder, as one reads it from where one stands. */
export function shownSource(host: Host, content: string, file: string): string {
  return shown(host, file === '' ? content : posix.join(content, file));
}

/** A folder or file of the package itself: beside `src/` in a clone, beside `dist/` once installed. */
export function packagePath(host: Host, name: string): string {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  return host.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** The folder that griffie is installed in, absolute. */
export function packageRoot(host: Host): string {
  return packagePath(host, '.').replace(/\/\.?$/u, '');
}

/** The version in package.json. */
export async function packageVersion(host: Host): Promise<string> {
  const bytes = await host.files.read(packagePath(host, 'package.json')).catch(() => undefined);
  const version = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as { version?: string }).version;
  return version ?? 'onbekend';
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
