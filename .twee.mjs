import puppeteer from 'puppeteer-core';
import { readFileSync } from 'node:fs';
const url = /http\S+/.exec(readFileSync('/tmp/wt/stuk-try/log','utf8'))[0];
const b = await puppeteer.launch({ executablePath: '/usr/bin/chromium-headless-shell', args:['--no-sandbox'] });
const hash='#/stuk/2026-04-22/de-wilg/raadsvoorstel.md';
const ps=[];
for (const i of [0,1]) { const c = await b.createBrowserContext(); const p = await c.newPage(); ps.push(p);
 p.on('console', m => console.log(i,'console', m.type(), m.text()));
 p.on('pageerror', e => console.log(i,'pageerror', e.message));
 await p.goto(url+hash); await p.waitForSelector('.stukvenster'); }
await new Promise(r=>setTimeout(r,3000));
for (const p of ps) console.log(await p.evaluate(()=>document.querySelector('.merken').innerText), await p.evaluate(()=>fetch('/api/stuk?pad=2026-04-22/de-wilg/raadsvoorstel.md&venster='+sessionStorage['griffie-venster']).then(r=>r.json()).then(j=>j.ookGeopend)));
await b.close();
