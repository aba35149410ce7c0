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

/** What is expected of a field, and an example to copy; of a person by the name of the field, `tekst` otherwise. */
const VERWACHT: Readonly<Record<string, readonly [verwacht: string, voorbeeld: string]>> = {
  naam: ['tekst', 'naam: Lindermeer'],
  naam_raad: ['tekst', 'naam_raad: Raad der gemeente Lindermeer'],
  bezoekadres: ['tekst', 'bezoekadres: Kerkbrink 4'],
  emailadres: ['tekst', 'emailadres: gemeente@lindermeer.example'],
  telefoonnummer: ['tekst', 'telefoonnummer: "14 0599"'],
  zaaknummer_patroon: ['een patroon tussen enkele aanhalingstekens', "zaaknummer_patroon: '^\\d{7}$'"],
  termijn_oproeping: ['een aantal dagen', 'termijn_oproeping: 14'],
  leesbaarheid_drempel: ['een getal', 'leesbaarheid_drempel: 40'],
  afkortingen: ['per afkorting wat zij betekent', 'afkortingen: { GRP: gemeentelijk rioleringsplan }'],
  bekende_nummers: ['een lijst van nummers van negen cijfers', 'bekende_nummers: ["123456782"]'],
  rubrieken: [
    `per letter een titel, of { titel, aard } met als aard ${AARDEN.join(', ')}`,
    'onder "rubrieken:" de regel "  B: { titel: Hamerstukken, aard: hamerstukken }"',
  ],
  regels: ['per regel: uit, waarschuwing of fout', 'regels: { onderwerp-gelijk: uit }'],
  bestuur: [
    'een lijst van personen met naam, achternaam en functie',
    'onder "bestuur:" de regel "  - { naam: Renske Kuiper, achternaam: Kuiper, functie: griffier }"',
  ],
  'bestuur.naam': ['tekst', 'naam: Renske Kuiper'],
  'bestuur.achternaam': ['tekst', 'achternaam: Kuiper'],
  'bestuur.functie': [`een van ${FUNCTIES.join(', ')}`, 'functie: griffier'],
  'bestuur.van': ['een datum die bestaat, als jaar-maand-dag', 'van: 2022-05-19'],
  'bestuur.tot': ['een datum die bestaat, als jaar-maand-dag', 'tot: 2026-03-31'],
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
      const naam = veldnaam(issue.path, inhoud.waarde);
      const [verwacht, voorbeeld] = VERWACHT[pad.replace(/\.\d+/gu, '')] ?? VERWACHT[veld] ?? ['tekst', ''];
      if (!inhoud.velden[pad] || inhoud.velden[pad]?.aard === 'leeg') {
        return report(
          'verplicht-veld',
          plek?.sleutel ?? plek?.plek ?? lines.rangeOf(0, lines.lineText(1).length),
          `In gemeente.yaml ontbreekt ${naam}.`,
          `Vul in, bijvoorbeeld: ${voorbeeld}`,
        );
      }
      const geschreven = plek?.geschreven.split('\n')[0] ?? '';
      const bedoeld = issue.code === 'invalid_value' && meestNabij(geschreven, issue.values.map(String));
      return report(
        'veld-vorm',
        plek?.plek ?? lines.rangeOf(0, 0),
        `Bij ${naam} staat "${geschreven}"; verwacht wordt ${verwacht}.`,
        bedoeld ? `Bedoelt u "${bedoeld}"?` : `Schrijf bijvoorbeeld: ${voorbeeld}`,
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

/** `"functie" van Renske Kuiper`: someone of `bestuur` goes by name, not by number. */
function veldnaam(path: readonly PropertyKey[], waarde: unknown): string {
  const [veld, nummer, ...rest] = path;
  if (veld !== 'bestuur' || typeof nummer !== 'number') return `"${path.map(String).join('.')}"`;
  const { naam } = (waarde as { bestuur: ({ naam?: unknown } | null)[] }).bestuur[nummer] ?? {};
  const persoon = typeof naam === 'string' ? naam : `persoon ${nummer + 1} van "bestuur"`;
  return rest.length === 0 ? persoon : `"${rest.map(String).join('.')}" van ${persoon}`;
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
