import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/pipeline/lock.ts';
import { memoryHost } from '../support/memory-host.ts';

const LOCK = '/out/.griffie/lock';
const silent = (): void => undefined;

async function isFree(host: ReturnType<typeof memoryHost>): Promise<boolean> {
  return !host.tree.has(LOCK);
}

describe('takeLock', () => {
  it('lets the second wait until the first is done, and says so once', async () => {
    const host = memoryHost({ '/out/.griffie/x': '' });
    const first = await takeLock(host, LOCK, silent);
    const told: number[] = [];
    let second: unknown;
    const waiting = takeLock(host, LOCK, (pid) => told.push(pid)).then((lock) => {
      second = lock;
      return lock;
    });
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(second).toBeUndefined();
    expect(told).toEqual([host.processes.pid]);
    await first.release();
    const lock = await waiting;
    expect(await isFree(host)).toBe(false);
    await lock.release();
    expect(await isFree(host)).toBe(true);
  });

  it('takes over the lock of a process that is gone', async () => {
    const host = memoryHost({ [LOCK]: JSON.stringify({ pid: 7, beat: 3 }) });
    const told: number[] = [];
    const lock = await takeLock(host, LOCK, (pid) => told.push(pid));
    expect(told).toEqual([]);
    expect(JSON.parse(host.text(LOCK)).pid).toBe(host.processes.pid);
    await lock.release();
    expect(host.paths('/out/.griffie')).toEqual([]);
  });

  it('gives one of many that find a left lock the right, and the others after it', async () => {
    const host = memoryHost({ [LOCK]: JSON.stringify({ pid: 7, beat: 3 }) });
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const lock = await takeLock(host, LOCK, silent);
        most = Math.max(most, ++holders);
        await new Promise((resolve) => setTimeout(resolve, 5));
        holders--;
        await lock.release();
      }),
    );
    expect(most).toBe(1);
  });

  it('stops waiting at the signal', async () => {
    const host = memoryHost({ [LOCK]: JSON.stringify({ pid: 8, beat: 0 }) }, { alive: [8] });
    const controller = new AbortController();
    const waiting = takeLock(host, LOCK, () => controller.abort(new Error('genoeg')), controller.signal);
    await expect(waiting).rejects.toThrow('genoeg');
  });

  it('rejects with the code of the system where nothing can be written', async () => {
    const host = memoryHost({}, { refuse: (operation) => (operation === 'create' ? 'EROFS' : undefined) });
    await expect(takeLock(host, LOCK, silent)).rejects.toMatchObject({ code: 'EROFS' });
  });
});
