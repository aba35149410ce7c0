import type { Host } from '../../core/index.ts';
import { huismap, readHuis } from '../../read/index.ts';
import { browserAdvice, findBrowser } from '../../write/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT } from '../exit.ts';
import { NODE_VERSION } from '../host.ts';
import { canInstall, installBrowser } from '../install.ts';
import { absolute, packagePath, packageVersion, shown } from '../paths.ts';

/** Oldest Node that griffie runs on, as in package.json. */
const OLDEST_NODE = [20, 19] as const;

/** `griffie doctor`: says what is there, what is not, and what to do; with `--installeer` installs a browser. */
export async function runDoctor(host: Host, typed: Typed): Promise<number> {
  const { terminal } = host;
  const row = (name: string, value: string): void => terminal.out(`${name.padEnd(12)}${value}\n`);
  const advice: string[] = [];

  row('griffie', await packageVersion(host));
  row('Node', NODE_VERSION);
  if (isOld(NODE_VERSION)) advice.push(`Installeer Node ${OLDEST_NODE.join('.')} of nieuwer: deze Node is te oud.`);

  let found = await findBrowser(host, typed.browser);
  if (!('path' in found) && typed.installeer && typed.browser === undefined && (await canInstall(host))) {
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
    content: absolute(host, typed.content ?? 'content'),
    packageRoot: packagePath(host, '.').replace(/\/\.?$/, ''),
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
  return 'path' in found && house.value && !isOld(NODE_VERSION) ? EXIT.clean : EXIT.environment;
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}
