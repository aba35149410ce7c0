import { datumVoluit, type Range } from '../core/index.ts';
import {
  datumveld,
  onleesbaarNaast,
  type Register,
  type Stuk,
  type Stukregel,
  soortVan,
  tekstveld,
  veldplek,
  zoekStuk,
} from '../model/index.ts';
import { fasenVan } from '../rollen/index.ts';
import { type Agendazaak, agendazaken } from './hulp/agenda.ts';
import { aanwijzend, citaat, hoofdletter, naamVan, opsomming, zoGenoemd } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const zaak =
  (datum: string): Voorbeeld =>
  ({ oproeping, rest, rubriek, sessie, stuk, zaak: nummer }) => [
    oproeping([rubriek('met_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    ...rest(),
    stuk('behandeling', { velden: sessie({ datum }) }),
  ];

export const voorbespreking: Regel = {
  id: 'voorbespreking',
  severity: 'fout',
  volledigheid: true,
  kort: 'Een zaak met voorbespreking heeft een stuk daarvoor; de voorbespreking is vóór de raad, en de dag van de raad is die van de vergadering.',
  reden:
    'In de voorbespreking vormen de fracties zich een oordeel en kunnen inwoners inspreken, voordat de raad besluit.',
  bij: 'De vergadering is op 11 maart 2026, en de zaak staat er in een rubriek met voorbespreking.',
  fout: zaak('2026-03-17'),
  goed: zaak('2026-03-03'),
  controleer(register, meld) {
    const naam =
      opsomming(
        register.huis.fasen.map((fase) => fase.naam),
        'of',
      ) || 'voorbespreking';
    for (const gevonden of agendazaken(register)) {
      const { rubriek: r, regel, voorstel, vergadering } = gevonden;
      if (regel.zonderVoorbespreking !== undefined && (r.aard ?? 'zonder_voorbespreking') === 'zonder_voorbespreking') {
        meld({
          file: vergadering.oproeping.pad,
          range: plekReden(vergadering.oproeping, regel),
          message: `Bij ${regel.nummer} staat waarom er geen ${naam} is; ${r.titel === '' ? 'hier' : `onder ${citaat(r.titel)}`} wordt die ook niet verwacht, dus de reden zegt niets.`,
          hint: 'Haal "zonder_voorbespreking" weg.',
          severity: 'waarschuwing',
        });
      }
      if (voorstel) datums(register, gevonden, voorstel, meld);
      else if (
        r.aard === 'met_voorbespreking' &&
        !regel.zonderVoorbespreking &&
        regel.stuk &&
        ontbreekt(register, regel.stuk)
      ) {
        meld({
          file: regel.stuk.pad,
          range: veldplek(regel.stuk, 'zaaknummer'),
          message: `Zaak ${regel.zaaknummer} staat op de agenda bij ${regel.nummer}, met ${naam}; verwacht wordt een ${naamVan(register, 'behandeling')}, en ${aanwijzend(register, 'behandeling')} is er niet.`,
          hint: `Maak ${zoGenoemd(register, 'behandeling')}, verplaats de zaak op de agenda, of schrijf daar bij de zaak waarom er geen ${naam} is: zonder_voorbespreking: spoed.`,
          related: [{ file: vergadering.oproeping.pad, range: regel.plek, message: `De agenda, bij ${regel.nummer}.` }],
        });
      }
    }
  },
};

/** Where the reason stands: beside the number of the zaak. */
function plekReden(oproeping: Stuk, { plek }: Stukregel): Range {
  const zaak = Object.values(oproeping.velden).find((veld) => veld.pad.endsWith('.zaak') && veld.plek === plek);
  const reden = zaak && oproeping.velden[zaak.pad.replace(/zaak$/u, 'zonder_voorbespreking')];
  return reden?.sleutel ?? plek;
}

/** No stuk for the session, and nothing unreadable that may be it. */
function ontbreekt(register: Register, agendapunt: Stuk): boolean {
  return !zoekStuk(register, agendapunt, 'behandeling') && !onleesbaarNaast(register, agendapunt);
}

function datums(
  register: Register,
  { vergadering }: Agendazaak,
  voorstel: Stuk,
  meld: (melding: Melding) => void,
): void {
  const dag = vergadering.datum;
  if (!dag) return;
  const related = [
    {
      file: vergadering.oproeping.pad,
      range: veldplek(vergadering.oproeping, 'datum'),
      message: 'De dag van de vergadering.',
    },
  ];
  for (const { groep, naam, lidwoord } of fasenVan(soortVan(register, voorstel), register)) {
    const gehouden = datumveld(voorstel, `${groep}.datum`);
    if (!gehouden || gehouden < dag || eerderDieDag(voorstel, vergadering.oproeping, groep, gehouden === dag)) continue;
    meld({
      file: voorstel.pad,
      range: veldplek(voorstel, `${groep}.datum`),
      message: `${hoofdletter(lidwoord)} ${naam} is op ${datumVoluit(gehouden)} en de raad op ${datumVoluit(dag)}; verwacht wordt ${lidwoord} ${kort(naam)} vóór de raad.`,
      hint: `Verbeter de datum van ${lidwoord} ${naam}.`,
      related,
    });
  }
  const raad = datumveld(voorstel, 'raad.datum');
  if (raad && raad !== dag) {
    meld({
      file: voorstel.pad,
      range: veldplek(voorstel, 'raad.datum'),
      message: `Bij de raad staat ${datumVoluit(raad)}; de vergadering waar dit stuk bij hoort, is op ${datumVoluit(dag)}.`,
      hint: 'Verbeter de datum, of verplaats het stuk naar de vergadering van die dag.',
      related,
    });
  }
}

/** Session and raad on one evening, the session first. */
function eerderDieDag(voorstel: Stuk, oproeping: Stuk, groep: string, zelfdeDag: boolean): boolean {
  const aanvang = tekstveld(voorstel, `${groep}.aanvang`);
  const raad = tekstveld(oproeping, 'aanvang');
  return zelfdeDag && aanvang !== undefined && raad !== undefined && aanvang < raad;
}

/** The last word of a name: what was named in full goes by that. */
function kort(naam: string): string {
  return naam.slice(naam.lastIndexOf(' ') + 1);
}
