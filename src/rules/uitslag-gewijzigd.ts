import { gewijzigd, isVastgesteld, type Register, soortVan, stukkenVanZaak, tekstveld } from '../model/index.ts';
import { isAangenomen, stuknummer } from '../rollen/index.ts';
import { opsomming } from './hulp/soorten.ts';
import {
  type Besproken,
  besproken,
  lijstMet,
  plekIn,
  proefletter,
  proefnummer,
  type Verslag,
  verslagen,
} from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const besloten =
  (uitslag: string): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    const letter = proefletter(huis, 'zonder_voorbespreking', 'D');
    const nummer = proefnummer(huis, 'amendement', letter);
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      ...rest(),
      stuk('amendement', {
        velden: { nummer, tegen: PUNT_TEGEN, wijzigingen: '[{ vervang: 1, door: Het plan te herzien. }]' },
      }),
      lijstMet(
        huis,
        `  - { rubriek: ${letter}, uitslag: ${uitslag}, amendementen: [{ nummer: ${nummer}, uitslag: aangenomen }] }`,
      ),
    ];
  };

export const uitslagGewijzigd: Regel = {
  id: 'uitslag-gewijzigd',
  severity: 'fout',
  kort: 'Gewijzigd aangenomen is een voorstel waarbij een amendement is aangenomen, en geen ander.',
  reden:
    'Met een aangenomen amendement besluit de raad iets anders dan was voorgesteld (Gemeentewet, artikel 147b). Wie alleen de besluitenlijst leest, moet dat zien.',
  fout: besloten('aangenomen'),
  goed: besloten('gewijzigd aangenomen'),
  controleer(register, meld) {
    for (const verslag of verslagen(register)) {
      for (const punt of besproken(verslag)) {
        const { uitslag, regel, index } = punt;
        const nummers = aangenomenBij(punt, verslag, register);
        const plek = {
          file: verslag.lijst.pad,
          range: plekIn(verslag.lijst, index, 'uitslag'),
        };
        if (uitslag.uitslag === 'aangenomen' && nummers.length > 0) {
          const eigen = uitslag.punten.length === 1 && verslag.lijst.velden[`uitslagen.${index}.uitslag`] !== undefined;
          meld({
            ...plek,
            message: `Van agendapunt ${regel.nummer} staat er "aangenomen", en amendement ${opsomming(nummers)} is aangenomen; verwacht wordt "gewijzigd aangenomen".`,
            hint: eigen
              ? 'Schrijf: uitslag: gewijzigd aangenomen.'
              : `Geef het punt een eigen regel: - { punt: ${regel.nummer}, uitslag: gewijzigd aangenomen }`,
            ...(eigen ? { fix: [{ range: plek.range, text: 'gewijzigd aangenomen' }] } : {}),
          });
        }
        if (uitslag.uitslag !== 'gewijzigd aangenomen' || nummers.length > 0) continue;
        if (zegtZelf(punt, verslag, register)) continue;
        meld({
          ...plek,
          severity: 'waarschuwing',
          message: `Van agendapunt ${regel.nummer} staat er "gewijzigd aangenomen", en geen amendement dat is aangenomen; verwacht wordt dat amendement.`,
          hint: 'Noem het amendement met zijn uitslag, of schrijf "aangenomen". Wijzigde wie het indiende het voorstel zelf, zet dan in het besluit de nieuwe tekst, met "gewijzigd: ja".',
        });
      }
    }
  },
};

/** The amendementen of an item that were adopted: by the stukken of its zaak, and by the line of the record where that is of it alone. */
function aangenomenBij({ regel, uitslag }: Besproken, { vergadering }: Verslag, register: Register): readonly string[] {
  const stukken = stukkenVanZaak(register, vergadering, regel.zaaknummer, 'amendement');
  const sub = stukken.filter((stuk) => tekstveld(stuk, 'gericht') !== undefined).map(stuknummer);
  const eigen = stukken.filter((stuk) => isAangenomen(register, stuk, 'amendementen')).map(stuknummer);
  const genoemd = uitslag.punten.length === 1 ? uitslag.amendementen.filter((een) => isVastgesteld(een.uitslag)) : [];
  const nummers = new Set([...eigen, ...genoemd.map(({ nummer }) => nummer)]);
  // One that changes another amendement changes nothing by itself.
  return [...nummers].filter((nummer) => !sub.includes(nummer));
}

/** The text itself says that it was changed. */
function zegtZelf({ regel }: Besproken, { vergadering }: Verslag, register: Register): boolean {
  return stukkenVanZaak(register, vergadering, regel.zaaknummer).some(
    (stuk) => gewijzigd(stuk, soortVan(register, stuk)) === 'ja',
  );
}
