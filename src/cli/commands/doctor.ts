import type { Host } from '../../core/index.ts';
import { huismap, readHuis } from '../../read/index.ts';
import { BROWSER_PACKAGE, browserAdvice, findBrowser, isDebian } from '../../write/index.ts';
import type { Typed } from '../arguments.ts';
import { findContent } from '../content-folder.ts';
import { EXIT } from '../exit.ts';
import { NODE_VERSION } from '../host.ts';
import { absolute, packageRoot, packageVersion, shown } from '../paths.ts';

/** Oldest Node that griffie runs on, as in package.json. */
const OLDEST_NODE = '20.19';

/** `griffie doctor`: says what is there, what is not, and what to do; with `--installeer` installs a browser. */
export async function runDoctor(host: Host, typed: Typed): Promise<number> {
  const { terminal } = host;
  const row = (name: string, value: string): void => terminal.out(`${name.padEnd(12)}${value}\n`);
  const advice: string[] = [];

  row('griffie', await packageVersion(host));
  row('Node', NODE_VERSION);
  const isOld = NODE_VERSION.localeCompare(OLDEST_NODE, 'en', { numeric: true }) < 0;
  if (isOld) advice.push(`Installeer Node ${OLDEST_NODE} of nieuwer: deze Node is te oud.`);

  let found = await findBrowser(host, typed.browser);
  // We install ourselves only where that is sure to be right: on Debian or Ubuntu, as root.
  const asked = typed.installeer === true && typed.browser === undefined && host.processes.isRoot;
  if (!('path' in found) && asked && (await isDebian(host))) {
    terminal.out('Er is geen browser; chromium-headless-shell wordt geïnstalleerd.\n');
    const fault = await installBrowser(host);
    if (fault) advice.push(fault);
    found = await findBrowser(host);
  }
  if ('path' in found) {
    row('browser', `${found.path} (${found.version})`);
  } else {
    row('browser', 'niet gevonden');
    terminal.out(`${''.padEnd(12)}gezocht: ${found.searched.join(', ')}\n`);
    advice.push(await browserAdvice(host, typed.browser));
  }

  const keuze = {
    content:
      typed.content === undefined ? ((await findContent(host))?.content ?? host.cwd) : absolute(host, typed.content),
    packageRoot: packageRoot(host),
    ...(typed.templates === undefined ? {} : { templates: absolute(host, typed.templates) }),
  };
  const map = await huismap(host, keuze);
  row('huis', shown(host, map));
  const house = await readHuis(host, { map, packageRoot: keuze.packageRoot, vanaf: host.cwd });
  row('lettertype', house.value ? house.value.stijl.huisstijl.lettertype.naam : 'niet te lezen');
  for (const { file, range, message } of house.diagnostics) {
    advice.push(`${file}:${range.start.line}:${range.start.column}  ${message}`);
  }

  terminal.out(
    advice.length === 0 ? '\nAlles is er.\n' : `\nWat u kunt doen:\n${advice.map((one) => `  ${one}\n`).join('')}`,
  );
  return 'path' in found && house.value && !isOld ? EXIT.clean : EXIT.environment;
}

/** Installs the browser with apt, showing what apt says. Gives one Dutch line when that failed. */
async function installBrowser({ processes }: Host): Promise<string | undefined> {
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', BROWSER_PACKAGE]]) {
    const { code } = await processes.run('env', [...apt, ...args], { show: true });
    if (code !== 0) return `apt-get ${args.join(' ')} is niet gelukt (code ${code}).`;
  }
  return undefined;
}
