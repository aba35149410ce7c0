import { describe, expect, test } from 'vitest';
import { documentVan } from '../support/documenten.ts';

const PAD = 'brieven/verordening.md';

/** The outline of the document of a verordening with this text, without its title. */
async function schets(body: string, velden = ''): Promise<string> {
  const kop = `---\nsoort: verordening\nzaaknummer: 4100001\nonderwerp: Marktverordening\n${velden}---\n\n`;
  const { schets: gemaakt } = await documentVan({ [PAD]: `${kop}${body}\n` }, PAD);
  return gemaakt.split('\n').slice(3).join('\n');
}

const regels = async (body: string, begin: string): Promise<readonly string[]> =>
  (await schets(body)).split('\n').filter((regel) => regel.trim().startsWith(begin));

describe('the opening of a regeling', () => {
  test('the house adds what the author left out', async () => {
    const gemaakt = await schets('## Artikel 1\n\nTekst.');
    expect(gemaakt).toMatch(/^p\.aanhef De raad van de gemeente /u);
    expect(gemaakt).toContain('p.considerans gelezen het voorstel van het college van burgemeester en wethouders;');
    expect(gemaakt).toContain('p.besluitregel besluit vast te stellen de volgende verordening:');
  });

  test('what was typed stands there once, also below a heading of its own', async () => {
    const gemaakt = await schets(
      '## Intitulé\n\nMarktverordening\n\nDe raad der gemeente Oost;\n\ngelet op artikel 149 van de Gemeentewet;\n\nb e s l u i t :\n\nvast te stellen de\n\nMarktverordening\n\n## Artikel I\n\nTekst.',
    );
    expect(gemaakt.split('\n').slice(0, 8)).toEqual([
      'h2 Intitulé',
      'p Marktverordening',
      'p.aanhef De raad der gemeente Oost;',
      'p.considerans gelet op artikel 149 van de Gemeentewet;',
      'p.besluitregel b e s l u i t :',
      'p vast te stellen de',
      'p Marktverordening',
      'section.inhoud',
    ]);
  });

  test('lines that were typed below each other come apart', async () => {
    const gemaakt = await schets(
      'De raad van de gemeente Oost;\ngelezen het voorstel\nvan het college;\ngelet op *artikel 149*;\\\nbesluit vast te stellen:\n\n## Artikel 1\n\nTekst.',
    );
    expect(gemaakt.split('\n').slice(0, 4)).toEqual([
      'p.aanhef De raad van de gemeente Oost;',
      'p.considerans gelezen het voorstel van het college;',
      'p.considerans gelet op <em>artikel 149</em>;',
      'p.besluitregel besluit vast te stellen:',
    ]);
  });

  test('grounds without who decides stand below what the house adds', async () => {
    const gemaakt = await schets('gelet op artikel 149 van de Gemeentewet;\n\n## Artikel 1\n\nTekst.');
    expect(gemaakt).toMatch(/^p\.aanhef .*\np\.considerans gelet op .*\np\.besluitregel besluit vast/u);
  });

  test('a sentence about the raad is no aanhef', async () => {
    const gemaakt = await schets(
      'De raad van de gemeente stelde in 2020 een andere verordening vast.\n\n## Artikel 1\n\nTekst.',
    );
    expect(gemaakt).toMatch(/^p De raad van de gemeente stelde .*\np\.aanhef De raad/u);
  });

  test('the decision at the end of the grounds counts', async () => {
    expect(await schets('De raad van Oost,\n\ngelet op de wet, besluit:\n\n## Artikel 1\n\nTekst.')).not.toContain(
      'besluitregel',
    );
  });
});

describe('the end of a regeling', () => {
  const LID = '## Artikel 1\n\nTekst.\n\n';

  test('the house has the places to sign, above the toelichting', async () => {
    const gemaakt = await schets(
      `${LID}## Bijlage 1\n\nKaart.\n\n## Toelichting\n\n### Artikel 1\n\nUitleg.`,
      'vastgesteld: 2026-03-11\n',
    );
    expect(gemaakt).toMatch(
      /p Tekst\.\np\.ruim\.blijft Vastgesteld in de openbare raadsvergadering van 11 maart 2026\.\ndiv\.ondertekening/u,
    );
    expect(gemaakt.indexOf('h2 Bijlage 1')).toBeGreaterThan(gemaakt.indexOf('div.ondertekening'));
    expect(gemaakt).toContain('  h3 Artikel 1\n');
  });

  test('typed in two columns they become places to sign', async () => {
    const gemaakt = await schets(
      `${LID}Aldus vastgesteld in de openbare vergadering van 11 maart 2026.\n\nDe griffier,                De voorzitter,\n\nR.J. Kuiper                A.M. Verhoef\n\n## Toelichting\n\nUitleg.`,
    );
    expect(gemaakt).toContain(
      [
        '  p.blijft Aldus vastgesteld in de openbare vergadering van 11 maart 2026.',
        'div.ondertekening',
        '  div.handtekening',
        '    p.functie De griffier,',
        '    p.naam R.J. Kuiper',
        '  div.handtekening',
        '    p.functie De voorzitter,',
        '    p.naam A.M. Verhoef',
        'section.inhoud',
        '  h2 Toelichting',
      ].join('\n'),
    );
    expect(gemaakt.match(/div\.ondertekening/gu)).toHaveLength(1);
  });

  test.each([
    [
      'one below the other',
      'De griffier,\n\nR.J. Kuiper\n\nDe voorzitter,\n\nA.M. Verhoef',
      ['De griffier,', 'R.J. Kuiper', 'De voorzitter,', 'A.M. Verhoef'],
    ],
    ['without names', 'De griffier,\n\nDe voorzitter', ['De griffier,', 'De voorzitter']],
  ])('typed %s', async (_hoe, getypt, verwacht) => {
    const gemaakt = await schets(`${LID}${getypt}`);
    expect([...gemaakt.matchAll(/p\.(?:functie|naam) (.*)/gu)].map(([, tekst]) => tekst)).toEqual(verwacht);
    expect(gemaakt).not.toContain('Vastgesteld in');
  });

  test('what cannot be told apart stays as it was typed, and nothing is added', async () => {
    const gemaakt = await schets(`${LID}De griffier, de voorzitter,\n\nKuiper Verhoef`);
    expect(gemaakt).toContain('  p De griffier, de voorzitter,\n  p Kuiper Verhoef');
    expect(gemaakt).not.toContain('ondertekening');
  });

  test('an artikel about the griffier is no signature', async () => {
    const gemaakt = await schets(
      '## Artikel 1\n\nDe griffier en de voorzitter tekenen de notulen.\n\nBesloten vergaderingen zijn er ook.',
    );
    expect(gemaakt).toContain('p.ruim.blijft Vastgesteld in');
  });
});

describe('the artikelen', () => {
  test('headings say what they open, at whatever level', async () => {
    const gemaakt = await schets(
      '## HOOFDSTUK 1. MARKT\n\n### § 1 Plaats\n\n#### Artikel 1:1. Begrippen\n\nTekst.\n\n## Begroting\n\nTekst.',
    );
    expect(gemaakt).toContain('h2.hoofdstuk HOOFDSTUK 1. MARKT');
    expect(gemaakt).toContain('h3.paragraaf § 1 Plaats');
    expect(gemaakt).toContain('h4.artikel Artikel 1:1. Begrippen');
    expect(gemaakt).toContain('  h2 Begroting');
  });

  test('headings that were typed as lines are headings', async () => {
    const gemaakt = await schets(
      '**Hoofdstuk 1 Markt**\n\n**§ 1 Plaats**\n\nArtikel 1. Begrippen\nZie artikel 2.\n\n**Hoofdstuk 2**\n\n**Artikel 2**\n1. Een.\n2. Twee.\n\n**Toelichting**\n\nArtikel 1\n\nUitleg.',
    );
    expect(gemaakt).toContain(
      'h2.hoofdstuk Hoofdstuk 1 Markt\n  h3.paragraaf § 1 Plaats\n  h4.artikel Artikel 1. Begrippen',
    );
    expect(gemaakt).toContain('p Zie <a.verwijzing[href=#kop-1]>artikel 2</a>.');
    expect(gemaakt).toContain('h2.hoofdstuk Hoofdstuk 2\n  h3.artikel[id=kop-1] Artikel 2\n  ol.leden');
    expect(gemaakt.split('div.ondertekening')[1]).toContain('h2 Toelichting\n  h3 Artikel 1\n  p Uitleg.');
  });

  test('leden and onderdelen are lists with the numbers as written', async () => {
    const gemaakt = await schets(
      '## Artikel 1\n\nIn deze verordening is:\n\na. plein: het plein;\nb. plek: een plek.\n\n## Artikel 2\n\n1\\. De raad stelt in:\n\n 1. commissie A;\n 2. commissie B.\n\n2\\. Zij vergaderen.\n\n## Artikel 3\n\n1. Een.\n2. Twee:\n   1. a;\n   2. b.\n\n## Artikel 4\n\nWeken:\n\n- a.\n\n  dag;\n\n- b.\n\n  nacht.',
    );
    expect(gemaakt.split('\n').filter((regel) => /^\s+(?:ol|li)/u.test(regel))).toMatchSnapshot();
  });

  test('1° within a list that has it stands there once', async () => {
    const gemaakt = await schets(
      '## Artikel 1\n\n1. Een:\n   1. a:\n      1. 1°. x;\n      2. 2° y;\n      3. 30° is warm.',
    );
    expect(gemaakt).toMatch(/li x;\n\s*li y;\n\s*li 30° is warm\./u);
  });

  test('below letters stand 1°, 2°, typed or not', async () => {
    const typen = async (body: string) =>
      [...(await schets(`## Artikel 1\n\n${body}`)).matchAll(/ol\.(leden|onderdelen)(?:\[type=([^\]]*)\])?/gu)].map(
        ([, stijl, type]) => `${stijl} ${type ?? ''}`.trim(),
      );
    expect(await typen('1. Een:\n   1. a:\n      1. x;\n      2. y.\n2. Twee.')).toEqual([
      'leden',
      'onderdelen a',
      'onderdelen 1°',
    ]);
    expect(await typen('Hierin is:\n\na. plein:\n   1°. groot;\n   2º klein;\nb. plek.')).toEqual([
      'onderdelen a',
      'onderdelen 1°',
    ]);
    expect(
      await typen('1. Een:\n\n   - a.\n\n     x:\n\n     - 1°. een;\n     - 2°. twee;\n\n   - b.\n\n     y.'),
    ).toEqual(['leden', 'onderdelen a', 'onderdelen 1°']);
  });

  test('numbers that are no leden stay text', async () => {
    expect(await regels('## Artikel 1\n\n2\\. Het tweede lid vervalt.\n\nTekst.', 'p 2.')).toHaveLength(1);
  });
});

describe('references', () => {
  const MET = (zin: string) => `## Artikel 1\n\n${zin}\n\n## Artikel 3\n\nTekst.\n\n## Artikel 12a\n\nTekst.`;
  const links = async (zin: string): Promise<readonly string[]> =>
    [...(await schets(MET(zin))).matchAll(/<a[^>]*>(.*?)<\/a>/gu)].map(([, tekst]) => tekst ?? '');

  test.each([
    ['Dat geldt als bedoeld in artikel 3, tweede lid, niet.', ['artikel 3, tweede lid']],
    [
      'Volgens artikel 3, eerste en tweede lid, onder a en b, van deze verordening.',
      ['artikel 3, eerste en tweede lid, onder a en b'],
    ],
    ['De artikelen 1, 3, eerste lid, en 12a gelden niet.', ['artikelen 1', '3, eerste lid', '12a']],
    ['In afwijking van artikel 3 en artikel 12a kan het college anders besluiten.', ['artikel 3', '12a']],
    ['Artikel 3.', ['Artikel 3']],
    ['Zie artikel 3, aanhef en onder b. De raad beslist.', ['artikel 3, aanhef en onder b']],
    ['Zie artikel 3 lid 2.', ['artikel 3 lid 2']],
  ])('%s', async (zin, verwacht) => {
    expect(await links(zin)).toEqual(verwacht);
  });

  test.each([
    'Gelet op artikel 3 van de Gemeentewet.',
    'Gelet op artikel 3, tweede lid, van die wet.',
    'Gelet op artikel 3, eerste lid, aanhef en onder b, van het Besluit.',
    'Gelet op de artikelen 1 en 3 van de Algemene wet bestuursrecht.',
    'Gelet op artikel 1, artikel 3 en artikel 12a van de Participatiewet.',
    'Gelet op artikel 3 Participatiewet.',
    'Gelet op artikel 3, tweede lid, Pw.',
    'Gelet op artikel 3 der wet.',
    'Op grond van de Gemeentewet, artikel 3, kan dat.',
    'Op grond van Awb artikel 3 kan dat.',
    'Gelet op artikel 33 en artikel 4.',
    'Een partikel 3 en artikel 3bis-nieuw uit de bundel.',
  ])('no link: %s', async (zin) => {
    expect(await links(zin)).toEqual([]);
  });
});
