import type { Melding, StukKort, VergaderingLang } from '../../../src/werkplek/api.ts';

/** The messages of one stuk. */
export interface Groep {
  readonly pad: string;
  /** The stuk where the agenda names it; a file that is no stuk has none. */
  readonly stuk?: StukKort;
  /** The line of the agenda it stands at: `B.1 Herinrichting Stationsplein`. */
  readonly bij: string;
  readonly meldingen: readonly Melding[];
}

/** The messages per stuk: stukken with fouten first, else as on the agenda; in a stuk fouten first, else as in the text. */
export function groepen({ oproeping, rubrieken, meldingen }: VergaderingLang, alleenFouten: boolean): readonly Groep[] {
  const plaats = new Map<string, { readonly stuk: StukKort; readonly bij: string; readonly volgorde: number }>();
  plaats.set(oproeping.pad, { stuk: oproeping, bij: '', volgorde: 0 });
  for (const { nummer, titel, stukken } of rubrieken.flatMap(({ regels }) => regels)) {
    for (const stuk of stukken) {
      if (!plaats.has(stuk.pad))
        plaats.set(stuk.pad, { stuk, bij: `${nummer} ${titel}`.trim(), volgorde: plaats.size });
    }
  }
  const per = new Map<string, Melding[]>();
  for (const melding of meldingen) {
    if (alleenFouten && melding.severity !== 'fout') continue;
    per.set(melding.pad, [...(per.get(melding.pad) ?? []), melding]);
  }
  const volgorde = (pad: string): number => plaats.get(pad)?.volgorde ?? Number.POSITIVE_INFINITY;
  return [...per]
    .map(([pad, van]): Groep => {
      const bekend = plaats.get(pad);
      const gesorteerd = van.sort((a, b) => zwaarte(a) - zwaarte(b) || a.begin - b.begin);
      return { pad, ...(bekend ? { stuk: bekend.stuk } : {}), bij: bekend?.bij ?? '', meldingen: gesorteerd };
    })
    .sort(
      (a, b) =>
        zwaarte(a.meldingen[0]) - zwaarte(b.meldingen[0]) ||
        Math.sign(volgorde(a.pad) - volgorde(b.pad)) ||
        a.pad.localeCompare(b.pad),
    );
}

/** What a message is known by between two rounds: where it stands moves when the text above it changes. */
export function sleutelVan({ rule, pad, begin, message }: Melding): string {
  return `${rule} ${pad} ${begin} ${message}`;
}

function zwaarte(melding: Melding | undefined): number {
  return melding?.severity === 'fout' ? 0 : 1;
}
