// What a Sessie costs who types among many stukken: node bench/sessie.mjs [CONTENT or number of stukken]
import { join } from 'node:path';
import { realHost } from '../dist/cli/host.js';
import { check, openSessie } from '../dist/pipeline/index.js';
import { alone } from './alone.mjs';
import { median } from './measure.mjs';

/** Keystrokes that are measured, after as many that warm up. */
const KEYS = 40;
const p95 = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)];

/**
 * @returns {Promise<Record<string, number>>} milliseconds: a check that remembers nothing, opening with what an earlier run parsed,
 *   from a keystroke in a stuk to its messages and to its page (medians, and a 95th percentile), the list of a vergadering
 */
export async function measureSessie(content, scratch) {
  const host = realHost();
  const out = join(scratch, 'out');
  const timed = async (work) => {
    const start = performance.now();
    const result = await work();
    return [performance.now() - start, result];
  };
  // The libraries load once in a process: a first check pays for that.
  await check(host, { content, paths: [] });
  const [cold] = await timed(() => check(host, { content, out, paths: [] }));
  const sessie = await openSessie(host, { content, out, paths: [] });
  const [open, stand] = await timed(() => sessie.stand());
  const { stukken, vergaderingen } = stand.register;
  const pick = (rol) => stukken.filter((stuk) => stuk.rol === rol).at(-1);
  const type = async (stuk, keys) => {
    const messages = [];
    const pages = [];
    const tekst = stand.sources.get(stuk.pad);
    for (let i = 0; i < keys; i++) {
      const [ms] = await timed(() => {
        sessie.leg(stuk.pad, `${tekst}${'Een woord erbij. '.slice(0, 1 + (i % 16))}${i}`);
        return sessie.stand();
      });
      const [page] = await timed(() => sessie.blad(stuk.pad));
      messages.push(ms);
      pages.push(ms + page);
    }
    sessie.leg(stuk.pad, undefined);
    return { messages, pages };
  };
  const figures = { 'check, nothing remembered': cold, open };
  for (const rol of ['voorstel', 'besluit', 'oproeping']) {
    const stuk = pick(rol);
    await type(stuk, KEYS);
    const { messages, pages } = await type(stuk, KEYS);
    figures[`messages ${rol}`] = median(messages);
    figures[`messages ${rol}, 95 %`] = p95(messages);
    figures[`page ${rol}`] = median(pages);
  }
  await sessie.stand();
  const { map } = vergaderingen.at(-1);
  const [list] = await timed(async () => {
    const { register, diagnostics } = await sessie.stand();
    return register.vergaderingen
      .find((een) => een.map === map)
      .agenda.map((rubriek) => [rubriek, diagnostics.filter(({ file }) => file.startsWith(map))]);
  });
  figures.list = list;
  await sessie.sluit();
  return figures;
}

if (process.argv[1]?.endsWith('sessie.mjs')) {
  await alone(
    async (content, scratch) => {
      for (const [what, ms] of Object.entries(await measureSessie(content, scratch)))
        console.log(`${ms.toFixed(1).padStart(8)}  ${what}`);
    },
    [process.argv[2] ?? '500'],
  );
}
