import type { Range } from '../core/index.ts';
import {
  KETEN,
  type Persoon,
  type Register,
  type Stuk,
  soortVan,
  veldMet,
  veldplek,
  zoekStuk,
} from '../model/index.ts';
import { portefeuillehouders } from './hulp/namen.ts';
import { metLidwoord, opsomming } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const zaak =
  (portefeuillehouder: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('agendapunt', { velden: { portefeuillehouder: '[Oldenburg, Terpstra]' } }),
    stuk('voorstel', { velden: { portefeuillehouder } }),
  ];

export const portefeuillehouderGelijk: Regel = {
  id: 'portefeuillehouder-gelijk',
  severity: 'fout',
  volledigheid: true,
  kort: 'Alle stukken van een zaak, van agendapunt tot besluit, noemen dezelfde portefeuillehouders.',
  reden: 'Wie op één formulier vergeten is, wordt niet uitgenodigd en krijgt de vragen van de raad niet.',
  bij: 'Op het agendapunt van de zaak staan Oldenburg en Terpstra.',
  fout: zaak('Hanneke Oldenburg'),
  goed: zaak('[Hanneke Oldenburg, Joost Terpstra]'),
  ...binnenZaak((stuk, register, meld) => {
    const plaats = KETEN.indexOf(stuk.rol);
    const hier = plaats > 0 ? portefeuillehouders(register, stuk) : undefined;
    if (!hier) return;
    const eerder = KETEN.slice(0, plaats).flatMap((rol) => {
      const ander = zoekStuk(register, stuk, rol);
      const daar = ander && portefeuillehouders(register, ander);
      return ander && daar ? [{ ander, daar }] : [];
    });
    // What already differed between the earlier stukken is reported there.
    if (eerder.length === 0 || eerder.some(({ daar }) => zelfde(hier, daar))) return;
    const { ander, daar } = eerder[0] as (typeof eerder)[number];
    const mist = daar.filter((persoon) => !hier.some(({ naam }) => naam === persoon.naam));
    const extra = hier.filter((persoon) => !daar.some(({ naam }) => naam === persoon.naam));
    const waar = metLidwoord(soortVan(register, ander));
    const delen = [
      ...(mist.length > 0 ? [`hier ${werkwoord(mist, 'ontbreekt', 'ontbreken')} ${namen(mist)}`] : []),
      ...(extra.length > 0 ? [`hier ${werkwoord(extra, 'staat', 'staan')} ${namen(extra)} te veel`] : []),
    ];
    meld({
      range: plek(stuk, register),
      message: `De portefeuillehouders zijn niet die van ${waar}: ${delen.join(', en ')}.`,
      hint: `Noem op elk stuk van deze zaak dezelfde mensen; op ${waar} ${werkwoord(daar, 'staat', 'staan')} ${namen(daar)}.`,
      related: eerder.map((een) => ({
        file: een.ander.pad,
        range: plek(een.ander, register),
        message: `Op ${metLidwoord(soortVan(register, een.ander))}: ${namen(een.daar)}.`,
      })),
    });
  }),
};

function plek(stuk: Stuk, register: Register): Range {
  return veldplek(stuk, veldMet(soortVan(register, stuk), 'portefeuillehouder') ?? '');
}

function zelfde(a: readonly Persoon[], b: readonly Persoon[]): boolean {
  const namenB = new Set(b.map(({ naam }) => naam));
  return new Set(a.map(({ naam }) => naam)).size === namenB.size && a.every(({ naam }) => namenB.has(naam));
}

function namen(personen: readonly Persoon[]): string {
  return opsomming(personen.map(({ naam }) => naam));
}

function werkwoord(personen: readonly Persoon[], een: string, meer: string): string {
  return personen.length > 1 ? meer : een;
}
