import { datumVoluit } from '../core/index.ts';
import {
  datumveld,
  onleesbaarNaast,
  type Register,
  type Stuk,
  soortVan,
  tekstveld,
  veldplek,
  zoekStuk,
} from '../model/index.ts';
import { fasenVan } from '../rollen/index.ts';
import { type Agendazaak, agendazaken } from './hulp/agenda.ts';
import { naamVan, opsomming } from './hulp/soorten.ts';
import { agendapunt, behandelvoorstel, markt, oproeping, rubriek } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const zaak = (datum: string) => ({
  '2026-03-11/oproeping.md': oproeping(rubriek('C', 'zaak: 4100001')),
  '2026-03-11/speelplein/agendapunt.md': agendapunt(),
  '2026-03-11/speelplein/behandelvoorstel.md': behandelvoorstel(markt({ datum })),
});

export const politiekeMarkt: Regel = {
  id: 'politieke-markt',
  severity: 'fout',
  volledigheid: true,
  kort: 'Een zaak met politieke markt heeft een behandelvoorstel; haar markt is vóór de raad, en de dag van de raad is die van de vergadering.',
  reden:
    'De politieke markt is waar de fracties zich een oordeel vormen en inwoners kunnen inspreken, voordat de raad besluit.',
  bij: 'De vergadering is op 11 maart 2026, en de zaak staat er in een rubriek met politieke markt.',
  fout: zaak('2026-03-17'),
  goed: zaak('2026-03-03'),
  controleer(register, meld) {
    const naam =
      opsomming(
        register.huis.fasen.map((fase) => fase.naam),
        'of',
      ) || 'voorbespreking';
    for (const gevonden of agendazaken(register)) {
      const { rubriek: r, regel, voorstel } = gevonden;
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
          message: `Zaak ${regel.zaaknummer} staat op de agenda bij ${regel.nummer}, met ${naam}; verwacht wordt een ${naamVan(register, 'behandeling')}, en dat is er niet.`,
          hint: `Maak het ${naamVan(register, 'behandeling')}, of verplaats de zaak op de agenda.`,
          related: [
            { file: gevonden.vergadering.oproeping.pad, range: regel.plek, message: `De agenda, bij ${regel.nummer}.` },
          ],
        });
      }
    }
  },
};

/** No behandelvoorstel, and nothing unreadable that may be it. */
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

/** Markt and raad on one evening, the markt first. */
function eerderDieDag(voorstel: Stuk, oproeping: Stuk, groep: string, zelfdeDag: boolean): boolean {
  const aanvang = tekstveld(voorstel, `${groep}.aanvang`);
  const raad = tekstveld(oproeping, 'aanvang');
  return zelfdeDag && aanvang !== undefined && raad !== undefined && aanvang < raad;
}

function hoofdletter(woord: string): string {
  return `${woord.charAt(0).toUpperCase()}${woord.slice(1)}`;
}

/** The last word of a name: after "de politieke markt" it is "de markt". */
function kort(naam: string): string {
  return naam.slice(naam.lastIndexOf(' ') + 1);
}
