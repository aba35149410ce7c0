import type { HuisBundel } from '../../src/read/index.ts';
import { proefletter, proefnummer } from '../../src/rules/hulp/verslag.ts';
import { type Delen, type Proefstuk, proefhuis } from '../../src/rules/hulp/voorbeelden.ts';
import { gemeenteIn } from '../rules/stukken.ts';

/** Nine members in three fracties, with names that stand nowhere else. */
export const LEDEN = [
  ['Jan Hofstra', 'Dorp'],
  ['Yara Boskoop', 'Dorp'],
  ['Tom Molenaar', 'Dorp'],
  ['Anne Muldijk', 'Dorp'],
  ['Piet Postel', 'Groen'],
  ['Karin Zandvoort', 'Groen'],
  ['Dilek Kayseri', 'Groen'],
  ['Erik Vlietstra', 'Lokaal'],
  ['Lotte Visbeen', 'Lokaal'],
] as const;

/** What nobody outside may read: words of the closed item. */
export const GESLOTEN = ['bakkerij Zonneveld', '412.345', 'achterhuis aan de Kerkgracht'];

const PUNTEN = `1. Het plan voor de speeltuin vast te stellen.
2. Een krediet te geven uit:
   1. de reserve;
   2. de bijdrage van de provincie.
3. Bewoners te betrekken.`;

/** The articles before the meeting. */
const REGELING = `De raad stelt vast:

## Artikel 1. Begrippen

Hieronder wordt verstaan:

1. plein: een plein;
2. boom: een boom.

## Hoofdstuk 2. Bomen

## Artikel 2. Aantal

Er staan drie bomen.

## Artikel 3. Slot

Dit geldt vanaf morgen.`;

/** The stukken of a meeting of twelve items in a house, without the record; and the number of a zaak. */
export function vergaderingIn(
  naam: string,
  bundel: HuisBundel,
): {
  readonly bestanden: Readonly<Record<string, string>>;
  readonly zaak: (volgnummer: number) => string;
  readonly nummer: (rol: 'motie' | 'amendement' | 'toezegging', volg: number, bij?: number) => string;
} {
  const huis = proefhuis(bundel.huis);
  const { oproeping, rubriek, stuk, zaak } = huis;
  const letter = proefletter(huis, 'zonder_voorbespreking', 'D');
  // Zaak 4 is the first item of its rubriek: in a house whose numbers begin with the item, that is where they count.
  const nummer = (rol: 'motie' | 'amendement' | 'toezegging', volg: number, bij = 4): string =>
    proefnummer(huis, rol, letter)
      .replace(/\d+$/u, (cijfers) => String(volg).padStart(cijfers.length, '0'))
      .replace(/^([A-Z])01-/u, `$10${bij - 3}-`);
  const besloten = { openbaarheid: 'besloten', grond: 'Woo 5.1 lid 2 onder b' };
  const zaakstukken = (volg: number, onderwerp: string, delen: Delen = {}) => {
    const velden = { zaaknummer: zaak(volg), status: 'definitief', ...delen.velden, onderwerp };
    const eigen = { ...delen, map: `z${volg}`, velden };
    const { punten: _, ...zonder } = eigen;
    return [stuk('agendapunt', zonder), stuk('voorstel', eigen), stuk('besluit', eigen)];
  };
  const los = (
    rol: 'motie' | 'amendement' | 'regeling',
    volg: number,
    bestand: string,
    velden: Record<string, string>,
    meer: Delen = {},
  ) =>
    stuk(rol, {
      map: `z${volg}`,
      bestand,
      velden: { zaaknummer: zaak(volg), status: 'definitief', ...velden },
      ...meer,
    });
  const stukken: (Proefstuk | undefined)[] = [
    oproeping(
      [
        rubriek('hamerstukken', `zaak: ${zaak(1)}`, `zaak: ${zaak(2)}`, `{ zaak: ${zaak(3)} }`),
        rubriek(
          'zonder_voorbespreking',
          ...[4, 5, 6, 7, 8, 9, 10, 11].map((volg) => `zaak: ${zaak(volg)}`),
          'Vragenuur',
        ),
      ],
      { status: 'definitief' },
    ),
    ...zaakstukken(1, 'Fietspad'),
    ...zaakstukken(2, 'Riool'),
    ...zaakstukken(3, `Aankoop van ${GESLOTEN[0]}`, {
      velden: { ...besloten, openbare_titel: 'Aankoop van een pand' },
      punten: `1. Voor het ${GESLOTEN[2]} € ${GESLOTEN[1]} te betalen.`,
    }),
    ...zaakstukken(4, 'Parkeren', { punten: '1. De tarieven te verhogen.\n2. De garage te bouwen.' }),
    los('amendement', 4, 'a01', {
      nummer: nummer('amendement', 1),
      onderwerp: 'Lagere tarieven',
      indiener: '[{ naam: Jan Hofstra, fractie: Dorp }]',
      wijzigingen: '[{ vervang: 1, door: De tarieven te verlagen. }]',
    }),
    los('amendement', 4, 'a02', {
      nummer: nummer('amendement', 2),
      onderwerp: 'Geen tarieven',
      indiener: '[{ naam: Jan Hofstra, fractie: Dorp }]',
      wijzigingen: '[{ schrap: 1 }]',
    }),
    ...zaakstukken(5, 'Speeltuin', { punten: PUNTEN }),
    los('amendement', 5, 'a03', {
      nummer: nummer('amendement', 3, 5),
      onderwerp: 'Bomen en banken',
      indiener: '[{ naam: Piet Postel, fractie: Groen }]',
      wijzigingen: `
  - vervang: 2a
    door: de algemene reserve;
  - voeg_in_na: 2
    tekst: |
      1. Bomen te planten.
      2. Banken te plaatsen.
  - schrap: 3
  - vervang: artikel 1 lid 2
    door: "boom: een boom van drie meter."
  - schrap: artikel 2`,
    }),
    stuk('regeling', {
      map: 'z5',
      tekst: REGELING,
      velden: { zaaknummer: zaak(5), onderwerp: 'Verordening speeltuin', status: 'definitief' },
    }),
    ...zaakstukken(6, 'Markt'),
    ...zaakstukken(7, 'Benoeming van een accountant'),
    ...zaakstukken(8, 'Zwembad'),
    los('motie', 8, 'm01', {
      nummer: nummer('motie', 1, 8),
      indiener: '[{ naam: Jan Hofstra, fractie: Dorp }]',
      onderwerp: 'Warmer water',
    }),
    ...zaakstukken(9, 'Sporthal'),
    los('motie', 9, 'm02', {
      nummer: nummer('motie', 2, 9),
      indiener: '[{ naam: Erik Vlietstra, fractie: Lokaal }]',
      onderwerp: 'Meer ballen',
    }),
    ...zaakstukken(10, 'Camping'),
    ...zaakstukken(11, 'Haven'),
  ];
  const leden = LEDEN.map(
    ([naam, fractie]) =>
      `  - { naam: ${naam}, achternaam: ${naam.split(' ').at(-1)}, functie: raadslid, fractie: ${fractie} }\n`,
  );
  // The members of the examples of the rules are none of this raad.
  const mensen = gemeenteIn(bundel.huis).replace(/^ {2}- .*functie: raadslid.*\n/gmu, '');
  return {
    bestanden: {
      'gemeente.yaml': `huis: ${naam}\n${mensen}${leden.join('')}`,
      ...Object.fromEntries(stukken.flatMap((een) => (een ? [[een.pad, een.tekst]] : []))),
    },
    zaak,
    nummer,
  };
}

/** The record of that meeting, in the words of the house: for all to read, and that of the closed item. */
export function verslagVan(
  { nummer }: ReturnType<typeof vergaderingIn>,
  { hamer, punt }: { readonly hamer: string; readonly punt: (volg: number) => string },
): Readonly<Record<'besluitenlijst.md' | 'besluitenlijst-besloten.md', string>> {
  return {
    'besluitenlijst.md': `---
soort: besluitenlijst
status: definitief
opening: "19:30"
sluiting: "22:45"
voorzitter: Annelies Verhoef
afwezig:
  - { naam: Karin Zandvoort, van: "21:10" }
uitslagen:
  - { rubriek: ${hamer}, uitslag: aangenomen }
  - punt: ${punt(4)}
    uitslag: gewijzigd aangenomen
    tijd: "20:15"
    stemming: { fracties: { Dorp: voor, Groen: tegen, Lokaal: voor }, behalve: [{ naam: Anne Muldijk, stem: tegen }] }
    amendementen:
      - { nummer: ${nummer('amendement', 1)}, uitslag: aangenomen, stemming: { voor: 5, tegen: 4 } }
      - { nummer: ${nummer('amendement', 2)}, uitslag: aangenomen, stemming: { voor: 6, tegen: 3 } }
  - punt: ${punt(5)}
    uitslag: gewijzigd aangenomen
    tijd: "20:40"
    stemming: { hoofdelijk: { voor: [Hofstra, Boskoop, Molenaar, Muldijk, Postel, Kayseri], tegen: [Zandvoort, Vlietstra, Visbeen] } }
    amendementen: [{ nummer: ${nummer('amendement', 3, 5)}, uitslag: aangenomen }]
  - { punt: ${punt(6)}, uitslag: uitgesteld, tijd: "21:30", stemming: { voor: 4, tegen: 4 } }
  - { punt: ${punt(7)}, uitslag: aangenomen, tijd: "21:40", stemming: { briefjes: { Q. Accountants: 5, W. Cijfers: 2 }, blanco: 1 } }
  - punt: ${punt(8)}
    uitslag: aangenomen
    onthouden: [Erik Vlietstra]
    tijd: "21:50"
    stemming: { voor: 7, tegen: 0 }
    moties: [{ nummer: ${nummer('motie', 1, 8)}, uitslag: aangenomen, stemming: { voor: 5, tegen: 3 } }]
  - punt: ${punt(9)}
    uitslag: verworpen
    tijd: "22:00"
    stemming: { fracties: { Dorp: tegen, Groen: voor, Lokaal: voor } , behalve: [{ naam: Lotte Visbeen, stem: tegen }] }
    moties: [{ nummer: ${nummer('motie', 2, 9)}, uitslag: verworpen, stemming: { voor: 2, tegen: 6 } }]
  - { punt: [${punt(10)}, ${punt(11)}], uitslag: aangehouden, toelichting: De raad wil eerst de jaarrekening zien. }
  - tekst: Vragenuur
    toezeggingen:
      - { nummer: ${nummer('toezegging', 1)}, wie: Hanneke Oldenburg, wat: De raad krijgt een brief over het water., voor: 2026-06-01 }
---
`,
    'besluitenlijst-besloten.md': `---
soort: besluitenlijst
status: definitief
openbaarheid: besloten
grond: Woo 5.1 lid 2 onder b
uitslagen:
  - punt: ${punt(3)}
    uitslag: aangenomen
    tijd: "22:20"
    stemming: { fracties: { Dorp: voor, Groen: tegen, Lokaal: voor } }
    toelichting: De raad betaalt € ${GESLOTEN[1]} voor het ${GESLOTEN[2]}.
---
`,
  };
}
