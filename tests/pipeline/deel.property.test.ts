import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/model/index.ts';
import { deelwerk, VAST, verdeel } from '../../src/pipeline/deel/verdeel.ts';

/** Lengths of the stukken of each vergadering, and of the letters. */
const lengten = fc.array(fc.nat(50_000), { maxLength: 12 });
const inhoud = fc.record({ vergaderingen: fc.array(lengten, { maxLength: 40 }), brieven: lengten });

const stuk = (pad: string, lengte: number) => ({ pad, rol: 'brief', tekst: 'x'.repeat(lengte) });
function registerVan({ vergaderingen, brieven }: { vergaderingen: number[][]; brieven: number[] }): Register {
  const stukken = vergaderingen.flatMap((een, i) => een.map((lengte, j) => stuk(`v${i}/s${j}.md`, lengte)));
  return {
    huis: { soorten: [] },
    vergaderingen: vergaderingen.map((_, i) => ({ map: `v${i}` })),
    stukken: [...stukken, ...brieven.map((lengte, i) => stuk(`brieven/${i}.md`, lengte))],
  } as unknown as Register;
}
const omgekeerd = (register: Register): Register => ({
  ...register,
  vergaderingen: register.vergaderingen.toReversed(),
  stukken: register.stukken.toReversed(),
});
const metDelen = fc.tuple(inhoud.map(registerVan), fc.integer({ min: 1, max: 20 }));
const EENS = { seed: 16, numRuns: 100 };

describe('the parts of any number of vergaderingen', () => {
  it('have every stuk in exactly one of them, with its vergadering, in whatever order it is found', () => {
    const check = ([register, van]: [Register, number]): void => {
      const delen = Array.from({ length: van }, (_, i) => deelwerk(register, { nummer: i + 1, van }, false));
      const anders = verdeel(omgekeerd(register), van);
      for (const { pad } of register.stukken) {
        const waarin = delen.flatMap(({ has }, i) => (has(pad) ? [i + 1] : []));
        expect(waarin).toEqual([anders.deelVan(pad)]);
        const eerste = pad.startsWith('brieven/') ? 1 : anders.deelVan(pad.replace(/s\d+\.md$/u, 'oproeping.md'));
        expect(waarin).toEqual([eerste]);
      }
      const som = anders.aantallen.reduce((a, b) => a + b, 0);
      expect(som).toBe(register.vergaderingen.length);
      // What is said of the house is said by one of them.
      expect(delen.filter(({ has, elders }) => has('/huis/huisstijl.yaml') || elders)).toHaveLength(1);
    };
    fc.assert(fc.property(metDelen, check), EENS);
  });

  it('are as equal as their vergaderingen allow: none has more than another by more than one of its own', () => {
    const check = ([register, van]: [Register, number]): void => {
      const { deelVan } = verdeel(register, van);
      const werk = Array.from({ length: van }, () => new Map<string, number>());
      for (const { pad, tekst } of register.stukken) {
        const map = pad.slice(0, pad.indexOf('/'));
        const deel = werk[deelVan(pad) - 1];
        deel?.set(map, (deel.get(map) ?? 0) + tekst.length + VAST);
      }
      const som = (deel: Map<string, number>): number => [...deel.values()].reduce((a, b) => a + b, 0);
      const minst = Math.min(...werk.map(som));
      for (const deel of werk) {
        const lichtste = Math.min(...[...deel].filter(([map]) => map !== 'brieven').map(([, kost]) => kost));
        if (Number.isFinite(lichtste)) expect(som(deel) - lichtste).toBeLessThanOrEqual(minst);
      }
    };
    fc.assert(fc.property(metDelen, check), EENS);
  });
});
