// Typst, in one process by its compiler for Node: the same Markdown as PDF, with tags and real text, and no DOCX. Its compiler is
// 50 MB and of use to nothing else, so it is installed into the scratch folder when the registry is in reach.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cold, expectWritten } from './griffie.mjs';
import { inTurn, must, run } from './measure.mjs';
import { toTypst } from './typst-text.mjs';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
const VERSION = '0.7.0';
const SELF = fileURLToPath(import.meta.url);
/** The letters of the houses of griffie, from the same files. */
const FONTS = ['source-sans-3', 'source-code-pro'].map((name) =>
  fileURLToPath(new URL(`../node_modules/@expo-google-fonts/${name}`, import.meta.url)),
);

/** @returns {Promise<{ missing: string } | { typst: object, griffie: object, converting: number }>} series that ran in turn, of PDF only */
export async function measureTypst(content, documents, { scratch, peerRuns, say }) {
  const folder = join(scratch, 'typst');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', `${PACKAGE}@${VERSION}`];
  const installed = await run('npm', wanted, { cwd: folder }).catch(() => undefined);
  if (installed?.code !== 0) return { missing: `${PACKAGE} could not be installed` };
  const start = performance.now();
  for (const [at, path] of documents.entries()) {
    writeFileSync(join(folder, `${at}.typ`), toTypst(readFileSync(join(content, path), 'utf8')));
  }
  const converting = performance.now() - start;
  say(`${documents.length} stukken: Typst`);
  const out = join(scratch, 'typst-griffie');
  const [typst, griffie] = await inTurn(peerRuns, [
    () => must(process.execPath, [SELF, folder]),
    () => cold(content, out, { args: ['--format', 'pdf'] }),
  ]);
  expectWritten(griffie.last, documents.length);
  for (const made of [folder, out]) rmSync(made, { recursive: true, force: true });
  return { typst, griffie, converting };
}

/** The program that is measured: every .typ of a folder into a PDF beside it, one after the other. */
function compileAll(folder) {
  const { NodeCompiler } = createRequire(join(folder, 'package.json'))(PACKAGE);
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: FONTS }] });
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.typ'))) {
    const bytes = compiler.pdf({ mainFilePath: join(folder, name) }, { pdfStandard: 'ua-1' });
    writeFileSync(join(folder, name.replace('.typ', '.pdf')), bytes);
    // As its own command line does between files: what it remembers of a document serves no other.
    compiler.evictCache(10);
  }
}

if (process.argv[1] === SELF) compileAll(process.argv[2]);
