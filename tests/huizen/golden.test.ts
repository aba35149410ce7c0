import { expect, test } from 'vitest';
import { NBSP } from '../../src/core/index.ts';
import { anders, documentIn, inhoudVan } from './voorbeeld.ts';

/** What documents of the house with commissies look like: written by hand from what the page must say, not taken from output. */
const VOORBEELD = inhoudVan('raadsvoorstel', 'voorbeeld');
const inHuis = (pad: string, inhoud = VOORBEELD): Promise<string> => documentIn('raadsvoorstel', inhoud, pad);

/** Every amount is bound to its euro sign. */
function tekst(schets: string): string {
  return schets.trim().replaceAll('€ ', `€${NBSP}`);
}

test('an agenda counts through its rubrieken, lets an item go on from the one above, and names who proposes', async () => {
  expect(await inHuis('2026-04-22/oproeping.md')).toBe(
    tekst(`
p.label Gemeenteraad van Elzenrade
h1.titel Oproeping
p.onderwerp Raadsvergadering van woensdag 22 april 2026
table.referentie
  tbody
    tr: [Aanvang] | 20.00 uur
    tr: [Plaats] | Raadzaal, Lindeplein 2
    tr: [Volgende vergadering] | woensdag 27 mei 2026, 20.00 uur
p.ruim Aan de leden van de raad. Ik roep u op voor deze vergadering; de agenda vindt u hieronder.
h2 Agenda
table.agenda
  thead
    tr: [Nr.] | [Onderwerp] | [Zaaknummer] | [Van]
  tbody
    tr.rubriek: [Opening] ×4
    tr: [1] | Opening en mededelingen |  |
    tr: [2] | Vaststellen van de agenda |  |
    tr.rubriek: [Hamerstukken] ×4
    tr: [3] | <a[href=buurtbudget/raadsvoorstel.pdf]>Verordening buurtbudget 2026</a>⏎Ook: <a[href=buurtbudget/raadsbesluit.pdf]>Raadsbesluit</a>, <a[href=buurtbudget/verordening.pdf]>Verordening</a>, <a[href=buurtbudget/geleideformulier.pdf]>Geleideformulier</a> | 2026-031 | Van Ommen
    tr.rubriek: [Bespreekstukken] ×4
    tr: [4] | <a[href=de-wilg/raadsvoorstel.pdf]>Nieuwbouw basisschool De Wilg</a>⏎Ook: <a[href=de-wilg/raadsbesluit.pdf]>Raadsbesluit</a>, <a[href=de-wilg/geleideformulier.pdf]>Geleideformulier</a>, <a[href=de-wilg/bijlagen/programma-van-eisen.pdf]>Bijlage</a> | 2026-024 | Hendriks
    tr: [4a] | <a[href=gymzaal/raadsvoorstel.pdf]>Tijdelijke gymzaal voor De Wilg</a>⏎Ook: <a[href=gymzaal/raadsbesluit.pdf]>Raadsbesluit</a>, <a[href=gymzaal/geleideformulier.pdf]>Geleideformulier</a> | 2026-025 | Hendriks / Van Ommen
    tr: [5] | <a[href=waterpunten/initiatiefvoorstel.pdf]>Een waterpunt op elk plein</a>⏎Ook: <a[href=waterpunten/raadsbesluit.pdf]>Raadsbesluit</a>, <a[href=waterpunten/geleideformulier.pdf]>Geleideformulier</a> | 2026-033 | Yara Smit (Groene Lijst) en Bram Kuipers (Dorpsbelang)
    tr: [6] | <a[href=molenbrug/raadsvoorstel.pdf]>Herstel van de Molenbrug</a>⏎Ook: <a[href=molenbrug/raadsbesluit.pdf]>Raadsbesluit</a>⏎Niet in een commissie: de brug is op 3 april gesloten, na de laatste commissie | 2026-038 | Van Ommen
    tr.rubriek: [Voorstellen zonder commissiebehandeling] ×4
    tr: [7] | <a[href=vergaderschema/raadsvoorstel.pdf]>Vergaderschema najaar 2026</a>⏎Ook: <a[href=vergaderschema/raadsbesluit.pdf]>Raadsbesluit</a> | 2026-035 | presidium
    tr.rubriek: [Brieven en ingekomen stukken] ×4
    tr: [8] | <a[href=../brieven/energiefonds.pdf]>Voortgang energiefonds</a> | 2026-040 | Van Ommen
    tr.rubriek: [Sluiting] ×4
    tr: [9] | Rondvraag en sluiting |  |
p.ruim.blijft Elzenrade, 8 april 2026
div.ondertekening
  div.handtekening
    p.functie De voorzitter van de raad,
    p.naam Mevrouw M.E. Hoving
  div.handtekening
    p.functie De griffier,
    p.naam Mevrouw D.J. Postma`),
  );
});

test('a besluit on a proposal of members: what the raad considered stands above it, the points come from the proposal', async () => {
  expect(await inHuis('2026-04-22/waterpunten/raadsbesluit.md')).toBe(
    tekst(`
p.label Gemeente Elzenrade
h1.titel Raadsbesluit
p.onderwerp Een waterpunt op elk plein
p.label Zaaknummer 2026-033
p.ruim De raad van de gemeente Elzenrade,
p gelezen het voorstel van de raadsleden Yara Smit (Groene Lijst) en Bram Kuipers (Dorpsbelang), nummer 2026-033;
p gehoord de commissie Ruimte en de zienswijze van het college;
h2.besluitregel besluit:
section.inhoud
  ol
    li Op de pleinen van de vijf kernen een openbaar waterpunt te plaatsen.
    li Hiervoor een bedrag van € 22.500 beschikbaar te stellen uit de post klimaat.
  p.ruim.blijft Vastgesteld in de openbare raadsvergadering van 22 april 2026.
  div.ondertekening
    div.handtekening
      p.functie De griffier,
      p.naam Mevrouw D.J. Postma
    div.handtekening
      p.functie De voorzitter,
      p.naam Mevrouw M.E. Hoving`),
  );
});

test('a proposal of the presidium: no portefeuillehouder, and a closing line of its own', async () => {
  expect(await inHuis('2026-04-22/vergaderschema/raadsvoorstel.md')).toBe(
    tekst(`
p.label Gemeente Elzenrade
h1.titel Raadsvoorstel
p.onderwerp Vergaderschema najaar 2026
table.formulier
  tbody
    tr: [Zaaknummer] | 2026-035 | [Raadsvergadering] | 22 april 2026
    tr: [Indiener] | presidium | [Portefeuillehouder] |
    tr: [Programma] | Bestuur | [Inlichtingen bij] | K. Benali
    tr: [Bevoegdheid] |  | [Begrotingswijziging] | nee
p.ruim Aan de gemeenteraad van Elzenrade
section.inhoud
  h2 Inleiding
  p Twee keer per jaar stelt de raad zijn vergaderschema vast. Het presidium heeft de data voor het najaar van 2026 gekozen.
  h2 Voorgesteld besluit
  p Het vergaderschema voor het najaar van 2026 vast te stellen.
  h2 Beoogd effect
  p Raad, college en inwoners weten op tijd wanneer er wordt vergaderd.
  h2 Argumenten
  p De commissies vergaderen steeds drie weken voor de raad. Zo blijft er tijd voor vragen.
  h2 Kanttekeningen
  p In de herfstvakantie wordt niet vergaderd. De begroting wordt daarom een week later behandeld.
  h2 Financiën
  p Het schema kost niets extra.
  h2 Communicatie
  p De data komen op de website en in de nieuwsbrief.
  h2 Vervolg
  p Het schema geldt vanaf 1 september 2026.
  p.slotregel Dit voorstel is vastgesteld door het presidium van de gemeente Elzenrade.`),
  );
});

test('a geleideformulier shows its commissie; without one its question stands with the raad', async () => {
  const pad = '2026-04-22/gymzaal/geleideformulier.md';
  const kop = `
p.label Gemeente Elzenrade
h1.titel Geleideformulier
p.onderwerp Tijdelijke gymzaal voor De Wilg
table.formulier
  tbody
    tr: [Zaaknummer] | 2026-025
    tr: [Indiener] | het college van burgemeester en wethouders
    tr: [Portefeuillehouder] | Floor Hendriks / Gijs van Ommen
h2.formulierkop Gevraagd besluit
ol
  li De hal aan de Werfkade tot en met juli 2028 te huren als gymzaal voor De Wilg.
  li De huur van € 38.000 per jaar te dekken uit de post onvoorzien.
hr.formulierslot`;
  expect(await inHuis(pad)).toBe(
    tekst(`${kop}
h2.blok Commissie Samenleving
table.formulier
  tbody
    tr: [Datum en plaats] | dinsdag 31 maart 2026, 20.30 uur, Commissiekamer
    tr: [Voorzitter] | Fenna Dijkman
    tr: [Griffier] | Loes Verhagen
    tr: [Doel] | Besluitvormend
h3.formulierkop Vraag aan de commissie
p Is de commissie het eens met een hal op tien minuten lopen van de school?
hr.formulierslot
h2.blok Raad
table.formulier
  tbody
    tr: [Datum] | woensdag 22 april 2026
    tr: [Behandeladvies] | Bespreekstuk
hr.formulierslot`),
  );
  const agenda = anders(
    VOORBEELD,
    '2026-04-22/oproeping.md',
    'zaak: 2026-025,',
    'zaak: 2026-025, zonder_voorbespreking: haast,',
  );
  const [commissie = ''] = /commissie:\n(?: {2}.*\n)+/u.exec(VOORBEELD[pad] ?? '') ?? [];
  expect(await inHuis(pad, anders(agenda, pad, commissie))).toBe(
    tekst(`${kop}
h2.blok Raad
table.formulier
  tbody
    tr: [Datum] | woensdag 22 april 2026
h3.formulierkop Behandeladvies
p Bespreekstuk
p Is de commissie het eens met een hal op tien minuten lopen van de school?
hr.formulierslot`),
  );
});
