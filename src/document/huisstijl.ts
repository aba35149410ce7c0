import * as z from 'zod';
import { afzenderSchema, logoSchema } from './huiskop.ts';
import { STIJLEN } from './vocabulary.ts';

const kleur = z.string().regex(/^#[0-9a-fA-F]{6}$/);
const punten = z.number().positive().max(200);
const ruimte = z.number().min(0).max(200);

/** The looks of one style name or heading. Sizes and spacing in points. */
const opmaak = z.strictObject({
  grootte: punten.optional(),
  vet: z.boolean().optional(),
  cursief: z.boolean().optional(),
  kleur: kleur.optional(),
  boven: ruimte.optional(),
  onder: ruimte.optional(),
  /** Letter-spacing in points. */
  spatiering: z.number().min(0).max(20).optional(),
  /** Line height as a factor. */
  regel: z.number().min(1).max(3).optional(),
  uitlijning: z.enum(['links', 'rechts', 'midden']).optional(),
  /** Indent from the left, in points. */
  inspringing: ruimte.optional(),
});

/** The font of code where a house names none: made to stand beside the text font of griffie. */
const SOURCE_CODE = 'npm:@expo-google-fonts/source-code-pro';
const CODE_LETTERTYPE = {
  naam: 'Source Code Pro',
  terugval: 'Consolas',
  normaal: `${SOURCE_CODE}/400Regular/SourceCodePro_400Regular.ttf`,
  vet: `${SOURCE_CODE}/700Bold/SourceCodePro_700Bold.ttf`,
  cursief: `${SOURCE_CODE}/400Regular_Italic/SourceCodePro_400Regular_Italic.ttf`,
  'vet-cursief': `${SOURCE_CODE}/700Bold_Italic/SourceCodePro_700Bold_Italic.ttf`,
};
const lettertype = {
  naam: z.string().min(1),
  /** What Word and LibreOffice use when the embedded font is refused. */
  terugval: z.string().min(1),
  /** One static TTF per style: a path below the templates folder, or a file of an npm package (`npm:package/path`). */
  normaal: z.string(),
};
const snede = z.string();

/** `templates/huisstijl.yaml`: the only place where looks are decided, for PDF and DOCX alike. */
export const huisstijlSchema = z.strictObject({
  lettertype: z.strictObject({
    ...lettertype,
    vet: snede,
    cursief: snede,
    'vet-cursief': snede,
    /** A font whose letters are equally wide, for indents and columns of code mean something. A style that it has not is its `normaal`. */
    code: z
      .strictObject({
        ...lettertype,
        vet: snede.optional(),
        cursief: snede.optional(),
        'vet-cursief': snede.optional(),
      })
      .default(CODE_LETTERTYPE),
  }),
  /** In millimetres. */
  pagina: z.strictObject({
    boven: ruimte,
    onder: ruimte,
    links: ruimte,
    rechts: ruimte,
    /** Width of the side block of a letter, and the space between it and the text. */
    zijblok: ruimte,
    'zijblok-afstand': ruimte,
  }),
  kleuren: z.strictObject({
    tekst: kleur,
    accent: kleur,
    /** Small print: footer, labels. */
    gedempt: kleur,
    lijn: kleur,
    vlak: kleur,
    concept: kleur,
    koppeling: kleur,
    papier: kleur,
  }),
  tekst: z.strictObject({ grootte: punten, regel: z.number().min(1).max(3), onder: ruimte }),
  koppen: z.strictObject({ h1: opmaak, h2: opmaak, h3: opmaak, h4: opmaak, h5: opmaak, h6: opmaak }),
  /** By style name of the vocabulary: looks for a name that nothing carries would be ignored silently. */
  stijlen: z.record(
    z.string().refine((naam) => Object.hasOwn(STIJLEN, naam)),
    opmaak,
  ),
  lijst: z.strictObject({ inspringing: ruimte, onder: ruimte }),
  tabel: z.strictObject({ grootte: punten, lijndikte: z.number().min(0).max(3), celmarge: ruimte, onder: ruimte }),
  citaat: opmaak,
  /** A block of code; code within a line is as large as the line. */
  code: opmaak.default({ grootte: 9.5, regel: 1.3, boven: 4, onder: 10 }),
  voet: z.strictObject({ grootte: punten }),
  noten: z.strictObject({ grootte: punten }),
  /** Height of the space to sign, in points. */
  handtekening: z.strictObject({ ruimte: punten }),
  /** What stands above every document. */
  logo: logoSchema.optional(),
  afzender: afzenderSchema.optional(),
});

export type Huisstijl = z.infer<typeof huisstijlSchema>;
export type Opmaak = z.infer<typeof opmaak>;
/** The four styles of the font. */
export const SNEDEN = ['normaal', 'vet', 'cursief', 'vet-cursief'] as const;
export type Snede = (typeof SNEDEN)[number];
/** The bytes of one whole TTF per style, with its digest. */
export type Letterfamilie = Readonly<Record<Snede, { readonly bytes: Uint8Array; readonly digest: string }>>;
/** The font of the text and that of code. */
export type Lettertypen = Letterfamilie & { readonly code: Letterfamilie };
