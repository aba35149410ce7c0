import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hireCrew } from '../../src/pipeline/crew.ts';
import { INHOUD } from '../support/building.ts';
import { type Compiled, compiled } from '../support/compiled.ts';

// Workers load compiled files only: these tests run the compiled command, on a batch that is large enough for workers.

const LETTERS = Array.from({ length: 50 }, (_, i) => `brieven/brief-${i}.md`);
const SCHETS = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let griffie: Compiled;
let folder: string;
beforeAll(async () => {
  griffie = await compiled();
  folder = mkdtempSync(join(tmpdir(), 'griffie-crew-'));
  mkdirSync(join(folder, 'content/brieven'), { recursive: true });
  writeFileSync(join(folder, 'content/gemeente.yaml'), String(INHOUD['gemeente.yaml']));
  writeFileSync(join(folder, 'content/brieven/schets.png'), SCHETS);
  LETTERS.forEach((path, i) => {
    const letter = String(INHOUD['brieven/brief.md']).replace('1000009', String(2_000_000 + i));
    writeFileSync(join(folder, 'content', path), `${letter}\n![De kade in ${i}](schets.png)\n`);
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  return griffie.remove();
});

/** Builds the DOCX of every letter, and gives what the manifest says of them. */
async function sums(jobs: number): Promise<Record<string, string>> {
  const args = [griffie.main, 'build', '--format', 'docx', '--out', `uit-${jobs}`, '--jobs', String(jobs), '--json'];
  await promisify(execFile)(process.execPath, args, { cwd: folder });
  const { files } = JSON.parse(readFileSync(join(folder, `uit-${jobs}/manifest.json`), 'utf8'));
  return Object.fromEntries(Object.entries(files).map(([path, entry]) => [path, (entry as { sha256: string }).sha256]));
}

describe('workers', () => {
  it('write the same bytes as the main thread', async () => {
    const alone = await sums(1);
    expect(Object.keys(alone)).toHaveLength(LETTERS.length);
    expect(await sums(3)).toEqual(alone);
  });
});

describe('hireCrew', () => {
  const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const job = { bron: 'a.md', view: {} as never, wanted: [] };
  const readiness = (crew: ReturnType<typeof hireCrew>) => expect.poll(crew.ready, { timeout: 5_000 }).toBe(true);

  it('tells what a worker makes, and ends the job after it', async () => {
    const crew = hireCrew(
      script(`import { parentPort } from 'node:worker_threads';
        parentPort.postMessage({ kind: 'ready' });
        parentPort.on('message', ({ id }) => {
          parentPort.postMessage({ kind: 'made', id, made: { path: 'a.pdf', diagnostics: [] } });
          parentPort.postMessage({ kind: 'done', id });
        });`),
      2,
    );
    await readiness(crew);
    const made: string[] = [];
    await crew.make(job, async ({ path }) => void made.push(path));
    expect(made).toEqual(['a.pdf']);
    await crew.close();
  });

  it('rejects the jobs of a worker that dies, and is not ready any more', async () => {
    const crew = hireCrew(
      script(`import { parentPort } from 'node:worker_threads';
        parentPort.postMessage({ kind: 'ready' });
        parentPort.on('message', () => process.exit(1));`),
      1,
    );
    await readiness(crew);
    await expect(crew.make(job, async () => undefined)).rejects.toThrow();
    expect(crew.ready()).toBe(false);
    await crew.close();
  });
});
