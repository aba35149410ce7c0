import { describe, expect, it } from 'vitest';
import { type Register, type Stuk, stukOp } from '../../src/model/index.ts';
import type { Uitkomst } from '../../src/raad/index.ts';
import type { Inhoud } from '../../src/rollen/verslag/delen.ts';
import { alsNodes, woordenVan } from '../../src/rollen/verslag/delen.ts';
import { aanpassingVan, digestTegen } from '../../src/rollen/verslag/gewijzigd.ts';
import { registerOf } from '../support/content.ts';

const OPROEPING = `---
soort: oproeping
datum: 2026-03-11
agenda:
  - { rubriek: C, punten: [{ zaak: 1000001 }] }
---
`;
const BESLUIT = `---
soort: raadsbesluit
zaaknummer: 1000001
onderwerp: Plein
---

## Besluit

1. Het plan vast te stellen.
2. Een krediet te geven uit:
   1. de reserve;
   2. de bijdrage.
3. Bewoners te betrekken.
`;
const amendement = (nummer: string, wijzigingen: string, meer = ''): string =>
  `---\nsoort: amendement\nnummer: ${nummer}\nzaaknummer: 1000001\nonderwerp: Wijziging ${nummer}\n${meer}wijzigingen:\n${wijzigingen}\n---\n`;
const lijst = (...regels: string[]): string =>
  `---\nsoort: besluitenlijst\nuitslagen:\n  - punt: C01\n    uitslag: gewijzigd aangenomen\n    amendementen:\n${regels.map((regel) => `      - ${regel}\n`).join('')}---\n`;

async function gebouwd(files: Record<string, string>): Promise<{ register: Register; besluit: Stuk }> {
  const { register, diagnostics } = await registerOf({
    'v/oproeping.md': OPROEPING,
    'v/plein/raadsbesluit.md': BESLUIT,
    ...files,
  });
  expect(diagnostics).toEqual([]);
  return { register, besluit: stukOp(register, 'v/plein/raadsbesluit.md') as Stuk };
}
const regels = (delen: readonly Uitkomst<Inhoud>[], diep = ''): string[] =>
  delen.flatMap(({ inhoud, delen: onder }, i) => [
    `${diep}${i + 1} ${woordenVan(inhoud)}`,
    ...regels(onder, `  ${diep}`),
  ]);

describe('the besluit as the raad decided it', () => {
  it('has what adopted amendementen changed, and nothing of others', async () => {
    const { register, besluit } = await gebouwd({
      'v/plein/a1.md': amendement('A1', '  - vervang: 2a\n    door: de algemene reserve;\n  - schrap: 3'),
      'v/plein/a2.md': amendement(
        'A2',
        '  - voeg_in_na: 1\n    tekst: |\n      1. Het plan te drukken.\n      2. Het plan te verspreiden.',
      ),
      'v/plein/a10.md': amendement('A10', '  - schrap: 1'),
      'v/besluitenlijst.md': lijst(
        '{ nummer: A1, uitslag: aangenomen }',
        '{ nummer: A2, uitslag: aangenomen }',
        '{ nummer: A10, uitslag: verworpen }',
      ),
    });
    const aanpassing = aanpassingVan(register, besluit);
    expect(regels(aanpassing?.uitkomst.delen ?? [])).toEqual([
      '1 Het plan vast te stellen.',
      '2 Het plan te drukken.',
      '3 Het plan te verspreiden.',
      '4 Een krediet te geven uit:',
      '  1 de algemene reserve;',
      '  2 de bijdrage.',
    ]);
    expect(aanpassing?.amendementen.map(({ pad }) => pad)).toEqual(['v/plein/a1.md', 'v/plein/a2.md']);
    const [list] = alsNodes(aanpassing?.grond.tekst as Inhoud, aanpassing?.uitkomst.delen ?? []);
    expect(list).toMatchObject({ type: 'list', ordered: true, start: 1 });
  });

  it('stays as it is where none was adopted, or where the author says that it stands there already', async () => {
    const stukken = { 'v/plein/a1.md': amendement('A1', '  - schrap: 3') };
    const zonder = await gebouwd({ ...stukken, 'v/besluitenlijst.md': lijst('{ nummer: A1, uitslag: verworpen }') });
    expect(aanpassingVan(zonder.register, zonder.besluit)).toBeUndefined();
    const zelf = await gebouwd({
      ...stukken,
      'v/plein/raadsbesluit.md': BESLUIT.replace('onderwerp: Plein', 'onderwerp: Plein\ngewijzigd: ja'),
      'v/besluitenlijst.md': lijst('{ nummer: A1, uitslag: aangenomen }'),
    });
    expect(aanpassingVan(zelf.register, zelf.besluit)).toBeUndefined();
  });

  it('says where two collide, and makes neither of them', async () => {
    const { register, besluit } = await gebouwd({
      'v/plein/a1.md': amendement('A1', '  - vervang: 1\n    door: Het plan te verwerpen.'),
      'v/plein/a2.md': amendement('A2', '  - schrap: 1'),
      'v/besluitenlijst.md': lijst('{ nummer: A1, uitslag: aangenomen }', '{ nummer: A2, uitslag: aangenomen }'),
    });
    const { uitkomst } = aanpassingVan(register, besluit) ?? {};
    expect(uitkomst?.botsingen.map(({ operaties }) => operaties.map(({ van }) => van))).toEqual([['A1', 'A2']]);
    expect(regels(uitkomst?.delen ?? [])[0]).toBe('1 Het plan vast te stellen.');
  });

  it('takes a subamendement into its amendement', async () => {
    const { register, besluit } = await gebouwd({
      'v/plein/a1.md': amendement('A1', '  - vervang: 1\n    door: Het plan te herzien.\n  - schrap: 3'),
      'v/plein/a2.md': amendement('A2', '  - vervang: 1\n    door: Het plan te herzien in 2027.', 'gericht: A1\n'),
      'v/besluitenlijst.md': lijst('{ nummer: A1, uitslag: aangenomen }', '{ nummer: A2, uitslag: aangenomen }'),
    });
    expect(regels(aanpassingVan(register, besluit)?.uitkomst.delen ?? [])).toEqual([
      '1 Het plan te herzien in 2027.',
      '2 Een krediet te geven uit:',
      '  1 de reserve;',
      '  2 de bijdrage.',
    ]);
  });
});

describe('the regeling as the raad decided it', () => {
  it('has its artikelen and leden changed', async () => {
    const { register } = await gebouwd({
      'v/plein/verordening.md':
        '---\nsoort: verordening\nzaaknummer: 1000001\nonderwerp: Speelruimte\n---\n\nDe raad;\n\n## Artikel 1. Begrippen\n\nHet volgende geldt:\n\n1. een;\n2. twee.\n\n## Hoofdstuk 2\n\n## Artikel 2. Omvang\n\nDrie meter.\n',
      'v/plein/a1.md': amendement(
        'A1',
        '  - vervang: artikel 1 lid 2\n    door: zes.\n  - voeg_in_na: artikel 2\n    tekst: "## Artikel 3. Slot\\n\\nKlaar."',
      ),
      'v/besluitenlijst.md': lijst('{ nummer: A1, uitslag: aangenomen }'),
    });
    const verordening = stukOp(register, 'v/plein/verordening.md') as Stuk;
    expect(regels(aanpassingVan(register, verordening)?.uitkomst.delen ?? [])).toEqual([
      '1 Artikel 1. Begrippen Het volgende geldt:',
      '  1 een;',
      '  2 zes.',
      '2 Hoofdstuk 2',
      '3 Artikel 2. Omvang Drie meter.',
      '4 Artikel 3. Slot Klaar.',
    ]);
  });
});

describe('what an amendement was written against', () => {
  it('changes with the words of the points that it touches, and with nothing else', async () => {
    const van = async (besluit: string): Promise<string | undefined> => {
      const { register } = await gebouwd({
        'v/plein/a1.md': amendement('A1', '  - schrap: 2b'),
        'v/plein/raadsbesluit.md': besluit,
      });
      return digestTegen(register, stukOp(register, 'v/plein/a1.md') as Stuk);
    };
    const eerst = await van(BESLUIT);
    expect(eerst).toMatch(/^[0-9a-f]{12}$/);
    expect(await van(BESLUIT.replace('Bewoners te', 'Alle bewoners te').replace('krediet te', 'krediet  te'))).toBe(
      eerst,
    );
    expect(await van(BESLUIT.replace('de bijdrage', 'een bijdrage'))).not.toBe(eerst);
  });
});
