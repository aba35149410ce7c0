/** Whether the public may speak, and for how many minutes each. */
export interface Spreekrecht {
  readonly publiek: 'ja' | 'nee';
  readonly duur?: number;
}

/** The items of one rubriek of an agenda, as they are written. */
export interface Rubriekinvoer {
  readonly rubriek: string;
  readonly punten: readonly (string | { readonly zaak: string } | { readonly brief: string })[];
}

/** What a field may hold once it fits its type: text, dates and times in their written form, minutes, names, a group. */
export type Waarde = string | number | readonly string[] | Spreekrecht | readonly Rubriekinvoer[];

export function isNamen(waarde: Waarde | undefined): waarde is readonly string[] {
  return isLijst(waarde) && waarde.every((een) => typeof een === 'string');
}

export function isAgenda(waarde: Waarde | undefined): waarde is readonly Rubriekinvoer[] {
  return isLijst(waarde) && waarde.every((een) => typeof een !== 'string');
}

export function isSpreekrecht(waarde: Waarde | undefined): waarde is Spreekrecht {
  return typeof waarde === 'object' && !isLijst(waarde);
}

function isLijst(waarde: Waarde | undefined): waarde is readonly string[] | readonly Rubriekinvoer[] {
  return Array.isArray(waarde);
}
