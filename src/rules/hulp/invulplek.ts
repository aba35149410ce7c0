import type { Register, Sectieregel, Soort, Veldregel } from '../../model/index.ts';
import { TYPEN_VOORBEELD, verwacht } from '../../rollen/index.ts';
import { isPlaatshouder } from './plaatshouder.ts';

/** Most characters between the brackets of what the rule `geen-plaatshouder` takes for a place to fill in. */
const LANGST = 60;
/** What may not stand between them. */
const VREEMD = /[^\p{L}\p{N} .,/'-]+/gu;

/**
 * A place to fill in, which the rule `geen-plaatshouder` finds when it stays: `<onderwerp, zoals Herinrichting Stationsplein>`.
 * The example is left out where it does not fit between the brackets.
 */
export function plaatshouder(wat: string, voorbeeld = ''): string {
  const naam = schoon(wat) || 'tekst';
  const kaal = voorbeeld.replace(/^(["'])(.*)\1$/u, '$2');
  const past = kaal !== '' && schoon(kaal) === kaal && `${naam}, zoals ${kaal}`.length <= LANGST;
  const binnen = past ? `${naam}, zoals ${kaal}` : ingekort(naam, LANGST - 'vul  in'.length);
  // A word such as "titel" is no place to fill in where HTML has an element of that name.
  return isPlaatshouder(`<${binnen}>`) ? `<${binnen}>` : `<vul ${binnen} in>`.replace(/, zoals .* in>$/u, ' in>');
}

/** The first words of a text. */
function ingekort(tekst: string, tekens: number): string {
  return tekst.length <= tekens ? tekst : tekst.slice(0, tekens).replace(/\s\S*$/u, '');
}

function schoon(tekst: string): string {
  return tekst.normalize('NFC').replace(VREEMD, ' ').replace(/\s+/gu, ' ').trim();
}

/**
 * A placeholder for a field, between quotes: the example of a zaaknummer is one of the gemeente itself. Of a field of any text or
 * name for which the soort gives no example there is none: that of its type says nothing.
 */
export function invulplek(pad: string, veld: Veldregel, { gemeente }: Register): string {
  if (veld.type === 'wijzigingen') return WIJZIGINGEN;
  if (veld.type === 'ingekomen') return INGEKOMEN;
  // Who proposes is a member where the example of the field is one.
  if (veld.type === 'indiener' && veld.voorbeeld.includes('fractie')) return LID;
  const voorbeeld =
    veld.type === 'zaaknummer' ? (gemeente.zaaknummer.voorbeelden[0] ?? veld.voorbeeld) : eigenVoorbeeld(veld);
  return `"${plaatshouder(veld.label ?? pad.slice(pad.lastIndexOf('.') + 1).replaceAll('_', ' '), voorbeeld)}"`;
}

/** Every kind of change, the other two as a comment. */
const WIJZIGINGEN = [
  '',
  '  - vervang: 1',
  '    door: "<nieuwe tekst van het beslispunt>"',
  '  # - { schrap: 2 }',
  '  # - { voeg_in_na: 3, tekst: "De tekst van het nieuwe punt." }',
].join('\n');
const INGEKOMEN = [
  '',
  '  - van: "<wie het stuurde>"',
  '    onderwerp: "<waar het over gaat>"',
  '    afdoening: "<wat de raad ermee doet>"',
].join('\n');
const LID = '[{ naam: "<naam van het raadslid>", fractie: "<fractie>" }]';

function eigenVoorbeeld({ type, voorbeeld }: Veldregel): string {
  const isVrij = type === 'regel' || type === 'tekst' || type === 'personen';
  return isVrij && voorbeeld === TYPEN_VOORBEELD[type] ? '' : voorbeeld;
}

/** Dutch: the words to choose from, or the form that is expected; undefined where any line of text will do. */
export function vorm(veld: Veldregel, { huis }: Register): string | undefined {
  if (veld.type === 'regel' || veld.type === 'tekst' || veld.type === 'zaaknummer') return undefined;
  // What is written over several lines shows its form itself.
  if (veld.type === 'wijzigingen' || veld.type === 'ingekomen') return undefined;
  if (veld.type === 'indiener' && veld.voorbeeld.includes('fractie'))
    return 'meer leden: nog een { naam: …, fractie: … } erbij';
  if (veld.type === 'indiener') return `${huis.indieners.map(({ id }) => id).join(', ')}, of { naam: …, fractie: … }`;
  return veld.functies ? `${verwacht(veld)}: ${veld.functies.join(' of ')}` : verwacht(veld);
}

/** What stands below the heading of a section that is still to be written. */
export function ondertekst({ id, titel, voorbeeld }: Sectieregel, soort: Soort): string {
  if (voorbeeld !== undefined) return voorbeeld;
  if (id !== soort.beslispunten) return plaatshouder(`tekst bij ${titel}`);
  return `1. ${plaatshouder('eerste beslispunt')}`;
}
