import { datumMetWeekdag, datumVoluit, type IsoDate, type Tijd, tijdVoluit } from '../../core/index.ts';
import { type Stuk, vouw } from '../../model/index.ts';

/**
 * What a field shows: its value in the form of the house; what was written, when the value does not fit; else nothing.
 *
 * @param vorm how a value that fits is printed
 */
export function getoond(stuk: Stuk, pad: string, vorm: (waarde: never) => string = String): string {
  const waarde = stuk.waarden[pad];
  return waarde === undefined || waarde === null ? geschreven(stuk, pad) : vorm(waarde as never);
}

/** `3 oktober 2022`. */
export function getoondeDatum(stuk: Stuk, pad: string): string {
  return getoond(stuk, pad, (datum: IsoDate) => datumVoluit(datum));
}

/** `woensdag 26 oktober 2022`. */
export function getoondeDag(stuk: Stuk, pad: string): string {
  return getoond(stuk, pad, (datum: IsoDate) => datumMetWeekdag(datum));
}

/** `19.30 uur`; a time that does not fit is followed by "uur" as well, for it stands in a sentence. */
export function getoondeTijd(stuk: Stuk, pad: string): string {
  return getoond(stuk, pad, (tijd: Tijd) => tijdVoluit(tijd));
}

/** The names in a field, each as `naam` shows it; what was written as a whole, when the value does not fit. */
export function getoondeNamen(stuk: Stuk, pad: string, naam: (geschreven: string) => string): readonly string[] {
  const waarde = stuk.waarden[pad];
  if (typeof waarde === 'string') return [naam(waarde)];
  if (Array.isArray(waarde)) return waarde.map((een) => naam(String(een)));
  const anders = geschreven(stuk, pad);
  return anders === '' ? [] : [anders];
}

/** The zaaknummer as it was given, whether it fits the pattern of the house or not. */
export function getoondZaaknummer(stuk: Stuk): string {
  return stuk.zaaknummer ?? geschreven(stuk, 'zaaknummer');
}

/** Whether anything was written in a field or group. */
export function isBegonnen(stuk: Stuk, groep: string): boolean {
  return Object.values(stuk.velden).some(
    ({ pad, aard }) => aard === 'waarde' && (pad === groep || pad.startsWith(`${groep}.`)),
  );
}

/** Capitals as the house prints its titles. */
export function hoofdletters(tekst: string): string {
  return tekst.toLocaleUpperCase('nl-NL');
}

function geschreven(stuk: Stuk, pad: string): string {
  return vouw(stuk.velden[pad]?.geschreven ?? '').replace(/^(["'])(.*)\1$/u, '$2');
}
