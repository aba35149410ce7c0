import type { Regelblad } from './pagina.ts';

/** The rules that reading, linking and writing keep themselves: they have a page in the manual like the others. */
export const STADIA: readonly Regelblad[] = [
  {
    id: 'leesbaar-bestand',
    severity: 'fout',
    vast: true,
    kort: 'Een bestand is tekst in UTF-8, niet leeg, niet te groot, niet dieper genest dan honderd niveaus, en zonder alinea van honderden opmaaktekens.',
    reden: 'Wat niet te lezen is, kan niet worden nagekeken of gedrukt. De andere stukken gaan gewoon door.',
  },
  {
    id: 'geldige-yaml',
    severity: 'fout',
    vast: true,
    kort: 'De velden boven aan een stuk, tussen twee regels ---, zijn geldig geschreven.',
    reden: 'Zonder de velden is niet te zeggen wat voor stuk het is en bij welke zaak het hoort.',
  },
  {
    id: 'bekende-soort',
    severity: 'fout',
    vast: true,
    kort: 'Het veld soort zegt wat voor stuk het is, met een soort die het huis kent.',
    reden:
      'De soort bepaalt welke velden en onderdelen nodig zijn en hoe het stuk eruitziet; de naam van het bestand doet er niet toe.',
  },
  {
    id: 'huis',
    severity: 'fout',
    vast: true,
    kort: 'Wat het huis zegt, in huis.yaml, de soorten, de sjablonen en de huisstijl, klopt en hangt samen.',
    reden:
      'Een fout van het huis zit in elk stuk. Daarom wordt zij één keer gemeld, op de regel in het huis waar zij staat.',
  },
  {
    id: 'sjabloon',
    severity: 'fout',
    vast: true,
    kort: 'Een sjabloon van het huis is geldig en vraagt alleen gegevens die er zijn.',
    reden: 'Een fout in een sjabloon maakt elk stuk van die soort onvolledig.',
  },
  {
    id: 'huisstijl',
    severity: 'fout',
    vast: true,
    kort: 'De huisstijl (huisstijl.yaml en de lettertypen) is te lezen en klopt.',
    reden: 'Zonder huisstijl is niet te zeggen hoe een stuk eruitziet.',
  },
  {
    id: 'uitgave-leesbaar',
    severity: 'fout',
    vast: true,
    kort: 'Wat er verstuurd is (uitgaven/1.yaml), staat er nog zoals het is vastgelegd.',
    reden:
      'De nummers van de agenda en de versies van de stukken volgen uit wat verstuurd is. Een uitgave verandert nooit meer; wat er daarna anders is, komt in een volgende.',
  },
  {
    id: 'afbeelding-bestaat',
    severity: 'fout',
    vast: true,
    kort: 'Een afbeelding die de tekst noemt, is er en is een SVG, PNG, JPEG of GIF.',
    reden: 'Anders staat er een gat in het stuk.',
  },
  {
    id: 'afbeelding-breedte',
    severity: 'waarschuwing',
    vast: true,
    kort: 'De breedte die bij een afbeelding staat, is te begrijpen: "breedte 8 cm", "breedte 50%".',
    reden: 'Anders krijgt de afbeelding haar eigen maat, en wordt de tekst niet gedrukt.',
  },
  {
    id: 'afbeelding-plaats',
    severity: 'fout',
    vast: true,
    kort: 'Een afbeelding staat in de map van het stuk of daaronder, niet elders en niet op internet.',
    reden:
      'Er wordt niets van buiten opgehaald: een stuk moet over tien jaar nog hetzelfde zijn, en niemand hoeft te weten dat het gelezen wordt.',
  },
  {
    id: 'afbeelding-svg',
    severity: 'waarschuwing',
    vast: true,
    kort: 'Een SVG is een tekening en niets meer: geen scripts, geen beweging, niets van buiten het bestand.',
    reden:
      'Wat erin zou gebeuren of opgehaald zou worden, hoort niet in een stuk en is op papier niet te zien. Het wordt weggelaten, en de tekening ziet er dan misschien anders uit.',
  },
  {
    id: 'afbeelding-tekst',
    severity: 'waarschuwing',
    vast: true,
    kort: 'Bij elke afbeelding staat een tekst voor wie haar niet kan zien.',
    reden:
      'Overheidsdocumenten zijn voor iedereen toegankelijk (Besluit digitale toegankelijkheid overheid; WCAG 1.1.1).',
  },
  {
    id: 'afbeelding-titel',
    severity: 'waarschuwing',
    vast: true,
    kort: 'Een afbeelding in een kop of een cel heeft geen titel achter haar bestandsnaam: die wordt niet gedrukt.',
    reden: 'Een bijschrift staat onder een afbeelding; in een kop en in een tabel is daar geen plaats.',
  },
  {
    id: 'dubbel-pad',
    severity: 'fout',
    vast: true,
    kort: 'Geen twee stukken worden onder één naam geschreven.',
    reden:
      'Het ene stuk zou het andere overschrijven. Hoofdletters en accenten maken geen verschil: op Windows en macOS is het dezelfde naam.',
  },
  {
    id: 'tabel-past',
    severity: 'waarschuwing',
    vast: true,
    kort: 'Een tabel past op een staande of liggende pagina, in letters van ten minste 8,5 punt.',
    reden:
      'Griffie meet elke tabel met de letters van de huisstijl en maakt de letters kleiner of draait de pagina. Helpt dat niet, dan is de tabel niet te lezen.',
  },
  {
    id: 'bladspiegel',
    severity: 'waarschuwing',
    kort: 'Op de pagina’s van de PDF staat geen regel of kop alleen, breekt geen bedrag, datum of getal af, en is de laatste pagina niet bijna leeg.',
    reden:
      'Griffie bekijkt de pagina’s die het heeft gedrukt en meldt wat een lezer ophoudt, op de regel van de bron. Het stuk is dan al gemaakt: de melding houdt het niet tegen en blijft een waarschuwing, hoe zij ook wordt ingesteld. Word deelt zijn pagina’s zelf in.',
  },
  {
    id: 'pdf-standaard',
    severity: 'waarschuwing',
    vast: true,
    kort: 'De PDF voldoet aan de norm die is gevraagd; anders wordt dat niet beweerd.',
    reden:
      'Een PDF die zegt toegankelijk (PDF/UA) of archiveerbaar (PDF/A) te zijn, moet dat ook zijn. Kan het niet, dan zegt deze melding waarom.',
  },
  {
    id: 'bundel',
    severity: 'fout',
    vast: true,
    kort: 'Alles wat bij een vergadering hoort, gaat mee in de bundel, zoals het is.',
    reden:
      'Een PDF van een ander kan versleuteld, beschadigd of niet toegankelijk zijn, of iets doen wanneer men hem opent. Wat niet meegaat, of in de bundel niet meer is wat het was, hoort de griffie te weten voordat de stukken de deur uit gaan.',
  },
  {
    id: 'interne-fout',
    severity: 'fout',
    vast: true,
    kort: 'Een lezer, regel of schrijver van griffie zelf is vastgelopen.',
    reden:
      'Dat ligt niet aan uw stukken. De melding staat bij het stuk waar het gebeurde; de andere regels en stukken gaan door. Een definitief stuk waar niet alles van is bekeken, wordt niet geschreven.',
  },
];
