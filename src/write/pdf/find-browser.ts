import type { Host } from '../../core/index.ts';

/** A browser that can print, with what it says of itself: `Chromium 147.0.7727.15`. */
export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
}

/** No browser: every place where one was looked for, in order. */
export interface NoBrowser {
  readonly searched: readonly string[];
}

const LINUX = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
] as const;
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'] as const;
const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;
const VERSION_TIMEOUT_MS = 10_000;

/**
 * Finds the browser that prints: the path given, else PUPPETEER_EXECUTABLE_PATH, else the usual places of the system.
 * A path that was given and does not work is not replaced by another browser: the user is told.
 */
export async function findBrowser(host: Host, flag?: string): Promise<FoundBrowser | NoBrowser> {
  const searched: string[] = [];
  for (const path of candidates(host, flag)) {
    searched.push(path);
    if ((await host.files.stat(path).catch(() => undefined))?.kind !== 'file') continue;
    const version = await browserVersion(host, path);
    if (version !== undefined) return { path, version };
  }
  return { searched };
}

function candidates(host: Host, flag: string | undefined): string[] {
  const given = flag ?? host.env.PUPPETEER_EXECUTABLE_PATH;
  if (given) return [absolute(host, given)];
  if (host.platform === 'win32') {
    const roots = [host.env.PROGRAMFILES, host.env['PROGRAMFILES(X86)'], host.env.LOCALAPPDATA];
    const folders = roots.filter((root) => root !== undefined).map((root) => root.replaceAll('\\', '/'));
    return WINDOWS.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  }
  if (host.platform === 'darwin') return [...MACOS];
  const folders = (host.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

function absolute(host: Host, path: string): string {
  const slashed = host.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return /^(\/|[A-Za-z]:\/)/.test(slashed) ? slashed : `${host.cwd}/${slashed}`;
}

/**
 * The version that the program reports; undefined when it cannot be run. Chrome for Windows opens a window when asked for its
 * version, so there it is taken from the folder beside it that is named after the version.
 */
async function browserVersion(host: Host, path: string): Promise<string | undefined> {
  if (host.platform === 'win32') {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const entries = await host.files.list(folder).catch(() => []);
    const versions = entries.filter(({ name, kind }) => kind === 'folder' && /^\d+(\.\d+){3}$/.test(name));
    return versions.at(-1)?.name ?? 'onbekend';
  }
  const result = await host.processes.run(path, ['--version'], { timeoutMs: VERSION_TIMEOUT_MS });
  return result.code === 0 ? result.stdout.trim().split('\n').at(-1)?.trim() || 'onbekend' : undefined;
}
