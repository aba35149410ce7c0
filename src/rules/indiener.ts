import {
  type Huis,
  herken,
  type Indienerwaarde,
  isIndiener,
  KETEN,
  kaal,
  meestNabij,
  type Register,
  type Stuk,
  soortVan,
  veldplek,
  zoekStuk,
} from '../model/index.ts';
import { zelfdeMens } from './hulp/naamvorm.ts';
import { citaat, metLidwoord, opsomming } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const met =
  (maak: (indiener: string) => string): Voorbeeld =>
  ({ huis, stuk }) => {
    const soort = huis.soorten.find((een) => KETEN.includes(een.rol) && veldVan(een) !== undefined);
    const veld = soort && veldVan(soort);
    return [soort && veld ? stuk(soort.rol, { velden: { [veld]: maak(huis.indieners[0]?.id ?? '') } }) : undefined];
  };

export const indiener: Regel = {
  id: 'indiener',
  severity: 'fout',
  kort: 'Wie iets voorstelt, is een indiener die het huis kent of een raadslid met fractie, en op elk stuk van de zaak dezelfde.',
  reden:
    'De slotregel van het voorstel en de kolom op de agenda volgen de indiener. Een woord met een tikfout wordt gedrukt zoals het er staat.',
  fout: met((woord) => `${woord}s`),
  goed: met((woord) => woord),
  ...binnenZaak((stuk, register, meld) => {
    const hier = indienerOp(stuk, register);
    if (!hier) return;
    const { veld, waarde } = hier;
    const { indieners } = register.huis;
    if (!waarde.leden && !indieners.some(({ id }) => id === waarde.wie)) {
      const bedoeld = bedoelt(waarde.wie, register.huis);
      const lid = herken(register.gemeente, waarde.wie, undefined).ooit[0]?.naam;
      const zo = lid ? `naam: ${lid}, fractie: …` : 'naam: Mehmet Aydin, fractie: Lokaal Lindermeer';
      meld({
        range: veldplek(stuk, veld),
        message: `Hier staat ${citaat(waarde.wie)}; verwacht wordt ${opsomming(
          indieners.map(({ id }) => id),
          'of',
        )}, of een raadslid met zijn fractie.`,
        hint: bedoeld
          ? `Bedoelt u "${bedoeld}"?`
          : `Schrijf van een raadslid naam en fractie, bijvoorbeeld: ${veld}: { ${zo} }`,
      });
      return;
    }
    const eerder = KETEN.slice(0, KETEN.indexOf(stuk.rol)).flatMap((rol) => {
      const ander = zoekStuk(register, stuk, rol);
      const daar = ander && indienerOp(ander, register);
      return ander && daar ? [{ ander, daar }] : [];
    });
    // What already differed between the earlier stukken is reported there.
    if (eerder.length === 0 || eerder.some(({ daar }) => zelfde(waarde, daar.waarde))) return;
    const { ander, daar } = eerder[0] as (typeof eerder)[number];
    const waar = metLidwoord(soortVan(register, ander));
    meld({
      range: veldplek(stuk, veld),
      message: `Hier staat ${inWoorden(waarde)} als indiener, op ${waar} ${inWoorden(daar.waarde)}; verwacht wordt op elk stuk van de zaak dezelfde.`,
      hint: `Noem op elk stuk wie het voorstelt, of laat het veld hier weg: dan telt wat op ${waar} staat.`,
      related: eerder.map((een) => ({
        file: een.ander.pad,
        range: veldplek(een.ander, een.daar.veld),
        message: `Op ${metLidwoord(soortVan(register, een.ander))}: ${inWoorden(een.daar.waarde)}.`,
      })),
    });
  }),
};

function veldVan({ velden }: Huis['soorten'][number]): string | undefined {
  return Object.keys(velden).find((pad) => velden[pad]?.type === 'indiener');
}

/** Who proposes by a stuk itself, with the field that says so; undefined where it says nothing. */
function indienerOp(stuk: Stuk, register: Register): { veld: string; waarde: Indienerwaarde } | undefined {
  const veld = veldVan(soortVan(register, stuk));
  const waarde = veld === undefined ? undefined : stuk.waarden[veld];
  return veld !== undefined && isIndiener(waarde) ? { veld, waarde } : undefined;
}

/** The word of the house for what was written in full, as the agenda has it, or with a slip. */
function bedoelt(wie: string, { indieners }: Huis): string | undefined {
  const voluit = indieners.find(({ naam, kort }) => [naam, kort].some((een) => kaal(een) === kaal(wie)));
  return (
    voluit?.id ??
    meestNabij(
      wie.replace(/^(?:de|het)\s+/iu, ''),
      indieners.map(({ id }) => id),
    )
  );
}

function zelfde(a: Indienerwaarde, b: Indienerwaarde): boolean {
  const [hier, daar] = [a.leden ?? [], b.leden ?? []];
  const komtVoor = (in_: typeof hier) => (lid: (typeof hier)[number]) =>
    in_.some((ander) => zelfdeMens(ander.naam, lid.naam) && kaal(ander.fractie) === kaal(lid.fractie));
  return a.wie === b.wie && hier.every(komtVoor(daar)) && daar.every(komtVoor(hier));
}

function inWoorden({ wie, leden }: Indienerwaarde): string {
  return leden ? opsomming(leden.map(({ naam, fractie }) => `${naam} (${fractie})`)) : `"${wie}"`;
}
