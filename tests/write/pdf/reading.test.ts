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
H1 OPROEPING
P voor de op woensdag 18 juni 2025 vanaf 19.30 uur te houden vergadering van de Raad der gemeente Proefstad
P Plaats: Raadzaal, stadskantoor
H2 AGENDA:
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
TD Vernieuwen sluisbrug (onderwerp, C01)
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
TH Belangrijkste beslis-/bespreekpunten
TD 1. De brug te vernieuwen. (Belangrijkste beslis-/bespreekpunten)
TH Historie
TD De brug ligt er sinds 1931. / Eerdere besluiten / In 2019 is het onderhoud uitgesteld. (Historie)
TH Politieke Markt 3 juni 2025, 20.15 uur
TH Voorzitter
TH Griffiemedewerker
TH Zaal
TH Domein
TH Duur
TD Karin Hulst (Politieke Markt 3 juni 2025, 20.15 uur, Voorzitter)
TD Dirk Griffioen (Politieke Markt 3 juni 2025, 20.15 uur, Griffiemedewerker)
TD Kamer 2 (Politieke Markt 3 juni 2025, 20.15 uur, Zaal)
TD Fysiek (Politieke Markt 3 juni 2025, 20.15 uur, Domein)
TD 60 min (Politieke Markt 3 juni 2025, 20.15 uur, Duur)
TH Doel van de sessie
TD Oordeelsvormend (Politieke Markt 3 juni 2025, 20.15 uur, Doel van de sessie)
TH Behandeladvies
TD Eén ronde langs de fracties. (Politieke Markt 3 juni 2025, 20.15 uur, Behandeladvies)
TH Opzet Politieke Markt
TD Inleiding / Vragen (Politieke Markt 3 juni 2025, 20.15 uur, Opzet Politieke Markt)
TH Spreekrecht publiek
TD ja, duur: maximaal 5 minuten (Politieke Markt 3 juni 2025, 20.15 uur, Spreekrecht publiek)
TH Raad 18 juni 2025
TH Doel van de sessie
TD Besluitvormend (Raad 18 juni 2025, Doel van de sessie)
TH Behandeladvies
TD Bespreekstuk (Raad 18 juni 2025, Behandeladvies)
TH Spreekrecht publiek
TD nee (Raad 18 juni 2025, Spreekrecht publiek)`,
  [RAADSADVIES]: `
H1 RAADSADVIES
TH ZAAKNUMMER
TH BEHANDELEND AMBTENAAR
TH SECTOR
TH PORT. HOUDER
TD 4100001 (ZAAKNUMMER)
TD H. de Boer / Vliet, Mia (BEHANDELEND AMBTENAAR)
TD RO-VV (SECTOR)
TD José Wever (PORT. HOUDER)
P ONDERWERP
P Vernieuwen van de sluisbrug
P Een regel vooraf.
H2 AANLEIDING, DOEL EN WAT GING ER AAN VOORAF
P De brug is op.1
H3 Twee keuringen
P De brug is twee keer gekeurd.1
H2 INHOUD VAN HET VOORSTEL
TH Onderdeel
TH Bedrag
TH Gereed
TD Val en leuning (Onderdeel)
TD € 850.000 (Bedrag)
TD 2026 (Gereed)
TD Kade (Onderdeel)
TD € 1.090.000 (Bedrag)
TD 2027 (Gereed)
H2 BESPREEK- EN BESLISPUNTEN
P Het college stelt voor om:
LI 1. De brug te vernieuwen.
LI 2. Daarvoor geld te nemen:
  LI a. uit de reserve wegen;
  LI b. uit de algemene reserve.
H2 FINANCIËLE ASPECTEN
P Er is dekking.
H2 BIJLAGE(N)
LI Planning
P Dit raadsadvies is vastgesteld door het college van B & W van Proefstad.
H2 Noten
LI 1.
  P Rapport van het ingenieursbureau. terug terug`,
  [RAADSBESLUIT]: `
H1 RAADSBESLUIT
TH ZAAKNUMMER
TH BEHANDELEND AMBTENAAR
TH SECTOR
TH PORT. HOUDER
TD 4100001 (ZAAKNUMMER)
TD H. de Boer / Vliet, Mia (BEHANDELEND AMBTENAAR)
TD RO-VV (SECTOR)
TD José Wever (PORT. HOUDER)
P ONDERWERP
P Vernieuwen van de sluisbrug
P DE RAAD VAN DE GEMEENTE PROEFSTAD BESLUIT:
LI 1. De brug te vernieuwen.
LI 2. Daarvoor geld te nemen:
  LI a. uit de reserve wegen;
  LI b. uit de algemene reserve.
H2 PUBLIEKSVRIENDELIJKE SAMENVATTING
P De sluisbrug wordt vernieuwd.
P DE GEMEENTERAAD VAN PROEFSTAD, 18 JUNI 2025
P De griffier
P Dirk Griffioen
P De voorzitter
P Mevrouw A. Burg`,
  [BRIEF]: `
P Vermeld altijd het zaaknummer als u contact opneemt met de gemeente.
P Bezoekadres
P Plein 1
P E-mailadres
P gemeente@proefstad.example
P Telefoonnummer
P 14 0100
P Aan de leden van de gemeenteraad van Proefstad
P Onderwerp
H1 Voortgang fietspad
TH Zaaknummer
TD 4100002 (Zaaknummer)
TH Datum
TD 20 mei 2025 (Datum)
TH Uw kenmerk
TD MO-12 (Uw kenmerk)
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
