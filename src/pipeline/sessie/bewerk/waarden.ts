import { type Veldregel, vouw } from '../../../model/index.ts';

/** What a form shows of a value that it cannot show: there is something in it that only the source can say. */
export type Getoond = readonly string[] | undefined;

/**
 * A value of the front matter as the values of a form: one for a word or a text, several for a list. A member of the raad is
 * `Naam (Fractie)`, the right to speak `ja, 5 minuten`, a file its name. Undefined for what is none of these.
 */
export function toonWaarde(waarde: unknown, veld: Veldregel | undefined): Getoond {
  if (veld?.type === 'agenda') return undefined;
  if (waarde === null || waarde === undefined) return [];
  if (!Array.isArray(waarde)) {
    const een = toonEen(waarde, veld);
    return een === undefined ? undefined : een === '' ? [] : [een];
  }
  const delen = waarde.map((een) => toonEen(een, veld));
  return delen.every((deel) => deel !== undefined) ? delen : undefined;
}

function toonEen(waarde: unknown, veld: Veldregel | undefined): string | undefined {
  if (typeof waarde === 'string') return waarde.replace(/\n+$/u, '');
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde === 'boolean') return isJaNee(veld) ? (waarde ? 'ja' : 'nee') : String(waarde);
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return undefined;
  const groep = waarde as Readonly<Record<string, unknown>>;
  const sleutels = Object.keys(groep);
  const alleen = (...mag: string[]): boolean => sleutels.every((sleutel) => mag.includes(sleutel));
  if (veld?.type === 'indiener' && isTekst(groep.naam) && isTekst(groep.fractie) && alleen('naam', 'fractie'))
    return `${groep.naam} (${groep.fractie})`;
  if (veld?.type === 'spreekrecht' && groep.publiek !== undefined && alleen('publiek', 'duur')) {
    const publiek = toonEen(groep.publiek, veld);
    return groep.duur === undefined || publiek === undefined ? publiek : `${publiek}, ${String(groep.duur)} minuten`;
  }
  // What else is said of a file stays with it as long as its name stays.
  if (veld?.type === 'bijlagen' && isTekst(groep.bestand)) return groep.bestand;
  return undefined;
}

const isTekst = (waarde: unknown): waarde is string => typeof waarde === 'string';
const isJaNee = (veld: Veldregel | undefined): boolean => veld?.type === 'janee' || veld?.type === 'spreekrecht';

/** What was typed in a form, as it is written: without white space around it, lines with a plain ending; nothing where nothing was typed. */
export function gevraagdeWaarden(waarden: readonly string[], veld: Veldregel | undefined): readonly string[] {
  const opRegel = (waarde: string): string =>
    veld?.type === 'tekst' ? waarde.replace(/\r\n?/gu, '\n').trim() : vouwRegel(waarde);
  return waarden.map(opRegel).filter((waarde) => waarde !== '');
}

/** One line, for a field of one line. */
function vouwRegel(waarde: string): string {
  return /[\r\n]/u.test(waarde) ? vouw(waarde) : waarde.trim();
}

/** What a value of a form is written as: a group for the few that are one. */
export function alsGroep(
  waarde: string,
  veld: Veldregel | undefined,
): readonly (readonly [string, string])[] | undefined {
  if (veld?.type === 'indiener') {
    const [, naam, fractie] = /^(.*\S)\s*\(([^()]+)\)$/u.exec(waarde) ?? [];
    if (naam !== undefined && fractie !== undefined)
      return [
        ['naam', naam],
        ['fractie', fractie.trim()],
      ];
  }
  if (veld?.type === 'spreekrecht') {
    const [, publiek, duur] = /^(ja|nee)\s*,\s*(\d+)\s*(?:minuten|minuut|min)?$/iu.exec(waarde) ?? [];
    if (publiek !== undefined && duur !== undefined)
      return [
        ['publiek', publiek.toLowerCase()],
        ['duur', duur],
      ];
  }
  return undefined;
}

/** Whether a field may have several values. */
export function magMeer(veld: Veldregel | undefined): boolean {
  const { type, een } = veld ?? {};
  return type === 'lijst' || type === 'bijlagen' || type === 'indiener' || (type === 'personen' && !een);
}
