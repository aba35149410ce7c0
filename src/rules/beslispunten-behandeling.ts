import { type Beslispunt, type Stuk, soortVan, zoekStuk } from '../model/index.ts';
import { metLidwoord, opsomming } from './hulp/soorten.ts';
import { eersteVerschil, sleutel, vergelijk } from './hulp/verschil.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Melding, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

/** Words by which an extract says that it does not give everything. */
const UITTREKSEL =
  /(?<!\p{L})(?:onder meer|onder andere|o\.?\s?a\.|o\.?\s?m\.|met name|in hoofdlijnen|samengevat|de belangrijkste)(?!\p{L})/iu;

const TWEE = '1. Het ontwerp vast te stellen.\n2. Een krediet beschikbaar te stellen.';

const zaak =
  (punten: string): Voorbeeld =>
  ({ stuk }) => [stuk('behandeling', { punten }), stuk('voorstel', { punten: TWEE })];

export const beslispuntenBehandeling: Regel = {
  id: 'beslispunten-behandeling',
  severity: 'waarschuwing',
  overTekst: true,
  kort: 'Het stuk voor de behandeling geeft elk beslispunt van het voorstel, of zegt dat het een keuze is en houdt de nummers aan.',
  reden:
    'De fracties bereiden zich voor op wat dat stuk noemt. Een punt dat daar ontbreekt of anders luidt, verrast hen in de raad.',
  bij: 'Het voorstel van de zaak heeft twee beslispunten: "Het ontwerp vast te stellen." en "Een krediet beschikbaar te stellen."',
  fout: zaak('1. Het ontwerp vast te stellen.'),
  goed: zaak('De raad wordt onder meer voorgesteld:\n\n1. Het ontwerp vast te stellen.'),
  ...binnenZaak((stuk, register, meld) => {
    const { beslispunten } = stuk;
    const advies = stuk.rol === 'behandeling' ? zoekStuk(register, stuk, 'voorstel') : undefined;
    const daar = advies?.beslispunten?.punten ?? [];
    if (!beslispunten || !advies || daar.length === 0) return;
    const hier = beslispunten.punten;
    const daarin = { stuk: advies, naam: metLidwoord(soortVan(register, advies)), punten: daar };
    const { naam: waar } = daarin;
    const plek = hier[0]?.range ?? stuk.secties[beslispunten.sectie]?.kop ?? stuk.voorwerk;
    const related = [
      { file: advies.pad, range: (daar[0] as Beslispunt).range, message: `De beslispunten van ${waar}.` },
    ];
    const genummerd = hier.filter(({ nummer }) => nummer !== undefined);
    for (const punt of genummerd) woordelijk(punt, daarin, meld);
    const uittreksel = beslispunten.inleiding.some(({ tekst }) => UITTREKSEL.test(tekst));
    if (uittreksel) {
      const zonder = hier.filter(({ nummer }) => nummer === undefined);
      // All points, in their order and unaltered, need no numbers to be found.
      const alle =
        hier.length === daar.length && hier.every((punt, i) => sleutel(punt.tekst) === sleutel(daar[i]?.tekst ?? ''));
      if (zonder.length === 0 || alle) return;
      meld({
        range: plek,
        message: `Hier ${zonder.length === 1 ? 'staat 1 punt' : `staan ${zonder.length} punten`} zonder nummer, van de ${daar.length} van ${waar}; bij een keuze eruit worden de nummers van ${waar} verwacht.`,
        hint: `Zet voor elk punt het nummer dat het in ${waar} heeft.`,
        related,
      });
      return;
    }
    const mist = ontbrekend(hier, daar);
    if (mist.length === 0) return;
    meld({
      range: plek,
      message: `Van ${waar} ${mist.length === 1 ? 'ontbreekt beslispunt' : 'ontbreken de beslispunten'} ${opsomming(mist)}; verwacht worden alle ${daar.length}.`,
      hint: 'Neem alle punten over, of schrijf erboven dat de raad "onder meer" deze punten wordt voorgesteld.',
      related,
    });
  }),
};

interface Voorstel {
  readonly stuk: Stuk;
  /** With its article. */
  readonly naam: string;
  readonly punten: readonly Beslispunt[];
}

/** A numbered point is that of the voorstel, but for punctuation. */
function woordelijk(punt: Beslispunt, { stuk: advies, naam: waar, punten: daar }: Voorstel, meld: Meld): void {
  const ander = daar.find(({ nummer }, i) => (nummer ?? String(i + 1)) === punt.nummer);
  if (!ander) {
    meld({
      range: punt.range,
      message: `Hier staat beslispunt ${punt.nummer}; ${waar} heeft geen punt met dat nummer.`,
      hint: `Neem nummer en tekst over uit ${waar}.`,
      related: [
        {
          file: advies.pad,
          range: (daar.at(-1) as Beslispunt).range,
          message: `Het laatste punt van ${waar}.`,
        },
      ],
    });
  } else if (vergelijk(punt.tekst, ander.tekst) === 'woorden') {
    const verschil = eersteVerschil(punt.tekst, ander.tekst);
    meld({
      range: punt.range,
      message: `Beslispunt ${punt.nummer} luidt anders dan in ${waar}: hier staat "${verschil.hier}", daar "${verschil.daar}".`,
      hint: `Neem het punt woord voor woord over uit ${waar}.`,
      related: [
        {
          file: advies.pad,
          range: ander.range,
          message: `Beslispunt ${punt.nummer} van ${waar}: "${verschil.daar}".`,
        },
      ],
    });
  }
}

/** The numbers of the points that are not given: by number, else by their words, else by their count. */
function ontbrekend(hier: readonly Beslispunt[], daar: readonly Beslispunt[]): readonly string[] {
  const nummers = new Set(hier.map(({ nummer }) => nummer));
  const teksten = new Set(hier.map(({ tekst }) => sleutel(tekst)));
  const mist = daar.flatMap(({ nummer, tekst }, i) => {
    const eigen = nummer ?? String(i + 1);
    return nummers.has(eigen) || teksten.has(sleutel(tekst)) ? [] : [eigen];
  });
  // As many points without numbers as there are, in words of their own: all are given.
  return hier.length >= daar.length && hier.every(({ nummer }) => nummer === undefined) ? [] : mist;
}
