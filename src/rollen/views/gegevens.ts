import {
  datumveld,
  isIngekomen,
  isNamen,
  isSpreekrecht,
  isTekst,
  type Register,
  type Soort,
  type Stuk,
  type Veldregel,
  type Veldtype,
  vergaderingVan,
  vouw,
} from '../../model/index.ts';
import { GEDEELD } from '../velden.ts';
import { fragmenten } from './fragment.ts';
import { getoondIngekomen } from './ingekomen.ts';
import { voluit } from './personen.ts';

/**
 * What every field of a stuk shows, by its name, groups as groups: the value that fits, what was written where it does not, else
 * nothing. Dates and times are in their written form: a template prints them with `voluit`, `weekdag` and `tijdstip`. A group of
 * which nothing is written, and nothing required, is null.
 *
 * @param altijd groups that are shown whatever is written in them
 */
export function veldgegevens(
  stuk: Stuk,
  soort: Soort,
  register: Register,
  altijd: readonly string[] = [],
): Record<string, unknown> {
  const gegevens: Record<string, unknown> = {};
  for (const [pad, veld] of Object.entries(soort.velden)) {
    const [naam = '', lid] = pad.split('.');
    if (veld.type === 'agenda' || veld.type === 'indiener' || GEDEELD[naam]) continue;
    if (lid === undefined) gegevens[naam] = feit(stuk, pad, veld, register);
    else if (altijd.includes(naam) || bestaat(stuk, soort, naam)) {
      gegevens[naam] = { ...(gegevens[naam] as object | undefined), [lid]: feit(stuk, pad, veld, register) };
    } else gegevens[naam] = null;
  }
  return gegevens;
}

/** The types whose value is shown as it is, or as a list of such values. */
const ALS_TEKST: ReadonlySet<string> = new Set<Veldtype>([
  'regel',
  'zaaknummer',
  'datum',
  'tijd',
  'getal',
  'minuten',
  'bedrag',
  'keuze',
  'janee',
  'personen',
  'lijst',
]);

/** The labels of the fields whose value a template can print as it is, by path: not of those in whose place a role shows another fact. */
export function getoondeVelden(
  { velden }: Soort,
  gegevens: Readonly<Record<string, unknown>>,
  eigen: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const getoond = Object.entries(velden).filter(([pad, { type }]) => {
    const [naam = '', lid] = pad.split('.');
    const anders = Object.hasOwn(eigen, naam) && lid === undefined && eigen[naam] !== gegevens[naam];
    return ALS_TEKST.has(type) && Object.hasOwn(gegevens, naam) && !anders;
  });
  return Object.fromEntries(getoond.map(([pad, { label }]) => [pad, label ?? pad.slice(pad.lastIndexOf('.') + 1)]));
}

function feit(stuk: Stuk, pad: string, veld: Veldregel, register: Register): unknown {
  const waarde = stuk.waarden[pad];
  if (veld.type === 'zaaknummer') return zaaknummerVan(stuk);
  if (veld.type === 'personen') {
    const namen = namenIn(stuk, pad, veld.uitBestuur ? voluit(register.gemeente, dagBij(stuk, pad, register)) : String);
    return veld.een ? (namen[0] ?? '') : namen;
  }
  if (veld.type === 'spreekrecht') {
    if (!isSpreekrecht(waarde)) return { publiek: geschreven(stuk, pad), duur: '' };
    return { publiek: waarde.publiek, duur: waarde.publiek === 'ja' ? (waarde.duur ?? '') : '' };
  }
  if (veld.type === 'tekst') return fragmenten(stuk, register)(isTekst(waarde) ? (waarde.nodes ?? []) : []);
  if (veld.type === 'ingekomen') return isIngekomen(waarde) ? getoondIngekomen(waarde, stuk, register) : [];
  if (veld.type === 'lijst') return namenIn(stuk, pad, String);
  return typeof waarde === 'string' || typeof waarde === 'number' ? waarde : geschreven(stuk, pad);
}

/** The day on which the people of a field held office: that of its group, else that of the vergadering. */
function dagBij(stuk: Stuk, pad: string, register: Register) {
  const groep = pad.slice(0, Math.max(0, pad.lastIndexOf('.')));
  return groep === '' ? vergaderingVan(register, stuk)?.datum : datumveld(stuk, `${groep}.datum`);
}

/** The names in a field, each as `naam` shows it; what was written as a whole, when the value does not fit. */
export function namenIn(stuk: Stuk, pad: string, naam: (geschreven: string) => string): readonly string[] {
  const waarde = stuk.waarden[pad];
  if (typeof waarde === 'string') return [naam(waarde)];
  if (isNamen(waarde)) return waarde.map(naam);
  const anders = geschreven(stuk, pad);
  return anders === '' ? [] : [anders];
}

/** A field of one line, or what was written where it does not fit. */
export function tekstIn(stuk: Stuk, pad: string | undefined): string {
  if (pad === undefined) return '';
  const waarde = stuk.waarden[pad];
  return typeof waarde === 'string' ? waarde : geschreven(stuk, pad);
}

/** The zaaknummer as it was given, whether it fits the pattern of the house or not. */
export function zaaknummerVan(stuk: Stuk): string {
  return stuk.zaaknummer ?? geschreven(stuk, 'zaaknummer');
}

/** Whether a group is shown: something is written in it, or the soort always requires a part of it. */
function bestaat(stuk: Stuk, soort: Soort, groep: string): boolean {
  if (isBegonnen(stuk, groep)) return true;
  return Object.entries(soort.velden).some(
    ([pad, veld]) => pad.startsWith(`${groep}.`) && ['ja', 'college'].includes(veld.verplicht),
  );
}

/** Whether anything was written in a group. */
export function isBegonnen(stuk: Stuk, groep: string): boolean {
  return Object.values(stuk.velden).some(
    ({ pad, aard }) => aard === 'waarde' && (pad === groep || pad.startsWith(`${groep}.`)),
  );
}

function geschreven(stuk: Stuk, pad: string): string {
  return vouw(stuk.velden[pad]?.geschreven ?? '').replace(/^(["'])(.*)\1$/u, '$2');
}
