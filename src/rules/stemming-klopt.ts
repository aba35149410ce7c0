import { parseTijd } from '../core/index.ts';
import {
  isVastgesteld,
  ledenOp,
  type Register,
  type Stemming,
  samenstellingOp,
  stemoordeel,
  tekstveld,
  type Uitslagwoord,
  veldplek,
} from '../model/index.ts';
import { type Afloop, magOpenen } from '../raad/index.ts';
import { lijstMet, plekIn, stembaar, type Verslag, verslagen } from './hulp/verslag.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const gestemd =
  (uitslag: string): Voorbeeld =>
  (huis) => [
    huis.oproeping([huis.rubriek('hamerstukken', 'Opening')]),
    lijstMet(huis, `  - { tekst: Motie vreemd, uitslag: ${uitslag}, stemming: { voor: 0, tegen: 2 } }`),
  ];

export const stemmingKlopt: Regel = {
  id: 'stemming-klopt',
  severity: 'fout',
  kort: 'Een stemming telt op tot haar uitslag, en alleen wie er was en mocht stemmen, stemde.',
  reden:
    'Of een voorstel is aangenomen volgt uit de stemmen: de volstrekte meerderheid van wie stemde (Gemeentewet, artikel 30), als meer dan de helft van de leden meedeed (artikel 29). Wie persoonlijk betrokken is, stemt niet mee (artikel 28). Staken de stemmen, dan beslist artikel 32. Een verkeerde telling maakt een besluit aanvechtbaar.',
  fout: gestemd('aangenomen'),
  goed: gestemd('verworpen'),
  controleer(register, meld) {
    for (const verslag of verslagen(register)) {
      overQuorum(verslag, register, meld);
      verslag.uitslagen.forEach((regel, i) => {
        for (const { wat, sleutel, onder } of stembaar(regel, i)) {
          if (!onder.stemming) continue;
          const bij = { ...verslag, index: i, sleutel, wat, tijd: regel.tijd };
          overStemming(bij, { ...onder, stemming: onder.stemming }, register, meld);
        }
      });
    }
  },
};

/** Whether so many members were there that the meeting could be opened. */
function overQuorum({ vergadering, lijst }: Verslag, register: Register, meld: (melding: Melding) => void): void {
  if (lijst.velden.afwezig === undefined) return;
  const opening = parseTijd(tekstveld(lijst, 'opening') ?? tekstveld(vergadering.oproeping, 'aanvang') ?? '');
  const raad = samenstellingOp(register, vergadering, lijst, opening);
  if (raad.zitting.length === 0 || magOpenen(raad)) return;
  const { aanwezig, zitting } = raad;
  meld({
    file: lijst.pad,
    range: veldplek(lijst, 'afwezig'),
    message: `Bij de opening waren ${aanwezig.length} van de ${zitting.length} leden aanwezig; verwacht wordt meer dan de helft (Gemeentewet, artikel 20).`,
    hint: 'Controleer wie er afwezig was en wie er raadslid is. Zonder quorum kan de vergadering niet worden geopend.',
  });
}

interface Plek extends Verslag {
  readonly index: number;
  readonly sleutel: string;
  readonly wat: string;
  readonly tijd: Verslag['uitslagen'][number]['tijd'];
}

function overStemming(
  { vergadering, lijst, index, sleutel, wat, tijd }: Plek,
  { stemming, uitslag }: { readonly stemming: Stemming; readonly uitslag?: Uitslagwoord },
  register: Register,
  meld: (melding: Melding) => void,
): void {
  const op = (naam: string) => plekIn(lijst, index, [sleutel, naam].filter(Boolean).join('.'));
  const { oordeel } = stemoordeel(register, vergadering, lijst, { stemming, tijd });
  const leden = ledenOp(register.gemeente, vergadering.datum);
  const bekend = leden.length > 0;
  // Who may vote is known where the members of the raad stand in gemeente.yaml; a name that is nobody's is said by its own rule.
  const gekend = new Set(leden.flatMap(({ naam, fractie }) => [naam, fractie]));
  for (const { artikel, tekst, over } of bekend ? oordeel.bezwaren : []) {
    if (over !== undefined && !gekend.has(over)) continue;
    meld({
      file: lijst.pad,
      range: op('stemming'),
      message: `Bij de stemming over ${wat}: ${tekst}`,
      hint: `${artikel === '' ? '' : `Gemeentewet, artikel ${artikel}. `}Verbeter de stemming, of wie er aanwezig was.`,
    });
  }
  const zegt = uitslag && zegtUitslag(oordeel.afloop, isVastgesteld(uitslag));
  const staakt = oordeel.telling !== undefined && oordeel.telling.voor === oordeel.telling.tegen;
  if (zegt === undefined || zegt === uitslag || (!bekend && (staakt || oordeel.afloop === 'ongeldig'))) return;
  // An amended text is adopted too; what becomes of a tie is said in more than one word.
  if (zegt === 'aangenomen' && isVastgesteld(uitslag)) return;
  if (zegt === 'uitgesteld' && uitslag === 'aangehouden') return;
  const { voor = 0, tegen = 0 } = oordeel.telling ?? {};
  const waarom = oordeel.telling ? `met ${voor} voor en ${tegen} tegen` : 'met deze stemming';
  meld({
    file: lijst.pad,
    range: op('uitslag'),
    message: `Van ${wat} staat er "${uitslag}"; ${waarom} is de uitslag "${zegt}" (Gemeentewet, artikel ${oordeel.artikel}).`,
    hint: 'Verbeter de uitslag of de stemming.',
  });
}

/** What an outcome of a vote is called in the record; undefined for votes over persons. */
function zegtUitslag(afloop: Afloop, vastgesteld: boolean): Uitslagwoord | undefined {
  if (afloop === 'aangenomen') return vastgesteld ? undefined : 'aangenomen';
  if (afloop === 'niet aangenomen') return 'verworpen';
  return afloop === 'uitgesteld' || afloop === 'ongeldig' ? 'uitgesteld' : undefined;
}
