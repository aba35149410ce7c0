/** What starts the language server. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * Which program serves the editor: what the settings say, else the griffie that is installed in the folder, else that of the machine.
 *
 * @param configured the words of the setting `griffie.opdracht`
 * @param local the paths at which a folder may have griffie of its own
 */
export function serverCommand(
  configured: readonly string[],
  local: readonly string[],
  exists: (path: string) => boolean,
  platform: string,
): ServerCommand {
  const [command, ...args] = configured;
  if (command !== undefined && command !== '') return { command, args };
  const found = local.find(exists);
  if (found !== undefined) return { command: found, args: ['taalserver'] };
  return { command: platform === 'win32' ? 'griffie.cmd' : 'griffie', args: ['taalserver'] };
}
