import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/index.ts';
import { GEMEENTE, PNG, registerOf } from '../support/content.ts';
import { documentVan, viewVan } from '../support/documenten.ts';

const OPROEPING =
  '---\nsoort: oproeping\ndatum: 2025-06-18\nagenda:\n  - rubriek: C\n    punten:\n      - zaak: 4100001\n---\n';
const stuk = (soort: string, rest = '', body = '') =>
  `---\nsoort: ${soort}\nzaaknummer: 4100001\n${rest}---\n\n${body}\n`;

async function view(files: Record<string, string | Uint8Array>, pad: string) {
  const { register } = await registerOf(files);
  return viewVan(register, pad);
}

describe('what is not openbaar', () => {
  test.each(['besloten', 'geheim'])(
    'a %s agendapunt leaves nothing in the view but its number and that word',
    async (hoe) => {
      const punt = stuk('agendapunt', `titel: Aankoop gasthuis\nportefeuillehouder: Wever\nopenbaarheid: ${hoe}\n`);
      const oproep = await view({ 'v/oproeping.md': OPROEPING, 'v/x/agendapunt.md': punt }, 'v/oproeping.md');
      expect(oproep.gegevens.rubrieken).toMatchObject([
        { rijen: [{ nummer: 'C01', titel: hoe, zaaknummer: '', namen: [], zonder_voorbespreking: '' }] },
      ]);
      expect(JSON.stringify(oproep)).not.toMatch(/gasthuis|Wever|4100001/);
    },
  );

  test.each([
    ['a second agendapunt', { 'v/y/agendapunt.md': stuk('agendapunt', 'openbaarheid: geheim\n') }],
    ['its raadsadvies', { 'v/x/advies.md': stuk('raadsadvies', 'openbaarheid: geheim\n') }],
  ])('one stuk of the zaak that is not openbaar hides the line: %s', async (_wie, ander) => {
    const punt = stuk('agendapunt', 'titel: Aankoop gasthuis\nportefeuillehouder: Wever\n');
    const files = { 'v/oproeping.md': OPROEPING, 'v/x/agendapunt.md': punt };
    expect(JSON.stringify(await view(files, 'v/oproeping.md'))).toMatch(/gasthuis/);
    const oproep = await view({ ...files, ...ander }, 'v/oproeping.md');
    expect(oproep.gegevens.rubrieken).toMatchObject([{ rijen: [{ nummer: 'C01', titel: 'geheim' }] }]);
    expect(JSON.stringify(oproep)).not.toMatch(/gasthuis|Wever|4100001/);
  });

  test('a closed agendapunt shows the title that was given for all to read, and the word', async () => {
    const punt = stuk('agendapunt', 'titel: Aankoop gasthuis\nopenbare_titel: Grondzaak\nopenbaarheid: geheim\n');
    const oproep = await view({ 'v/oproeping.md': OPROEPING, 'v/x/agendapunt.md': punt }, 'v/oproeping.md');
    expect(oproep.gegevens.rubrieken).toMatchObject([{ rijen: [{ titel: 'Grondzaak (geheim)' }] }]);
    expect(JSON.stringify(oproep)).not.toMatch(/gasthuis/);
  });

  test('a closed stuk says what it is, on what ground, by whom and since when: title, pages and properties', async () => {
    const velden = 'grond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-03-03\n';
    const advies = stuk('raadsadvies', `onderwerp: Aankoop\nopenbaarheid: geheim\n${velden}`);
    const { meta, lopend } = await view({ 'v/x/a.md': advies }, 'v/x/a.md');
    const verklaring = 'Geheimhouding op grond van Woo 5.1 lid 2 onder b, opgelegd door het college op 3 maart 2026';
    expect(meta).toMatchObject({
      titel: expect.stringMatching(/^Geheim, concept: /u),
      besloten: { merk: 'Geheim', verklaring },
    });
    expect(lopend).toMatchObject({
      besloten: 'Geheim',
      voet: 'Zaaknummer 4100001 · Geheim: Woo 5.1 lid 2 onder b, het college, 3 maart 2026',
    });
    const { schets } = await documentVan({ 'v/x/a.md': advies }, 'v/x/a.md');
    expect(schets.split('\n').slice(0, 2)).toEqual(['p.concept Geheim – concept', `p.rechts ${verklaring}`]);
    const besloten = stuk('raadsadvies', 'onderwerp: Overleg\nstatus: definitief\nopenbaarheid: besloten\n');
    expect((await view({ 'v/x/b.md': besloten }, 'v/x/b.md')).meta.titel).toMatch(/^Besloten: /u);
    const open = await view({ 'v/x/c.md': stuk('raadsadvies', 'onderwerp: Open\n') }, 'v/x/c.md');
    expect([open.meta.besloten, open.lopend.besloten]).toEqual([undefined, undefined]);
  });

  test('an image of a closed folder is shown in a closed stuk, and not in one that all may read', async () => {
    const met = (hoe: string) => stuk('bijlage', `onderwerp: K\nopenbaarheid: ${hoe}\n`, '![Kaart](geheim/kaart.png)');
    const toont = async (hoe: string): Promise<boolean> => {
      const files = { 'v/x/a.md': met(hoe), 'v/x/geheim/kaart.png': PNG };
      return JSON.stringify(await view(files, 'v/x/a.md')).includes('asset:');
    };
    expect([await toont('geheim'), await toont('openbaar')]).toEqual([true, false]);
  });

  test('a bijlage that is not openbaar leaves the line of its zaak as it is', async () => {
    const punt = stuk('agendapunt', 'titel: Aankoop gasthuis\n');
    const bijlage = stuk('bijlage', 'openbaarheid: geheim\n');
    const files = { 'v/oproeping.md': OPROEPING, 'v/x/agendapunt.md': punt, 'v/x/bijlage.md': bijlage };
    expect(JSON.stringify(await view(files, 'v/oproeping.md'))).toMatch(/gasthuis/);
  });

  test('a besluit takes nothing from a raadsadvies that fewer people may see', async () => {
    const advies = (hoe: string) =>
      stuk('raadsadvies', `openbaarheid: ${hoe}\n`, '## Bespreek- en beslispunten\n\n1. Het gasthuis te kopen.');
    const besluit = (hoe: string) =>
      stuk('raadsbesluit', `openbaarheid: ${hoe}\n`, '## Publieksvriendelijke samenvatting');
    const toont = async (advieshoe: string, besluithoe: string): Promise<boolean> => {
      const files = { 'v/oproeping.md': OPROEPING, 'v/x/a.md': advies(advieshoe), 'v/x/b.md': besluit(besluithoe) };
      return JSON.stringify(await view(files, 'v/x/b.md')).includes('gasthuis');
    };
    expect(await toont('geheim', 'openbaar')).toBe(false);
    expect(await toont('besloten', 'openbaar')).toBe(false);
    expect(await toont('geheim', 'besloten')).toBe(false);
    expect(await toont('besloten', 'geheim')).toBe(true);
    expect(await toont('openbaar', 'openbaar')).toBe(true);
  });
});

describe('fields', () => {
  test('one that does not fit shows what was written, a missing one a blank', async () => {
    const voorstel = stuk(
      'behandelvoorstel',
      'onderwerp: Brug\nportefeuillehouder: Onbekend Iemand\npolitieke_markt: { datum: "2025-02-30", doel: Praten, duur: lang }\n',
    );
    const { schets } = await documentVan({ 'v/oproeping.md': OPROEPING, 'v/x/b.md': voorstel }, 'v/x/b.md');
    expect(schets).toContain('[Portefeuillehouder] | Onbekend Iemand');
    expect(schets).toContain('h2.blok Politieke Markt 2025-02-30');
    expect(schets).toContain('[Doel van de sessie] | Praten');
    expect(schets).toContain('|  |  |  | lang');
    expect(schets).toContain('h2.blok Raad\ntable.formulier\n  tbody\n    tr: [Doel van de sessie] |\n');
  });

  test('an oproeping without day, time and place leaves them to fill in', async () => {
    const { schets } = await documentVan({ 'v/oproeping.md': '---\nsoort: oproeping\n---\n' }, 'v/oproeping.md');
    expect(schets).toContain('voor de op <span.invulplek></span> vanaf <span.invulplek></span> te houden vergadering');
    expect(schets).toContain('p Plaats: <span.invulplek></span>');
    expect(schets).toContain('p.ruim.blijft Proefstad, <span.invulplek></span>');
    expect(schets).not.toContain('eerstvolgende');
  });

  test('a concept says so; a definitief stuk does not', async () => {
    const files = { 'a.md': stuk('bijlage'), 'b.md': stuk('bijlage', 'status: definitief\n') };
    expect((await view(files, 'a.md')).lopend.concept).toBe(true);
    expect((await view(files, 'b.md')).lopend.concept).toBe(false);
  });

  test('a file called as a property that every object has is a file that is not there', async () => {
    const files = { 'a.md': stuk('bijlage', '', '![Schets](constructor) [nota](__proto__)') };
    expect(JSON.stringify(await view(files, 'a.md'))).toMatch(/Schets.*nota/u);
  });

  test('the title of the file does not say the zaaknummer twice', async () => {
    const files = { 'a.md': stuk('bijlage', 'onderwerp: 4100001 - Brug\n'), 'b.md': stuk('bijlage') };
    expect((await view(files, 'a.md')).meta.titel).toBe('Concept: Bijlage 4100001 – Brug');
    expect((await view(files, 'b.md')).meta.titel).toBe('Concept: Bijlage 4100001');
  });
});

describe('people', () => {
  test.each([
    ['two in the bestuur of that day', '', ['K. Jansen', 'Wim Jansen', 'Wever']],
    ['one of them before that day', ', tot: 2025-06-17', ['Jansen', 'Wim Jansen', 'Wever']],
  ])('the agenda tells people of one surname apart: %s', async (_wat, tot, namen) => {
    const jansen = [
      '  - { naam: Karin Jansen, voorletters: K., achternaam: Jansen, functie: wethouder }',
      `  - { naam: Wim Jansen, achternaam: Jansen, functie: wethouder${tot} }`,
    ];
    const punt = stuk('agendapunt', 'titel: Gasthuis\nportefeuillehouder: [Karin Jansen, Wim Jansen, Wever]\n');
    const files = { 'v/oproeping.md': OPROEPING, 'v/x/agendapunt.md': punt };
    const met = { ...files, 'gemeente.yaml': `${GEMEENTE}${jansen.join('\n')}\n` };
    const { gegevens } = await view(met, 'v/oproeping.md');
    expect(gegevens.rubrieken).toMatchObject([{ rijen: [{ namen }] }]);
  });

  const brief = (datum: string) => ({ 'b.md': stuk('raadsbrief', datum) });
  const namen = async (files: Record<string, string>) =>
    ((await view(files, 'b.md')).gegevens.handtekeningen as { naam: string }[]).map(({ naam }) => naam);

  test('a letter is signed by who held office on its day', async () => {
    expect(await namen(brief('datum: 2022-09-01\n'))).toEqual(['Bert Scheper', 'Mevrouw A. Burg']);
    expect(await namen(brief('datum: 2025-11-18\n'))).toEqual(['Cees Nieuwland', 'Mevrouw A. Burg']);
  });

  test('without a day, or with two in office, there is a place to sign and no name', async () => {
    expect(await namen(brief(''))).toEqual(['', '']);
    const twee = `${GEMEENTE}  - { naam: Eva Tweede, achternaam: Tweede, functie: burgemeester }\n`;
    expect(await namen({ ...brief('datum: 2025-11-18\n'), 'gemeente.yaml': twee })).toEqual(['Cees Nieuwland', '']);
    const { schets } = await documentVan(brief(''), 'b.md');
    expect(schets).toContain(
      '  div.handtekening\n    p.functie de secretaris,\n  div.handtekening\n    p.functie de burgemeester,',
    );
    expect(schets).not.toContain('p.naam');
  });
});

describe('raadsbesluit', () => {
  test.each([
    ['', 'Raadsbesluit', false],
    ['gewijzigd: nee\n', 'Raadsbesluit', false],
    ['gewijzigd: ja\n', 'Gewijzigd raadsbesluit', true],
  ])('it names itself gewijzigd only where it says so: %j', async (veld, titel, is) => {
    const files = { 'v/x/b.md': stuk('raadsbesluit', `onderwerp: Gasthuis\n${veld}`, '## Besluit\n\n1. Ja.') };
    const { gegevens, meta } = await view(files, 'v/x/b.md');
    expect(gegevens).toMatchObject({ soort: titel, is_gewijzigd: is });
    expect(meta.titel).toBe(`Concept: ${titel} 4100001 – Gasthuis`);
    expect((await documentVan(files, 'v/x/b.md')).schets).toContain(`h1.titel.hoofdletters ${titel}\n`);
  });

  test('its own Besluit is printed as it is written, the line of the author too; a blank for the date', async () => {
    const body = 'Vooraf.\n\n## Besluit\n\nDe raad besluit:\n\n1. Ja.\n\n## Eigen kop\n\nTekst.';
    const files = {
      'v/oproeping.md': OPROEPING,
      'v/x/a.md': stuk('raadsadvies', '', '## Bespreek- en beslispunten\n\n1. Nee.'),
      'v/x/b.md': stuk('raadsbesluit', '', body),
    };
    const { schets } = await documentVan(files, 'v/x/b.md');
    expect(schets.slice(schets.indexOf('p Vooraf'))).toBe(
      [
        'p Vooraf.',
        'h2.besluitregel.hoofdletters De raad van de gemeente Proefstad besluit:',
        'section.inhoud',
        '  p De raad besluit:',
        '  ol',
        '    li Ja.',
        'section.inhoud',
        '  h2 <span.hoofdletters>Eigen kop</span>',
        '  p Tekst.',
        'p.ruim.blijft.hoofdletters De gemeenteraad van Proefstad, <span.invulplek></span>',
        'div.ondertekening',
        '  div.handtekening',
        '    p.functie De griffier',
        '    p.naam Dirk Griffioen',
        '  div.handtekening',
        '    p.functie De voorzitter',
        '    p.naam Mevrouw A. Burg',
      ].join('\n'),
    );
  });

  test('beslispunten from the raadsadvies of an earlier vergadering keep their own images and notes', async () => {
    const advies = stuk(
      'raadsadvies',
      '',
      '## Bespreek- en beslispunten\n\nWij stellen voor:\n\n1. De kaart ![kaart](kaart.png) te volgen.[^1]\n\n[^1]: Noot van het advies.',
    );
    const besluit = stuk(
      'raadsbesluit',
      '',
      '## Publieksvriendelijke samenvatting\n\nKort.[^1]\n\n[^1]: Noot van het besluit.',
    );
    const files = {
      'eerst/oproeping.md': OPROEPING,
      'eerst/x/a.md': advies,
      'eerst/x/kaart.png': PNG,
      'later/oproeping.md': OPROEPING.replace('2025-06-18', '2025-07-09'),
      'later/x/b.md': besluit,
    };
    const { schets, document } = await documentVan(files, 'later/x/b.md');
    expect(document.assets).toEqual(['eerst/x/kaart.png']);
    expect(schets).not.toContain('Wij stellen voor');
    expect(schets).toMatch(/id=noot-1\]\n +p .*Noot van het advies\.[\s\S]*id=noot-2\]\n +p .*Noot van het besluit\./u);
  });

  test('without beslispunten anywhere there is no line above nothing', async () => {
    const { schets } = await documentVan({ 'v/oproeping.md': OPROEPING, 'v/b.md': stuk('raadsbesluit') }, 'v/b.md');
    expect(schets).not.toContain('besluit:');
  });
});

describe('sections', () => {
  test('those the house does not know are printed where they stand; those that miss are not', async () => {
    const body = '## Inhoud van het voorstel\n\nA.\n\n## Risico’s[^1]\n\nB.\n\n## Bijlage\n\n- C\n\n[^1]: Noot.';
    const { schets } = await documentVan(
      { 'v/oproeping.md': OPROEPING, 'v/a.md': stuk('raadsadvies', '', body) },
      'v/a.md',
    );
    const koppen = schets.match(/h2 .*/gu);
    expect(koppen).toEqual([
      'h2 <span.hoofdletters>Inhoud van het voorstel</span>',
      'h2 <span.hoofdletters>Risico’s<sup.noot><a[id=nootref-1][href=#noot-1]>1</a></sup></span>',
      'h2 <span.hoofdletters>Bijlage(n)</span>',
      'h2 Noten',
    ]);
  });

  test('a behandelvoorstel without politieke markt gives its advice with the raad', async () => {
    const voorstel = stuk(
      'behandelvoorstel',
      'raad: { behandeladvies: Hamerstuk, spreekrecht: { publiek: ja, duur: 1 } }\n',
      'Vooraf.\n\n## Historie\n\nOud.\n\n## Eigen kop\n\nTekst.\n\n## Behandeladvies\n\nZonder debat.',
    );
    const files = { 'v/oproeping.md': OPROEPING.replace('rubriek: C', 'rubriek: B'), 'v/x/b.md': voorstel };
    const { schets } = await documentVan(files, 'v/x/b.md');
    expect(schets.slice(schets.indexOf('p Vooraf'))).toBe(
      [
        'p Vooraf.',
        'h2.formulierkop Historie',
        'p Oud.',
        'h2.formulierkop Eigen kop',
        'p Tekst.',
        'hr.formulierslot',
        'h2.blok Raad',
        'table.formulier',
        '  tbody',
        '    tr: [Doel van de sessie] |',
        'h3.formulierkop Behandeladvies',
        'p Hamerstuk',
        'p Zonder debat.',
        'table.formulier',
        '  tbody',
        '    tr: [Spreekrecht publiek] | ja, duur: maximaal 1 minuut',
      ].join('\n'),
    );
  });

  test('a zaak in a rubriek met markt has the block to fill in', async () => {
    const { schets } = await documentVan(
      { 'v/oproeping.md': OPROEPING, 'v/x/b.md': stuk('behandelvoorstel') },
      'v/x/b.md',
    );
    expect(schets).toContain('h2.blok Politieke Markt\n');
  });
});

test('the digest of a view changes with what is printed, not with where it stands in the file', async () => {
  const kop = 'onderwerp: Brug\n';
  const digest = async (rest: string, body: string) =>
    digestOf(await view({ 'a.md': stuk('bijlage', rest, body) }, 'a.md'));
  const eerst = await digest(kop, '## Kop\n\nTekst.');
  expect(await digest(`# een opmerking\n${kop}`, '## Kop\n\n\nTekst.')).toBe(eerst);
  expect(await digest(kop, '## Kop\n\nTekst!')).not.toBe(eerst);
  expect(await digest(`${kop}status: definitief\n`, '## Kop\n\nTekst.')).not.toBe(eerst);
});
