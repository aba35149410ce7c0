import { expect, test } from 'vitest';
import { checkRules } from '../../src/rules/index.ts';
import { huis } from '../support/huis.ts';
import {
  agendapunt,
  behandelvoorstel,
  bijlage,
  markt,
  oproeping,
  raadsadvies,
  raadsbesluit,
  rubriek,
} from './papieren.ts';
import { controleer, GEMEENTE, lees } from './stukken.ts';

const huisVanPolitiekeMarkt = await huis();

/** What one rule advises about a set of files. */
async function hints(regel: string, bestanden: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await controleer(bestanden)).filter(({ rule }) => rule === regel).map(({ hint }) => hint);
}

test.each([
  ['15-04-2026', '2026-04-15'],
  ['15/4/2026', '2026-04-15'],
  ['15 april 2026', '2026-04-15'],
  ['woensdag 15 april 2026', '2026-04-15'],
  ['"15 apr. 2026"', '2026-04-15'],
  ['2026-4-15', '2026-04-15'],
  ['“2026-04-15”', '2026-04-15'],
])('veld-vorm: a date written as %s', async (geschreven, bedoeld) => {
  const besluit = raadsbesluit({ velden: { vastgesteld: geschreven } });
  expect(await hints('veld-vorm', { 'brieven/a.md': besluit })).toEqual([`Bedoelt u "${bedoeld}"?`]);
});

test.each([['31-04-2026'], ['15 lente 2026'], ['04-2026']])(
  'veld-vorm: no day is made up for %s',
  async (geschreven) => {
    const besluit = raadsbesluit({ velden: { vastgesteld: geschreven } });
    expect(await hints('veld-vorm', { 'brieven/a.md': besluit })).toEqual([
      'Schrijf bijvoorbeeld: vastgesteld: 2026-03-11',
    ]);
  },
);

test.each([
  ['19.30', 'Bedoelt u "19:30"?'],
  ['19.30 uur', 'Bedoelt u "19:30"?'],
  ['19:30 uur', 'Bedoelt u "19:30"?'],
  ['9u15', 'Bedoelt u "09:15"?'],
  ['“19:30”', 'Bedoelt u "19:30"?'],
  ['25.30', 'Schrijf bijvoorbeeld: aanvang: "19:30"'],
])('veld-vorm: a time written as %s', async (geschreven, hint) => {
  const stuk = oproeping(rubriek('A', 'Opening'), { aanvang: geschreven });
  expect(await hints('veld-vorm', { '2026-03-11/oproeping.md': stuk })).toEqual([hint]);
});

test.each([
  [{ 'raad.spreekrecht': 'Ja' }, 'ja'],
  [{ 'raad.spreekrecht': '"NEE"' }, 'nee'],
  [{ 'raad.spreekrecht': '{ publiek: Ja, duur: 5 }' }, 'ja'],
  [{ 'raad.doel': 'Oordeelsvorming' }, 'Oordeelsvormend'],
  [{ 'raad.doel': 'besluitvormend' }, 'Besluitvormend'],
  [{ status: 'Definitief' }, 'definitief'],
])('veld-vorm: the word of the list for %j', async (velden, bedoeld) => {
  const stuk = behandelvoorstel({ ...markt(), ...(velden as Record<string, string>) });
  expect(await hints('veld-vorm', { 'brieven/a.md': stuk })).toEqual([`Bedoelt u "${bedoeld}"?`]);
});

test('ondertekenaar: who is nowhere in bestuur is to be added; for who is, the days are to be checked', async () => {
  const besluit = { 'brieven/a.md': raadsbesluit({ velden: { vastgesteld: '2020-03-11' } }) };
  expect((await hints('ondertekenaar', besluit))[0]).toContain('Controleer de datum');
  const { register } = await lees(besluit);
  const bestuur = register.gemeente.bestuur.filter(({ functie }) => functie !== 'griffier');
  const zonder = checkRules({ ...register, gemeente: { ...register.gemeente, bestuur } });
  expect(zonder.filter(({ rule }) => rule === 'ondertekenaar').map(({ hint }) => hint)).toEqual([
    'Controleer de datum, of "van" en "tot" van de burgemeester in gemeente.yaml.',
    'Zet de griffier in gemeente.yaml onder "bestuur", met naam, achternaam en "functie: griffier".',
  ]);
});

test.each([
  ['Verbeek, De Groot', 'Schrijf [Verbeek, De Groot].'],
  ['Verbeek en De Groot', 'Schrijf [Verbeek, De Groot].'],
  ['Noor Verbeek, P. de Groot en Núñez', 'Schrijf [Noor Verbeek, P. de Groot, Núñez].'],
  ['wethouders verbeek en De Groot', 'Schrijf [Verbeek, De Groot].'],
  ['Verbeek/De Groot', 'Schrijf [Verbeek, De Groot].'],
  ['[Verbeek en De Groot, K. Jansen]', 'Zet elke naam apart in de lijst: "Verbeek", "De Groot".'],
  ['wethouder Verbeek', 'Laat "wethouder" weg: schrijf "Verbeek".'],
  ['Verbeek (wethouder)', 'Laat "(wethouder)" weg: schrijf "Verbeek".'],
  ['dhr. P. de Groot', 'Laat "dhr." weg: schrijf "P. de Groot".'],
  ['Verbeek en Onbekend', 'Controleer de naam, of zet de persoon in gemeente.yaml.'],
  ['wethouder Onbekend', 'Controleer de naam, of zet de persoon in gemeente.yaml.'],
  ['Verbeck', 'Bedoelt u "Verbeek"?'],
])('portefeuillehouder-bekend: %s', async (portefeuillehouder, hint) => {
  expect(await hints('portefeuillehouder-bekend', { 'brieven/a.md': agendapunt({ portefeuillehouder }) })).toEqual([
    hint,
  ]);
});

test('portefeuillehouder-bekend: a name that the house knows is still right', async () => {
  for (const portefeuillehouder of ['Verbeek', 'Verbeek, Noor', '[Verbeek, De Groot]']) {
    expect(await hints('portefeuillehouder-bekend', { 'brieven/a.md': agendapunt({ portefeuillehouder }) })).toEqual(
      [],
    );
  }
});

test('verplicht-veld: a group of which nothing is there is one message with the block to fill in', async () => {
  const tekst = behandelvoorstel({ ...markt() });
  const zonderRaad = tekst.replace(/^raad:\n(?: {2}.*\n)+/mu, '');
  const raad =
    'raad:\n  datum: 2026-03-11\n  doel: Beeldvormend\n  behandeladvies: Hamerstuk\n  spreekrecht: { publiek: ja, duur: 5 }';
  expect(await hints('verplicht-veld', { 'brieven/a.md': zonderRaad })).toEqual([
    `Voeg toe, met wat hier geldt:\n${raad}`,
  ]);
  // What the hint says is all that is asked.
  expect(await hints('verplicht-veld', { 'brieven/a.md': zonderRaad.replace('soort:', `${raad}\nsoort:`) })).toEqual(
    [],
  );
  // Of a group that is begun each field that lacks is named; a group that does not apply is not asked for.
  expect(await hints('verplicht-veld', { 'brieven/a.md': zonderRaad.replace('soort:', 'raad:\nsoort:') })).toHaveLength(
    4,
  );
  expect(await hints('verplicht-veld', { 'brieven/a.md': behandelvoorstel() })).toEqual([]);
});

test('verplicht-veld: a zaak with a politieke markt of which nothing is written', async () => {
  const said = await controleer({
    '2026-03-11/oproeping.md': oproeping(rubriek('C', 'zaak: 4100001')),
    '2026-03-11/speelplein/agendapunt.md': agendapunt(),
    '2026-03-11/speelplein/behandelvoorstel.md': behandelvoorstel(),
  });
  expect(said.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'stukken-compleet: Zaak 4100001 staat op de agenda bij C01, onder "Met politieke markt"; verwacht worden een raadsadvies en een raadsbesluit, en die zijn er niet.',
    'verplicht-veld: De velden van "politieke_markt" ontbreken; dit behandelvoorstel vraagt daar datum, voorzitter, griffiemedewerker, zaal, domein, duur, doel en spreekrecht.',
  ]);
});

test('veld-vorm: a value where a group is wanted is one message, with the lines of the group', async () => {
  const tekst = behandelvoorstel().replace(/^raad:\n(?: {2}.*\n)+/mu, 'raad: morgen\n');
  const said = await controleer({ 'brieven/a.md': tekst });
  expect(said.map(({ rule }) => rule)).toEqual(['veld-vorm']);
  expect(said[0]?.hint).toContain('Schrijf, met wat hier geldt:\nraad:\n  datum: 2026-03-11\n  doel: ');
});

test('bijlage-genoemd and niet-gelezen: the line to write, the name to give', async () => {
  const map = '2026-03-11/speelplein';
  const stukken = {
    '2026-03-11/oproeping.md': oproeping(rubriek('D', 'zaak: 4100001')),
    [`${map}/agendapunt.md`]: agendapunt(),
    [`${map}/raadsadvies.md`]: raadsadvies(),
    [`${map}/raadsbesluit.md`]: raadsbesluit(),
  };
  const pdf = (naam: string) => hints('bijlage-genoemd', { ...stukken, [`${map}/${naam}`]: '%PDF' });
  expect(await pdf('bijlagen/nota_grondbeleid-def.pdf')).toEqual([
    'Zet in "raadsadvies.md", onder "Bijlagen", de regel: - [Nota grondbeleid def](bijlagen/nota_grondbeleid-def.pdf). Hoeft het niet mee, haal het dan weg.',
  ]);
  expect(await pdf('bijlagen/plan (2).pdf')).toEqual([
    'Zet in "raadsadvies.md", onder "Bijlagen", de regel: - [Plan (2)](<bijlagen/plan (2).pdf>). Hoeft het niet mee, haal het dan weg.',
  ]);
  // Also where a bijlage as text lies beside it.
  const tekst = { [`${map}/bijlagen/nota.md`]: bijlage('Een nota.') };
  expect(await hints('bijlage-genoemd', { ...stukken, ...tekst, [`${map}/bijlagen/kaart.pdf`]: '%PDF' })).toEqual([
    'Zet in "raadsadvies.md", onder "Bijlagen", de regel: - [Kaart](bijlagen/kaart.pdf). Hoeft het niet mee, haal het dan weg.',
  ]);
  const ander = (naam: string) => hints('niet-gelezen', { ...stukken, [`${map}/${naam}`]: 'tekst' });
  expect(await ander('behandelvoorstel.md.txt')).toEqual([
    'Is het een stuk, noem het dan "behandelvoorstel.md" (laat Windows de extensies van bestandsnamen tonen); anders bewaart u het buiten de map met stukken.',
  ]);
  expect(await ander('raadsadvies.docx')).toEqual([
    'Neem in "raadsadvies.md" over wat hier anders is, en bewaar dit bestand buiten de map met stukken.',
  ]);
  expect(await ander('nota.odt')).toEqual([
    'Neem de tekst over in "nota.md"; gaat het mee als bijlage, bewaar het als PDF en noem die in een stuk. Een Word-bestand van een stuk maakt griffie zelf, in out/.',
  ]);
});

test('beslispunten-gelijk: what the raad changed is never to be changed in the voorstel', async () => {
  const hint = async (velden: Record<string, string>) =>
    hints('beslispunten-gelijk', {
      'brieven/a.md': raadsadvies(),
      'brieven/b.md': raadsbesluit({ besluit: '1. Het ontwerp in te trekken.', velden }),
    });
  const zo = 'Heeft de raad het gewijzigd, zet dan "gewijzigd: ja" boven het besluit.';
  expect(await hint({})).toEqual(['Neem het punt woord voor woord over uit het raadsadvies, of verbeter het daar.']);
  expect(await hint({ status: 'definitief' })).toEqual([
    `Neem het punt woord voor woord over uit het raadsadvies. ${zo}`,
  ]);
  const besloten = 'Controleer of dit is wat de raad heeft besloten; het raadsadvies blijft zoals het is voorgesteld.';
  expect(await hint({ vastgesteld: '2026-03-11' })).toEqual([
    `${besloten} Heeft de raad het voorstel gewijzigd, zet dan "gewijzigd: ja" boven het besluit.`,
  ]);
  expect(await hint({ gewijzigd: 'ja' })).toEqual([besloten]);
});

test.each([
  ['vertrouwelijk', false],
  ['intern', false],
  ['niet openbaar', false],
  ['niet-openbaar', false],
  ['embargo', false],
  ['nee', false],
  ['achter gesloten deuren', false],
  ['openbar', true],
  ['Publiek', true],
])('veld-vorm: openbaarheid: %s; whether openbaar is advised: %s', async (geschreven, openbaar) => {
  const [hint = ''] = await hints('veld-vorm', {
    'brieven/a.md': raadsbesluit({ velden: { openbaarheid: geschreven } }),
  });
  expect(/"(?:openbaarheid: )?openbaar"/u.test(hint), hint).toBe(openbaar);
  expect(hint).toMatch(openbaar ? /./u : /"openbaarheid: besloten".*"openbaarheid: geheim"/u);
});

test('veld-vorm: a colon in an item of the agenda: the whole item between quotes', async () => {
  const fixes = async (punt: string) =>
    (await controleer({ '2026-03-11/oproeping.md': oproeping(rubriek('A', punt)) }))
      .filter(({ rule }) => rule === 'veld-vorm')
      .flatMap(({ fix = [] }) => fix.map(({ text }) => text));
  expect(await fixes('Vragenuur: vragen van de fracties')).toEqual(['"Vragenuur: vragen van de fracties"']);
  expect(await fixes('Motie: geen "uitstel"')).toEqual([`'Motie: geen "uitstel"'`]);
  expect(await fixes('stemming: hoofdelijk')).toEqual([]);
  expect(await fixes('{ Vragenuur: vragen }')).toEqual([]);
});

test('veld-vorm: a pattern that was meant as an example is named with what to write', async () => {
  const agenda = oproeping(rubriek('A', 'Opening'), { gedateerd: '2026-02-20' });
  const said = await controleer(
    { '2026-03-11/oproeping.md': agenda, '2026-03-11/x/agendapunt.md': agendapunt({ zaaknummer: '"2026-001"' }) },
    { bundel: await huis(), gemeente: GEMEENTE.replace(/zaaknummer_patroon: .*/u, "zaaknummer_patroon: '2026-000'") },
  );
  const [een] = said.filter(({ rule }) => rule === 'veld-vorm');
  expect(een?.message).toContain('"2026-001"');
  expect(een?.message).toContain('naar het patroon "2026-000" (zaaknummer_patroon in gemeente.yaml)');
  expect(een?.hint).toContain('zaaknummer_vorm: "2026-000"');
});

test('portefeuillehouder-bekend: a name that was changed in gemeente.yaml is mended on every stuk, where it can be one person only', async () => {
  const bestuur = (...mensen: string[]) => ({
    bundel: huisVanPolitiekeMarkt,
    gemeente: GEMEENTE.replace(
      /bestuur:\n[\s\S]*/u,
      `bestuur:\n${mensen.map((een) => `  - { ${een}, functie: wethouder }\n`).join('')}`,
    ),
  });
  const fixes = async (namen: readonly string[], ...mensen: string[]) => {
    const stukken = namen.map((naam, i) => [`brieven/${i}.md`, agendapunt({ portefeuillehouder: naam })]);
    const said = await controleer(Object.fromEntries(stukken), bestuur(...mensen));
    return said.flatMap(({ rule, fix = [] }) =>
      rule === 'portefeuillehouder-bekend' ? fix.map(({ text }) => text) : [],
    );
  };
  const lang = 'naam: Hanneke Oldenburg-de Vries, voorletters: H., achternaam: Oldenburg-de Vries';
  const nieuw = 'naam: Hanneke de Vries, voorletters: H., achternaam: De Vries';
  const joost = 'naam: Joost Terpstra, voorletters: J., achternaam: Terpstra';
  const oud = ['Hanneke Oldenburg', 'H. Oldenburg', 'Oldenburg', '"Oldenburg, Hanneke"', '[Terpstra, Oldenburg]'];
  expect(await fixes(oud, lang, joost)).toEqual([
    'Hanneke Oldenburg-de Vries',
    'H. Oldenburg-de Vries',
    'Oldenburg-de Vries',
    '"Hanneke Oldenburg-de Vries"',
    'Oldenburg-de Vries',
  ]);
  expect(await fixes(oud.slice(0, 3), nieuw, joost)).toEqual(['Hanneke de Vries', 'H. de Vries', 'De Vries']);
  expect(await fixes(['Oldenburg-de Vries'], 'naam: Hanneke Oldenburg, achternaam: Oldenburg')).toEqual(['Oldenburg']);
  // Two who it can be; another first name; a first name that two have; who is named as such already.
  const piet = 'naam: Hessel Oldenburg-Bos, voorletters: H., achternaam: Oldenburg-Bos';
  expect(await fixes(['Oldenburg', 'H. Oldenburg'], lang, piet)).toEqual([]);
  expect(await fixes(['Piet Oldenburg', 'P. Oldenburg'], lang)).toEqual([]);
  expect(await fixes(['Hanneke Oldenburg'], nieuw, 'naam: Hanneke Smit, achternaam: Smit')).toEqual([]);
  expect(await fixes(['Hanneke Oldenburg', 'De Vries'], nieuw)).toEqual([]);
});

test('verplicht-veld: the names in a hint are those of this gemeente, and what is copied is not taken for right', async () => {
  const zonder = raadsadvies()
    .replace(/^portefeuillehouder: .*\n/mu, '')
    .replace(/^behandelend_ambtenaar: .*\n/mu, '');
  const gezegd = await hints('verplicht-veld', {
    'brieven/a.md': zonder,
    'brieven/b.md': agendapunt({ portefeuillehouder: 'De Groot' }),
  });
  expect(gezegd).toEqual([
    'Vul in, bijvoorbeeld: behandelend_ambtenaar: <naam>',
    'Vul in, bijvoorbeeld: portefeuillehouder: <naam> (dat kan zijn: Noor Verbeek, Pieter de Groot, José Núñez, Karin Jansen, Wim Jansen of Hans Oud)',
  ]);
  const geplakt = zonder.replace('soort:', 'behandelend_ambtenaar: <naam>\nportefeuillehouder: <naam>\nsoort:');
  expect(await hints('geen-plaatshouder', { 'brieven/a.md': geplakt })).toHaveLength(2);
});
