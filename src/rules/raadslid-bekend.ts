import { datumVoluit, type IsoDate, type Range } from '../core/index.ts';
import { afwezigenVan, ledenOp, meestNabij, type Register, type Stemming } from '../model/index.ts';
import type { Lid } from '../raad/index.ts';
import { herkenNaam, namenVan } from './hulp/namen.ts';
import { citaat, opsomming } from './hulp/soorten.ts';
import { lijstMet, plekIn, plekVan, stembaar, type Verslag, verslagen } from './hulp/verslag.ts';
import { gemeente, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const afwezig =
  (naam: string): Voorbeeld =>
  (huis) => {
    if (!huis.huis.functies.includes('raadslid')) return [undefined];
    const leden = ['Smit', 'Hof', 'Zand'].map(
      (een) => `  - { naam: Yara ${een}, achternaam: ${een}, functie: raadslid }\n`,
    );
    return [
      gemeente(leden.join('')),
      huis.oproeping([huis.rubriek('hamerstukken', 'Opening')]),
      lijstMet(huis, '  - { tekst: Vragenuur, uitslag: besproken }', { afwezig: `[${naam}]` }),
    ];
  };

export const raadslidBekend: Regel = {
  id: 'raadslid-bekend',
  severity: 'fout',
  kort: 'Wie in de besluitenlijst stemt, zich onthoudt, voorzit of ontbreekt, staat in bestuur, en was die dag in functie.',
  reden:
    'Stemmen kan alleen een lid van de raad (Gemeentewet, artikel 7 en 28). Een naam met een tikfout telt in geen stemming mee, en wie afwezig was telt dan als aanwezig. Staan er geen raadsleden in bestuur, dan zwijgt deze regel.',
  fout: afwezig('Yara Smid'),
  goed: afwezig('Yara Smit'),
  controleer(register, meld) {
    for (const verslag of verslagen(register)) {
      const { datum } = verslag.vergadering;
      const leden = ledenOp(register.gemeente, datum);
      if (leden.length === 0) continue;
      for (const een of namenIn(verslag)) {
        const gezegd = een.eis === 'fractie' ? overFractie(een, leden) : overNaam(een, register, datum, leden);
        if (gezegd) meld({ file: verslag.lijst.pad, range: een.range, ...gezegd });
      }
    }
  },
};

interface Genoemd {
  readonly naam: string;
  readonly range: Range;
  /** What it must be: a member of the raad, anybody of the bestuur, or a fractie. */
  readonly eis: 'lid' | 'bestuur' | 'fractie';
}

type Gezegd = Omit<Melding, 'file' | 'range'>;

/** Everybody whom a record names for what they did in the meeting, at their places. */
function namenIn({ lijst, uitslagen }: Verslag): readonly Genoemd[] {
  const bestuur = [
    ...namenVan(lijst, 'voorzitter'),
    ...afwezigenVan(lijst).map(({ naam }, i) => ({ naam, range: plekVan(lijst, `afwezig.${i}.naam`) })),
  ].map(({ naam, range }): Genoemd => ({ naam, range, eis: 'bestuur' }));
  const stemmen = uitslagen.flatMap((regel, i) =>
    stembaar(regel, i).flatMap(({ sleutel, onder: { stemming } }) =>
      (stemming ? inStemming(stemming) : []).map(
        ([naam, pad, eis]): Genoemd => ({
          naam,
          eis,
          range: plekIn(lijst, i, [sleutel, pad].filter(Boolean).join('.')),
        }),
      ),
    ),
  );
  return [...bestuur, ...stemmen];
}

/** Of a ballot nobody is named but who was voted for, and that may be anyone. */
function inStemming({
  invoer,
  onthouden,
}: Stemming): readonly (readonly [naam: string, pad: string, eis: 'lid' | 'fractie'])[] {
  const rij = (namen: readonly string[], pad: string) => namen.map((naam, i) => [naam, `${pad}.${i}`, 'lid'] as const);
  const erbuiten = rij(onthouden, 'onthouden');
  if (invoer.wijze === 'hoofdelijk') {
    const { voor, tegen } = invoer;
    return [...erbuiten, ...rij(voor, 'stemming.hoofdelijk.voor'), ...rij(tegen, 'stemming.hoofdelijk.tegen')];
  }
  if (invoer.wijze !== 'fracties') return erbuiten;
  return [
    ...erbuiten,
    ...Object.keys(invoer.fracties).map((naam) => [naam, `stemming.fracties.${naam}`, 'fractie'] as const),
    ...(invoer.behalve ?? []).map(({ naam }, i) => [naam, `stemming.behalve.${i}.naam`, 'lid'] as const),
  ];
}

function overFractie({ naam }: Genoemd, leden: readonly Lid[]): Gezegd | undefined {
  const fracties = [...new Set(leden.flatMap(({ fractie }) => fractie ?? []))];
  if (fracties.includes(naam)) return undefined;
  const bedoeld = meestNabij(naam, fracties);
  return {
    message: `De fractie ${citaat(naam)} heeft geen leden in bestuur; verwacht wordt een fractie zoals zij daar staat.`,
    hint: bedoeld ? `Bedoelt u "${bedoeld}"?` : 'Verbeter de naam, of zet de fractie bij haar leden in gemeente.yaml.',
  };
}

function overNaam(
  { naam, eis }: Genoemd,
  { gemeente: { bestuur }, gemeente: huis }: Register,
  dag: IsoDate | undefined,
  leden: readonly Lid[],
): Gezegd | undefined {
  const { personen, ooit } = herkenNaam(huis, naam, dag);
  const severity = eis === 'lid' ? 'fout' : 'waarschuwing';
  const mensen = [...new Set(personen.map((een) => een.naam))];
  if (mensen.length > 1) {
    return {
      severity: 'fout',
      message: `${citaat(naam)} kan ${opsomming(mensen, 'of')} zijn; verwacht wordt één naam.`,
      hint: 'Schrijf de naam voluit.',
    };
  }
  const [mens] = mensen;
  if (mens !== undefined) {
    if (eis === 'bestuur' || leden.some((lid) => lid.naam === mens)) return undefined;
    return {
      severity,
      message: `${mens} is ${personen[0]?.functie}, en geen lid van de raad; stemmen kan alleen een lid (Gemeentewet, artikel 28).`,
      hint: 'Verbeter de naam, of haal haar weg uit de stemming.',
    };
  }
  if (ooit.length > 0) {
    return {
      severity,
      message: `${ooit[0]?.naam} was op ${dag ? datumVoluit(dag) : 'die dag'} niet in functie; verwacht wordt iemand die dat wel was.`,
      hint: 'Verbeter de naam, of de dagen bij van en tot in gemeente.yaml.',
    };
  }
  const bedoeld = meestNabij(naam, eis === 'lid' ? leden.map((lid) => lid.naam) : bestuur.map((een) => een.naam));
  return {
    severity,
    message: `${citaat(naam)} staat niet in bestuur van gemeente.yaml; verwacht wordt ${eis === 'lid' ? 'een lid van de raad' : 'iemand die daar staat'}.`,
    hint: bedoeld ? `Bedoelt u "${bedoeld}"?` : 'Verbeter de naam, of zet wie het is in gemeente.yaml.',
  };
}
