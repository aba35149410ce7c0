import {
  onleesbaarNaast,
  ontbrekendeSoorten,
  type Register,
  type Soort,
  type Stuk,
  veldplek,
  vergaderingVan,
} from '../model/index.ts';
import { agendazaken } from './hulp/agenda.ts';
import { citaat, metLidwoord, opsomming } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (compleet: boolean): Voorbeeld =>
  ({ oproeping, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    stuk('voorstel'),
    ...(compleet ? [stuk('besluit')] : []),
  ];

export const stukkenCompleet: Regel = {
  id: 'stukken-compleet',
  severity: 'fout',
  volledigheid: true,
  kort: 'Bij een zaak op de agenda zijn de stukken die haar rubriek vraagt.',
  reden:
    'De raad besluit op wat bij de oproeping ter inzage ligt (Gemeentewet, artikel 19). Een rubriek met een aard vraagt een voorstel en een besluit; over de voorbespreking waakt een eigen regel.',
  bij: 'De zaak staat in een rubriek met een aard.',
  fout: zaak(false),
  goed: zaak(true),
  controleer(register, meld) {
    const gezegd = new Set<Stuk>();
    for (const { vergadering, rubriek, regel } of agendazaken(register)) {
      const { stuk: agendapunt, nummer, zaaknummer } = regel;
      // Of a zaak that was put off its first vergadering speaks; what cannot be read is reported, and may be what is missed.
      if (!agendapunt || gezegd.has(agendapunt) || vergaderingVan(register, agendapunt) !== vergadering) continue;
      if (onleesbaarNaast(register, agendapunt)) continue;
      gezegd.add(agendapunt);
      const mist = ontbrekendeSoorten(register, vergadering, rubriek, regel).filter(
        // Of a missing agendapunt and behandeling `zaak-bestaat` and `voorbespreking` speak.
        ({ rol }) => rol !== 'agendapunt' && rol !== 'behandeling' && !andersGenummerd(register, agendapunt, rol),
      );
      if (mist.length === 0) continue;
      const namen = mist.map(({ naam }) => naam);
      const meer = mist.length > 1;
      meld({
        file: agendapunt.pad,
        range: veldplek(agendapunt, 'zaaknummer'),
        message: `Zaak ${zaaknummer} staat op de agenda bij ${nummer}, onder ${citaat(rubriek.titel)}; ${meer ? 'verwacht worden' : 'verwacht wordt'} ${opsomming(namen.map((naam) => `een ${naam}`))}, en ${er(mist)} er niet.`,
        hint: `Maak ${opsomming(mist.map(metLidwoord))} in de map van de zaak, of zet de zaak in een rubriek die ${meer ? 'ze' : 'dat'} niet vraagt.`,
        related: [{ file: vergadering.oproeping.pad, range: regel.plek, message: `De agenda, bij ${nummer}.` }],
        ...(vergadering.oproeping.status === 'concept' ? { severity: 'waarschuwing' } : {}),
      });
    }
  },
};

function er(mist: readonly Soort[]): string {
  if (mist.length > 1) return 'die zijn';
  return mist[0]?.lidwoord === 'de' ? 'die is' : 'dat is';
}

/** A stuk with that role in the same folder has another zaaknummer, or none: that is what is wrong, and is reported there. */
function andersGenummerd({ stukken }: Register, { pad, zaaknummer }: Stuk, rol: Stuk['rol']): boolean {
  const map = pad.slice(0, pad.lastIndexOf('/') + 1);
  return stukken.some((stuk) => stuk.rol === rol && stuk.zaaknummer !== zaaknummer && stuk.pad.startsWith(map));
}
