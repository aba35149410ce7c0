import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { besluitenlijstenVan } from '../../src/model/index.ts';
import { maakLektest, woordenIn } from '../../src/pipeline/lek/index.ts';
import { maakView } from '../../src/rollen/index.ts';
import { proefletter } from '../../src/rules/hulp/verslag.ts';
import { proefhuis } from '../../src/rules/hulp/voorbeelden.ts';
import { gemeenteIn, lees } from '../rules/stukken.ts';
import { folder, griffie } from '../support/command.ts';
import { huis } from '../support/huis.ts';
import { GESLOTEN, LEDEN, vergaderingIn, verslagVan } from '../support/vergadering.ts';
import { docxTekst } from '../support/woorden.ts';

const MAP = '2026-03-11';
/** Each house with how it calls the rubriek of hamerstukken, the title of the other one, and the number of an item. */
const HUIZEN = [
  ['politieke-markt', 'B', 'Zonder voorbespreking', (volg: number) => (volg < 4 ? `B0${volg}` : `D0${volg - 3}`)],
  ['raadsvoorstel', 'hamerstukken', 'Voorstellen zonder commissiebehandeling', (volg: number) => `${volg}`],
] as const;

const FRACTIES = [...new Set(LEDEN.map(([, fractie]) => fractie))];
const ledenVan = (fractie: string): string[] => LEDEN.filter(([, eigen]) => eigen === fractie).map(([lid]) => lid);

/** All text of a document on one line. */
async function tekstVan(cwd: string, pad: string): Promise<string> {
  const { tekst } = await docxTekst(join(cwd, 'out', pad));
  return tekst.replace(/\s+/gu, ' ').trim();
}

/** The text of a document with tracked changes once all are taken, and once all are refused; and who made them when. */
async function sporenVan(cwd: string, pad: string) {
  const bytes = new Uint8Array(await readFile(join(cwd, 'out', pad)));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const zonder = (soort: 'ins' | 'del'): string =>
    (xml.match(/<w:p>[\s\S]*?<\/w:p>/gu) ?? [])
      // A paragraph whose end came or went goes with its text.
      .map((alinea) => alinea.replace(new RegExp(`<w:${soort} [^>]*[^/]>[\\s\\S]*?</w:${soort}>`, 'gu'), ''))
      .map((alinea) => alinea.replace(/<w:(?:br|tab)\/>/gu, ' ').replace(/<[^>]*>/gu, ''))
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim();
  const wie = [...xml.matchAll(/<w:(?:ins|del) w:id="\d+" w:author="([^"]*)" w:date="([^"]*)"/gu)];
  return {
    genomen: zonder('del'),
    geweigerd: zonder('ins'),
    wie: [...new Set(wie.map(([, naam, dag]) => `${naam} ${dag}`))],
  };
}

describe.each(HUIZEN)('the meeting of twelve items in %s', (naam, hamer, rubriek, punt) => {
  const gehouden = async () => {
    const vergadering = vergaderingIn(naam, await huis(naam));
    return { vergadering, verslag: verslagVan(vergadering, { hamer, punt }) };
  };

  it('makes every stuk of what the raad decided, from one record', { timeout: 120_000 }, async () => {
    const { vergadering, verslag } = await gehouden();
    const { bestanden, nummer } = vergadering;
    const cwd = await folder(
      Object.fromEntries(Object.entries(bestanden).map(([pad, tekst]) => [`content/${pad}`, tekst])),
    );
    // Writes against which text each amendement was written.
    await griffie('check --fix', { cwd });
    for (const [bestand, tekst] of Object.entries(verslag)) await writeFile(join(cwd, 'content', MAP, bestand), tekst);
    const { code, out } = await griffie('build --format docx', { cwd });

    const [a1, a2, a3] = [nummer('amendement', 1), nummer('amendement', 2), nummer('amendement', 3, 5)];
    expect(code).toBe(1);
    expect(out).toContain(
      `De aangenomen amendementen ${a1} en ${a2} wijzigen hetzelfde (1); geen van beide is verwerkt.`,
    );
    expect(out).toMatch(/Niet geschreven:\n {2}content\/2026-03-11\/z4\/raadsbesluit\.md: .*\n\n/u);

    const komma = naam === 'raadsvoorstel' ? ',' : '';
    const lijst = await tekstVan(cwd, `openbaar/${MAP}/besluitenlijst.docx`);
    expect(lijst.slice(lijst.indexOf('Voorzitter'))).toBe(
      [
        'Voorzitter Annelies Verhoef Tijd 19.30 uur tot 22.45 uur',
        `Aanwezig ${FRACTIES.map((fractie) => `${fractie}: ${ledenVan(fractie).join(', ')}`).join('; ')}`,
        'Een deel van de tijd Karin Zandvoort (Groen): tot 21.10 uur',
        `Hamerstukken Zonder stemming aangenomen. ${punt(1)} Fietspad ${punt(2)} Riool`,
        `${punt(3)} Aankoop van een pand (besloten)`,
        rubriek,
        `${punt(4)} Parkeren Gewijzigd aangenomen met 5 stemmen voor en 4 tegen; tegen stemden de fractie van Groen, en het lid Anne Muldijk (Dorp).`,
        `Amendement ${a1}, Lagere tarieven, van Jan Hofstra (Dorp): Aangenomen met 5 stemmen voor en 4 tegen.`,
        `Amendement ${a2}, Geen tarieven, van Jan Hofstra (Dorp): Aangenomen met 6 stemmen voor en 3 tegen.`,
        `${punt(5)} Speeltuin Gewijzigd aangenomen bij hoofdelijke stemming met 6 stemmen voor en 3 tegen; voor stemden Jan Hofstra (Dorp), Yara Boskoop (Dorp), Tom Molenaar (Dorp), Anne Muldijk (Dorp), Piet Postel (Groen) en Dilek Kayseri (Groen); tegen stemden Karin Zandvoort (Groen), Erik Vlietstra (Lokaal) en Lotte Visbeen (Lokaal).`,
        `Amendement ${a3}, Bomen en banken, van Piet Postel (Groen): Zonder stemming aangenomen.`,
        `${punt(6)} Markt De stemmen staken: 4 voor en 4 tegen. Het besluit is uitgesteld tot een volgende vergadering.`,
        `${punt(7)} Benoeming van een accountant Gekozen is Q. Accountants met 5 van de 7 geldige stemmen, bij schriftelijke stemming: Q. Accountants 5 stemmen, W. Cijfers 2 stemmen, blanco 1.`,
        `${punt(8)} Zwembad Aangenomen met algemene stemmen (7). Deed niet mee aan de stemming: Erik Vlietstra.`,
        `Motie ${nummer('motie', 1, 8)}, Warmer water, van Jan Hofstra (Dorp): Aangenomen met 5 stemmen voor en 3 tegen.`,
        // Of who left at 21.10 the vote no longer counts: two of Groen, and one of Lokaal.
        `${punt(9)} Sporthal Verworpen met 3 stemmen voor en 5 tegen; voor stemden de fractie van Groen, en het lid Erik Vlietstra (Lokaal).`,
        `Motie ${nummer('motie', 2, 9)}, Meer ballen, van Erik Vlietstra (Lokaal): Verworpen met 2 stemmen voor en 6 tegen.`,
        `${punt(10)} Camping Aangehouden. De raad wil eerst de jaarrekening zien.`,
        `${punt(11)} Haven Aangehouden. De raad wil eerst de jaarrekening zien.`,
        'Verder aan de orde Vragenuur',
        `Toezegging ${nummer('toezegging', 1)}, Hanneke Oldenburg: De raad krijgt een brief over het water. Uiterlijk 1 juni 2026.`,
        `Vastgesteld op De griffier${komma} Renske Kuiper De voorzitter${komma} Annelies Verhoef`,
      ].join(' '),
    );

    const besluit = await tekstVan(cwd, `openbaar/${MAP}/z5/raadsbesluit.docx`);
    expect(besluit).toMatch(/^(?:Gemeente Lindermeer )?Gewijzigd raadsbesluit /u);
    expect(besluit).toContain(
      'besluit: Het plan voor de speeltuin vast te stellen. Een krediet te geven uit: de algemene reserve; de bijdrage van de provincie. Bomen te planten. Banken te plaatsen.',
    );
    expect(besluit).not.toContain('Bewoners te betrekken');
    expect(besluit).toContain('11 maart 2026');
    expect(await tekstVan(cwd, `openbaar/${MAP}/z5/verordening.docx`)).toContain(
      'Artikel 1. Begrippen Hieronder wordt verstaan: plein: een plein; boom: een boom van drie meter. Hoofdstuk 2. Bomen Artikel 3. Slot Dit geldt vanaf morgen. Vastgesteld in de openbare raadsvergadering van 11 maart 2026.',
    );
    // Whoever takes all changes has the besluit; whoever refuses them has what was proposed.
    const spoor = await sporenVan(cwd, `openbaar/${MAP}/z5/raadsbesluit (wijzigingen).docx`);
    expect(spoor.genomen).toBe(besluit);
    expect(spoor.geweigerd).toContain(
      'besluit: Het plan voor de speeltuin vast te stellen. Een krediet te geven uit: de reserve; de bijdrage van de provincie. Bewoners te betrekken. ',
    );
    expect(spoor.wie).toEqual([`Amendement ${a3} (Piet Postel (Groen)) 2026-03-11T00:00:00Z`]);
    const regels = await sporenVan(cwd, `openbaar/${MAP}/z5/verordening (wijzigingen).docx`);
    expect(regels.genomen).toBe(await tekstVan(cwd, `openbaar/${MAP}/z5/verordening.docx`));
    expect(regels.geweigerd).toContain(
      'plein: een plein; boom: een boom. Hoofdstuk 2. Bomen Artikel 2. Aantal Er staan drie bomen. Artikel 3. Slot',
    );
    const nogEens = await griffie('build --format docx', { cwd });
    expect(nogEens.out).toContain('0 geschreven');
    const amendement = await tekstVan(cwd, `openbaar/${MAP}/z5/a03.docx`);
    expect(amendement).toContain(
      'Uitslag Zonder stemming aangenomen. De raad van de gemeente Lindermeer, in vergadering bijeen op 11 maart 2026, besluit het voorstel als volgt te wijzigen: Beslispunt 2a wordt vervangen Was (wat vervalt, is doorgehaald) Wordt (wat nieuw is, staat vet) de reserve; de algemene reserve; Nieuw is: “algemene”. Na beslispunt 2 wordt ingevoegd Nieuw Bomen te planten. Banken te plaatsen. Beslispunt 3 vervalt Vervalt Bewoners te betrekken. Artikel 1, lid 2 wordt vervangen Was (wat vervalt, is doorgehaald) Wordt (wat nieuw is, staat vet) boom: een boom. boom: een boom van drie meter. Er vervalt: “boom.”. Nieuw is: “boom van drie meter.”. Artikel 2 vervalt Vervalt Artikel 2. Aantal Er staan drie bomen. Ingediend door: Groen Piet Postel',
    );
    expect(await tekstVan(cwd, `openbaar/${MAP}/z9/m02.docx`)).toContain(
      `Uitslag Verworpen met 2 stemmen voor en 6 tegen.`,
    );

    const gesloten = await tekstVan(cwd, `niet-openbaar/${MAP}/besluitenlijst-besloten.docx`);
    expect(gesloten.slice(gesloten.indexOf('Hamerstukken'))).toBe(
      `Hamerstukken ${punt(3)} Aankoop van bakkerij Zonneveld Aangenomen met 6 stemmen voor en 2 tegen; tegen stemde de fractie van Groen. De raad betaalt € 412.345 voor het achterhuis aan de Kerkgracht. Vastgesteld op De griffier${komma} Renske Kuiper De voorzitter${komma}`,
    );

    const openbaar = (await readdir(join(cwd, 'out/openbaar'), { recursive: true })).filter((pad) =>
      /\.\w+$/u.test(pad),
    );
    expect(openbaar.length).toBeGreaterThan(20);
    const bron = { pad: 'besloten', tekst: verslag['besluitenlijst-besloten.md'].replace(/^[\s\S]*toelichting:/u, '') };
    const { zoek } = maakLektest([bron], []);
    for (const pad of openbaar) {
      const woorden = woordenIn(await readFile(join(cwd, 'out/openbaar', pad)));
      expect(zoek(woorden), pad).toEqual([]);
      for (const een of GESLOTEN) expect(woorden.map(({ tekst }) => tekst).join(' '), pad).not.toContain(een);
    }
  });

  it('has in no View for all to read who voted in secret, nor a word of the closed item', async () => {
    const { vergadering, verslag } = await gehouden();
    const { 'gemeente.yaml': gemeente = '', ...bestanden } = vergadering.bestanden;
    const lijsten = Object.fromEntries(Object.entries(verslag).map(([naamVan, tekst]) => [`${MAP}/${naamVan}`, tekst]));
    const { register } = await lees({ ...bestanden, ...lijsten }, { bundel: await huis(naam), gemeente });
    const [vergaderd] = register.vergaderingen;
    if (!vergaderd) throw new Error('no vergadering');
    const [lijst] = besluitenlijstenVan(register, vergaderd);
    const toon = JSON.stringify(lijst && maakView(lijst, register));
    const vanaf = toon.indexOf('Benoeming van een accountant');
    const geheim = toon.slice(vanaf, toon.indexOf('Zwembad', vanaf));
    expect(geheim).toContain('Q. Accountants');
    for (const [lid, fractie] of LEDEN) {
      expect(geheim).not.toContain(lid.split(' ').at(-1));
      expect(geheim).not.toContain(fractie);
    }
    for (const stuk of register.stukken.filter(({ openbaarheid }) => openbaarheid === 'openbaar')) {
      const view = JSON.stringify(maakView(stuk, register) ?? '');
      for (const een of GESLOTEN) expect(view, stuk.pad).not.toContain(een);
    }
  });
});

describe.each(['politieke-markt', 'raadsvoorstel'])('griffie nieuw besluitenlijst, for 25 items in %s', (naam) => {
  /** A meeting of 25 items, and what was sent of it: the first 24 of them, and one that was taken off after. */
  const groot = async (verzonden: boolean): Promise<Record<string, string>> => {
    const bundel = await huis(naam);
    const { oproeping, rubriek, stuk, zaak } = proefhuis(bundel.huis);
    const letter = proefletter(proefhuis(bundel.huis), 'zonder_voorbespreking', 'D');
    const volgnummers = Array.from({ length: 25 }, (_, i) => i + 1);
    const stukken = [
      oproeping([rubriek('zonder_voorbespreking', ...volgnummers.map((volg) => `zaak: ${zaak(volg)}`))]),
      ...volgnummers.flatMap((volg) =>
        (['agendapunt', 'voorstel', 'besluit'] as const).map((rol) =>
          stuk(rol, {
            map: `z${volg}`,
            velden: { zaaknummer: zaak(volg), onderwerp: `Zaak: nummer ${volg} # "nieuw"`.replace(/^.*$/u, "'$&'") },
          }),
        ),
      ),
    ];
    const regel = (volg: number, nummer: number) =>
      `  - { nummer: "${naam === 'politieke-markt' ? `${letter}${String(nummer).padStart(2, '0')}` : nummer}", lijn: "zaak:${zaak(volg)}", rubriek: ${letter}, titel: Zaak ${volg}, openbaarheid: openbaar }\n`;
    // The one that was taken off stood between the third and the fourth.
    const agenda = [1, 2, 3, 26, ...volgnummers.slice(3, 24)].map((volg, i) => regel(volg, i + 1)).join('');
    return {
      'content/gemeente.yaml': `huis: ${naam}\n${gemeenteIn(bundel.huis)}`,
      ...Object.fromEntries(stukken.flatMap((een) => (een ? [[`content/${een.pad}`, een.tekst]] : []))),
      ...(verzonden
        ? {
            [`content/${MAP}/uitgaven/1.yaml`]: `uitgave: 1\nop: 2026-02-25\ndoor: de griffier\ngriffie: "1"\nhuis: ${naam}\nagenda:\n${agenda}stukken: []\n`,
          }
        : {}),
    };
  };

  it.each([
    ['before it was sent', false],
    ['after an uitgave, with an item that came later and one that was taken off', true],
  ])('%s: gives a file that builds at once', { timeout: 120_000 }, async (_wat, verzonden) => {
    const cwd = await folder(await groot(verzonden));
    const { code, err } = await griffie(['nieuw', 'besluitenlijst', MAP], { cwd });
    expect([code, err]).toEqual([0, '']);
    const bron = await readFile(join(cwd, 'content', MAP, 'besluitenlijst.md'), 'utf8');
    const punten = bron.match(/^ {2}- punt: .*$/gmu) ?? [];
    expect(punten).toHaveLength(25);
    expect(bron).not.toContain('Zaak 26');
    if (verzonden) expect(punten[3]).toMatch(naam === 'politieke-markt' ? /- punt: \w05 #/u : /- punt: 5 #/u);
    const gebouwd = await griffie(`build content/${MAP}/besluitenlijst.md --format docx`, { cwd });
    expect(gebouwd.out).toContain('0 fouten');
    const lijst = await tekstVan(cwd, `openbaar/${MAP}/besluitenlijst.docx`);
    for (let volg = 1; volg <= 25; volg++) expect(lijst).toContain(`Zaak: nummer ${volg} # "nieuw"`);
  });
});
