import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, check } from '../../src/pipeline/index.ts';
import { buildHost, fakeWriters, INHOUD, OPTIES } from '../support/building.ts';

type Bestanden = Readonly<Record<string, string>>;
/** What people do to a folder between two builds. */
type Ingreep = (bestanden: Bestanden, pad: string, n: number) => Bestanden;

const anders =
  (doe: (tekst: string, n: number) => string): Ingreep =>
  (bestanden, pad, n) => ({ ...bestanden, [pad]: doe(bestanden[pad] ?? '', n) });
const zonder: Ingreep = (bestanden, pad) =>
  Object.fromEntries(Object.entries(bestanden).filter(([een]) => een !== pad));
const INGREPEN: readonly Ingreep[] = [
  (bestanden) => bestanden,
  anders((tekst, n) => `${tekst}\nNog een zin ${n} met € 1.000 en "aanhaling.\n`),
  anders((tekst) => tekst.replace(/^(onderwerp|titel): .*$/mu, '$1: Iets anders')),
  anders((tekst, n) => tekst.replace(/^zaaknummer: .*$/mu, `zaaknummer: 100000${n}`)),
  anders((tekst) => tekst.replace('---\n', '---\nstatus: definitief\n')),
  anders((tekst, n) => tekst.replace('---\n', `---\nopenbaarheid: ${n % 2 ? 'geheim' : 'besloten'}\n`)),
  anders((tekst) => tekst.replace(/^soort: .*$/mu, 'soort: weet ik niet')),
  zonder,
  (bestanden, pad, n) => ({ ...zonder(bestanden, pad, n), [`elders${n}/${pad}`]: bestanden[pad] ?? '' }),
  (bestanden, pad, n) => ({ ...bestanden, [`${pad}${n}.txt`]: 'ernaast' }),
  (bestanden, _pad, n) => ({
    ...bestanden,
    'gemeente.yaml': (INHOUD['gemeente.yaml'] ?? '').replace(': Dam', n % 2 ? ': Dijk' : ': Duin'),
  }),
];
const STUKKEN = Object.keys(INHOUD).filter((pad) => pad.endsWith('.md'));

describe('what is kept from build to build', () => {
  it('makes no difference: after any change a build says what one without it does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(INGREPEN.length - 1), fc.nat(99), fc.nat(9)), { minLength: 2, maxLength: 4 }),
        async (stappen) => {
          const host = buildHost();
          await build(host, OPTIES, fakeWriters());
          let nu: Bestanden = INHOUD;
          for (const [doe, welk, n] of stappen) {
            const stukken = Object.keys(nu).filter((pad) => pad.endsWith('.md'));
            const straks = INGREPEN[doe]?.(nu, stukken[welk % stukken.length] ?? STUKKEN[0] ?? '', n) ?? nu;
            for (const pad of Object.keys(nu)) if (!(pad in straks)) await host.files.remove(`/content/${pad}`);
            for (const [pad, tekst] of Object.entries(straks)) {
              if (nu[pad] === tekst) continue;
              await host.files.makeFolder(`/content/${pad}`.replace(/\/[^/]*$/u, ''));
              await host.files.write(`/content/${pad}`, tekst);
            }
            nu = straks;
            const vers = buildHost(nu);
            const verwacht = await build(vers, OPTIES, fakeWriters());
            if (n % 2) expect((await check(host, OPTIES)).diagnostics).toEqual((await check(vers, OPTIES)).diagnostics);
            const { diagnostics, skipped } = await build(host, OPTIES, fakeWriters());
            expect({ diagnostics, skipped }).toEqual({
              diagnostics: verwacht.diagnostics,
              skipped: verwacht.skipped,
            });
          }
        },
      ),
      { seed: 16, numRuns: Number(process.env.RUNS ?? 4) },
    );
  }, 300_000);
});
