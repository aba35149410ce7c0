import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, writePdf } from '../../../src/write/index.ts';
import {
  BEHANDELVOORSTEL,
  BIJLAGE,
  BRIEF,
  OPROEPING,
  RAADSADVIES,
  RAADSBESLUIT,
  VERORDENING,
  ZAAK,
} from '../../documents/zaak.ts';
import { documentVan } from '../../support/documenten.ts';
import { readAloud } from './reading.ts';
import { browser, context } from './support.ts';

let running: Browser;
beforeAll(async () => {
  running = await browser();
});
afterAll(() => running.close());

/**
 * One document of each soort as it is read aloud. Written from the stukken and the house structure: the order in which they
 * are to be read, each cell with the headers that a listener needs with it, and nothing of the furniture of the page.
 */
const READ: Readonly<Record<string, string>> = {
  [OPROEPING]: `
P De eerstvolgende raadsvergadering is gepland op woensdag 9 juli 2025, aanvang 17.00 uur
P Aan de leden van de gemeenteraad van Proefstad
H1 Oproeping
P voor de op woensdag 18 juni 2025 vanaf 19.30 uur te houden vergadering van de Raad der gemeente Proefstad
P Plaats: Raadzaal, stadskantoor
H2 Agenda:
TH nr.
TH onderwerp
TH zaaknummer
TH port. houder
TH A
TD Algemeen (onderwerp, A)
TH A01
TD Opening (onderwerp, A01)
TD (zaaknummer, A01)
TD (port. houder, A01)
TH A02
TD Vaststellen agenda (onderwerp, A02)
TD (zaaknummer, A02)
TD (port. houder, A02)
TH B
TD Hamerstukken (onderwerp, B)
TH B01
TD Voortgang fietspad (onderwerp, B01)
TD 4100002 (zaaknummer, B01)
TD (port. houder, B01)
TH C
TD Met markt (onderwerp, C)
TH C01
TD Vernieuwen sluisbrug Ook: Raadsbesluit, Verordening, Behandelvoorstel, Bijlage (onderwerp, C01)
TD 4100001 (zaaknummer, C01)
TD Wever / Burg (port. houder, C01)
TH C02
TD geheim (onderwerp, C02)
TD (zaaknummer, C02)
TD (port. houder, C02)
P Proefstad, 2 juni 2025
P De voorzitter van de raad,
P Mevrouw A. Burg`,
  [BEHANDELVOORSTEL]: `
H1 Behandelvoorstel
TH Onderwerp
TD Vernieuwen van de sluisbrug (Onderwerp)
TH Zaaknummer
TD 4100001 (Zaaknummer)
TH Portefeuillehouder
TD José Wever (Portefeuillehouder)
H2 Belangrijkste beslis-/bespreekpunten
LI 1. De brug te vernieuwen.
H2 Historie
P De brug ligt er sinds 1931.
H3 Eerdere besluiten
P In 2019 is het onderhoud uitgesteld.
H2 Politieke Markt 3 juni 2025, 20.15 uur
TH Voorzitter
TH Griffiemedewerker
TH Zaal
TH Domein
TH Duur
TD Karin Hulst (Voorzitter)
TD Dirk Griffioen (Griffiemedewerker)
TD Kamer 2 (Zaal)
TD Fysiek (Domein)
TD 60 min (Duur)
TH Doel van de sessie
TD Oordeelsvormend (Doel van de sessie)
H3 Behandeladvies
P Eén ronde langs de fracties.
H3 Opzet Politieke Markt
LI Inleiding
LI Vragen
TH Spreekrecht publiek
TD ja, duur: maximaal 5 minuten (Spreekrecht publiek)
H2 Raad 18 juni 2025
TH Doel van de sessie
TD Besluitvormend (Doel van de sessie)
TH Behandeladvies
TD Bespreekstuk (Behandeladvies)
TH Spreekrecht publiek
TD nee (Spreekrecht publiek)`,
  [RAADSADVIES]: `
H1 Raadsadvies
TH Zaaknummer
TH Behandelend ambtenaar
TH Sector
TH Port. houder
TD 4100001 (Zaaknummer)
TD H. de Boer / Vliet, Mia (Behandelend ambtenaar)
TD RO-VV (Sector)
TD José Wever (Port. houder)
P Onderwerp
P Vernieuwen van de sluisbrug
P Een regel vooraf.
H2 Aanleiding, doel en wat ging er aan vooraf
P De brug is op.1
H3 Twee keuringen
P De brug is twee keer gekeurd.1
H2 Inhoud van het voorstel
TH Onderdeel
TH Bedrag
TH Gereed
TH Val en leuning
TD € 850.000 (Bedrag, Val en leuning)
TD 2026 (Gereed, Val en leuning)
TH Kade
TD € 1.090.000 (Bedrag, Kade)
TD 2027 (Gereed, Kade)
H2 Bespreek- en beslispunten
P Het college stelt voor om:
LI 1. De brug te vernieuwen.
LI 2. Daarvoor geld te nemen:
  LI a. uit de reserve wegen;
  LI b. uit de algemene reserve.
H2 Financiële aspecten
P Er is dekking.
H2 Bijlage(n)
LI Planning
P Dit raadsadvies is vastgesteld door het college van B & W van Proefstad.
H2 Noten
Note 1 a b
P Rapport van het ingenieursbureau.`,
  [RAADSBESLUIT]: `
H1 Raadsbesluit
TH Zaaknummer
TH Behandelend ambtenaar
TH Sector
TH Port. houder
TD 4100001 (Zaaknummer)
TD H. de Boer / Vliet, Mia (Behandelend ambtenaar)
TD RO-VV (Sector)
TD José Wever (Port. houder)
P Onderwerp
P Vernieuwen van de sluisbrug
H2 De raad van de gemeente Proefstad besluit:
LI 1. De brug te vernieuwen.
LI 2. Daarvoor geld te nemen:
  LI a. uit de reserve wegen;
  LI b. uit de algemene reserve.
H2 Publieksvriendelijke samenvatting
P De sluisbrug wordt vernieuwd.
P De gemeenteraad van Proefstad, 18 juni 2025
P De griffier
P Dirk Griffioen
P De voorzitter
P Mevrouw A. Burg`,
  [BRIEF]: `
P Aan de leden van de gemeenteraad van Proefstad
P Onderwerp
H1 Voortgang fietspad
TH Zaaknummer
TD 4100002 (Zaaknummer)
TH Datum
TD 20 mei 2025 (Datum)
TH Uw kenmerk
TD MO-12 (Uw kenmerk)
P Vermeld altijd het zaaknummer als u contact opneemt met de gemeente.
P Bezoekadres
P Plein 1
P E-mailadres
P gemeente@proefstad.example
P Telefoonnummer
P 14 0100
P Geachte raadsleden,
P Het fietspad is klaar.
H2 Vervolg
P Wij planten bomen.
P Met vriendelijke groet,
P Burgemeester en wethouders van Proefstad,
P de secretaris,
P Cees Nieuwland
P de burgemeester,
P Mevrouw A. Burg
H2 Bijlage
LI 1. Kaart van het fietspad`,
  [VERORDENING]: `
H1 Verordening brugtijden
P Zaaknummer 4100001
P De raad van de gemeente Proefstad;
P besluit vast te stellen de volgende verordening:
H2 Artikel 1
LI 1. De brug draait niet in de spits.
P Vastgesteld in de openbare raadsvergadering van .
P De griffier
P Dirk Griffioen
P De voorzitter
P Mevrouw A. Burg`,
  [BIJLAGE]: `
H1 Planning
P Zaaknummer 4100001
H2 Fase 1
H3 Sloop
P Duurt drie weken.`,
};

test.each(Object.keys(READ))('%s is read in its order, each cell with its headers', async (pad) => {
  const { document } = await documentVan(ZAAK, pad);
  const { value, diagnostics } = await writePdf(document, await context({ printer: running.printer }));
  expect(diagnostics).toEqual([]);
  expect(await readAloud(value as Uint8Array)).toBe(READ[pad]?.trim());
});
