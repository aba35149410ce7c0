const DAG = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const KORT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-03-11` as "woensdag 11 maart 2026"; what is no date as it stands. */
export function dagVoluit(datum: string): string {
  return geschreven(DAG, datum);
}

/** `2026-03-11` as "11 maart 2026". */
export function dagKort(datum: string): string {
  return geschreven(KORT, datum);
}

/** Today by the clock of who reads, as `2026-03-11`. */
export function vandaag(): string {
  const nu = new Date();
  const twee = (getal: number): string => String(getal).padStart(2, '0');
  return `${nu.getFullYear()}-${twee(nu.getMonth() + 1)}-${twee(nu.getDate())}`;
}

/** With a capital, for the beginning of a line. */
export function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** The folder of a path: `a/b` of `a/b/c.md`, '' of `c.md`. */
export function mapVan(pad: string): string {
  return pad.slice(0, Math.max(0, pad.lastIndexOf('/')));
}

/** The last part of a path. */
export function naamVan(pad: string): string {
  return pad.slice(pad.lastIndexOf('/') + 1);
}

function geschreven(vorm: Intl.DateTimeFormat, datum: string): string {
  const dag = /^\d{4}-\d{2}-\d{2}$/.test(datum) ? new Date(`${datum}T00:00:00Z`) : undefined;
  return dag && !Number.isNaN(dag.getTime()) ? vorm.format(dag) : datum;
}
