import { compareText, digest, digestOf } from '../core/index.ts';
import type { Identiteit } from '../document/index.ts';
import { type Register, type Soort, type Stuk, soortVan, vergaderingVan } from '../model/index.ts';
import type { Work } from './work.ts';

/** What the identity of a file follows from. */
type Material = Pick<Work, 'register' | 'templates'> & { readonly session: Pick<Work['session'], 'version'> };

/**
 * What a file says it was made from. It has the digest of the very source, also where that says the same in other words: what comes
 * back from Word is compared with that text. Of the house only what decides over this stuk, so that another soort makes no file anew.
 */
export function identiteitVan(stuk: Stuk, { register, templates, session }: Material): Identiteit {
  const uitgave = uitgaveVan(stuk, register);
  return {
    stuk: stuk.pad,
    bron: stuk.digest,
    ...(uitgave === undefined ? {} : { uitgave }),
    versie: session.version.version,
    huis: `${register.huis.naam} ${huisdigest(soortVan(register, stuk), templates)}`,
  };
}

const digests = new WeakMap<Soort, WeakMap<Material['templates'], string>>();

/** Of a soort and its template; made once for all stukken of it. */
function huisdigest(soort: Soort, templates: Material['templates']): string {
  const known = digests.get(soort) ?? new WeakMap<Material['templates'], string>();
  digests.set(soort, known);
  const sjabloon = templates.has(soort.sjabloon) ? templates.digest(soort.sjabloon) : '';
  const made = known.get(templates) ?? digestOf([soort, sjabloon]).slice(0, 16);
  known.set(templates, made);
  return made;
}

/**
 * The number of the uitgave in which this very source was first sent, or is being sent; undefined where it was not. So a file that
 * is sent again is the same file, and one that was sent is not made anew by the next build.
 */
function uitgaveVan(stuk: Stuk, register: Register): number | undefined {
  const keren = register.uitgaven
    .flatMap(({ op, nummer, stukken }) => {
      const verzonden = stukken.find(({ bron }) => bron === stuk.pad);
      return verzonden ? [{ op, nummer, tekst: verzonden.tekst }] : [];
    })
    .sort((a, b) => compareText(a.op, b.op));
  // Of a source with a byte order mark the text alone was kept.
  const zelfde = ({ tekst }: { readonly tekst: string }): boolean =>
    tekst === stuk.digest || tekst === digest(stuk.tekst);
  const anders = keren.findLastIndex((keer) => !zelfde(keer));
  const eerste = keren[anders + 1];
  if (eerste) return eerste.nummer;
  const { verzending } = register;
  if (!verzending) return undefined;
  const map = vergaderingVan(register, stuk)?.map;
  return map === undefined || map === verzending.map ? verzending.nummer : undefined;
}
