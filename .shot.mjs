// usage: node .shot.mjs name width height dark path [steps.js]
import puppeteer from 'puppeteer-core';
import { readFileSync } from 'node:fs';
const [name, w, h, theme, hash, js] = process.argv.slice(2);
const url = /http\S+/.exec(readFileSync('/tmp/wt/stuk-try/log','utf8'))[0];
const b = await puppeteer.launch({ executablePath: '/usr/bin/chromium-headless-shell', args:['--no-sandbox'] });
const p = await b.newPage();
p.on('console', m => console.log('console', m.type(), m.text()));
p.on('pageerror', e => console.log('pageerror', e.message, e.stack));
await p.setViewport({ width: +w, height: +h });
await p.emulateMediaFeatures([{name:'prefers-color-scheme', value: theme}]);
await p.goto(url);
await p.goto(new URL('/', url).href + hash);
await p.waitForSelector('.stukvenster, .inlees-vak, .vlak-fout', {timeout: 8000}).catch(e=>console.log('no view'));
await new Promise(r=>setTimeout(r,1500));
if (js) await (await import(js)).default(p);
await p.screenshot({ path: `/tmp/wt/shots-stuk/${name}.png` });
console.log('scrollW', await p.evaluate(()=>document.documentElement.scrollWidth+'/'+innerWidth));
await b.close();
