import * as z from 'zod';

/** Where something of the head stands between the margins of the text. */
const kant = z.enum(['links', 'rechts', 'midden']);
const regel = z.union([z.string().min(1), z.number().transform(String)]);
const bestand = (soorten: string, vorm: RegExp) =>
  z.string().refine((naam) => vorm.test(naam), `Hier wordt de naam verwacht van een beeld dat ${soorten} is.`);

/** The logo of a house: a picture beside its templates, in millimetres. */
export const logoSchema = z.strictObject({
  bestand: bestand('SVG, PNG of JPEG', /\.(?:svg|png|jpe?g)$/iu),
  /** What Word shows in place of an SVG. */
  word: bestand('PNG of JPEG', /\.(?:png|jpe?g)$/iu).optional(),
  /** What is read aloud. */
  alt: z.string().trim().min(1),
  breedte: z.number().min(5).max(200),
  plaats: z.enum(['eerste-pagina', 'elke-pagina']).default('eerste-pagina'),
  kant: kant.default('links'),
});

/** The lines of the sender: a list, or a group that also says where they stand. */
export const afzenderSchema = z.preprocess(
  (waarde) => (Array.isArray(waarde) ? { regels: waarde } : waarde),
  z.strictObject({ regels: z.array(regel).min(1).max(12), kant: kant.default('links') }),
);

export type Kant = z.infer<typeof kant>;

/** The logo as it is shown: its picture has been looked at. */
export interface Logo {
  /** `asset:huis:` with the name of the picture. */
  readonly src: string;
  /** The picture for a writer that cannot show an SVG, in the same form. */
  readonly word?: string;
  readonly alt: string;
  readonly kant: Kant;
  /** In millimetres; the height follows from the picture. */
  readonly breedte: number;
  readonly hoogte: number;
}

/** What stands above every document of a house. */
export interface Huiskop {
  readonly logo?: Logo;
  /** The logo stands on the pages after the first too. */
  readonly elkePagina: boolean;
  readonly afzender?: { readonly regels: readonly string[]; readonly kant: Kant };
}

/** What a document takes of a house besides its templates. */
export interface Huisbeelden {
  /** Its pictures, by name. */
  readonly beelden: Readonly<Record<string, { readonly mime: string }>>;
  readonly kop?: Huiskop | undefined;
}
