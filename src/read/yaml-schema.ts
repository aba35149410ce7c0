import type { z } from 'zod';
import { type Checked, type Diagnostic, diagnostic, FILE_START, lineIndex, type Range } from '../core/index.ts';
import { meestNabij, type Veld } from '../model/index.ts';
import { decodeSource } from './bron.ts';
import { readYaml } from './yaml.ts';

/** A YAML file that fits its schema, with the place of everything in it. */
export interface SchemaFile<T> {
  readonly data: T;
  /** The place of a key or value by its dotted path, else of the nearest one above it. */
  place(pad: string, what?: 'key' | 'value'): Range;
}

/** What is said about a file of a house: rule and file are the same throughout. */
export type Say = (range: Range, message: string, hint?: string) => Diagnostic;

/** Makes messages of one rule about one file; all are fouten. */
export function sayer(rule: string, file: string): Say {
  return (range, message, hint = '') => diagnostic({ rule, severity: 'fout', file, range, message, hint });
}

/**
 * Reads a YAML file by a Zod schema. What does not fit is a fout at its place, with the word that may be meant; then there is no
 * value.
 *
 * @param path  of the file, as messages name it
 * @param known the keys that may stand at a place, to say which was meant; by the dotted path of the group, `*` for any name
 */
export function readBySchema<T>(
  bytes: Uint8Array,
  path: string,
  schema: z.ZodType<T>,
  say: Say,
): Checked<SchemaFile<T>> {
  const source = decodeSource(path, bytes);
  if (!source.value) return { diagnostics: source.diagnostics };
  const { text } = source.value;
  const { inhoud, fouten } = readYaml(text, 0, lineIndex(text));
  if (!inhoud) return { diagnostics: fouten.map(({ range, message, hint }) => say(range, message, hint)) };
  const place: SchemaFile<T>['place'] = (pad, what = 'value') => placeOf(inhoud.velden, pad, what);
  const parsed = schema.safeParse(inhoud.waarde ?? {});
  if (parsed.success) return { value: { data: parsed.data, place }, diagnostics: [] };
  return {
    diagnostics: parsed.error.issues.flatMap((issue) => complaints(flat(issue), schema, place, inhoud.velden, say)),
  };
}

function placeOf(velden: Readonly<Record<string, Veld>>, pad: string, what: 'key' | 'value'): Range {
  for (let at = pad; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const veld = velden[at];
    if (veld) return at === pad && what === 'value' ? veld.plek : (veld.sleutel ?? veld.plek);
  }
  return FILE_START;
}

/** Of a value that may have several forms, the form that it comes nearest to tells what is wrong. */
function flat(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const deepest = issue.errors.map(([first]) => first && flat(first)).filter((one) => one !== undefined);
  const [best] = deepest.sort((a, b) => b.path.length - a.path.length);
  return best ? { ...best, path: [...issue.path, ...best.path] } : issue;
}

function complaints(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  place: SchemaFile<unknown>['place'],
  velden: Readonly<Record<string, Veld>>,
  say: Say,
): readonly Diagnostic[] {
  const pad = issue.path.map(String).join('.');
  const waar = pad === '' ? '' : ` onder "${pad.replaceAll('.', ' › ')}"`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = meestNabij(key, keysAt(schema, issue.path));
      const at = pad === '' ? key : `${pad}.${key}`;
      return say(
        place(at, 'key'),
        `Het woord "${key}" kent griffie hier niet${waar}.`,
        near ? `Bedoelt u "${near}"?` : 'Haal het weg, of controleer de naam.',
      );
    });
  }
  const naam = `"${pad.replaceAll('.', ' › ')}"`;
  if (issue.code === 'invalid_key') {
    return [say(place(pad, 'key'), `De naam ${naam} past hier niet; verwacht worden kleine letters, cijfers, _ en -.`)];
  }
  const geschreven = velden[pad]?.geschreven.split('\n')[0] ?? '';
  if (velden[pad] === undefined) {
    const hint = `Voeg "${issue.path.map(String).at(-1)}" toe.`;
    return [say(place(pad, 'key'), `Hier ontbreekt ${naam}; verwacht wordt ${expected(issue)}.`, hint)];
  }
  if (velden[pad].aard === 'leeg') {
    const hint = 'Vul een waarde in, of haal de regel weg.';
    return [say(place(pad, 'key'), `Bij ${naam} staat niets; verwacht wordt ${expected(issue)}.`, hint)];
  }
  const near = meestNabij(geschreven, choices(issue));
  return [
    say(
      place(pad),
      `Bij ${naam} staat "${geschreven}"; verwacht wordt ${expected(issue)}.`,
      near ? `Bedoelt u "${near}"?` : '',
    ),
  ];
}

function choices(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options as unknown[]).map(String) : [];
}

function expected(issue: z.core.$ZodIssue): string {
  const words = choices(issue);
  if (words.length > 0) return words.length === 1 ? `"${words[0]}"` : `een van ${words.join(', ')}`;
  switch (issue.code) {
    case 'invalid_format':
      return 'een woord van kleine letters, cijfers, _ en -';
    case 'too_small':
      return 'ten minste één waarde';
    case 'invalid_type':
      return (
        {
          number: 'een getal',
          string: 'tekst',
          boolean: 'ja of nee',
          object: 'een groep',
          array: 'een lijst',
          record: 'een groep',
        }[issue.expected as string] ?? 'een andere waarde'
      );
    default:
      return 'een andere waarde';
  }
}

/** The keys that a schema knows at a path; none where it takes any. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: readonly unknown[] = [schema];
  for (const key of path) at = at.flatMap((one) => below(one, key));
  return [...new Set(at.flatMap((one) => forms(one).flatMap((form) => Object.keys(shapeOf(form)))))];
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly out?: unknown;
  readonly options?: readonly unknown[];
  readonly element?: unknown;
  readonly valueType?: unknown;
}

function defOf(schema: unknown): Def {
  return (schema as { readonly def: Def }).def;
}

/** A schema without what is wrapped around it; of a union each of its forms. */
function forms(schema: unknown): readonly unknown[] {
  const def = defOf(schema);
  if (def.innerType) return forms(def.innerType);
  if (def.type === 'pipe') return forms(defOf(def.in).type === 'transform' ? def.out : def.in);
  return def.options ? def.options.flatMap(forms) : [schema];
}

function below(schema: unknown, key: PropertyKey): readonly unknown[] {
  return forms(schema).flatMap((form) => {
    const { shape, element, valueType } = defOf(form);
    return [shape?.[String(key)], element, valueType].filter((one) => one !== undefined);
  });
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  return defOf(schema).shape ?? {};
}
