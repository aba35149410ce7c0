// Merging: the PDFs of 120 stukken and 50 of other makers, about 950 pages, as `griffie bundel` does it and as PDFBox does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBundle, pageCount } from '../dist/write/index.js';
import { findFont } from './font.mjs';
import { generate } from './generate.mjs';
import { cold } from './griffie.mjs';
import { has, inTurn, must } from './measure.mjs';

const [STUKKEN, ANDERE, SAMEN] = [120, 50, 3];
const MERGE = fileURLToPath(new URL('merge.mjs', import.meta.url));
const JAVA = fileURLToPath(new URL('../tests/conformance/Merge.java', import.meta.url));
const JAR = fileURLToPath(
  new URL('../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar', import.meta.url),
);

/** @returns {Promise<{ pages: number, griffie: object, peer?: object }>} series that ran in turn */
export async function measureBundle(scratch, runs) {
  const [content, out] = [join(scratch, 'bundle-content'), join(scratch, 'bundle-out')];
  generate(content, STUKKEN + ANDERE);
  await cold(content, out, { args: ['--format', 'pdf'] });
  const made = readdirSync(out, { recursive: true })
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(out, name));
  const own = made.slice(0, STUKKEN);
  const list = own.concat(foreign(made, join(scratch, 'bundle-foreign')).map((path) => `!${path}`));
  const pages = list.reduce((sum, path) => sum + (path.startsWith('!') ? 0 : pageCount(readFileSync(path))), 0);
  const [mine, theirs] = [join(scratch, 'list'), join(scratch, 'list-peer')];
  writeFileSync(mine, list.join('\n'));
  writeFileSync(theirs, list.map((path) => path.replace(/^!/u, '')).join('\n'));

  const java = await has('java', ['-version']);
  if (java) execFileSync('javac', ['-cp', JAR, '-d', scratch, JAVA]);
  const works = [
    () => must(process.execPath, [MERGE, mine, join(scratch, 'griffie.pdf')]),
    ...(java ? [() => must('java', ['-cp', `${scratch}:${JAR}`, 'Merge', theirs, join(scratch, 'pdfbox.pdf')])] : []),
  ];
  const [griffie, peer] = await inTurn(Math.min(runs, 3), works);
  return { pages: pages + foreignPages, griffie, peer };
}

let foreignPages = 0;

/** Files with cross-reference and object streams, as other programs write them, of three stukken each. */
function foreign(made, folder) {
  mkdirSync(folder, { recursive: true });
  const lettertype = readFileSync(findFont());
  return Array.from({ length: ANDERE }, (_, index) => {
    const parts = Array.from({ length: SAMEN }, (_, at) => made[(index * 4 + at) % made.length]);
    const meta = { titel: 'Bijlage', taal: 'nl-NL', auteur: 'Een ander' };
    const looks = { voet: String, lettertype, grootte: 8, kleur: '#555555' };
    const bundle = openBundle({ meta, pad: 'bijlage.pdf', delen: parts, ...looks });
    for (const pad of parts) {
      const bytes = readFileSync(pad);
      foreignPages += pageCount(bytes);
      bundle.add({ bytes, titel: pad, diepte: 0, eigen: true, pad });
    }
    bundle.finish();
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, Buffer.concat(bundle.take()));
    return path;
  });
}
