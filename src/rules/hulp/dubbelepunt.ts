import type { Edit } from '../../core/index.ts';
import { kaal, meestNabij, type Omgeving, pastNummer, type Stuk, soortVan, type Veld } from '../../model/index.ts';

/** A text with a colon in it that stands as an item of a list, so that YAML reads a field with a value. */
export interface Dubbelepunt {
  /** The item. */
  readonly veld: Veld;
  /** The path of the key that is none. */
  readonly sleutel: string;
  /** Whether it can only be a text: it is written as one. */
  readonly zeker: boolean;
}

/** What may stand as a field in an item of the agenda. */
export const AGENDAVELDEN: readonly string[] = [
  'rubriek',
  'punten',
  'zaak',
  'brief',
  'tekst',
  'id',
  'vervolg',
  'zonder_voorbespreking',
];

/** By gemeente: what a number is depends on its form there. */
const gevonden = new WeakMap<Omgeving['gemeente'], WeakMap<Stuk, readonly Dubbelepunt[]>>();

/**
 * The items of lists of texts (an agenda, lines) that were read as one field with a value: `- Vragenuur: vragen van de raad`.
 * A key that is near to one that may stand there is a slip in that, and what is written with braces was meant as fields.
 */
export function dubbelepunten(stuk: Stuk, register: Omgeving): readonly Dubbelepunt[] {
  const hier = gevonden.get(register.gemeente) ?? new WeakMap<Stuk, readonly Dubbelepunt[]>();
  gevonden.set(register.gemeente, hier);
  const bekend = hier.get(stuk) ?? zoek(stuk, register);
  hier.set(stuk, bekend);
  return bekend;
}

function zoek(stuk: Stuk, register: Omgeving): readonly Dubbelepunt[] {
  const { velden } = soortVan(register, stuk);
  return Object.values(stuk.velden).flatMap((veld): readonly Dubbelepunt[] => {
    const [, boven = ''] = /^(.+)\.\d+$/u.exec(veld.pad) ?? [];
    const [lijst = ''] = boven.split(/\.\d+\.punten$/u);
    const type = velden[lijst]?.type;
    const inAgenda = type === 'agenda';
    if (veld.aard !== 'groep' || (!inAgenda && (lijst !== boven || type !== 'lijst'))) return [];
    if (/^[{&*!]/u.test(veld.geschreven) || /[\r\n]/u.test(veld.geschreven)) return [];
    const leden = Object.keys(stuk.velden).filter((pad) => pad.startsWith(`${veld.pad}.`));
    const [sleutel] = leden;
    if (sleutel === undefined || leden.length > 1 || !['waarde', 'leeg'].includes(stuk.velden[sleutel]?.aard ?? ''))
      return [];
    const naam = sleutel.slice(veld.pad.length + 1);
    const zeker = /^\p{Lu}|\s/u.test(naam);
    if (inAgenda && (isVeld(naam, zeker) || pastNummer(register.gemeente, stuk.velden[sleutel]?.geschreven ?? ''))) {
      return [];
    }
    return [{ veld, sleutel, zeker }];
  });
}

/** A key that may stand in the agenda, or a slip in one; what is written as a text is that only when it is the very word. */
function isVeld(naam: string, alsTekst: boolean): boolean {
  return alsTekst ? AGENDAVELDEN.includes(kaal(naam)) : meestNabij(naam, AGENDAVELDEN) !== undefined;
}

/** The whole item between quotes. */
export function tussenAanhalingstekens({ plek, geschreven }: Veld): Edit {
  const text = /["\\]/u.test(geschreven) ? `'${geschreven.replaceAll("'", "''")}'` : `"${geschreven}"`;
  return { range: plek, text };
}
