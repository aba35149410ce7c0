import type { Options } from 'yargs';
import { COMMANDS, type CommandName, type Parsed, type Typed } from './arguments.ts';

/** An option with a value, and one that is there or not. */
export const text = (describe: string, more: Options = {}): Options => ({
  type: 'string',
  requiresArg: true,
  describe,
  ...more,
});
export const flag = (describe: string): Options => ({ type: 'boolean', describe });

const ONBEKEND = 'Onbekend: %s. Hierboven staat wat er is.';
/** Words of yargs that its Dutch lacks or that can be plainer. */
export const WOORDEN = {
  'Commands:': 'Opdrachten:',
  'Positionals:': 'Argumenten:',
  string: 'tekst',
  boolean: 'ja/nee',
  'aliases:': 'ook:',
  'Unknown argument: %s': { one: ONBEKEND, other: ONBEKEND },
  'Not enough arguments following: %s': 'Achter --%s ontbreekt de waarde.',
};

/** What yargs made of the command line, as what there is to do. */
export function read(error: Error | undefined | null, args: object, output: string): Parsed {
  const { _: words, pad: paths, ...options } = args as { _: (string | number)[]; pad?: string[] };
  // Of an option that is given more than once the last one counts, but of one that takes a list.
  const once = Object.entries(options).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== 'samen' ? value.at(-1) : value,
  ]);
  const typed: Typed = { ...Object.fromEntries(once), ...(paths ? { pad: paths } : {}) };
  const command = canonical(words[0]);
  if (error) return { kind: 'wrong', text: output };
  if (output) return { kind: 'help', text: output };
  if (typed.version) return { kind: 'version' };
  return command ? { kind: 'run', command, typed } : { kind: 'wrong', text: '' };
}

function canonical(word: string | number | undefined): CommandName | undefined {
  const name = word === 'bouw' ? 'build' : word === 'controleer' ? 'check' : word;
  return COMMANDS.find((command) => command === name);
}
