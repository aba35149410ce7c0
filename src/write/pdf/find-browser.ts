import type { Host } from '../../core/index.ts';

/** A browser that can print, with what it says of itself (`Chromium 147.0.7727.15`); else every place where one was looked for, in order. */
type Search = { readonly path: string; readonly version: string } | { readonly searched: readonly string[] };

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
export async function findBrowser(host: Host, flag?: string): Promise<Search> {
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

/** A Host that does not run a program for its version, a tenth of a second, when `seen` told of the same file the last time. */
export function rememberVersion(
  host: Host,
  remembered?: string,
): { readonly host: Host; readonly seen: () => string | undefined } {
  let seen: string | undefined;
  const run: Host['processes']['run'] = async (command, args, settings) => {
    const file = await host.files.stat(command).catch(() => undefined);
    const known = `${command}\n${file?.size}:${file?.mtimeMs}\n`;
    if (file && remembered?.startsWith(known)) {
      seen = remembered;
      return { code: 0, stdout: remembered.slice(known.length), stderr: '' };
    }
    const result = await host.processes.run(command, args, settings);
    if (file && result.code === 0) seen = known + result.stdout;
    return result;
  };
  return { host: { ...host, processes: { ...host.processes, run } }, seen: () => seen };
}

/** The Debian package with the browser that starts and prints fastest. */
export const BROWSER_PACKAGE = 'chromium-headless-shell';

/** One line: how to get a browser on this machine. `asked` is a path that was given and does not work. */
export async function browserAdvice(host: Host, asked: string | undefined): Promise<string> {
  const given = asked ?? host.env.PUPPETEER_EXECUTABLE_PATH;
  if (given) return `${given} is geen browser die werkt: geef een ander pad, of laat het weg zodat griffie zelf zoekt.`;
  if (host.platform === 'win32') {
    return 'Microsoft Edge of Google Chrome is nodig: installeer er één, of wijs hem aan met --browser.';
  }
  if (host.platform === 'darwin') {
    return 'Installeer Google Chrome (brew install --cask google-chrome), of wijs een browser aan met --browser.';
  }
  if (await isDebian(host)) {
    return `Installeer een browser als root: apt-get install -y ${BROWSER_PACKAGE} (Ubuntu: Google Chrome van google.com/chrome).`;
  }
  return 'Installeer Chromium of Google Chrome met het pakketbeheer van dit systeem, of wijs een browser aan met --browser.';
}

/** Whether this is Debian or a derivative, such as Ubuntu. */
export async function isDebian({ platform, files }: Host): Promise<boolean> {
  if (platform !== 'linux') return false;
  const bytes = await files.read('/etc/os-release').catch(() => undefined);
  return bytes !== undefined && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(new TextDecoder().decode(bytes));
}
