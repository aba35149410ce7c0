import type { Range } from '../core/index.ts';
import {
  gewijzigd,
  magAfwijken,
  type Register,
  type Soort,
  type Stuk,
  soortVan,
  veldMet,
  veldplek,
  zoekStuk,
} from '../model/index.ts';
import { type Puntverschil, puntverschillen } from './hulp/puntverschil.ts';
import { citaat, ditStuk, hoofdletter, metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Melding, type Regel } from './rule.ts';

const zaak =
  (besloten: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('voorstel', { punten: '1. Een krediet van € 80.000 beschikbaar te stellen.' }),
    stuk('besluit', { punten: `1. Een krediet van ${besloten} beschikbaar te stellen.` }),
  ];

export const beslispuntenGelijk: Regel = {
  id: 'beslispunten-gelijk',
  severity: 'fout',
  overTekst: true,
  kort: 'Voorstel en besluit hebben dezelfde beslispunten, woord voor woord; wat de raad heeft gewijzigd, wordt opgesomd.',
  reden:
    'De raad stelt vast wat hem is voorgesteld, of amendeert het zichtbaar. Een punt dat onderweg verandert, is een besluit waarover niet is gesproken.',
  bij: 'Het voorstel van de zaak heeft als beslispunt "Een krediet van € 80.000 beschikbaar te stellen."',
  fout: zaak('€ 90.000'),
  goed: zaak('€ 80.000'),
  ...binnenZaak((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    if (stuk.rol !== 'besluit') return;
    const voorstel = zoekStuk(register, stuk, 'voorstel');
    const daar = voorstel?.beslispunten?.punten ?? [];
    if (!voorstel || daar.length === 0) return;
    const hier = stuk.beslispunten?.punten ?? [];
    const verschillen = hier.length > 0 ? puntverschillen(hier, daar, soort.puntnummers === 'letters') : [];
    const omgeving: Omgeving = {
      stuk,
      soort,
      voorstel,
      waar: metLidwoord(soortVan(register, voorstel)),
      plek: stuk.secties[stuk.beslispunten?.sectie ?? -1]?.kop ?? stuk.voorwerk,
    };
    if (verschillen.length === 0) {
      if (gewijzigd(stuk, soort) === 'ja' && !heeftAnders(register, stuk)) meld(nietGewijzigd(omgeving));
    } else if (magAfwijken(stuk, soort)) meld(afwijking(verschillen, omgeving));
    else for (const een of verschillen) meld(verschil(een, omgeving));
  }),
};

interface Omgeving {
  readonly stuk: Stuk;
  readonly soort: Soort;
  readonly voorstel: Stuk;
  /** What the house calls the voorstel, with its article. */
  readonly waar: string;
  /** Where a point is missed that has none beside it. */
  readonly plek: Range;
}

type Gezegd = Omit<Melding, 'file'>;

/** One difference of a besluit that should be the same. */
function verschil(een: Puntverschil, omgeving: Omgeving): Gezegd {
  const { voorstel, waar, plek } = omgeving;
  const beter = verbeterd(omgeving);
  const { naam } = een;
  const file = voorstel.pad;
  if (een.aard === 'nieuw') {
    const { hier, boven, laatste } = een;
    return {
      range: hier.range,
      message: `Beslispunt ${naam} staat niet in ${waar}; verwacht worden dezelfde punten.`,
      hint: beter ? `Haal het punt weg. ${beter}` : `Neem het punt ook op in ${waar}, of haal het hier weg.`,
      related: [
        {
          file,
          range: (laatste ?? boven.daar)?.range ?? voorstel.voorwerk,
          message: laatste ? `Het laatste punt van ${waar}.` : `Beslispunt ${boven.naam} van ${waar}.`,
        },
      ],
    };
  }
  if (een.aard === 'weg') {
    const { daar, boven } = een;
    return {
      range: boven.hier?.range ?? plek,
      message: `Beslispunt ${naam} van ${waar} ontbreekt hier: ${citaat(daar.tekst)}.`,
      hint: ['Neem het punt woord voor woord over.', beter].filter(Boolean).join(' '),
      related: [{ file, range: daar.range, message: `Beslispunt ${naam} van ${waar}.` }],
    };
  }
  const { hier, daar } = een.woorden;
  return {
    range: een.hier.range,
    message:
      een.mate === 'woorden'
        ? `Beslispunt ${naam} wijkt af van ${waar}: hier staat "${hier}", daar "${daar}".`
        : `Beslispunt ${naam} verschilt alleen in leestekens, hoofdletters of spaties van ${waar}: hier staat "${hier}", daar "${daar}".`,
    hint: beter
      ? `Neem het punt woord voor woord over uit ${waar}. ${beter}`
      : `Neem het punt woord voor woord over uit ${waar}, of verbeter het daar.`,
    related: [{ file, range: een.daar.range, message: `Beslispunt ${naam} van ${waar}: "${daar}".` }],
    ...(een.mate === 'leestekens' ? { severity: 'waarschuwing' } : {}),
  };
}

/** Of a besluit that goes out the raad may have changed the points: how to say so. Before that the voorstel may still be mended. */
function verbeterd({ stuk, soort }: Omgeving): string | undefined {
  const veld = stuk.status === 'definitief' ? veldMet(soort, 'gewijzigd') : undefined;
  return veld && gewijzigd(stuk, soort) === undefined
    ? `Heeft de raad het gewijzigd, zet dan "${veld}: ja" boven het besluit.`
    : undefined;
}

/** All differences of a besluit that the raad has taken, in one: what was proposed stays as it was. */
function afwijking(verschillen: readonly Puntverschil[], { stuk, soort, voorstel, waar, plek }: Omgeving): Gezegd {
  const delen = verschillen.map((een) => {
    if (een.aard === 'nieuw') return `beslispunt ${een.naam} is nieuw: ${citaat(een.hier.tekst)}`;
    if (een.aard === 'weg') return `beslispunt ${een.naam} van ${waar} staat er niet in: ${citaat(een.daar.tekst)}`;
    const { hier, daar } = een.woorden;
    return `beslispunt ${een.naam} is anders: hier "${hier}", daar "${daar}"`;
  });
  const veld = veldMet(soort, 'gewijzigd');
  const vraag =
    veld === undefined || gewijzigd(stuk, soort) === 'ja'
      ? ''
      : ` Heeft de raad het voorstel gewijzigd, zet dan "${veld}: ja" boven het besluit.`;
  return {
    range: plek,
    message: `${hoofdletter(ditStuk(soort))} wijkt op ${delen.length === 1 ? 'één punt' : `${delen.length} punten`} af van ${waar}: ${delen.join('; ')}.`,
    hint: `Controleer of dit is wat de raad heeft besloten; ${waar} blijft zoals het is voorgesteld.${vraag}`,
    related: verschillen.map((een) => {
      const punt = `Beslispunt ${een.naam}`;
      if (een.aard === 'nieuw') return { file: stuk.pad, range: een.hier.range, message: `${punt}, hier.` };
      return { file: voorstel.pad, range: een.daar.range, message: `${punt} van ${waar}.` };
    }),
    severity: 'waarschuwing',
  };
}

/** The besluit says that the raad changed something, and its points are those that were proposed. */
function nietGewijzigd({ stuk, soort, waar }: Omgeving): Gezegd {
  const veld = veldMet(soort, 'gewijzigd') ?? '';
  const sectie = soort.secties.find(({ id }) => id === soort.beslispunten)?.titel ?? '';
  return {
    range: veldplek(stuk, veld),
    message: `Hier staat dat de raad het voorstel heeft gewijzigd; de beslispunten zijn die van ${waar}.`,
    hint: `Schrijf onder "## ${sectie}" de punten zoals de raad ze heeft vastgesteld, of haal "${veld}" weg.`,
    severity: 'waarschuwing',
  };
}

/** The zaak has other texts that the raad may have changed, such as a verordening: then its points may stay what they were. */
function heeftAnders(register: Register, { zaaknummer = '' }: Stuk): boolean {
  return register.stukken.some(
    (stuk) => stuk.zaaknummer === zaaknummer && (stuk.rol === 'regeling' || stuk.rol === 'bijlage'),
  );
}
