import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { check } from '../../src/pipeline/index.ts';
import { installed } from '../support/building.ts';
import { folder, griffie } from '../support/command.ts';
import { PNG } from '../support/content.ts';
import { ROOT } from '../support/huis.ts';
import { memoryHost } from '../support/memory-host.ts';
import { docxTekst, gelijk } from '../support/woorden.ts';
import { DERDE_HUIS, RONDEVERGADERING } from './derde-huis.ts';
import { anders, type Inhoud, regels } from './voorbeeld.ts';

function onder(map: string, inhoud: Inhoud): Inhoud {
  return Object.fromEntries(Object.entries(inhoud).map(([pad, text]) => [`${map}/${pad}`, text]));
}

/** A folder with the house beside the content, as a gemeente has it. */
const opSchijf = (): Promise<string> => folder({ ...onder('huis', DERDE_HUIS), ...onder('content', RONDEVERGADERING) });

/** What check says about a content folder in a house beside it. */
async function gezegd(inhoud: Inhoud, huis: Inhoud = DERDE_HUIS) {
  const host = memoryHost({ ...installed(), ...onder('/huis', huis), ...onder('/content', inhoud) });
  return (await check(host, { content: '/content', paths: [] })).diagnostics;
}

describe('a house of one gemeente, without code', () => {
  it('has no fault, and makes a packet in its own words and numbers', async () => {
    const cwd = await opSchijf();
    const { code, out } = await griffie('build --format docx', { cwd });
    expect(out).toContain('5 geschreven · 0 ongewijzigd · 0 niet geschreven · 0 fouten · 0 waarschuwingen');
    expect(code).toBe(0);
    const tekst = async (naam: string) => gelijk((await docxTekst(join(cwd, 'out/openbaar/2026-04-22', naam))).tekst);
    const uitnodiging = await tekst('uitnodiging.docx');
    for (const woorden of ['1.1 Opening', '1.2 Vragen', '3.1 Laadpalen bij de haven', 'Uw voorzitter,', 'Ada Burg'])
      expect(uitnodiging).toContain(gelijk(woorden));
    const ronde = await tekst('laadpalen/rondeblad.docx');
    expect(ronde).toContain(gelijk('Ronde op 25 maart 2026, tafel 2: Meningsvormend'));
    const voorstel = await tekst('laadpalen/raadsvoorstel.docx');
    expect(voorstel).toContain(
      gelijk('Dit vraagt het college van Waterrijk. Kosten: € 12.000. Wijk: Haven. Wijk: Dijk.'),
    );
    const besluit = await tekst('laadpalen/besluit.docx');
    expect(besluit).toContain(gelijk('gelet op het gesprek in de Ronde; Vier laadpalen te plaatsen.'));
    expect(besluit).not.toContain(gelijk('Wat meeweegt'));
    const verzoek = await tekst('laadpalen/verzoek.docx');
    expect(verzoek).toContain(gelijk('De raad vindt dat elke wijk een laadpaal nodig heeft. Verzoekt het college'));
    expect(verzoek).not.toContain(gelijk('Aanhef'));
  });

  it('shows its logo on every document', async () => {
    const cwd = await opSchijf();
    const logo = 'logo: { bestand: logo.png, alt: Wapen van Waterrijk, breedte: 30 }\n';
    await writeFile(join(cwd, 'huis/logo.png'), PNG);
    await writeFile(join(cwd, 'huis/huisstijl.yaml'), `${DERDE_HUIS['huisstijl.yaml']}${logo}`);
    const { code, out } = await griffie('build --format docx', { cwd });
    expect(out).toContain('5 geschreven · 0 ongewijzigd · 0 niet geschreven · 0 fouten · 0 waarschuwingen');
    expect(code).toBe(0);
    for (const naam of ['uitnodiging', 'laadpalen/rondeblad', 'laadpalen/besluit', 'laadpalen/verzoek']) {
      const parts = unzipSync(new Uint8Array(await readFile(join(cwd, `out/openbaar/2026-04-22/${naam}.docx`))));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect(xml, naam).toContain('descr="Wapen van Waterrijk"');
      expect(
        Object.keys(parts).filter((part) => part.startsWith('word/media/')),
        naam,
      ).toHaveLength(1);
    }
  });

  it('takes a new soort from its YAML and its template alone', async () => {
    const cwd = await opSchijf();
    expect((await griffie('build --format docx', { cwd })).code).toBe(0);
    await writeFile(
      join(cwd, 'huis/soorten/weekbericht.yaml'),
      'rol: bijlage\nlidwoord: het\nmeervoud: weekberichten\nvelden:\n  week: { type: getal }\nvrije_koppen: ja\n',
    );
    await writeFile(join(cwd, 'huis/weekbericht.hbs'), '<h1>Week {{week}}</h1>\n{{> delen secties}}\n{{noten}}\n');
    await writeFile(
      join(cwd, 'content/week-17.md'),
      '---\nsoort: weekbericht\nstatus: definitief\nweek: 17\n---\n\nEr is een raad.\n',
    );
    const { code, out } = await griffie('build --format docx', { cwd });
    expect(out).toContain('1 geschreven · 5 ongewijzigd');
    expect(code).toBe(0);
    expect(gelijk((await docxTekst(join(cwd, 'out/openbaar/week-17.docx'))).tekst)).toContain(
      gelijk('Week 17 Er is een raad.'),
    );
  });
});

/** The house that griffie brings, as messages of a content folder name it, and a soort of it. */
const ONDER = posix.relative('/content', `${ROOT}/templates/politieke-markt`);
const BEHANDELVOORSTEL = readFileSync(`${ROOT}/templates/politieke-markt/soorten/behandelvoorstel.yaml`, 'utf8');
const ZAAK = '2026-04-22/laadpalen';

test.each([
  [
    'beslispunten-gelijk',
    `${ZAAK}/besluit.md`,
    'Vier',
    'Vijf',
    'Beslispunt 1 wijkt af van het raadsvoorstel: hier staat "Vijf laadpalen te plaatsen.", daar "Vier laadpalen te plaatsen.".',
  ],
  [
    'beslispunten-behandeling',
    `${ZAAK}/rondeblad.md`,
    'Vier',
    'Zes',
    'Beslispunt 1 luidt anders dan in het raadsvoorstel: hier staat "Zes laadpalen te plaatsen.", daar "Vier laadpalen te plaatsen.".',
  ],
  [
    'onderwerp-gelijk',
    `${ZAAK}/besluit.md`,
    'over: Laadpalen bij',
    'over: Laadpalen in',
    'Hier staat "Laadpalen in de haven", op het raadsvoorstel "Laadpalen bij de haven"; verwacht wordt op elk stuk van de zaak hetzelfde onderwerp.',
  ],
  [
    'portefeuillehouder-gelijk',
    `${ZAAK}/raadsvoorstel.md`,
    'wethouder: Wim Dam',
    'wethouder: Ada Burg',
    'De portefeuillehouders zijn niet die van de agendaregel: hier ontbreekt Wim Dam, en hier staat Ada Burg te veel.',
  ],
  [
    'ambtenaar-gelijk',
    `${ZAAK}/besluit.md`,
    'P. Boot',
    'Q. Steiger',
    'Hier staat "Q. Steiger", op het raadsvoorstel "P. Boot"; verwacht wordt dezelfde behandelend ambtenaar.',
  ],
  [
    'voorbespreking',
    `${ZAAK}/rondeblad.md`,
    'datum: 2026-03-25',
    'datum: 2026-05-25',
    'De Ronde is op 25 mei 2026 en de raad op 22 april 2026; verwacht wordt de Ronde vóór de raad.',
  ],
  [
    'voorbespreking',
    `${ZAAK}/rondeblad.md`,
    null,
    '',
    'Zaak Z26/014 staat op de agenda bij 3.1, met Ronde; verwacht wordt een rondeblad, en dat is er niet.',
  ],
  [
    'verplicht-veld',
    `${ZAAK}/rondeblad.md`,
    ', tafel: 2',
    '',
    'Het veld "ronde › tafel" ontbreekt; dit rondeblad vraagt een getal.',
  ],
  [
    'veld-vorm',
    `${ZAAK}/rondeblad.md`,
    'Meningsvormend',
    'Oordeelsvormend',
    'Bij "ronde › doel" staat "Oordeelsvormend"; verwacht wordt Verkennend of Meningsvormend.',
  ],
  [
    'veld-vorm',
    `${ZAAK}/verzoek.md`,
    'Z26/014',
    '2026-014',
    'Hier staat het zaaknummer "2026-014"; verwacht wordt een nummer in de vorm van het huis, als "Z26/000" (zaaknummer in huis.yaml).',
  ],
  [
    'verplichte-sectie',
    `${ZAAK}/verzoek.md`,
    'Voor de zomer met een plan te komen.\n',
    '',
    'Onder "Verzoekt het college" staat niets; dit motie-verzoek vraagt hier tekst.',
  ],
  [
    'onbekende-sectie',
    `${ZAAK}/raadsvoorstel.md`,
    '## Waarom',
    '## Waarom dan',
    'Hier staat de kop "Waarom dan"; dit raadsvoorstel kent alleen Waarom, Wat wij vragen, Nadelen.',
  ],
] as const)('in it %s speaks its words (%s)', async (rule, pad, van, naar, message) => {
  const diagnostics = await gezegd(anders(RONDEVERGADERING, pad, van, naar));
  expect(diagnostics.filter((een) => een.rule === rule).map((een) => een.message)).toContain(message);
});

describe('a fault in a house is said once, at its place', () => {
  test.each([
    [
      'an unknown key',
      'soorten/besluit.yaml',
      'meervoud: ',
      'sjabloom: besluit\nmeervoud: ',
      '3:1',
      'Bedoelt u "sjabloon"?',
    ],
    [
      'an unknown key of a field',
      'soorten/besluit.yaml',
      'op: { type: datum,',
      'op: { type: datum, verplcht: ja,',
      '8:22',
      'Bedoelt u "verplicht"?',
    ],
    [
      'a type that is misspelt',
      'soorten/raadsvoorstel.yaml',
      'type: bedrag',
      'type: bedrg',
      '9:19',
      'Bedoelt u "bedrag"?',
    ],
    [
      'a rol that is not there',
      'soorten/motie-verzoek.yaml',
      'rol: bijlage',
      'rol: bijlagen',
      '1:6',
      'Bedoelt u "bijlage"?',
    ],
    [
      'an id of a section twice',
      'soorten/raadsvoorstel.yaml',
      'id: nadelen',
      'id: waarom',
      '14:11',
      'Geef elk onderdeel een eigen id.',
    ],
    [
      'beslispunten in no section',
      'soorten/raadsvoorstel.yaml',
      'sectie: wat',
      'sectie: watt',
      '15:25',
      'Bedoelt u "wat"?',
    ],
    [
      'an office that is not there',
      'soorten/besluit.yaml',
      'functie: griffier',
      'functie: grifier',
      '13:65',
      'Bedoelt u "griffier"?',
    ],
    ['an unknown key of huis.yaml', 'huis.yaml', 'fasen:', 'fassen: []\nfasen:', '2:1', 'Bedoelt u "fasen"?'],
    [
      'a key of huis.yaml with nothing behind it',
      'huis.yaml',
      'fasen:',
      'regels:\nfasen:',
      '2:1',
      'Vul een waarde in, of haal de regel weg.',
    ],
    [
      'a key of a soort with nothing behind it',
      'soorten/besluit.yaml',
      'op: { type: datum,',
      'op: { type:,',
      '8:9',
      'Vul een waarde in, of haal de regel weg.',
    ],
    ['a key that is missing', 'soorten/besluit.yaml', 'meervoud: besluiten\n', '', '1:1', 'Voeg "meervoud" toe.'],
    [
      'a soort of a zaak without its number',
      'soorten/besluit.yaml',
      '  zaaknummer: { type: zaaknummer }\n',
      '',
      '4:1',
      'Voeg onder velden toe: zaaknummer: { type: zaaknummer }.',
    ],
    ['a form of numbers', 'huis.yaml', 'vorm: "1.1"', 'vorm: "een"', '7:20', 'Schrijf bijvoorbeeld A01, 1, 1.1 of 1a.'],
    [
      'an extends that goes round',
      'huis.yaml',
      'naam: Rondehuis',
      'naam: Rondehuis\nextends: ../huis',
      '2:10',
      'Haal een van de regels "extends" weg.',
    ],
    [
      'a house that is not there',
      'huis.yaml',
      'naam: Rondehuis',
      'naam: Rondehuis\nextends: raadsvorstel',
      '2:10',
      'Bedoelt u "raadsvoorstel"?',
    ],
    [
      'a template that names what is not there',
      'raadsvoorstel.hbs',
      '<p>{{over}}',
      '<p>{{ovr}}',
      '2:6',
      'Bedoelt u "over"?',
    ],
    [
      'a partial that names what is not there',
      'partials/onder.hbs',
      '{{functie}}',
      '{{functe}}',
      '1:99',
      'Bedoelt u "functie"?',
    ],
    [
      'a template that prints text and no notes',
      'raadsvoorstel.hbs',
      '{{noten}}',
      '',
      '1:1',
      'Zet {{noten}} waar de voetnoten komen, na de tekst.',
    ],
    [
      'a partial that is misspelt',
      'raadsvoorstel.hbs',
      '{{> delen secties}}',
      '{{> deeln secties}}',
      '4:5',
      'Bedoelt u "delen"?',
    ],
    ['a helper that is misspelt', 'raadsvoorstel.hbs', '{{geld', '{{gelt', '3:66', 'Bedoelt u "geld"?'],
    [
      'a partial with a tag that is not closed',
      'partials/onder.hbs',
      '{{functie}}',
      '{{functie}',
      '1:1',
      'Kijk op deze regel of elke {{ met evenveel accolades sluit, of elk aanhalingsteken sluit, en of er geen {{else}} te veel staat.',
    ],
    [
      'a part that is not closed',
      'raadsvoorstel.hbs',
      '{{noten}}',
      '{{#if over}}\n{{noten}}',
      '5:1',
      'Zet {{/if}} waar dat deel eindigt.',
    ],
    [
      'a part that is closed twice',
      'besluit.hbs',
      '{{/if}}\n{{#if besluit',
      '{{/if}}{{/each}}\n{{#if besluit',
      '3:59',
      'Haal {{/each}} weg, of zet het bij wat het sluit: het laatst geopende deel sluit het eerst.',
    ],
    [
      'a template that is not there',
      'motie-verzoek.hbs',
      null,
      '',
      '1:1',
      'Maak motie-verzoek.hbs in de map van het huis, of noem met "sjabloon:" een ander.',
    ],
    [
      'a key of the huisstijl',
      'huisstijl.yaml',
      'handtekening: {',
      'handtekeningen: { ruimte: 9 }\nhandtekening: {',
      undefined,
      'Bedoelt u "handtekening"?',
    ],
  ] as const)('%s', async (_, pad, van, naar, plek, hint) => {
    const diagnostics = await gezegd(RONDEVERGADERING, anders(DERDE_HUIS, pad, van, naar));
    expect(diagnostics, regels(diagnostics).join('\n')).toHaveLength(1);
    const [een] = diagnostics;
    const waar = pad === 'motie-verzoek.hbs' ? 'soorten/motie-verzoek.yaml' : pad;
    expect(een).toMatchObject({ severity: 'fout', file: `../huis/${waar}`, hint });
    if (plek !== undefined) expect(`${een?.range.start.line}:${een?.range.start.column}`).toBe(plek);
  });

  it.each([
    [
      'zonder of a soort that is nearly one',
      'zonder: [raadsbrieff]\n',
      {},
      ['../huis/huis.yaml:3 huis Het huis eronder heeft geen soort "raadsbrieff". Bedoelt u "raadsbrief"?'],
    ],
    [
      'zonder of a soort that is none',
      'zonder: [weekoverzicht]\n',
      {},
      [
        '../huis/huis.yaml:3 huis Het huis eronder heeft geen soort "weekoverzicht". Dat heeft: agendapunt, amendement, behandelvoorstel, besluitenlijst, bijlage, ingekomen-stukken, initiatiefvoorstel, motie, oproeping, raadsadvies, raadsbesluit, raadsbrief, register, schriftelijke-vraag, toezegging, verordening, wijzigingenlijst.',
      ],
    ],
    [
      'sessions that the house below does not know',
      'fasen: [{ groep: ronde, naam: ronde, lidwoord: de }]\n',
      {},
      [
        `../huis/huis.yaml:3 huis Hier ontbreekt de groep "politieke_markt": de soort "behandelvoorstel" van het huis "politieke-markt" heeft daar velden voor. Neem ${ROOT}/templates/politieke-markt/soorten/behandelvoorstel.yaml over in uw eigen map soorten/ en behandelvoorstel.hbs in uw eigen map, en verander de groep daar; of noem hier ook de groep "politieke_markt".`,
      ],
    ],
    [
      'a template of the house below for a soort that was changed',
      'fasen: [{ groep: ronde, naam: ronde, lidwoord: de }]\n',
      { 'soorten/behandelvoorstel.yaml': BEHANDELVOORSTEL.replace('politieke_markt:', 'ronde:') },
      [
        `${ONDER}/behandelvoorstel.hbs:17 sjabloon Het sjabloon behandelvoorstel.hbs is niet te gebruiken: "politieke_markt" staat niet in de gegevens. Neem behandelvoorstel.hbs over in uw eigen map en verander het daar; het staat in ${ROOT}/templates/politieke-markt.`,
      ],
    ],
  ])('in a house on another: %s', async (_, yaml, bestanden, verwacht) => {
    const huis = { 'huis.yaml': `naam: Eigen\nextends: politieke-markt\n${yaml}`, ...bestanden };
    const diagnostics = await gezegd(RONDEVERGADERING, huis);
    const overHuis = diagnostics.filter(({ rule }) => rule === 'huis' || rule === 'sjabloon');
    expect(regels(overHuis).map((regel, i) => `${regel} ${overHuis[i]?.hint}`)).toEqual(verwacht);
  });

  it('is what a house that is hardly begun builds on', async () => {
    const diagnostics = await gezegd(RONDEVERGADERING, {
      'huis.yaml': 'naam: Eigen\n',
      'huisstijl.yaml': 'voet: { grootte: 9 }\n',
    });
    expect(regels(diagnostics)).toEqual([
      '../huis/huis.yaml:1 huis Dit huis heeft geen soorten, en "extends" ontbreekt of noemt een huis dat er ook geen heeft.',
    ]);
    expect(diagnostics[0]?.hint).toContain('extends: met het huis waar het op bouwt (politieke-markt, raadsvoorstel)');
  });

  it('is not a template without notes that prints no text', async () => {
    const onder = anders(DERDE_HUIS, 'partials/onder.hbs', '{{noten}}', '');
    const huis = anders(onder, 'besluit.hbs', '{{> onder}}', '{{> onder}}{{noten}}');
    expect(regels(await gezegd(RONDEVERGADERING, huis))).toEqual([]);
  });

  it('ends the command with 1, and names the file as one finds it', async () => {
    const cwd = await opSchijf();
    const soort = anders(DERDE_HUIS, 'soorten/raadsvoorstel.yaml', 'type: bedrag', 'type: bedrg');
    await writeFile(join(cwd, 'huis/soorten/raadsvoorstel.yaml'), soort['soorten/raadsvoorstel.yaml'] ?? '');
    for (const command of ['check', 'build --format docx']) {
      const { code, out } = await griffie(command, { cwd });
      expect(code).toBe(1);
      expect(out).toContain('huis/soorten/raadsvoorstel.yaml:9:19  fout  huis  ');
      expect(out).toContain('1 fout · 0 waarschuwingen');
    }
  });
});
