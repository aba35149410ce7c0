import { type ChildProcess, spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Compiled } from '../../support/compiled.ts';
import { ROOT } from '../../support/huis.ts';

/** Puts the client beside the compiled command, where the server looks for it. */
export async function metClient(command: Compiled): Promise<void> {
  await cp(join(ROOT, 'dist/client'), join(dirname(command.main), 'client'), { recursive: true });
}

/** The command in a process of its own, so that it can be killed. */
export async function proces(
  command: Compiled,
  cwd: string,
): Promise<{ readonly adres: string; readonly proces: ChildProcess }> {
  const gestart = spawn(process.execPath, [command.main, 'werkplek', '--geen-browser'], { cwd });
  onTestFinished(() => void gestart.kill('SIGKILL'));
  let gezegd = '';
  return new Promise((resolve, reject) => {
    gestart.once('exit', (code) => reject(new Error(`The werkplek ended with ${code}: ${gezegd}`)));
    for (const stroom of [gestart.stdout, gestart.stderr]) {
      stroom.on('data', (data) => {
        gezegd += data;
        const adres = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(gezegd)?.[0];
        if (adres && gezegd.includes('Stoppen:')) resolve({ adres, proces: gestart });
      });
    }
  });
}
