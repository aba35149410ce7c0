import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import type { Host } from '../../src/core/index.ts';
import { build } from '../../src/pipeline/build.ts';
import type { BuildOptions } from '../../src/pipeline/index.ts';
import { docxWriter } from '../../src/write/docx/index.ts';
import { findBrowser, launchBrowser, makePdfWriter, type PdfParts } from '../../src/write/index.ts';
import { BESTANDEN, fakeWriters, INHOUD, OPTIES, writeHtml } from '../support/building.ts';

// What only the real machine can show: a browser that is killed or hangs, a disk that is full.

let folder: string;
let options: BuildOptions;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffie-build-'));
  for (const [path, text] of Object.entries(INHOUD)) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), text);
  }
  options = { ...OPTIES, content: `${folder}/content`, out: `${folder}/out` };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const browser = await findBrowser(realHost());
const withBrowser = 'path' in browser ? it : it.skip;

describe('the browser of a build', () => {
  withBrowser('is started anew when it is killed, and every file is written', async () => {
    const started: (number | undefined)[] = [];
    const launch: PdfParts['launch'] = async (host, path, pages) => {
      const running = await launchBrowser({ path, pages, isRoot: host.processes.isRoot });
      started.push(running.pid);
      // The first is killed with its first document half-way.
      if (started.length > 1) return running;
      const print: typeof running.printer.print = (...document) => {
        const printing = running.printer.print(...document);
        process.kill(running.pid as number, 'SIGKILL');
        return printing;
      };
      return { ...running, printer: { print } };
    };
    const result = await build(realHost(), options, { writers: [makePdfWriter({ launch }), docxWriter] });
    expect(result.environment).toEqual([]);
    expect(result.written).toEqual(BESTANDEN);
    expect(started.length).toBeGreaterThan(1);
    for (const pid of started) expect(realHost().processes.isAlive(pid as number)).toBe(false);
  });

  withBrowser('is given up where a page hangs; the others are printed', async () => {
    const pids: (number | undefined)[] = [];
    const launch: PdfParts['launch'] = async (host, path, pages) => {
      // A patience of nothing for the one document: whatever it does, it takes too long.
      const patience = (length: number): number => (length === hanging ? 0 : 30_000);
      const running = await launchBrowser({ path, pages, isRoot: host.processes.isRoot, patience });
      pids.push(running.pid);
      const print: typeof running.printer.print = (html, bronnen) => {
        if (html.includes('Voortgang van het werk')) hanging = html.length;
        return running.printer.print(html, bronnen);
      };
      return { ...running, printer: { print } };
    };
    let hanging = -1;
    const result = await build(realHost(), options, { writers: [makePdfWriter({ launch }), docxWriter] });
    expect(result.written).toEqual(BESTANDEN.filter((path) => path !== 'openbaar/brieven/brief.pdf'));
    expect(result.environment).toEqual([]);
    expect(result.diagnostics).toMatchObject([{ rule: 'interne-fout', file: 'brieven/brief.md' }]);
    for (const pid of pids) expect(realHost().processes.isAlive(pid as number)).toBe(false);
  });
});

/** A disk of so many kilobytes; undefined where none can be made. */
function smallDisk(path: string, kilobytes: number): (() => void) | undefined {
  try {
    mkdirSync(path);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' });
    return () => execFileSync('umount', [path]);
  } catch {
    return undefined;
  }
}

/** The machine, or one whose disk has room for so many bytes below a folder. */
function hostWithRoom(below: string, room: number): Host {
  const host = realHost();
  let used = 0;
  const write: Host['files']['write'] = async (path, bytes) => {
    if (path.startsWith(below)) used += bytes.length;
    if (used > room && path.startsWith(below)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    return host.files.write(path, bytes);
  };
  return { ...host, files: { ...host.files, write } };
}

describe('a disk that is full', () => {
  it('names the files that found no room, keeps the others whole, and leaves nothing half', async () => {
    const room = 64;
    rmSync(options.out, { recursive: true, force: true });
    const unmount = smallDisk(options.out, room);
    const host = unmount ? realHost() : hostWithRoom(`${folder}/out/.griffie/tmp`, room * 1024);
    try {
      // The brief finds no room; the others do.
      const large = new Uint8Array((room - 8) * 1024);
      const docx: typeof writeHtml = async (document, context) =>
        document.bron === 'brieven/brief.md'
          ? { value: Uint8Array.from([...large, ...large]), diagnostics: [] }
          : writeHtml(document, context);
      const result = await build(host, options, fakeWriters({ docx }));
      expect(result.environment.join('\n')).toMatch(/brieven\/brief\.docx.*geen ruimte/u);
      expect(result.written).not.toContain('openbaar/brieven/brief.docx');
      const left = await realHost().files.list(`${folder}/out/.griffie/tmp`);
      expect(left).toEqual([]);
      expect(await realHost().files.stat(`${options.out}/openbaar/.griffie.tmp`)).toBeUndefined();
      const there = await realHost().files.stat(`${options.out}/openbaar/brieven/brief.docx`);
      expect(there).toBeUndefined();
    } finally {
      unmount?.();
    }
  });
});
