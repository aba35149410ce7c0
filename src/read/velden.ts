import type { Range } from '../core/index.ts';
import type { Soort, Veldfout, Waarde } from '../model/index.ts';
import { leesWaarde, verwacht } from '../rollen/index.ts';
import type { YamlInhoud } from './yaml.ts';

/** Judges every field of a soort by its own schema: what fits, and what does not with its place. */
export function readVelden(
  soort: Soort,
  inhoud: YamlInhoud,
  eersteRegel: Range,
): { readonly waarden: Record<string, Waarde>; readonly veldfouten: readonly Veldfout[] } {
  const waarden: Record<string, Waarde> = {};
  const veldfouten: Veldfout[] = [];
  const groepen = new Set<string>();
  for (const [pad, veldregel] of Object.entries(soort.velden)) {
    const groep = pad.split('.').slice(0, -1).join('.');
    const boven = inhoud.velden[groep];
    if (boven && boven.aard !== 'groep' && boven.aard !== 'leeg' && !groepen.has(groep)) {
      groepen.add(groep);
      veldfouten.push({ pad: groep, plek: boven.plek, verwacht: 'een groep velden, elk op een eigen regel' });
    }
    const veld = inhoud.velden[pad];
    if (!veld) continue;
    if (veld.aard === 'leeg') {
      // An empty openbaarheid is no choice: it may not silently mean openbaar.
      if (pad === 'openbaarheid')
        veldfouten.push({ pad, plek: veld.sleutel ?? veld.plek, verwacht: verwacht(veldregel) });
      continue;
    }
    const result = leesWaarde(veldregel, valueAt(inhoud.waarde, pad));
    if (result.success) {
      waarden[pad] = result.data;
      continue;
    }
    const paden = new Set(result.error.issues.map((issue) => [pad, ...deepest(issue)].join('.')));
    for (const fout of paden) {
      const plek = nearest(inhoud, fout)?.plek ?? eersteRegel;
      veldfouten.push({ pad: fout, plek, verwacht: verwacht(veldregel) });
    }
  }
  return { waarden, veldfouten };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of a value that may have several forms, the form that it comes nearest to tells where it goes wrong. */
function deepest(issue: Issue): readonly string[] {
  const own = issue.path.map(String);
  if (issue.code !== 'invalid_union' || !issue.errors) return own;
  const inner = issue.errors.map((errors) => errors.map(deepest).sort((a, b) => b.length - a.length)[0] ?? []);
  return [...own, ...(inner.sort((a, b) => b.length - a.length)[0] ?? [])];
}

function nearest(inhoud: YamlInhoud, pad: string): { plek: Range } | undefined {
  const parts = pad.split('.');
  for (let length = parts.length; length > 0; length--) {
    const veld = inhoud.velden[parts.slice(0, length).join('.')];
    if (veld) return veld;
  }
  return undefined;
}

function valueAt(value: unknown, pad: string): unknown {
  return pad.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}
