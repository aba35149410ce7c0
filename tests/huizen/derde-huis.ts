import { readFileSync } from 'node:fs';
import { ROOT } from '../support/huis.ts';
import type { Inhoud } from './voorbeeld.ts';

/** The looks of the third house: those of another one, in a colour of its own. */
function huisstijl(): string {
  const ander = readFileSync(`${ROOT}/templates/raadsvoorstel/huisstijl.yaml`, 'utf8');
  return ander.replaceAll('#1f5c46', '#5b2a6e');
}

/** A house that nobody has: rounds of talks before the raad, numbers by rubriek, and a soort for what a motie asks. */
export const DERDE_HUIS: Inhoud = {
  'huis.yaml': `naam: Rondehuis
fasen:
  - { groep: ronde, naam: Ronde, lidwoord: de }
functies: [burgemeester, wethouder, griffier, directeur, raadslid]
aarden: { met_ronde: met_voorbespreking }
zaaknummer: { vorm: Z26/000 }
nummering: { vorm: "1.1" }
rubrieken:
  1: Opening
  2: { titel: Zonder debat, aard: hamerstukken }
  3: { titel: Na een Ronde, aard: met_ronde }
indieners:
  college: { naam: het college, kort: college }
  directeur: { naam: de directeur, kort: directeur }
`,
  'huisstijl.yaml': huisstijl(),
  'soorten/uitnodiging.yaml': `rol: oproeping
lidwoord: de
meervoud: uitnodigingen
velden:
  datum: { type: datum }
  aanvang: { type: tijd }
  gedateerd: { type: datum }
vrije_koppen: ja
ondertekening: { dag: gedateerd, door: [{ functie: burgemeester, als: "Uw voorzitter," }] }
`,
  'soorten/regel.yaml': `rol: agendapunt
naam: agendaregel
lidwoord: de
meervoud: agendaregels
velden:
  zaaknummer: { type: zaaknummer }
  titel: { type: regel, betekenis: onderwerp }
  wethouder: { type: personen, uit_bestuur: ja, betekenis: portefeuillehouder, verplicht: college }
`,
  'soorten/rondeblad.yaml': `rol: behandeling
lidwoord: het
meervoud: rondebladen
velden:
  zaaknummer: { type: zaaknummer }
  over: { type: regel, betekenis: onderwerp }
  wethouder: { type: personen, uit_bestuur: ja, betekenis: portefeuillehouder, verplicht: college }
  ronde:
    type: groep
    velden:
      datum: { type: datum, verplicht: voorbespreking }
      tafel: { type: getal, verplicht: voorbespreking }
      doel: { type: keuze, keuzes: [Verkennend, Meningsvormend], verplicht: voorbespreking }
  raad:
    type: groep
    velden:
      datum: { type: datum }
      advies: { type: regel, betekenis: behandeladvies }
secties:
  - { id: kern, titel: Waar het om gaat }
  - { id: gesprek, titel: Aan tafel, sessie: ja, verplicht: nee }
beslispunten: { sectie: kern }
`,
  'soorten/raadsvoorstel.yaml': `rol: voorstel
lidwoord: het
meervoud: raadsvoorstellen
velden:
  zaaknummer: { type: zaaknummer }
  over: { type: regel, betekenis: onderwerp }
  wethouder: { type: personen, uit_bestuur: ja, betekenis: portefeuillehouder, verplicht: college }
  vragen_aan: { type: personen, betekenis: ambtenaar }
  kosten: { type: bedrag, verplicht: nee }
  wijken: { type: lijst, verplicht: nee }
secties:
  - { id: waarom, titel: Waarom }
  - { id: wat, titel: Wat wij vragen, ook: [Wij vragen] }
  - { id: nadelen, titel: Nadelen, verplicht: nee }
beslispunten: { sectie: wat }
`,
  'soorten/besluit.yaml': `rol: besluit
lidwoord: het
meervoud: besluiten
velden:
  zaaknummer: { type: zaaknummer }
  over: { type: regel, betekenis: onderwerp }
  vragen_aan: { type: personen, betekenis: ambtenaar, verplicht: nee }
  op: { type: datum, verplicht: nee }
secties:
  - { id: considerans, titel: Wat meeweegt, zonder_kop: ja, verplicht: nee }
  - { id: uitspraak, titel: Uitspraak, verplicht: nee }
beslispunten: { sectie: uitspraak }
ondertekening: { dag: op, of_vergadering: ja, door: [{ functie: griffier, als: Griffier }] }
`,
  'soorten/motie-verzoek.yaml': `rol: bijlage
lidwoord: het
meervoud: motie-verzoeken
velden:
  zaaknummer: { type: zaaknummer }
  over: { type: regel, betekenis: onderwerp }
  door: { type: lijst }
secties:
  - { id: aanhef, titel: Aanhef, zonder_kop: ja }
  - { id: verzoek, titel: Verzoekt het college }
`,
  'uitnodiging.hbs': `<h1 class="titel">Uitnodiging</h1>
<p>{{weekdag datum}}, {{tijdstip aanvang}}</p>
<table class="agenda"><thead><tr><th scope="col">Nummer</th><th scope="col">Wat</th></tr></thead><tbody>
{{#each rubrieken}}{{#each rijen}}<tr><th scope="row">{{nummer}}</th><td>{{titel}}</td></tr>{{/each}}{{/each}}
</tbody></table>
{{> onder}}
`,
  'rondeblad.hbs': `<h1 class="titel">Rondeblad</h1>
<p>{{over}}</p>
{{#with ronde}}<p>Ronde op {{voluit datum}}, tafel {{tafel}}: {{doel}}</p>{{/with}}
{{> delen secties}}
{{> delen sessie}}
<p>{{#with raad}}{{advies}} op {{voluit datum}}{{/with}}</p>
{{noten}}
`,
  'raadsvoorstel.hbs': `<h1 class="titel">Raadsvoorstel {{zaaknummer}}</h1>
<p>{{over}}</p>
<p>Dit vraagt {{indiener.naam}} van {{gemeente.naam}}. Kosten: {{geld kosten}}.{{#each wijken}} Wijk: {{this}}.{{/each}}</p>
{{> delen secties}}
{{noten}}
`,
  'besluit.hbs': `<h1 class="titel">Besluit</h1>
<p>{{over}}</p>
{{#if considerans}}{{markdown considerans onder=1}}{{/if}}
{{#if besluit}}{{markdown besluit onder=1}}{{/if}}
{{> onder}}
`,
  'motie-verzoek.hbs': `<h1 class="titel">{{over}}</h1>
{{#each door}}<p>{{this}}</p>{{/each}}
{{> delen secties}}
{{noten}}
`,
  'partials/delen.hbs':
    '{{#each this}}{{#if titel}}<h2>{{titel}}</h2>{{/if}}{{markdown inhoud onder=onder}}{{/each}}\n',
  'partials/onder.hbs': `<div class="ondertekening">{{#each handtekeningen}}<div class="handtekening"><p class="functie">{{functie}}</p>{{#if naam}}<p class="naam">{{naam}}</p>{{/if}}</div>{{/each}}</div>
{{noten}}
`,
};

const PUNTEN = '1. Vier laadpalen te plaatsen.\n2. Hiervoor € 12.000 vrij te maken.\n';

/** A vergadering in that house, without a fault. */
export const RONDEVERGADERING: Inhoud = {
  'gemeente.yaml': `huis: ../huis
naam: Waterrijk
naam_raad: Raad van Waterrijk
bezoekadres: Dijk 1
emailadres: info@waterrijk.example
telefoonnummer: "14 0577"
bestuur:
  - { naam: Ada Burg, achternaam: Burg, functie: burgemeester }
  - { naam: Wim Dam, achternaam: Dam, functie: wethouder }
  - { naam: Els Sluis, achternaam: Sluis, functie: griffier }
`,
  '2026-04-22/uitnodiging.md': `---
soort: uitnodiging
status: definitief
datum: 2026-04-22
aanvang: "20:00"
gedateerd: 2026-04-01
agenda:
  - { rubriek: 1, punten: [Opening, Vragen] }
  - rubriek: 3
    punten: [{ zaak: Z26/014 }]
---
`,
  '2026-04-22/laadpalen/regel.md':
    '---\nsoort: agendaregel\nstatus: definitief\nzaaknummer: Z26/014\ntitel: Laadpalen bij de haven\nwethouder: Dam\n---\n',
  '2026-04-22/laadpalen/rondeblad.md': `---
soort: rondeblad
status: definitief
zaaknummer: Z26/014
over: Laadpalen bij de haven
wethouder: Wim Dam
ronde: { datum: 2026-03-25, tafel: 2, doel: Meningsvormend }
raad: { datum: 2026-04-22, advies: Debat }
---

## Waar het om gaat

${PUNTEN}
## Aan tafel

De bewoners schuiven aan.
`,
  '2026-04-22/laadpalen/raadsvoorstel.md': `---
soort: raadsvoorstel
status: definitief
zaaknummer: Z26/014
over: Laadpalen bij de haven
wethouder: Wim Dam
vragen_aan: P. Boot
kosten: "€ 12.000"
wijken: [Haven, Dijk]
---

## Waarom

Er rijden steeds meer auto's op stroom.

## Wij vragen

${PUNTEN}`,
  '2026-04-22/laadpalen/besluit.md': `---
soort: besluit
status: definitief
zaaknummer: Z26/014
over: Laadpalen bij de haven
vragen_aan: P. Boot
---

## Wat meeweegt

gelet op het gesprek in de Ronde;

## Uitspraak

${PUNTEN}`,
  '2026-04-22/laadpalen/verzoek.md': `---
soort: motie-verzoek
status: definitief
zaaknummer: Z26/014
over: Ook laadpalen in de wijk
door: [Kim Vos, Ali Meer]
---

## Aanhef

De raad vindt dat elke wijk een laadpaal nodig heeft.

## Verzoekt het college

Voor de zomer met een plan te komen.
`,
};
