import * as z from 'zod';
import { type Checked, type Diagnostic, diagnostic, lineIndex, parseDatum, type SourceFile } from '../core/index.ts';
import { AARDEN, type Gemeente, type Huis, meestNabij, type Regelstand, type Veld } from '../model/index.ts';
import { nummeringVan, rubriekenVan, zaaknummervorm } from './huis/index.ts';
import { readYaml } from './yaml.ts';

const tekst = z.union([z.string().min(1), z.number().transform(String)]);
const datum = z.string().transform((value, context) => {
  const parsed = parseDatum(value);
  if (parsed === undefined) context.addIssue('geen datum');
  return parsed;
});

const persoonMet = (functies: readonly string[]) =>
  z.strictObject({
    naam: tekst,
    voorletters: tekst.optional(),
    achternaam: tekst,
    aanhef: tekst.optional(),
    functie: z.enum(functies),
    fractie: tekst.optional(),
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

const rubriekMet = (aarden: readonly string[]) =>
  z.union([
    tekst.transform((titel) => ({ titel, aard: undefined })),
    z.strictObject({ titel: tekst, aard: z.enum(aarden).optional() }),
  ]);

const eenOfMeer = z.union([tekst.transform((value) => [value]), z.array(tekst).min(1)]);

/** A number of an agenda by example, with how it is counted where that is not what the example tells. */
const nummering = z
  .union([
    tekst.transform((vorm) => ({ vorm, doorlopend: undefined })),
    z.strictObject({ vorm: tekst, doorlopend: z.boolean().optional() }),
  ])
  .transform(({ vorm, doorlopend }, context) => {
    const gelezen = nummeringVan(vorm, doorlopend);
    if (!gelezen) context.addIssue('geen nummering');
    return gelezen;
  });

/** The schema of gemeente.yaml in a house: which offices and kinds of rubrieken there are is the house's. */
const schemaVan = ({ functies, aarden }: Pick<Huis, 'functies' | 'aarden'>) =>
  z.strictObject({
    huis: tekst.optional(),
    naam: tekst,
    naam_raad: tekst,
    bezoekadres: tekst,
    emailadres: tekst,
    telefoonnummer: tekst,
    zaaknummer_vorm: eenOfMeer.optional(),
    zaaknummer_patroon: patroon.optional(),
    nummering: nummering.optional(),
    termijn_oproeping: z.number().int().min(0).default(14),
    termijn_besluitenlijst: z.number().int().min(0).optional(),
    leesbaarheid_drempel: z.number().default(40),
    afkortingen: z.record(z.string(), tekst).default({}),
    bekende_nummers: z.array(tekst).default([]),
    rubrieken: z.record(z.string().min(1), rubriekMet([...AARDEN, ...Object.keys(aarden)])).optional(),
    regels: z.record(z.string(), z.enum(['uit', 'waarschuwing', 'fout'])).default({}),
    zetels: z.number().int().min(1).optional(),
    bestuur: z.array(persoonMet(functies)),
  });

/** What is expected of a field, and an example to copy; of a person by the name of the field, `tekst` otherwise. */
type Verwacht = Readonly<Record<string, readonly [verwacht: string, voorbeeld: string]>>;
const verwachtIn = ({ functies, aarden }: Huis): Verwacht => ({
  huis: ['de naam van een huis, of de map waar het staat', 'huis: raadsvoorstel'],
  zaaknummer_vorm: ['een voorbeeld van een zaaknummer', 'zaaknummer_vorm: "2026-000"'],
  nummering: ['een voorbeeld van een agendanummer, zoals A01, 1, 1.1 of 1a', 'nummering: A01'],
  naam: ['tekst', 'naam: Lindermeer'],
  naam_raad: ['tekst', 'naam_raad: Raad der gemeente Lindermeer'],
  bezoekadres: ['tekst', 'bezoekadres: Kerkbrink 4'],
  emailadres: ['tekst', 'emailadres: gemeente@lindermeer.example'],
  telefoonnummer: ['tekst', 'telefoonnummer: "14 0599"'],
  zaaknummer_patroon: ['een patroon tussen enkele aanhalingstekens', "zaaknummer_patroon: '^\\d{7}$'"],
  termijn_oproeping: ['een aantal dagen', 'termijn_oproeping: 14'],
  termijn_besluitenlijst: ['een aantal dagen', 'termijn_besluitenlijst: 14'],
  leesbaarheid_drempel: ['een getal', 'leesbaarheid_drempel: 40'],
  afkortingen: ['per afkorting wat zij betekent', 'afkortingen: { GRP: gemeentelijk rioleringsplan }'],
  bekende_nummers: ['een lijst van nummers van negen cijfers of rekeningnummers', 'bekende_nummers: ["123456782"]'],
  rubrieken: [
    `per letter een titel, of { titel, aard } met als aard ${[...AARDEN, ...Object.keys(aarden)].join(', ')}`,
    'onder "rubrieken:" de regel "  B: { titel: Hamerstukken, aard: hamerstukken }"',
  ],
  zetels: ['het aantal leden waaruit de raad bestaat', 'zetels: 35'],
  regels: ['per regel: uit, waarschuwing of fout', 'regels: { onderwerp-gelijk: uit }'],
  bestuur: [
    'een lijst van personen met naam, achternaam en functie',
    'onder "bestuur:" de regel "  - { naam: Renske Kuiper, achternaam: Kuiper, functie: griffier }"',
  ],
  'bestuur.naam': ['tekst', 'naam: Renske Kuiper'],
  'bestuur.achternaam': ['tekst', 'achternaam: Kuiper'],
  'bestuur.functie': [`een van ${functies.join(', ')}`, 'functie: griffier'],
  'bestuur.fractie': ['tekst', 'fractie: Dorpsbelang'],
  'bestuur.van': ['een datum die bestaat, als jaar-maand-dag', 'van: 2022-05-19'],
  'bestuur.tot': ['een datum die bestaat, als jaar-maand-dag', 'tot: 2026-03-31'],
});

/**
 * Reads `gemeente.yaml` in its house. Any fault in it gives no value: without its people and rubrieken nothing can be judged or
 * written.
 */
export function readGemeente(source: SourceFile, huis: Huis): Checked<Gemeente> {
  const schema = schemaVan(huis);
  const verwachten = verwachtIn(huis);
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
          Object.keys(issue.path.length === 0 ? schema.shape : persoonMet([]).shape),
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
      const [verwacht, voorbeeld] = verwachten[pad.replace(/\.\d+/gu, '')] ?? verwachten[veld] ?? ['tekst', ''];
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
      zaaknummer: zaaknummerVan(data, huis),
      nummering: data.nummering ?? huis.nummering,
      termijnOproeping: data.termijn_oproeping,
      leesbaarheidDrempel: data.leesbaarheid_drempel,
      afkortingen: data.afkortingen,
      bekendeNummers: data.bekende_nummers,
      ...(data.termijn_besluitenlijst === undefined ? {} : { termijnBesluitenlijst: data.termijn_besluitenlijst }),
      ...(data.zetels === undefined ? {} : { zetels: data.zetels }),
      rubrieken: data.rubrieken ? rubriekenVan(data.rubrieken, huis.aarden) : huis.rubrieken,
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

/** A pattern counts before a form by example, and what gemeente.yaml says before the house. */
function zaaknummerVan(
  {
    zaaknummer_patroon: regex,
    zaaknummer_vorm: vorm,
  }: { zaaknummer_patroon?: string | undefined; zaaknummer_vorm?: string[] | undefined },
  huis: Huis,
): Gemeente['zaaknummer'] {
  if (regex !== undefined) return { voorbeelden: [], patronen: [regex], plaats: 'zaaknummer_patroon in gemeente.yaml' };
  return vorm ? zaaknummervorm(vorm, 'zaaknummer_vorm in gemeente.yaml') : huis.zaaknummer;
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
