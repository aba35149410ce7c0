import type { Veldregel } from '../../../model/index.ts';
import type { TekstEdit } from '../api.ts';
import { pasToe } from './pas-toe.ts';
import { waardeOp } from './velden.ts';
import { isWeigering, leesVoorwerk, type Voorwerk } from './voorwerk.ts';
import { toonWaarde } from './waarden.ts';

/** What is asked of a field. */
export interface Gevraagd {
  readonly voorwerk: Voorwerk;
  readonly pad: string;
  readonly veld: Veldregel | undefined;
  /** What it shows now, and what it is to show. */
  readonly nu: readonly string[];
  readonly gevraagd: readonly string[];
}

/** Whether edits give what is asked and nothing else: what is read of the rest is the same, and the body is untouched. */
export function leestTerug({ voorwerk, pad, veld, gevraagd, nu }: Gevraagd, edits: readonly TekstEdit[]): boolean {
  const na = leesVoorwerk(pasToe(voorwerk.tekst, edits));
  if (isWeigering(na) || achter(na) !== achter(voorwerk)) return false;
  const waarde = waardeOp(na, pad);
  const getoond = toonWaarde(waarde, veld);
  if (getoond === undefined || getoond.length !== gevraagd.length || getoond.some((een, i) => een !== gevraagd[i]))
    return false;
  if (JSON.stringify(zonder(na.waarde, pad)) !== JSON.stringify(zonder(voorwerk.waarde, pad))) return false;
  return behouden(waardeOp(voorwerk, pad), waarde, nu, gevraagd);
}

/** From the closing line of dashes on. */
const achter = ({ tekst, begin, yaml }: Voorwerk): string => tekst.slice(begin + yaml.length).replace(/^\r?\n/u, '');

/** The front matter without one field, and without its group where nothing else is in it. */
function zonder(waarde: unknown, pad: string): unknown {
  const { [pad.split('.')[0] ?? '']: eigen, ...rest } = (waarde ?? {}) as Readonly<Record<string, unknown>>;
  const [groep = '', lid] = pad.split('.');
  if (lid === undefined || typeof eigen !== 'object' || eigen === null) return Object.entries(rest);
  const { [lid]: _weg, ...leden } = eigen as Readonly<Record<string, unknown>>;
  return [Object.entries(rest), Object.keys(leden).length > 0 ? [groep, leden] : []];
}

/** Whether what is said besides of a value that stays (the openbaarheid of a file) is still said. */
function behouden(voor: unknown, na: unknown, nu: readonly string[], gevraagd: readonly string[]): boolean {
  if (!Array.isArray(voor)) return true;
  const geschreven = new Set((Array.isArray(na) ? na : [na]).map((een) => JSON.stringify(een)));
  return voor.every((een, i) => {
    const vaker = nu.filter((ander) => ander === nu[i]).length > gevraagd.filter((ander) => ander === nu[i]).length;
    return typeof een !== 'object' || vaker || !gevraagd.includes(nu[i] ?? '') || geschreven.has(JSON.stringify(een));
  });
}
