import Handlebars from 'handlebars';
import { datumMetWeekdag, datumVoluit, parseDatum, parseTijd, tijdVoluit } from '../core/index.ts';
import { unmarked } from './marks.ts';

/**
 * What a template may do with a fact besides printing it. Each prints what does not fit its form as it was written, so that
 * nothing that an author wrote is lost.
 */
export const FACT_HELPERS = {
  /** `{{voluit datum}}`: 3 oktober 2022. */
  voluit: (datum: unknown) => shown(datum, parseDatum, datumVoluit),
  /** `{{weekdag datum}}`: maandag 3 oktober 2022. */
  weekdag: (datum: unknown) => shown(datum, parseDatum, datumMetWeekdag),
  /** `{{tijdstip aanvang}}`: 19.30 uur. */
  tijdstip: (tijd: unknown) => shown(tijd, parseTijd, tijdVoluit),
  /** `{{hoofdletters naam}}`: shown in capitals, as the house prints its titles; the text stays what it is. */
  hoofdletters: (tekst: unknown) =>
    new Handlebars.SafeString(`<span class="hoofdletters">${Handlebars.escapeExpression(String(tekst))}</span>`),
  /** `{{geld bedrag}}`: € 1.250, or € 1.250,50 where there are cents. */
  geld: (bedrag: unknown) => {
    const euro = unmarked(bedrag);
    return typeof euro === 'number' ? amount(euro) : String(euro);
  },
  /** `{{aantal duur "minuut" "minuten"}}`: 1 minuut, 5 minuten. */
  aantal: (getal: unknown, een: string, meer: string) => {
    const number = unmarked(getal);
    return typeof number === 'number' ? `${number} ${number === 1 ? een : meer}` : String(number);
  },
};

/** `{{lookup groep naam}}`: what Handlebars does, with a name that may be the value of a field. */
export function lookup(from: unknown, name: unknown, options: Handlebars.HelperOptions): unknown {
  return unmarked(Handlebars.helpers.lookup?.(from, unmarked(name), options));
}

function amount(euro: number): string {
  const [whole = '', cents] = Math.abs(euro)
    .toFixed(Number.isInteger(euro) ? 0 : 2)
    .split('.');
  return `€ ${euro < 0 ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')}${cents === undefined ? '' : `,${cents}`}`;
}

function shown<T>(value: unknown, parse: (text: string) => T | undefined, form: (value: T) => string): string {
  const text = String(unmarked(value));
  const parsed = parse(text);
  return parsed === undefined ? text : form(parsed);
}
