import { describe, expect, test } from 'vitest';
import { documentVan } from '../support/documenten.ts';
import { BEHANDELVOORSTEL, BIJLAGE, BRIEF, OPROEPING, RAADSADVIES, RAADSBESLUIT, VERORDENING, ZAAK } from './zaak.ts';

/** What a document of each soort looks like (house structure): written by hand from the spec, not taken from output. */
describe('one document per soort', () => {
  test('oproeping', async () => {
    const { schets, view } = await documentVan(ZAAK, OPROEPING);
    expect(schets).toBe(
      tekst(`
p De eerstvolgende raadsvergadering is gepland op woensdag 9 juli 2025, aanvang 17.00 uur
p.ruim Aan de leden van de gemeenteraad van Proefstad
h1.titel-gespatieerd.hoofdletters Oproeping
p voor de op woensdag 18 juni 2025 vanaf 19.30 uur te houden vergadering van de Raad der gemeente Proefstad
p Plaats: Raadzaal, stadskantoor
h2.hoofdletters Agenda:
table.agenda
  thead
    tr: [nr.] | [onderwerp] | [zaaknummer] | [port. houder]
  tbody
    tr.rubriek: [A] | Algemeen ×3
    tr: [A01] | Opening |  |
    tr: [A02] | Vaststellen agenda |  |
    tr.rubriek: [B] | Hamerstukken ×3
    tr: [B01] | <a[href=../brieven/fietspad.pdf]>Voortgang fietspad</a> | 4100002 |
    tr.rubriek: [C] | Met markt ×3
    tr: [C01] | <a[href=brug/raadsadvies.pdf]>Vernieuwen sluisbrug</a>⏎Ook: <a[href=brug/raadsbesluit.pdf]>Raadsbesluit</a>, <a[href=brug/verordening.pdf]>Verordening</a>, <a[href=brug/behandelvoorstel.pdf]>Behandelvoorstel</a>, <a[href=brug/bijlagen/planning.pdf]>Bijlage</a> | 4100001 | Wever / Burg
    tr: [C02] | geheim |  |
p.ruim.blijft Proefstad, 2 juni 2025
div.ondertekening
  div.handtekening
    p.functie De voorzitter van de raad,
    p.naam Mevrouw A. Burg`),
    );
    expect(view.meta).toEqual({
      titel: 'Oproeping raadsvergadering 18 juni 2025',
      taal: 'nl-NL',
      datum: '2025-06-02',
      auteur: 'Gemeente Proefstad',
      status: 'definitief',
    });
    expect(view.lopend).toEqual({ concept: false, voet: '' });
  });

  test('behandelvoorstel', async () => {
    const { schets, view } = await documentVan(ZAAK, BEHANDELVOORSTEL);
    expect(schets).toBe(
      tekst(`
h1.titel Behandelvoorstel
table.formulier
  tbody
    tr: [Onderwerp] | Vernieuwen van de sluisbrug ×3
    tr: [Zaaknummer] | 4100001 | [Portefeuillehouder] | José Wever
h2.formulierkop Belangrijkste beslis-/bespreekpunten
ol
  li De brug te vernieuwen.
h2.formulierkop Historie
p De brug ligt er sinds 1931.
h3 Eerdere besluiten
p In 2019 is het onderhoud uitgesteld.
hr.formulierslot
h2.blok Politieke Markt 3 juni 2025, 20.15 uur
table.formulier
  tbody
    tr: [Voorzitter] | [Griffiemedewerker] | [Zaal] | [Domein] | [Duur]
    tr: Karin Hulst | Dirk Griffioen | Kamer 2 | Fysiek | 60 min
table.formulier
  tbody
    tr: [Doel van de sessie] | Oordeelsvormend
h3.formulierkop Behandeladvies
p Eén ronde langs de fracties.
h3.formulierkop Opzet Politieke Markt
ul
  li Inleiding
  li Vragen
table.formulier
  tbody
    tr: [Spreekrecht publiek] | ja, duur: maximaal 5 minuten
h2.blok Raad 18 juni 2025
table.formulier
  tbody
    tr: [Doel van de sessie] | Besluitvormend
    tr: [Behandeladvies] | Bespreekstuk
table.formulier
  tbody
    tr: [Spreekrecht publiek] | nee`),
    );
    expect(view.meta.titel).toBe('Behandelvoorstel 4100001 – Vernieuwen van de sluisbrug');
    expect(view.meta.datum).toBe('2025-06-18');
    expect(view.lopend.voet).toBe('Zaaknummer 4100001');
  });

  test('raadsadvies: headings without gaps, one note called twice, numbers at the right, sub-points a and b', async () => {
    const { schets } = await documentVan(ZAAK, RAADSADVIES);
    expect(schets).toBe(
      tekst(`
h1.titel.hoofdletters Raadsadvies
table.kenmerken
  thead
    tr: [Zaaknummer] | [Behandelend ambtenaar] | [Sector] | [Port. houder]
  tbody
    tr: 4100001 | H. de Boer / Vliet, Mia | RO-VV | José Wever
p.label.hoofdletters Onderwerp
p.onderwerp Vernieuwen van de sluisbrug
section.inhoud
  p Een regel vooraf.
  h2 <span.hoofdletters>Aanleiding, doel en wat ging er aan vooraf</span>
  p De brug is op.<sup.noot><a[id=nootref-1][href=#noot-1]>1</a></sup>
  h3 Twee keuringen
  p De brug is twee keer gekeurd.<sup.noot><a[id=nootref-1-2][href=#noot-1]>1</a></sup>
  h2 <span.hoofdletters>Inhoud van het voorstel</span>
  table
    thead
      tr: [Onderdeel] | [Bedrag] .rechts | [Gereed] .midden
    tbody
      tr: [Val en leuning] | €\u00a0850.000 .rechts | 2026 .midden
      tr: [Kade] | €\u00a01.090.000 .rechts | 2027 .midden
  h2 <span.hoofdletters>Bespreek- en beslispunten</span>
  p Het college stelt voor om:
  ol
    li De brug te vernieuwen.
    li Daarvoor geld te nemen:
      ol[type=a]
        li uit de reserve wegen;
        li uit de algemene reserve.
  h2 <span.hoofdletters>Financiële aspecten</span>
  p Er is dekking.
  h2 <span.hoofdletters>Bijlage(n)</span>
  ul
    li Planning
p.slotregel Dit raadsadvies is vastgesteld door het college van B & W van Proefstad.
section.noten
  h2 Noten
  ol
    li[id=noot-1]
      p <span.noot-nummer>1 <a.noot-terug[href=#nootref-1]>a</a> <a.noot-terug[href=#nootref-1-2]>b</a></span> Rapport van het ingenieursbureau.`),
    );
  });

  test('raadsbesluit without Besluit: the beslispunten of its raadsadvies, without the line that proposes them', async () => {
    const { schets, view } = await documentVan(ZAAK, RAADSBESLUIT);
    expect(schets).toBe(
      tekst(`
h1.titel.hoofdletters Raadsbesluit
table.kenmerken
  thead
    tr: [Zaaknummer] | [Behandelend ambtenaar] | [Sector] | [Port. houder]
  tbody
    tr: 4100001 | H. de Boer / Vliet, Mia | RO-VV | José Wever
p.label.hoofdletters Onderwerp
p.onderwerp Vernieuwen van de sluisbrug
h2.besluitregel.hoofdletters De raad van de gemeente Proefstad besluit:
section.inhoud
  ol
    li De brug te vernieuwen.
    li Daarvoor geld te nemen:
      ol[type=a]
        li uit de reserve wegen;
        li uit de algemene reserve.
section.inhoud
  h2 <span.hoofdletters>Publieksvriendelijke samenvatting</span>
  p De sluisbrug wordt vernieuwd.
p.ruim.blijft.hoofdletters De gemeenteraad van Proefstad, 18 juni 2025
div.ondertekening
  div.handtekening
    p.functie De griffier
    p.naam Dirk Griffioen
  div.handtekening
    p.functie De voorzitter
    p.naam Mevrouw A. Burg`),
    );
    expect(view.meta.datum).toBe('2025-06-18');
  });

  test('raadsbrief: the secretaris of that day, the bijlage below the signatures', async () => {
    const { schets, view } = await documentVan(ZAAK, BRIEF);
    expect(schets).toBe(
      tekst(`
p Aan de leden van de gemeenteraad van Proefstad
p.label Onderwerp
h1.onderwerp Voortgang fietspad
table.referentie
  tbody
    tr: [Zaaknummer] | 4100002
    tr: [Datum] | 20 mei 2025
    tr: [Uw kenmerk] | MO-12
div.zijblok
  p Vermeld altijd het zaaknummer als u contact opneemt met de gemeente.
  p.label Bezoekadres
  p Plein 1
  p.label E-mailadres
  p gemeente@proefstad.example
  p.label Telefoonnummer
  p 14 0100
p.ruim Geachte raadsleden,
section.inhoud
  p Het fietspad is klaar.
  h2 Vervolg
  p Wij planten bomen.
p.ruim.blijft Met vriendelijke groet,
p.blijft Burgemeester en wethouders van Proefstad,
div.ondertekening
  div.handtekening
    p.functie de secretaris,
    p.naam Cees Nieuwland
  div.handtekening
    p.functie de burgemeester,
    p.naam Mevrouw A. Burg
h2 Bijlage
ol
  li Kaart van het fietspad`),
    );
    expect(view.lopend.vervolgkop).toEqual([
      { label: 'Bladnummer', waarde: 'bladnummer' },
      { label: 'Zaaknummer', waarde: { tekst: '4100002' } },
      { label: 'Uw kenmerk', waarde: { tekst: 'MO-12' } },
    ]);
    expect(view.lopend.zijblok?.waarden.map(({ label }) => label)).toEqual([
      'Bezoekadres',
      'E-mailadres',
      'Telefoonnummer',
    ]);
  });

  test('bijlage: as it is written, under its onderwerp', async () => {
    expect((await documentVan(ZAAK, BIJLAGE)).schets).toBe(
      tekst(`
h1 Planning
p <span.label>Zaaknummer</span> 4100001
section.inhoud
  h2 Fase 1
  h3 Sloop
  p Duurt drie weken.`),
    );
  });

  test('verordening: what the author wrote in its form, with what the house adds', async () => {
    expect((await documentVan(ZAAK, VERORDENING)).schets).toBe(
      tekst(`
h1 Verordening brugtijden
p <span.label>Zaaknummer</span> 4100001
p.aanhef De raad van de gemeente Proefstad;
p.besluitregel besluit vast te stellen de volgende verordening:
section.inhoud
  h2.artikel Artikel 1
  ol.leden
    li De brug draait niet in de spits.
p.ruim.blijft Vastgesteld in de openbare raadsvergadering van <span.invulplek></span>.
div.ondertekening
  div.handtekening
    p.functie De griffier
    p.naam Dirk Griffioen
  div.handtekening
    p.functie De voorzitter
    p.naam Mevrouw A. Burg`),
    );
  });
});

function tekst(verwacht: string): string {
  return verwacht.slice(1);
}
