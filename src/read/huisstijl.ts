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
import { type Huisstijl, huisstijlSchema, type Lettertypen, SNEDEN } from '../document/index.ts';
import type { Tekenbereik, Veld } from '../model/index.ts';
import { decodeSource } from './bron.ts';
import { readLettertypen } from './lettertypen.ts';
import { readYaml } from './yaml.ts';

/** The looks of the house, ready for the writers. */
export interface HuisstijlBundel {
  readonly huisstijl: Huisstijl;
  readonly lettertypen: Lettertypen;
  /** The characters that all four fonts have. */
  readonly tekens: Tekenbereik;
  /** Of the table and the bytes of the fonts: enters the key of every written file. */
  readonly digest: string;
}

/**
 * Reads `huisstijl.yaml` and the fonts that it names. What is wrong is a fout `huisstijl` at its place in that file, and then
 * there is no value: without looks nothing can be written.
 *
 * @param templatesDir absolute path of the templates folder
 * @param packageRoot  absolute path of the installation of griffie: where the npm packages of fonts are looked for
 */
export async function readHuisstijl(
  host: Host,
  templatesDir: string,
  packageRoot: string,
): Promise<Checked<HuisstijlBundel>> {
  const file = `${posix.basename(templatesDir)}/huisstijl.yaml`;
  const fout = (range: Range, message: string, hint = ''): Diagnostic =>
    diagnostic({ rule: 'huisstijl', severity: 'fout', file, range, message, hint });
  let bytes: Uint8Array;
  try {
    bytes = await host.files.read(posix.join(templatesDir, 'huisstijl.yaml'));
  } catch {
    const hint = 'Zet het terug, of wijs met --templates de map aan waar het staat.';
    return { diagnostics: [fout(FILE_START, 'Het bestand huisstijl.yaml is er niet of is niet te lezen.', hint)] };
  }
  const source = decodeSource(file, bytes);
  if (!source.value) return { diagnostics: source.diagnostics };
  const { inhoud, fouten } = readYaml(source.value.text, 0, lineIndex(source.value.text));
  if (!inhoud) return { diagnostics: fouten.map(({ range, message, hint }) => fout(range, message, hint)) };
  const parsed = huisstijlSchema.safeParse(inhoud.waarde);
  if (!parsed.success) {
    return {
      diagnostics: parsed.error.issues.map((issue) => {
        const pad = issue.path.map(String).join('.');
        return fout(plekVan(pad, inhoud.velden, issue), melding(issue, pad));
      }),
    };
  }
  const huisstijl = parsed.data;
  const fonts = await readLettertypen(host, huisstijl, templatesDir, packageRoot);
  if ('fouten' in fonts) {
    return {
      diagnostics: fonts.fouten.map(({ snede, message }) =>
        fout(inhoud.velden[`lettertype.${snede}`]?.plek ?? FILE_START, message, 'Noem een TTF-bestand dat er is.'),
      ),
    };
  }
  const digests = SNEDEN.map((snede) => fonts.lettertypen[snede].digest);
  return { value: { huisstijl, ...fonts, digest: digestOf([huisstijl, digests]) }, diagnostics: [] };
}

/** The value, or for what is missing the nearest group that is there. An unknown key stands at the key itself. */
function plekVan(pad: string, velden: Readonly<Record<string, Veld>>, issue: z.core.$ZodIssue): Range {
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
  return `"${pad}" ontbreekt of past niet: verwacht wordt ${verwacht(issue)}.`;
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
