import type { Host } from '../core/index.ts';
import { BROWSER_PACKAGE, isDebian } from '../write/index.ts';

/** Whether we may install the browser ourselves: on Debian or Ubuntu, as root. */
export async function canInstall(host: Host): Promise<boolean> {
  return host.processes.isRoot && (await isDebian(host));
}

/** Installs the browser with apt, showing what apt says. Gives one Dutch line when that failed. */
export async function installBrowser({ processes }: Host): Promise<string | undefined> {
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', BROWSER_PACKAGE]]) {
    const { code } = await processes.run('env', [...apt, ...args], { show: true });
    if (code !== 0) return `apt-get ${args.join(' ')} is niet gelukt (code ${code}).`;
  }
  return undefined;
}
