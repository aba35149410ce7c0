// The same Markdown through what people use now. A peer that is not installed is left out, and named.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { has, run } from './measure.mjs';

/** Runs work over a list, a few at a time. */
async function each(items, atOnce, work) {
  const left = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
    }),
  );
}

/** @returns {Promise<{ name: string, missing?: string, ms?: number, failed?: number }[]>} */
export async function runPeers(content, documents, scratch, cores) {
  const pandoc = await has('pandoc');
  const results = [];

  const office = 'pandoc → DOCX, LibreOffice → PDF';
  if (!pandoc || !(await has('soffice'))) results.push({ name: office, missing: pandoc ? 'soffice' : 'pandoc' });
  else {
    const out = join(scratch, 'office');
    mkdirSync(out, { recursive: true });
    const start = performance.now();
    await each(documents, cores, (path) =>
      run('pandoc', [
        '-f',
        'markdown',
        '-t',
        'docx',
        '-o',
        join(out, `${path.replaceAll('/', '_')}.docx`),
        join(content, path),
      ]),
    );
    const files = readdirSync(out).filter((name) => name.endsWith('.docx'));
    // One LibreOffice for all of them, its fastest way: its start is paid once.
    const profile = `-env:UserInstallation=file://${scratch}/profile`;
    await run('soffice', [
      '--headless',
      profile,
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...files.map((name) => join(out, name)),
    ]);
    const made = readdirSync(out).filter((name) => name.endsWith('.pdf')).length;
    results.push({ name: office, ms: performance.now() - start, failed: documents.length - made });
  }

  const weasy = 'pandoc → HTML, weasyprint → PDF (no DOCX)';
  if (!pandoc || !(await has('weasyprint'))) results.push({ name: weasy, missing: pandoc ? 'weasyprint' : 'pandoc' });
  else {
    const out = join(scratch, 'weasy');
    mkdirSync(out, { recursive: true });
    const start = performance.now();
    await each(documents, cores, async (path) => {
      const base = join(out, path.replaceAll('/', '_'));
      await run('pandoc', ['-f', 'markdown', '-t', 'html5', '-s', '-o', `${base}.html`, join(content, path)]);
      await run('weasyprint', [`${base}.html`, `${base}.pdf`]);
    });
    const made = readdirSync(out).filter((name) => name.endsWith('.pdf')).length;
    results.push({ name: weasy, ms: performance.now() - start, failed: documents.length - made });
  }
  return results;
}
