import {
  isStukregel,
  isVastgesteld,
  meestNabij,
  type Onderuitslag,
  type Stuk,
  soortMetRol,
  vergaderingVan,
} from '../model/index.ts';
import { stuknummer } from '../rollen/index.ts';
import { lijstMet, plekIn, proefletter, proefnummer, type Verslag, verslagen } from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const genoemd =
  (verschrijf: (nummer: string) => string): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    const letter = proefletter(huis, 'zonder_voorbespreking', 'D');
    const nummer = proefnummer(huis, 'amendement', letter);
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      ...rest(),
      stuk('amendement', { velden: { nummer, tegen: PUNT_TEGEN, wijzigingen: '[{ schrap: 1 }]' } }),
      lijstMet(
        huis,
        `  - rubriek: ${letter}\n    uitslag: aangenomen\n    amendementen: [${[nummer, verschrijf(nummer)]
          .filter((een, i, alle) => alle.indexOf(een) === i)
          .map((een) => `{ nummer: ${een}, uitslag: verworpen }`)
          .join(', ')}]`,
      ),
    ];
  };

export const verslagStuk: Regel = {
  id: 'verslag-stuk',
  severity: 'waarschuwing',
  kort: 'Elke motie en elk amendement in de besluitenlijst is een stuk van die vergadering, bij het punt waar het onder staat.',
  reden:
    'Wat de raad aannam moet te lezen zijn. Van een amendement zonder stuk kent griffie de wijziging niet, en het besluit blijft dan zoals het was voorgesteld.',
  fout: genoemd((nummer) => `${nummer}1`),
  goed: genoemd((nummer) => nummer),
  controleer(register, meld) {
    for (const verslag of verslagen(register)) {
      for (const rol of ['amendement', 'motie'] as const) {
        if (!soortMetRol(register.huis, rol)) continue;
        const stukken = register.stukken.filter(
          (stuk) => stuk.rol === rol && vergaderingVan(register, stuk)?.map === verslag.vergadering.map,
        );
        for (const i of verslag.uitslagen.keys()) overRegel(verslag, i, rol, stukken, meld);
      }
    }
  },
};

const VELD = { amendement: 'amendementen', motie: 'moties' } as const;

function overRegel(
  { vergadering, lijst, uitslagen }: Verslag,
  i: number,
  rol: 'amendement' | 'motie',
  stukken: readonly Stuk[],
  meld: (melding: Melding) => void,
): void {
  const regel = uitslagen[i];
  const zaken = vergadering.agenda
    .flatMap(({ regels }) => regels)
    .filter(isStukregel)
    .filter(({ nummer }) => regel?.punten.includes(nummer))
    .map(({ zaaknummer }) => zaaknummer);
  regel?.[VELD[rol]].forEach((een, j) => {
    const plek = { file: lijst.pad, range: plekIn(lijst, i, `${VELD[rol]}.${j}.nummer`) };
    const stuk = stukken.find((ander) => stuknummer(ander) === een.nummer);
    if (!stuk) meld({ ...plek, ...zonderStuk(een, rol, stukken) });
    else if (stuk.zaaknummer !== undefined && zaken.length > 0 && !zaken.includes(stuk.zaaknummer)) {
      meld({
        ...plek,
        severity: 'fout',
        message: `${rol === 'motie' ? 'Motie' : 'Amendement'} ${een.nummer} is van zaak ${stuk.zaaknummer}, en staat hier bij agendapunt ${regel.punten.join(', ')}.`,
        hint: 'Zet de regel bij het punt van die zaak, of verbeter het nummer.',
        related: [
          { file: stuk.pad, range: stuk.velden.zaaknummer?.plek ?? stuk.voorwerk, message: 'Dit is het stuk.' },
        ],
      });
    }
  });
}

function zonderStuk(
  { nummer, uitslag }: Onderuitslag,
  rol: 'amendement' | 'motie',
  stukken: readonly Stuk[],
): Omit<Melding, 'file' | 'range'> {
  const bedoeld = meestNabij(nummer, stukken.map(stuknummer).filter(Boolean));
  const raak = rol === 'amendement' && isVastgesteld(uitslag);
  return {
    severity: raak ? 'fout' : 'waarschuwing',
    message: `${rol === 'motie' ? 'Motie' : 'Amendement'} ${nummer} is geen stuk in de map van deze vergadering${raak ? ', en is aangenomen: griffie kent de wijziging niet' : ''}.`,
    hint: bedoeld ? `Bedoelt u "${bedoeld}"?` : `Voeg het stuk toe (griffie nieuw ${rol}), of verbeter het nummer.`,
  };
}
