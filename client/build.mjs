// Makes the client of the werkplek: client/src into dist/client/ (index.html, app.js, app.css). Part of `npm ci`, so it must be quick.
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('src', import.meta.url));
const target = fileURLToPath(new URL('../dist/client', import.meta.url));
mkdirSync(target, { recursive: true });
copyFileSync(`${source}/index.html`, `${target}/index.html`);
await build({
  entryPoints: { app: `${source}/main.tsx` },
  outdir: target,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  tsconfigRaw: '{}',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
