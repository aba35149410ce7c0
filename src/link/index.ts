import { type Asset, type Checked, compareText } from '../core/index.ts';
import type { Gemeente, Register, SoortNaam, Stuk, Tekenbereik, Vergadering } from '../model/index.ts';
import { controleerAfbeeldingen } from './afbeeldingen.ts';
import { maakVergadering } from './agenda.ts';
import { controleerPaden } from './dubbel-pad.ts';

/**
 * The stukken of a zaak that say whether its line on the agenda may be read: one that is not openbaar is enough. What goes along
 * with them (a geheime bijlage) leaves the line as it is.
 */
const BEPALEND: readonly SoortNaam[] = ['agendapunt', 'behandelvoorstel', 'raadsadvies', 'raadsbesluit'];

/** What `link` needs of the content folder. */
export interface LinkInput {
  readonly gemeente: Gemeente;
  readonly stukken: readonly Stuk[];
  readonly assets: Readonly<Record<string, Asset>>;
  /** The stukken that could not be read. */
  readonly unreadable: readonly { readonly pad: string }[];
}

/**
 * Links stukken into vergaderingen: a folder with an oproeping is one, the agenda gets its numbers, every line its stuk.
 * The agendapunt of a zaak is looked for in the folder of the vergadering, then in the latest earlier one; a raadsbrief anywhere.
 *
 * @param tekens the characters that the fonts have
 */
export function link(content: LinkInput, tekens: Tekenbereik): Checked<Register> {
  const { gemeente, stukken, assets, unreadable } = content;
  const oproepingen = stukken.filter((stuk) => stuk.soort === 'oproeping');
  const mappen = [...new Set(oproepingen.map(mapVan))];
  const perSoort = new Map<string, Stuk[]>();
  for (const stuk of stukken) {
    if (!stuk.zaaknummer) continue;
    const key = sleutel(stuk.soort, stuk.zaaknummer);
    perSoort.set(key, [...(perSoort.get(key) ?? []), stuk]);
  }
  const datumVan = new Map(oproepingen.map((stuk) => [mapVan(stuk), String(stuk.waarden.datum ?? '')]));
  const vergaderingen = oproepingen.map((oproeping): Vergadering => {
    const map = mapVan(oproeping);
    const datum = datumVan.get(map) ?? '';
    return maakVergadering(oproeping, map, gemeente, (soort, zaaknummer) => {
      const van = (een: SoortNaam): readonly Stuk[] => perSoort.get(sleutel(een, zaaknummer)) ?? [];
      const plaats = (stuk: Stuk): string | undefined => dichtsteMap(mappen, stuk.pad);
      const kandidaten = van(soort);
      const hier = kandidaten.filter((stuk) => plaats(stuk) === map);
      if (soort === 'raadsbrief') return { stuk: hier[0] ?? kandidaten[0], bepalend: kandidaten };
      const stuk =
        hier[0] ??
        kandidaten
          .map((een) => ({ een, op: datumVan.get(plaats(een) ?? '\0') ?? '' }))
          .filter(({ op }) => op !== '' && op < datum)
          .sort((x, y) => compareText(y.op, x.op))[0]?.een;
      const waar = [map, ...(stuk ? [plaats(stuk)] : [])];
      return { stuk, bepalend: BEPALEND.flatMap(van).filter((een) => waar.includes(plaats(een))) };
    });
  });
  const paden = controleerPaden(stukken, assets);
  const register: Register = {
    gemeente,
    vergaderingen: vergaderingen.sort((a, b) => compareText(a.datum ?? '', b.datum ?? '') || compareText(a.map, b.map)),
    stukken,
    onleesbaar: unreadable.map(({ pad }) => pad),
    assets,
    tekens,
    botsingen: paden.botsingen,
  };
  return {
    value: register,
    diagnostics: [...stukken.flatMap((stuk) => controleerAfbeeldingen(stuk, assets)), ...paden.diagnostics],
  };
}

function sleutel(soort: SoortNaam, zaaknummer: string): string {
  return `${soort}\0${zaaknummer}`;
}

function mapVan(stuk: Stuk): string {
  return stuk.pad.includes('/') ? stuk.pad.slice(0, stuk.pad.lastIndexOf('/')) : '';
}

/** The deepest folder of a vergadering that a path lies in. */
function dichtsteMap(mappen: readonly string[], pad: string): string | undefined {
  return mappen.filter((map) => map === '' || pad.startsWith(`${map}/`)).sort((a, b) => b.length - a.length)[0];
}
