// The floor: prints the pages of a folder with a bare puppeteer loop, `pages` at a time, and does nothing else.
// Called as a program of its own, so that its time has the start of Node and of the browser in it, as that of griffie has.
// node bench/floor.mjs FOLDER BROWSER PAGES — FOLDER holds 0.html, 1.html … and loads.json (address → file, mime).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

const [, , folder, executablePath, pages = '2'] = process.argv;
const loads = new Map(
  Object.entries(JSON.parse(readFileSync(join(folder, 'loads.json'), 'utf8'))).map(([url, { file, mime }]) => [
    url,
    {
      body: readFileSync(join(folder, file)),
      contentType: mime,
      headers: { 'Cache-Control': 'max-age=31536000', 'Access-Control-Allow-Origin': '*' },
    },
  ]),
);
const todo = readdirSync(folder).filter((name) => name.endsWith('.html'));

const browser = await launch({
  executablePath,
  headless: executablePath.includes('headless-shell') ? 'shell' : true,
  args: ['--font-render-hinting=none', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const started = performance.now();
const work = async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  if (loads.size > 0) await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (loads.size === 0) return;
    const load = loads.get(request.url());
    if (load) void request.respond(load);
    else if (/^(about|data):/u.test(request.url())) void request.continue();
    else void request.abort();
  });
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    await page.setContent(readFileSync(join(folder, name), 'utf8'));
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    writeFileSync(join(folder, name.replace('.html', '.pdf')), bytes);
  }
};
await Promise.all(Array.from({ length: Number(pages) }, work));
console.log(JSON.stringify({ printing: performance.now() - started }));
await browser.close();
