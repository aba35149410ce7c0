import * as z from 'zod';
import { AARDEN, BETEKENISSEN, EISEN, PUNTNUMMERS, ROLNAMEN, VELDTYPEN } from '../../model/index.ts';

const tekst = z.union([z.string().min(1), z.number().transform(String)]);
const naam = z.string().regex(/^[a-z][a-z0-9_-]*$/u);
const jaNee = z.union([z.boolean(), z.enum(['ja', 'nee'])]).transform((value) => value === true || value === 'ja');
const eenOfMeer = z.union([tekst.transform((value) => [value]), z.array(tekst).min(1)]);
const lidwoord = z.enum(['de', 'het']);
const eis = z.union([z.boolean().transform((value) => (value ? 'ja' : 'nee')), z.enum(EISEN)]);

/** A field; `type: groep` has fields of its own. */
const veld = z.strictObject({
  type: z.enum(VELDTYPEN).exclude(['agenda', 'bijlagen']),
  label: tekst.optional(),
  verplicht: eis.default('ja'),
  voorbeeld: tekst.optional(),
  betekenis: z.enum(BETEKENISSEN).optional(),
  keuzes: z.array(tekst).min(1).optional(),
  een: jaNee.optional(),
  uit_bestuur: jaNee.optional(),
  functies: z.array(tekst).min(1).optional(),
  van: z.enum(['regel', 'datum', 'tijd', 'getal', 'bedrag', 'zaaknummer']).optional(),
});
const groep = z.strictObject({ type: z.literal('groep'), velden: z.record(naam, veld) });

const sectie = z.strictObject({
  id: naam,
  titel: tekst,
  ook: eenOfMeer.default([]),
  herken: eenOfMeer.default([]),
  verplicht: jaNee.default(true),
  gedrukt: tekst.optional(),
  sessie: jaNee.default(false),
  zonder_kop: jaNee.default(false),
  voorbeeld: tekst.optional(),
});

/** `soorten/<naam>.yaml` of a house. */
export const soortSchema = z.strictObject({
  rol: z.enum(ROLNAMEN),
  /** Of several soorten with one role the one that is meant where only the role is known. */
  gewoon: jaNee.default(false),
  naam: naam.optional(),
  lidwoord,
  meervoud: tekst,
  titel: tekst.optional(),
  titel_gewijzigd: tekst.optional(),
  sjabloon: naam.optional(),
  velden: z.record(naam, z.discriminatedUnion('type', [groep, veld])).default({}),
  secties: z.array(sectie).default([]),
  vrije_koppen: jaNee.default(false),
  beslispunten: z
    .strictObject({
      sectie: naam,
      nummering: z.enum(PUNTNUMMERS).default('cijfers'),
      enkel_zonder_nummer: jaNee.default(false),
    })
    .optional(),
  ondertekening: z
    .strictObject({
      dag: naam,
      of_vergadering: jaNee.default(false),
      groet: tekst.optional(),
      door: z.array(z.strictObject({ functie: tekst, als: tekst })).min(1),
    })
    .optional(),
  /** Of a motie, an amendement or a toezegging: how it is numbered, by example. */
  nummer_vorm: tekst.optional(),
  briefhoofd: z
    .strictObject({
      tekst,
      vervolg: z.array(z.strictObject({ label: tekst, veld: naam })).default([]),
    })
    .optional(),
});
export type Soortbestand = z.infer<typeof soortSchema>;

/** `huis.yaml` of a house. */
export const huisSchema = z.strictObject({
  naam: tekst,
  extends: tekst.optional(),
  /** Soorten of the house below that this one does not have. */
  zonder: z.array(naam).optional(),
  fasen: z.array(z.strictObject({ groep: naam, naam: tekst, lidwoord })).optional(),
  functies: z.array(tekst).min(1).optional(),
  aarden: z.record(naam, z.enum(AARDEN)).optional(),
  zaaknummer: z.strictObject({ vorm: eenOfMeer }).optional(),
  nummering: z.strictObject({ vorm: tekst, doorlopend: jaNee.optional() }).optional(),
  rubrieken: z
    .record(
      tekst,
      z.union([
        tekst.transform((titel) => ({ titel, aard: undefined })),
        z.strictObject({ titel: tekst, aard: naam.optional() }),
      ]),
    )
    .optional(),
  indieners: z.record(naam, z.strictObject({ naam: tekst, kort: tekst })).optional(),
  regels: z.record(z.string(), z.enum(['uit', 'waarschuwing', 'fout'])).optional(),
  /** What stands above a stuk that is not openbaar. */
  merken: z.strictObject({ besloten: tekst.optional(), geheim: tekst.optional() }).optional(),
  regelnamen: z.record(z.string(), z.string()).optional(),
});
export type Huisbestand = z.infer<typeof huisSchema>;
