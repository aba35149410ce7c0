import { type Asset, type Checked, compareText, type Diagnostic, interneFout } from '../core/index.ts';
import {
  datumveld,
  dichtstbij,
  type Gemeente,
  type Huis,
  type Register,
  ROLLEN,
  type Stuk,
  type Tekenbereik,
  type Uitgave,
  type Vergadering,
  type Verzending,
} from '../model/index.ts';
import { controleerAfbeeldingen } from './afbeeldingen.ts';
import { maakVergadering, type Opzoek } from './agenda.ts';
import { controleerPaden } from './dubbel-pad.ts';

const GEEN_AGENDA = 'De agenda is niet gelezen: dat liep vast. Wat ervan afhangt, is niet bekeken.';
const GEEN_BEELDEN = 'De afbeeldingen van dit stuk zijn niet bekeken: dat liep vast.';

/** What `link` needs of the content folder. */
export interface LinkInput {
  readonly huis: Huis;
  readonly gemeente: Gemeente;
  readonly stukken: readonly Stuk[];
  readonly assets: Readonly<Record<string, Asset>>;
  /** The stukken that could not be read. */
  readonly unreadable: readonly { readonly pad: string }[];
  /** The files that are no stuk. */
  readonly andere: readonly string[];
  /** What was sent, by vergadering and number. */
  readonly uitgaven: readonly Uitgave[];
}

/**
 * Links stukken into vergaderingen: a folder with an oproeping is one, the agenda gets its numbers, every line its stuk.
 * The agendapunt of a zaak is looked for in the folder of the vergadering, then in the latest earlier one; a raadsbrief anywhere.
 *
 * @param tekens     the characters that the fonts of the text have
 * @param codetekens those of the font of code
 * @param verzending the sending that the documents are made for, where there is one
 */
export function link(
  content: LinkInput,
  tekens: Tekenbereik,
  codetekens: Tekenbereik = tekens,
  verzending?: Verzending,
): Checked<Register> {
  const { huis, gemeente, stukken, assets, unreadable, andere, uitgaven } = content;
  const oproepingen = stukken.filter(({ rol }) => rol === 'oproeping');
  const mappen = [...new Set(oproepingen.map(mapVan))];
  const perZaak = new Map<string, Stuk[]>();
  for (const stuk of stukken) {
    if (stuk.zaaknummer) perZaak.set(stuk.zaaknummer, [...(perZaak.get(stuk.zaaknummer) ?? []), stuk]);
  }
  const dagen = new Map(oproepingen.map((stuk) => [mapVan(stuk), datumveld(stuk, 'datum')]));
  const plaatsen = [...dagen].map(([map, datum]) => ({ map, ...(datum ? { datum } : {}) }));
  const said: Diagnostic[] = [];
  /** What is made of one stuk, if that can be: where it crashes, the others go on. */
  const bij = <T>(stuk: Stuk, message: string, work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      said.push(interneFout(stuk.pad, message, error));
      return [];
    }
  };
  const vergaderingVan = (oproeping: Stuk): Vergadering => {
    const map = mapVan(oproeping);
    const eigen = uitgaven.filter((een) => een.map === map);
    const opzoek: Opzoek = (van, zaaknummer) => {
      const vanZaak = perZaak.get(zaaknummer) ?? [];
      const in_ = (waar: string | undefined): readonly Stuk[] =>
        vanZaak.filter(({ pad }) => dichtsteMap(mappen, pad) === waar);
      if (van === 'brief') {
        const brieven = vanZaak.filter(({ rol }) => rol === 'brief');
        return { stuk: in_(map).find(({ rol }) => rol === 'brief') ?? brieven[0], bepalend: brieven };
      }
      const hier = plaatsen.find((plaats) => plaats.map === map);
      const stuk = dichtstbij(plaatsen, hier, (plaats) => in_(plaats?.map).find(({ rol }) => rol === 'agendapunt'));
      const waar = new Set([map, ...(stuk ? [dichtsteMap(mappen, stuk.pad)] : [])]);
      const bepalend = vanZaak.filter(
        ({ rol, pad }) => ROLLEN[rol].bepaaltOpenbaarheid && waar.has(dichtsteMap(mappen, pad)),
      );
      return { stuk, bepalend };
    };
    return maakVergadering(oproeping, { map, gemeente, uitgaven: eigen, opzoek });
  };
  const vergaderingen = oproepingen.flatMap((oproeping) =>
    bij(oproeping, GEEN_AGENDA, () => vergaderingVan(oproeping)),
  );
  const overBeelden = stukken.flatMap((stuk) =>
    bij(stuk, GEEN_BEELDEN, () => controleerAfbeeldingen(stuk, assets, tekens)),
  );
  const paden = controleerPaden(stukken, assets);
  const register: Register = {
    huis,
    gemeente,
    vergaderingen: vergaderingen.sort((a, b) => compareText(a.datum ?? '', b.datum ?? '') || compareText(a.map, b.map)),
    stukken,
    onleesbaar: unreadable.map(({ pad }) => pad),
    andere,
    assets,
    tekens,
    codetekens,
    botsingen: paden.botsingen,
    uitgaven,
    ...(verzending ? { verzending } : {}),
  };
  return { value: register, diagnostics: [...overBeelden.flat(), ...paden.diagnostics, ...said] };
}

function mapVan(stuk: Stuk): string {
  return stuk.pad.includes('/') ? stuk.pad.slice(0, stuk.pad.lastIndexOf('/')) : '';
}

/** The deepest folder of a vergadering that a path lies in. */
function dichtsteMap(mappen: readonly string[], pad: string): string | undefined {
  return mappen.filter((map) => map === '' || pad.startsWith(`${map}/`)).sort((a, b) => b.length - a.length)[0];
}
