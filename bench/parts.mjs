// A cold build in eight parts, as on eight machines, against one that builds the whole: whether the parts joined equal the whole, what
// they cost together, and the longest.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cold, MAIN } from './griffie.mjs';
import { must, run } from './measure.mjs';

const PARTS = 8;

/** @returns {Promise<{ missing: string } | { whole: object, parts: object[], joined: object, differing: string[] }>} */
export async function measureParts(content, { scratch, say }) {
  const help = await run(process.execPath, [MAIN, 'build', '--help']);
  if (!help.stdout.includes('--deel')) return { missing: '`--deel` is not there' };
  say(`in ${PARTS} parts`);
  const folder = (name) => join(scratch, `parts-${name}`);
  const whole = await cold(content, folder('whole'));
  const parts = [];
  const numbers = Array.from({ length: PARTS }, (_, at) => at + 1);
  for (const at of numbers) parts.push(await cold(content, folder(at), { args: ['--deel', `${at}/${PARTS}`] }));
  const join8 = [MAIN, 'verify', '--samen', ...numbers.map(folder), '--out', folder('joined')];
  const joined = await must(process.execPath, join8);
  const differing = differences(folder('whole'), folder('joined'));
  for (const name of ['whole', 'joined', ...numbers]) rmSync(folder(name), { recursive: true, force: true });
  return { whole, parts, joined, differing };
}

/** The files that are not the same in both folders, without what griffie keeps for itself. */
function differences(one, other) {
  const list = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((name) => !name.startsWith('.griffie'));
  const names = new Set([...list(one), ...list(other)]);
  const bytes = (folder, name) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
  };
  return [...names].filter((name) => !bytes(one, name)?.equals(bytes(other, name) ?? Buffer.alloc(0))).sort();
}
