import { describe, expect, test } from 'vitest';
import { NBSP } from '../../src/core/index.ts';
import { anders, documentIn, inhoudVan } from '../huizen/voorbeeld.ts';

/** What follows a meeting, in the house with a markt: written by hand from what the page must say, not taken from output. */
const MARKT = inhoudVan('politieke-markt', 'voorbeeld');
const DAG = '2026-04-08';
const inMarkt = (pad: string, inhoud = MARKT): Promise<string> => documentIn('politieke-markt', inhoud, pad);

/** The same in the house with commissies. */
const COMMISSIE = inhoudVan('raadsvoorstel', 'voorbeeld');
const inCommissie = (pad: string, inhoud = COMMISSIE): Promise<string> => documentIn('raadsvoorstel', inhoud, pad);

function tekst(schets: string): string {
  return schets.trim().replaceAll('€ ', `€${NBSP}`);
}

describe('one document per soort of what follows a meeting', () => {
  test('amendement: what stood there beside what is to stand there, in words as well, and a place to sign', async () => {
    expect(await inMarkt(`${DAG}/banken/d01-a01.md`)).toBe(
      tekst(`
h1.titel Amendement D01-A01
p.onderwerp Ook een vuilnisbak
table.referentie
  tbody
    tr: [Raadsvergadering] | 8 april 2026
    tr: [Agendapunt] | D01 Een bank bij elke halte
    tr: [Zaaknummer] | 4100290
    tr: [Uitslag] | Gewijzigd aangenomen met 5 stemmen voor en 2 tegen.
p.ruim.blijft De raad van de gemeente Lindermeer, in vergadering bijeen op 8 april 2026,
section.inhoud
  h2 Overwegende dat
  ul
    li er bij haltes veel afval op straat ligt;
    li de kleur van de banken geen zaak van de raad is;
h2.besluitregel besluit het voorstel als volgt te wijzigen:
h3 Beslispunt 2 wordt vervangen
table
  thead
    tr: [Was (wat vervalt, is doorgehaald)] | [Wordt (wat nieuw is, staat vet)]
  tbody
    tr: Hiervoor een bedrag van <del>€ 12.000</del> beschikbaar te stellen uit de post straatmeubilair. | Hiervoor een bedrag van <strong>€ 14.000</strong> beschikbaar te stellen uit de post straatmeubilair.
p Er vervalt: “€ 12.000”. Nieuw is: “€ 14.000”.
h3 Beslispunt 3 vervalt
table
  thead
    tr: [Vervalt]
  tbody
    tr: <del>De banken in de gemeentekleuren te schilderen.</del>
h3 Na beslispunt 3 wordt ingevoegd
table
  thead
    tr: [Nieuw]
  tbody
    tr: <strong>Naast elke bank een vuilnisbak te plaatsen.</strong>
section.inhoud
  p.ruim.blijft Ingediend door:
  div.ondertekening
    div.handtekening
      p.functie De Groenen
      p.naam Tom de Boer`),
    );
  });

  test('subamendement: it changes the text of the amendement', async () => {
    const schets = await inCommissie('2026-02-25/speelplek/a2.md');
    expect(schets).toContain('h1.titel Subamendement A2');
    expect(schets).toContain('tr: [Wijzigt] | Amendement A1');
    expect(schets).toContain('h2.besluitregel besluit amendement A1 als volgt te wijzigen:');
    expect(schets).toContain('h3 Wijziging 3 van amendement A1 wordt vervangen');
    expect(schets).toContain(
      'tr: Ten minste <del>twee</del> toestellen te kiezen die ook met een rolstoel te gebruiken zijn. | Ten minste <strong>drie</strong> toestellen',
    );
  });

  test('motie: vreemd aan de orde van de dag, with a place to sign for each who proposes it', async () => {
    expect(await inCommissie('2026-02-25/m2.md')).toBe(
      tekst(`
p.label Gemeente Elzenrade
h1.titel Motie M2
p.onderwerp De bibliotheek open op zondag
table.referentie
  tbody
    tr: [Raadsvergadering] | 25 februari 2026
    tr: [Agendapunt] | Vreemd aan de orde van de dag
    tr: [Uitslag] | Verworpen met 2 stemmen voor en 4 tegen.
p.ruim.blijft De raad van de gemeente Elzenrade, in vergadering bijeen op 25 februari 2026,
section.inhoud
  h2 Constaterende dat
  ul
    li de bibliotheek op zondag dicht is;
  h2 Overwegende dat
  ul
    li veel gezinnen juist dan tijd hebben om te lezen;
  h2 Verzoekt het college
  ol
    li met de bibliotheek te bespreken of zij op zondagmiddag open kan;
  p.ruim en gaat over tot de orde van de dag.
  p.ruim.blijft Ingediend door:
  div.ondertekening
    div.handtekening
      p.functie Dorpsbelang
      p.naam Kees Brouwer
    div.handtekening
      p.functie Elzenrade Vooruit
      p.naam Lotte de Haan`),
    );
  });

  test('motie: what its author typed of the form is not printed twice, and a toelichting stands below the signatures', async () => {
    const pad = `${DAG}/m01.md`;
    const eigen = `De raad van de gemeente Lindermeer in vergadering bijeen,

## Spreekt uit

- dat er één plek voor vuurwerk moet zijn;

en gaat (dan toch maar) over tot de orde van de dag.

## Toelichting

Andere gemeenten doen dit al.
`;
    const [kop = ''] = /^---[\s\S]*?\n---\n\n/u.exec(MARKT[pad] ?? '') ?? [];
    const schets = await inMarkt(pad, { ...MARKT, [pad]: `${kop}${eigen}` });
    expect(schets.match(/De raad van de gemeente/gu)).toHaveLength(1);
    expect(schets.match(/orde van de dag\.$/gmu)).toHaveLength(1);
    expect(schets.indexOf('h2 Toelichting')).toBeGreaterThan(schets.indexOf('Petra Smit'));
    expect(schets.indexOf('h2 Spreekt uit')).toBeLessThan(schets.indexOf('Petra Smit'));
  });

  test('motie and amendement: of nobody but who they name, whoever proposed what they are about', async () => {
    for (const pad of [`${DAG}/banken/d01-m01.md`, `${DAG}/banken/d01-a01.md`]) {
      const zonder = MARKT[pad]?.replace(/^indiener:\n {2}- .*\n/mu, '') ?? '';
      const schets = await inMarkt(pad, { ...MARKT, [pad]: zonder });
      expect(schets).not.toMatch(/college van B|burgemeester en wethouders/u);
      expect(schets).toContain('p.ruim Ingediend door: <span.invulplek></span>');
    }
  });

  test('besluitenlijst: who was there by fractie, what came of each item, and places to sign', async () => {
    expect(await inMarkt(`${DAG}/besluitenlijst.md`)).toBe(
      tekst(`
p.label Raad der gemeente Lindermeer
h1.titel Besluitenlijst
p.onderwerp Raadsvergadering van woensdag 8 april 2026
table.referentie
  tbody
    tr: [Voorzitter] | Annelies Verhoef
    tr: [Tijd] | 19.30 uur tot 21.20 uur
    tr: [Aanwezig] | Dorpsbelang: Ilse van der Meer, Mehmet Aydin, Petra Smit; De Groenen: Tom de Boer, Lotte Visser; Vrije Lijst: Anne Mulder, Bram Dekker
    tr: [Een deel van de tijd] | Petra Smit (Dorpsbelang): tot 20.45 uur
h2 Voorstellen zonder tussenkomst van de Politieke Markt
h3 D01 Een bank bij elke halte
p Gewijzigd aangenomen met 5 stemmen voor en 2 tegen; tegen stemde de fractie van Vrije Lijst.
ul
  li <strong>Amendement D01-A01, Ook een vuilnisbak</strong>, van Tom de Boer (De Groenen): Gewijzigd aangenomen met 5 stemmen voor en 2 tegen.
  li <strong>Amendement D01-A02, Een bak die afval scheidt</strong>, van Anne Mulder (Vrije Lijst): Aangenomen met algemene stemmen (7).
ul
  li <strong>Motie D01-M01, Haltes die iedereen kan gebruiken</strong>, van Lotte Visser (De Groenen): Verworpen met 2 stemmen voor en 5 tegen.
ul
  li <strong>Toezegging T2026-02</strong>, Hanneke Oldenburg: De raad krijgt een kaart van alle haltes. Uiterlijk 15 juni 2026.
h3 D02 Fietsenrekken bij de sportvelden
p Zonder stemming aangenomen.
h3 D03 Losse tegels op de Kerkbrink
p Voor kennisgeving aangenomen.
h2 Verder aan de orde
h3 Motie vreemd aan de orde van de dag
ul
  li <strong>Motie M01, Vuurwerk op één plek</strong>, van Petra Smit (Dorpsbelang) en Bram Dekker (Vrije Lijst): Aangenomen met 4 stemmen voor en 2 tegen.
p.ruim.blijft Vastgesteld op 20 mei 2026
div.ondertekening
  div.handtekening
    p.functie De griffier
    p.naam Mevrouw R.J. Kuiper
  div.handtekening
    p.functie De voorzitter
    p.naam Annelies Verhoef`),
    );
  });

  test('besluitenlijst: hamerstukken stand in one block, with all that is said of them', async () => {
    const lijst = `---
soort: besluitenlijst
voorzitter: Tom de Boer
uitslagen:
  - { rubriek: D, uitslag: aangenomen, onthouden: [Mehmet Aydin], toelichting: Zonder beraadslaging. }
---
`;
    const schets = await inMarkt(`${DAG}/besluitenlijst.md`, { ...MARKT, [`${DAG}/besluitenlijst.md`]: lijst });
    expect(schets).toContain(
      tekst(`
h2 Voorstellen zonder tussenkomst van de Politieke Markt
p.blijft Zonder stemming aangenomen.
ul
  li D01 Een bank bij elke halte
  li D02 Fietsenrekken bij de sportvelden
  li D03 Losse tegels op de Kerkbrink
p Deed niet mee aan de stemming: Mehmet Aydin.
p Zonder beraadslaging.
p.ruim.blijft Vastgesteld op`),
    );
    // Who was in the chair signs, not who mostly is.
    expect(schets).toContain('p.functie De voorzitter\n    p.naam Tom de Boer');
    expect(schets).not.toContain('Verhoef');
  });

  test('gewijzigd raadsbesluit: the text as the raad decided it, and which amendementen made it so', async () => {
    const schets = await inMarkt(`${DAG}/banken/raadsbesluit.md`);
    expect(schets).toContain('h1.titel.hoofdletters Gewijzigd raadsbesluit');
    expect(schets).toContain(
      'p Gewijzigd door amendement D01-A01 (Ook een vuilnisbak), zelf gewijzigd door subamendement D01-A02.',
    );
    expect(schets).toContain(
      tekst(`
  ol
    li Bij elke bushalte in de gemeente een bank te plaatsen.
    li Hiervoor een bedrag van € 14.000 beschikbaar te stellen uit de post straatmeubilair.
    li Naast elke bank een vuilnisbak te plaatsen die plastic en papier apart houdt.`).trimStart(),
    );
    expect(await inCommissie('2026-02-25/speelplek/raadsbesluit.md')).toContain(
      'p gehoord de beraadslaging, en met verwerking van amendement A1 (Een plek voor ieder kind), zelf gewijzigd door subamendement A2;',
    );
    expect(await inMarkt(`${DAG}/rekken/raadsbesluit.md`)).not.toContain('Gewijzigd');
  });

  test('initiatiefvoorstel: members propose, and sign', async () => {
    const schets = await inMarkt(`${DAG}/rekken/initiatiefvoorstel.md`);
    expect(schets).toMatch(
      /^h1\.titel\.hoofdletters Initiatiefvoorstel\ntable\.kenmerken\n {2}thead\n {4}tr: \[Zaaknummer\] \| \[Raadsvergadering\] \| \[Indieners\]\n {2}tbody\n {4}tr: 4100291 \| 8 april 2026 \| Mehmet Aydin \(Dorpsbelang\) \/ Lotte Visser \(De Groenen\)\n/u,
    );
    expect(schets).toMatch(/p\.functie Dorpsbelang\n\s+p\.naam Mehmet Aydin\n/u);
    expect(schets).not.toContain('vastgesteld door');
  });

  test('ingekomen stukken: what came in, from whom, and what is proposed to do with it', async () => {
    expect(await inMarkt(`${DAG}/ingekomen-stukken.md`)).toBe(
      tekst(`
h1.titel Lijst ingekomen stukken
p.onderwerp Ingekomen van 5 tot en met 20 maart 2026
table.agenda
  thead
    tr: [Nr.] | [Datum] | [Van] | [Onderwerp] | [Voorstel tot afdoening]
  tbody
    tr: [1] | 6 maart 2026 | Een reiziger | Bank bij de halte Kerkbrink (4100290) | betrekken bij de behandeling van D01
    tr: [2] | 9 maart 2026 | Raadslid Dekker | <a[href=../brieven/losse-tegels.pdf]>Schriftelijke vragen over losse tegels</a> | voor kennisgeving aannemen
    tr: [3] | 18 maart 2026 | Muziekvereniging Lindermeer | Verzoek om een oefenruimte | in handen van het college
section.inhoud`),
    );
  });

  test('schriftelijke vragen: who asked what, the answer with its day, and who signs it', async () => {
    const pad = 'brieven/losse-tegels.md';
    expect(await inMarkt(pad)).toBe(
      tekst(`
h1.titel Schriftelijke vragen
p.onderwerp Losse tegels op de Kerkbrink
table.referentie
  tbody
    tr: [Gesteld door] | Bram Dekker (Vrije Lijst)
    tr: [Gesteld op] | 9 maart 2026
    tr: [Antwoord uiterlijk] | 8 april 2026
    tr: [Beantwoord op] | 19 maart 2026
    tr: [Portefeuillehouder] | Joost Terpstra
    tr: [Zaaknummer] | 4100295
section.inhoud
  h2 Vragen
  ol
    li Kent het college de losse tegels op de Kerkbrink?
    li Wanneer worden zij vastgelegd?
  h2 Antwoord
  ol
    li Ja. In februari zijn er acht meldingen gedaan.
    li De aannemer begint op 13 april en is er een week mee bezig.
  p.ruim.blijft Burgemeester en wethouders van Lindermeer,
  div.ondertekening
    div.handtekening
      p.functie de secretaris,
      p.naam De heer T. Brandsma
    div.handtekening
      p.functie de burgemeester,
      p.naam Mevrouw A.M. Verhoef`),
    );
    const open = await inMarkt(pad, anders(MARKT, pad, 'beantwoord: 2026-03-19\n'));
    expect(open).toContain('tr: [Beantwoord op] | nog niet beantwoord');
    expect(open).not.toContain('ondertekening');
  });

  test('toezegging: who promised what, and by when', async () => {
    expect(await inMarkt(`${DAG}/toezegging.md`)).toBe(
      tekst(`
h1.titel Toezegging T2026-01
p.onderwerp Cijfers over zwerfafval
table.referentie
  tbody
    tr: [Toegezegd door] | Joost Terpstra
    tr: [Klaar voor] | 1 juni 2026
section.inhoud
  p De wethouder stuurt de raad een overzicht van de meldingen van zwerfafval per wijk. Dat zei hij op een vraag van Tom de Boer bij de mededelingen.`),
    );
  });
});
