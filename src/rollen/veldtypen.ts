import * as z from 'zod';
import { parseDatum, parseTijd } from '../core/index.ts';
import {
  type Bijlagevermelding,
  bedoeltOpenbaarheid,
  type Indienerwaarde,
  meestNabij,
  type Veldregel,
  type Veldtype,
  type Waarde,
} from '../model/index.ts';
import { afwezigen, ingekomen, uitslagen, wijzigingen } from './verslagtypen.ts';

/** Plain text of one line: not empty. A number counts as the text it was written as. */
const regel = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value !== '' && !/[\r\n]/.test(value));

const datum = z.string().transform((value, context) => {
  const dag = parseDatum(value);
  if (dag === undefined) context.addIssue('geen datum');
  return dag ?? '';
});

/** A month, or a day in it. */
const maand = z.string().transform((value, context) => {
  if (parseDatum(/^\d{4}-\d{2}$/u.test(value) ? `${value}-01` : value) === undefined) context.addIssue('geen maand');
  return value;
});

const tijd = z.string().transform((value, context) => {
  const uur = parseTijd(value);
  if (uur === undefined) context.addIssue('geen tijd');
  return uur ?? '';
});

/** `ja` and `nee` as they are written; YAML's own `true` and `false` are accepted for them. */
const jaNee = z
  .union([z.enum(['ja', 'nee']), z.boolean()])
  .transform((value): 'ja' | 'nee' => (value === true || value === 'ja' ? 'ja' : 'nee'));

const minuten = z.number().int().positive().max(1440);

const nummer = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

const spreekrecht = z.union([
  jaNee.transform((publiek) => ({ publiek })),
  z
    .strictObject({ publiek: jaNee, duur: minuten.optional() })
    .transform(({ publiek, duur }) => ({ publiek, ...(duur === undefined ? {} : { duur }) })),
]);

const vervolg = jaNee.optional();
const punt = z.union([
  regel.transform((tekst) => ({ van: 'tekst' as const, tekst })),
  z
    .strictObject({ zaak: nummer, vervolg, zonder_voorbespreking: regel.optional() })
    .transform(({ zaak, zonder_voorbespreking: reden, ...een }) => ({
      van: 'zaak' as const,
      zaaknummer: zaak,
      ...bij(een),
      ...(reden === undefined ? {} : { zonderVoorbespreking: reden }),
    })),
  z
    .strictObject({ brief: nummer, vervolg })
    .transform(({ brief, ...een }) => ({ van: 'brief' as const, zaaknummer: brief, ...bij(een) })),
  z.strictObject({ tekst: regel, id: regel.optional(), vervolg }).transform(({ id, ...een }) => ({
    van: 'tekst' as const,
    ...(id === undefined ? {} : { id }),
    ...bij(een),
  })),
]);

/** `vervolg: ja`: the item goes on from the one above it, and has its number with a letter. */
function bij<T extends { vervolg?: 'ja' | 'nee' | undefined }>({ vervolg: woord, ...rest }: T) {
  return { ...rest, ...(woord === 'ja' ? { vervolg: true as const } : {}) };
}

/** Rubrieken with their items, or items of an agenda without rubrieken. */
const agenda = z
  .array(
    z.union([
      z.strictObject({
        rubriek: z.union([z.string().min(1), z.number().transform(String)]),
        // A rubriek of which the last item was taken off.
        punten: z
          .array(punt)
          .nullable()
          .transform((punten) => punten ?? []),
      }),
      punt.transform((een) => ({ rubriek: '', punten: [een] })),
    ]),
  )
  .min(1);

/** Files that go along. What stands at `openbaarheid`, or at a key that can only be meant for it, is kept whatever it is. */
const bijlage = z.union([
  regel.transform((bestand): Bijlagevermelding => ({ bestand })),
  z
    .looseObject({ bestand: regel, titel: regel.optional() })
    .transform(({ bestand, titel, ...rest }): Bijlagevermelding => {
      const [sleutel] = Object.keys(rest).filter(
        (naam) => bedoeltOpenbaarheid(naam) || meestNabij(naam, ['openbaarheid']) !== undefined,
      );
      const geschreven = sleutel === undefined ? undefined : rest[sleutel];
      const maat = sleutel === 'openbaarheid' ? String(geschreven ?? '').trim() : `${sleutel}: ${geschreven ?? ''}`;
      return {
        bestand,
        ...(titel === undefined ? {} : { titel }),
        ...(sleutel === undefined ? {} : { openbaarheid: maat }),
      };
    }),
]);

/** An amount in euro, as a number or as the house writes it: `€ 1.250,50`. */
const bedrag = z.union([
  z.number(),
  z
    .string()
    .regex(/^(?:€\s?)?-?\d{1,3}(?:\.?\d{3})*(?:,\d{2})?$/u)
    .transform((value) => Number(value.replace(/[€\s.]/gu, '').replace(',', '.'))),
]);

/** A word of the house, or the members that propose with their fractie. */
const indiener = z.union([
  regel.transform((wie): Indienerwaarde => ({ wie })),
  z
    .union([
      z.strictObject({ naam: regel, fractie: regel }),
      z.array(z.strictObject({ naam: regel, fractie: regel })).min(1),
    ])
    .transform((leden): Indienerwaarde => ({ wie: '', leden: Array.isArray(leden) ? leden : [leden] })),
]);

/** What a type of field accepts, and how that is said. */
interface Type {
  schema(veld: Veldregel): z.ZodType<Waarde>;
  /** Dutch: what is expected. */
  verwacht(veld: Veldregel): string;
}

const TYPEN: Readonly<Record<Veldtype, Type>> = {
  regel: { schema: () => regel, verwacht: () => 'één regel tekst' },
  // Whether it fits the pattern of the house is for the rule `veld-vorm`.
  zaaknummer: { schema: () => nummer, verwacht: () => 'een zaaknummer' },
  datum: { schema: () => datum, verwacht: () => 'een datum die bestaat, als jaar-maand-dag' },
  maand: { schema: () => maand, verwacht: () => 'een maand als 2026-09, of een dag als 2026-09-16' },
  tijd: { schema: () => tijd, verwacht: () => 'een tijd tussen aanhalingstekens, als "19:30"' },
  tekst: {
    schema: () =>
      z
        .string()
        .trim()
        .min(1)
        .transform((tekst) => ({ tekst })),
    verwacht: () => 'tekst',
  },
  getal: { schema: () => z.number(), verwacht: () => 'een getal' },
  bedrag: { schema: () => bedrag, verwacht: () => 'een bedrag in euro, als 1250 of "€ 1.250,50"' },
  janee: { schema: () => jaNee, verwacht: () => 'ja of nee' },
  minuten: { schema: () => minuten, verwacht: () => 'een aantal minuten, als 90' },
  indiener: {
    schema: () => indiener,
    verwacht: () => 'wie het voorstelt: een woord uit huis.yaml, of { naam: …, fractie: … }',
  },
  lijst: {
    schema: ({ van = 'regel', ...veld }) =>
      z.array(TYPEN[van].schema({ ...veld, type: van }).transform((waarde) => String(waarde))).min(1),
    verwacht: ({ van = 'regel', ...veld }) => `een lijst met per regel ${TYPEN[van].verwacht({ ...veld, type: van })}`,
  },
  keuze: { schema: ({ keuzes }) => z.enum(keuzes ?? []), verwacht: ({ keuzes = [] }) => opsomming(keuzes) },
  personen: {
    schema: ({ een }) => (een ? regel : z.union([regel, z.array(regel).min(1)])),
    verwacht: ({ een }) => (een ? 'één regel tekst' : 'één naam of een lijst van namen'),
  },
  nummers: {
    schema: () => z.union([regel, z.array(regel).min(1)]),
    verwacht: () => 'één nummer of een lijst van nummers',
  },
  spreekrecht: {
    schema: () => spreekrecht,
    verwacht: () => 'ja, nee, of { publiek: ja, duur: 5 } met de duur in minuten',
  },
  bijlagen: {
    schema: () => z.array(bijlage).min(1),
    verwacht: () => 'een lijst van bestanden: een naam, of { bestand: …, titel: …, openbaarheid: … }',
  },
  uitslagen: {
    schema: () => uitslagen,
    verwacht: () =>
      'per agendapunt wat ervan kwam: { punt: C01, uitslag: aangenomen }, met stemming, moties, amendementen en toezeggingen',
  },
  afwezigen: {
    schema: () => afwezigen,
    verwacht: () =>
      'een lijst van namen, of { naam: …, van: "21:10" } voor wie eerder wegging en tot: voor wie later kwam',
  },
  wijzigingen: {
    schema: () => wijzigingen,
    verwacht: () => 'een lijst van wijzigingen: { vervang: 2, door: … }, { schrap: 3 } of { voeg_in_na: 4, tekst: … }',
  },
  ingekomen: {
    schema: () => ingekomen,
    verwacht: () => 'een lijst van stukken: { van: …, onderwerp: …, afdoening: … }',
  },
  agenda: {
    schema: () => agenda,
    verwacht: () => 'een lijst van rubrieken met hun punten: tekst, "zaak: nummer" of "brief: nummer"',
  },
};

const schemas = new WeakMap<Veldregel, z.ZodType<Waarde>>();

/** Judges what stands in a field: the value that fits, or the issues of Zod with their paths. */
export function leesWaarde(veld: Veldregel, geschreven: unknown): z.ZodSafeParseResult<Waarde> {
  const schema = schemas.get(veld) ?? TYPEN[veld.type].schema(veld);
  schemas.set(veld, schema);
  return schema.safeParse(geschreven);
}

/** Dutch: what a field expects, to stand after "verwacht wordt": "een datum die bestaat, als jaar-maand-dag". */
export function verwacht(veld: Veldregel): string {
  return TYPEN[veld.type].verwacht(veld);
}

function opsomming(waarden: readonly string[]): string {
  return waarden.length === 1 ? String(waarden[0]) : `${waarden.slice(0, -1).join(', ')} of ${waarden.at(-1)}`;
}
