import { isPlaatshouder } from '../rules/index.ts';

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
