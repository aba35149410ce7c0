import { describe, expect, it } from 'vitest';
import { readHuisstijl } from '../../src/read/huisstijl.ts';
import { installed } from '../support/building.ts';
import { HUISMAP, ROOT } from '../support/huis.ts';
import { LOGO_PNG, LOGO_STIJL, LOGO_SVG } from '../support/logo.ts';
import { memoryHost } from '../support/memory-host.ts';

const machine = installed();
const BEELDEN = { 'logo.svg': LOGO_SVG, 'logo.png': LOGO_PNG };

/** What is said of a house that extends the one that is shipped: line, column, message and hint. */
async function huis(yaml: string, beelden: Record<string, string | Uint8Array> = BEELDEN, onder = {}) {
  const eigen = Object.entries({ 'huisstijl.yaml': yaml, ...beelden }).map(([naam, inhoud]) => [
    `/huis/${naam}`,
    inhoud,
  ]);
  const host = memoryHost({ ...machine, ...onder, ...Object.fromEntries(eigen) });
  const { value, diagnostics } = await readHuisstijl(host, ['/huis', HUISMAP], ROOT);
  const gezegd = diagnostics.map(({ file, range, severity, message, hint }) => {
    const waar = `${file.replace('huisstijl.yaml', '')}${range.start.line}:${range.start.column}`;
    return `${waar} ${severity} ${message}${hint ? ` ${hint}` : ''}`;
  });
  return { value, gezegd };
}

describe('the head of a house', () => {
  it('has the logo with its height, and the sender', async () => {
    const { value, gezegd } = await huis(LOGO_STIJL);
    expect(gezegd).toEqual([]);
    expect(value?.kop).toEqual({
      elkePagina: false,
      logo: {
        src: 'asset:huis:logo.svg',
        word: 'asset:huis:logo.png',
        alt: 'Gemeente Lindermeer',
        kant: 'links',
        breedte: 45,
        hoogte: 15,
      },
      afzender: { regels: ['Gemeente Lindermeer', 'Kerkbrink 4'], kant: 'links' },
    });
  });

  it('is not there where the house names neither', async () => {
    expect((await huis('voet: { grootte: 9 }\n')).value).not.toHaveProperty('kop');
  });

  it('takes nothing of the logo of the house below where it names one of its own', async () => {
    const onder = new TextDecoder().decode(machine[`${HUISMAP}/huisstijl.yaml`]);
    const below = { [`${HUISMAP}/huisstijl.yaml`]: `${onder}\n${LOGO_STIJL}`, [`${HUISMAP}/logo.svg`]: LOGO_SVG };
    const zonder = await huis('logo: { bestand: eigen.png, breedte: 30 }\n', { 'eigen.png': LOGO_PNG }, below);
    expect(zonder.gezegd).toEqual([
      'huis/1:1 fout "logo.alt" ontbreekt of past niet: verwacht wordt tekst. Voeg alt toe: wat wie het logo niet ziet te horen krijgt, zoals de naam van de gemeente.',
    ]);
    const eigen = 'logo: { bestand: eigen.png, breedte: 30, alt: Ons }\n';
    expect((await huis(eigen, { 'eigen.png': LOGO_PNG }, below)).value?.kop?.logo).toEqual({
      src: 'asset:huis:eigen.png',
      alt: 'Ons',
      kant: 'links',
      breedte: 30,
      hoogte: 10,
    });
    const kant = await huis('logo: { kant: rechts }\n', { 'logo.png': LOGO_PNG }, below);
    expect(kant.value?.kop?.logo).toMatchObject({ src: 'asset:huis:logo.svg', kant: 'rechts', breedte: 45 });
  });

  it.each([
    [
      'a name that is nearly one that is there',
      'logo: { bestand: lgo.svg, word: logo.png, alt: A, breedte: 45 }',
      ['huis/1:18 fout Het bestand "lgo.svg" is er niet. Bedoelt u "logo.svg"?'],
    ],
    [
      'an SVG that is broken',
      'logo: { bestand: kapot.svg, alt: A, breedte: 45 }',
      [
        'huis/1:18 fout Het bestand "kapot.svg" is geen beeld dat te tonen is, omdat het op regel 1 geen goede XML is. Bewaar het opnieuw als SVG (met viewBox), PNG of JPEG.',
      ],
    ],
    [
      'a picture that is none',
      'logo: { bestand: nep.png, alt: A, breedte: 45 }',
      [
        'huis/1:18 fout Het bestand "nep.png" is geen beeld dat te tonen is. Bewaar het opnieuw als SVG (met viewBox), PNG of JPEG.',
      ],
    ],
    [
      'another kind of file',
      'logo: { bestand: logo.pdf, alt: A, breedte: 45 }',
      ['huis/1:18 fout Hier wordt de naam verwacht van een beeld dat SVG, PNG of JPEG is.'],
    ],
    [
      'more than the page is wide',
      'logo: { bestand: logo.png, alt: A, breedte: 190 }',
      [
        'huis/1:45 fout Het logo is 190 mm breed; tussen de marges is 163 mm. Kies een kleinere breedte.',
        'huis/1:45 fout Het logo wordt bij deze breedte 63,33 mm hoog; het kan ten hoogste 60 mm zijn. Kies een kleinere breedte.',
      ],
    ],
    [
      'a side that is none',
      'logo: { bestand: logo.png, alt: A, breedte: 45, kant: boven }',
      [
        'huis/1:55 fout "logo.kant" ontbreekt of past niet: verwacht wordt "links", "rechts", "midden". Schrijf een van deze woorden.',
      ],
    ],
    [
      'a character that the font does not have',
      'afzender: { regels: [Gemeente 漢], kant: rechts }',
      [
        'huis/1:11 fout Het lettertype heeft geen teken voor "漢" in de afzender. Schrijf het anders, of kies een ander lettertype.',
      ],
    ],
    [
      'a sender that is no list',
      'afzender: Gemeente',
      ['huis/1:11 fout "afzender" ontbreekt of past niet: verwacht wordt een groep.'],
    ],
  ])('is refused with %s', async (_, yaml, verwacht) => {
    const { value, gezegd } = await huis(`${yaml}\n`, { ...BEELDEN, 'nep.png': 'geen beeld', 'kapot.svg': '<svg>' });
    expect(gezegd).toEqual(verwacht);
    expect(value).toBeUndefined();
  });

  it('is warned of a logo with text or with something from elsewhere, once', async () => {
    const kwaad = LOGO_SVG.replace('</svg>', '<script>x()</script><text>A</text></svg>');
    const { value, gezegd } = await huis(LOGO_STIJL, { 'logo.svg': kwaad, 'logo.png': LOGO_PNG });
    expect(value).toBeDefined();
    expect(gezegd.map((regel) => regel.split(' ').slice(0, 6).join(' '))).toEqual([
      'huis/1:18 waarschuwing Het logo bevat tekst',
      'huis/1:18 waarschuwing Uit het logo is',
    ]);
  });
});

describe('a huisstijl that cannot be read well', () => {
  it.each([
    [
      'tekst: { grootte: 8.5 }',
      '1:19 fout Deze tekst is 8,5 punten groot; ten minste 9 wordt gevraagd. Schrijf 9 of meer.',
    ],
    ['voet: { grootte: 8 }', '1:18 fout Deze tekst is 8 punten groot; ten minste 9 wordt gevraagd. Schrijf 9 of meer.'],
    [
      'koppen: { h6: { grootte: 7 } }',
      '1:26 fout Deze tekst is 7 punten groot; ten minste 9 wordt gevraagd. Schrijf 9 of meer.',
    ],
    [
      'stijlen: { label: { grootte: 6 } }',
      '1:30 fout Deze tekst is 6 punten groot; ten minste 9 wordt gevraagd. Schrijf 9 of meer.',
    ],
    [
      'stijlen: { label: { kleur: "#777777" } }',
      '1:28 fout De kleur #777777 heeft op papier (#ffffff) een contrast van 4,47 : 1; ten minste 4,5 : 1 wordt gevraagd (WCAG 2.1, 1.4.3). Kies een kleur die er meer van verschilt.',
    ],
    [
      'kleuren: { vlak: "#0f4c66" }',
      '1:18 fout De kleur #0f4c64 heeft op vlak (#0f4c66) een contrast van 1 : 1; ten minste 4,5 : 1 wordt gevraagd (WCAG 2.1, 1.4.3). Kies een kleur die er meer van verschilt.',
    ],
  ])('%s', async (yaml, verwacht) => {
    const { value, gezegd } = await huis(`${yaml}\n`);
    expect(gezegd).toContain(`huis/${verwacht}`);
    expect(value).toBeUndefined();
  });

  it.each([
    [
      'kleuren:\n  accent: #7a1f5c',
      '2:3 fout Bij "kleuren.accent" staat niets; verwacht wordt een kleur als "#1d2125". Zet een kleur tussen aanhalingstekens: "#7a1f5c".',
    ],
    [
      'stijlen:\n  label:\n    kleur: #7a1f5c',
      '3:5 fout Bij "stijlen.label.kleur" staat niets; verwacht wordt een kleur als "#1d2125". Zet een kleur tussen aanhalingstekens: "#7a1f5c".',
    ],
    [
      'voet:\n  grootte:',
      '2:3 fout Bij "voet.grootte" staat niets; verwacht wordt een getal. Vul een waarde in, of haal de regel weg.',
    ],
    ['voet:', '1:1 fout Bij "voet" staat niets; verwacht wordt een groep. Vul een waarde in, of haal de regel weg.'],
    [
      'kleuren: { accent: paars }',
      '1:20 fout "kleuren.accent" ontbreekt of past niet: verwacht wordt een kleur als "#1d2125". Schrijf geen naam, maar # en zes tekens (0-9, a-f), tussen aanhalingstekens: "#7a1f5c".',
    ],
    [
      'stijlen: { label: { vet: ja } }',
      '1:26 fout "stijlen.label.vet" ontbreekt of past niet: verwacht wordt true of false. Schrijf true (ja) of false (nee).',
    ],
    [
      'voet: { grootte: 10pt }',
      '1:18 fout "voet.grootte" ontbreekt of past niet: verwacht wordt een getal. Schrijf alleen het getal, in punten, met een punt in plaats van een komma: 10',
    ],
    [
      'pagina:\n  boven: 2,5 cm',
      '2:10 fout "pagina.boven" ontbreekt of past niet: verwacht wordt een getal. Schrijf alleen het getal, in millimeters, met een punt in plaats van een komma: 25',
    ],
    [
      'logo: { bestand: logo.png, alt: A, breedte: 45, plaats: elke pagina }',
      '1:57 fout "logo.plaats" ontbreekt of past niet: verwacht wordt "eerste-pagina", "elke-pagina". Bedoelt u "elke-pagina"?',
    ],
  ])('with what to write: %s', async (yaml, verwacht) => {
    const { value, gezegd } = await huis(`${yaml}\n`);
    expect(gezegd).toEqual([`huis/${verwacht}`]);
    expect(value).toBeUndefined();
  });

  it('is said at the ground where the nearer house changes that, once for a colour', async () => {
    const { gezegd } = await huis('kleuren: { papier: "#50585f" }\n');
    expect(gezegd.every((regel) => regel.startsWith('huis/1:20 fout De kleur #'))).toBe(true);
    expect(new Set(gezegd).size).toBe(gezegd.length);
  });

  it('is let through at the very edge', async () => {
    const { gezegd } = await huis('voet: { grootte: 9 }\nkleuren: { gedempt: "#767676" }\n');
    expect(gezegd).toEqual([]);
  });
});

describe('a word that is misspelt', () => {
  it.each([
    ['loog: { bestand: logo.png }', '1:1 fout De huisstijl kent "loog" niet. Bedoelt u "logo"?'],
    ['logo: { bestant: a.png }', '1:9 fout De huisstijl kent "bestant" niet onder "logo". Bedoelt u "bestand"?'],
    ['afzender: { regel: [A] }', '1:13 fout De huisstijl kent "regel" niet onder "afzender". Bedoelt u "regels"?'],
    [
      'koppen: { h2: { groote: 12 } }',
      '1:17 fout De huisstijl kent "groote" niet onder "koppen.h2". Bedoelt u "grootte"?',
    ],
    [
      'stijlen: { label: { kleurr: "#000000" } }',
      '1:21 fout De huisstijl kent "kleurr" niet onder "stijlen.label". Bedoelt u "kleur"?',
    ],
    ['stijlen: { titell: { vet: true } }', '1:12 fout De stijl "titell" bestaat niet. Bedoelt u "titel"?'],
    [
      'kleuren: { gedemt: "#000000" }',
      '1:12 fout De huisstijl kent "gedemt" niet onder "kleuren". Bedoelt u "gedempt"?',
    ],
  ])('%s', async (yaml, verwacht) => {
    expect((await huis(`${yaml}\n`)).gezegd).toContain(`huis/${verwacht}`);
  });

  it('is said for each', async () => {
    const { gezegd } = await huis('voet: { groote: 9, klur: "#000000" }\n');
    expect(gezegd).toHaveLength(2);
  });
});
