import type { Range } from '../core/index.ts';
import { type Beslispunt, type Stuk, soortVan, zoekStuk } from '../model/index.ts';
import { paren } from './hulp/paren.ts';
import { citaat, metLidwoord } from './hulp/soorten.ts';
import { eersteVerschil, sleutel, vergelijk } from './hulp/verschil.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

const zaak =
  (besloten: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('voorstel', { punten: '1. Een krediet van € 80.000 beschikbaar te stellen.' }),
    stuk('besluit', { punten: `1. Een krediet van ${besloten} beschikbaar te stellen.` }),
  ];

export const beslispuntenGelijk: Regel = {
  id: 'beslispunten-gelijk',
  severity: 'fout',
  kort: 'Voorstel en besluit hebben dezelfde beslispunten, woord voor woord.',
  reden:
    'De raad stelt vast wat hem is voorgesteld, of amendeert het zichtbaar. Een punt dat onderweg verandert, is een besluit waarover niet is gesproken.',
  bij: 'Het voorstel van de zaak heeft als beslispunt "Een krediet van € 80.000 beschikbaar te stellen."',
  fout: zaak('€ 90.000'),
  goed: zaak('€ 80.000'),
  controleer: perStuk((stuk, register, meld) => {
    if (stuk.rol !== 'besluit' || !stuk.beslispunten || stuk.beslispunten.punten.length === 0) return;
    const advies = zoekStuk(register, stuk, 'voorstel');
    if (!advies?.beslispunten || advies.beslispunten.punten.length === 0) return;
    const kop = stuk.secties[stuk.beslispunten.sectie]?.kop ?? stuk.voorwerk;
    punten(stuk.beslispunten.punten, advies.beslispunten.punten, {
      advies,
      waar: metLidwoord(soortVan(register, advies)),
      meld,
      letters: soortVan(register, stuk).puntnummers === 'letters',
      boven: '',
      plek: kop,
    });
  }),
};

interface Omgeving {
  readonly advies: Stuk;
  /** With its article. */
  readonly waar: string;
  readonly meld: Meld;
  /** The points at the top have letters. */
  readonly letters: boolean;
  /** Name of the point above: `5`. */
  readonly boven: string;
  /** Where a missing point is reported when there is none to stand beside. */
  readonly plek: Range;
  /** The point of the voorstel that is above these; none at the top. */
  readonly tegenover?: Range;
}

function punten(hier: readonly Beslispunt[], daar: readonly Beslispunt[], omgeving: Omgeving): void {
  const { advies, waar, meld, boven } = omgeving;
  const benaming = (i: number): string => puntnaam(omgeving, i);
  const verwijs = (punt: Beslispunt, message: string) => [{ file: advies.pad, range: punt.range, message }];
  for (const [i, j] of paren(hier.map(tekstsleutel), daar.map(tekstsleutel))) {
    const punt = i === undefined ? undefined : hier[i];
    const ander = j === undefined ? undefined : daar[j];
    if (punt && ander) {
      const naam = benaming(i as number);
      verschil(punt, ander, naam, omgeving);
      punten(punt.subpunten, ander.subpunten, { ...omgeving, boven: naam, plek: punt.range, tegenover: ander.range });
    } else if (punt) {
      meld({
        range: punt.range,
        message: `Beslispunt ${benaming(i as number)} staat niet in ${waar}; verwacht worden dezelfde punten.`,
        hint: `Neem het punt ook op in ${waar}, of haal het hier weg.`,
        related: [
          {
            file: advies.pad,
            range: daar.at(-1)?.range ?? omgeving.tegenover ?? advies.voorwerk,
            message: daar.length > 0 ? `Het laatste punt van ${waar}.` : `Beslispunt ${boven} van ${waar}.`,
          },
        ],
      });
    } else if (ander) {
      const naam = benaming(j as number);
      meld({
        range: omgeving.plek,
        message: `Beslispunt ${naam} van ${waar} ontbreekt hier: ${citaat(ander.tekst)}.`,
        hint: 'Neem het punt woord voor woord over.',
        related: verwijs(ander, `Beslispunt ${naam} van ${waar}.`),
      });
    }
  }
}

function verschil(punt: Beslispunt, ander: Beslispunt, naam: string, { advies, waar, meld }: Omgeving): void {
  const mate = vergelijk(punt.tekst, ander.tekst);
  if (mate === 'gelijk') return;
  const { hier, daar } = eersteVerschil(punt.tekst, ander.tekst);
  meld({
    range: punt.range,
    message:
      mate === 'woorden'
        ? `Beslispunt ${naam} wijkt af van ${waar}: hier staat "${hier}", daar "${daar}".`
        : `Beslispunt ${naam} verschilt alleen in leestekens, hoofdletters of spaties van ${waar}: hier staat "${hier}", daar "${daar}".`,
    hint: `Neem het punt woord voor woord over uit ${waar}, of verbeter het daar.`,
    related: [{ file: advies.pad, range: ander.range, message: `Beslispunt ${naam} van ${waar}: "${daar}".` }],
    ...(mate === 'leestekens' ? { severity: 'waarschuwing' } : {}),
  });
}

function tekstsleutel(punt: Beslispunt): string {
  return sleutel(punt.tekst);
}

/** `5`, `5a`, `5a.2`, or `a`, `a.2`: as the points are printed. */
function puntnaam({ boven, letters }: Pick<Omgeving, 'boven' | 'letters'>, i: number): string {
  const letter = i < 26 ? String.fromCharCode(97 + i) : undefined;
  if (boven === '') return (letters ? letter : undefined) ?? String(i + 1);
  return /\d$/u.test(boven) && letter ? `${boven}${letter}` : `${boven}.${i + 1}`;
}
