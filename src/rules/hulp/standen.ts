import type { Severity } from '../../core/index.ts';
import type { Huis, Omgeving } from '../../model/index.ts';

/** The own name of a rule, by that name or by one that the house has for it. */
export function eigenNaam({ regelnamen }: Pick<Huis, 'regelnamen'>, naam: string): string {
  return Object.hasOwn(regelnamen, naam) ? (regelnamen[naam] as string) : naam;
}

/** How a rule is set: what gemeente.yaml says of it, else the house; undefined where neither says anything. */
export function standVan({ gemeente, huis }: Omgeving, regel: string): 'uit' | Severity | undefined {
  const eigen = gemeente.regels.findLast((een) => eigenNaam(huis, een.regel) === regel);
  if (eigen) return eigen.stand;
  return Object.entries(huis.regels).findLast(([naam]) => eigenNaam(huis, naam) === regel)?.[1];
}
