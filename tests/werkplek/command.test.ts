import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { griffie as command } from '../support/command.ts';
import { type Compiled, compiled } from '../support/compiled.ts';
import { ask, type Desk, desk, openWindow, PAD, parts } from '../support/werkplek.ts';

let griffie: Compiled;
let place: Desk;
const children: ChildProcess[] = [];

beforeAll(async () => {
  griffie = await compiled();
}, 60_000);
afterAll(() => griffie.remove());
beforeEach(async () => {
  place = await desk();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await place.remove();
});

/** Starts the command and waits for the address that it prints. */
async function start(): Promise<{ child: ChildProcess; address: string; out: () => string }> {
  const child = spawn(process.execPath, [griffie.main, 'werkplek', '--geen-browser'], {
    cwd: place.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (piece) => {
      out += piece;
      const found = /http:\S+/u.exec(out)?.[0];
      if (found && out.includes('\n')) resolve(found);
    });
    child.once('exit', () => reject(new Error(out)));
  });
  return { child, address, out: () => out };
}

describe('griffie werkplek', () => {
  it('goes on after it was killed while somebody typed', async () => {
    const { child, address } = await start();
    const window = await openWindow(address, 'a');
    const before = await place.text(PAD);
    const { basis, tekst } = await window.stuk(PAD);
    const begin = tekst.indexOf('## Inhoud');
    const edits = [{ begin, eind: begin, tekst: 'Net getypt.\n\n' }];
    const { json } = await window.post('/api/stuk', { pad: PAD, venster: 'a', basis, edits });
    child.kill('SIGKILL');
    await once(child, 'close');
    window.leave();
    expect(await place.text(PAD)).toBe(before);
    const again = await start();
    expect(again.out()).not.toContain('al gestart');
    const other = await openWindow(again.address, 'a');
    expect((await other.stuk(PAD)).tekst).toBe(json.stuk.tekst);
    await other.hears(({ soort }) => soort === 'opgeslagen');
    expect(await place.text(PAD)).toBe(json.stuk.tekst);
    other.leave();
  });

  it('is started once for a folder: the second time the first is opened', async () => {
    const { child, address } = await start();
    const noted = join(place.folder, 'out/.griffie/werkplek.json');
    expect((await stat(noted)).mode & 0o077).toBe(0);
    const { code, out } = await command('werkplek --geen-browser', { cwd: place.folder });
    expect(code).toBe(0);
    expect(out).toContain(address);
    child.kill('SIGINT');
    const [ended] = await once(child, 'close');
    expect(ended).toBe(0);
    await expect(ask(address)).rejects.toThrow();
    await expect(readFile(noted)).rejects.toThrow();
  });

  it('opens the browser of the machine with the address', async () => {
    const { address } = await start();
    const ran: string[][] = [];
    const run = async (name: string, args: readonly string[]) => {
      ran.push([name, ...args]);
      return { code: 0, stdout: '', stderr: '' };
    };
    await command('werkplek', { cwd: place.folder, processes: { run } });
    expect(ran).toEqual([[expect.any(String), address]]);
  });

  it('says in Dutch that it cannot write', async () => {
    const refuse = (operation: string, path: string): string | undefined =>
      operation !== 'read' && operation !== 'stat' && path.includes('/out') ? 'EROFS' : undefined;
    const { code, err } = await command('werkplek --geen-browser', { cwd: place.folder, refuse });
    expect(code).toBe(3);
    expect(err).toContain('De werkplek kan niet schrijven in out: de map is alleen te lezen.');
    expect(err).toContain('--out');
  });

  it('says which port is taken', async () => {
    const { address } = await start();
    const other = await desk();
    const { code, err } = await command(`werkplek --geen-browser --poort ${parts(address).port}`, {
      cwd: other.folder,
    });
    expect(code).toBe(3);
    expect(err).toMatch(/^Poort \d+ is al in gebruik/u);
    expect((await command('werkplek --poort nee', { cwd: other.folder })).code).toBe(2);
    await other.remove();
  });
});
