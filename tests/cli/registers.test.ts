import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

/** A stuk: its front matter, and below it what is written. */
const stuk = (velden: string, tekst = ''): string => `---\n${velden.trim()}\n---\n${tekst}`;

const oproeping = (datum: string, punten: string): string =>
  stuk(`soort: oproeping\nstatus: definitief\ndatum: ${datum}\naanvang: "19:30"\nplaats: Raadzaal\ngedateerd: ${datum}
agenda:\n${punten}`);
const agendapunt = (zaaknummer: string, titel: string, meer = ''): string =>
  stuk(`soort: agendapunt\nzaaknummer: ${zaaknummer}\ntitel: ${titel}\nportefeuillehouder: Oldenburg\n${meer}`);

const GEMEENTE = await readFile(join(EXAMPLE, 'gemeente.yaml'), 'utf8');

/** Two meetings: of the first all is recorded, in it one item behind closed doors; the second is still to be. */
const TWEE: Readonly<Record<string, string>> = {
  'content/gemeente.yaml': GEMEENTE,
  'content/2026-03-11/oproeping.md': oproeping(
    '2026-03-11',
    '  - { rubriek: B, punten: [{ zaak: 4100001 }, { zaak: 4100009 }] }\n  - { rubriek: D, punten: [{ zaak: 4100002 }, { brief: 4100258 }] }',
  ),
  'content/2026-03-11/haven/agendapunt.md': agendapunt('4100001', 'Monumenten in de haven'),
  'content/2026-03-11/plein/agendapunt.md': agendapunt('4100002', 'Herinrichting van het plein'),
  'content/2026-03-11/grond/agendapunt.md': agendapunt(
    '4100009',
    'Aankoop van de Zilverhoeve',
    'openbaarheid: geheim\nopenbare_titel: Grondzaak\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-03-03',
  ),
  'content/2026-03-11/plein/motie-bomen.md': stuk(
    'soort: motie\nnummer: D01-M01\nzaaknummer: 4100002\nonderwerp: Meer bomen\nindiener: [{ naam: Yara Smit, fractie: Groen }, { naam: Mehmet Aydin, fractie: Dorp }]',
    '\n## Verzoekt het college\n\nBomen te planten.\n',
  ),
  'content/2026-03-11/plein/motie-banken.md': stuk(
    'soort: motie\nnummer: D01-M10\nzaaknummer: 4100002\nonderwerp: Meer banken\nindiener: [{ naam: Yara Smit, fractie: Groen }]',
  ),
  'content/2026-03-11/plein/motie-tegels.md': stuk(
    'soort: motie\nnummer: D01-M02\nzaaknummer: 4100002\nonderwerp: Minder tegels\nindiener: [{ naam: Yara Smit, fractie: Groen }]',
  ),
  'content/2026-03-11/plein/amendement.md': stuk(
    'soort: amendement\nnummer: A1\nzaaknummer: 4100002\nonderwerp: Een lager krediet\nindiener: [{ naam: Mehmet Aydin, fractie: Dorp }]\nwijzigingen: [{ schrap: 2 }]',
  ),
  'content/2026-03-11/grond/motie.md': stuk(
    'soort: motie\nopenbaarheid: geheim\nnummer: B02-M01\nzaaknummer: 4100009\nonderwerp: Niet meer dan vier ton voor de Zilverhoeve\nindiener: [{ naam: Yara Smit, fractie: Groen }]',
  ),
  'content/2026-03-11/besluitenlijst.md': stuk(`
soort: besluitenlijst
uitslagen:
  - { rubriek: B, uitslag: aangenomen, zin: Met het bod op de Zilverhoeve stemt de raad in. }
  - punt: D01
    uitslag: gewijzigd aangenomen
    stemming: { voor: 21, tegen: 14 }
    amendementen: [{ nummer: A1, uitslag: aangenomen, stemming: { voor: 20, tegen: 15 } }]
    moties:
      - { nummer: D01-M01, uitslag: verworpen, stemming: { voor: 10, tegen: 25 } }
      - { nummer: D01-M02, uitslag: ingetrokken }
      - { nummer: D01-M03, uitslag: aangehouden }
    toezeggingen:
      - { nummer: T2026-01, wie: Oldenburg, wat: "Een brief over bomen; met \\"kosten\\".", voor: 2026-04-01 }
      - { nummer: T2026-02, wie: Terpstra, wat: "=1+1 | de kelder", voor: 2026-09-01 }
      - { nummer: T2026-03, wie: Oldenburg, wat: Een stand van zaken, voor: 2026-03-20 }
      - { nummer: T2026-04, wie: Oldenburg, wat: Een gesprek met de buurt }
  - { punt: D02, uitslag: voor kennisgeving aangenomen }
  - { punt: B02, uitslag: aangenomen, toezeggingen: [{ nummer: T2026-08, wie: Oldenburg, wat: De Zilverhoeve wordt getaxeerd }] }
  - { punt: X9, uitslag: aangenomen, toezeggingen: [{ nummer: T2026-09, wie: Oldenburg, wat: Ook dit over de Zilverhoeve }] }
  - { tekst: Benoeming van de voorzitter van de rekenkamer, uitslag: aangenomen, stemming: { briefjes: { Van Dam: 20 }, blanco: 2 } }
`),
  'content/2026-03-11/besluitenlijst-geheim.md': stuk(`
soort: besluitenlijst
openbaarheid: geheim
uitslagen:
  - punt: B02
    uitslag: aangenomen
    zin: De raad koopt de Zilverhoeve voor vier ton.
    moties: [{ nummer: B02-M01, uitslag: verworpen }]
    toezeggingen: [{ nummer: T2026-07, wie: Terpstra, wat: De sloop van de Zilverhoeve wordt begroot, voor: 2026-04-02 }]
`),
  'content/brieven/wijkteams.md': stuk(
    'soort: raadsbrief\nstatus: definitief\nzaaknummer: 4100258\nonderwerp: Voortgang wijkteams\ndatum: 2026-04-24\naanhef: Geachte leden,\ntoezegging: [T2026-03, T2026-99]',
  ),
  'content/brieven/geheim.md': stuk(
    'soort: raadsbrief\nopenbaarheid: geheim\nzaaknummer: 4100259\nonderwerp: Taxatie van de Zilverhoeve\ndatum: 2026-05-01\naanhef: Geachte leden,\ntoezegging: T2026-04',
  ),
  'content/2026-12-24/oproeping.md': stuk(
    'soort: oproeping\nopenbaarheid: besloten\ndatum: 2026-12-24\naanvang: "19:30"\nplaats: Raadzaal\ngedateerd: 2026-12-01\nagenda: [{ rubriek: D, punten: [{ zaak: 4100008 }] }]',
  ),
  'content/2026-12-24/beraad/agendapunt.md': agendapunt('4100008', 'Kerstberaad'),
  'content/2026-12-24/beraad/motie.md': stuk(
    'soort: motie\nnummer: D01-M01\nzaaknummer: 4100008\nonderwerp: Kerstmotie',
  ),
  'content/2026-12-24/besluitenlijst.md': stuk('soort: besluitenlijst\nuitslagen: [{ punt: D01, uitslag: verworpen }]'),
  'content/2026-06-10/oproeping.md': oproeping(
    '2026-06-10',
    '  - { rubriek: D, punten: [Opening, { zaak: 4100003 }] }',
  ),
  'content/2026-01-14/oproeping.md': oproeping(
    '2026-01-14',
    '  - { rubriek: D, punten: [{ zaak: 4100010 }, { zaak: 4100003 }] }',
  ),
  'content/2026-01-14/brug/agendapunt.md': agendapunt('4100010', 'Nieuwe brug'),
  'content/2026-01-14/haven/agendapunt.md': agendapunt('4100003', 'Havenvisie'),
  'content/2026-01-14/besluitenlijst.md': stuk(
    'soort: besluitenlijst\nuitslagen: [{ punt: [D01, D02], uitslag: aangehouden }]',
  ),
  'content/2026-06-10/haven/agendapunt.md': agendapunt('4100003', 'Havenvisie', 'planning: 2026-06'),
  'content/zaken/kadernota/agendapunt.md': agendapunt('4100004', 'Kadernota 2027', 'planning: 2026-09-16'),
  'content/zaken/zwembad/agendapunt.md': agendapunt('4100005', 'Zwembad', 'planning: 2026-09'),
  'content/zaken/vergeten/agendapunt.md': agendapunt('4100006', 'Bomenbeleid', 'planning: 2026-02'),
  'content/zaken/hoeve/agendapunt.md': agendapunt(
    '4100007',
    'Sloop van de Zilverhoeve',
    'openbaarheid: besloten\nplanning: 2026-10',
  ),
};

interface Regel {
  readonly [sleutel: string]: unknown;
  readonly documenten: Readonly<Record<string, string>>;
}

/** The lines of a register as JSON. */
async function regels(cwd: string, lijn: string): Promise<readonly Regel[]> {
  const { code, out, err } = await griffie(`registers ${lijn} --json`, { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { registers } = JSON.parse(out) as { registers: readonly { regels: readonly Regel[] }[] };
  return registers.flatMap((een) => een.regels);
}

const alsRij =
  (...sleutels: string[]) =>
  (regel: Regel): string =>
    sleutels.map((sleutel) => regel[sleutel]).join(' | ');

describe('griffie registers', () => {
  it('gathers moties and amendementen, with what came of each by the record', async () => {
    const cwd = await folder(TWEE);
    const moties = await regels(cwd, 'moties');
    expect(moties.map(alsRij('nummer', 'agendapunt', 'onderwerp', 'indieners', 'stemming'))).toEqual([
      'D01-M01 | D01 Herinrichting van het plein | Meer bomen | Yara Smit (Groen) en Mehmet Aydin (Dorp) | Verworpen met 10 stemmen voor en 25 tegen.',
      'D01-M02 | D01 Herinrichting van het plein | Minder tegels | Yara Smit (Groen) | Ingetrokken',
      // No stuk was written of it: the record names it all the same.
      'D01-M03 | D01 Herinrichting van het plein |  |  | Aangehouden',
      // Not in the record: it has no outcome yet.
      'D01-M10 | D01 Herinrichting van het plein | Meer banken | Yara Smit (Groen) | ',
    ]);
    expect(moties[0]?.documenten).toEqual({ onderwerp: 'openbaar/2026-03-11/plein/motie-bomen.pdf' });
    expect((await regels(cwd, 'amendementen')).map(alsRij('nummer', 'vergadering', 'uitslag', 'stemming'))).toEqual([
      'A1 | 2026-03-11 | aangenomen | Aangenomen met 20 stemmen voor en 15 tegen.',
    ]);
  });

  it('puts what is late first, by the day that is asked for; a letter that names the number closes it', async () => {
    const cwd = await folder(TWEE);
    const stand = alsRij('nummer', 'stand', 'voor', 'gedaan');
    const gedaan = [
      'T2026-04 | gedaan |  | ',
      'T2026-03 | gedaan | 2026-03-20 | Raadsbrief van 24 april 2026, Voortgang wijkteams',
    ];
    expect((await regels(cwd, 'toezeggingen')).map(stand)).toEqual([
      'T2026-01 | te laat | 2026-04-01 | ',
      'T2026-02 | open | 2026-09-01 | ',
      ...gedaan.toReversed(),
    ]);
    expect((await regels(cwd, 'toezeggingen --op 2026-04-01')).map(stand)[0]).toBe('T2026-01 | open | 2026-04-01 | ');
    const later = await regels(cwd, 'toezeggingen --op 2027-01-01');
    expect(later.map(stand).slice(0, 2)).toEqual([
      'T2026-01 | te laat | 2026-04-01 | ',
      'T2026-02 | te laat | 2026-09-01 | ',
    ]);
    expect(later[0]).toMatchObject({ wie: 'Hanneke Oldenburg', agendapunt: 'D01 Herinrichting van het plein' });
  });

  it('has what the raad decided, per item and of what came up', async () => {
    const cwd = await folder(TWEE);
    expect((await regels(cwd, 'besluiten')).map(alsRij('nummer', 'onderwerp', 'besluit', 'vastgesteld'))).toEqual([
      // The griffier's sentence is about a closed item too.
      'B01 | Monumenten in de haven | Zonder stemming aangenomen. | 2026-03-11',
      'D01 | Herinrichting van het plein | Gewijzigd aangenomen met 21 stemmen voor en 14 tegen. | 2026-03-11',
      'D02 | Voortgang wijkteams | Voor kennisgeving aangenomen | ',
      ' | Benoeming van de voorzitter van de rekenkamer | Gekozen is Van Dam met 20 van de 20 geldige stemmen, bij schriftelijke stemming: Van Dam 20 stemmen, blanco 2. | 2026-03-11',
      'D01 | Nieuwe brug | Aangehouden | ',
      'D02 | Havenvisie | Aangehouden | ',
    ]);
  });

  it('has what came in, whatever the house calls the list, with what the raad decided on it', async () => {
    const cwd = await folder({
      ...TWEE,
      'content/gemeente.yaml': `huis: ../huis\n${GEMEENTE}`,
      'huis/huis.yaml': 'extends: politieke-markt\nnaam: Eigen\n',
      'huis/soorten/postlijst.yaml':
        'rol: bijlage\nlidwoord: de\nmeervoud: postlijsten\nsjabloon: wijzigingenlijst\nvelden:\n  onderwerp: { type: regel, betekenis: onderwerp }\n  zaaknummer: { type: zaaknummer, verplicht: nee }\n  post: { type: ingekomen }\nvrije_koppen: ja\n',
      'content/2026-03-11/post.md': stuk(`
soort: postlijst
onderwerp: Ingekomen stukken
zaaknummer: 4100002
post:
  - { van: Een inwoner, onderwerp: Bankjes in het park, datum: 2026-02-20, afdoening: in handen van het college }
  - { van: Het college, onderwerp: Wijkteams, afdoening: voor kennisgeving aannemen, bestand: ../brieven/wijkteams.md }
  - { van: De makelaar, onderwerp: Een bod op de hoeve, afdoening: betrekken bij de zaak, zaaknummer: 4100009 }
  - { van: De taxateur, onderwerp: Een rapport, afdoening: betrekken bij de zaak, bestand: ../brieven/geheim.md }
  - { van: De notaris, onderwerp: Een akte, afdoening: betrekken bij de zaak, zaaknummer: 4100259 }`),
    });
    expect((await regels(cwd, 'ingekomen')).map(alsRij('van', 'datum', 'afdoening', 'besluit'))).toEqual([
      'Een inwoner | 2026-02-20 | in handen van het college | Gewijzigd aangenomen met 21 stemmen voor en 14 tegen.',
      'Het college |  | voor kennisgeving aannemen | Voor kennisgeving aangenomen',
    ]);
  });

  it('has what comes when: first what was planned and never came', async () => {
    const cwd = await folder(TWEE);
    expect(
      (await regels(cwd, 'termijnagenda --op 2026-05-01')).map(alsRij('maand', 'dag', 'onderwerp', 'stand')),
    ).toEqual([
      '2026-02 |  | Bomenbeleid | gepland voor februari 2026, niet op een agenda',
      ' |  | Nieuwe brug | aangehouden op 14 januari 2026',
      '2026-06 | 2026-06-10 | Havenvisie | geagendeerd',
      '2026-09 | 2026-09-16 | Kadernota 2027 | gepland',
      '2026-09 |  | Zwembad | gepland',
    ]);
  });

  it('prints tables that fit the terminal, with every word whole', async () => {
    const cwd = await folder(TWEE);
    const { out } = await griffie('registers toezeggingen', { cwd, terminal: { columns: 90 } });
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(90);
    expect(out).toMatch(
      /^Register van toezeggingen\n\nTe laat\nNummer +Wie +Toezegging +Uiterlijk +Vergadering +Agendapunt\n/u,
    );
    for (const woord of ['Herinrichting', 'Oldenburg', 'Vergadering']) expect(out).toContain(woord);
    expect((await griffie('registers', { cwd })).out.match(/^(?:Register|Termijnagenda).*$/gmu)).toHaveLength(6);
  });

  it.each([
    ['registers besluit', 'Eén register'],
    ['registers --op morgen', '--op morgen is geen dag'],
    ['registers --naar ../elders', 'ligt niet in de map met stukken'],
  ])('says what is wrong with: %s', async (lijn, gezegd) => {
    const cwd = await folder(TWEE);
    const { code, err } = await griffie(lijn, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(gezegd);
  });

  it('says that it lacks what cannot be read', async () => {
    const cwd = await folder({ ...TWEE, 'content/brieven/kapot.md': '---\nsoort: [\n---\n' });
    const { code, err } = await griffie('registers moties', { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Eén stuk is niet te lezen en staat er dus niet in; griffie check zegt waarom.\n',
    });
  });
});

describe('griffie registers --naar', () => {
  const lees = (cwd: string, naam: string): Promise<string> => readFile(join(cwd, 'content/registers', naam), 'utf8');

  it('writes stukken that build and hold no fault, with CSV, JSON and a chart beside them', async () => {
    const cwd = await folder(TWEE);
    const { code, out } = await griffie('registers --naar registers', { cwd });
    expect(code).toBe(0);
    expect(out).toContain('content/registers/toezeggingen.md geschreven, met CSV en JSON ernaast.');
    const namen = ['amendementen', 'besluiten', 'ingekomen', 'moties', 'termijnagenda', 'toezeggingen'];
    expect(await readdir(join(cwd, 'content/registers'))).toEqual(
      [...namen.flatMap((naam) => [`${naam}.csv`, `${naam}.json`, `${naam}.md`]), 'termijnagenda.svg'].sort(),
    );
    const toezeggingen = await lees(cwd, 'toezeggingen.md');
    expect(toezeggingen).toContain(
      '\n## Te laat\n\n| Nummer | Wie | Toezegging | Uiterlijk | Vergadering | Agendapunt |\n',
    );
    expect(toezeggingen).toContain('| T2026-02 | Joost Terpstra | \\=1+1 \\| de kelder | 1 september 2026 |');
    expect(toezeggingen).toContain('[Raadsbrief van 24 april 2026, Voortgang wijkteams](../brieven/wijkteams.md)');
    const diagram = await lees(cwd, 'termijnagenda.md');
    expect(diagram).toContain(
      '![Staafdiagram van het aantal zaken per maand: in juni 2026 1 zaak, in juli 2026 geen zaken, in augustus 2026 geen zaken, in september 2026 2 zaken.](termijnagenda.svg)',
    );
    expect(diagram).toContain('| juni 2026 | 1 |\n| juli 2026 | 0 |\n| augustus 2026 | 0 |\n| september 2026 | 2 |');
    expect(
      [...(await lees(cwd, 'termijnagenda.svg')).matchAll(/>([^<>\n]+)<\/text>/gu)].map(([, tekst]) => tekst),
    ).toEqual([...['juni 2026', '1', 'juli 2026', '0', 'augustus 2026', '0', 'september 2026', '2']]);
    const gemaakt = await griffie('build --format docx content/registers', { cwd });
    expect(gemaakt.out).toContain('6 geschreven');
    expect(gemaakt.out).toContain('0 fouten · 0 waarschuwingen');
  });

  it('writes CSV as a Dutch Excel reads it: marked as UTF-8, with semicolons, and no cell that is a formula', async () => {
    const cwd = await folder(TWEE);
    await griffie('registers toezeggingen --naar registers', { cwd });
    const [kop, eerste, tweede] = (await lees(cwd, 'toezeggingen.csv')).split('\r\n');
    expect(kop).toBe(
      '\uFEFFNummer;Wie;Toezegging;Uiterlijk;Vergadering;Agendapunt;Stand;Gedaan met;Gedaan op;Document',
    );
    expect(eerste).toBe(
      'T2026-01;Hanneke Oldenburg;"Een brief over bomen; met ""kosten"".";2026-04-01;2026-03-11;D01 Herinrichting van het plein;te laat;;;',
    );
    expect(tweede).toContain(";'=1+1 | de kelder;");
  });

  it('replaces what it wrote, and nothing that somebody made or changed', async () => {
    const cwd = await folder(TWEE);
    const nog = (): ReturnType<typeof griffie> => griffie('registers moties --naar registers --op 2026-03-12', { cwd });
    await griffie('registers moties --naar registers', { cwd });
    await writeFile(
      join(cwd, 'content/2026-03-11/plein/motie-tegels.md'),
      stuk('soort: motie\nnummer: D01-M02\nonderwerp: Geen tegels'),
    );
    expect((await nog()).code).toBe(0);
    const goed = await lees(cwd, 'moties.md');
    expect(goed).toContain('Geen tegels');
    for (const naam of ['moties.md', 'moties.csv', 'moties.json']) {
      const was = await lees(cwd, naam);
      await writeFile(join(cwd, 'content/registers', naam), was.replace('Geen tegels', 'Mooie tegels'));
      await writeFile(
        join(cwd, 'content/2026-03-11/plein/motie-tegels.md'),
        stuk(`soort: motie\nnummer: D01-M02\nonderwerp: Na ${naam}`),
      );
      const { code, err } = await nog();
      expect({ code, err }).toEqual({
        code: 1,
        err: `content/registers/${naam} is met de hand gemaakt of veranderd; hernoem of verwijder het eerst.\n`,
      });
      await writeFile(join(cwd, 'content/registers', naam), was);
      expect(await lees(cwd, 'moties.md')).toBe(goed);
    }
    expect((await nog()).code).toBe(0);
  });
});

describe('what is not openbaar', () => {
  it('stands in no register for all to read, in no form', async () => {
    const cwd = await folder(TWEE);
    const getoond = [(await griffie('registers', { cwd })).out, (await griffie('registers --json', { cwd })).out];
    await griffie('registers --naar registers', { cwd });
    const map = join(cwd, 'content/registers');
    const geschreven = await Promise.all((await readdir(map)).map((naam) => readFile(join(map, naam), 'utf8')));
    for (const tekst of [...getoond, ...geschreven]) {
      expect(tekst).not.toMatch(
        /zilverhoeve|vier ton|grondzaak|4100009|4100007|4100259|B02|T2026-0[789]|X9|kerst|2026-12/iu,
      );
    }
    expect(geschreven).toHaveLength(19);
  });

  it('is there for who may see all, in stukken that say so and are kept apart', async () => {
    const cwd = await folder(TWEE);
    const alles = (await griffie('registers --ook-niet-openbaar', { cwd })).out;
    for (const woord of ['B02-M01', 'T2026-07', 'T2026-08', 'T2026-09', 'vier ton', 'Taxatie', 'Sloop', 'Kerstmotie'])
      expect(alles).toContain(woord);
    await griffie('registers --ook-niet-openbaar --naar registers', { cwd });
    const besluiten = await readFile(join(cwd, 'content/registers/besluiten-niet-openbaar.md'), 'utf8');
    expect(besluiten).toContain(
      'openbaarheid: geheim\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-03-03\n',
    );
    // Nothing geheim is in it.
    expect(await readFile(join(cwd, 'content/registers/termijnagenda-niet-openbaar.md'), 'utf8')).toContain(
      'openbaarheid: besloten\n',
    );
    const gemaakt = await griffie('build --format docx content/registers', { cwd });
    expect(gemaakt.out).toContain(
      'out/niet-openbaar/registers/: amendementen-niet-openbaar.docx, besluiten-niet-openbaar.docx',
    );
    expect(await readdir(join(cwd, 'out/openbaar'))).not.toContain('registers');
  });
});
