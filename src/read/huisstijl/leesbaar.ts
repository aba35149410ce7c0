import { type Diagnostic, stableJson } from '../../core/index.ts';
import type { Huisstijl } from '../../document/index.ts';
import { type Laag, laagVan, type Melding, nl } from './lagen.ts';

/** The smallest text, in points. */
const KLEINSTE = 9;
/** The smallest contrast of text with what it stands on (WCAG 2.1, 1.4.3). */
const CONTRAST = 4.5;
/** The style names that stand on a ground of the colour `vlak`, both formats or Word alone. */
const OP_VLAK = ['blok', 'letterlijk'] as const;

/** Text that is too small to read or does not stand out enough: a fout at its place in the nearest house that decides it. */
export function leesbaarheid(huisstijl: Huisstijl, lagen: readonly Laag[], meld: Melding): readonly Diagnostic[] {
  const { kleuren, koppen, stijlen, citaat, code } = huisstijl;
  const opmaak = [
    ...Object.entries(koppen).map(([naam, waarde]) => [`koppen.${naam}`, waarde] as const),
    ...Object.entries(stijlen).map(([naam, waarde]) => [`stijlen.${naam}`, waarde] as const),
    ['citaat', citaat] as const,
    ['code', code] as const,
  ];
  const vast = (['tekst', 'tabel', 'voet', 'noten'] as const).map((naam) => [naam, huisstijl[naam]] as const);
  const klein = [...vast, ...opmaak].flatMap(([pad, { grootte }]) =>
    grootte === undefined || grootte >= KLEINSTE
      ? []
      : [
          meld(
            `${pad}.grootte`,
            `Deze tekst is ${nl(grootte)} punten groot; ten minste ${KLEINSTE} wordt gevraagd.`,
            `Schrijf ${KLEINSTE} of meer.`,
          ),
        ],
  );
  const teksten = [
    ...(['tekst', 'gedempt', 'concept', 'koppeling'] as const).map(
      (naam) => [`kleuren.${naam}`, kleuren[naam]] as const,
    ),
    ...opmaak.flatMap(([pad, { kleur }]) => (kleur === undefined ? [] : [[`${pad}.kleur`, kleur] as const])),
  ];
  const opVlak = OP_VLAK.flatMap((naam) => {
    const kleur = stijlen[naam]?.kleur;
    return kleur === undefined ? [] : [[`stijlen.${naam}.kleur`, kleur] as const];
  });
  const flauw = [
    ...teksten.map(([pad, kleur]) => ({ pad, kleur, grond: 'papier' as const })),
    // Code stands on it, in the colour of the text where it has none of its own.
    ...[['kleuren.tekst', kleuren.tekst] as const, ['code.kleur', code.kleur ?? kleuren.tekst] as const, ...opVlak].map(
      ([pad, kleur]) => ({
        pad,
        kleur,
        grond: 'vlak' as const,
      }),
    ),
  ].flatMap(({ pad, kleur, grond }) => {
    const gemeten = contrast(kleur, kleuren[grond]);
    if (gemeten >= CONTRAST) return [];
    const message = `De kleur ${kleur} heeft op ${grond} (${kleuren[grond]}) een contrast van ${nl(Math.floor(gemeten * 100) / 100)} : 1; ten minste ${nl(CONTRAST)} : 1 wordt gevraagd (WCAG 2.1, 1.4.3).`;
    return [meld(nabij(lagen, pad, `kleuren.${grond}`), message, 'Kies een kleur die er meer van verschilt.')];
  });
  // A ground that is changed is at fault once for a colour, however many styles have that colour.
  const eens = new Map(flauw.map((one) => [stableJson([one.file, one.range, one.message]), one]));
  return [...klein, ...eens.values()];
}

/** Of two keys the one that the nearer house sets: that house made the pair. */
function nabij(lagen: readonly Laag[], tekst: string, grond: string): string {
  const rang = (pad: string): number => {
    const laag = laagVan(lagen, pad);
    return laag ? lagen.indexOf(laag) : lagen.length;
  };
  return rang(grond) < rang(tekst) ? grond : tekst;
}

/** Contrast of two colours as `#rrggbb`: from 1 to 21. */
function contrast(a: string, b: string): number {
  const [licht, donker] = [helderheid(a), helderheid(b)].sort((x, y) => y - x) as [number, number];
  return (licht + 0.05) / (donker + 0.05);
}

/** Relative luminance. */
function helderheid(kleur: string): number {
  const deel = (at: number): number => {
    const waarde = Number.parseInt(kleur.slice(at, at + 2), 16) / 255;
    return waarde <= 0.04045 ? waarde / 12.92 : ((waarde + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * deel(1) + 0.7152 * deel(3) + 0.0722 * deel(5);
}
