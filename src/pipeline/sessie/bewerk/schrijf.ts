import { lineIndex, yamlTekst } from '../../../core/index.ts';
import type { Veldregel } from '../../../model/index.ts';
import { readYaml } from '../../../read/index.ts';
import { leesWaarde } from '../../../rollen/index.ts';
import { alsGroep } from './waarden.ts';

/** How a value stood there before it is written anew. */
export type Aanhaling = '"' | "'" | '';

/** Where a value comes. */
export interface Waar {
  readonly veld: Veldregel | undefined;
  /** Between `[` and `]`, or `{` and `}`. */
  readonly flow: boolean;
  readonly aanhaling?: Aanhaling | undefined;
}

/**
 * A value of a form as YAML on one line: as it was quoted before, else as plain as it can be, and always so that it reads back as
 * what was asked. Undefined where no way of writing does.
 */
export function alsYaml(waarde: string, waar: Waar): string | undefined {
  const { veld, flow } = waar;
  const groep = alsGroep(waarde, veld);
  if (groep) {
    const delen = groep.map(
      ([naam, deel]) => `${naam}: ${alsYaml(deel, { veld: undefined, flow: true }) ?? JSON.stringify(deel)}`,
    );
    return `{ ${delen.join(', ')} }`;
  }
  const leesbaar = manieren(waarde, waar).filter((manier) => leestTerug(manier, waarde, flow));
  // As a number it may not be what the field accepts, and between quotes it is.
  return leesbaar.find((manier) => past(manier, veld)) ?? leesbaar[0];
}

function manieren(waarde: string, { veld, aanhaling }: Waar): readonly string[] {
  const enkel = /[\r\n]/u.test(waarde) ? [] : [`'${waarde.replaceAll("'", "''")}'`];
  const dubbel = JSON.stringify(waarde);
  const kaal = /[\r\n]/u.test(waarde) ? [] : [waarde];
  const eerst = aanhaling === '"' ? [dubbel] : aanhaling === "'" ? enkel : aanhaling === '' ? kaal : [];
  // A time without quotes is a number of minutes to other readers of YAML.
  const gewoon = veld?.type === 'tijd' ? [dubbel] : isGewoon(waarde) ? kaal : [yamlTekst(waarde)];
  return [...eerst, ...gewoon, ...kaal, dubbel, ...enkel];
}

/** What stands in the stukken of every day without quotes: words, a day, an amount, a number. */
function isGewoon(waarde: string): boolean {
  return (
    /^[\p{L}\p{N}€][^\r\n#:[\]{},&*!|>%@`"]*$/u.test(waarde) && !/^(?:yes|no|on|off|true|false|null)$/iu.test(waarde)
  );
}

function leestTerug(manier: string, waarde: string, flow: boolean): boolean {
  const gelezen = lees(manier, flow);
  return (typeof gelezen === 'string' || typeof gelezen === 'number') && String(gelezen) === waarde;
}

/** What a piece of YAML reads as, where it stands alone behind a key or between others in a list. */
function lees(manier: string, flow: boolean): unknown {
  const yaml = flow ? `x: [${manier}, z]` : `x: ${manier} # z`;
  const { inhoud } = readYaml(yaml, 0, lineIndex(yaml));
  const { x } = (inhoud?.waarde ?? {}) as { x?: unknown };
  if (!flow) return x;
  return Array.isArray(x) && x.length === 2 ? x[0] : undefined;
}

function past(manier: string, veld: Veldregel | undefined): boolean {
  if (!veld) return true;
  const een: Veldregel = veld.type === 'lijst' ? { ...veld, type: veld.van ?? 'regel' } : veld;
  const waarde = lees(manier, false);
  return leesWaarde(een, een.type === 'bijlagen' ? [waarde] : waarde).success;
}
