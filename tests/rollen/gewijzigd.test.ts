import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import { platteTekst, type Register, type Stuk, stukOp } from '../../src/model/index.ts';
import type { Uitkomst } from '../../src/raad/index.ts';
import { loadTemplates, type Templates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import type { Inhoud } from '../../src/rollen/verslag/delen.ts';
import { alsNodes, woordenVan } from '../../src/rollen/verslag/delen.ts';
import { aanpassingVan, digestTegen } from '../../src/rollen/verslag/gewijzigd.ts';
import { registerOf } from '../support/content.ts';
import { schets, viewVan } from '../support/documenten.ts';
import { HUISMAP } from '../support/huis.ts';

const sjablonen = loadTemplates(realHost(), HUISMAP).then(({ value }) => value as Templates);

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

describe('the decision as it is printed', () => {
  /** The points of the besluit with the signs of the house, from the page. */
  const gedrukt = async (files: Record<string, string>): Promise<string> => {
    const { register } = await gebouwd(files);
    const { value } = render(viewVan(register, 'v/plein/raadsbesluit.md'), await sjablonen);
    return schets(value?.tree ?? { type: 'root', children: [] });
  };
  const aangenomen = lijst('{ nummer: A1, uitslag: aangenomen }');

  it('takes its points from the voorstel where it has none of its own, with its notes', async () => {
    const pagina = await gedrukt({
      'v/plein/raadsbesluit.md': BESLUIT.replace(/\n## Besluit[\s\S]*/u, ''),
      'v/plein/raadsadvies.md':
        '---\nsoort: raadsadvies\nzaaknummer: 1000001\nonderwerp: Plein\n---\n\n## Bespreek- en beslispunten\n\nDe raad wordt voorgesteld:\n\n1. Het plan[^1] vast te stellen.\n2. Een krediet te geven.\n\n[^1]: Zie de bijlage.\n',
      'v/plein/a1.md': amendement('A1', '  - vervang: 2\n    door: Geen krediet te geven.'),
      'v/besluitenlijst.md': aangenomen,
    });
    expect(pagina).toContain('Gewijzigd raadsbesluit');
    expect(pagina).not.toContain('De raad wordt voorgesteld');
    expect(pagina).toMatch(/Het plan.*vast te stellen\.\n.*Geen krediet te geven\./u);
    expect(pagina).toContain('Zie de bijlage.');
  });

  it('also where it says only that it was changed', async () => {
    const pagina = await gedrukt({
      'v/plein/raadsbesluit.md': BESLUIT.replace(/\n## Besluit[\s\S]*/u, '').replace(
        'onderwerp: Plein',
        'onderwerp: Plein\ngewijzigd: ja',
      ),
      'v/plein/raadsadvies.md':
        '---\nsoort: raadsadvies\nzaaknummer: 1000001\nonderwerp: Plein\n---\n\n## Bespreek- en beslispunten\n\n1. Het plan vast te stellen.\n',
      'v/plein/a1.md': amendement('A1', '  - vervang: 1\n    door: Het plan te verwerpen.'),
      'v/besluitenlijst.md': aangenomen,
    });
    expect(pagina).toContain('Het plan te verwerpen.');
    expect(pagina).not.toContain('vast te stellen');
  });

  it('keeps what stands between and behind the points, and points that were typed by hand', async () => {
    const { register, besluit } = await gebouwd({
      'v/plein/raadsbesluit.md': BESLUIT.replace(
        /1\. Het plan[\s\S]*/u,
        'a. Het plan vast te stellen.\nb. Een krediet te geven.\nc. Bewoners te betrekken.\n\nDit alles met ingang van morgen.\n',
      ),
      'v/plein/a1.md': amendement('A1', '  - vervang: b\n    door: Geen krediet te geven.'),
      'v/besluitenlijst.md': aangenomen,
    });
    const { uitkomst, grond } = aanpassingVan(register, besluit) ?? {};
    expect(regels(uitkomst?.delen ?? [])).toEqual([
      '1 Het plan vast te stellen.',
      '2 Geen krediet te geven.',
      '3 Bewoners te betrekken.',
    ]);
    expect(grond?.tekst.na.map((node) => platteTekst(node))).toEqual(['Dit alles met ingang van morgen.']);
  });

  it('prints a note that an amended point has, and the part of a part', async () => {
    const pagina = await gedrukt({
      'v/plein/a1.md': amendement(
        'A1',
        '  - voeg_in_na: 2b\n    tekst: een gift\n  - vervang: 1\n    door: |\n      Het plan vast te stellen, met:\n\n      1. meer bomen;\n      2. minder banken.',
      ),
      'v/besluitenlijst.md': aangenomen,
    });
    expect(pagina).toMatch(
      /met:[\s\S]*meer bomen;[\s\S]*minder banken\.[\s\S]*uit:[\s\S]*de bijdrage\.[\s\S]*een gift/u,
    );
  });

  it('prints the notes of an amended point, also where a note of the besluit has the same name', async () => {
    const files = {
      'v/plein/raadsbesluit.md': `${BESLUIT.replace('Het plan', 'Het plan[^1]').replace('krediet', 'krediet[^2]')}\n[^1]: Oude noot.\n\n[^2]: Over het krediet.\n`,
      'v/plein/a1.md': amendement(
        'A1',
        '  - vervang: 1\n    door: |\n      Het plan[^1] te herzien.\n\n      [^1]: Nieuwe noot.\n  - voeg_in_na: 3\n    tekst: |\n      1. Bomen[^2] te planten.\n      2. Banken te plaatsen.\n\n      [^2]: Eiken.',
      ),
      'v/besluitenlijst.md': aangenomen,
    };
    const pagina = await gedrukt(files);
    const noten = pagina.slice(pagina.indexOf('Noten')).match(/(?:Oude|Nieuwe) noot|Over het krediet|Eiken/gu);
    expect(noten).toEqual(['Nieuwe noot', 'Over het krediet', 'Eiken']);
    expect(pagina).toMatch(/ {4}li Bomen.*te planten\.\n {4}li Banken te plaatsen\./u);
    const { register } = await gebouwd(files);
    expect(JSON.stringify(viewVan(register, 'v/plein/a1.md'))).toContain('(noot: Nieuwe noot.)');
  });

  it('takes nothing from a voorstel that fewer people may see', async () => {
    const pagina = await gedrukt({
      'v/plein/raadsbesluit.md': BESLUIT.replace(/\n## Besluit[\s\S]*/u, ''),
      'v/plein/raadsadvies.md':
        '---\nsoort: raadsadvies\nzaaknummer: 1000001\nonderwerp: Plein\nopenbaarheid: geheim\n---\n\n## Bespreek- en beslispunten\n\n1. Bakker Zonneveld te betalen.\n',
      'v/plein/a1.md': amendement('A1', '  - voeg_in_na: 1\n    tekst: Niets te betalen.'),
      'v/besluitenlijst.md': aangenomen,
    });
    expect(pagina).not.toContain('Zonneveld');
  });
});

describe('the regeling, where artikelen come and go', () => {
  const REGELING =
    '---\nsoort: verordening\nzaaknummer: 1000001\nonderwerp: Speelruimte\n---\n\n## Artikel 1. Begrippen\n\nEen.\n\n## Hoofdstuk 2. Meer\n\n## Artikel 2. Omvang\n\nTwee.\n\n## Toelichting\n\nDrie.\n';
  it.each([
    ['  - schrap: artikel 1', ['Hoofdstuk 2. Meer', 'Artikel 2. Omvang Twee.', 'Toelichting Drie.']],
    ['  - schrap: artikel 2', ['Artikel 1. Begrippen Een.', 'Hoofdstuk 2. Meer', 'Toelichting Drie.']],
    [
      '  - { voeg_in_na: artikel 1, tekst: "## Artikel 1a. Nieuw\\n\\nVier." }',
      [
        'Artikel 1. Begrippen Een.',
        'Artikel 1a. Nieuw Vier.',
        'Hoofdstuk 2. Meer',
        'Artikel 2. Omvang Twee.',
        'Toelichting Drie.',
      ],
    ],
  ])('%s: headings and what stands behind the last stay', async (wijziging, verwacht) => {
    const { register } = await gebouwd({
      'v/plein/verordening.md': REGELING,
      'v/plein/a1.md': amendement('A1', wijziging),
      'v/besluitenlijst.md': lijst('{ nummer: A1, uitslag: aangenomen }'),
    });
    const { uitkomst } = aanpassingVan(register, stukOp(register, 'v/plein/verordening.md') as Stuk) ?? {};
    expect(uitkomst?.delen.map(({ inhoud }) => woordenVan(inhoud))).toEqual(verwacht);
  });
});
