import type { Host } from '../core/index.ts';

/** The Debian package with the browser that starts and prints fastest. */
const PACKAGE = 'chromium-headless-shell';

/** Whether we may install the browser ourselves: on Debian or Ubuntu, as root. */
export async function canInstall(host: Host): Promise<boolean> {
  return host.processes.isRoot && (await isDebian(host));
}

/** Installs the browser with apt, showing what apt says. Gives one Dutch line when that failed. */
export async function installBrowser({ processes }: Host): Promise<string | undefined> {
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', PACKAGE]]) {
    const { code } = await processes.run('env', [...apt, ...args], { show: true });
    if (code !== 0) return `apt-get ${args.join(' ')} is niet gelukt (code ${code}).`;
  }
  return undefined;
}

/** One line: how to get a browser on this machine. `asked` is the path that was given and is not there. */
export async function browserAdvice(host: Host, asked: string | undefined): Promise<string> {
  const given = asked ?? host.env.PUPPETEER_EXECUTABLE_PATH;
  if (given) return `${given} is geen browser die werkt: geef een ander pad, of laat het weg zodat griffie zelf zoekt.`;
  if (host.platform === 'win32')
    return 'Microsoft Edge of Google Chrome is nodig: installeer er één, of wijs hem aan met --browser.';
  if (host.platform === 'darwin')
    return 'Installeer Google Chrome (brew install --cask google-chrome), of wijs een browser aan met --browser.';
  if (await isDebian(host))
    return `Installeer een browser als root: apt-get install -y ${PACKAGE} (Ubuntu: Google Chrome van google.com/chrome).`;
  return 'Installeer Chromium of Google Chrome met het pakketbeheer van dit systeem, of wijs een browser aan met --browser.';
}

async function isDebian({ platform, files }: Host): Promise<boolean> {
  if (platform !== 'linux') return false;
  const bytes = await files.read('/etc/os-release').catch(() => undefined);
  return bytes !== undefined && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(new TextDecoder().decode(bytes));
}
