import { type HuisBundel, readHuis } from '../../src/read/index.ts';
import { installed } from '../support/building.ts';
import { HUISMAP, ROOT } from '../support/huis.ts';
import { memoryHost } from '../support/memory-host.ts';

const VELDEN = `  zaaknummer: { type: zaaknummer, voorbeeld: "Z-2026/000" }
  onderwerp: { type: regel, betekenis: onderwerp, voorbeeld: Herinrichting Stationsplein }
  pfh: { type: personen, betekenis: portefeuillehouder, functies: [wethouder, burgemeester], verplicht: college, voorbeeld: Oldenburg }
  indiener: { type: indiener, verplicht: nee }
`;

/** A house with words of its own for everything, and everything that a rule looks at. */
const HUIS: Readonly<Record<string, string>> = {
  'huis.yaml': `naam: Ander huis
fasen: [{ groep: ronde, naam: beeldvormende ronde, lidwoord: de }]
functies: [burgemeester, wethouder, secretaris, griffier, medewerker griffie, raadslid]
aarden: { met_ronde: met_voorbespreking }
zaaknummer: { vorm: Z-2026/000 }
nummering: { vorm: "1.1" }
rubrieken:
  1: { titel: Hamerstukken, aard: hamerstukken }
  2: { titel: Na de ronde, aard: met_ronde }
  3: { titel: Meteen in de raad, aard: zonder_voorbespreking }
indieners:
  college: { naam: het college, kort: college }
  presidium: { naam: het presidium, kort: presidium }
regelnamen: { ronde-gehouden: voorbespreking }
`,
  'soorten/uitnodiging.yaml': `rol: oproeping
lidwoord: de
meervoud: uitnodigingen
sjabloon: leeg
velden:
  datum: { type: datum }
  aanvang: { type: tijd }
  plaats: { type: regel, voorbeeld: Raadzaal }
  gedateerd: { type: datum }
  volgende_vergadering: { type: groep, velden: { datum: { type: datum, verplicht: nee }, aanvang: { type: tijd, verplicht: nee } } }
vrije_koppen: ja
ondertekening: { dag: gedateerd, door: [{ functie: burgemeester, als: De voorzitter }] }
`,
  'soorten/agendastuk.yaml': `rol: agendapunt
lidwoord: het
meervoud: agendastukken
velden:
${VELDEN}vrije_koppen: ja
`,
  'soorten/rondeblad.yaml': `rol: behandeling
lidwoord: het
meervoud: rondebladen
sjabloon: leeg
velden:
${VELDEN}  ronde:
    type: groep
    velden:
      datum: { type: datum, verplicht: voorbespreking }
      aanvang: { type: tijd, verplicht: nee }
      duur: { type: minuten, verplicht: nee }
      zaal: { type: regel, verplicht: voorbespreking, voorbeeld: Vergaderkamer 2 }
      griffiemedewerker: { type: personen, een: ja, verplicht: nee, voorbeeld: Sanne Bos }
      doel: { type: keuze, keuzes: [Beeldvormend, Meningsvormend], verplicht: voorbespreking }
  raad: { type: groep, velden: { datum: { type: datum }, advies: { type: keuze, keuzes: [Hamerstuk, Bespreekstuk], betekenis: behandeladvies } } }
secties: [{ id: punten, titel: Kern, verplicht: nee }]
beslispunten: { sectie: punten }
`,
  'soorten/voordracht.yaml': `rol: voorstel
lidwoord: de
meervoud: voordrachten
sjabloon: leeg
velden:
${VELDEN}  steller: { type: personen, betekenis: ambtenaar, voorbeeld: M. Dijkgraaf }
secties:
  - { id: inleiding, titel: Inleiding, ook: Aanleiding, herken: Vooraf }
  - { id: punten, titel: Voorgesteld besluit }
  - { id: financien, titel: Financiën }
  - { id: bijlagen, titel: Bijlagen, verplicht: nee }
beslispunten: { sectie: punten, enkel_zonder_nummer: ja }
`,
  'soorten/vaststelling.yaml': `rol: besluit
lidwoord: de
meervoud: vaststellingen
sjabloon: leeg
velden:
${VELDEN}  steller: { type: personen, betekenis: ambtenaar, voorbeeld: M. Dijkgraaf }
secties:
  - { id: besloten, titel: De raad besluit }
  - { id: samenvatting, titel: In het kort, verplicht: nee }
beslispunten: { sectie: besloten, enkel_zonder_nummer: ja }
`,
  'soorten/stuk.yaml': `rol: bijlage
lidwoord: het
meervoud: stukken
sjabloon: leeg
velden:
${VELDEN.split('\n').slice(0, 2).join('\n')}
vrije_koppen: ja
`,
  'soorten/raadsinformatie.yaml': `rol: brief
lidwoord: de
meervoud: raadsinformaties
sjabloon: leeg
velden:
${VELDEN.split('\n').slice(0, 2).join('\n')}
  datum: { type: datum }
vrije_koppen: ja
ondertekening: { dag: datum, door: [{ functie: secretaris, als: De secretaris }] }
`,
  'soorten/oordeel.yaml': `rol: motie
lidwoord: het
meervoud: oordelen
sjabloon: leeg
nummer_vorm: O1
velden:
  nummer: { type: regel, voorbeeld: O1 }
  zaaknummer: { type: zaaknummer, verplicht: nee, voorbeeld: "Z-2026/000" }
  onderwerp: { type: regel, betekenis: onderwerp, voorbeeld: Meer bomen }
  indiener: { type: indiener, verplicht: nee }
secties:
  - { id: overwegende, titel: Omdat, verplicht: nee }
  - { id: dictum, titel: Daarom }
vrije_koppen: ja
`,
  'soorten/wijzigingsvoorstel.yaml': `rol: amendement
lidwoord: het
meervoud: wijzigingsvoorstellen
sjabloon: leeg
nummer_vorm: W2026-01
velden:
  nummer: { type: regel, voorbeeld: W2026-01 }
${VELDEN.split('\n').slice(0, 2).join('\n')}
  gericht: { type: regel, verplicht: nee }
  tegen: { type: regel, verplicht: nee }
  wijzigingen: { type: wijzigingen }
vrije_koppen: ja
`,
  'soorten/uitkomsten.yaml': `rol: besluitenlijst
lidwoord: de
meervoud: uitkomstenlijsten
sjabloon: leeg
velden:
  opening: { type: tijd, verplicht: nee }
  voorzitter: { type: personen, een: ja, verplicht: nee, voorbeeld: Annelies Verhoef }
  afwezig: { type: afwezigen, verplicht: nee }
  openbaar_gemaakt: { type: datum, verplicht: nee }
  uitslagen: { type: uitslagen }
vrije_koppen: ja
`,
  'soorten/belofte.yaml': `rol: toezegging
lidwoord: de
meervoud: beloften
sjabloon: leeg
nummer_vorm: B1
velden:
  nummer: { type: regel, voorbeeld: B1 }
  onderwerp: { type: regel, betekenis: onderwerp, voorbeeld: Meer bomen }
  voor: { type: datum, verplicht: nee }
vrije_koppen: ja
`,
  'leeg.hbs': '<p>{{onderwerp}}</p>\n',
};

let gelezen: Promise<HuisBundel> | undefined;

/** The house, read once from a machine in memory. */
export function anderHuis(): Promise<HuisBundel> {
  gelezen ??= lees();
  return gelezen;
}

async function lees(): Promise<HuisBundel> {
  const bestanden = Object.entries(HUIS).map(([pad, tekst]) => [`/huis/${pad}`, tekst] as const);
  const huisstijl = installed()[`${HUISMAP}/huisstijl.yaml`] ?? '';
  const host = memoryHost({ ...installed(), ...Object.fromEntries(bestanden), '/huis/huisstijl.yaml': huisstijl });
  const { value, diagnostics } = await readHuis(host, { map: '/huis', packageRoot: ROOT, vanaf: '/' });
  if (!value)
    throw new Error(diagnostics.map(({ file, range, message }) => `${file}:${range.start.line} ${message}`).join('\n'));
  return value;
}
