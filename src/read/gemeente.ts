import { z } from 'zod';
import { type Checked, type Diagnostic, diagnostic, lineIndex, parseDatum, type SourceFile } from '../core/index.ts';
import { AARDEN, FUNCTIES, type Gemeente, meestNabij, type Regelstand, type Veld } from '../model/index.ts';
import { readYaml } from './yaml.ts';

const tekst = z.union([z.string().min(1), z.number().transform(String)]);
const datum = z.string().transform((value, context) => {
  const parsed = parseDatum(value);
  if (parsed === undefined) context.addIssue('geen datum');
  return parsed;
});

const persoon = z.strictObject({
  naam: tekst,
  voorletters: tekst.optional(),
  achternaam: tekst,
  aanhef: tekst.optional(),
  functie: z.enum(FUNCTIES),
  van: datum.optional(),
  tot: datum.optional(),
});

const patroon = tekst.refine((source) => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
});

const rubriek = z.union([
  tekst.transform((titel) => ({ titel, aard: undefined })),
  z.strictObject({ titel: tekst, aard: z.enum(AARDEN).optional() }),
]);

const schema = z.strictObject({
  naam: tekst,
  naam_raad: tekst,
  bezoekadres: tekst,
  emailadres: tekst,
  telefoonnummer: tekst,
  zaaknummer_patroon: patroon.default('^\\d{7}$'),
  termijn_oproeping: z.number().int().min(0).default(14),
  leesbaarheid_drempel: z.number().default(40),
  afkortingen: z.record(z.string(), tekst).default({}),
  bekende_nummers: z.array(tekst).default([]),
  rubrieken: z.record(z.string().min(1), rubriek),
  regels: z.record(z.string(), z.enum(['uit', 'waarschuwing', 'fout'])).default({}),
  bestuur: z.array(persoon),
});

const VERWACHT: Readonly<Record<string, string>> = {
  zaaknummer_patroon: "een patroon tussen enkele aanhalingstekens, als '^\\d{7}$'",
  termijn_oproeping: 'een aantal dagen',
  leesbaarheid_drempel: 'een getal',
  afkortingen: 'paren "kort: lang"',
  bekende_nummers: 'een lijst van nummers van negen cijfers',
  rubrieken: `per letter een titel, of { titel, aard } met als aard ${AARDEN.join(', ')}`,
  regels: 'per regel: uit, waarschuwing of fout',
  bestuur: `personen met naam, achternaam en functie (${FUNCTIES.join(', ')}); van en tot zijn datums die bestaan`,
};

/**
 * Reads `gemeente.yaml`. Any fault in it gives no value: without its people and rubrieken nothing can be judged or written
 * (design, "Severity and status").
 */
export function readGemeente(source: SourceFile): Checked<Gemeente> {
  const lines = lineIndex(source.text);
  const { inhoud, fouten } = readYaml(source.text, 0, lines);
  const report = (rule: string, range: Diagnostic['range'], message: string, hint: string): Diagnostic =>
    diagnostic({ rule, severity: 'fout', file: source.path, range, message, hint });
  if (!inhoud)
    return { diagnostics: fouten.map((fout) => report('geldige-yaml', fout.range, fout.message, fout.hint)) };
  const result = schema.safeParse(withoutEmpty(inhoud.waarde) ?? {});
  if (!result.success) {
    const diagnostics = result.error.issues.map((issue) => {
      const [veld = ''] = issue.path.map(String);
      if (issue.code === 'unrecognized_keys') {
        const key = [...issue.path.map(String), issue.keys[0] ?? ''].join('.');
        const near = meestNabij(
          issue.keys[0] ?? '',
          issue.path.length === 0 ? Object.keys(schema.shape) : Object.keys(persoon.shape),
        );
        return report(
          'onbekend-veld',
          inhoud.velden[key]?.sleutel ?? lines.rangeOf(0, 0),
          `Het veld "${issue.keys[0]}" kent griffie niet in gemeente.yaml.`,
          near ? `Bedoelt u "${near}"?` : 'Haal het weg, of controleer de naam.',
        );
      }
      const pad = issue.path.map(String).join('.');
      const plek = nearest(inhoud.velden, pad);
      if (!inhoud.velden[pad] || inhoud.velden[pad]?.aard === 'leeg') {
        return report(
          'verplicht-veld',
          plek?.sleutel ?? plek?.plek ?? lines.rangeOf(0, lines.lineText(1).length),
          `In gemeente.yaml ontbreekt "${pad}".`,
          `Vul in: ${VERWACHT[veld] ?? 'tekst'}.`,
        );
      }
      return report(
        'veld-vorm',
        plek?.plek ?? lines.rangeOf(0, 0),
        `"${plek?.geschreven.split('\n')[0]}" past niet bij "${pad}"; verwacht ${VERWACHT[veld] ?? 'tekst'}.`,
        'Verbeter de waarde.',
      );
    });
    return { diagnostics };
  }
  const { data } = result;
  return {
    value: {
      naam: data.naam,
      naamRaad: data.naam_raad,
      bezoekadres: data.bezoekadres,
      emailadres: data.emailadres,
      telefoonnummer: data.telefoonnummer,
      zaaknummerPatroon: data.zaaknummer_patroon,
      termijnOproeping: data.termijn_oproeping,
      leesbaarheidDrempel: data.leesbaarheid_drempel,
      afkortingen: data.afkortingen,
      bekendeNummers: data.bekende_nummers,
      rubrieken: Object.entries(data.rubrieken).map(([letter, { titel, aard }]) => ({
        letter,
        titel,
        ...(aard ? { aard } : {}),
      })),
      regels: Object.entries(data.regels).map(([regel, stand]): Regelstand => {
        const veld = inhoud.velden[`regels.${regel}`];
        return { regel, stand, plek: veld?.sleutel ?? veld?.plek ?? lines.rangeOf(0, 0) };
      }),
      bestuur: data.bestuur.map(
        (lid): Gemeente['bestuur'][number] =>
          Object.fromEntries(
            Object.entries(lid).filter(([, value]) => value !== undefined),
          ) as unknown as Gemeente['bestuur'][number],
      ),
    },
    diagnostics: [],
  };
}

/** An empty key is a key that was not filled in. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value ?? undefined;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== '')
      .map(([key, member]) => [key, withoutEmpty(member)]),
  );
}

function nearest(velden: Readonly<Record<string, Veld>>, pad: string): Veld | undefined {
  const parts = pad.split('.');
  for (let length = parts.length; length > 0; length--) {
    const veld = velden[parts.slice(0, length).join('.')];
    if (veld) return veld;
  }
  return undefined;
}
