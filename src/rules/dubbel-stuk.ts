import {
  isStukregel,
  type Register,
  ROLLEN,
  type Stuk,
  type Stukregel,
  soortVan,
  veldplek,
  vergaderingVan,
  zoekStuk,
} from '../model/index.ts';
import { bestandsnaam, mapVan } from './hulp/bestanden.ts';
import { metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const zaak =
  (...bestanden: string[]): Voorbeeld =>
  ({ oproeping, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    stuk('voorstel'),
    ...bestanden.map((bestand) => stuk('besluit', { bestand })),
  ];

export const dubbelStuk: Regel = {
  id: 'dubbel-stuk',
  severity: 'fout',
  kort: 'Van elke soort is er één stuk per zaak in een vergadering (bijlagen daargelaten), en een zaak staat één keer op de agenda.',
  reden: 'Van twee besluiten over één zaak weet niemand welk van de twee is vastgesteld.',
  bij: 'In dezelfde map staat al een besluit van zaak {zaak 1}.',
  fout: zaak('besluit', 'besluit-nieuw'),
  goed: zaak('besluit'),
  controleer(register, meld) {
    const groepen = new Map<string, Stuk[]>();
    for (const stuk of register.stukken) {
      const vergadering = vergaderingVan(register, stuk);
      if (!vergadering || !stuk.zaaknummer || ROLLEN[stuk.rol].perZaak !== 'een') continue;
      const sleutel = `${vergadering.map}\0${stuk.zaaknummer}\0${stuk.soort}`;
      groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), stuk]);
    }
    for (const groep of groepen.values()) {
      if (groep.length > 1) dubbel(groep, register, meld);
    }
    const mappen = new Map<string, Stuk>();
    for (const { oproeping: convocatie, agenda, map } of register.vergaderingen) {
      const ander = mappen.get(map);
      if (!ander) mappen.set(map, convocatie);
      else {
        meld({
          file: convocatie.pad,
          range: convocatie.voorwerk,
          message: `In deze map staat al een ${convocatie.soort}; verwacht wordt één vergadering per map.`,
          hint: 'Geef elke vergadering haar eigen map, bijvoorbeeld met "-extra" achter de datum.',
          related: [{ file: ander.pad, range: ander.voorwerk, message: 'De andere oproeping.' }],
        });
      }
      const gezien = new Map<string, Stukregel>();
      for (const regel of agenda.flatMap(({ regels }) => regels)) {
        if (!isStukregel(regel)) continue;
        const nummer = regel.zaaknummer;
        const eerder = gezien.get(nummer);
        if (!eerder) gezien.set(nummer, regel);
        else {
          meld({
            file: convocatie.pad,
            range: regel.plek,
            message: `Zaak ${nummer} staat twee keer op de agenda, bij ${eerder.nummer} en bij ${regel.nummer}; verwacht wordt één keer.`,
            hint: 'Haal een van de twee regels weg.',
            related: [
              { file: convocatie.pad, range: eerder.plek, message: `Hier staat de zaak al, bij ${eerder.nummer}.` },
            ],
          });
        }
      }
    }
  },
};

/** The one that is named and placed as a stuk of its soort is the one to keep; the others are said to be double. */
function dubbel(groep: readonly Stuk[], register: Register, meld: (melding: Melding) => void): void {
  const vreemd = new Map(groep.map((stuk) => [stuk, vreemdheid(stuk, register)]));
  const [eerste, ...andere] = [...groep].sort((a, b) => (vreemd.get(a) ?? 0) - (vreemd.get(b) ?? 0));
  if (!eerste) return;
  for (const stuk of andere) {
    const kopie = (vreemd.get(stuk) ?? 0) > (vreemd.get(eerste) ?? 0);
    const [hier, daar] = [bestandsnaam(stuk.pad), bestandsnaam(eerste.pad)];
    meld({
      file: stuk.pad,
      range: veldplek(stuk, 'zaaknummer'),
      message: `Er is al een ${stuk.soort} van zaak ${stuk.zaaknummer} in deze vergadering${hier === daar ? '' : `, in "${daar}"`}; verwacht wordt er één.`,
      hint: kopie
        ? `Dit lijkt een kopie of een andere versie van ${hier === daar ? 'het andere' : `"${daar}"`}. Bewaar er één, of verbeter hier het zaaknummer of de soort.`
        : 'Bewaar er één, of verbeter het zaaknummer of de soort.',
      related: [
        {
          file: eerste.pad,
          range: veldplek(eerste, 'zaaknummer'),
          message: `Hier staat ${metLidwoord(soortVan(register, eerste))} al.`,
        },
      ],
    });
  }
}

/** What a copy or a version of a file is called beside the name itself. */
const VERSIE =
  /(?:^|[^\p{L}])(?:kopie|copy|kopy|nieuwe?r?|new|oude?|old|def|definitief|concept|final|laatste|versie|vs?|rev|backup|bak|tmp|test)\s*\d*(?!\p{L})|\(\d+\)|\d$/iu;

/** How much a stuk looks like a copy: its name is not that of its soort, or it lies where the agendapunt of its zaak is not. */
function vreemdheid(stuk: Stuk, register: Register): number {
  const naam = bestandsnaam(stuk.pad).replace(/\.md$/iu, '');
  const rest = naam.toLowerCase().replace(stuk.soort, '');
  const zaakmap = zoekStuk(register, stuk, 'agendapunt')?.pad;
  const elders = stuk.rol !== 'agendapunt' && zaakmap !== undefined && !stuk.pad.startsWith(mapVan(zaakmap));
  return (rest === '' ? 0 : VERSIE.test(rest) ? 3 : 1) + (elders ? 2 : 0);
}
