import type { Diagnostic } from '../../core/index.ts';
import { AARDEN, type Aard, type Huis, type Indiener, type Nummering, type Rubriek } from '../../model/index.ts';
import { sayer } from '../yaml-schema.ts';
import { HUISREGEL, type Laag } from './laag.ts';
import type { Huisbestand } from './schema.ts';
import { nummeringVan, zaaknummervorm } from './vorm.ts';

/** What stands where no house of the chain says anything: the offices of the Gemeentewet, items numbered through the agenda. */
const GRONDSLAG = {
  functies: ['burgemeester', 'wethouder', 'gemeentesecretaris', 'griffier', 'raadslid'],
  nummering: '1',
  indieners: { college: { naam: 'het college van burgemeester en wethouders', kort: 'college' } },
};

/** A house but for its name and its soorten. */
export type Basis = Omit<Huis, 'naam' | 'soorten'>;

/** The settings of a chain of houses: of each what the nearest says. What does not hang together is a fout at its place. */
export function samengesteld(
  lagen: readonly Laag[],
  toon: (pad: string) => string,
): { readonly basis: Basis; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const eerste = <K extends keyof Huisbestand>(
    sleutel: K,
  ): { laag: Laag; waarde: NonNullable<Huisbestand[K]> } | undefined => {
    const laag = lagen.find(({ bestand }) => bestand.data[sleutel] !== undefined);
    return laag && { laag, waarde: laag.bestand.data[sleutel] as NonNullable<Huisbestand[K]> };
  };
  const say = (laag: Laag) => sayer(HUISREGEL, toon(`${laag.map}/huis.yaml`));
  const aarden = eerste('aarden')?.waarde ?? {};
  const nummering = eerste('nummering');
  const nummers = nummeringVan(nummering?.waarde.vorm ?? GRONDSLAG.nummering, nummering?.waarde.doorlopend);
  if (!nummers && nummering) {
    const message = `"${nummering.waarde.vorm}" is geen voorbeeld van een agendanummer.`;
    diagnostics.push(
      say(nummering.laag)(
        nummering.laag.bestand.place('nummering.vorm'),
        message,
        'Schrijf bijvoorbeeld A01, 1, 1.1 of 1a.',
      ),
    );
  }
  const vorm = eerste('zaaknummer')?.waarde.vorm;
  const samen = <K extends 'regels' | 'regelnamen'>(sleutel: K): NonNullable<Huisbestand[K]> =>
    Object.assign({}, ...[...lagen].reverse().map(({ bestand }) => bestand.data[sleutel] ?? {}));
  const rubrieken = eerste('rubrieken');
  for (const [letter, { aard }] of Object.entries(rubrieken?.waarde ?? {})) {
    if (aard === undefined || aardVan(aard, aarden)) continue;
    const laag = (rubrieken as NonNullable<typeof rubrieken>).laag;
    diagnostics.push(
      say(laag)(
        laag.bestand.place(`rubrieken.${letter}.aard`),
        `De aard "${aard}" kent dit huis niet.`,
        `Dat kan zijn: ${[...AARDEN, ...Object.keys(aarden)].join(', ')}.`,
      ),
    );
  }
  return {
    diagnostics,
    basis: {
      fasen: eerste('fasen')?.waarde ?? [],
      functies: eerste('functies')?.waarde ?? GRONDSLAG.functies,
      aarden,
      zaaknummer: vorm
        ? zaaknummervorm(vorm, 'zaaknummer in huis.yaml')
        : { voorbeelden: [], patronen: ['^\\S+$'], plaats: 'het huis' },
      nummering: nummers ?? (nummeringVan(GRONDSLAG.nummering) as Nummering),
      rubrieken: rubriekenVan(rubrieken?.waarde ?? {}, aarden),
      indieners: indienersVan(eerste('indieners')?.waarde ?? GRONDSLAG.indieners),
      ...merkenVan(eerste('merken')?.waarde),
      regels: samen('regels'),
      regelnamen: samen('regelnamen'),
    },
  };
}

/** The aard that a word in gemeente.yaml or huis.yaml means; undefined for a word that the house does not know. */
function aardVan(woord: string, aarden: Huis['aarden']): Aard | undefined {
  return AARDEN.find((aard) => aard === woord) ?? (Object.hasOwn(aarden, woord) ? aarden[woord] : undefined);
}

/** Rubrieken by letter, as gemeente.yaml and huis.yaml write them. */
export function rubriekenVan(
  geschreven: Readonly<Record<string, { readonly titel: string; readonly aard?: string | undefined }>>,
  aarden: Huis['aarden'],
): readonly Rubriek[] {
  return Object.entries(geschreven).map(([letter, { titel, aard }]) => {
    const bekend = aard === undefined ? undefined : aardVan(aard, aarden);
    return { letter, titel, ...(bekend ? { aard: bekend } : {}) };
  });
}

function merkenVan(merken: Huisbestand['merken']): Pick<Huis, 'merken'> {
  const { besloten, geheim } = merken ?? {};
  if (!besloten && !geheim) return {};
  return { merken: { ...(besloten ? { besloten } : {}), ...(geheim ? { geheim } : {}) } };
}

function indienersVan(geschreven: NonNullable<Huisbestand['indieners']>): readonly Indiener[] {
  return Object.entries(geschreven).map(([id, woorden]) => ({ id, ...woorden }));
}
