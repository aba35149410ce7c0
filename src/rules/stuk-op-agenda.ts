import {
  isStukregel,
  opSoort,
  type Register,
  ROLLEN,
  type Stuk,
  soortVan,
  type Vergadering,
  veldplek,
  vergaderingVan,
} from '../model/index.ts';
import { ditStuk, metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (map: string, volgnummer: number): Voorbeeld =>
  ({ oproeping, rest, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    ...rest(),
    stuk('bijlage', { map, tekst: 'Het terrein wordt groener.', velden: { zaaknummer: nummer(volgnummer) } }),
  ];

export const stukOpAgenda: Regel = {
  id: 'stuk-op-agenda',
  severity: 'waarschuwing',
  kort: 'Elk stuk in de map van een vergadering hoort bij een zaak op haar agenda.',
  reden:
    'Wat niet op de agenda staat, kan de raad niet behandelen (Gemeentewet, artikel 19: de agenda wordt vooraf bekendgemaakt).',
  bij: 'Op de agenda van deze vergadering staat alleen zaak {zaak 1}.',
  fout: zaak('fietspad', 2),
  goed: zaak('speelplein', 1),
  controleer(register, meld) {
    const opAgenda = new Map(register.vergaderingen.map((vergadering) => [vergadering, nummers(vergadering)]));
    for (const [vergadering, stukken] of perZaak(register)) {
      // An agenda that could not be read says nothing about what is missing on it.
      if (vergadering.oproeping.waarden.agenda === undefined) continue;
      for (const [zaaknummer, groep] of stukken) {
        const [eerste, ...andere] = groep;
        if (!eerste || opAgenda.get(vergadering)?.has(zaaknummer)) continue;
        meld({
          file: eerste.pad,
          range: veldplek(eerste, 'zaaknummer'),
          message: `Zaak ${zaaknummer} van ${ditStuk(soortVan(register, eerste))} staat niet op de agenda van deze vergadering; verwacht wordt een regel op ${metLidwoord(soortVan(register, vergadering.oproeping))}.`,
          hint: 'Zet de zaak op de agenda, verbeter het zaaknummer, of verplaats het stuk naar zijn eigen vergadering.',
          related: [
            {
              file: vergadering.oproeping.pad,
              range: veldplek(vergadering.oproeping, 'agenda'),
              message: 'De agenda.',
            },
            ...andere.map((stuk) => ({
              file: stuk.pad,
              range: veldplek(stuk, 'zaaknummer'),
              message: `Ook ${metLidwoord(soortVan(register, stuk))} van deze zaak staat in de map.`,
            })),
          ],
        });
      }
    }
  },
};

function nummers({ agenda }: Vergadering): ReadonlySet<string> {
  return new Set(agenda.flatMap(({ regels }) => regels.filter(isStukregel).map(({ zaaknummer }) => zaaknummer)));
}

/** The stukken of each vergadering by zaak, each zaak from agendapunt to bijlage: one message for a zaak is enough. */
function perZaak(register: Register): Map<Vergadering, Map<string, Stuk[]>> {
  const result = new Map<Vergadering, Map<string, Stuk[]>>();
  const opVolgorde = [...register.stukken].sort(opSoort(register));
  for (const stuk of opVolgorde) {
    const vergadering = vergaderingVan(register, stuk);
    if (!vergadering || !stuk.zaaknummer || ROLLEN[stuk.rol].perZaak === 'geen') continue;
    const zaken = result.get(vergadering) ?? new Map<string, Stuk[]>();
    result.set(vergadering, zaken.set(stuk.zaaknummer, [...(zaken.get(stuk.zaaknummer) ?? []), stuk]));
  }
  return result;
}
