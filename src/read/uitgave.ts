import * as z from 'zod';
import { type Checked, type Diagnostic, diagnostic, FILE_START, parseDatum } from '../core/index.ts';
import { isOpenbaarheid, type Openbaarheid, type Uitgave } from '../model/index.ts';
import { readBySchema, sayer } from './yaml-schema.ts';

/** The folder in that of a vergadering in which it says what was sent. */
export const UITGAVEN = 'uitgaven';

const tekst = z.string();
const aantal = z.number().int().min(0);
const rang = z.number().int().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const dag = z.union([z.string(), z.number().transform(String)]).transform((value, context) => {
  const datum = parseDatum(value);
  if (datum === undefined) context.addIssue('geen datum');
  return datum ?? z.NEVER;
});
const openbaarheid = z
  .string()
  .refine(isOpenbaarheid)
  .transform((woord) => woord as Openbaarheid);

const schema = z.strictObject({
  uitgave: rang,
  op: dag,
  door: tekst,
  ondanks: tekst.optional(),
  griffie: tekst,
  huis: tekst,
  agenda: z.array(
    z.strictObject({
      nummer: z.union([tekst, z.number().transform(String)]),
      lijn: tekst,
      rubriek: z.union([tekst, z.number().transform(String)]),
      titel: tekst,
      openbaarheid,
      vervallen: z.literal(['ja']).optional(),
      nagekomen: dag.optional(),
    }),
  ),
  stukken: z.array(
    z.strictObject({
      bron: tekst,
      titel: tekst,
      openbaarheid,
      versie: rang,
      sinds: dag,
      inhoud: sha256,
      tekst: sha256,
      bestanden: z.array(z.strictObject({ pad: tekst, sha256, grootte: aantal, bladzijden: rang.optional() })),
    }),
  ),
});

/** The folder of the vergadering and the number, of the path of a file that says what was sent; undefined for any other. */
export function alsUitgave(pad: string): { readonly map: string; readonly nummer: number } | undefined {
  const [, map = '', nummer] = new RegExp(`^(?:(.+)/)?${UITGAVEN}/([1-9]\\d{0,5})\\.yaml$`, 'u').exec(pad) ?? [];
  return nummer === undefined ? undefined : { map, nummer: Number(nummer) };
}

/**
 * Reads what was sent with a vergadering. A file that is broken or was changed by hand beyond reading has no value, and a fout
 * `uitgave-leesbaar`: numbers that were sent are then not known.
 */
export function readUitgave(pad: string, bytes: Uint8Array | undefined): Checked<Uitgave> {
  const plaats = alsUitgave(pad);
  const say = sayer('uitgave-leesbaar', pad);
  const raad = 'Zet het bestand terug zoals het was (git checkout); wat verstuurd is, verandert niet meer.';
  const fout = (message: string): Diagnostic => say(FILE_START, message, raad);
  if (!plaats || !bytes) return { diagnostics: [fout('Deze uitgave kan niet worden gelezen.')] };
  const { value, diagnostics } = readBySchema(bytes, pad, schema, say);
  if (!value)
    return { diagnostics: diagnostics.map((een) => diagnostic({ ...een, rule: 'uitgave-leesbaar', hint: raad })) };
  const { data } = value;
  if (data.uitgave !== plaats.nummer) {
    return {
      diagnostics: [
        fout(`Hier staat uitgave ${data.uitgave}; verwacht wordt ${plaats.nummer}, als in de naam van het bestand.`),
      ],
    };
  }
  const { uitgave: nummer, ondanks, agenda, stukken, ...rest } = data;
  return {
    value: {
      ...rest,
      nummer,
      map: plaats.map,
      ...(ondanks === undefined ? {} : { ondanks }),
      agenda: agenda.map(({ vervallen, nagekomen, ...regel }) => ({
        ...regel,
        ...(vervallen === undefined ? {} : { vervallen: true as const }),
        ...(nagekomen === undefined ? {} : { nagekomen }),
      })),
      stukken: stukken.map(({ bestanden, ...stuk }) => ({
        ...stuk,
        bestanden: bestanden.map(({ bladzijden, ...bestand }) => ({
          ...bestand,
          ...(bladzijden === undefined ? {} : { bladzijden }),
        })),
      })),
    },
    diagnostics: [],
  };
}
