import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serverCommand } from './command.ts';

let client: LanguageClient | undefined;

/** Starts the language server for the Markdown of a folder with a gemeente.yaml in it. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('griffie.herstart', async () => {
      await client?.stop();
      await start();
    }),
  );
  await start();
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const name = process.platform === 'win32' ? 'griffie.cmd' : 'griffie';
  const local = folders.map((folder) => join(folder, 'node_modules', '.bin', name));
  const configured = workspace.getConfiguration('griffie').get<string[]>('opdracht') ?? [];
  const { command, args } = serverCommand(configured, local, existsSync, process.platform);
  // A .cmd of Windows can be started by a shell only.
  const options = { ...(folders[0] === undefined ? {} : { cwd: folders[0] }), shell: command.endsWith('.cmd') };
  client = new LanguageClient(
    'griffie',
    'Griffie',
    { command, args: [...args], options, transport: TransportKind.stdio },
    { documentSelector: [{ scheme: 'file', language: 'markdown' }] },
  );
  await client.start();
}
