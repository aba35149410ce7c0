import * as z from 'zod';
import { type IsoDate, parseDatum, parseTijd, type Tijd } from '../core/index.ts';
import {
  type Afwezige,
  type Ingekomen,
  type Onderuitslag,
  type Stemming,
  type Toezegging,
  UITSLAGEN,
  type Uitslag,
  type Wijzigingsinvoer,
} from '../model/index.ts';
import type { Steminvoer } from '../raad/index.ts';

const tekst = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value !== '');
const regel = tekst.refine((value) => !/[\r\n]/u.test(value));
const aantal = z.number().int().min(0);
const jaNee = z.union([z.boolean(), z.enum(['ja', 'nee'])]).transform((value) => value === true || value === 'ja');
const datum = z.string().transform((value, context): IsoDate => {
  const dag = parseDatum(value);
  if (dag === undefined) context.addIssue('geen datum');
  return dag ?? ('' as IsoDate);
});
const tijd = z.string().transform((value, context): Tijd => {
  const uur = parseTijd(value);
  if (uur === undefined) context.addIssue('geen tijd');
  return uur ?? ('' as Tijd);
});
const eenOfMeer = z.union([regel.transform((een) => [een]), z.array(regel)]);
const keus = z.enum(['voor', 'tegen']);

/** The ways of voting, each by what it is written with. */
const wijze = z.union([
  z.literal('zonder').transform((): Steminvoer => ({ wijze: 'zonder' })),
  z.strictObject({ voor: aantal, tegen: aantal }).transform((een): Steminvoer => ({ wijze: 'hand', ...een })),
  z
    .strictObject({
      fracties: z.record(z.string(), keus),
      behalve: z.array(z.strictObject({ naam: regel, stem: keus })).default([]),
    })
    .transform(
      ({ fracties, behalve }): Steminvoer => ({
        wijze: 'fracties',
        fracties,
        behalve: behalve.map(({ naam, stem }) => ({ naam, keus: stem })),
      }),
    ),
  z
    .strictObject({ hoofdelijk: z.strictObject({ voor: z.array(regel), tegen: z.array(regel) }) })
    .transform(({ hoofdelijk }): Steminvoer => ({ wijze: 'hoofdelijk', ...hoofdelijk })),
  z
    .strictObject({
      briefjes: z.record(z.string(), aantal),
      blanco: aantal.optional(),
      ongeldig: aantal.optional(),
      beperkt: jaNee.optional(),
      herstemming: jaNee.optional(),
      lot: regel.optional(),
    })
    .transform(({ briefjes, ...rest }): Steminvoer => {
      const kandidaten = Object.entries(briefjes).map(([naam, stemmen]) => ({ naam, stemmen }));
      return { wijze: 'schriftelijk', kandidaten, ...zonderLeeg(rest) };
    }),
]);

/** What stands beside a vote, on the same level as the outcome. */
const bijStemming = {
  stemming: wijze.optional(),
  onthouden: eenOfMeer.default([]),
  opnieuw: z.enum(['gestaakt', 'ongeldig']).optional(),
  zin: tekst.optional(),
};
type BijStemming = {
  readonly stemming?: Steminvoer | undefined;
  readonly onthouden: readonly string[];
  readonly opnieuw?: 'gestaakt' | 'ongeldig' | undefined;
  readonly zin?: string | undefined;
};

function stemmingVan({ stemming, onthouden, opnieuw, zin }: BijStemming): { stemming?: Stemming } {
  if (stemming === undefined && zin === undefined && onthouden.length === 0) return {};
  return { stemming: { invoer: stemming ?? { wijze: 'zonder' }, onthouden, ...zonderLeeg({ opnieuw, zin }) } };
}

const uitslag = z.enum(UITSLAGEN).optional();
const onder = z.strictObject({ nummer: regel, uitslag, ...bijStemming }).transform((een): Onderuitslag => {
  const { nummer, uitslag: woord, ...rest } = een;
  return { nummer, ...zonderLeeg({ uitslag: woord }), ...stemmingVan(rest) };
});
const toezegging = z
  .strictObject({ nummer: regel, wie: regel, wat: tekst, voor: datum.optional() })
  .transform((een): Toezegging => zonderLeeg(een));

/** The record of a meeting: per item, per rubriek, or of what came up, what came of it. */
export const uitslagen = z.array(
  z
    .strictObject({
      punt: eenOfMeer.optional(),
      rubriek: regel.optional(),
      tekst: regel.optional(),
      uitslag,
      tijd: tijd.optional(),
      toelichting: tekst.optional(),
      moties: z.array(onder).default([]),
      amendementen: z.array(onder).default([]),
      toezeggingen: z.array(toezegging).default([]),
      ...bijStemming,
    })
    .refine((een) => [een.punt, een.rubriek, een.tekst].filter((waarde) => waarde !== undefined).length === 1)
    .transform(
      ({
        punt,
        rubriek,
        tekst: naam,
        uitslag: woord,
        tijd: uur,
        toelichting,
        moties,
        amendementen,
        toezeggingen,
        ...stem
      }): Uitslag => ({
        punten: punt ?? [],
        moties,
        amendementen,
        toezeggingen,
        ...zonderLeeg({ rubriek, tekst: naam, uitslag: woord, tijd: uur, toelichting }),
        ...stemmingVan(stem),
      }),
    ),
);

/** Who was not there, or not the whole time. */
export const afwezigen = z.array(
  z.union([
    regel.transform((naam): Afwezige => ({ naam })),
    z
      .strictObject({ naam: regel, van: tijd.optional(), tot: tijd.optional(), met_bericht: jaNee.optional() })
      .transform(({ met_bericht: metBericht, ...een }): Afwezige => zonderLeeg({ ...een, metBericht })),
  ]),
);

/** A place in the text that was proposed: `2`, `2a`, `artikel 3 lid 2`; 0 for in front of the first. */
const plaats = regel.transform((woorden) => plaatsVan(woorden));

/** The changes of an amendement. */
export const wijzigingen = z
  .array(
    z.union([
      z
        .strictObject({ vervang: plaats, door: tekst })
        .transform(({ vervang, door }): Wijzigingsinvoer => ({ doe: 'vervang', plaats: vervang, tekst: door })),
      z
        .strictObject({ schrap: plaats })
        .transform(({ schrap }): Wijzigingsinvoer => ({ doe: 'schrap', plaats: schrap, tekst: '' })),
      z
        .strictObject({ voeg_in_na: plaats, tekst })
        .transform(
          ({ voeg_in_na: na, tekst: nieuw }): Wijzigingsinvoer => ({ doe: 'voeg_in_na', plaats: na, tekst: nieuw }),
        ),
    ]),
  )
  .min(1);

/** What came in for the raad. */
export const ingekomen = z
  .array(
    z
      .strictObject({
        van: regel,
        onderwerp: regel,
        datum: datum.optional(),
        afdoening: regel,
        bestand: regel.optional(),
        zaaknummer: regel.optional(),
      })
      .transform((een): Ingekomen => zonderLeeg(een)),
  )
  .min(1);

/**
 * A place as it is written, from the outside in: `2` is the second point, `2a` and `2 a` and `2.a` its part a, `artikel 3 lid 2 onder b`
 * a part of a regeling. Empty for `0`: in front of the first.
 */
export function plaatsVan(woorden: string): readonly string[] {
  const kaal = woorden.toLowerCase().replace(/\b(?:beslispunt|punt|lid|onder(?:deel)?|sub)\b/gu, ' ');
  const artikel = /\bartikel\s+([\p{L}\d]+(?:[:.]\d+)*)/u.exec(kaal);
  const rest = (artikel ? kaal.slice(artikel.index + artikel[0].length) : kaal).trim();
  const delen = rest.match(/\d+|[a-z]+/gu) ?? [];
  const heel = [...(artikel ? [`artikel ${artikel[1]}`] : []), ...delen];
  return heel.length === 1 && heel[0] === '0' ? [] : heel;
}

/** An object without what is not there: an optional field is absent, never undefined. */
function zonderLeeg<T extends object>(waarde: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(waarde).filter(([, een]) => een !== undefined)) as never;
}
