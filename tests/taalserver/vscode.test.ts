import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serverCommand } from '../../editors/vscode/src/command.ts';
import { EXAMPLE, folder } from '../support/command.ts';
import { compiled } from '../support/compiled.ts';
import { editor } from '../support/editor.ts';

describe('the server that VS Code starts', () => {
  const local = ['/werk/node_modules/.bin/griffie', '/ander/node_modules/.bin/griffie'];

  it('is the one of the settings, word by word', () => {
    expect(serverCommand(['node', '/opt/main.js', 'taalserver'], local, () => true, 'linux')).toEqual({
      command: 'node',
      args: ['/opt/main.js', 'taalserver'],
    });
  });

  it('is else that of the first folder that has one, else that of the machine', () => {
    expect(serverCommand([], local, (path) => path.startsWith('/ander'), 'linux').command).toBe(local[1]);
    expect(serverCommand([], local, () => false, 'linux')).toEqual({ command: 'griffie', args: ['taalserver'] });
    expect(serverCommand([], [], () => false, 'win32').command).toBe('griffie.cmd');
  });

  it('speaks the protocol over its standard streams, and ends when asked', async () => {
    const [root, { main, remove }] = await Promise.all([folder({}, EXAMPLE), compiled()]);
    onTestFinished(remove);
    const { command, args } = serverCommand([process.execPath, main, 'taalserver'], [], () => false, 'linux');
    const server = spawn(command, [...args], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const one = await editor(server.stdout, server.stdin);
    const path = join(root, 'content/2026-03-11/stationsplein/raadsbesluit.md');
    await one.open(path, (await readFile(path, 'utf8')).replace('## Besluit', '## Besluiten maar'));
    expect((await one.messages(path, (all) => all.length > 0)).map(({ source }) => source)).toContain('griffie');
    await one.leave();
    expect(await ended).toBe(0);
  });
});

describe('the extension of VS Code', () => {
  it('is bundled from its source, with what VS Code gives left out', async () => {
    const entry = fileURLToPath(new URL('../../editors/vscode/src/extension.ts', import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      write: false,
    });
    const [file] = outputFiles;
    expect(file?.text).toContain('require("vscode")');
    expect(file?.text).toMatch(/activate: \(\) => activate/);
  });
});
