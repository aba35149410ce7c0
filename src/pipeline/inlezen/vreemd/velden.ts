import { MAANDEN, parseDatum, parseTijd, yamlTekst } from '../../../core/index.ts';
import { herken, kaal, type Register, type Soort, type Veldregel } from '../../../model/index.ts';
import { leesWaarde } from '../../../rollen/index.ts';
import type { Veldregel as Formulierregel } from './deel.ts';
import { veldVoor } from './herken.ts';
import { AANSPREKING } from './woorden.ts';

/** What the form comes to. */
export interface Ingevuld {
  /** As YAML, by the path of the field. */
  readonly waarden: ReadonlyMap<string, string>;
  /** The line that each field comes from. */
  readonly bronnen: readonly { readonly pad: string; readonly regel: Formulierregel }[];
  /** What has no field, or does not fit it, with the reason. */
  readonly over: readonly { readonly regel: Formulierregel; readonly reden: string }[];
}

/** Puts the lines of a form in the fields of a soort. */
export function vulVelden(regels: readonly Formulierregel[], soort: Soort, register: Register): Ingevuld {
  const waarden = new Map<string, string>();
  const bronnen: { pad: string; regel: Formulierregel }[] = [];
  const over: { regel: Formulierregel; reden: string }[] = [];
  for (const regel of regels) {
    const found = veldVoor(regel.label, soort);
    const inhoud = regel.regels.join(' ').trim();
    if (!found) over.push({ regel, reden: 'Er is geen veld met deze naam.' });
    else if (inhoud === '') over.push({ regel, reden: `Het veld ${found.pad} is in Word leeg.` });
    else if (waarden.has(found.pad)) over.push({ regel, reden: `Het veld ${found.pad} heeft al een waarde.` });
    else {
      const yaml = yamlVoor(found.veld, regel.regels, register);
      if (yaml === undefined) over.push({ regel, reden: `De waarde past niet in het veld ${found.pad}.` });
      else {
        waarden.set(found.pad, yaml);
        bronnen.push({ pad: found.pad, regel });
      }
    }
  }
  return { waarden, bronnen, over };
}

/** The value of a field as it stands in the front matter; undefined where the text does not fit. */
export function yamlVoor(veld: Veldregel, regels: readonly string[], register: Register): string | undefined {
  const tekst = regels.join(' ').replace(/\s+/gu, ' ').trim();
  switch (veld.type) {
    case 'datum':
      return datumIn(tekst);
    case 'tijd': {
      const found = /^(\d{1,2})[.:](\d{2})(?:\s*uur)?$/u.exec(tekst);
      const tijd = found && parseTijd(`${found[1]}:${found[2]}`);
      return tijd ? `"${tijd}"` : undefined;
    }
    case 'janee': {
      const word = kaal(aangekruist(tekst) ?? tekst);
      return word === 'ja' || word === 'nee' ? word : undefined;
    }
    case 'keuze': {
      const word = kaal(aangekruist(tekst) ?? tekst);
      const choice = veld.keuzes?.find((one) => kaal(one) === word);
      return choice === undefined ? undefined : yamlTekst(choice);
    }
    case 'personen':
      return personen(veld, regels, register);
    case 'indiener': {
      const found = register.huis.indieners.find(({ id, naam, kort }) =>
        [id, naam, kort].some((one) => kaal(one) === kaal(tekst)),
      );
      return found && yamlTekst(found.id);
    }
    case 'getal':
    case 'minuten': {
      const number = /^(\d+)(?:\s*(?:min(?:uten)?\.?))?$/u.exec(tekst)?.[1];
      return number;
    }
    case 'bedrag':
      return leesWaarde(veld, tekst).success ? JSON.stringify(tekst) : undefined;
    case 'regel':
    case 'zaaknummer':
    case 'tekst':
      return leesWaarde(veld, tekst).success ? yamlTekst(tekst) : undefined;
    default:
      return undefined;
  }
}

const MAAND = new Map(
  MAANDEN.flatMap((maand, i) => [[maand as string, i + 1] as const, [maand.slice(0, 3), i + 1] as const]),
);

/** `11 maart 2026`, `11-03-2026`, `wo. 11 mrt 2026`, `Lindermeer, 11 maart 2026`: nothing but a day. */
export function datumIn(tekst: string): string | undefined {
  const iso = parseDatum(tekst);
  if (iso) return iso;
  const woord = /^(?:(?:[\p{L}'-]+,?\s+){0,3})?(\d{1,2})(?:e)?\s+(\p{L}{3,9})\.?\s+(\d{4})$/iu.exec(tekst);
  const cijfers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(tekst);
  const maand = woord
    ? (MAAND.get((woord[2] as string).toLowerCase()) ?? (/^mrt$/iu.test(woord[2] as string) ? 3 : undefined))
    : Number(cijfers?.[2]);
  const [dag, jaar] = woord ? [woord[1], woord[3]] : [cijfers?.[1], cijfers?.[3]];
  if (!maand || dag === undefined) return undefined;
  return parseDatum(`${jaar}-${String(maand).padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

/** The word behind the box that is ticked: `☐ ja ☒ nee`. */
function aangekruist(tekst: string): string | undefined {
  return /[☒☑]\s*([^☐☒☑]+)/u.exec(tekst)?.[1]?.trim();
}

/** Names, one by one, without what one is addressed by; someone of the bestuur is known by any form of the name. */
function personen({ een }: Veldregel, regels: readonly string[], { gemeente }: Register): string | undefined {
  const heel = regels.join(' ').trim();
  const known = (naam: string): boolean => herken(gemeente, naam, undefined).ooit.length > 0;
  const split = known(kaleNaam(heel))
    ? [heel]
    : regels.flatMap((regel) => regel.split(/\s*[;/]\s*|,\s+|\s+(?:en|&)\s+/u));
  const names = split.map(kaleNaam).filter((naam) => naam !== '');
  if (names.length === 0 || names.some((naam) => naam.length > 60 || !/\p{L}/u.test(naam))) return undefined;
  if (een) return names.length === 1 ? yamlTekst(names[0] as string) : undefined;
  return names.length === 1 ? yamlTekst(names[0] as string) : `[${names.map(yamlTekst).join(', ')}]`;
}

function kaleNaam(naam: string): string {
  let rest = naam.replace(/\s+/gu, ' ').trim();
  for (let next = rest.replace(AANSPREKING, ''); next !== rest; next = rest.replace(AANSPREKING, '')) rest = next;
  return rest.replace(/\s*\((?:[^()]*)\)$/u, '').trim();
}
