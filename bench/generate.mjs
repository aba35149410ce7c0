// Makes a content folder of any number of documents with the shape of a real packet: a median stuk of about 600 words, a
// largest of about 6,000, with headings, lists and tables. The same seed gives the same bytes. The words mean nothing, and the house
// rules have nothing to say of them, but of the last zaak where the number ends it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ONDERWERPEN =
  'de raad|het college|de inwoner|de wijk|het plan|de regeling|de begroting|de school|het park|de haven|de markt|de buurt|het gebouw|de weg|het fonds|de dienst'.split(
    '|',
  );
const WERKWOORDEN =
  'vraagt|regelt|steunt|kent|volgt|draagt|krijgt|biedt|vormt|toont|raakt|bepaalt|versterkt|begrenst'.split('|');
const VOORWERPEN =
  'ruimte voor spel en sport|een goede weg naar het station|zorg dicht bij huis|meer groen in de straat|een vast bedrag per jaar|hulp bij werk en inkomen|het onderhoud van de brug|een nieuw dak voor de school|water dat langer blijft|de kosten van het beheer|een plan voor de oever|tijd om mee te denken'.split(
    '|',
  );
const BIJZINNEN =
  'in het komende jaar|na overleg met de buurt|binnen de kaders van de nota|zoals eerder is besproken|met ingang van het nieuwe seizoen|op verzoek van de bewoners|zolang de middelen dat toelaten|ook als de vraag verandert'.split(
    '|',
  );
const KOPPEN =
  'Stand van zaken|Uitgangspunten|Gevolgen voor de buurt|Planning en vervolg|Kosten en dekking|Overleg met betrokkenen|Risico en beheer|Keuzes in het ontwerp'.split(
    '|',
  );
const STRATEN =
  'Linde|Haven|Molen|Kerk|Nieuwe|Lange|Weide|Sluis|Brink|Meer|Duin|Veld|Gracht|Poort|Bos|Vaart|Eiken|Heide|Stations'.split(
    '|',
  );
const WEGEN = 'straat|kade|plein|weg|laan|singel|hof|pad|dijk|steeg|dreef|park|erf'.split('|');
const NAMEN = ['Hanneke Oldenburg', 'Joost Terpstra', 'Mirjam Visser'];

/** What is on the agenda of a vergadering: the rubriek of each zaak, and its stukken with their number of words. */
const ZAKEN = [
  [
    'C',
    [
      ['behandelvoorstel', 470],
      ['raadsadvies', 5000],
      ['raadsbesluit', 500],
      ['bijlage', 1800],
    ],
  ],
  [
    'C',
    [
      ['behandelvoorstel', 430],
      ['raadsadvies', 3600],
      ['raadsbesluit', 520],
    ],
  ],
  [
    'B',
    [
      ['raadsadvies', 520],
      ['raadsbesluit', 480],
      ['verordening', 200],
      ['bijlage', 2000],
    ],
  ],
  ['D', [['raadsbrief', 560]]],
];

const GEMEENTE = `naam: Voorbeeldstad
naam_raad: Raad der gemeente Voorbeeldstad
bezoekadres: Dorpsplein 1
emailadres: gemeente@voorbeeldstad.example
telefoonnummer: "14 0599"
zaaknummer_patroon: '^\\d{7}$'
termijn_oproeping: 14
leesbaarheid_drempel: 10
rubrieken:
  A: { titel: Algemeen }
  B: { titel: Hamerstukken, aard: hamerstukken }
  C: { titel: Voorstellen met tussenkomst van de Politieke Markt, aard: met_markt }
  D: { titel: Voorstellen zonder tussenkomst van de Politieke Markt, aard: zonder_markt }
bestuur:
  - { naam: Annelies Verhoef, voorletters: A.M., achternaam: Verhoef, aanhef: Mevrouw, functie: burgemeester }
  - { naam: Teun Brandsma, voorletters: T., achternaam: Brandsma, aanhef: De heer, functie: gemeentesecretaris }
  - { naam: Renske Kuiper, voorletters: R.J., achternaam: Kuiper, aanhef: Mevrouw, functie: griffier }
  - { naam: Hanneke Oldenburg, voorletters: H., achternaam: Oldenburg, functie: wethouder }
  - { naam: Joost Terpstra, voorletters: J., achternaam: Terpstra, functie: wethouder }
  - { naam: Mirjam Visser, voorletters: M., achternaam: Visser, functie: wethouder }
  - { naam: Sanne Bos, achternaam: Bos, functie: griffiemedewerker }
  - { naam: Elske Dam, achternaam: Dam, functie: raadslid }
`;

/** @param {number} seed gives the same row of numbers in [0, 1) every time (mulberry32) */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes `count` stukken that each give a document (agendapunten come on top) below `folder`.
 * @param {string} folder
 * @param {number} count
 * @param {number} [seed]
 * @returns {{ documents: string[], words: number[] }} the paths of those stukken and their numbers of words
 */
export function generate(folder, count, seed = 20260311) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const about = (words) => Math.max(40, Math.round(words * (0.8 + 0.4 * next())));
  const hoofd = (text) => text[0].toUpperCase() + text.slice(1);
  const zin = () => `${hoofd(pick(ONDERWERPEN))} ${pick(WERKWOORDEN)} ${pick(VOORWERPEN)} ${pick(BIJZINNEN)}.`;
  const alinea = () => Array.from({ length: 3 + Math.floor(next() * 4) }, zin).join(' ');
  const lijst = (genummerd) =>
    Array.from({ length: 3 + Math.floor(next() * 4) }, (_, i) => `${genummerd ? `${i + 1}.` : '-'} ${zin()}`).join(
      '\n',
    );
  const tabel = () =>
    ['| Post | Jaar 1 | Jaar 2 | Jaar 3 |', '| --- | ---: | ---: | ---: |']
      .concat(
        Array.from(
          { length: 5 + Math.floor(next() * 8) },
          () =>
            `| ${hoofd(pick(VOORWERPEN))} | ${Array.from({ length: 3 }, () => `€ ${10 + Math.floor(next() * 900)}.000`).join(' | ')} |`,
        ),
      )
      .join('\n');
  const tel = (text) => text.split(/\s+/).length;
  /** Running text of a number of words: mostly paragraphs, every so often a heading, a list, a table. */
  const tekst = (words, kop = '###') => {
    const blocks = [];
    for (let n = 0; n < words; n += tel(blocks.at(-1))) {
      const kind = next();
      if (blocks.length > 0 && blocks.length % 4 === 0) blocks.push(`${kop} ${pick(KOPPEN)} ${blocks.length}`);
      blocks.push(kind < 0.78 ? alinea() : kind < 0.94 ? lijst(kind < 0.85) : tabel());
    }
    return blocks.join('\n\n');
  };

  const documents = [];
  const words = [];
  const write = (path, front, body, isDocument = true) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const yaml = Object.entries(front)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n');
    writeFileSync(target, `---\n${yaml}\n---\n${body === '' ? '' : `\n${body}\n`}`);
    if (!isDocument) return;
    documents.push(path);
    words.push(tel(`${yaml} ${body}`));
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'gemeente.yaml'), GEMEENTE);

  let zaak = 3_000_000;
  for (let meeting = 0; documents.length < count; meeting++) {
    const jaar = 2024 + Math.floor(meeting / 300);
    const datum = new Date(Date.UTC(jaar, 0, 10 + (meeting % 300))).toISOString().slice(0, 10);
    const eerder = (dagen) => new Date(Date.parse(datum) - dagen * 86_400_000).toISOString().slice(0, 10);
    const agenda = { B: [], C: [], D: [] };
    const full = () => documents.length >= count - 1;
    const markt = {
      datum: eerder(14),
      voorzitter: 'Elske Dam',
      griffiemedewerker: 'Sanne Bos',
      zaal: 'Zaal 2',
      domein: 'Sociaal',
      duur: 60,
    };
    for (const [rubriek, soorten] of ZAKEN) {
      if (full()) break;
      const nummer = String(zaak++);
      const naam = pick(NAMEN);
      const straat = STRATEN[zaak % STRATEN.length] + WEGEN[zaak % WEGEN.length];
      const onderwerp = `${hoofd(pick(VOORWERPEN))}, ${straat}`;
      const map = `${datum}/zaak-${nummer}`;
      const form = {
        zaaknummer: nummer,
        onderwerp,
        behandelend_ambtenaar: 'K. de Wit',
        sector: 'FYS',
        portefeuillehouder: naam,
      };
      // What a reader of Markdown has to look at twice: an address in a letter, an ampersand in an advies.
      const adres = `De stukken staan op https://voorbeeldstad.example/${nummer}; vragen kunnen naar griffie@voorbeeldstad.example.`;
      const college = 'Het college van B&W legt dit voorstel aan de raad voor.';
      const beslispunten = Array.from({ length: 3 + Math.floor(next() * 3) }, (_, i) => `${i + 1}. ${zin()}`).join(
        '\n',
      );
      if (soorten[0][0] === 'raadsbrief') {
        const front = {
          soort: 'raadsbrief',
          zaaknummer: nummer,
          onderwerp,
          datum,
          aanhef: '"Geachte leden van de raad,"',
        };
        write(`brieven/${datum}-${nummer}.md`, front, `${adres}\n\n${tekst(about(soorten[0][1]), '##')}`);
        agenda.D.push(`{ brief: ${nummer} }`);
        continue;
      }
      write(
        `${map}/agendapunt.md`,
        { soort: 'agendapunt', zaaknummer: nummer, titel: onderwerp, portefeuillehouder: naam },
        '',
        false,
      );
      agenda[rubriek].push(`{ zaak: ${nummer} }`);
      for (const [soort, size] of soorten) {
        if (full()) break;
        const n = about(size);
        if (soort === 'behandelvoorstel') {
          const front = {
            soort,
            zaaknummer: nummer,
            onderwerp,
            portefeuillehouder: naam,
            politieke_markt: `{ datum: ${markt.datum}, aanvang: "${agenda.C.length > 1 ? '21:00' : '19:30'}", voorzitter: ${markt.voorzitter}, griffiemedewerker: ${markt.griffiemedewerker}, zaal: ${markt.zaal}, domein: ${markt.domein}, duur: ${markt.duur}, doel: Oordeelsvormend, spreekrecht: ja }`,
            raad: `{ datum: ${datum}, doel: Besluitvormend, behandeladvies: Bespreekstuk, spreekrecht: nee }`,
          };
          const body = `## Belangrijkste beslis-/bespreekpunten\n\n${beslispunten}\n\n## Historie\n\n${tekst(n / 2)}\n\n## Behandeladvies\n\n${tekst(n / 3)}\n\n## Opzet Politieke Markt\n\n${lijst(false)}`;
          write(`${map}/behandelvoorstel.md`, front, body);
        } else if (soort === 'raadsadvies') {
          const body = `## Aanleiding, doel en wat ging er aan vooraf\n\n${college}\n\n${tekst(n * 0.2)}\n\n## Inhoud van het voorstel\n\n${tekst(n * 0.6)}\n\n## Bespreek- en beslispunten\n\nDe raad wordt voorgesteld:\n\n${beslispunten}\n\n## Financiële aspecten\n\n${tekst(n * 0.15)}\n\n${tabel()}\n\n## Bijlagen\n\n- Overzicht van de kosten\n- Kaart van het gebied`;
          write(`${map}/raadsadvies.md`, { soort, ...form }, body);
        } else if (soort === 'raadsbesluit') {
          write(
            `${map}/raadsbesluit.md`,
            { soort, ...form },
            `## Besluit\n\n${beslispunten}\n\n## Publieksvriendelijke samenvatting\n\n${tekst(n)}`,
          );
        } else if (soort === 'verordening') {
          write(`${map}/verordening.md`, { soort, zaaknummer: nummer, onderwerp }, tekst(n, '##'));
        } else {
          write(
            `${map}/bijlagen/nota.md`,
            { soort, zaaknummer: nummer, onderwerp: `Nota ${onderwerp}` },
            tekst(n, '##'),
          );
        }
      }
    }
    const rubrieken = Object.entries(agenda)
      .filter(([, punten]) => punten.length > 0)
      .map(([letter, punten]) => `  - { rubriek: ${letter}, punten: [${punten.join(', ')}] }`);
    const front = {
      soort: 'oproeping',
      datum,
      aanvang: '"19:30"',
      plaats: '"Raadzaal, gemeentehuis"',
      gedateerd: eerder(20),
      agenda: `\n  - { rubriek: A, punten: [Opening, Vaststellen agenda] }\n${rubrieken.join('\n')}`,
    };
    write(`${datum}/oproeping.md`, front, '');
  }
  return { documents, words };
}

if (process.argv[1]?.endsWith('generate.mjs')) {
  const [, , folder, count] = process.argv;
  const { words } = generate(folder, Number(count));
  const sorted = [...words].sort((a, b) => a - b);
  const total = words.reduce((sum, n) => sum + n, 0);
  console.log(`${words.length} stukken, ${total} words, median ${sorted[words.length >> 1]}, largest ${sorted.at(-1)}`);
}
