// Makes of the program a few files in dist/bundle: Node needs longer to find and link a thousand modules than to run them. Part of
// `npm ci`, so it must be quick. What tsc made of src stays beside it, for the benchmarks; main.js and index.js lead to the bundle.
// Usage: node scripts/bundle.mjs [DIST]
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const dist = process.argv[2] ?? join(ROOT, 'dist');
const target = join(dist, 'bundle');

/** Modules that do nothing when they are loaded: those of which nothing is used are left out. */
const PURE = /[\\/](?:src|node_modules[\\/]@puppeteer[\\/]browsers)[\\/]/u;

const leaveOut = {
  name: 'leave-out',
  setup(on) {
    // With it the library of the browser downloads one, which griffie never lets it.
    on.onResolve({ filter: /^proxy-agent$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    on.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'export class ProxyAgent {}' }));
    on.onResolve({ filter: /^(?:\.|@puppeteer\/browsers)/ }, async ({ path, pluginData, ...args }) => {
      if (pluginData === leaveOut) return undefined;
      // Asked for only by who joins a browser that runs already: it would keep all of the library, which can also download.
      if (path === '@puppeteer/browsers' && args.kind === 'dynamic-import') return { path, external: true };
      const found = await on.resolve(path, { ...args, pluginData: leaveOut });
      return PURE.test(found.path) && !found.external ? { ...found, sideEffects: false } : found;
    });
  },
};

rmSync(target, { recursive: true, force: true });
// Of a bundle that is no more.
rmSync(join(dist, '../node_modules/.cache/griffie'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: { main: 'src/main.ts', index: 'src/index.ts' },
  outdir: target,
  // Every name carries a digest of what is in it: src/pipeline/version.ts knows the code by its names.
  entryNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Finds its .wasm beside itself.
  external: ['@resvg/resvg-wasm'],
  plugins: [leaveOut],
  // The libraries that are CommonJS ask for the modules of Node by it.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const entry = (source) => {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source);
  return `./bundle/${basename(found[0])}`;
};
// From Node 22 on what was compiled is kept for the next start: beside the code, where only who may change the code can write.
const start = [
  '#!/usr/bin/env node',
  "import * as node from 'node:module';",
  "import { fileURLToPath } from 'node:url';",
  "node.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/griffie', import.meta.url)));",
  `await import('${entry('src/main.ts')}');`,
];
writeFileSync(join(dist, 'main.js'), `${start.join('\n')}\n`);
writeFileSync(join(dist, 'index.js'), `export * from '${entry('src/index.ts')}';\n`);
writeFileSync(join(target, 'licences.txt'), licences(Object.keys(metafile.inputs)));

/** The licences of the libraries that are in the bundle, as they ask of whoever passes them on. */
function licences(inputs) {
  const packages = new Set(inputs.map((path) => /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0]));
  packages.delete(undefined);
  const texts = [...packages].sort().map((path) => {
    const folder = join(ROOT, path);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`;
  });
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
