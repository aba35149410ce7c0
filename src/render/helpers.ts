import Handlebars from 'handlebars';
import { datumMetWeekdag, datumVoluit, parseDatum, parseTijd, tijdVoluit } from '../core/index.ts';

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
  geld: (bedrag: unknown) => (typeof bedrag === 'number' ? amount(bedrag) : String(bedrag)),
  /** `{{aantal duur "minuut" "minuten"}}`: 1 minuut, 5 minuten. */
  aantal: (getal: unknown, een: string, meer: string) =>
    typeof getal === 'number' ? `${getal} ${getal === 1 ? een : meer}` : String(getal),
};

function amount(euro: number): string {
  const [whole = '', cents] = Math.abs(euro)
    .toFixed(Number.isInteger(euro) ? 0 : 2)
    .split('.');
  return `€ ${euro < 0 ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')}${cents === undefined ? '' : `,${cents}`}`;
}

function shown<T>(value: unknown, parse: (text: string) => T | undefined, form: (value: T) => string): string {
  const parsed = parse(String(value));
  return parsed === undefined ? String(value) : form(parsed);
}
