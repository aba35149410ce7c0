import { describe, expect, it } from 'vitest';
import { serverCommand } from '../../editors/vscode/src/command.ts';

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
});
