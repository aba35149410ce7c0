// Merges the PDFs of a list as `griffie bundel` does, as a program of its own, so that its time has the start of Node in it.
// node bench/merge.mjs LIST OUT — a path on each line of LIST, with `!` before one of another maker.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { judge, openBundle } from '../dist/write/index.js';
import { findFont } from './font.mjs';

const [, , list, out] = process.argv;
const lettertype = readFileSync(findFont());
const parts = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ eigen: !line.startsWith('!'), pad: line.replace(/^!/u, '') }));
const bundle = openBundle({
  meta: { titel: 'Raadsvergadering', taal: 'nl-NL', auteur: 'Gemeente Voorbeeldstad', datum: '2026-03-11' },
  pad: out,
  delen: parts.map(({ pad }) => pad),
  voet: (page) => `Raadsvergadering · blad ${page}`,
  lettertype,
  grootte: 8,
  kleur: '#555555',
});
writeFileSync(out, '');
for (const { eigen, pad } of parts) {
  const bytes = readFileSync(pad);
  if (!eigen && !judge(bytes, lettertype).goesIn) throw new Error(`${pad} does not go in`);
  bundle.add({ bytes, titel: pad, diepte: 0, eigen, pad });
  for (const piece of bundle.take()) appendFileSync(out, piece);
}
const { claims } = bundle.finish();
for (const piece of bundle.take()) appendFileSync(out, piece);
console.log(JSON.stringify({ claims }));
