import { posix } from 'node:path';
import type { z } from 'zod';
import {
  type Checked,
  type Diagnostic,
  diagnostic,
  digestOf,
  FILE_START,
  type Host,
  lineIndex,
  type Range,
} from '../core/index.ts';
import { type Huisstijl, huisstijlSchema, type Lettertypen, SNEDEN, type Snede } from '../document/index.ts';
import { meestNabij, type Tekenbereik } from '../model/index.ts';
import { decodeSource } from './bron.ts';
import { readLettertypen } from './lettertypen.ts';
import { readYaml, type YamlInhoud } from './yaml.ts';

/** The looks of the house, ready for the writers. */
export interface HuisstijlBundel {
  readonly huisstijl: Huisstijl;
  readonly lettertypen: Lettertypen;
  /** The characters that all four fonts have. */
  readonly tekens: Tekenbereik;
  /** Of the table and the bytes of the fonts: enters the key of every written file. */
  readonly digest: string;
}

/** One huisstijl.yaml of a chain of houses. */
interface Laag {
  readonly map: string;
  readonly file: string;
  readonly inhoud: YamlInhoud;
}

/**
 * Reads `huisstijl.yaml` and the fonts that it names; of a house that extends another, what it says goes over what that one says.
 * What is wrong is a fout `huisstijl` at its place in the file, and then there is no value: without looks nothing can be written.
 *
 * @param mappen      absolute path of the folder of the house, or of it and those that it extends, its own first
 * @param packageRoot absolute path of the installation of griffie: where the npm packages of fonts are looked for
 * @param toon        how a file is named in a message
 */
export async function readHuisstijl(
  host: Host,
  mappen: string | readonly string[],
  packageRoot: string,
  toon: (pad: string) => string = (pad) => `${posix.basename(posix.dirname(pad))}/${posix.basename(pad)}`,
): Promise<Checked<HuisstijlBundel>> {
  const chain = typeof mappen === 'string' ? [mappen] : mappen;
  const lagen: Laag[] = [];
  const fout = (file: string, range: Range, message: string, hint = ''): Diagnostic =>
    diagnostic({ rule: 'huisstijl', severity: 'fout', file, range, message, hint });
  for (const map of chain) {
    const pad = posix.join(map, 'huisstijl.yaml');
    const bytes = await host.files.read(pad).catch(() => undefined);
    if (!bytes) continue;
    const source = decodeSource(toon(pad), bytes);
    if (!source.value) return { diagnostics: source.diagnostics };
    const { inhoud, fouten } = readYaml(source.value.text, 0, lineIndex(source.value.text));
    if (!inhoud)
      return { diagnostics: fouten.map(({ range, message, hint }) => fout(toon(pad), range, message, hint)) };
    lagen.push({ map, file: toon(pad), inhoud });
  }
  const [eerste] = lagen;
  if (!eerste) {
    const hint = 'Zet het terug, of wijs met --templates de map aan waar het staat.';
    const file = toon(posix.join(chain[0] ?? '', 'huisstijl.yaml'));
    return {
      diagnostics: [fout(file, FILE_START, 'Het bestand huisstijl.yaml is er niet of is niet te lezen.', hint)],
    };
  }
  const parsed = huisstijlSchema.safeParse(lagen.map(({ inhoud }) => inhoud.waarde).reduceRight(over, {}));
  if (!parsed.success) {
    return {
      diagnostics: parsed.error.issues.map((issue) => {
        const pad = issue.path.map(String).join('.');
        const wie = issue.code === 'unrecognized_keys' ? [pad, String(issue.keys[0])].filter(Boolean).join('.') : pad;
        const laag = lagen.find(({ inhoud }) => inhoud.velden[wie]) ?? eerste;
        return fout(laag.file, plekVan(pad, laag.inhoud.velden, issue), melding(issue, pad), hintBij(issue));
      }),
    };
  }
  const huisstijl = parsed.data;
  const van = (snede: Snede): Laag => lagen.find(({ inhoud }) => inhoud.velden[`lettertype.${snede}`]) ?? eerste;
  const fonts = await readLettertypen(host, huisstijl, (snede) => van(snede).map, packageRoot);
  if ('fouten' in fonts) {
    return {
      diagnostics: fonts.fouten.map(({ snede, message }) => {
        const { file, inhoud } = van(snede);
        const plek = inhoud.velden[`lettertype.${snede}`]?.plek ?? FILE_START;
        return fout(file, plek, message, 'Noem een TTF-bestand dat er is.');
      }),
    };
  }
  const digests = SNEDEN.map((snede) => fonts.lettertypen[snede].digest);
  return { value: { huisstijl, ...fonts, digest: digestOf([huisstijl, digests]) }, diagnostics: [] };
}

/** A group of the nearer house over the same group of the one below it, key by key. */
function over(onder: unknown, boven: unknown): unknown {
  if (!isGroep(onder) || !isGroep(boven)) return boven ?? onder;
  const sleutels = new Set([...Object.keys(onder), ...Object.keys(boven)]);
  return Object.fromEntries([...sleutels].map((sleutel) => [sleutel, over(onder[sleutel], boven[sleutel])]));
}

function isGroep(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The value, or for what is missing the nearest group that is there. An unknown key stands at the key itself. */
function plekVan(pad: string, velden: YamlInhoud['velden'], issue: z.core.$ZodIssue): Range {
  if (issue.code === 'unrecognized_keys') {
    const onbekend = velden[pad === '' ? String(issue.keys[0]) : `${pad}.${issue.keys[0]}`];
    if (onbekend) return onbekend.sleutel ?? onbekend.plek;
  }
  if (issue.code === 'invalid_key') return velden[pad]?.sleutel ?? velden[pad]?.plek ?? FILE_START;
  for (let at = pad; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const veld = velden[at];
    if (veld) return at === pad ? veld.plek : (veld.sleutel ?? veld.plek);
  }
  return FILE_START;
}

function melding(issue: z.core.$ZodIssue, pad: string): string {
  if (issue.code === 'unrecognized_keys') {
    return `De huisstijl kent ${issue.keys.map((key) => `"${key}"`).join(' en ')} niet${pad === '' ? '' : ` onder "${pad}"`}.`;
  }
  if (issue.code === 'invalid_key') return `De stijl "${String(issue.path.at(-1))}" bestaat niet.`;
  if (issue.code === 'custom') return issue.message;
  return `"${pad}" ontbreekt of past niet: verwacht wordt ${verwacht(issue)}.`;
}

/** The key that was meant, where one is near. */
function hintBij(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return '';
  const [deel] = issue.path.map(String);
  const vormen = { ...huisstijlSchema.shape } as Readonly<Record<string, z.ZodType>>;
  const vorm = deel === undefined ? huisstijlSchema : vormen[deel];
  const near = meestNabij(issue.keys[0] ?? '', Object.keys((vorm as { shape?: object } | undefined)?.shape ?? {}));
  return near ? `Bedoelt u "${near}"?` : '';
}

function verwacht(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_format':
      return 'een kleur als "#1d2125"';
    case 'too_big':
      return `ten hoogste ${issue.maximum}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'meer dan' : 'ten minste'} ${issue.minimum}`;
    case 'invalid_value':
      return issue.values.map((value) => `"${String(value)}"`).join(', ');
    case 'invalid_type':
      return (
        { number: 'een getal', string: 'tekst', boolean: 'true of false', object: 'een groep' }[
          issue.expected as string
        ] ?? 'een andere waarde'
      );
    default:
      return 'een andere waarde';
  }
}
