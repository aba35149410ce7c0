import { datumVoluit, type IsoDate } from '../core/index.ts';
import { ledenOp, type Register, stemoordeel } from '../model/index.ts';
import { type Besproken, besproken, lijstMet, plekIn, proefletter, type Verslag, verslagen } from './hulp/verslag.ts';
import { gemeente, type Proefstuk, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const later = (stuk: Proefstuk | undefined): Proefstuk | undefined =>
  stuk && {
    pad: stuk.pad.replace('2026-03-11', '2026-04-08'),
    tekst: stuk.tekst.replace('2026-03-11', '2026-04-08').replace('2026-02-20', '2026-03-20'),
  };

const herhaald =
  (opnieuw: string): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    const letter = proefletter(huis, 'zonder_voorbespreking', 'D');
    const agenda = () => oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]);
    return [
      gemeente('zetels: 5\n'),
      agenda(),
      stuk('agendapunt'),
      ...rest(),
      lijstMet(huis, `  - { rubriek: ${letter}, uitslag: uitgesteld, stemming: { voor: 1, tegen: 1 } }`),
      later(agenda()),
      later(stuk('agendapunt')),
      later(
        lijstMet(huis, `  - { rubriek: ${letter}, uitslag: aangenomen, stemming: { voor: 2, tegen: 0 }${opnieuw} }`),
      ),
    ];
  };

export const opnieuwGestemd: Regel = {
  id: 'opnieuw-gestemd',
  severity: 'waarschuwing',
  kort: 'Een tweede stemming zegt dat zij dat is.',
  reden:
    'Staken de stemmen voor de tweede keer, dan is het voorstel niet aangenomen (Gemeentewet, artikel 32, vijfde lid), en na een stemming met te weinig deelnemers geldt de eis van artikel 29 niet nog eens. Dat volgt alleen uit de besluitenlijst als daar staat dat het de tweede keer is.',
  fout: herhaald(''),
  goed: herhaald(', opnieuw: gestaakt'),
  controleer(register, meld) {
    const eerder = new Map<string, Uitgesteld>();
    for (const verslag of verslagen(register)) {
      for (const punt of besproken(verslag)) {
        const { regel, uitslag, index } = punt;
        const laatste = eerder.get(regel.zaaknummer);
        // The list for all to read and the closed one are of the same vergadering.
        const vorige = laatste?.map === verslag.vergadering.map ? undefined : laatste;
        const nu = uitslag.stemming;
        const wijze = nu?.invoer.wijze;
        if (nu && wijze !== 'zonder' && wijze !== 'schriftelijk') {
          const plek = { file: verslag.lijst.pad, range: plekIn(verslag.lijst, index, 'stemming') };
          if (vorige?.hoe && nu.opnieuw === undefined) {
            meld({
              ...plek,
              message: `Over agendapunt ${regel.nummer} is al gestemd${vorige.dag === undefined ? '' : ` op ${datumVoluit(vorige.dag)}`}, en ${vorige.hoe === 'gestaakt' ? 'toen staakten de stemmen' : 'toen stemden er te weinig leden'}; verwacht wordt dat hier staat dat het de tweede keer is.`,
              hint: `Voeg toe: opnieuw: ${vorige.hoe}.`,
            });
          } else if (vorige && nu.opnieuw !== undefined && vorige.hoe !== nu.opnieuw) {
            meld({
              file: verslag.lijst.pad,
              range: plekIn(verslag.lijst, index, 'opnieuw'),
              message: `Hier staat "opnieuw: ${nu.opnieuw}", en de besluitenlijst${vorige.dag === undefined ? '' : ` van ${datumVoluit(vorige.dag)}`} zegt dat niet van deze zaak.`,
              hint: 'Haal het weg, of verbeter de eerdere besluitenlijst.',
            });
          }
        }
        eerder.set(regel.zaaknummer, uitgesteld(punt, verslag, register));
      }
    }
  },
};

/** What the last record before this one says of a zaak. */
interface Uitgesteld {
  /** The folder of its vergadering. */
  readonly map: string;
  readonly hoe?: 'gestaakt' | 'ongeldig';
  readonly dag?: IsoDate;
}

function uitgesteld({ uitslag }: Besproken, { vergadering, lijst }: Verslag, register: Register): Uitgesteld {
  const { map, datum } = vergadering;
  const dag = { map, ...(datum === undefined ? {} : { dag: datum }) };
  const { stemming, tijd } = uitslag;
  if (!stemming || uitslag.uitslag === 'verworpen') return dag;
  const { afloop, telling } = stemoordeel(register, vergadering, lijst, { stemming, tijd }).oordeel;
  if (telling && telling.voor === telling.tegen && telling.voor > 0) return { ...dag, hoe: 'gestaakt' };
  const bekend = ledenOp(register.gemeente, datum).length > 0;
  return afloop === 'ongeldig' && bekend ? { ...dag, hoe: 'ongeldig' } : dag;
}
