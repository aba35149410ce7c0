// The same Markdown through what people use now, in turn with griffie. A peer that is not installed is left out, and named.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cold } from './griffie.mjs';
import { has, inTurn, run } from './measure.mjs';

const OFFICE = 'pandoc → DOCX, LibreOffice → PDF';
const WEASY = 'pandoc → HTML, weasyprint → PDF (no DOCX)';

/**
 * `slow`: whether the slow one runs too, once.
 * @returns {Promise<{ name: string, missing?: string, peer?: object, griffie?: object, failed?: number }[]>} series of the peer and of
 *   griffie, that ran in turn
 */
export async function measurePeers(content, documents, { scratch, cores, peerRuns, slow, say }) {
  const all = [
    [OFFICE, ['pandoc', 'soffice'], office, peerRuns],
    [WEASY, ['pandoc', 'weasyprint'], weasy, slow ? 1 : 0],
  ];
  const found = [];
  for (const [name, programs, work, runs] of all) {
    if (runs === 0) continue;
    const there = await Promise.all(programs.map((program) => has(program)));
    const missing = programs.filter((_, at) => !there[at]).join(' and ');
    if (missing !== '') {
      found.push({ name, missing });
      continue;
    }
    say(`${documents.length} stukken: ${name}`);
    const out = join(scratch, 'peer');
    const [peer, griffie] = await inTurn(runs, [
      async () => {
        rmSync(out, { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        return work(content, documents, out, cores);
      },
      () => cold(content, join(scratch, 'peer-griffie')),
    ]);
    found.push({ name, peer, griffie, failed: documents.length - peer.last.made });
  }
  return found;
}

async function office(content, documents, out, cores) {
  return together(out, async (spend) => {
    await each(documents, cores, (path) => {
      const to = join(out, `${path.replaceAll('/', '_')}.docx`);
      return spend('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', to, join(content, path)]);
    });
    const files = readdirSync(out).filter((name) => name.endsWith('.docx'));
    // One LibreOffice for all of them, its fastest way: its start is paid once.
    const profile = `-env:UserInstallation=file://${out}/profile`;
    const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', out];
    await spend('soffice', [...convert, ...files.map((name) => join(out, name))]);
  });
}

async function weasy(content, documents, out, cores) {
  return together(out, (spend) =>
    each(documents, cores, async (path) => {
      const base = join(out, path.replaceAll('/', '_'));
      await spend('pandoc', ['-f', 'markdown', '-t', 'html5', '-s', '-o', `${base}.html`, join(content, path)]);
      await spend('weasyprint', [`${base}.html`, `${base}.pdf`]);
    }),
  );
}

/** Several programs as one: the wall time of all, and the sum of their processor time; `made` counts the PDFs. */
async function together(out, work) {
  const start = performance.now();
  let cpu = 0;
  await work(async (...command) => {
    cpu += (await run(...command)).cpu;
  });
  const made = readdirSync(out).filter((name) => name.endsWith('.pdf')).length;
  return { ms: performance.now() - start, cpu, made };
}

/** Runs work over a list, a few at a time. */
async function each(items, atOnce, work) {
  const left = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
    }),
  );
}
