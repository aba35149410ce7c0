import type { FileError, Host } from '../core/index.ts';
import { type CommandName, parseArguments, type Typed } from './arguments.ts';
import { located } from './content-folder.ts';
import { EXIT, Stop } from './exit.ts';
import { packageVersion } from './paths.ts';

export { realHost, untilDone } from './host.ts';

/** Every command, loaded when it is run: starting must not wait for libraries that are not used. */
const RUN: Readonly<Record<CommandName, (host: Host, typed: Typed) => Promise<number>>> = {
  nieuw: async (host, typed) => (await import('./commands/nieuw.ts')).runNieuw(host, typed),
  inlezen: async (host, typed) => (await import('./commands/inlezen.ts')).runInlezen(host, await located(host, typed)),
  huis: async (host, typed) => (await import('./commands/huis.ts')).runHuis(host, typed),
  build: async (host, typed) => (await import('./commands/build.ts')).runBuild(host, await located(host, typed)),
  check: async (host, typed) => (await import('./commands/check.ts')).runCheck(host, await located(host, typed)),
  uitgeven: async (host, typed) =>
    (await import('./commands/uitgeven.ts')).runUitgeven(host, await located(host, typed)),
  uitgaven: async (host, typed) =>
    (await import('./commands/uitgaven.ts')).runUitgaven(host, await located(host, typed)),
  wijzigingen: async (host, typed) =>
    (await import('./commands/wijzigingen.ts')).runWijzigingen(host, await located(host, typed)),
  registers: async (host, typed) =>
    (await import('./commands/registers.ts')).runRegisters(host, await located(host, typed)),
  bundel: async (host, typed) => (await import('./commands/bundel.ts')).runBundel(host, await located(host, typed)),
  // Parts are put together without their stukken where it is said in which folder.
  verify: async (host, typed) =>
    (await import('./commands/verify.ts')).runVerify(
      host,
      typed.samen && typed.out !== undefined ? typed : await located(host, typed),
    ),
  verhuizen: async (host, typed) =>
    (await import('./commands/verhuizen.ts')).runVerhuizen(host, await located(host, typed)),
  watch: async (host, typed) => (await import('./commands/watch.ts')).runWatch(host, await located(host, typed)),
  werkplek: async (host, typed) =>
    (await import('./commands/werkplek.ts')).runWerkplek(host, await located(host, typed)),
  doctor: async (host, typed) => (await import('./commands/doctor.ts')).runDoctor(host, typed),
  taalserver: async (host) => (await import('./commands/taalserver.ts')).runTaalserver(host),
  regels: async (host, typed) => (await import('./commands/regels.ts')).runRegels(host, typed),
};

/** Runs the command line (without `node` and the script) and gives the exit code. Never rejects. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const { terminal } = host;
  try {
    const parsed = await parseArguments(argv, host);
    if (parsed.kind === 'run') return await RUN[parsed.command](host, parsed.typed);
    if (parsed.kind === 'wrong') {
      terminal.err(`${parsed.text.trimEnd()}\n`);
      return EXIT.usage;
    }
    terminal.out(parsed.kind === 'version' ? `${await packageVersion(host)}\n` : `${parsed.text.trimEnd()}\n`);
    return EXIT.clean;
  } catch (error) {
    return failed(error, host);
  }
}

async function failed(error: unknown, { terminal }: Host): Promise<number> {
  if (error instanceof Stop || error instanceof (await import('../pipeline/index.ts')).UsageError) {
    terminal.err(`${error.message}\n`);
    return error instanceof Stop ? error.code : EXIT.usage;
  }
  const { code, path, message, stack } = (error instanceof Error ? error : new Error(String(error))) as FileError;
  if (code !== undefined && path !== undefined) {
    terminal.err(`${path}: dit bestand of deze map is niet te lezen of te schrijven (${code}).\n`);
  } else {
    terminal.err(`Er is een fout in griffie zelf: ${message}\nMeld dit met de regels hieronder.\n${stack ?? ''}\n`);
  }
  return EXIT.environment;
}
