import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { main, realHost } from '../../src/cli/index.ts';
import type { Files, Host, Terminal } from '../../src/core/index.ts';

/** The example of the project, which has no fault. */
export const EXAMPLE = fileURLToPath(new URL('../../content', import.meta.url));

/** What a test may change of the machine: the rest is real. */
export interface Machine {
  /** The folder one stands in. */
  readonly cwd: string;
  readonly terminal?: Partial<Terminal>;
  readonly env?: Host['env'];
  readonly processes?: Partial<Host['processes']>;
  /** Answers what is asked; without it there is no terminal to ask at. */
  readonly ask?: Host['ask'];
  /** Hears everything that is printed, as it is printed. */
  readonly onPrint?: (text: string) => void;
  /** Refuses an operation on files with a system's code, such as EROFS. */
  readonly refuse?: (operation: keyof Files, path: string) => string | undefined;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command on the real machine, but for what the test changes; catches what it prints. */
export async function griffie(line: string | readonly string[], machine: Machine): Promise<Ran> {
  const printed = { out: '', err: '' };
  const host = realHost();
  const code = await main(typeof line === 'string' ? line.split(' ') : line, {
    ...host,
    cwd: machine.cwd,
    env: machine.env ?? host.env,
    ask: machine.ask,
    processes: { ...host.processes, ...machine.processes },
    files: machine.refuse ? refusing(host.files, machine.refuse) : host.files,
    terminal: {
      isTTY: false,
      columns: 100,
      colour: false,
      ...machine.terminal,
      out: (text) => {
        printed.out += text;
        machine.onPrint?.(text);
      },
      err: (text) => {
        printed.err += text;
        machine.onPrint?.(text);
      },
    },
  });
  return { code, ...printed };
}

/** A folder of its own for a test, removed after it, with these files; a value of `null` leaves a file of the example out. */
export async function folder(
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
  from?: string,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'griffie-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  if (from !== undefined) await cp(from, join(root, 'content'), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    if (content === null) {
      await rm(target);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return root;
}

function refusing(files: Files, refuse: (operation: keyof Files, path: string) => string | undefined): Files {
  return new Proxy(files, {
    get:
      (target, name: keyof Files) =>
      async (...args: [string, ...unknown[]]): Promise<unknown> => {
        const code = refuse(name, args[0]);
        if (code) throw Object.assign(new Error(code), { code, path: args[0] });
        return (target[name] as (...all: unknown[]) => Promise<unknown>)(...args);
      },
  });
}
