import { type ChildProcess, spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { EXAMPLE, folder } from '../../support/command.ts';
import { type Compiled, compiled } from '../../support/compiled.ts';
import { ROOT } from '../../support/huis.ts';
import { browser, tekst, toegankelijk, tot, venster, werkplek } from './support.ts';

describe('the connection of a window', () => {
  const { nu } = browser();
  let command: Compiled;
  beforeAll(async () => {
    command = await compiled();
    await cp(join(ROOT, 'dist/client'), join(dirname(command.main), 'client'), { recursive: true });
  }, 60_000);
  afterAll(() => command.remove());

  /** The command in a process of its own, so that it can be killed. */
  const begin = async (cwd: string): Promise<{ readonly adres: string; readonly proces: ChildProcess }> => {
    const proces = spawn(process.execPath, [command.main, 'werkplek', '--geen-browser'], { cwd });
    onTestFinished(() => void proces.kill('SIGKILL'));
    let gezegd = '';
    return new Promise((resolve, reject) => {
      proces.once('exit', (code) => reject(new Error(`The werkplek ended with ${code}: ${gezegd}`)));
      proces.stderr.on('data', (data) => {
        gezegd += data;
      });
      proces.stdout.on('data', (data) => {
        gezegd += data;
        const adres = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(gezegd)?.[0];
        if (adres && gezegd.includes('Stoppen:')) resolve({ adres, proces });
      });
    });
  };

  it('is told when the server is gone, and made again by itself: what changed meanwhile is shown', async () => {
    const root = await folder({}, EXAMPLE);
    const eerst = await begin(root);
    const page = await venster(nu(), eerst.adres, '#/agenda/2026-03-11');
    await tot(page, 'Vragenuur');
    eerst.proces.kill('SIGKILL');
    await tot(page, 'De werkplek is even weg', '.verbinding');
    expect(await tekst(page)).toContain('Vragenuur');
    expect(await toegankelijk(page)).toEqual([]);
    const oproeping = join(root, 'content/2026-03-11/oproeping.md');
    await writeFile(oproeping, (await readFile(oproeping, 'utf8')).replace('Vragenuur', 'Vragenhalfuur'));
    await begin(root);
    await tot(page, 'Vragenhalfuur');
    expect(await tekst(page, '.verbinding')).toBe('');
  });

  it('ends with the server: every window says so', async () => {
    const { adres, stop } = await werkplek();
    const page = await venster(nu(), adres, '#/agenda/2026-03-11');
    await tot(page, 'Vragenuur');
    await stop();
    await tot(page, 'De werkplek is afgesloten');
  });
});
