/** A small zaak, complete, in words of our own: the stukken of the golden tests. */
const VERGADERING = '2025-06-18';

export const OPROEPING = `${VERGADERING}/oproeping.md`;
export const BEHANDELVOORSTEL = `${VERGADERING}/brug/behandelvoorstel.md`;
export const RAADSADVIES = `${VERGADERING}/brug/raadsadvies.md`;
export const RAADSBESLUIT = `${VERGADERING}/brug/raadsbesluit.md`;
export const BIJLAGE = `${VERGADERING}/brug/bijlagen/planning.md`;
export const VERORDENING = `${VERGADERING}/brug/verordening.md`;
export const BRIEF = 'brieven/fietspad.md';

const KOP = `zaaknummer: 4100001
onderwerp: Vernieuwen van de sluisbrug
behandelend_ambtenaar: [H. de Boer, "Vliet, Mia"]
sector: RO-VV
portefeuillehouder: Wever
status: definitief
`;

export const ZAAK: Readonly<Record<string, string>> = {
  [OPROEPING]: `---
soort: oproeping
status: definitief
datum: 2025-06-18
aanvang: "19:30"
plaats: Raadzaal, stadskantoor
gedateerd: 2025-06-02
volgende_vergadering: { datum: 2025-07-09, aanvang: "17:00" }
agenda:
  - rubriek: A
    punten: [Opening, Vaststellen agenda]
  - rubriek: B
    punten:
      - brief: 4100002
  - rubriek: C
    punten:
      - zaak: 4100001
      - zaak: 4100009
---
`,
  [`${VERGADERING}/brug/agendapunt.md`]: `---
soort: agendapunt
zaaknummer: 4100001
titel: Vernieuwen sluisbrug
portefeuillehouder: [J.P. Wever, Burg]
---
`,
  [`${VERGADERING}/grond/agendapunt.md`]: `---
soort: agendapunt
zaaknummer: 4100009
titel: Aankoop van het oude gasthuis
portefeuillehouder: Wever
openbaarheid: geheim
---
`,
  [BEHANDELVOORSTEL]: `---
soort: behandelvoorstel
zaaknummer: 4100001
onderwerp: Vernieuwen van de sluisbrug
portefeuillehouder: J.P. Wever
status: definitief
politieke_markt:
  datum: 2025-06-03
  aanvang: "20:15"
  voorzitter: Karin Hulst
  griffiemedewerker: Griffioen
  zaal: Kamer 2
  domein: Fysiek
  duur: 60
  doel: Oordeelsvormend
  spreekrecht: { publiek: ja, duur: 5 }
raad:
  datum: 2025-06-18
  doel: Besluitvormend
  behandeladvies: Bespreekstuk
  spreekrecht: nee
---

## Belangrijkste beslis-/bespreekpunten

1. De brug te vernieuwen.

## Historie

De brug ligt er sinds 1931.

### Eerdere besluiten

In 2019 is het onderhoud uitgesteld.

## Behandeladvies

Eén ronde langs de fracties.

## Opzet Politieke Markt

- Inleiding
- Vragen
`,
  [RAADSADVIES]: `---
soort: raadsadvies
${KOP}---

Een regel vooraf.

## Aanleiding, doel en wat ging er aan vooraf

De brug is op.[^keuring]

#### Twee keuringen

De brug is twee keer gekeurd.[^keuring]

## Inhoud van het voorstel

| Onderdeel | Bedrag | Gereed |
| --- | --- | :---: |
| Val en leuning | € 850.000 | 2026 |
| Kade | € 1.090.000 | 2027 |

## Bespreek- en beslispunten

Het college stelt voor om:

1. De brug te vernieuwen.
2. Daarvoor geld te nemen:
   1. uit de reserve wegen;
   2. uit de algemene reserve.

## Financiële aspecten

Er is dekking.

## Bijlagen

- Planning

[^keuring]: Rapport van het ingenieursbureau.
`,
  [RAADSBESLUIT]: `---
soort: raadsbesluit
${KOP}vastgesteld: 2025-06-18
---

## Publieksvriendelijke samenvatting

De sluisbrug wordt vernieuwd.
`,
  [BIJLAGE]: `---
soort: bijlage
zaaknummer: 4100001
onderwerp: Planning
status: definitief
---

## Fase 1

### Sloop

Duurt drie weken.
`,
  [VERORDENING]: `---
soort: verordening
zaaknummer: 4100001
onderwerp: Verordening brugtijden
status: definitief
---

De raad van de gemeente Proefstad;

## Artikel 1

1. De brug draait niet in de spits.
`,
  [BRIEF]: `---
soort: raadsbrief
zaaknummer: 4100002
onderwerp: Voortgang fietspad
datum: 2025-05-20
aanhef: Geachte raadsleden,
uw_kenmerk: MO-12
status: definitief
---

Het fietspad is klaar.

## Vervolg

Wij planten bomen.

## Bijlage

1. Kaart van het fietspad
`,
};
