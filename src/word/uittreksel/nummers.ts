import type { XmlElement } from '../xml.ts';
import { elementen, kind, waarde } from './boom.ts';

/** The number of a paragraph of a list, as Word counts. */
export interface Nummer {
  /** Whether the list has numbers or letters, and no bullets. */
  readonly geteld: boolean;
  readonly nummer: number;
}

/** Counts the paragraphs of lists in the order of the text. */
export type Teller = (num: string, niveau: number) => Nummer | undefined;

interface Lijst {
  readonly begin: ReadonlyMap<number, number>;
  readonly vorm: ReadonlyMap<number, string>;
}

/**
 * A counter for one text: the lists of one definition count on with each other, and a list that says where it begins does so at its
 * first paragraph.
 */
export function teller(root: XmlElement | undefined): Teller {
  const definities = new Map<string, Lijst>();
  const lijsten = new Map<string, { readonly definitie: string; readonly begin: ReadonlyMap<number, number> }>();
  for (const een of elementen(root)) {
    if (een.name === 'w:abstractNum') definities.set(een.attributes['w:abstractNumId'] ?? '', lijst(een));
    if (een.name === 'w:num') {
      const anders = elementen(een).filter(({ name }) => name === 'w:lvlOverride');
      const begin = anders.flatMap((level): [number, number][] => {
        const start = waarde(level, 'w:startOverride') ?? waarde(kind(level, 'w:lvl'), 'w:start');
        return start === undefined ? [] : [[Number(level.attributes['w:ilvl']), Number(start)]];
      });
      lijsten.set(een.attributes['w:numId'] ?? '', {
        definitie: waarde(een, 'w:abstractNumId') ?? '',
        begin: new Map(begin),
      });
    }
  }
  const standen = new Map<string, Map<number, number>>();
  const begonnen = new Set<string>();
  return (num, niveau) => {
    const een = lijsten.get(num);
    const definitie = een && definities.get(een.definitie);
    if (!een || !definitie) return undefined;
    const stand = standen.get(een.definitie) ?? new Map<number, number>();
    standen.set(een.definitie, stand);
    const eigen = een.begin.get(niveau);
    const eerste = eigen !== undefined && !begonnen.has(`${num} ${niveau}`);
    begonnen.add(`${num} ${niveau}`);
    const vorige = stand.get(niveau);
    const nummer = eerste || vorige === undefined ? (eigen ?? definitie.begin.get(niveau) ?? 1) : vorige + 1;
    stand.set(niveau, nummer);
    for (const dieper of [...stand.keys()]) if (dieper > niveau) stand.delete(dieper);
    return { geteld: !['bullet', 'none'].includes(definitie.vorm.get(niveau) ?? 'decimal'), nummer };
  };
}

function lijst(definitie: XmlElement): Lijst {
  const levels = elementen(definitie).filter(({ name }) => name === 'w:lvl');
  const per = <T>(lees: (level: XmlElement) => T) =>
    new Map(levels.map((level) => [Number(level.attributes['w:ilvl']), lees(level)]));
  return {
    begin: per((level) => Number(waarde(level, 'w:start') ?? '1')),
    vorm: per((level) => waarde(level, 'w:numFmt') ?? 'decimal'),
  };
}
