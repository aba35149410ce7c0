import { z } from 'zod';
import { parseDatum, parseTijd } from '../core/index.ts';
import type { Veldregel } from './soort.ts';

/** Plain text of one line: not empty. A number counts as the text it was written as. */
const regelSchema = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value !== '' && !/[\r\n]/.test(value));

const naamLijst = z.union([regelSchema, z.array(regelSchema).min(1)]);

const datumSchema = z.string().transform((value, context) => {
  const datum = parseDatum(value);
  if (datum === undefined) context.addIssue('geen datum');
  return datum;
});

const tijdSchema = z.string().transform((value, context) => {
  const tijd = parseTijd(value);
  if (tijd === undefined) context.addIssue('geen tijd');
  return tijd;
});

/** `ja` and `nee` as they are written; YAML's own `true` and `false` are accepted for them. */
const jaNee = z
  .union([z.enum(['ja', 'nee']), z.boolean()])
  .transform((value) => (value === true || value === 'ja' ? 'ja' : 'nee'));

const minuten = z.number().int().positive().max(1440);

const nummerSchema = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

type Eis = Veldregel['verplicht'];

/** One line of text. */
export const regel = (voorbeeld: string, verplicht: Eis = true): Veldregel => ({
  schema: regelSchema,
  verplicht,
  verwacht: 'één regel tekst',
  voorbeeld,
});

/** One name or a list of names. */
export const namen = (voorbeeld: string, verplicht: Eis = true): Veldregel => ({
  schema: naamLijst,
  verplicht,
  verwacht: 'één naam of een lijst van namen',
  voorbeeld,
});

/** A calendar day that exists. */
export const datum = (verplicht: Eis = true): Veldregel => ({
  schema: datumSchema,
  verplicht,
  verwacht: 'een datum die bestaat, als jaar-maand-dag',
  voorbeeld: '2026-03-11',
});

/** A time of day. */
export const tijd = (verplicht: Eis = true): Veldregel => ({
  schema: tijdSchema,
  verplicht,
  verwacht: 'een tijd tussen aanhalingstekens, als "19:30"',
  voorbeeld: '"19:30"',
});

/** One of a closed list of words. */
export const keuze = (waarden: readonly [string, ...string[]], verplicht: Eis = true): Veldregel => ({
  schema: z.enum(waarden),
  verplicht,
  verwacht: opsomming(waarden),
  voorbeeld: waarden[0],
});

/** A whole number of minutes. */
export const duur = (verplicht: Eis = true): Veldregel => ({
  schema: minuten,
  verplicht,
  verwacht: 'een aantal minuten, als 90',
  voorbeeld: '90',
});

/** `nee`, `ja`, or `{ publiek: ja, duur: 5 }` with the minutes a speaker has. */
export const spreekrecht = (verplicht: Eis = true): Veldregel => ({
  schema: z.union([
    jaNee.transform((publiek) => ({ publiek, duur: undefined as number | undefined })),
    z
      .strictObject({ publiek: jaNee, duur: minuten.optional() })
      .transform(({ publiek, duur: toegestaan }) => ({ publiek, duur: toegestaan })),
  ]),
  verplicht,
  verwacht: 'ja, nee, of { publiek: ja, duur: 5 } met de duur in minuten',
  voorbeeld: '{ publiek: ja, duur: 5 }',
});

/** The number of the zaak; whether it fits the pattern of the house is for `veld-vorm`. */
export const zaaknummer = (verplicht: Eis = true): Veldregel => ({
  schema: nummerSchema,
  verplicht,
  verwacht: 'een zaaknummer',
  voorbeeld: '3261787',
});

/** The items of one rubriek of an agenda, as they are written. */
export type AgendaInvoer = readonly {
  readonly rubriek: string;
  readonly punten: readonly (string | { readonly zaak: string } | { readonly brief: string })[];
}[];

/** The agenda of an oproeping. */
export const agenda = (): Veldregel => ({
  schema: z
    .array(
      z.strictObject({
        rubriek: z.string().min(1),
        punten: z.array(
          z.union([regelSchema, z.strictObject({ zaak: nummerSchema }), z.strictObject({ brief: nummerSchema })]),
        ),
      }),
    )
    .min(1),
  verplicht: true,
  verwacht: 'een lijst van rubrieken met hun punten: tekst, "zaak: nummer" of "brief: nummer"',
  voorbeeld: '[{ rubriek: A, punten: [Opening] }]',
});

/** The fields that every soort has besides `soort` itself. */
export const GEDEELD: Readonly<Record<string, Veldregel>> = {
  soort: regel('raadsadvies'),
  status: keuze(['concept', 'definitief'], false),
  openbaarheid: keuze(['openbaar', 'besloten', 'geheim'], false),
};

function opsomming(waarden: readonly string[]): string {
  return waarden.length === 1 ? String(waarden[0]) : `${waarden.slice(0, -1).join(', ')} of ${waarden.at(-1)}`;
}
