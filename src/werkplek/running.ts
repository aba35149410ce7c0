import type { Host } from '../core/index.ts';
import { SLEUTEL } from './access.ts';

/** Where the one server of an out folder is found. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

/** Only the user himself reads the token. */
const OWNER_ONLY = 0o600;

/** The address by which a browser gets in. */
export function addressOf({ port, token }: Pick<Running, 'port' | 'token'>): string {
  return `http://127.0.0.1:${port}/?${SLEUTEL}=${token}`;
}

/**
 * The server that runs for this folder already, or what a killed one left: its place and its key, so that the windows that it had go on.
 * Its note is taken away.
 */
export async function findRunning(
  host: Host,
  file: string,
): Promise<{ readonly running?: Running; readonly killed?: Running }> {
  const bytes = await host.files.read(file).catch(() => undefined);
  if (!bytes) return {};
  const noted = soundRunning(new TextDecoder().decode(bytes));
  // It lets in who has its key, and leads on: a server of anybody else does not.
  const isOurs = noted && host.processes.isAlive(noted.pid) && (await host.knock?.(addressOf(noted))) === 303;
  if (isOurs) return { running: noted };
  await host.files.remove(file).catch(() => undefined);
  return noted ? { killed: noted } : {};
}

/** Writes down that a server runs; false where another one was first. Rejects with a FileError. */
export async function noteRunning(host: Host, file: string, running: Running): Promise<boolean> {
  try {
    await host.files.create(file, JSON.stringify(running), OWNER_ONLY);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function soundRunning(json: string): Running | undefined {
  try {
    const { pid, port, token } = JSON.parse(json) as Partial<Running>;
    const isSound = Number.isInteger(pid) && Number.isInteger(port) && /^[\w-]{43}$/u.test(token ?? '');
    return isSound ? { pid: pid as number, port: port as number, token: token as string } : undefined;
  } catch {
    return undefined;
  }
}
