import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { stukOp, uitslagenVan } from '../../src/model/index.ts';
import { maakView } from '../../src/rollen/index.ts';
import { checkRules } from '../../src/rules/index.ts';
import { oproeping, raadsadvies, raadsbesluit, rubriek } from './papieren.ts';
import { lees } from './stukken.ts';

const een = (...woorden: string[]): fc.Arbitrary<string> => fc.constantFrom(...woorden);
type Velden = Record<string, fc.Arbitrary<unknown>>;

/** Names and numbers that mean something somewhere in a record, and some that mean nothing. */
const naam = een('Jan Hof', 'Bos', 'T. Post', 'Nobody', 'Dorp', '__proto__', 'constructor');
const nummer = een('D01-A01', 'D01-A02', 'M01', 'T2026-01', 'x');
const tijd = een('20:00', '21:10');
const los: fc.Arbitrary<unknown> = fc.oneof(
  naam,
  tijd,
  fc.integer({ min: -2, max: 9 }),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  een('', ' ', 'D01'),
);

/** What a record and an amendement may hold: as it is meant, or with anything anywhere. */
function vormen(gek: boolean) {
  const of = (goed: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    gek ? fc.oneof({ weight: 6, arbitrary: goed }, { weight: 1, arbitrary: los }) : goed;
  const lijst = (wat: fc.Arbitrary<unknown>) => of(fc.array(wat, { maxLength: 3 }));
  const regel = (nodig: Velden, mag: Velden = {}) =>
    of(
      fc.record(Object.fromEntries(Object.entries({ ...nodig, ...mag }).map(([key, wat]) => [key, of(wat)])), {
        requiredKeys: Object.keys(nodig),
      }),
    );
  const keus = een('voor', 'tegen');
  const stemming = fc.oneof(
    regel({ voor: fc.nat(5), tegen: fc.nat(5) }),
    fc.constant('zonder'),
    regel({ fracties: fc.dictionary(naam, keus, { maxKeys: 3 }) }, { behalve: lijst(regel({ naam, stem: keus })) }),
    regel({ hoofdelijk: regel({ voor: lijst(naam), tegen: lijst(naam) }) }),
    regel(
      { briefjes: fc.dictionary(naam, fc.nat(6), { maxKeys: 3 }) },
      { blanco: fc.nat(3), ongeldig: fc.nat(3), beperkt: een('ja'), herstemming: een('ja'), lot: naam },
    ),
  );
  const uitslag = een('aangenomen', 'gewijzigd aangenomen', 'verworpen', 'uitgesteld', 'aangehouden', 'besproken');
  const bij = {
    uitslag,
    stemming,
    onthouden: lijst(naam),
    opnieuw: een('gestaakt', 'ongeldig'),
    zin: een('Hof stemde tegen.', 'Aangenomen.'),
  };
  const onder = lijst(regel({ nummer }, bij));
  const toezeggingen = lijst(regel({ nummer, wie: naam, wat: naam }, { voor: een('2026-06-01') }));
  const mag = { ...bij, tijd, toelichting: naam, moties: onder, amendementen: onder, toezeggingen };
  return {
    verslag: fc.record(
      {
        uitslagen: lijst(
          fc.oneof(
            regel({ punt: een('D01', 'D02', 'D09') }, mag),
            regel({ rubriek: een('D', 'Z') }, mag),
            regel({ tekst: naam }, mag),
          ),
        ),
        afwezig: lijst(fc.oneof(naam, regel({ naam }, { van: tijd, tot: tijd, met_bericht: een('ja') }))),
        voorzitter: of(naam),
        opening: of(tijd),
        openbaar_gemaakt: of(een('2026-03-01', '2026-04-01')),
        openbaarheid: een('openbaar', 'besloten'),
      },
      { requiredKeys: ['uitslagen'] },
    ),
    wijzigingen: lijst(
      fc.oneof(
        regel({
          vervang: een('1', '2a', '9', 'artikel 1', 'artikel 9 lid 2', '0', 'x'),
          door: een('Iets.', '1. a\n2. b', '# kop'),
        }),
        regel({ schrap: een('1', 'artikel 1', '-') }),
        regel({
          voeg_in_na: een('0', '1', 'artikel 1'),
          tekst: een('Iets.[^1]\n\n[^1]: Noot.', '## Artikel 2. Nieuw\n\nTekst.'),
        }),
      ),
    ),
  };
}

const [goed, vreemd] = [vormen(false), vormen(true)];
const meestal = <T>(a: fc.Arbitrary<T>, b: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: a }, { weight: 1, arbitrary: b });
const stuk = (velden: Record<string, unknown>, tekst = ''): string => `---\n${stringify(velden)}---\n\n${tekst}\n`;
const LEDEN = ['Hof, fractie: Dorp', 'Bos, fractie: Dorp', 'Post, fractie: Groen']
  .map(
    (lid, i) =>
      `  - { naam: ${['Jan', 'Yara', 'Tom'][i]} ${lid.split(',')[0]}, functie: raadslid, achternaam: ${lid} }\n`,
  )
  .join('');

test('no rule and no view is stopped by an odd record', async () => {
  let begrepen = 0;
  const probeer = async (velden: object, wijzigingen: unknown, metLeden: boolean): Promise<void> => {
    const zaak = { zaaknummer: 4100001, onderwerp: 'Plein' };
    const { register } = await lees({
      'gemeente.yaml': metLeden ? LEDEN : '',
      '2026-03-11/oproeping.md': oproeping(rubriek('D', 'zaak: 4100001', 'Vragen')),
      '2026-03-11/plein/raadsadvies.md': raadsadvies(),
      '2026-03-11/plein/raadsbesluit.md': raadsbesluit(),
      '2026-03-11/plein/verordening.md': stuk({ soort: 'verordening', ...zaak }, '## Artikel 1. Een\n\nTekst.'),
      '2026-03-11/plein/a01.md': stuk({ soort: 'amendement', nummer: 'D01-A01', ...zaak, wijzigingen }),
      '2026-03-11/plein/a02.md': stuk({
        soort: 'amendement',
        nummer: 'D01-A02',
        ...zaak,
        gericht: 'D01-A01',
        wijzigingen: [{ vervang: 1, door: 'Iets.' }],
      }),
      '2026-03-11/m01.md': stuk({ soort: 'motie', nummer: 'M01', onderwerp: 'M' }, '## Verzoekt het college\n\nIets.'),
      '2026-03-11/besluitenlijst.md': stuk({ soort: 'besluitenlijst', ...velden }),
    });
    if (uitslagenVan(stukOp(register, '2026-03-11/besluitenlijst.md')).length > 0) begrepen++;
    expect(checkRules(register).filter(({ rule }) => rule === 'interne-fout')).toEqual([]);
    for (const gelezen of register.stukken) maakView(gelezen, register);
  };
  await fc.assert(
    fc.asyncProperty(
      meestal(goed.verslag, vreemd.verslag),
      meestal(goed.wijzigingen, vreemd.wijzigingen),
      fc.boolean(),
      probeer,
    ),
    { numRuns: 60, seed: 20260311 },
  );
  // Records that are not understood prove nothing.
  expect(begrepen).toBeGreaterThan(20);
}, 60_000);
