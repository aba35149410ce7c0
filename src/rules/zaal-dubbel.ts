import { datumVoluit } from '../core/index.ts';
import { datumveld, getalveld, kaal, type Register, type Stuk, soortVan, tekstveld, veldplek } from '../model/index.ts';
import { fasenVan } from '../rollen/index.ts';
import { behandelvoorstel, markt } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const twee = (aanvang: string) => ({
  '2026-03-11/fietspad/behandelvoorstel.md': behandelvoorstel({
    zaaknummer: '4100002',
    onderwerp: 'Fietspad',
    ...markt({ aanvang: '"19:00"', griffiemedewerker: 'Bo Postma' }),
  }),
  '2026-03-11/speelplein/behandelvoorstel.md': behandelvoorstel(markt({ aanvang })),
});

export const zaalDubbel: Regel = {
  id: 'zaal-dubbel',
  severity: 'waarschuwing',
  kort: 'Een zaal of griffiemedewerker is niet in twee sessies tegelijk.',
  reden: 'Op een avond met meer sessies merkt men het anders pas als twee groepen voor één deur staan.',
  bij: 'In dezelfde zaal begint om 19.00 uur een andere sessie, van een uur.',
  fout: twee('"19:30"'),
  goed: twee('"20:00"'),
  controleer(register, meld) {
    for (const [veld, wie] of [
      ['zaal', 'de zaal van zaak'],
      ['griffiemedewerker', 'griffiemedewerker bij zaak'],
    ] as const) {
      for (const groep of perDag(register, veld).values()) {
        for (const [eerder, later] of botsingen(groep)) {
          const onbekend = [eerder, later].some(({ aanvang }) => aanvang === undefined);
          meld({
            file: later.stuk.pad,
            range: veldplek(later.stuk, later.veld),
            message: `${later.naam} is op ${datumVoluit(later.datum)} ook ${wie} ${eerder.stuk.zaaknummer ?? 'een andere zaak'}${
              onbekend ? ', en van een van beide sessies staat de aanvang er niet' : ', en de sessies overlappen'
            }; verwacht wordt één sessie tegelijk.`,
            hint: onbekend
              ? `Vul bij beide sessies de aanvang in, of kies een andere ${veld}.`
              : `Kies een andere ${veld}, of verander aanvang of duur.`,
            related: [
              {
                file: eerder.stuk.pad,
                range: veldplek(eerder.stuk, eerder.veld),
                message: 'De andere sessie.',
              },
            ],
          });
        }
      }
    }
  },
};

interface Sessie {
  readonly stuk: Stuk;
  /** Path of the field that names the zaal or person. */
  readonly veld: string;
  readonly naam: string;
  readonly datum: NonNullable<ReturnType<typeof datumveld>>;
  /** In minutes from midnight. */
  readonly aanvang?: number;
  readonly eind: number;
}

/** The sessions by day and by zaal or person. */
function perDag(register: Register, deel: string): ReadonlyMap<string, Sessie[]> {
  const groepen = new Map<string, Sessie[]>();
  const sessies = register.stukken.flatMap((stuk) =>
    fasenVan(soortVan(register, stuk), register).map(({ groep: waar }) => ({ stuk, waar })),
  );
  for (const { stuk, waar } of sessies) {
    const veld = `${waar}.${deel}`;
    const naam = tekstveld(stuk, veld);
    const datum = datumveld(stuk, `${waar}.datum`);
    if (!naam || !datum) continue;
    const tijd = tekstveld(stuk, `${waar}.aanvang`)?.split(':').map(Number);
    const aanvang = tijd ? (tijd[0] as number) * 60 + (tijd[1] as number) : undefined;
    const duur = getalveld(stuk, `${waar}.duur`);
    const sleutel = `${datum}\0${kaal(naam)}`;
    const groep = groepen.get(sleutel) ?? [];
    // One session may stand on the stukken of two vergaderingen, when a zaak was put off.
    if (groep.some((ander) => ander.stuk.zaaknummer !== undefined && ander.stuk.zaaknummer === stuk.zaaknummer))
      continue;
    const eind = (aanvang ?? 0) + (duur ?? 1);
    groepen.set(sleutel, [...groep, { stuk, veld, naam, datum, eind, ...(aanvang !== undefined ? { aanvang } : {}) }]);
  }
  return groepen;
}

/** Each session that meets another, with the first that it meets; the message stands at the later by path. */
function botsingen(groep: readonly Sessie[]): readonly (readonly [Sessie, Sessie])[] {
  return groep.flatMap((later, i) => {
    const eerder = groep.slice(0, i).find((ander) => overlapt(ander, later));
    return eerder ? [[eerder, later] as const] : [];
  });
}

function overlapt(a: Sessie, b: Sessie): boolean {
  if (a.aanvang === undefined || b.aanvang === undefined) return true;
  return a.aanvang < b.eind && b.aanvang < a.eind;
}
