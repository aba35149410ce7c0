import { type Diagnostic, diagnostic, FILE_START, type Range } from '../../core/index.ts';
import type { YamlInhoud } from '../yaml.ts';

/** One huisstijl.yaml of a chain of houses. */
export interface Laag {
  readonly map: string;
  readonly file: string;
  readonly inhoud: YamlInhoud;
}

/** A message at the place of a key by its dotted path; a fout where it is not said otherwise. */
export type Melding = (
  pad: string,
  message: string,
  hint?: string,
  severity?: 'fout' | 'waarschuwing',
  what?: 'key' | 'value',
) => Diagnostic;

/** Makes messages about a chain: each stands in the nearest file that has the key, else at the nearest group above it. */
export function meldingen(lagen: readonly Laag[]): Melding {
  return (pad, message, hint = '', severity = 'fout', what = 'value') => {
    const laag = laagVan(lagen, pad) ?? lagen[0];
    const range = laag ? plekVan(pad, laag.inhoud.velden, what) : FILE_START;
    return diagnostic({ rule: 'huisstijl', severity, file: laag?.file ?? '', range, message, hint });
  };
}

/** The nearest house that says something at a path, or that names the picture that the path says something about. */
export function laagVan(lagen: readonly Laag[], pad: string): Laag | undefined {
  const beeld = `${pad.split('.')[0]}.bestand`;
  return lagen.find(({ inhoud }) => inhoud.velden[pad] ?? inhoud.velden[beeld]);
}

function plekVan(pad: string, velden: YamlInhoud['velden'], what: 'key' | 'value'): Range {
  for (let at = pad; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const veld = velden[at];
    if (veld) return at === pad && what === 'value' ? veld.plek : (veld.sleutel ?? veld.plek);
  }
  return FILE_START;
}

/**
 * A group of the nearer house over the same group of the one below it, key by key. A picture comes with what is said of it: a
 * house with a logo of its own takes nothing of the other's.
 */
export function over(onder: unknown, boven: unknown): unknown {
  // A key with nothing behind it stays: what is meant by it is not known.
  if (!isGroep(onder) || !isGroep(boven)) return boven === undefined ? onder : boven;
  if ('bestand' in boven) return boven;
  const sleutels = new Set([...Object.keys(onder), ...Object.keys(boven)]);
  return Object.fromEntries([...sleutels].map((sleutel) => [sleutel, over(onder[sleutel], boven[sleutel])]));
}

function isGroep(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A number as Dutch writes it. */
export function nl(getal: number): string {
  return String(getal).replace('.', ',');
}
