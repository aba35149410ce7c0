/** A calendar day as `jjjj-mm-dd`, checked to exist. */
export type IsoDate = string & { readonly __datum: true };
/** A time of day as `uu:mm`. */
export type Tijd = string & { readonly __tijd: true };

export const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
export const WEEKDAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

const DAY_MS = 86_400_000;

/** Reads `2022-10-26`; anything else, and a day that does not exist such as 2022-02-30, gives undefined. */
export function parseDatum(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as IsoDate) : undefined;
}

/** Reads `19:30` or `9:05`; gives `uu:mm`, or undefined. */
export function parseTijd(text: string): Tijd | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${(match[1] as string).padStart(2, '0')}:${match[2]}` as Tijd;
}

/** `3 oktober 2022`. */
export function datumVoluit(datum: IsoDate): string {
  const [year, month, day] = datum.split('-').map(Number) as [number, number, number];
  return `${day} ${MAANDEN[month - 1]} ${year}`;
}

/** `maandag`. */
export function weekdag(datum: IsoDate): (typeof WEEKDAGEN)[number] {
  return WEEKDAGEN[new Date(`${datum}T00:00:00Z`).getUTCDay()] as (typeof WEEKDAGEN)[number];
}

/** `maandag 3 oktober 2022`. */
export function datumMetWeekdag(datum: IsoDate): string {
  return `${weekdag(datum)} ${datumVoluit(datum)}`;
}

/** `19.30 uur`. */
export function tijdVoluit(tijd: Tijd): string {
  return `${tijd.replace(':', '.')} uur`;
}

/** Whole days from one day to another; negative when the second is the earlier. */
export function dagenTussen(van: IsoDate, tot: IsoDate): number {
  return Math.round((Date.parse(tot) - Date.parse(van)) / DAY_MS);
}
