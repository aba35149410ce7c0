import type { IsoDate } from '../../core/index.ts';
import type { Lopend, View } from '../../document/index.ts';
import type { Register, Stuk } from '../../model/index.ts';
import { getoond, getoondZaaknummer } from './gegevens.ts';

/** What is particular to the view of one soort. */
export interface Eigen {
  /** What the document is called, as in `Raadsadvies 3261787 – onderwerp`; made of soort, zaaknummer and onderwerp when left out. */
  readonly titel?: string;
  readonly datum: IsoDate | undefined;
  readonly gegevens: View['gegevens'];
  readonly lopend?: Partial<Lopend>;
}

/** A View with what is the same for every soort: metadata, running header and footer. */
export function maakView(stuk: Stuk, { gemeente }: Register, { titel, datum, gegevens, lopend }: Eigen): View {
  const onderwerp = getoond(stuk, 'onderwerp');
  const zaaknummer = getoondZaaknummer(stuk);
  return {
    bron: stuk.pad,
    template: stuk.soort,
    meta: {
      titel: titel ?? documenttitel(stuk.soort, zaaknummer, onderwerp),
      taal: 'nl-NL',
      ...(datum ? { datum } : {}),
      auteur: `Gemeente ${gemeente.naam}`,
      ...(onderwerp ? { onderwerp } : {}),
    },
    lopend: {
      concept: stuk.status === 'concept',
      voet: zaaknummer ? `Zaaknummer ${zaaknummer}` : '',
      ...lopend,
    },
    gegevens,
  };
}

function documenttitel(soort: string, zaaknummer: string, onderwerp: string): string {
  const naam = `${soort.charAt(0).toUpperCase()}${soort.slice(1)}`;
  // An onderwerp that opens with the zaaknummer, against the house rule, does not make the title say it twice.
  const rest = zaaknummer && onderwerp.startsWith(zaaknummer) ? onderwerp.slice(zaaknummer.length) : onderwerp;
  return [[naam, zaaknummer].filter(Boolean).join(' '), rest.replace(/^[\s–:-]+/u, '')].filter(Boolean).join(' – ');
}
