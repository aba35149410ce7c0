import type { Host } from '../../core/index.ts';

/** The Debian package with the browser that starts and prints fastest. */
export const BROWSER_PACKAGE = 'chromium-headless-shell';

/** One line: how to get a browser on this machine. `asked` is a path that was given and does not work. */
export async function browserAdvice(host: Host, asked: string | undefined): Promise<string> {
  const given = asked ?? host.env.PUPPETEER_EXECUTABLE_PATH;
  if (given) return `${given} is geen browser die werkt: geef een ander pad, of laat het weg zodat griffie zelf zoekt.`;
  if (host.platform === 'win32')
    return 'Microsoft Edge of Google Chrome is nodig: installeer er één, of wijs hem aan met --browser.';
  if (host.platform === 'darwin')
    return 'Installeer Google Chrome (brew install --cask google-chrome), of wijs een browser aan met --browser.';
  if (await isDebian(host))
    return `Installeer een browser als root: apt-get install -y ${BROWSER_PACKAGE} (Ubuntu: Google Chrome van google.com/chrome).`;
  return 'Installeer Chromium of Google Chrome met het pakketbeheer van dit systeem, of wijs een browser aan met --browser.';
}

/** Whether this is Debian or a derivative, such as Ubuntu. */
export async function isDebian({ platform, files }: Host): Promise<boolean> {
  if (platform !== 'linux') return false;
  const bytes = await files.read('/etc/os-release').catch(() => undefined);
  return bytes !== undefined && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(new TextDecoder().decode(bytes));
}
