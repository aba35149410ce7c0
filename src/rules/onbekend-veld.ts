import { bedoeltOpenbaarheid, meestNabij, type Soort, soortVan, type Veldtype } from '../model/index.ts';
import { AGENDAVELDEN, dubbelepunten } from './hulp/dubbelepunt.ts';
import { openbaarheidHint } from './hulp/openbaarheid.ts';
import { ditStuk } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** What may stand inside a field that is itself a group or a list of groups, by its type. */
const BINNENIN: Readonly<Partial<Record<Veldtype, readonly string[]>>> = {
  agenda: AGENDAVELDEN,
  spreekrecht: ['publiek', 'duur'],
  indiener: ['naam', 'fractie'],
  bijlagen: ['bestand', 'titel', 'openbaarheid'],
};

const met =
  (veld: string): Voorbeeld =>
  ({ stuk }) => [stuk('besluit', { velden: { [veld]: 'definitief' } })];

export const onbekendVeld: Regel = {
  id: 'onbekend-veld',
  severity: 'waarschuwing',
  kort: 'Een veld dat de soort niet kent, wordt nergens gedrukt.',
  reden: 'Een veld met een tikfout in zijn naam verdwijnt zonder dat iemand het ziet.',
  fout: met('statis'),
  goed: met('status'),
  ...alleenStuk((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    // A text with a colon in it is no field: `veld-vorm` says so.
    const onbekend: string[] = dubbelepunten(stuk, register).map(({ veld }) => veld.pad);
    for (const { pad, sleutel } of Object.values(stuk.velden)) {
      if (!sleutel || onbekend.some((boven) => pad.startsWith(`${boven}.`))) continue;
      const kandidaten = naastHem(soort.velden, pad);
      const naam = pad.slice(pad.lastIndexOf('.') + 1);
      // Below a field of one value nothing is known: that the value does not fit is said by `veld-vorm`.
      if (kandidaten.length === 0 || kandidaten.includes(naam)) continue;
      onbekend.push(pad);
      const bedoeld = meestNabij(naam, kandidaten);
      meld({
        range: sleutel,
        message: `Hier staat het veld "${naam}"; ${ditStuk(soort)} kent dat veld niet.`,
        hint:
          bedoeld === undefined && bedoeltOpenbaarheid(naam)
            ? openbaarheidHint(naam)
            : bedoeld
              ? `Bedoelt u "${bedoeld}"?`
              : `Haal het veld weg; hier kunnen staan: ${kandidaten.join(', ')}.`,
      });
    }
  }),
};

/** The names that may stand where this one stands. */
function naastHem(velden: Soort['velden'], pad: string): readonly string[] {
  const boven = pad.split('.').slice(0, -1);
  for (let diep = boven.length; diep > 0; diep--) {
    const binnenin = BINNENIN[velden[boven.slice(0, diep).join('.')]?.type ?? 'regel'];
    if (binnenin) return binnenin;
  }
  const begin = boven.length === 0 ? '' : `${boven.join('.')}.`;
  const bekend = Object.keys(velden).filter((veld) => veld.startsWith(begin));
  return [...new Set(bekend.map((veld) => veld.slice(begin.length).split('.')[0] as string))];
}
