import type { FileError, Host } from '../../core/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, Stop } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { packageRoot, packageVersion, shown } from '../paths.ts';

/** `griffie werkplek`: the stukken in the browser, from a server on this machine. Ends with Ctrl-C or with its own button. */
export async function runWerkplek(host: Host, typed: Typed): Promise<number> {
  const { paths: _paths, vergadering: _vergadering, ...options } = buildOptions(host, typed);
  const { poort } = typed;
  if (poort !== undefined && (!Number.isInteger(poort) || poort < 1 || poort > 65_535)) {
    throw new Stop('Achter --poort hoort een getal van 1 tot en met 65535, zoals --poort 8080.');
  }
  const { startWerkplek } = await import('../../werkplek/index.ts');
  const setup = {
    versie: await packageVersion(host),
    client: `${packageRoot(host)}/dist/client`,
    ...(poort === undefined ? {} : { port: poort }),
  };
  const { terminal, processes } = host;
  const { faultLine, isFileError } = await import('../../pipeline/index.ts');
  const started = await startWerkplek(host, options, setup).catch((error: unknown) => {
    if (!isFileError(error)) throw error;
    const where = `De werkplek kan niet schrijven in ${shown(host, options.out)}`;
    throw new Stop(notStarted(error, faultLine(where, error), poort), EXIT.environment);
  });
  terminal.out(`De werkplek staat op ${started.address}\n`);
  if (!typed['geen-browser']) await openBrowser(host, started.address);
  if ('already' in started) {
    terminal.out('Zij was al gestart, in een ander venster; daar stopt u haar ook.\n');
    return EXIT.clean;
  }
  for (const pad of started.recovered) terminal.out(`Niet opgeslagen de vorige keer, en weer terug: ${pad}\n`);
  terminal.out('Stoppen: Ctrl-C, of de knop in de werkplek.\n');
  let stopListening = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => {
    stopListening = processes.onInterrupt(resolve);
  });
  // Nothing else keeps the program going while it waits.
  const alive = setInterval(() => undefined, 60_000);
  await Promise.race([interrupted, started.ended]);
  clearInterval(alive);
  await started.close();
  stopListening();
  terminal.out('De werkplek is gestopt. Alles wat op te slaan was, is opgeslagen.\n');
  return EXIT.clean;
}

function notStarted({ code }: FileError, line: string, poort: number | undefined): string {
  if (code === 'EADDRINUSE') return `Poort ${poort} is al in gebruik. Kies een andere, of laat --poort weg.`;
  return `${line}\nZij bewaart daar wat nog niet is opgeslagen: vraag schrijfrecht, of noem een andere map met --out.`;
}

/** Opens the browser that the user has; where there is none, the address stands in the terminal. */
async function openBrowser({ processes, platform }: Host, address: string): Promise<void> {
  const [command, args] =
    platform === 'darwin'
      ? ['open', [address]]
      : platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]];
  await processes.run(command as string, args as string[], { leave: true });
}
