import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../../src/core/index.ts';
import type { Soort } from '../../../src/model/index.ts';
import { pasToe, toonWaarde, zetVeld } from '../../../src/pipeline/sessie/bewerk/index.ts';
import { gevraagdeWaarden, magMeer } from '../../../src/pipeline/sessie/bewerk/waarden.ts';
import { heeftVoorwerk, readYaml, voorwerkDeel } from '../../../src/read/index.ts';
import { type Bron, rommeligeBronnen } from '../../support/rommelig.ts';

const BRONNEN = await rommeligeBronnen();

const woord = fc.oneof(
  fc.constantFrom(
    'Dam',
    'Annelies Verhoef',
    '2026-03-11',
    '19:30',
    '0012',
    '4100233',
    'ja',
    'nee',
    'true',
    'null',
    '~',
    '1.0',
    'a: b',
    'x # y',
  ),
  fc.constantFrom(
    '- streep',
    '[a]',
    '{ a }',
    '"aan"',
    "'s avonds",
    '*ster',
    '&en',
    '!uit',
    '? vraag',
    '%',
    '@',
    '`',
    '€ 1.250,50',
    'A, B',
    'Aydin (PvdL)',
  ),
  fc.constantFrom(
    'ja, 5 minuten',
    'concept',
    'geheim',
    'kaart.pdf',
    'taxatie.pdf',
    'café ½ — “x”',
    'twee\nregels',
    'een\n\n  drie\n---\nvier',
    '😀 lach',
    '\\n',
  ),
  fc.string({ maxLength: 20 }),
);

/** What of the front matter is read, or nothing where there is none. */
function lees(tekst: string):
  | {
      waarde: Record<string, unknown>;
      velden: Record<
        string,
        { plek: { start: { line: number }; end: { line: number } }; sleutel?: { start: { line: number } } }
      >;
      achter: string;
      eenRegel: boolean;
    }
  | undefined {
  const kaal = tekst.startsWith('\ufeff') ? tekst.slice(1) : tekst;
  if (!heeftVoorwerk(kaal)) return { waarde: {}, velden: {}, achter: kaal, eenRegel: false };
  const { begin, yaml } = voorwerkDeel(kaal);
  const { inhoud } = readYaml(yaml, begin, lineIndex(kaal));
  return (
    inhoud && {
      waarde: (inhoud.waarde ?? {}) as Record<string, unknown>,
      velden: inhoud.velden,
      achter: kaal.slice(begin + yaml.length).replace(/^\s*---/u, ''),
      eenRegel: yaml.startsWith('{'),
    }
  );
}

const op = (waarde: unknown, pad: string): unknown =>
  pad.split('.').reduce<unknown>((at, deel) => (at as Record<string, unknown> | null | undefined)?.[deel], waarde);

/** The lines that a field stands on, those of its group where that is one line or goes with it; none where it is not there. */
function regelsVan(voor: NonNullable<ReturnType<typeof lees>>, pad: string): [number, number] | undefined {
  const [groep = ''] = pad.split('.');
  // Between braces the whole front matter is one line.
  if (voor.eenRegel) return [2, 2];
  const veld = voor.velden[pad];
  const boven = voor.velden[groep];
  const enige = pad.includes('.') && Object.keys((op(voor.waarde, groep) ?? {}) as object).length === 1;
  const hier = veld && !enige ? veld : boven;
  if (!hier) return undefined;
  return [hier.sleutel?.start.line ?? hier.plek.start.line, hier.plek.end.line];
}

const paden = (soort: Soort): string[] => [
  ...Object.keys(soort.velden).filter((pad) => pad !== 'soort' && soort.velden[pad]?.type !== 'agenda'),
  'eigen_veld',
];

describe('zetVeld', () => {
  it('changes only the lines it names, leaves every other byte, and what it writes reads back', () => {
    let gezet = 0;
    let geweigerd = 0;
    fc.assert(
      fc.property(
        fc.nat(BRONNEN.length - 1),
        fc.array(fc.tuple(fc.nat(1000), fc.array(woord, { maxLength: 3 })), { minLength: 1, maxLength: 5 }),
        (welke, stappen) => {
          const { soort, tekst: begin } = BRONNEN[welke] as Bron;
          let tekst = begin;
          for (const [n, waarden] of stappen) {
            const alle = paden(soort);
            const pad = alle[n % alle.length] as string;
            const veld = soort.velden[pad];
            const asked = magMeer(veld) ? waarden : waarden.slice(0, 1);
            const na = zetVeld(tekst, soort, pad, asked);
            if ('reden' in na) {
              geweigerd++;
              expect(na.reden).toMatch(/\.$/u);
              continue;
            }
            gezet++;
            const nieuw = pasToe(tekst, na.edits);
            const [gelezen, voor] = [lees(nieuw), lees(tekst)];
            if (!gelezen || !voor) throw new Error(`cannot be read: ${nieuw}`);
            expect(toonWaarde(op(gelezen.waarde, pad), veld)).toEqual(gevraagdeWaarden(asked, veld));
            expect(gelezen.achter.trimStart()).toBe(voor.achter.trimStart());
            // Every line that was there is there, in its order, but for those of the field itself.
            const [oud, ervan] = [tekst.split('\n'), nieuw.split('\n')];
            let kop = 0;
            while (kop < oud.length && kop < ervan.length && oud[kop] === ervan[kop]) kop++;
            let staart = 0;
            while (staart < Math.min(oud.length, ervan.length) - kop && oud.at(-1 - staart) === ervan.at(-1 - staart))
              staart++;
            const veranderd: [number, number] = [kop + 1, oud.length - staart];
            if (veranderd[1] >= veranderd[0]) {
              const mag = regelsVan(voor, pad);
              expect(mag, `${pad}\n${tekst}\n=>\n${nieuw}`).toBeDefined();
              expect(veranderd[0], `${pad}\n${tekst}\n=>\n${nieuw}`).toBeGreaterThanOrEqual(mag?.[0] ?? 0);
              expect(veranderd[1], `${pad}\n${tekst}\n=>\n${nieuw}`).toBeLessThanOrEqual(mag?.[1] ?? 0);
            }
            if (tekst.includes('\r\n') && !tekst.replaceAll('\r\n', '').includes('\n'))
              expect(nieuw.replaceAll('\r\n', '')).not.toContain('\n');
            tekst = nieuw;
          }
        },
      ),
      { seed: 14, numRuns: Number(process.env.RUNS ?? 400) },
    );
    expect(gezet).toBeGreaterThan(3 * geweigerd);
  });
});
