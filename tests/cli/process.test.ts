import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE, folder } from '../support/command.ts';
import { type Compiled, compiled } from '../support/compiled.ts';

let griffie: Compiled;
beforeAll(async () => {
  griffie = await compiled();
});
afterAll(() => griffie.remove());

function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [griffie.main, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  const [code, signal] = await once(child, 'close');
  return { code, signal };
}

/** The processes that a process started, and those that they started. */
function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    pairs.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

async function documents(out: string): Promise<string[]> {
  const names = await readdir(out, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.(pdf|docx)$/.test(name) && !name.startsWith('.griffie'));
}

/** Opens every document of an out folder: half of one would not be what its kind ends with. */
async function expectWhole(out: string): Promise<void> {
  for (const name of await documents(out)) {
    const bytes = await readFile(join(out, name));
    if (name.endsWith('.pdf')) expect(bytes.subarray(-8).toString('latin1')).toContain('%%EOF');
    else expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
  }
}

/** Starts a build and waits until its browser is at work and its first document is there. */
async function halfWay(cwd: string): Promise<{ child: ChildProcess; browser: number[] }> {
  const child = start(['build'], cwd);
  let browser: number[] = [];
  const atWork = async (): Promise<boolean> => {
    browser = descendants(child.pid as number);
    // One process alone is a browser that is asked for its version.
    return browser.length > 1 && (await documents(join(cwd, 'out'))).length > 0;
  };
  await expect.poll(atWork, { timeout: 20_000, interval: 5 }).toBe(true);
  return { child, browser };
}

describe.skipIf(process.platform === 'win32')('the process', () => {
  it('ends with the exit code, after all was printed', async () => {
    const child = start(['check', '--json'], await folder({ 'content/gemeente.yaml': 'naam: x\n' }));
    let out = '';
    child.stdout?.on('data', (part) => {
      out += part;
    });
    expect(await ended(child)).toEqual({ code: 1, signal: null });
    expect(JSON.parse(out).diagnostics.length).toBeGreaterThan(0);
  });

  it('does not mind a reader that leaves before the end', async () => {
    const child = start(['regels'], '/');
    let err = '';
    child.stderr?.on('data', (part) => {
      err += part;
    });
    child.stdout?.destroy();
    expect(await ended(child)).toEqual({ code: 0, signal: null });
    expect(err).toBe('');
  });

  it('stops at Ctrl-C with 130, no half document and no browser', async () => {
    const cwd = await folder({}, EXAMPLE);
    const { child, browser } = await halfWay(cwd);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ code: 130, signal: null });
    await expect.poll(() => browser.filter(alive), { timeout: 5000 }).toEqual([]);
    await expectWhole(join(cwd, 'out'));
  });

  it('leaves no half document when it is killed, and builds on after it', async () => {
    const cwd = await folder({}, EXAMPLE);
    const { child, browser } = await halfWay(cwd);
    child.kill('SIGKILL');
    expect((await ended(child)).signal).toBe('SIGKILL');
    await expectWhole(join(cwd, 'out'));
    const again = start(['build', '--json'], cwd);
    let out = '';
    again.stdout?.on('data', (part) => {
      out += part;
    });
    expect((await ended(again)).code).toBe(0);
    const { written, unchanged } = JSON.parse(out);
    expect((await documents(join(cwd, 'out'))).sort()).toEqual([...written, ...unchanged].sort());
    expect(browser.filter(alive)).toEqual([]);
  });
});

describe('work that nothing is left to wait for', () => {
  it('ends with a line and the code of a fault of griffie, never with silence', async () => {
    const host = join(griffie.main, '../cli/host.js');
    const script = `import { untilDone } from ${JSON.stringify(host)}; await untilDone(new Promise(() => {}));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    expect((await ended(child)).code).toBe(3);
    expect(said).toContain('griffie wacht op iets dat niet meer komt');
  });
});
